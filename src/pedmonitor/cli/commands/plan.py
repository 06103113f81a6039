"""`pedmonitor plan`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    FormatsOption,
    ProfileOption,
    WorkspaceOption,
    chosen_formats,
)
from pedmonitor.cli.session import note
from pedmonitor.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.plan import Plan
    from pedmonitor.model.plan_finding import PlanFinding

app = typer.Typer(
    no_args_is_help=True,
    help=(
        "План мероприятий: взять из Excel или Word, показать, проверить, "
        "выгрузить.\n\nПорядок работы: pedmonitor plan import План.docx — план ляжет книгой Excel "
        "в папку plans рабочей папки, её можно править; pedmonitor plan check КОД — что исправить "
        "до утверждения; pedmonitor plan export КОД — документ Word на подпись."
    ),
)
_NO_PLAN = (
    "У этого документа нет плана мероприятий. Возьмите его из файла: pedmonitor plan import ФАЙЛ"
)

PlanArgument = Annotated[
    str,
    typer.Argument(
        metavar="ПЛАН", help="Файл плана или его код; без него — планы профиля (--profile)."
    ),
]


@app.command("list")
def list_plans(workspace: WorkspaceOption = Path(), debug: DebugOption = False) -> None:
    """Перечислить планы: встроенные и взятые в рабочую папку."""
    from pedmonitor.cli.console import show_table
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_files import open_plans

    del debug
    plans = open_plans(open_workspace(workspace)).values()
    rows = [(plan.id, str(len(plan.rows)), plan.municipality, plan.title) for plan in plans]
    note(f"Планов: {len(rows)}.")
    show_table("Планы", ("Код", "Строк", "Муниципалитет", "Название"), rows)


@app.command("import")
def import_file(
    file: Annotated[
        Path, typer.Argument(metavar="ФАЙЛ", help="План: .docx, .xlsx, .xls, .ods, .csv.")
    ],
    name: Annotated[
        str, typer.Option("--id", metavar="КОД", help="Код плана; по умолчанию — из имени файла.")
    ] = "",
    profile: Annotated[
        str, typer.Option("--profile", "-p", metavar="ПРОФИЛЬ", help="Чей это план: код профиля.")
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Заменить план с тем же кодом.")
    ] = False,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Взять план из Excel или Word в рабочую папку.

    Таблица узнаётся по заголовкам «Мероприятие», «Срок», «Ответственный», «Результат»; названия
    разделов строками, объединённые ячейки, строки, разорванные страницей, и пропавшие номера
    разбираются. Имена людей не берутся, остаются должности. План ляжет книгой в plans/КОД.xlsx:
    правьте её в Excel.

    Пример: pedmonitor plan import "План на 2022.docx" --id plan-2022
    """
    from pedmonitor.model.text import quoted
    from pedmonitor.reporting.text.numbers import plural
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_files import import_plan

    del debug
    done = import_plan(open_workspace(workspace), file, name=name, profile=profile, replace=replace)
    rows, sections = len(done.plan.rows), len(done.plan.sections)
    typer.echo(f"{done.plan.title}")
    note(f"План взят: {done.path.name}, строк: {rows}.")
    typer.echo(
        f"  {rows} {plural(rows, 'мероприятие', 'мероприятия', 'мероприятий')}, "
        f"{sections} {plural(sections, 'раздел', 'раздела', 'разделов')}; графы: "
        + ", ".join(map(quoted, done.plan.columns.values()))
    )
    typer.echo(f"  {done.path} — план: правьте его здесь")
    if done.kept is not None:
        typer.echo(f"  {done.kept} — план, каким он был")
    _show_findings(done.findings)


@app.command("show")
def show(
    plan: PlanArgument = "",
    profile: ProfileOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Показать, как программа поняла план: сроки датами, результаты условиями."""
    from pedmonitor.cli.console import show_table
    from pedmonitor.planning.reading import read_plan
    from pedmonitor.reporting.text.plan_words import expected_words, schedule_words

    del debug
    for found in _plans(workspace, plan, profile):
        rows = [
            (e.label, e.event, e.deadline.text, schedule_words(e), expected_words(e.expected))
            for e in read_plan(found)
        ]
        headings = ("№", "Мероприятие", "Срок в плане", "Срок понят", "Результат понят")
        show_table(f"{found.id}: {found.title}", headings, rows)


@app.command("check")
def check(
    plan: PlanArgument = "",
    profile: ProfileOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Проверить план до утверждения: что исправить и почему.

    Даты, которых нет в календаре, сроки вне плана и раньше приказа, месяцы без года, проценты без
    базы, направления и ориентиры без мероприятий, условия реализации, текст не в своей графе.
    Код завершения 1 — есть ошибки.

    Пример: pedmonitor plan check --profile amursk-2021
    """
    from pedmonitor.model.issue import Level
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_files import check_plans

    del debug
    checked = check_plans(open_workspace(workspace), plan, profile or ())
    if not checked:
        raise UsageError(_NO_PLAN)
    wrong = False
    for found, findings in checked:
        typer.echo(f"{found.id}: {found.title}")
        _show_findings(findings)
        wrong = wrong or any(one.level is Level.ERROR for one in findings)
    count = len(checked)
    note(f"Планов проверено: {count}; " + ("есть ошибки." if wrong else "ошибок нет."))
    if wrong:
        raise typer.Exit(ExitCode.RETURNS_HAVE_ERRORS)


@app.command("export")
def export(
    plan: PlanArgument = "",
    formats: FormatsOption = "",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="ПАПКА", help="Куда писать; по умолчанию — out/plans."),
    ] = None,
    profile: ProfileOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Выгрузить план: Word на подпись и книгу Excel, которую можно править и взять обратно."""
    from pedmonitor.reporting.formats.write import RENDERERS
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_files import export_plan

    del debug
    opened = open_workspace(workspace)
    folder = out or opened.path / "out" / "plans"
    for found in _plans(workspace, plan, profile):
        for suffix in chosen_formats(formats) or tuple(RENDERERS):
            path = folder / f"{found.id}.{suffix}"
            export_plan(found, path, opened)
            typer.echo(f"  {path}")
    note(f"План выгружен в папку {folder}.")


def _plans(workspace: Path, plan: str, profile: list[str] | None) -> tuple[Plan, ...]:
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.plans.plan_files import choose_plans

    found = choose_plans(open_workspace(workspace), plan, profile or ())
    if not found:
        raise UsageError(_NO_PLAN)
    return found


def _show_findings(findings: Iterable[PlanFinding]) -> None:
    """Show findings; rows with the very same one share a line."""
    from pedmonitor.cli.console import show_table
    from pedmonitor.reporting.text.plan_findings import counted, grouped
    from pedmonitor.reporting.text.words import LEVEL

    found = tuple(findings)
    rows = [
        (LEVEL[one.level], one.code.value, numbers or "план", one.message, one.code.why, one.hint)
        for numbers, one in grouped(found)
    ]
    if rows:
        headings = ("Важность", "Код", "Строка", "Что не так", "Почему это важно", "Как исправить")
        show_table("", headings, rows)
    typer.echo(counted(found))
