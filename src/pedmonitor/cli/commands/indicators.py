"""`pedmonitor indicators`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import DebugOption, ProfileOption, WorkspaceOption
from pedmonitor.errors import ExitCode

app = typer.Typer(
    no_args_is_help=True, help="Определения показателей: список, подробности, проверка."
)


@app.command("list")
def list_indicators(workspace: WorkspaceOption = Path(), debug: DebugOption = False) -> None:
    """Перечислить профили и показатели."""
    from pedmonitor.cli.console import show_table
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    catalogue = open_workspace(workspace).catalogue
    for profile in catalogue.profiles.values():
        rows = [(row.ref, row.family, row.wording) for row in profile.indicators]
        show_table(f"{profile.id}: {profile.title}", ("№", "Показатель", "Формулировка"), rows)


@app.command("show")
def show(
    indicator: Annotated[
        str,
        typer.Argument(
            metavar="ПОКАЗАТЕЛЬ",
            help="Номер в документе (1.2-3.1), идентификатор или слова из названия.",
        ),
    ],
    profile: ProfileOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Показать, как считается показатель: смысл, разрезы, принятые решения, примеры."""
    from pedmonitor.reporting.text.formula_words import FormulaWriter
    from pedmonitor.workflows.find_indicator import find_family
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    opened = open_workspace(workspace)
    catalogue = opened.catalogue
    names = profile or opened.settings.profiles or tuple(catalogue.profiles)
    asked = find_family(indicator, [catalogue.profile(name) for name in names], catalogue)
    family = catalogue.families[asked]
    options = opened.options()
    typer.echo(f"{family.id}\n{family.title}\n\nСмысл: {family.meaning}")
    formula = FormulaWriter(catalogue, options).write(family)
    typer.echo(f"Порядок: {formula.rule}\nЧислитель: {formula.numerator}")
    typer.echo(f"Знаменатель: {formula.denominator or 'нет'}")
    if family.breakdowns:
        typer.echo(f"Разрезы: организации, {', '.join(family.breakdowns)}")
    for name in family.choices:
        question = catalogue.choices[name]
        typer.echo(f"{name}. {question.question}\n     {question.options[options[name]]}")
    for document in catalogue.profiles.values():
        for row in document.indicators:
            if row.family == family.id:
                typer.echo(f"{document.id}, {row.ref}: {row.wording}")
    typer.echo("Примеры:")
    for example in family.examples:
        total = example.expect[0]
        of = f" из {total.denominator}" if total.denominator is not None else ""
        typer.echo(f"  {example.name}: {total.numerator}{of} ({total.status.value})")


@app.command("check")
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="ПАПКА", help="Папка indicators; по умолчанию — встроенная и рабочей папки."
        ),
    ] = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Проверить определения и пересчитать все примеры."""
    from pedmonitor.definitions.loading import load_catalogue, locate
    from pedmonitor.definitions.plan import load_plans
    from pedmonitor.definitions.readiness import load_readiness
    from pedmonitor.workflows.check_definitions import check_definitions

    del debug
    root = folder.resolve().parent if folder else workspace
    catalogue = load_catalogue(root)
    load_readiness(catalogue, root)
    plans = load_plans(catalogue, root)
    checked = check_definitions(catalogue)
    for failure in locate(checked.failures, root):
        typer.echo(failure)
    wrong = len(checked.failures)
    typer.echo(
        f"Показателей: {checked.families}, примеров: {checked.examples}, не сошлось: {wrong}; "
        f"планов: {len(plans)}, строк в них: {sum(len(plan.rows) for plan in plans.values())}"
    )
    if checked.failures:
        raise typer.Exit(ExitCode.WRONG_USAGE)
