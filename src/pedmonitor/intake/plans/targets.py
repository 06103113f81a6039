"""The table of target indicators that some plans have beside their events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.definitions.plan import PlanTarget
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.plans.blocks import TextTable

_TITLE = re.compile(r"наименование (?:целевого )?(?:результат|показател)|(?:целевой )?показатель$")
_TEXT = re.compile(r"показатели результативности|(?:целев\w+ |планов\w+ )?значени|план\b|цель")
_FIRST_ROWS = 5


def targets_of(table: TextTable) -> tuple[PlanTarget, ...]:
    """Read a table whose heading names indicators and their values; nothing out of another one."""
    for at, row in enumerate(table.rows[:_FIRST_ROWS]):
        labels = [normalise_label(text) for text in row]
        title = next((i for i, label in enumerate(labels) if _TITLE.match(label)), None)
        text = next(
            (i for i, label in enumerate(labels) if _TEXT.match(label) and i != title), None
        )
        if title is not None and text is not None:
            return _rows(table, at, title, text)
    return ()


def _rows(table: TextTable, header: int, title: int, text: int) -> tuple[PlanTarget, ...]:
    found: list[PlanTarget] = []
    for row in table.rows[header + 1 :]:
        name, value = " ".join(row[title].split()), " ".join(row[text].split())
        if not name or name.isdigit() or not value:
            continue
        number = row[0].strip(" .") if title else ""
        found.append(PlanTarget(number=number or str(len(found) + 1), title=name, text=value))
    return tuple(found)
