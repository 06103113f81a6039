"""Tables that name organisations beside figures: they are no list of who must send returns.

«ОКПО, Наименование организации, гр. 3, гр. 4» has the columns of such a list, and so has a sheet
«Организации» with a figure a row; in place of the true list they would tell who there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Collection

    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_NAMES_AND_CODES = frozenset({"short_name", "full_name", "other_names", "code", "inn", "okpo"})
_BIGGEST = 100_000
"""Larger numbers are those of papers and telephones."""
_YEARS = range(1800, 2100)
_SHOWN = 3


def figures_beside(
    table: RawTable, match: Match, plan: ReadingPlan, elsewhere: Collection[int]
) -> list[int]:
    """List the columns of figures in a table that says no more of organisations than their names.

    Args:
        table: The table.
        match: The registry it looks like.
        plan: The reading plan.
        elsewhere: Columns that are read as something else.
    """
    if match.form.kind != "registry" or _tells_of_organisations(table, match, plan):
        return []
    known = {column.at for column in match.columns} | set(elsewhere)
    return [at for at in range(len(table.header)) if at not in known and _counts(table, at)]


def _tells_of_organisations(table: RawTable, match: Match, plan: ReadingPlan) -> bool:
    """Say whether a table tells of an organisation what only a list of them does.

    A column «Вид» of something else holds no kind of organisation.
    """
    telling = {name for group in match.form.needs for name in group} - _NAMES_AND_CODES
    for column in match.columns:
        item = match.form.by_id[column.field]
        if column.field not in telling:
            continue
        words = plan.lookups.get(item.dictionary) if item.dictionary else None
        if words is None:
            return True
        if any(words.find_one(as_text(row[column.at])) for row in table.cells):
            return True
    return False


def _counts(table: RawTable, at: int) -> bool:
    """Say whether most of what stands in a column are figures: no years, no numbers of papers."""
    filled = [row[at] for row in table.cells if not is_blank(row[at])]
    numbers = [number for cell in filled if (number := _number(cell)) is not None]
    are_years = bool(numbers) and all(number in _YEARS for number in numbers)
    return 2 * len(numbers) > len(filled) and not are_years


def _number(cell: object) -> float | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, str):
        try:
            cell = float(cell.replace(",", ".").replace("%", "").replace("\xa0", "").strip())
        except ValueError:
            return None
    return float(cell) if isinstance(cell, int | float) and abs(cell) < _BIGGEST else None


def unread_figures(table: RawTable, figures: list[int], place: Place) -> Issue:
    """Tell that figures stand beside names of organisations, and nothing says what they count."""
    named = ", ".join(quoted(table.header[at]) for at in figures[:_SHOWN] if table.header[at])
    more = " …" if len(figures) > _SHOWN else ""
    columns = f" ({named}{more})" if named else ""
    return Issue(
        IssueCode.SHEET_UNRECOGNISED,
        Level.WARNING,
        f"рядом с названиями организаций стоят числа{columns}, а что они значат, по заголовкам не "
        "видно; числа не учтены",
        "Если они нужны, назовите показатель в заголовке столбца, как в документе, или пришлите "
        "форму целиком.",
        place.at(table.header_row, table.columns[figures[0]]),
    )
