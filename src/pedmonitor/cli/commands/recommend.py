"""`pedmonitor recommend`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    WorkspaceOption,
    YearOption,
    chosen_formats,
    chosen_period,
)
from pedmonitor.cli.session import tell
from pedmonitor.errors import UsageError

if TYPE_CHECKING:
    from pedmonitor.workflows.recommend import Recommended


def recommend(
    year: YearOption = None,
    period: PeriodOption = None,
    profile: ProfileOption = None,
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="ФОРМАТЫ",
            help="Через запятую: docx,html,md,xlsx. По умолчанию — Word, сводка ещё и в Excel.",
        ),
    ] = "",
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Составить адресные рекомендации: реестр, письма организациям, сводку по адресатам.

    Реестр recommendations.xlsx лежит в рабочей папке: утверждайте, правьте тексты и отмечайте
    отправку и применение прямо в нём, затем выполните команду снова — письма возьмут ваш текст.
    Ваши столбцы и правки сохраняются при каждой сборке. Письма лежат в out/ПЕРИОД/schools,
    в них только собственные числа организации. Правила: templates/recommendations.yaml.

    Пример: pedmonitor recommend --year 2022
    """
    from pedmonitor.reporting.text.numbers import plural
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.recommend import recommend_period

    del debug
    chosen = chosen_period(year, period)
    if chosen is None:
        raise UsageError("Укажите, за какой год рекомендации: pedmonitor recommend --year 2022")
    names = chosen_formats(formats)
    opened = open_workspace(workspace)
    done = recommend_period(opened, chosen, profiles=profile or (), formats=names, out=out)
    folders = len({path.parent for path in done.letters})
    noun = plural(done.current, "рекомендация", "рекомендации", "рекомендаций")
    letters = plural(folders, "организации", "организациям", "организациям")
    tell(f"За {chosen.label}: {done.current} {noun}, письма {folders} {letters}.")
    typer.echo(f"  {done.register} — реестр: утвердите, поправьте, отметьте отправку")
    for path in done.digest:
        typer.echo(f"  {path}")
    if folders:
        typer.echo(f"  {done.letters[0].parent.parent} — письма")
    if done.silent:
        typer.echo(f"  {done.silent}")
    _tell_what_to_mend(done)


def _tell_what_to_mend(done: Recommended) -> None:
    """Tell of rows of the register that ask for the methodist's hand."""
    if done.named:
        typer.echo(
            f"recommendations.xlsx, {', '.join(done.named)}: похоже на имя человека. В письмах, "
            "сводке и отчётах имён быть не должно: там вместо него многоточие. Напишите должность "
            "или «педагоги (список прилагается)» и выполните команду снова.",
            err=True,
        )
    for name in done.unknown:
        typer.echo(
            f"Адресат «{name}»: такой организации в расчёте нет, письма ей нет; своя рекомендация "
            "осталась в реестре и в сводке. Впишите краткое наименование из организации.xlsx.",
            err=True,
        )
    for row in done.clashes:
        typer.echo(
            f"Данные изменились, проверьте строку {row.id} ({row.given.get('Адресат', '')}): ваша "
            "прежняя строка сохранена с пометкой, рядом новая.",
            err=True,
        )
