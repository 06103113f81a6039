"""Names of sheets fit to be shown: a sheet a teacher is called after the teacher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import mask_people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.cells.raw import RawSheet

_ROWS = 12
_BETWEEN = "\0"
_SHORT = 3
_CAPITALISED = re.compile(r"[А-ЯЁ][а-яё]")
_SOMEBODY = re.compile(
    r"(?<![А-Яа-яЁё])([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+"
    r"(?:[А-ЯЁ]\.|[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:[иь]ч|[вч]на)(?![а-яё]))"
)


def shown_names(sheets: Iterable[RawSheet]) -> list[str]:
    """Give each sheet a name without people in it, one that no other sheet has.

    Args:
        sheets: The sheets of a file, in their order.
    """
    used: set[str] = set()
    names = []
    for sheet in sheets:
        shown = bare = _without_people(sheet)
        number = 1
        while shown in used:
            number += 1
            shown = f"{bare} ({number})"
        used.add(shown)
        names.append(shown)
    return names


def _without_people(sheet: RawSheet) -> str:
    """Put dots in the place of the people whom the name or the head of the sheet tells of."""
    shown = mask_people(sheet.name)
    told = _BETWEEN.join([c for row in sheet.rows[:_ROWS] for c in row if isinstance(c, str)])
    if not any(beginning in told for beginning in _CAPITALISED.findall(shown)):
        return shown  # every sheet of every file comes here: one search less
    surnames = {found for found in _SOMEBODY.findall(told) if found in shown}
    for surname in surnames:
        whole = rf"(?<![А-Яа-яЁё]){surname}{_ending(surname)}(?![А-Яа-яЁё])"
        shown = re.sub(rf"{whole}(?:[\s_]*[А-ЯЁ](?![а-яё])\.?){{0,2}}", "…", shown)
    return shown


def _ending(surname: str) -> str:
    """A name may stand in another case, «Петрову»; «Лист» is no case of «Ли»."""
    return "[а-яё]{0,3}" if len(surname) > _SHORT else ""
