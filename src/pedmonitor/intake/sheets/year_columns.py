"""Columns with a year in their heading: «Прошёл диагностику дефицитов в 2022 г.» year by year."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_YEAR = re.compile(
    r"(?:\b(?:за|в|на)\s+)?(?<![\d./–-])(20[0-4]\d)(?![\d./–-])(?:\s*г(?:од\w*)?\b\.?)?",
    re.IGNORECASE,
)
_LEFT = re.compile(r"^[\s,;:(]+|[\s,;:(]+$")


def without_year(caption: str) -> tuple[str, int | None]:
    """Take the one year out of a caption.

    >>> without_year("Прошёл диагностику дефицитов в 2022 г.")
    ('Прошёл диагностику дефицитов', 2022)
    >>> without_year("2021, %"), without_year("Всего педагогов"), without_year("2021–2022")
    (('%', 2021), ('Всего педагогов', None), ('2021–2022', None))
    """
    years = {int(year) for year in _YEAR.findall(caption)}
    if len(years) != 1:
        return caption, None
    bare = " ".join(_YEAR.sub(" ", caption).split())
    return _LEFT.sub("", bare.replace("( )", "").replace("()", "")), years.pop()


def continued(paths: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Put what is counted over columns that say only their year, as the column before them does.

    Beside «Прошли диагностику, чел. 2021» stand «2022» and «2022, %»: in a heading of one row the
    words are not repeated.

    >>> continued([("ОО",), ("Прошли, чел. 2021",), ("2022",), ("2022, %",)])
    [('ОО',), ('Прошли, чел. 2021',), ('Прошли, чел', '2022'), ('Прошли, чел', '2022, %')]
    """
    found: list[tuple[str, ...]] = []
    stem = ""
    for path in paths:
        bare, year = without_year(path[0]) if len(path) == 1 else ("", None)
        if year is not None and re.search(r"[^\W\d_]", bare):
            stem = bare.removesuffix(".")
        elif year is None:
            stem = ""
        only = year is not None and not re.search(r"[^\W\d_]", bare)
        found.append((stem, path[0]) if only and stem else tuple(path))
    return found


def by_year(
    form: Form, columns: Iterable[tuple[int, str, int | None]]
) -> tuple[Form, dict[int, str], dict[str, int]]:
    """Make a field of its own of every mark whose heading names a year.

    Args:
        form: The form.
        columns: Position of each column, its field, and the year that its heading names.

    Returns:
        The form with those fields, the field of each such column, and the year of each field.
    """
    fields: dict[int, str] = {}
    years: dict[str, int] = {}
    extra = []
    for at, field, year in columns:
        item = form.field(field)
        if item is None or year is None:
            continue
        name = f"{field}@{year}"
        fields[at], years[name] = name, year
        extra.append(item.model_copy(update={"id": name, "title": f"{item.title} ({year})"}))
    if extra:
        form = form.model_copy(update={"fields": (*form.fields, *extra)})
        form.__dict__.pop("by_id", None)
    return form, fields, years


def dated(value: Value, year: int | None) -> Value:
    """Give a bare «да» the days of the year that the heading names."""
    if year is None or value is not True:
        return value
    return (dt.date(year, 1, 1), dt.date(year, 12, 31))


def year_issues(
    columns: Mapping[int, tuple[str, int]], table: RawTable, place: Place
) -> list[Issue]:
    """Say to which year the marks of each column are put down.

    Args:
        columns: Position among the table's columns → heading and year.
        table: The table.
        place: File and sheet.
    """
    return [
        Issue(
            IssueCode.HEAD_YEAR,
            Level.INFO,
            f"отметки столбца {quoted(heading)} отнесены к {year} году, названному в заголовке",
            "Ничего делать не нужно, если год верен.",
            place.at(table.header_row, table.columns[at]),
        )
        for at, (heading, year) in columns.items()
    ]
