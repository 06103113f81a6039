"""Rows that answer «none»: «не проходили», «участников нет» in the place of a name or a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, special
from pedmonitor.intake.registers.counted_rows.denied_rows import set_aside, take_rows
from pedmonitor.intake.registers.counted_rows.refused_rows import told_no_data
from pedmonitor.intake.registers.counted_rows.unknown_answers import is_answer_unknown
from pedmonitor.intake.wording.nobody import may_say_nobody, says_nobody

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_LEADS = frozenset({"name", "last_name", "pair", "title"})
_BESIDE = frozenset({"ignored", "organisation", "code", "codes", "period", "title", "text"})
"""What may stand beside «никто»: a contest, a level, a quarter; a day or hours may not."""


def drop_nil_rows(sheaf: Sheaf) -> None:
    """Take rows that name nobody in words for answers of their organisations, and out of the facts.

    Nobody has no staff: there such a row is a line without a person, as before.

    Args:
        sheaf: Columns as written; it is narrowed.
    """
    if sheaf.form.timing.mode == "snapshot":
        return
    leads = [i.id for i in sheaf.form.fields if i.type in _LEADS and i.id in sheaf.raw]
    _refuse_no_data(sheaf, leads)
    said: set[int] = set()
    for name in leads:
        texts = [as_text(cell).strip() for cell in sheaf.raw[name]]
        if may_say_nobody(" ".join(filter(None, texts))):
            said.update(at for at, text in enumerate(texts) if text and says_nobody(text))
    said |= _dashes_of_organisations(sheaf, leads)
    nil = sorted(at for at in said if _is_nil(sheaf, at))
    if nil:
        set_aside(sheaf, nil)


def _refuse_no_data(sheaf: Sheaf, leads: list[str]) -> None:
    """Refuse rows that say «нет данных» for a name and tell nothing more: they are no zero."""
    said = {
        at
        for name in leads
        for at, cell in enumerate(sheaf.raw[name])
        if isinstance(cell, str) and is_answer_unknown(cell)
    }
    if not said:  # the lot of nearly all tables
        return
    about = {i.id for i in sheaf.form.fields if i.type in {"organisation", "code", "ignored"}}
    told = [cells for name, cells in sheaf.raw.items() if name not in about]
    refused = {at for at in said if all(_tells_nothing(cells[at]) for cells in told)}
    sheaf.issues += [told_no_data(sheaf.place.at(sheaf.rows[at])) for at in sorted(refused)]
    take_rows(sheaf, [at for at in range(len(sheaf.rows)) if at not in refused])


def _tells_nothing(cell: Cell) -> bool:
    return _is_nothing(cell) or (isinstance(cell, str) and is_answer_unknown(cell))


def _dashes_of_organisations(sheaf: Sheaf, leads: list[str]) -> set[int]:
    """Find rows of a common list where a dash stands for whoever is asked: «СОШ № 2 | - | -».

    A row with the name of the school alone has not been filled in: that is no answer.
    """
    schools = sheaf.raw.get("organisation")
    if schools is None:
        return set()
    dashed = {
        at
        for name in leads
        for at, cell in enumerate(sheaf.raw[name])
        if isinstance(cell, str) and not is_blank(cell) and special(cell) is BLANK
    }
    return {at for at in dashed if not is_blank(schools[at])}


def _is_nil(sheaf: Sheaf, at: int) -> bool:
    """Say whether a row names nobody at all, and has no day and no amount of a fact."""
    named = False
    for name, cells in sheaf.raw.items():
        item, cell = sheaf.form.field(name), cells[at]
        if item is None or _is_nothing(cell):
            continue
        if item.type in {"name", "last_name", "pair"}:
            return False
        named = named or item.type == "title"
        if item.type not in _BESIDE:
            return False
    people = [i.id for i in sheaf.form.fields if i.type in {"name", "last_name", "pair"}]
    told = any(i in sheaf.raw and says_nobody(as_text(sheaf.raw[i][at]).strip()) for i in people)
    return told or not named


def _is_nothing(cell: Cell) -> bool:
    if is_blank(cell) or special(cell) is BLANK:
        return True
    return says_nobody(as_text(cell).strip())
