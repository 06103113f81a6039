"""Lists of staff that tell of facts as well: what makes them lists of staff all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.field_kinds import is_own
from pedmonitor.intake.headings.whole_headings import is_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable

_SAID_OF_ALL = frozenset({"full_name", "last_name", "first_name", "patronymic", "ordinal"})
_BESIDES = 2
_BESIDE = 1


def wide_staff(fitting: Sequence[Match]) -> Match | None:
    """Find the list of staff beside whose people several registers have a column or two each.

    «ФИО, дата рождения, должность, предмет, ИОМ, конкурсы» is no register of routes nor one of
    contests; the columns that no mark explains are told as not read.
    """
    staff = next((m for m in fitting if m.form.id == "staff"), None)
    if staff is None or "position" not in staff.fields:
        return None
    theirs = [
        sum(is_own(m.form.field(c.field)) for c in m.columns) for m in fitting if m is not staff
    ]
    return staff if max(theirs) <= _BESIDE else None


def staff_with_facts(best: Match, fitting: Sequence[Match], table: RawTable) -> Match | None:
    """Find the list of staff that tells more than positions, where a column tells another's facts.

    «ФИО, дата рождения, категория, КПК (год, часы)» is no register of courses: they are a column.
    """
    staff = next((m for m in fitting if m.form.id == "staff"), None)
    whole = best.form.in_one_cell
    if staff is None or whole is None or best.bonus:
        return None
    own = [c.at for c in best.columns if is_own(best.form.field(c.field))]
    told = staff.fields - _SAID_OF_ALL
    facts = all(is_whole(table.paths[at], whole) for at in own)
    return staff if facts and len(own) == 1 and len(told) >= _BESIDES else None
