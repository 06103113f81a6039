"""Read the state forms of one file: which form, which edition, whose, and every cell."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake import file_issues
from pedmonitor.intake.origin.stated import first_stated
from pedmonitor.intake.state_forms import form_issues as say
from pedmonitor.intake.state_forms.digest import read_digest
from pedmonitor.intake.state_forms.editions import TableOnSheet, choose_edition
from pedmonitor.intake.state_forms.heading import (
    TitleBlock,
    forms_named,
    read_okpo,
    read_title_block,
)
from pedmonitor.intake.state_forms.lines import read_lines
from pedmonitor.intake.state_forms.long_table import is_coded, read_long_table
from pedmonitor.intake.state_forms.sections import (
    FoundTable,
    Reading,
    best_reading,
    find_form_tables,
    is_titled,
)
from pedmonitor.intake.state_forms.unnamed import form_of_tables
from pedmonitor.intake.state_forms.walking import FormFile, read_table
from pedmonitor.intake.state_forms.years import Dated, years_of
from pedmonitor.intake.wording.municipalities import says_summary
from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place
from pedmonitor.model.text import fold, normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.model.issue import Issue

_HEAD_LINES = 60
_DRAFT = re.compile(r"\b(?:черновик|черн\b|проба\b|стар(?:ый|ое|ая)\b|образец|пример\b)")
"""What a sheet that is not to count may be called."""
_LAST_YEAR = re.compile(r"\b(?:прошл|предыдущ|предшеств)\w* (?:\w+ )?(?:год|период)")
_TYPED = frozenset({int(CellState.VALUE), int(CellState.ERROR), int(CellState.SUPPRESSED)})


@dataclass(slots=True)
class FormsRead:
    """What the state forms of a file gave.

    Attributes:
        returns: Returns with at least one cell.
        named: Numbers of the forms that the file names.
        issues: What is wrong.
        rest: Sheets that hold no section of a form: registers may stand there.
    """

    rest: list[Grid]
    named: tuple[str, ...] = ()
    returns: list[FormReturn] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


class _Sheet(NamedTuple):
    grid: Grid
    tables: list[FoundTable]

    @property
    def raw(self) -> RawSheet:
        return self.grid.sheet


def read_state_forms(grids: list[Grid], file: str, editions: Sequence[StateForm]) -> FormsRead:
    """Read every section of every state form of a workbook.

    Args:
        grids: The sheets.
        file: Path of the file.
        editions: Editions known.
    """
    named = forms_named(grids, file, editions)
    told = None if named else form_of_tables(grids, editions)
    if told is not None:
        named = (told.form,)
    if not named:
        return _without_form(grids, file)
    known = [edition for edition in editions if edition.form in named]
    read = FormsRead([], tuple(dict.fromkeys(edition.number for edition in known)))
    if told is not None:
        read.issues.append(say.form_told(Place(file, told.sheet), told.number))
    sections = [section for edition in known for section in edition.sections]
    seen = [
        _Sheet(grid, find_form_tables(grid, sections))
        for grid in grids
        if not _read_without_rows(grid, file, known, read)
    ]
    last = [sheet for sheet in seen if sheet.tables and _is_of_last_year(sheet.raw)]
    read.issues += [say.of_last_year(Place(file, sheet.raw.name)) for sheet in last]
    seen = [sheet for sheet in seen if sheet not in last]
    used: set[int] = set()
    rated = [_edition_of(seen, [e for e in known if e.form == form], file) for form in named]
    for edition, _ in sorted(rated, key=lambda found: -found[1]):
        used |= _read_as(edition, seen, file, read, used)
    read.rest = [sheet.grid for sheet in seen if id(sheet.raw) not in used]
    return read


def _is_aside(sheet: RawSheet) -> tuple[bool, bool]:
    """Put hidden copies and drafts after what is shown and meant."""
    return sheet.hidden, _DRAFT.search(fold(sheet.name)) is not None


def _is_of_last_year(sheet: RawSheet) -> bool:
    return _LAST_YEAR.search(fold(sheet.name)) is not None


def _without_form(grids: list[Grid], file: str) -> FormsRead:
    """Ask of which form a table of codes is: as a register its thousands of lines mean nothing."""
    coded = {id(grid) for grid in grids if is_coded(grid.sheet)}
    read = FormsRead([grid for grid in grids if id(grid) not in coded])
    read.issues += [
        say.form_unnamed(Place(file, grid.sheet.name)) for grid in grids if id(grid) in coded
    ]
    return read


def _read_without_rows(
    grid: Grid, file: str, editions: Sequence[StateForm], read: FormsRead
) -> bool:
    """Read a sheet that is a long table or a digest of organisations; say whether it was one."""
    found = read_long_table(grid.sheet, file, editions) or read_digest(grid, file, editions)
    if found is None:
        return False
    read.returns.extend(found[0])
    read.issues.extend(found[1])
    return True


def _edition_of(
    seen: Sequence[_Sheet], editions: list[StateForm], file: str
) -> tuple[StateForm, float]:
    """Choose the edition that fits the tables best, and say how well."""
    lines = [line for sheet in seen for line in _head_lines(sheet)]
    years = first_stated([*reversed(lines), *reversed(file.split("/"))]).years
    tables = [TableOnSheet(sheet.grid, table) for sheet in seen for table in sheet.tables]
    return choose_edition(tables, editions, years)


def _read_as(
    edition: StateForm, seen: Sequence[_Sheet], file: str, read: FormsRead, used: set[int]
) -> set[int]:
    """Read the sheets as one edition; return those that held a section of it."""
    into = FormFile(edition, file)
    tables = [
        (sheet, table, reading)
        for sheet in seen
        if id(sheet.raw) not in used
        for table in sheet.tables
        if (reading := best_reading(table, edition.sections, sheet.raw.name)) is not None
    ]
    if not tables:
        return set()
    tables.sort(key=lambda found: _is_aside(found[0].raw))  # of two tables the first one counts
    counts = Counter(reading.section.id for _, _, reading in tables)
    shared = any(count > 1 for count in counts.values())
    found: set[int] = set()
    owners: dict[int, str] = {}
    whose: dict[int, tuple[str, int | None]] = {}
    years = _years(into, seen, [(sheet, table) for sheet, table, _ in tables], repeated=shared)
    for sheet, table, reading in tables:
        place = Place(file, sheet.raw.name)
        owner = owners.get(id(sheet.raw), "")  # the next page of a table names nobody
        if shared and (named := _owner(table, "" if owner else sheet.raw.name)):
            owner = owners[id(sheet.raw)] = named
        if sheet.raw.hidden and id(sheet.raw) not in found:
            into.issues.append(file_issues.hidden(place))
        into.issues.extend(_title_issue(table, reading, edition, place))
        into.year = years[id(table)]
        read_table(into, sheet.grid, place, table, reading, owner)
        found.add(id(sheet.raw))
        whose[id(table)] = (owner, into.year)
    found |= _read_lines(into, seen, whose)
    read.issues.extend(into.issues)
    given = _finish(into, seen)
    read.returns.extend(given)
    empty = (one for one in given if _TYPED.isdisjoint(one.states))
    read.issues.extend(say.nothing_filled(one.start, edition.number) for one in empty)
    return found | {id(sheet.raw) for sheet in seen if _is_title_page(sheet, edition)}


def _years(
    into: FormFile,
    seen: Sequence[_Sheet],
    tables: Sequence[tuple[_Sheet, FoundTable]],
    *,
    repeated: bool,
) -> dict[int, int | None]:
    """Tell the year of each table by its identity, and complain of titles that name another."""
    lines = [line for sheet in seen if not sheet.tables for line in _head_lines(sheet)]
    years = years_of(
        [Dated(sheet.raw.name, table.titles) for sheet, table in tables],
        [*reversed(lines), *reversed(into.file.split("/"))],
        into.edition.as_of.month,
        repeated=repeated,
    )
    for (sheet, _), (year, titled) in zip(tables, years, strict=True):
        if year is not None and titled is not None:
            place = Place(into.file, sheet.raw.name)
            into.issues.append(say.year_contradicts(place, year, titled))
    return {id(table): year for (_, table), (year, _) in zip(tables, years, strict=True)}


def _read_lines(
    into: FormFile, seen: Sequence[_Sheet], whose: Mapping[int, tuple[str, int | None]]
) -> set[int]:
    """Read the «Справка» lines; each belongs to the school and the year of the table above it."""
    found: set[int] = set()
    common = next(iter(whose.values()))
    for sheet in sorted(seen, key=lambda sheet: sheet.raw.hidden):
        place = Place(into.file, sheet.raw.name)
        tables = [table for table in sheet.tables if id(table) in whose]
        starts = [0, *(table.first for table in tables[1:]), sheet.grid.height]
        owns = [whose[id(table)] for table in tables] or [common]
        for section in into.edition.sections:
            for (start, end), (owner, year) in zip(pairwise(starts), owns, strict=True):
                into.year = year
                rows = range(start, end)
                if section.is_lines and read_lines(into, sheet.grid, place, section, rows, owner):
                    found.add(id(sheet.raw))
    return found


def _is_title_page(sheet: _Sheet, edition: StateForm) -> bool:
    """Say whether a sheet has the captions that only the first page of a form has."""
    lines = map(normalise_label, _head_lines(sheet))
    names = list(map(normalise_label, edition.name_labels))
    return any("окуд" in line or any(name in line for name in names) for line in lines)


def _owner(table: FoundTable, sheet: str) -> str:
    """Name the organisation of a table where sections repeat: lines above it, else the sheet.

    The sheet tells it for the first table only: those below go on with the school named above.
    """
    lines = (*reversed(table.titles), sheet)
    return next((name for line in lines if (name := name_in_title(line))), "")


def _title_issue(
    table: FoundTable, reading: Reading, edition: StateForm, place: Place
) -> Iterable[Issue]:
    """Complain when the title names another section than the graphs."""
    if reading.titled:
        return
    others = [section for section in edition.sections if section is not reading.section]
    for row, line in reversed(table.lines[-3:]):
        for section in others:
            if is_titled(section, [line], ""):
                meant = reading.section.id
                yield say.section_title_contradicts(place.at(row), section.id, meant)
                return


def _head_lines(sheet: _Sheet) -> list[str]:
    """List the lines above the tables of a sheet."""
    end = sheet.tables[0].top if sheet.tables else sheet.grid.height
    rows = range(min(end, _HEAD_LINES))
    return [sheet.grid.text_of(row) for row in rows if sheet.grid.filled(row)]


def _finish(into: FormFile, seen: Sequence[_Sheet]) -> list[FormReturn]:
    """Put the title block and the lines above the tables beside the cells."""
    common: TitleBlock = read_title_block((sheet.raw for sheet in seen), into.edition)
    lines = [line for sheet in seen for line in _head_lines(sheet)]
    _join_pages(into)
    alone = len({name for name, _ in into.returns}) == 1
    for (name, _), given in into.returns.items():
        given.titles = lines if alone or name else _lines_of(given, seen)
        block = common if alone else _own_block(given, seen, into.edition)
        own = read_okpo(name)
        given.okpo = own or (block.okpo if alone or not name else "")
        given.organisation = "" if own else name
        if not given.organisation and (alone or not name):
            given.organisation = block.name
    return [given for given in into.returns.values() if given.numbers]


def _own_block(given: FormReturn, seen: Sequence[_Sheet], edition: StateForm) -> TitleBlock:
    """Read the title block of a return's own sheets, else of the first page of the book.

    The sheet of the district among sheets of schools is not the first school's.
    """
    own = set(given.sheets)
    block = read_title_block((s.raw for s in seen if s.raw.name in own), edition)
    if any(block) or any(map(says_summary, own)):
        return block
    return read_title_block((sheet.raw for sheet in seen if not sheet.tables), edition)


def _lines_of(given: FormReturn, seen: Sequence[_Sheet]) -> list[str]:
    """List the names of a return's own sheets and the lines above them.

    A sheet that names nobody beside sheets of schools is no other school's: «Свод».
    """
    own = set(given.sheets)
    sheets = [sheet for sheet in seen if sheet.raw.name in own]
    return [line for sheet in sheets for line in (sheet.raw.name, *_head_lines(sheet))]


def _join_pages(into: FormFile) -> None:
    """Give the only school of a file the pages that name nobody, where they say nothing twice."""
    names = {name for name, _ in into.returns}
    if len(names) != 2 or "" not in names:  # noqa: PLR2004 - one school, and nobody
        return
    for (name, year), given in list(into.returns.items()):
        whose = into.returns.get((max(names), year))
        if name or whose is None or any(map(says_summary, dict.fromkeys(given.sheets))):
            continue
        if not given.keys & whose.keys:
            whose.take_over(given)
            del into.returns[name, year]
