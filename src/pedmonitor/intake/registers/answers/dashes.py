"""A dash where it is asked whether a thing is there: «-» under «Наличие» is «нет», and no blank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.values import Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_ASKED = re.compile(r"\bналич|\bимее|\bесть\b|\bда\s*/\s*нет|\+\s*/\s*-")
_DASHES = frozenset({"-", "--", "–", "—", "0"})
_MARKS = frozenset({"+", "да", "v", "✓", "есть", "имеется"})
_TWO_WAYS = re.compile(r"\bс (?:\w+ )?отрыв\w*\b.*\bбез\b|\bбез отрыв\w*\b.*\bс отрыв")
_NO = "нет"
_NO_ANSWER = Parsed(CellState.ERROR, None, IssueCode.CELL_YES_NO)


def settle_dashes(sheaf: Sheaf, headings: Mapping[str, str], plan: ReadingPlan) -> None:
    """Read dashes of columns of values as «нет», where that is an answer of their own.

    The heading asks for an answer, or other rows give one: «+», «да». Under a heading that names
    both answers a dash is neither.

    Args:
        sheaf: Columns that have been read; it is changed.
        headings: Field → the heading of its column.
        plan: The reading plan, for the words.
    """
    _ask_about_dashes(sheaf, headings)
    for item in sheaf.form.fields:
        if item.type != "code" or item.id not in sheaf.parsed or item.id not in sheaf.raw:
            continue
        denied = plan.lookups[item.dictionary].exact.get(_NO)
        raw = sheaf.raw[item.id]
        dashes = {cell for cell in set(raw) if _is_dash(cell)}
        if denied is None or not dashes:
            continue
        if _ASKED.search(fold(headings.get(item.id, ""))) or any(map(_is_yes, set(raw))):
            no = Parsed(CellState.VALUE, denied)
            cells = sheaf.parsed[item.id]
            sheaf.parsed[item.id] = [
                no if cell in dashes else read for cell, read in zip(raw, cells, strict=True)
            ]


def _ask_about_dashes(sheaf: Sheaf, headings: Mapping[str, str]) -> None:
    """Take a dash for no answer where the heading names both: «С отрывом / без отрыва»."""
    for item in sheaf.form.fields:
        if not item.opposite or item.opposite not in sheaf.raw:
            continue
        name = item.opposite
        if not _TWO_WAYS.search(fold(headings.get(name, ""))):
            continue
        for at, cell in enumerate(sheaf.raw[name]):
            if isinstance(cell, str) and _is_dash(cell):
                sheaf.parsed[name][at] = _NO_ANSWER
                sheaf.note(at, name)


def _is_dash(cell: Cell) -> bool:
    return as_text(cell).strip() in _DASHES


def _is_yes(cell: Cell) -> bool:
    return fold(as_text(cell)).strip(" .!") in _MARKS
