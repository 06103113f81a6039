"""The `pedmonitor` command: one handler at the top turns every end into an exit code."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import nullcontext, suppress
from copy import copy
from typing import Annotated

import typer
from typer.models import CommandInfo

from pedmonitor import __version__
from pedmonitor.cli.commands import (
    backup,
    blanks,
    check,
    compute,
    diff,
    doctor,
    effect,
    errors,
    forget,
    groups,
    history,
    indicators,
    inspect,
    measures,
    plan,
    plan_calendar,
    plan_status,
    readiness,
    recommend,
    report,
    schedule,
    status,
    watch,
)
from pedmonitor.cli.commands import (
    explain as explain_command,
)
from pedmonitor.cli.failure import report_bug, traced
from pedmonitor.cli.russian import russian_help, usage_complaint
from pedmonitor.cli.session import Session, begin, end
from pedmonitor.disk.words import explain
from pedmonitor.errors import ExitCode, PedmonitorError

app = typer.Typer(
    name="pedmonitor",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": 120},
    help=(
        "Показатели профессионального развития педагогов — из таблиц, которые присылают школы.\n\n"
        "Обычная работа: положите файлы организаций в папку returns и выполните\n\n"
        "  pedmonitor compute returns\n\n"
        "  pedmonitor report --year 2022\n\n"
        "Первая команда посчитает показатели и составит список «Что исправить», вторая — "
        "аналитический отчёт. Коды завершения: 0 — готово, 1 — готово, но в данных есть ошибки, "
        "2 — неверная команда, настройки или недоступный диск, 3 — сбой программы, "
        "4 — папка занята, 130 — прервано."
    ),
    epilog="Подробнее о команде: pedmonitor КОМАНДА --help",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pedmonitor {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Показать версию.")
    ] = False,
) -> None:
    del version


app.command("compute")(compute.compute)
app.command("check")(check.check)
app.command("status")(status.status)
app.command("readiness")(readiness.readiness)
app.command("errors")(errors.errors)
app.command("blanks")(blanks.blanks)
app.command("report")(report.report)
app.command("explain")(explain_command.explain)
app.command("diff")(diff.diff)
app.command("recommend")(recommend.recommend)
app.command("groups")(groups.groups)
app.command("history")(history.history)
app.command("forget")(forget.forget)
app.command("inspect")(inspect.inspect)
app.command("watch")(watch.watch)
app.command("schedule")(schedule.schedule)
app.command("doctor")(doctor.doctor)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.add_typer(plan.app, name="plan")
plan.app.command("status")(plan_status.status)
plan.app.command("facts")(plan_status.facts)
plan.app.command("calendar")(plan_calendar.calendar)
plan.app.command("reminders")(plan_calendar.reminders)
app.add_typer(indicators.app, name="indicators")
app.command("effect")(effect.effect)
app.add_typer(measures.app, name="measures")


def application(wanted: str = "", *, plain: bool = False) -> typer.Typer:
    """Give the commands, of those not wanted only the line that the help prints.

    To make the options of every command takes longer than all the rest of `--help`.

    Args:
        wanted: The command that will be run; empty for the list of commands.
        plain: Whether the help is for a file or a pipe: plain lines, and no need of rich.
    """
    light = copy(app)
    light.registered_commands = [
        one if one.name == wanted else _only_told(one.name, one.callback.__doc__)
        for one in app.registered_commands
        if one.callback is not None
    ]
    light.registered_groups = [one for one in app.registered_groups if one.name == wanted]
    light.registered_commands += [
        _only_told(one.name, one.typer_instance.info.help)
        for one in app.registered_groups
        if one.name != wanted and one.typer_instance is not None
    ]
    if plain:
        light.rich_markup_mode = None
    return light


def _only_told(name: object, text: object) -> CommandInfo:
    return CommandInfo(str(name), callback=lambda: None, help=str(text))


def _prepare_streams(*, json: bool) -> None:
    """Write UTF-8 into files and pipes; never fail on a letter the console does not have.

    Who names an encoding (PYTHONIOENCODING) gets it, except for JSON, which is UTF-8.
    """
    chosen = bool(os.environ.get("PYTHONIOENCODING")) and not json
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by who started us, or a Windows program without a console
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
            continue
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if chosen or stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="replace")


def _stop_listening() -> None:
    """Let nothing more be written to a reader that has gone (`pedmonitor history | head -1`)."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _run(arguments: list[str]) -> int:
    """Run the command line; complaints of usage become one Russian sentence."""
    bare = not arguments or arguments in [[one.name] for one in app.registered_groups]
    if bare:  # the library would complain instead, and in English
        arguments = [*arguments, "--help"]
    wants_help = bool({"-h", "--help"} & set(arguments))
    plain = not sys.stdout.isatty()
    wanted = next((word for word in arguments if not word.startswith("-")), "")
    with russian_help(plain=plain) if wants_help else nullcontext():
        try:
            commands = application(wanted, plain=plain)
            ended = commands(arguments, prog_name="pedmonitor", standalone_mode=False)
        except typer.Abort:
            return int(ExitCode.INTERRUPTED)
        except Exception as error:
            explain = getattr(error, "format_message", None)
            if explain is None:
                raise
            asked = getattr(getattr(error, "ctx", None), "command_path", "pedmonitor")
            typer.echo(f"{usage_complaint(explain())} Справка: {asked} --help", err=True)
            return int(ExitCode.WRONG_USAGE)
    if bare:
        return int(ExitCode.WRONG_USAGE)
    return ended if isinstance(ended, int) else int(ExitCode.DONE)


def _ended(arguments: list[str], session: Session) -> int:
    """Run the command and tell what stopped it; with `--debug`, where in our code."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # the library leaves so when a pipe is closed
        _stop_listening()
        return int(ExitCode.DONE)
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last handler: told in words, with the code 3
        accident = explain(error) if isinstance(error, OSError) else ""
        if isinstance(error, PedmonitorError):
            session.said, code = str(error), int(error.exit_code)
        elif accident:
            session.said, code = accident, int(ExitCode.WRONG_USAGE)
        else:
            session.said, code = report_bug(error, session.workspace), int(ExitCode.OUR_BUG)
        with suppress(OSError):
            typer.echo(traced(error) if "--debug" in arguments else session.said, err=True)
    return code


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    if arguments is None:
        arguments = sys.argv[1:]
        atexit.register(gc.freeze)  # the process ends: nobody need look for garbage once more
    _prepare_streams(json="--json" in arguments)
    session = begin()
    code = _ended(arguments, session)
    end(session, arguments, code)
    return code


if __name__ == "__main__":
    sys.exit(main())
