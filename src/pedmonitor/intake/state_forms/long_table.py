"""Read open data in tables of codes: a line a cell, or a line a row with a column a graph."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.silent_cells import SilentCells
from pedmonitor.intake.origin.stated import first_stated
from pedmonitor.intake.state_forms import digest_issues
from pedmonitor.intake.state_forms.coded import Coded, read_coded
from pedmonitor.intake.state_forms.graph_columns import graph_columns
from pedmonitor.intake.state_forms.heading import read_okpo
from pedmonitor.intake.state_forms.sections import is_titled
from pedmonitor.model.location import Place
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.cells.raw import Cell, RawSheet
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.model.issue import Issue

_HEADINGS = {
    "row": (
        "row number",
        "номер строки",
        "код строки",
        "строка",
        "№ строки",
        "str n",
        "str",
        "стр",
    ),
    "graph": ("column number", "номер графы", "код графы", "графа"),
    "cell": ("значение", "value"),
    "section": ("раздел", "section", "номер раздела"),
    "label": ("row name", "наименование строки"),
    "caption": ("column name", "наименование графы"),
    "organisation": (
        "оо",
        "организация",
        "образовательная организация",
        "наименование оо",
        "наименование организации",
        "наименование образовательной организации",
        "наименование отчитывающейся организации",
    ),
    "okpo": ("окпо", "okpo"),
    "year": ("год", "year"),
}
_FIELDS = {word: name for name, words in _HEADINGS.items() for word in words}
_NEEDED = frozenset({"row", "graph", "cell"})
_HEAD_ROWS = 10
_ORDER = re.compile(r"(?:№|n|id|номер)?\s*(?:п[./ ]*п\.?)?(?<=.)")
"""Headings of columns that number the lines."""
_DIGIT = re.compile(r"\d")
_RUSSIAN = re.compile(r"(?i)[а-я]{3}")
_BEGINNINGS = {normalise_label(word)[:3] for word in _FIELDS}
_NO_HEADINGS = SilentCells()


def read_long_table(
    sheet: RawSheet, file: str, editions: Sequence[StateForm]
) -> tuple[list[FormReturn], list[Issue]] | None:
    """Read a long table; None when the sheet is none.

    Args:
        sheet: The sheet.
        file: Path of the file: it may name the section, as in `oo_1_3_1_218.csv`.
        editions: Editions of the forms that the file names.
    """
    header = _header(sheet)
    if header is None:
        return None
    sections = {section.id: section for edition in editions for section in edition.sections}
    named = [sheet.name, file.rsplit("/", 1)[-1]]
    told = next(
        (
            name
            for name, section in sections.items()
            if any(is_titled(section, [], t) for t in named)
        ),
        "",
    )
    cells, repeated = _cells_of(sheet, file, header, told)
    if not cells:
        return None
    years = {int(cell.year) for cell in cells if cell.year.isdigit()}
    if not years:
        years = set(first_stated([*reversed(file.split("/"))]).years)
    returns, issues = read_coded(cells, file, editions, sorted(years))
    return returns, issues if repeated is None else [
        *issues,
        digest_issues.line_repeated(*repeated),
    ]


def _cells_of(
    sheet: RawSheet, file: str, header: tuple[int, dict[str, int]], told: str
) -> tuple[list[Coded], Repeated | None]:
    """Read the cells of every line; a line that says the same of itself as one above counts once.

    Args:
        sheet: The sheet.
        file: Path of the file.
        header: The row of the headings, and the column of each.
        told: The section that the file or the sheet names.
    """
    first, columns = header
    cells: list[Coded] = []
    lines: dict[tuple[str, ...], Place] = {}
    repeated: Repeated | None = None
    graphs = graph_columns(sheet.rows[first])
    numbered = {at for at, cell in enumerate(sheet.rows[first]) if _is_order(cell)}
    for row in range(first + 1, len(sheet.rows)):
        line, place = sheet.rows[row], Place(file, sheet.name, row)
        parts = {name: _text(line, column) for name, column in columns.items()}
        spots = [(parts["graph"], columns["cell"])] if "cell" in columns else [*graphs.items()]
        if not parts["row"]:
            continue
        above = lines.setdefault(_mark(line, {at for _, at in spots} | numbered), place)
        if above != place:
            repeated = repeated or Repeated(place, above)
            continue
        known = {name: parts.get(name, "") for name in ("label", "caption", "organisation")}
        okpo, year = read_okpo(parts.get("okpo", "")), parts.get("year", "")
        for graph, at in spots:
            if graph:
                typed: Cell = line[at] if at < len(line) else ""
                codes = (parts.get("section") or told, parts["row"], graph)
                cells.append(Coded(*codes, typed, place.at(row, at), **known, okpo=okpo, year=year))
    return cells, repeated


class Repeated(NamedTuple):
    """A line that speaks of the cells of a line above, and that line."""

    place: Place
    first: Place


def _mark(line: Sequence[Cell], values: Collection[int]) -> tuple[str, ...]:
    """Give everything that a line says beside its values: «город» and «село» are two lines."""
    return tuple("" if at in values else as_text(cell).strip() for at, cell in enumerate(line))


def _is_order(heading: Cell) -> bool:
    return isinstance(heading, str) and bool(_ORDER.fullmatch(heading.strip().lower()))


def is_coded(sheet: RawSheet) -> bool:
    """Say whether a sheet is a table of codes of rows and graphs, of whatever form."""
    return _header(sheet) is not None


def _header(sheet: RawSheet) -> tuple[int, dict[str, int]] | None:
    """Find the row whose headings name row, graph and value, or the row and several graphs."""
    head = sheet.rows[:_HEAD_ROWS]
    known = _headings_among(set(chain.from_iterable(head)))
    if "row" not in known.values():  # the lot of most sheets
        return None
    for at, row in enumerate(head):
        columns = _columns_of(row, known) if len(row) >= len(_NEEDED) else {}
        wide = "row" in columns and len(graph_columns(row)) > 1
        if wide:
            columns.pop("cell", None)
        if wide or columns.keys() >= _NEEDED:
            return at, columns
    return None


def _headings_among(cells: set[Cell]) -> dict[Cell, str]:
    """Tell what the headings mean that stand among cells."""
    fresh = cells - _NO_HEADINGS
    known: dict[Cell, str] = {
        cell: name
        for cell in fresh
        if isinstance(cell, str) and _may_head(cell)
        if (name := _FIELDS.get(normalise_label(cell.replace("_", " "))))
    }
    _NO_HEADINGS.learn(fresh - known.keys())
    return known


def _may_head(cell: str) -> bool:
    """Say whether a text may be a heading: none has a digit, and few Russian words begin one."""
    begins = _RUSSIAN.match(cell)
    return (begins is None or begins[0].lower() in _BEGINNINGS) and not _DIGIT.search(cell)


def _columns_of(row: Sequence[Cell], known: Mapping[Cell, str]) -> dict[str, int]:
    """Tell which heading stands where; the first of its kind counts."""
    columns: dict[str, int] = {}
    for column, cell in enumerate(row):
        if cell in known:
            columns.setdefault(known[cell], column)
    return columns


def _text(line: Sequence[Cell], column: int) -> str:
    cell = line[column] if column < len(line) else ""
    return "" if is_blank(cell) else as_text(cell).strip()
