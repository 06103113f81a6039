"""What hands write instead of repeating: ditto marks, and several facts line by line in one row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.outcomes import is_refusal
from pedmonitor.intake.cells.raw import is_blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_DITTO = re.compile(
    r"[\s\-–—_.]*(?:[\"″“”„»«]{1,2}|''|//|\\\\)[\s\-–—_.]*|то же(?: самое)?"
    r"|он[аи]? же|тот же|та же|тогда же|там же",
    re.IGNORECASE,
)
_LONGEST = 12
_NUMBER = re.compile(r"\s*\d{1,2}\s?[.)]\s*(?=\D)")
_FEW = 2
_SINGLE = frozenset(
    {"name", "pair", "last_name", "first_name", "patronymic", "snils", "local_id", "organisation"}
)


def without_dittos(cells: Sequence[Cell]) -> list[Cell]:
    """Write out what «-//-» repeats: the cell above.

    >>> without_dittos(["СОШ 1", "-//-", "— » —", "", '"', "-"])
    ['СОШ 1', 'СОШ 1', 'СОШ 1', '', '"', '-']
    >>> without_dittos(["Ким О.И.", "она же", "Ли А.А."])
    ['Ким О.И.', 'Ким О.И.', 'Ли А.А.']
    """
    different = set(cells)  # most columns repeat a few values
    short = (cell for cell in different if isinstance(cell, str) and len(cell) <= _LONGEST)
    dittos: set[Cell] = set(filter(_is_ditto, short))
    if not dittos:
        return list(cells)
    found: list[Cell] = []
    above: Cell = ""
    for cell in cells:
        above = above if cell in dittos and not is_blank(above) else cell
        found.append(above)
    return found


@lru_cache(maxsize=16_384)
def _is_ditto(text: str) -> bool:
    return _DITTO.fullmatch(text) is not None


def split_lines(sheaf: Sheaf) -> None:
    """Write a row for each fact of a person whose facts stand line by line in the same row.

    «Урок⏎ИКТ», «36⏎72», «10.02.2022⏎15.11.2022» are two courses. At least two columns must have as
    many lines, a column of days among them; what has one line holds for all of them. So is
    «участник; не участвовала» beside two contests: one of them has taken place.

    Args:
        sheaf: Columns as written; it is widened.
    """
    if sheaf.form.timing.mode != "event":
        return
    days = [i.id for i in sheaf.form.fields if i.type in {"date", "span"} and i.id in sheaf.raw]
    numbers: dict[int, int] = {}
    for name in days:
        for at, cell in enumerate(sheaf.raw[name]):
            if (number := _number_of_days(cell)) >= _FEW:
                numbers[at] = number
    for at, number in _partly_refused(sheaf).items():
        numbers.setdefault(at, number)
    split = {at: told for at, number in numbers.items() if (told := _told(sheaf, at, number))}
    if not split:
        return
    order = [(at, line) for at in range(len(sheaf.rows)) for line in range(_rows_of(split, at))]
    sheaf.raw = {
        name: [
            split[at][name][line] if name in split.get(at, {}) else cells[at] for at, line in order
        ]
        for name, cells in sheaf.raw.items()
    }
    sheaf.rows = [sheaf.rows[at] for at, _ in order]
    sheaf.groups = [sheaf.groups[at] for at, _ in order]


def _told(sheaf: Sheaf, at: int, number: int) -> dict[str, list[str]]:
    """List the columns that tell of as many facts, each with its lines; none for one column."""
    lines = {
        name: _lines(cells[at])
        for name, cells in sheaf.raw.items()
        if (item := sheaf.form.field(name)) is not None and item.type not in _SINGLE
    }
    told = {name: parts for name, parts in lines.items() if len(parts) == number}
    return told if len(told) >= _FEW else {}


def _partly_refused(sheaf: Sheaf) -> dict[int, int]:
    """Count the parts of cells of which some say that there was no fact, and some do not."""
    columns = [
        sheaf.raw[item.id]
        for item in sheaf.form.fields
        if item.type == "refusal" and item.id in sheaf.raw
    ]
    return {
        at: len(parts)
        for cells in columns
        for at, cell in enumerate(cells)
        if (parts := _lines(cell)) and len(set(map(is_refusal, parts))) >= _FEW
    }


def _rows_of(split: dict[int, dict[str, list[str]]], at: int) -> int:
    return len(next(iter(split[at].values()))) if at in split else 1


def _lines(cell: Cell) -> list[str]:
    """Split a cell into its lines, their numbers left out; one line by its semicolons."""
    if not isinstance(cell, str):
        return []
    between = "\n" if "\n" in cell else ";"
    if between not in cell:
        return []
    return [_NUMBER.sub("", line).strip(" ;,") for line in cell.split(between) if line.strip()]


def _number_of_days(cell: Cell) -> int:
    """Count the lines of a cell when every one of them is a day or a stretch of days."""
    lines = _lines(cell)
    if len(lines) < _FEW:
        return 0
    return len(lines) if all(parse_span(line).value is not None for line in lines) else 0
