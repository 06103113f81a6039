"""Names with more in one cell: «Белова А.П., учитель, СОШ № 1» under «ФИО, должность, ОУ»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.headings.paired_headings import asks_for_place
from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_NAME = (
    r"[А-ЯЁ][\w-]+\s+(?:[А-ЯЁ]\.\s*(?:[А-ЯЁ]\.)?"
    r"|[А-ЯЁ][\w-]+(?:\s+[А-ЯЁ][\w-]+)?(?:\s+(?:оглы|кызы))?)"
)
_TAIL = re.compile(rf"\s*(?:\d+[.)]\s*)?{_NAME}[\s,;:(/–—-]*(?P<rest>.*?)[\s).]*", re.DOTALL)
_SEVERAL = 2


def position_of(text: str) -> str:
    r"""Give what stands after the name in a cell.

    >>> position_of("Иванова Анна Петровна,\nучитель физики"), position_of("Ли А.И. (воспитатель)")
    ('учитель физики', 'воспитатель')
    >>> position_of("Иванова Анна Петровна"), position_of("учитель")
    ('', '')
    """
    found = _TAIL.fullmatch(text)
    rest = " ".join(found["rest"].split()) if found else ""
    return rest + ")" if rest.count("(") > rest.count(")") else rest


def take_tails(sheaf: Sheaf) -> None:
    """Read positions and organisations out of the column of names where no column tells them.

    Args:
        sheaf: Columns as written; it is widened.
    """
    asked = normalise_label(sheaf.paired.get("full_name", ""))
    if not asked or "full_name" not in sheaf.raw:
        return
    ends_with_place = asks_for_place(asked)
    tails = (position_of(as_text(cell)) for cell in sheaf.raw["full_name"])
    told = [_split_tail(tail, ends_with_place=ends_with_place) for tail in tails]
    names = zip(sheaf.raw["full_name"], told, strict=True)
    sheaf.raw["full_name"] = [
        as_text(cell).replace(place, " ").rstrip(" ,;\n") if place else cell
        for cell, (_, place) in names  # «Карамская ООШ» is nobody's surname and initials
    ]
    for at, name in enumerate(("position", "organisation")):
        cells: list[Cell] = [parts[at] for parts in told]
        if name not in sheaf.raw and sum(map(bool, cells)) * _SEVERAL > len(cells):
            sheaf.raw[name] = cells
            sheaf.positions[name] = sheaf.positions["full_name"]


def _split_tail(tail: str, *, ends_with_place: bool) -> tuple[str, str]:
    """Split what stands after a name into a position and an organisation."""
    parts = [part.strip() for part in tail.split(",")]
    place = next(filter(is_school_like, reversed(parts)), "")
    if not place and ends_with_place and len(parts) > 1:
        place = parts[-1]
    return ", ".join(part for part in parts if part != place), place
