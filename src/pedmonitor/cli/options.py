"""Options that several commands share."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pedmonitor.cli.session import note_summary, note_workspace
from pedmonitor.errors import UsageError

if TYPE_CHECKING:
    from pedmonitor.model.edition import Edition
    from pedmonitor.model.period import Period

_YEAR_WORDS = re.compile(r"(?i)\s*\b(?:уч(?:ебный|\.)?\s*)?(?:год[а-я]*|гг?)\b\.?\s*$")
"""«2022 год», «2021/2022 уч. год»: the words add nothing."""
WorkspaceOption = Annotated[
    Path,
    typer.Option(
        "--workspace",
        "-w",
        metavar="ПАПКА",
        callback=note_workspace,
        show_default=False,
        help="Рабочая папка: настройки, история и результаты. По умолчанию — текущая.",
    ),
]
ProfileOption = Annotated[
    list[str] | None,
    typer.Option(
        "--profile",
        "-p",
        metavar="ПРОФИЛЬ",
        help="Документ муниципалитета, например vilyuysk-2021. Можно указать несколько раз.",
    ),
]
YearOption = Annotated[
    int | None, typer.Option("--year", "-y", metavar="ГОД", help="Календарный год, например 2022.")
]
PeriodOption = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="ПЕРИОД",
        help="Период: 2022, 2021/2022, 2022Q3, 2022-09, 2022-09-H1, 2022-09-20.",
    ),
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="ПАПКА", help="Куда писать. По умолчанию — out/ПЕРИОД."),
]
FormatsOption = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="ФОРМАТЫ",
        help="Через запятую: docx,html,md,xlsx. По умолчанию — все.",
    ),
]
EditionOption = Annotated[
    str,
    typer.Option(
        "--edition",
        metavar="РЕДАКЦИЯ",
        help="Для кого: internal — для служебного пользования (по умолчанию), public — "
        "открытая редакция без малых групп, school — выписка каждой организации.",
    ),
]
OrganisationOption = Annotated[
    str,
    typer.Option(
        "--organisation", metavar="НАЗВАНИЕ", help="Выписка одной организации: её показатели."
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Вывести результат в формате JSON, остальное — в stderr.")
]
DebugOption = Annotated[
    bool, typer.Option("--debug", help="При сбое показать подробности для разработчиков.")
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="Только итоговая строка: для планировщика заданий.")
]

SummaryOption = Annotated[
    Path | None,
    typer.Option(
        "--summary",
        metavar="ФАЙЛ",
        callback=note_summary,
        help="Записать итог в текстовый файл для письма: и когда посчитано, и когда не удалось.",
    ),
]


def chosen_period(year: int | None, period: str | None) -> Period | None:
    """Read the period from the two options.

    Raises:
        UsageError: Both are given, or the text is no period.
    """
    from pedmonitor.model.period import calendar_year, parse_period

    if year is not None and period is not None:
        raise UsageError("Укажите что-то одно: --year или --period")
    if year is not None:
        if not 2000 <= year <= 2100:  # noqa: PLR2004 - years of returns
            raise UsageError(f"«{year}» не похоже на год. Например: --year 2022")
        return calendar_year(year)
    if period is None:
        return None
    try:
        return parse_period(_YEAR_WORDS.sub("", period).strip())
    except ValueError as error:
        raise UsageError(str(error)) from error


def chosen_formats(text: str) -> tuple[str, ...]:
    """Read the names of formats; none means all of them.

    >>> chosen_formats("docx, html"), chosen_formats("")
    (('docx', 'html'), ())
    """
    return tuple(name.strip() for name in text.split(",") if name.strip())


def chosen_edition(text: str, organisation: str = "") -> Edition:
    """Read the edition; an organisation means its extract.

    Raises:
        UsageError: There is no such edition, or an organisation is given for another one.
    """
    from pedmonitor.model.edition import Edition

    if text and text not in set(Edition):
        raise UsageError(f"Нет редакции «{text}». Есть: {', '.join(Edition)}")
    if organisation and text not in {"", Edition.SCHOOL}:
        raise UsageError("--organisation — это выписка организации: уберите --edition")
    return Edition.SCHOOL if organisation else Edition(text or Edition.INTERNAL)
