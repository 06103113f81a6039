"""Find the tables of a state form on a sheet: section title, header, row of graph numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.sheets.grid import is_signature
from pedmonitor.intake.sheets.tables import caption_paths
from pedmonitor.intake.state_forms.matched_columns import Paths, match_columns
from pedmonitor.intake.state_forms.matching import How, Match, Same, plain_number
from pedmonitor.intake.state_forms.number_rows import LEADING, graph_numbers
from pedmonitor.model.text import fold, normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.state_form import FormGraph, FormSection
    from pedmonitor.intake.sheets.grid import Grid

_MAX_HEADER = 7
_HEAD_ROWS = 40
_NEAR_TITLES = 8
_TITLE_LIKENESS = 90
_MIN_TITLE = 12
_HALF = 0.5
_MIN_WORDS_ONLY = 3
_OKEI = re.compile(r"(?i)\b[оo]кеи\b|\b[оo]кей\b")
_CODES = re.compile(r"(?i)стр|код|№|\bn\b")
_ROWS = re.compile(r"(?i)стр")
_LABELS = re.compile(r"(?i)наименование показател")
_TITLE_BLOCK = re.compile(r"(?i)\bокуд\b|\bокпо\b")
_REFERENCE = re.compile(r"(?i)^\s*справка")
_OTHERS = re.compile(r"(?i)совместител")
_NOT_OTHERS = re.compile(r"(?i)\b(?:без|кроме|исключ|не)\b.*совместител|совместител\w*\s+не\b")
_NEAREST = 3


@dataclass(slots=True)
class FoundTable:
    """A table with graphs, before it is known which section it is.

    Attributes:
        top: First row of the header.
        header: Last row of the header.
        first: First row of data.
        end: Row after the last row of data.
        label: Column of the row labels.
        code: Column of the row codes; None when there is none.
        columns: Columns of the graphs.
        numbers: Number of each column; empty strings in a table without a row of numbers.
        paths: Captions over each column.
        lines: Lines above the table with their rows, nearest last.
    """

    top: int
    header: int
    first: int
    end: int
    label: int
    code: int | None
    columns: list[int]
    numbers: list[str]
    paths: list[tuple[str, ...]]
    lines: list[tuple[int, str]] = field(default_factory=list)

    @property
    def goes_on(self) -> bool:
        """Whether it is a page that goes on to the right: its graphs begin later than the third."""
        return self.numbers[:1] > [""] and int(self.numbers[0]) > LEADING + 1

    @property
    def titles(self) -> list[str]:
        """The lines above the table, nearest last."""
        return [text for _, text in self.lines]


class Reading(NamedTuple):
    """A table read as a section.

    Attributes:
        section: The section.
        matches: What each column means.
        quality: Share of the columns, and of the section's graphs, that are certain.
        titled: Whether a title or the sheet name says so.
    """

    section: FormSection
    matches: tuple[Match[FormGraph], ...]
    quality: float
    titled: bool

    @property
    def score(self) -> float:
        """Columns decide, the title helps."""
        return self.quality + _HALF * self.titled


def find_form_tables(grid: Grid, sections: Sequence[FormSection]) -> list[FoundTable]:
    """Find the tables of a sheet by their rows of graph numbers, else by known captions.

    Args:
        grid: The sheet.
        sections: Sections of all editions that may be meant.
    """
    numbered = {row: graph_numbers(grid, row) for row in grid.numbering}
    anchors = [row for row, numbers in numbered.items() if numbers]
    tables: list[FoundTable] = []
    start = 0
    for at, anchor in enumerate(anchors):
        table = _table_at(grid, anchor, start, numbered[anchor])
        if _TITLE_BLOCK.search(" ".join(map(grid.text_of, range(table.top, anchor)))):
            continue
        if tables and table.goes_on:  # the next page bears no title of its own
            table.lines = [*tables[-1].lines, *table.lines]
        end = anchors[at + 1] if at + 1 < len(anchors) else grid.height
        table.end = _end(grid, table.first, end, coded=table.code is not None)
        start = table.end
        tables.append(table)
    return tables or _tables_by_words(grid, sections)


def _table_at(grid: Grid, anchor: int, start: int, numbers: dict[int, str]) -> FoundTable:
    columns = sorted(numbers)
    top = _top_of_header(grid, anchor, start, columns[0])
    label, code = columns[0], _code_column(grid, range(top, anchor), numbers)
    if code is None and _is_code_first(grid, range(top, anchor), columns):
        code, label = columns[:LEADING]
    graphs = columns[1:] if code is None else columns[LEADING:]
    if code is None and numbers[graphs[0]] == "2":
        numbers = dict.fromkeys(columns, "")  # numbered anew: the numbers are not the form's
    return FoundTable(
        top=top,
        header=anchor - 1,
        first=anchor + 1,
        end=grid.height,
        label=label,
        code=code,
        columns=graphs,
        numbers=[numbers[column] for column in graphs],
        paths=caption_paths(grid, top, anchor - 1, graphs) if top < anchor else [()] * len(graphs),
        lines=_lines(grid, start, top),
    )


def _code_column(grid: Grid, header: range, numbers: dict[int, str]) -> int | None:
    """Tell where the codes of rows stand; None where schools have left them out."""
    column = sorted(numbers)[1]
    if numbers[column] == "3":
        return None
    if not header or not numbers[column].isdigit():
        return column
    caption = " ".join(caption_paths(grid, header[0], header[-1], [column])[0])
    return column if not caption or _CODES.search(caption) else None


def _is_code_first(grid: Grid, header: range, columns: Sequence[int]) -> bool:
    """Say whether «№ строки» stands before «Наименование показателей»."""
    if not header:
        return False
    paths = caption_paths(grid, header[0], header[-1], list(columns[:LEADING]))
    first, second = (" ".join(path) for path in paths)
    return bool(_LABELS.search(second) and _ROWS.search(first))


def _top_of_header(grid: Grid, anchor: int, start: int, label: int) -> int:
    """Climb from the numbers to the first row of captions; a lone line is a title."""
    top = anchor
    while top > start and anchor - top < _MAX_HEADER:
        above = grid.filled(top - 1)
        alone = len(above) == 1 and above[0] <= label
        if not above or alone or _OKEI.search(grid.text_of(top - 1)):
            break
        top -= 1
    return top


def _lines(grid: Grid, start: int, top: int) -> list[tuple[int, str]]:
    return [(row, grid.text_of(row)) for row in range(start, top) if grid.filled(row)]


def _end(grid: Grid, first: int, limit: int, *, coded: bool = True) -> int:
    """Find where the rows end: signatures, a «Справка», or the titles of the next table."""
    if limit < grid.height:  # step back over the header and titles of the next table
        last = limit
        while last > first and not _is_row(grid, last - 1):
            last -= 1
        limit = last
    for row in range(first, limit):
        text = grid.first(row)
        if isinstance(text, str) and _may_end(text) and not _is_row(grid, row):
            if not coded and any(_is_row(grid, later) for later in range(row + 1, limit)):
                continue  # «директор» without a code and without numbers is a row all the same
            return row
    return limit


@lru_cache(maxsize=16_384)
def _may_end(text: str) -> bool:
    """Say whether a line that begins so may follow the rows: labels repeat from file to file."""
    return is_signature(text.strip()) or bool(_REFERENCE.match(text))


def _is_row(grid: Grid, row: int) -> bool:
    """Say whether a line is a row of a form: it holds a number beside its label."""
    return any(
        isinstance(cell, int | float) or (isinstance(cell, str) and plain_number(cell))
        for cell in (grid.rows[row][i] for i in grid.filled(row))
    )


def _tables_by_words(grid: Grid, sections: Sequence[FormSection]) -> list[FoundTable]:
    """Find the tables of a sheet without rows of numbers: one under each title of a section."""
    titles = [row for row in range(grid.height) if _is_title(grid, row, sections)]
    starts = [0, *titles[1:], grid.height]
    parts = [range(start, end) for start, end in pairwise(starts)]
    return [table for part in parts if (table := _table_by_words(grid, part, sections))]


def _is_title(grid: Grid, row: int, sections: Sequence[FormSection]) -> bool:
    """Say whether a line of words alone is the title of a section."""
    if len(grid.filled(row)) != 1 or not grid.is_textual(row):
        return False
    line = [grid.text_of(row)]
    return is_of_others(line) or any(is_titled(section, line, "") for section in sections)


def _table_by_words(grid: Grid, rows: range, sections: Sequence[FormSection]) -> FoundTable | None:
    """Find the one header of some rows without a row of numbers by the captions of a section."""
    best: tuple[int, FoundTable] | None = None
    for row in rows[:_HEAD_ROWS]:
        found = _header_from(grid, range(row, rows.stop), sections)
        if found is not None and (best is None or found[0] >= best[0]):
            if best is not None and _names_labels(grid, best[1]) > _names_labels(grid, found[1]):
                break  # below it only the bands stand, not what the rows are called
            best = found  # the lowest row that is enough: titles stand above it
        elif best is not None:
            break
    if best is None:
        return None
    table = best[1]
    table.lines = _lines(grid, rows.start, table.top)
    return table


def _names_labels(grid: Grid, table: FoundTable) -> bool:
    return any(_LABELS.search(grid.text_of(row)) for row in range(table.top, table.header + 1))


def _header_from(
    grid: Grid, rows: range, sections: Sequence[FormSection]
) -> tuple[int, FoundTable] | None:
    """Read a header that begins in a row, as deep as captions stand; the depth that tells most."""
    best: tuple[int, FoundTable] | None = None
    for last in rows[:_MAX_HEADER]:
        if last > rows.start and not grid.is_textual(last):
            break
        sure, table = _read_captions(grid, range(rows.start, last + 1), rows.stop, sections)
        if table is not None and (best is None or sure > best[0]):
            best = (sure, table)
    return best


def _read_captions(
    grid: Grid, header: range, limit: int, sections: Sequence[FormSection]
) -> tuple[int, FoundTable | None]:
    """Read some rows as a header; say how many of its captions a section has, if they suffice."""
    first = header[-1] + 1
    label = next((grid.filled(i)[0] for i in range(first, limit) if grid.filled(i)), 0)
    columns = sorted({c for row in header for c in grid.spread(row) if c > label})
    if columns and _LABELS.search(" ".join(as_text(grid.cell(row, columns[0])) for row in header)):
        label, columns = columns[0], columns[1:]  # before it stands the organisation
    if len(columns) < _MIN_WORDS_ONLY:
        return 0, None
    paths = dict(zip(columns, caption_paths(grid, header[0], header[-1], columns), strict=True))
    code = columns[0] if _CODES.search(" ".join(paths[columns[0]])) else None
    graphs = [column for column in columns if column != code]
    named, blank = [paths[column] for column in graphs], [""] * len(graphs)
    best = 0
    for section in sections:
        matches = match_columns(tuple(named), tuple(blank), Same(section.graphs))
        sure = sum(match.how is How.SURE for match in matches)
        if sure >= _MIN_WORDS_ONLY and 2 * sure > len(section.graphs):
            best = max(best, sure)
    if not best:
        return 0, None
    end = _end(grid, first, limit, coded=code is not None)
    return best, FoundTable(header[0], header[-1], first, end, label, code, graphs, blank, named)


class _Rating(NamedTuple):
    """How the columns of a table fit a section."""

    section: FormSection
    matches: tuple[Match[FormGraph], ...]
    quality: float


@lru_cache(maxsize=4096)
def _rate(
    paths: Paths, numbers: tuple[str, ...], sections: Same[Sequence[FormSection]]
) -> tuple[_Rating, ...]:
    """Rate the sections with at least one certain column; equal headers are rated once."""
    rated = []
    for section in sections.it:
        if section.is_lines:
            continue
        matches = match_columns(paths, numbers, Same(section.graphs))
        sure = sum(match.how is How.SURE for match in matches)
        if sure:
            rated.append(_Rating(section, matches, sure / max(len(matches), len(section.graphs))))
    return tuple(rated)


def best_reading(table: FoundTable, sections: Sequence[FormSection], sheet: str) -> Reading | None:
    """Choose the section that a table is; None when no section is likely.

    Args:
        table: The table.
        sections: Sections of one edition.
        sheet: Name of the sheet.
    """
    titles = tuple(table.titles[-_NEAR_TITLES:])
    return _best(tuple(table.paths), tuple(table.numbers), Same(sections), titles, sheet)


@lru_cache(maxsize=256)
def _best(
    paths: Paths,
    numbers: tuple[str, ...],
    sections: Same[Sequence[FormSection]],
    titles: tuple[str, ...],
    sheet: str,
) -> Reading | None:
    """Choose the section; a table of the file at hand is asked about when its edition is told."""
    if is_of_others(titles[-_NEAREST:]):
        return None
    fits = []
    for section, matches, quality in _rate(paths, numbers, sections):
        titled = is_titled(section, titles, sheet)
        if quality >= _HALF or titled:
            fits.append(Reading(section, matches, quality, titled))
    return max(fits, key=lambda reading: reading.score, default=None)


def is_of_others(titles: Sequence[str]) -> bool:
    """Say whether the lines over a table are about part-timers: no section described counts them.

    Their section has the graphs of others and may stand before them.
    """
    return any(_OTHERS.search(line) and not _NOT_OTHERS.search(line) for line in titles)


def is_titled(section: FormSection, titles: Sequence[str], sheet: str) -> bool:
    """Say whether the lines above a table or its sheet's name mean a section."""
    known = [normalise_label(title) for title in (section.title, *section.titles) if title]
    for line in titles:
        label = normalise_label(line)
        if any(
            title in label
            or (
                len(label) >= _MIN_TITLE
                and fuzz.partial_ratio(title, label, score_cutoff=_TITLE_LIKENESS)
            )
            for title in known
        ):
            return True
    said = [fold(line) for line in titles]
    return any(_numbered(section.id).search(line) for line in said) or bool(
        _sheet_pattern(section.id).search(fold(sheet))
    )


@lru_cache(maxsize=256)
def _numbered(name: str) -> re.Pattern[str]:
    """Match «Раздел 9», «3.1.» at the beginning of a line, «подраздел 3.1»."""
    own = re.escape(name)
    lead = r"(?:^|раздел\w*\s*)" if "." in name else r"раздел\w*\s*"
    return re.compile(rf"{lead}{own}(?![\d]|\.\d)")


@lru_cache(maxsize=256)
def _sheet_pattern(name: str) -> re.Pattern[str]:
    own = re.escape(name).replace(r"\.", r"[._ ]")
    return re.compile(rf"(?<![\d.])0?{own}(?![\d]|[._]\d{{1,2}}(?!\d))")
