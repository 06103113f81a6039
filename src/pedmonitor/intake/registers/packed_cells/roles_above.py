"""«Наставник: Белова А. П.» in a line over the rows of those whom she mentors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, is_blank
from pedmonitor.intake.persons.pseudonyms import split_name
from pedmonitor.intake.wording.caption_lines import different_lines, lines_of
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.registers.sheaf import Sheaf

_WHO = re.compile(r"\s*([^:–—]+?)\s*(?::|\s[-–—])\s*([^,;(]+)")
_TITLE = re.compile(r"\s*([^\W\d]+(?:-[^\W\d]+)?)\s+([^,;(:–—]+)")
"""«Наставник Белова Анна Петровна»: one word, then the name."""
_NAME = re.compile(r"[А-ЯЁ][\w-]+\s+[А-ЯЁ]")
_SURNAME_AND_MORE = 2


def take_roles_above(sheaf: Sheaf) -> None:
    """Fill the names of a role that no column asks for out of the lines over the rows.

    Args:
        sheaf: Columns as written; a column of names is added.
    """
    if not any(sheaf.groups):
        return
    for item in sheaf.form.fields:
        if item.type == "name" and item.role and item.id not in sheaf.raw:
            _take(sheaf, item)


def _take(sheaf: Sheaf, item: FormField) -> None:
    words = {normalise_label(word) for word in (item.title, *item.aliases)}
    named = {line: _named(line, words) for line in different_lines(sheaf.groups)}
    if not any(named.values()):
        return
    cells: list[Cell] = [
        next((named[one] for one in reversed(lines_of(text)) if named[one]), "")
        for text in sheaf.groups
    ]
    if not all(map(is_blank, cells)):
        sheaf.raw[item.id] = cells


def _named(line: str, words: set[str]) -> str:
    """Give the name that a line tells of somebody in the role; empty for another line."""
    for told in (_WHO.match(line), _TITLE.match(line)):
        if told and normalise_label(told[1]) in words and _NAME.match(told[2]):
            name = told[2].strip()
            return name if len(split_name(name)) >= _SURNAME_AND_MORE else ""
    return ""
