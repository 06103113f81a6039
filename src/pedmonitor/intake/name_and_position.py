"""Names and positions in one cell: «Иванова Анна Петровна, учитель» under «ФИО, должность»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.raw import as_text
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.sheaf import Sheaf

_NAME = (
    r"[А-ЯЁ][\w-]+\s+(?:[А-ЯЁ]\.\s*(?:[А-ЯЁ]\.)?"
    r"|[А-ЯЁ][\w-]+(?:\s+[А-ЯЁ][\w-]+)?(?:\s+(?:оглы|кызы))?)"
)
_TAIL = re.compile(rf"\s*(?:\d+[.)]\s*)?{_NAME}[\s,;:(/–—-]*(?P<rest>.*?)[\s).]*", re.DOTALL)
_BETWEEN = re.compile(r"\s*[,;/(\n]\s*|\s+и\s+")
_SEVERAL = 2
_POSITION = "должност"


def parts_of_heading(heading: str) -> tuple[str, str] | None:
    """Split a heading that asks for a name and a position into its two parts.

    >>> parts_of_heading("Ф.И.О. работника, занимаемая должность")
    ('Ф.И.О. работника', 'занимаемая должность')
    >>> parts_of_heading("ФИО, дата рождения"), parts_of_heading("ФИО")
    (None, None)
    """
    parts = [part.strip(" )") for part in _BETWEEN.split(heading) if part.strip(" )")]
    if len(parts) < _SEVERAL or not any(_POSITION in normalise_label(part) for part in parts[1:]):
        return None
    return parts[0], ", ".join(parts[1:])


def position_of(text: str) -> str:
    r"""Give what stands after the name in a cell.

    >>> position_of("Иванова Анна Петровна,\\nучитель физики"), position_of("Ли А.И. (воспитатель)")
    ('учитель физики', 'воспитатель')
    >>> position_of("Иванова Анна Петровна"), position_of("учитель")
    ('', '')
    """
    found = _TAIL.fullmatch(text)
    rest = " ".join(found["rest"].split()) if found else ""
    return rest + ")" if rest.count("(") > rest.count(")") else rest


def take_positions(sheaf: Sheaf) -> None:
    """Read the position out of the column of names where no other column tells it.

    Args:
        sheaf: Columns of a staff register as written; it is widened.
    """
    if "position" in sheaf.raw or "full_name" not in sheaf.raw:
        return
    told = [position_of(as_text(cell)) for cell in sheaf.raw["full_name"]]
    if sum(map(bool, told)) * _SEVERAL > len(told):
        sheaf.raw["position"] = list(told)
        sheaf.positions["position"] = sheaf.positions["full_name"]
