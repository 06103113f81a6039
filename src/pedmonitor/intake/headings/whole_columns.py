"""Registers that stand in a list of staff as a column each, one cell a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.headings.whole_headings import asks_for_time, is_whole

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.raw_table import RawTable

_PERSON = frozenset({"name", "last_name", "first_name", "patronymic", "snils", "local_id"})
_WHO = _PERSON | {"organisation"}


def whole_columns(
    table: RawTable, matches: list[Match], best: Match, others: list[Match]
) -> list[Match]:
    """Find the columns of a list of staff that tell facts of other registers.

    «ИОМ (да/нет)», «ПК (часы)», «Участие в конкурсах (уровень)»: whoever lists all the staff with
    them answers for everybody. In a list of some people they would not: of whom it is a list its
    names say, such as «Участники конкурсов».

    Args:
        table: The table.
        matches: The table seen as every form.
        best: The register that the table is.
        others: Registers whose marks and groups of columns stand in the same table.
    """
    if best.form.id != "staff" and best.bonus:
        return []
    taken = {c.at for c in best.columns if best.form.by_id[c.field].type != "ignored"}
    taken |= {column.at for other in others for column in other.columns} | set(best.repeated)
    found = []
    for match in matches:
        form, whole = match.form, match.form.in_one_cell
        if whole is None or form.id == best.form.id:
            continue
        who = [c for c in match.columns if _tells_who(match, c)]
        if not any(form.by_id[c.field].type in _PERSON for c in who):
            continue
        for at, path in enumerate(table.paths):
            if at not in taken and is_whole(path, whole):
                columns = [*who, ColumnMatch(at, whole.field)]
                one = Match(form, columns=columns, caption=" ".join(path), whole=at)
                one.block = frozenset({at})
                found.append(one)
    return found


def note_whole(table: RawTable, match: Match) -> None:
    """Note the column of a register that asks for the time of a fact where no other column does.

    Args:
        table: The table.
        match: The register; a plain column is left alone.
    """
    whole = match.form.in_one_cell
    timing = match.form.timing
    if whole is None or match.fields & {*timing.start, *timing.end, "span"}:
        return
    for column in match.columns:
        if column.field == whole.field and asks_for_time(table.header[column.at]):
            match.whole = column.at


def _tells_who(match: Match, column: ColumnMatch) -> bool:
    item = match.form.field(column.field)
    return item is not None and (item.type in _WHO or item.id == "birth_date")
