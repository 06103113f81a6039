"""Registers that stand in a list of staff as a column each, one cell a fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.headings.named_forms import SHEET_BONUS
from pedmonitor.intake.headings.whole_headings import asks_for_time, is_whole, is_year
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.raw_table import RawTable

_PERSON = frozenset({"name", "last_name", "first_name", "patronymic", "snils", "local_id"})
_OF_PLACES = frozenset({"code", "ignored"})
_WHEN = re.compile(
    r"(?:где|мест\w|на базе|организ\w+|провайдер|учрежден\w+|кем|тем\w|назван\w+|форм\w"
    r"|документ|удостов\w+)\b"
    r"[^,;/(]*(?:[,;/(]|\sи\s)\s*(?:когда|дат[аы]|год|сроки?|месяц|период|время)"
    r"(?:\s(?:провед|участ|прохожд|обуч|конкурс|курс|мероп|выдач)\w*)?\s*\)?$"
)
"""«Где, год», «Место и дата проведения»: of the time of the fact, and of nobody's category."""
_WHO = _PERSON | {"organisation"}
_SEVERAL = 2


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
        years = {*_bare_years(table, matches, match)}
        asked = _asked_besides(match, taken)
        for at, path in enumerate(table.paths):
            if at not in taken and (at in years or is_whole(path, whole)):
                columns = [*who, ColumnMatch(at, whole.field), *asked]
                asked = []  # of the first column: what another tells is another fact
                one = Match(form, columns=columns, caption=" ".join(path), whole=at)
                one.block = frozenset({at})
                found.append(one)
    return found


def _asked_besides(match: Match, taken: set[int]) -> list[ColumnMatch]:
    """List the columns that ask of the same fact: «ПК с учётом результатов диагностики (да/нет)».

    Only an answer that the register itself asks for: a mark of some other thing is not of it.
    """
    return [
        column
        for column in match.columns
        if column.at not in taken and match.form.by_id[column.field].yields_to
    ]


def facts_by_year(table: RawTable, matches: list[Match]) -> list[Match]:
    """Find the columns of a list of names of which each tells the facts of its year.

    «ФИО, 2020, 2021, 2022» under «Прохождение курсов» is no register, and a person reads it.

    Args:
        table: The table, of which the columns fulfil the needs of no register.
        matches: The table seen as every form.
    """
    staff = next((match for match in matches if match.form.id == "staff"), None)
    if staff is None:
        return []
    facts = whole_columns(table, matches, staff, [])
    forms = {match.form.id for match in facts}
    by_year = all(is_year(table.paths[at][-1:]) for match in facts for at in match.block or ())
    return facts if len(forms) == 1 and len(facts) >= _SEVERAL and by_year else []


def _bare_years(table: RawTable, matches: list[Match], match: Match) -> list[int]:
    """List the columns that are named by a year alone, where titles speak of this form alone."""
    named = [m.form.id for m in matches if m.bonus >= SHEET_BONUS and m.form.in_one_cell]
    if named != [match.form.id]:
        return []
    years = [at for at, path in enumerate(table.paths) if is_year(path)]
    return years if len(years) >= _SEVERAL else []


def note_time(table: RawTable, match: Match) -> None:
    """Note the column that tells the time of facts in its words where no other column does.

    «Курсы: тема, часы, где, год» tells whole facts, «Где / когда» the time beside the place.

    Args:
        table: The table.
        match: The register; plain columns are left alone.
    """
    form = match.form
    given = {name for column in match.columns for name in form.by_id[column.field].gives or ()}
    if (match.fields | given) & {*form.timing.start, *form.timing.end, "span", "year"}:
        return
    taken = {column.at: column.field for column in match.columns}
    asking = [at for at, heading in enumerate(table.header) if heading and asks_for_time(heading)]
    whole = form.in_one_cell.field if form.in_one_cell is not None else ""
    match.whole = next((at for at in asking if taken.get(at) == whole), None)
    free = (at for at in asking if at not in taken or form.by_id[taken[at]].type in _OF_PLACES)
    if match.whole is None and form.timing.mode == "event":
        match.when = next((at for at in free if _WHEN.match(fold(table.header[at]))), None)


def _tells_who(match: Match, column: ColumnMatch) -> bool:
    item = match.form.field(column.field)
    return item is not None and (item.type in _WHO or item.id == "birth_date")
