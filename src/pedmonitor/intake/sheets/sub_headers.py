"""What stands under the headings of a table: sub-captions, units, column numbers, hints."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.grid import Grid

MAX_HEADER = 6
_LOOK_AHEAD = 4
_FEW = 2
_UNIT = re.compile(
    r"(?i)\(?(?:полных )?(?:лет|года?|годы|мес\w*\.?|дн\.|дней|чел\.?|человек|шт\.?|ед\.?|единиц|"
    r"%|процент\w*|ч\.?|час\w*\.?|балл\w*|(?:тыс\. ?)?руб\w*\.?|кол-во|ставок)\)?"
)
_OF_COUNTS = re.compile(r"(?i)\(?(?:%|процент\w*|чел\.?|человек|ед\.?|единиц|кол-во)\)?")
_HINT = re.compile(
    r"(?i)\((?!\s*(?:нет|вакан|не )).+\)|\(?[дd]{2}[.\-/ ]?[мm]{2}[.\-/ ]?[гyу]{2,4}\.?\)?|"
    r"да\s*/\s*нет|нужное (?:выбрать|подчеркнуть)|выбрать из списка|"
    r"(?:указать )?(?:полностью|цифрой|числом)"
)


def is_units(grid: Grid, row: int) -> bool:
    """Say whether a row under the headings holds nothing but units: «лет | лет»."""
    cells = _cells(grid, row)
    return bool(cells) and all(map(_UNIT.fullmatch, cells))


def _tells_apart(grid: Grid, row: int) -> bool:
    """Say whether units are of people and of percent: they belong to the headings; years do not."""
    return any(_OF_COUNTS.fullmatch(cell) for cell in _cells(grid, row))


def is_hints(grid: Grid, row: int) -> bool:
    """Say whether a row tells how to fill the columns in: «(полностью) | (дд.мм.гггг)»."""
    cells = _cells(grid, row)
    if len(cells) < _FEW or not any(map(_HINT.fullmatch, cells)):
        return False
    return all(_HINT.fullmatch(cell) or _UNIT.fullmatch(cell) for cell in cells)


def _cells(grid: Grid, row: int) -> list[str]:
    """List what is filled of a row of words; nothing of one with a number or a date."""
    if not grid.filled(row) or not grid.is_textual(row):
        return []
    return [as_text(grid.rows[row][at]).strip() for at in grid.filled(row)]


def extend_down(grid: Grid, first: int, last: int) -> tuple[int, int, int]:
    """Take in sub-captions and units, step over the row of column numbers and that of hints.

    Args:
        grid: The sheet.
        first: First row of the header.
        last: Its last row, as far as known headings tell.

    Returns:
        First row of the header, its last row, first row of data.
    """
    first, last, data = _to_numbers(grid, first, last)
    while data < grid.height and last - first < MAX_HEADER and is_units(grid, data):
        if _tells_apart(grid, data):
            last = data
        data += 1
    while data < grid.height and is_hints(grid, data):
        data += 1
    return first, last, data


def _to_numbers(grid: Grid, first: int, last: int) -> tuple[int, int, int]:
    last = max(last, _merged_bottom(grid, first, last))
    while last + 1 < grid.height and last - first < MAX_HEADER and _is_sub_header(grid, last):
        last += 1
        last = max(last, _merged_bottom(grid, first, last))
    numbers = next(
        (
            i
            for i in range(last + 1, min(last + 1 + _LOOK_AHEAD, grid.height))
            if grid.is_number_row(i)
        ),
        None,
    )
    if numbers is None:
        return first, last, last + 1
    between = [i for i in range(last + 1, numbers) if grid.filled(i)]
    if all(grid.is_textual(i) for i in between):
        return first, max(last, *between) if between else last, numbers + 1
    return first, last, last + 1


def _merged_bottom(grid: Grid, first: int, last: int) -> int:
    bottoms = [
        bottom
        for (top, left), (bottom, _) in grid.merges
        if first <= top <= last and bottom - top < MAX_HEADER and not is_blank(grid.cell(top, left))
    ]
    return min(max(bottoms, default=last), grid.height - 1)


def repeats_captions(grid: Grid, row: int, below: int) -> bool:
    """Say whether a row says over every column what a merged cell would say once.

    «Показатель | 2021 | 2021 | 2022 | 2022» over «Показатель | план | факт | план | факт»: the
    columns of one caption differ below, and a caption that stands alone stands below as well.
    """
    columns = grid.filled(row)
    cells = [grid.rows[row][at] for at in columns]
    if len({*cells}) == len(cells) or len(columns) <= _FEW:
        return False  # the lot of most headers: every caption once
    if not grid.is_textual(row) or grid.has_merges(row):
        return False
    if list(columns) != list(grid.filled(below)):
        return False
    upper = [as_text(cell).strip() for cell in cells]
    lower = [as_text(grid.rows[below][at]).strip() for at in columns]
    runs = [(caption, [*run]) for caption, run in groupby(range(len(upper)), upper.__getitem__)]
    groups = [run for _, run in runs if len({lower[at] for at in run}) > 1]
    whole = all(
        {lower[at] for at in run} == {caption} for caption, run in runs if run not in groups
    )
    return bool(groups) and len(groups) < len(runs) and whole


def _is_sub_header(grid: Grid, row: int) -> bool:
    """Say whether the next row names columns under the captions of this one."""
    below = grid.filled(row + 1)
    if not below or not grid.is_textual(row + 1) or grid.is_number_row(row + 1):
        return False
    if repeats_captions(grid, row, row + 1):
        return True
    spans = [
        range(left, right + 1)
        for (top, left), (_, right) in grid.merges
        if top == row and right > left and not is_blank(grid.cell(top, left))
    ]
    if spans:
        return all(any(i in span for span in spans) for i in below)
    own = set(grid.filled(row))
    if grid.asks_for_names(row + 1) and not grid.asks_for_names(row):
        again = any(grid.cell(row, i) == grid.cell(row + 1, i) for i in below)
        listed = grid.lists_headings(row + 1)
        people = grid.names_somebody(row + 1) or grid.names_in_short(row + 1)
        return not (again or listed or people)
    gaps = [i for i in below if i not in own]
    captions = {i for i in own if i + 1 not in own}
    inside = [i for i in gaps if min(own) < i]
    return (
        bool(inside) and len(inside) == len(gaps) and all(i in captions for i in below if i in own)
    )
