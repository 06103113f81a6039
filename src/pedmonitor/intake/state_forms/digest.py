"""Digests that a department makes of a form: a row an organisation, a column a cell of the form."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.cells import bare_number
from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.silent_cells import SilentCells
from pedmonitor.intake.origin.stated import first_stated
from pedmonitor.intake.sheets.tables import caption_paths
from pedmonitor.intake.state_forms import digest_issues
from pedmonitor.intake.state_forms import form_issues as say
from pedmonitor.intake.state_forms.coded import Coded, read_coded
from pedmonitor.intake.state_forms.digest_columns import CellOfForm, columns_of
from pedmonitor.intake.state_forms.matching import plain_number
from pedmonitor.intake.state_forms.owner_sums import OwnRow, settlements_of
from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.intake.wording.totals import Whose, row_owner, says_total
from pedmonitor.model.location import Place
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.model.issue import Issue

_HEAD_ROWS = 40
_MAX_HEADER = 6
_FEWEST_NUMBERS = 2
_FEWEST_SCHOOLS = 2
_NO_SCHOOLS = SilentCells()
_OF_ROWS = re.compile(r"(?i)наименование показател|№\s*строки|код строки|^\s*строка\s*$")


@dataclass(slots=True)
class _Digest:
    """A sheet whose rows are organisations.

    Attributes:
        first: First row of data.
        owner: Column of the organisations.
        header: Last row of the header.
        lines: Lines above the header.
        paths: Column → captions over it.
        schools: Rows of organisations.
        skipped: Rows of totals and of settlements.
    """

    first: int
    owner: int
    header: int
    lines: list[str]
    paths: dict[int, tuple[str, ...]]
    schools: list[tuple[int, str]] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)


def read_digest(
    grid: Grid, file: str, editions: Sequence[StateForm]
) -> tuple[list[FormReturn], list[Issue]] | None:
    """Read a digest; None when the sheet is none.

    Args:
        grid: The sheet.
        file: Path of the file.
        editions: Editions of the forms that the file names.
    """
    found = _find(grid)
    if found is None:
        return None
    lines = [*found.lines, grid.sheet.name, file.rsplit("/", 1)[-1].rpartition(".")[0]]
    told = columns_of(found.paths, lines, editions)
    if told is None:
        return None
    place = Place(file, grid.sheet.name, found.header)
    if not told.cells:
        names = [name for _, name in found.schools]
        return [], [digest_issues.digest_unread(place, told.number, told.section, len(names))]
    said = [*_without_settlements(grid, found, place), *_named_twice(found, place)]
    cells = _cells(grid, Place(file, grid.sheet.name), found, told.cells)
    years = first_stated([*reversed(found.lines), *reversed(file.split("/"))]).years
    if not cells:
        return [], said
    returns, issues = read_coded(cells, file, told.editions, years)
    issues += said
    for given in returns:
        given.titles = [*given.titles, *found.lines]
    if told.unknown and returns:
        places = [place.at(found.header, column) for column in told.unknown]
        issues.append(digest_issues.digest_columns(places, told.number))
    if found.skipped:
        issues.append(say.totals_skipped(place.at(found.skipped[0])))
    return returns, issues


def _without_settlements(grid: Grid, found: _Digest, sheet: Place) -> list[Issue]:
    """Leave out the rows of settlements that sum up the schools under them."""
    rows = [
        OwnRow(name, "", {str(column): grid.cell(row, column) for column in found.paths})
        for row, name in found.schools
    ]
    told = settlements_of(rows)
    first = {name: row for row, name in reversed(found.schools)}
    found.skipped += [row for row, name in found.schools if name in told.sums]
    found.schools = [(row, name) for row, name in found.schools if name not in told.sums]
    return [
        digest_issues.settlement_sum(sheet.at(first[name]), name, skipped=name in told.sums)
        for name in told.unsure
    ]


def _named_twice(found: _Digest, sheet: Place) -> list[Issue]:
    """Leave out the organisations that stand in several rows: nobody knows what to add up."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, name in found.schools:
        rows[normalise_label(name)].append(row)
    several = {name: own for name, own in rows.items() if len(own) > 1}
    kept = [(row, name) for row, name in found.schools if normalise_label(name) not in several]
    found.schools = kept
    return [digest_issues.digest_twice(sheet.at(own[0]), own) for own in several.values()]


def _cells(grid: Grid, sheet: Place, found: _Digest, columns: dict[int, CellOfForm]) -> list[Coded]:
    return [
        Coded(
            *cell[:3],
            grid.cell(row, column),
            sheet.at(row, column),
            organisation=name,
            year=cell.year,
        )
        for row, name in found.schools
        for column, cell in columns.items()
    ]


def _find(grid: Grid) -> _Digest | None:
    """Find the organisations of a sheet and the captions over their numbers."""
    fresh = grid.head - _NO_SCHOOLS
    schools = {cell for cell in fresh if isinstance(cell, str) and is_school_like(cell)}
    _NO_SCHOOLS.learn(fresh - schools)
    for row in range(min(grid.height, _HEAD_ROWS) if schools else 0):
        owner = None if schools.isdisjoint(grid.rows[row]) else _school_of(grid, row)
        if owner is not None:
            found = _with_header(grid, row, owner)
            return found if found is not None and len(found.schools) >= _FEWEST_SCHOOLS else None
    return None


def _school_of(grid: Grid, row: int) -> int | None:
    """Give the column of the only words of a row, where they name a school beside numbers."""
    cells = grid.rows[row]
    filled = grid.filled(row)
    words = (at for at in filled if isinstance(cells[at], str) and _has_letters(cells[at]))
    first = next(words, None)
    if first is None or not is_school_like(as_text(cells[first])) or next(words, None) is not None:
        return None
    numbers = sum(bare_number(cells[at]) is not None for at in filled)
    return first if numbers >= _FEWEST_NUMBERS else None


@lru_cache(maxsize=8192)
def _has_letters(text: str) -> bool:
    return sum(map(str.isalpha, text)) > 1  # «х» is no word


def _with_header(grid: Grid, first: int, owner: int) -> _Digest | None:
    numbering = set(grid.numbering)
    header = first - 1
    while header > 0 and (header in numbering or len(grid.filled(header)) <= 1):
        header -= 1
    top = header
    while top > 0 and header - top < _MAX_HEADER and len(grid.filled(top - 1)) > 1:
        top -= 1
    if header < 0:
        return None
    columns = [
        c for c in sorted({c for r in range(top, first) for c in grid.spread(r)}) if c > owner
    ]
    paths = dict(zip(columns, caption_paths(grid, top, header, columns), strict=True))
    if any(_OF_ROWS.search(text) for path in paths.values() for text in path):
        return None  # rows of the form stand under one another
    lines = [grid.text_of(row) for row in range(top) if grid.filled(row)]
    found = _Digest(first, owner, header, lines, paths)
    for row in range(header + 1, grid.height):
        _take_row(grid, row, found)
    return found


def _take_row(grid: Grid, row: int, found: _Digest) -> None:
    """Keep a row of one organisation; totals and settlements stand over or under several."""
    name = as_text(grid.cell(row, found.owner)).strip()
    numbers = [column for column in found.paths if not is_blank(grid.cell(row, column))]
    if not numbers or plain_number(name):
        return
    whose = row_owner(name).whose if name else Whose.MUNICIPALITY
    total = says_total(name) or says_total(grid.first_text(row))
    if total or whose is not Whose.OWN:
        found.skipped.append(row)
    elif _has_letters(name):
        found.schools.append((row, name))
