"""Read «Справка» lines: a text with the row's code in brackets and one value after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.state_forms import form_issues as say
from pedmonitor.intake.state_forms.form_cells import read_cell
from pedmonitor.intake.state_forms.matching import plain_number, words_of

if TYPE_CHECKING:
    from pedmonitor.definitions.state_form import FormRow, FormSection
    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.intake.state_forms.walking import FormFile
    from pedmonitor.model.location import Place

_CODE = re.compile(r"\((\d{1,2})\)\s*[:_–—-]*\s*(\d*)\s*$")
_LIKE = 60


def read_lines(
    into: FormFile, grid: Grid, sheet: Place, section: FormSection, rows: range, named: str = ""
) -> bool:
    """Read the lines of a section on a sheet; say whether there were any.

    Args:
        into: What has been read of the file.
        grid: The sheet.
        sheet: Its place.
        section: The section.
        rows: Rows to look at.
        named: The organisation, when several share the file.
    """
    found = False
    repeated: tuple[Place, Place] | None = None
    for row in rows:
        text = ""
        for column in grid.filled(row):
            own = as_text(grid.rows[row][column])
            text = f"{text} {own}"
            code = _CODE.search(own)
            meant = _row_of(code[1], text, section) if code else None
            if code is None or meant is None:
                continue
            at = column if code[2] else _next(grid, row, column)
            cell = code[2] or (grid.cell(row, at))
            state, number, issue = read_cell(cell, sheet.at(row, at), meant, None, section)
            key = (section.id, meant.key, "")
            place = sheet.at(row, at)
            first = into.taken.setdefault((named, into.year, *key), place)
            if first == place:
                into.return_of(named).add(key, state, number, place)
                into.issues.extend([issue] if issue is not None else [])
            else:
                repeated = repeated or (place, first)
            text = ""
            found = True
    if repeated is not None:
        into.issues.append(say.cells_repeated(repeated[0], section.id, repeated[1]))
    return found


def _row_of(code: str, text: str, section: FormSection) -> FormRow | None:
    """Find the row whose code stands in the brackets and whose words stand before them."""
    row = next((r for r in section.rows if plain_number(r.code) == plain_number(code)), None)
    if row is None:
        return None
    alike = fuzz.token_set_ratio(words_of(text), words_of(row.label)) >= _LIKE
    return row if alike else None


def _next(grid: Grid, row: int, column: int) -> int:
    """Take the next filled cell, else the next one: it is a blank answer."""
    after = [i for i in grid.filled(row) if i > column and not is_blank(grid.cell(row, i))]
    return after[0] if after else column + 1
