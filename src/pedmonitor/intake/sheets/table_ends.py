"""Where a table begins beyond doubt, and where it ends: at signatures, notes, another header."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.sheets.column_sorts import changed_sorts, is_word, says_nothing, sorts_of
from pedmonitor.intake.wording.naming import is_bare_kind, is_school_like
from pedmonitor.intake.wording.nobody import says_nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.intake.sheets.raw_table import RawTable

_STRONG = 3
_NOTE = re.compile(
    r"(?i)\*|примечани|источник|(?:foot)?notes?\b|source\s*:|end of (?:file|report)\b|конец файла"
)
"""How a note begins that stands under the last row with no blank line between."""
_FEW = 2
_MOSTLY = 0.6
_LOOK_AHEAD = 4
_LOOK_BACK = 10
_SOME_ROWS = 3


def is_strong(grid: Grid, row: int) -> bool:
    """Known headings make a header: three, or two that are most of the row; or «ФИО» beside words.

    «ФИО, Школьный, Районный» heads a list of contests, though levels are headings of no form.
    """
    known = grid.known(row)
    if not known or not grid.is_textual(row):
        return False
    if grid.names_somebody(row) or grid.names_in_short(row):
        return False
    filled = len(grid.filled(row))
    if known < _STRONG and grid.lists_headings(row):
        return False
    if known >= _STRONG or heads_people(grid, row):
        return True
    return known >= _FEW and known >= _MOSTLY * filled and not _recurs(grid, row)


def heads_people(grid: Grid, row: int) -> bool:
    """Say whether a row of words asks for names and for more: beside them, or a storey below.

    «ФИО | Организовано сопровождение» over «| в школе | в районе» is a header as well.
    """
    filled = grid.filled(row)
    if len(filled) < _FEW or not grid.asks_for_names(row):
        return False
    if len(filled) >= _STRONG or grid.known(row) >= _FEW:
        return True
    if row + 1 >= grid.height:
        return False
    below = grid.filled(row + 1)
    under = len(below) >= _FEW and below[0] == filled[-1] and grid.is_textual(row + 1)
    return under and not (grid.names_somebody(row + 1) or grid.names_in_short(row + 1))


def completes(above: Sequence[int], below: Sequence[int]) -> bool:
    """Say whether a row names every column to the left of the row below, and a group over it.

    It may name further columns that the row below leaves out.

    >>> completes([0, 1, 2], [2, 3]), completes([0, 2], [2, 3]), completes([0, 1], [2, 3])
    (True, False, False)
    >>> completes([0, 1, 3, 5], [1, 2, 3, 4])
    True
    """
    left = [i for i in above if i < below[0]]
    over = [i for i in above if i >= below[0]]
    whole = left == [*range(below[0] - len(left), below[0])]
    return bool(left) and whole and over[:1] == [*below[:1]]


def _recurs(grid: Grid, row: int) -> bool:
    """Say whether a cell stands again in its column in another company: then it is a value.

    Headers of other tables on the sheet are no such company: «ФИО» stands in all of them.
    """
    cells = grid.rows[row]
    return any(
        other is not cells
        and i < len(other)
        and other[i] == cells[i]
        and other != cells
        and grid.known(at) < _STRONG
        for i in grid.filled(row)
        for at, other in enumerate(grid.rows)
    )


def is_signed(grid: Grid, row: int) -> bool:
    """Say whether somebody is to sign here: «Директор ____________»."""
    cells = (as_text(grid.rows[row][i]) for i in grid.filled(row))
    return grid.is_signature(row) and any("___" in cell for cell in cells)


def opens_another(grid: Grid, row: int, table: RawTable) -> bool:
    """Say whether an unknown header stands here: words among rows of numbers, or more columns.

    Or it asks for names, and is not the header of this very table over again.
    """
    filled = grid.filled(row)
    if len(filled) < _FEW or not grid.is_textual(row):
        return False
    if grid.names_somebody(row) or grid.names_in_short(row):
        return False
    if heads_people(grid, row) and grid.known(row):
        own = {caption for path in table.paths for caption in path}
        return not own.issuperset(" ".join(as_text(grid.rows[row][i]).split()) for i in filled)
    return len(filled) >= _STRONG and _opens_unknown(grid, row, table)


def _opens_unknown(grid: Grid, row: int, table: RawTable) -> bool:
    """Say whether a row of words, known or not, heads what goes on below it."""
    filled, cells = grid.filled(row), grid.rows[row]
    following = _following(grid, row)[:_FEW]
    if len({cells[i] for i in filled}) < len(filled) or not following:
        return False
    if any(says_nothing(as_text(cells[i])) for i in filled):
        return False
    if not all(2 * len(grid.filled(i)) > len(filled) for i in following):
        return False
    before = [i for i, _ in table.rows[-_LOOK_BACK:]]
    if len(filled) > len(table.columns) or _changes_sorts(grid, row, before):
        return True
    return bool(before) and not any(grid.is_textual(i) for i in before + following)


def _changes_sorts(grid: Grid, row: int, before: list[int]) -> bool:
    """Say whether columns of words go on as figures below a row, or the other way round."""
    columns = grid.filled(row)
    after = [i for i in _following(grid, row)[:_SOME_ROWS] if len(grid.filled(i)) > 1]
    if (
        len(before) < _FEW
        or len(after) < _FEW
        or not all(is_word(grid.cell(row, i)) for i in columns)
    ):
        return False
    told = sorts_of(grid, columns, before[-_SOME_ROWS:])
    return changed_sorts(told, sorts_of(grid, columns, after)) >= _FEW


def ends_table(grid: Grid, row: int, table: RawTable, *, after_blank: bool) -> bool:
    """Say whether a row that is no plain data ends the table: signatures, notes, another header."""
    width = len(table.columns)
    filled = grid.filled(row)
    narrow = len(filled) <= max(1, width // 3)
    if is_strong(grid, row) and grid.known(row) >= _MOSTLY * len(filled) and width > _FEW:
        return after_blank or not (_fits_in(grid, row) or _is_like_others(grid, row, table))
    if not table.rows and not after_blank and _answers_none(grid, row):
        return False
    following = _following(grid, row)
    titled = after_blank and not _is_data(grid, row, width)
    if titled and any(opens_another(grid, i, table) for i in following[:_FEW]):
        return True
    if len(filled) <= max(_FEW, width // 2) and grid.is_signature(row):
        return not _data_goes_on(grid, following, max(_FEW, width // 2))
    if len(filled) > _FEW or not narrow:
        return False
    if len(filled) == 1 and _NOTE.match(grid.first_text(row)) and _are_notes(grid, following):
        return True
    if _leads_to_header(grid, following, width):
        return True
    data_follows = any(len(grid.filled(i)) > max(1, width // 3) for i in following)
    numbered = len(filled) > 1 and as_text(grid.rows[row][filled[0]]).strip(" .").isdigit()
    return after_blank and not data_follows and not numbered


def _answers_none(grid: Grid, row: int) -> bool:
    """Say whether «не проходили» stands in the place of all rows, and not as the title of others.

    A title stands right above its header.
    """
    filled = grid.filled(row)
    if len(filled) > 1 or not says_nobody(as_text(grid.rows[row][filled[0]]).strip()):
        return False
    return row + 1 >= grid.height or not is_strong(grid, row + 1)


def _are_notes(grid: Grid, rows: list[int]) -> bool:
    """Say whether nothing follows a note but notes and signatures in one cell each."""
    return all(
        len(grid.filled(i)) == 1 and (_NOTE.match(grid.first_text(i)) or grid.is_signature(i))
        for i in rows
    )


def _fits_in(grid: Grid, row: int) -> bool:
    """Say whether a row among others is one of them, though two of its cells could be headings.

    «СОШ № 3 | Целевая модель наставничества | | | проект»: a header names all its columns, and no
    school.
    """
    filled = grid.filled(row)
    if grid.known(row) >= _STRONG or grid.has_merges(row):
        return False
    cells = [as_text(grid.rows[row][i]) for i in filled]
    gaps = filled[-1] - filled[0] + 1 > len(filled)
    return gaps or any(is_school_like(c) and not is_bare_kind(c) for c in cells)


def _is_like_others(grid: Grid, row: int, table: RawTable) -> bool:
    """Say whether two words of a row are headings elsewhere, and the row is one of its table.

    It fills the same columns as the header and every row so far, and the header is either unknown
    or right above it: nobody writes a header twice over for other columns.
    """
    header = table.header_row
    columns = list(grid.filled(row))
    if grid.known(row) >= _STRONG or columns != table.columns or grid.asks_for_names(row):
        return False
    rows = [i for i, _ in table.rows[-_LOOK_BACK:]]
    if any(list(grid.filled(i)) != columns for i in (header, *rows)):
        return False
    return not is_strong(grid, header) if rows else True


def _data_goes_on(grid: Grid, following: list[int], few: int) -> bool:
    """Say whether well-filled rows follow before the header of another table."""
    before = takewhile(lambda row: not is_strong(grid, row), following)
    return any(len(grid.filled(row)) > few for row in before)


def _leads_to_header(grid: Grid, following: list[int], width: int) -> bool:
    """Say whether a known header follows, and no row of data before it.

    «Прочие работники» over the one row that a list ends with is no title of what stands below.
    """
    for row in following:
        if is_strong(grid, row):
            return True
        if _is_data(grid, row, width):
            return False
    return False


def _is_data(grid: Grid, row: int, width: int) -> bool:
    """Say whether a row fills the columns of a table with more than words: days, numbers, people.

    Days may be words as well: «18 октября 1991 г.».
    """
    told = not grid.is_textual(row) or grid.names_somebody(row)
    return 2 * len(grid.filled(row)) > width and told


def _following(grid: Grid, row: int) -> list[int]:
    """List the next filled rows."""
    found: list[int] = []
    for i in range(row + 1, grid.height):
        if grid.filled(i):
            found.append(i)
            if len(found) == _LOOK_AHEAD:
                break
    return found
