"""`pedmonitor explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    JsonOption,
    PeriodOption,
    ProfileOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)
from pedmonitor.errors import UsageError

_SHOWN = 10


IndicatorArgument = Annotated[
    str,
    typer.Argument(
        metavar="ПОКАЗАТЕЛЬ",
        help="Номер в документе (1.2-3.1), идентификатор или слова из названия.",
    ),
]
ReturnsArgument = Annotated[
    Path | None,
    typer.Argument(metavar="ПАПКА", help="Папка со сводами. По умолчанию — returns."),
]
OrganisationOption = Annotated[
    str, typer.Option("--organisation", metavar="ОО", help="Число одной организации.")
]
SubjectOption = Annotated[
    str, typer.Option("--subject", metavar="ПРЕДМЕТ", help="Число по одному предмету.")
]
LevelOption = Annotated[
    str, typer.Option("--level", metavar="КАКОЙ", help="Число по одному уровню.")
]
ByOption = Annotated[
    str, typer.Option("--by", metavar="КЛЮЧ=ЗНАЧЕНИЕ", help="Другой разрез, например rural=село.")
]
FileOption = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="ФАЙЛ", help="Записать всё целиком: xlsx, docx."),
]


def explain(
    indicator: IndicatorArgument,
    folder: ReturnsArgument = None,
    organisation: OrganisationOption = "",
    subject: SubjectOption = "",
    level: LevelOption = "",
    by: ByOption = "",
    year: YearOption = None,
    period: PeriodOption = None,
    profile: ProfileOption = None,
    out: FileOption = None,
    workspace: WorkspaceOption = Path(),
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Объяснить напечатанное число: формула, строки и ячейки, что не вошло и почему.

    Своды читаются заново, результат сравнивается с тем, что в истории: видно, изменились ли с тех
    пор файлы. Люди показаны только адресами строк. Полные списки строк — с ключом --out ФАЙЛ.xlsx
    (только для служебного пользования).

    Примеры:

    pedmonitor explain 1.2-3.1 returns --year 2022

    pedmonitor explain 1.2-3.1 returns --subject физика --organisation "СОШ № 1"
    """
    from pedmonitor.cli.console import progress_bar
    from pedmonitor.cli.document_text import show_document
    from pedmonitor.reporting.facts.explanation_rows import Telling
    from pedmonitor.reporting.machine.explanation_json import render_explanation_json
    from pedmonitor.reporting.sections.build_explanation import build_explanation
    from pedmonitor.workflows.explain_figure import Question, explain_figure
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.write_document import renderer_of, write_document

    del debug
    named = {"organisation": organisation, "subject": subject, "level": level}
    if out is not None:
        renderer_of(out)
    opened = open_workspace(workspace)
    with progress_bar(quiet=json) as advance:
        chosen = chosen_period(year, period)
        asked = _breakdown(named, by)
        question = Question(indicator, folder, asked, chosen, tuple(profile or ()), advance)
        explanation = explain_figure(opened, question)
    telling = Telling(explanation, opened.catalogue, opened.options())
    if json:
        typer.echo(render_explanation_json(telling).decode(), nl=False)
    else:
        short = Telling(explanation, opened.catalogue, opened.options(), _SHOWN)
        show_document(build_explanation(short))
    if out is not None:
        write_document(build_explanation(telling), out, opened.templates)
        typer.echo(f"  {out}", err=json)


def _breakdown(named: dict[str, str], by: str) -> tuple[tuple[str, str], ...]:
    """Read the slice from the options.

    Raises:
        UsageError: The general one is no pair.
    """
    asked = [(key, text) for key, text in named.items() if text]
    if by:
        key, _, text = (part.strip() for part in by.partition("="))
        if not text:
            raise UsageError("--by пишется так: --by rural=село")
        asked.append((key, text))
    return tuple(asked)
