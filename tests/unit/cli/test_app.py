"""The module form of the command."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pedmonitor import __version__
from pedmonitor.cli.app import app, application, main


def test_python_m_pedmonitor_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pedmonitor", "--version"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.decode().strip() == f"pedmonitor {__version__}"


def test_the_list_of_commands_tells_what_each_says_of_itself(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    commands = [one.callback.__doc__ for one in app.registered_commands if one.callback]
    groups = [one.typer_instance.info.help for one in app.registered_groups if one.typer_instance]
    for text in (*commands, *groups):
        assert str(text).splitlines()[0].split(". ")[0] in shown


def test_only_the_wanted_command_has_options() -> None:
    wanted = {one.name: one for one in application("compute").registered_commands}
    own = {one.name: one for one in app.registered_commands}
    assert wanted["compute"] is own["compute"]
    assert wanted["report"].callback is not own["report"].callback
    assert set(own) < set(wanted)


def test_help_in_a_pipe_does_without_rich() -> None:
    script = "import sys\nfrom pedmonitor.cli.app import main\nmain(['--help'])\n"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", f"{script}print('RICH', 'rich.console' in sys.modules)"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.decode().splitlines()[-1] == "RICH False"


@pytest.mark.parametrize("group", ["", *(str(one.name) for one in app.registered_groups)])
def test_a_group_alone_shows_its_help(
    group: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for terminal in (False, True):
        monkeypatch.setattr("sys.stdout.isatty", lambda on=terminal: on)
        assert main([group] if group else []) == 2
        shown = capsys.readouterr()
        assert "Вызов:" in shown.out
        assert "Команды" in shown.out
        assert shown.err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compue"], "может быть, «compute»? Справка: pedmonitor --help"),
        (["plan", "improt"], "может быть, «import»? Справка: pedmonitor plan --help"),
        (["compute", "a", "--yaer", "1"], "может быть, --year? Справка: pedmonitor compute --help"),
        (["compute"], "Не указано: ПАПКА. Справка: pedmonitor compute --help"),
    ],
)
def test_a_slip_is_answered_with_the_nearest_and_its_own_help(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert said in capsys.readouterr().err
