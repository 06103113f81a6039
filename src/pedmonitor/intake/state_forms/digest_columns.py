"""Which cell of a form each column of a digest is: «р. 3.1 стр. 06 гр. 4», or words and a title."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.origin.stated import first_stated
from pedmonitor.intake.state_forms.matched_columns import match_columns
from pedmonitor.intake.state_forms.matching import How, Same, match_row, plain_number
from pedmonitor.intake.state_forms.sections import is_of_others, is_titled
from pedmonitor.intake.state_forms.years import report_year

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.definitions.state_form import FormRow, FormSection, StateForm

_SECTION = re.compile(
    r"(?i)(?<!\w)(?:под)?(?:раздел\w*|разд|р|табл\w*)\.?\s*№?\s*(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)"
)
_ROW = re.compile(r"(?i)(?<!\w)(?:строк\w*|стр)\.?\s*№?\s*(\d{1,2})(?!\d)")
_GRAPH = re.compile(r"(?i)(?<!\w)(?:граф\w*|гр)\.?\s*№?\s*(\d{1,2})(?!\d)")
_SHORT = re.compile(
    r"(?<![\d.])(\d{1,2}(?:\.\d{1,2})?)\s*[/_]\s*(\d{1,2})\s*[/_]\s*(\d{1,2})(?!\d)"
)
_MORE = r"\.?\s*№?\s*\d{1,2}\s*(?:[,;+–-]|и)\s*"
_SEVERAL = re.compile(
    rf"(?i)сумма|(?<!\w)(?:строк\w*|стр){_MORE}(?:ст\w*\.?\s*)?\d|"
    rf"(?<!\w)(?:граф\w*|гр){_MORE}(?:гр\w*\.?\s*)?\d"
)
_PARTS = re.compile(r"[,;:.«»\"()]")
_DASH = re.compile(r"\s[–—-]\s")
_FEWEST = 3


class CellOfForm(NamedTuple):
    """Codes of one cell of a form, and the year that its caption names."""

    section: str
    row: str
    graph: str
    year: str = ""


@dataclass(slots=True)
class Columns:
    """What the columns of a digest are.

    Attributes:
        number: Number of the form.
        section: The section that is recognised; empty for none.
        editions: The editions that may be meant.
        cells: Column → cell of the form; empty where it cannot be told.
        unknown: Columns that nobody knows.
    """

    number: str
    section: str
    editions: Sequence[StateForm]
    cells: dict[int, CellOfForm] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)


def columns_of(
    paths: Mapping[int, tuple[str, ...]], lines: Sequence[str], editions: Sequence[StateForm]
) -> Columns | None:
    """Tell the columns; None when nothing over them speaks of cells of a form.

    Args:
        paths: Column → captions over it, from the parent down.
        lines: Lines above the table, the name of the sheet and of the file.
        editions: Editions of the forms that the file names.
    """
    if not editions or len({edition.form for edition in editions}) > 1:
        return None
    by_codes = _by_codes(paths, lines, editions[0].as_of.month)
    left = [column for column in paths if column not in by_codes and paths[column]]
    if len(by_codes) > 1 and len(by_codes) >= len(left):  # else a table of counts cites the form
        return Columns(editions[0].number, "", editions, by_codes, left)
    return None if is_of_others(lines) else _by_words(paths, lines, editions)


def _by_codes(
    paths: Mapping[int, tuple[str, ...]], lines: Sequence[str], month: int
) -> dict[int, CellOfForm]:
    """Read the columns whose captions name a graph; section and row may stand in the title."""
    section, row = (_only(pattern, lines) for pattern in (_SECTION, _ROW))
    found: dict[int, CellOfForm] = {}
    for column, path in paths.items():
        text = " ".join(path)
        year = str(report_year(first_stated([text]).years, month) or "")
        short = _SHORT.search(text)
        if short:
            found[column] = CellOfForm(short[1], short[2], short[3], year)
        elif not _SEVERAL.search(text):
            of, line, graph = (_only(pattern, [text]) for pattern in (_SECTION, _ROW, _GRAPH))
            if (of or section) and (line or row) and graph:
                found[column] = CellOfForm(of or section, line or row, graph, year)
    twice = {codes for codes in found.values() if list(found.values()).count(codes) > 1}
    return {column: codes for column, codes in found.items() if codes not in twice}


def _only(pattern: re.Pattern[str], texts: Sequence[str]) -> str:
    """Give the one code that some texts name; empty for none and for several."""
    codes = {found[1] for text in texts for found in pattern.finditer(text)}
    return codes.pop() if len(codes) == 1 else ""


def _by_words(
    paths: Mapping[int, tuple[str, ...]], lines: Sequence[str], editions: Sequence[StateForm]
) -> Columns | None:
    """Read the columns by the captions of a section that the title names, with its row."""
    columns = [column for column in paths if paths[column]]
    captions = tuple(paths[column] for column in columns)
    read: list[tuple[int, Columns, set[tuple[str, str]]]] = []
    for edition in editions:
        for section in edition.sections:
            if section.is_lines or not is_titled(section, lines, ""):
                continue
            matches = match_columns(captions, ("",) * len(captions), Same(section.graphs))
            sure = {
                column: match.item
                for column, match in zip(columns, matches, strict=True)
                if match.how is How.SURE and match.item is not None
            }
            if len(sure) < _FEWEST:
                continue
            told = Columns(edition.number, section.id, [edition])
            row = _row_named(lines, section)
            if row is not None:
                told.cells = {
                    column: CellOfForm(section.id, row.code, graph.number)
                    for column, graph in sure.items()
                }
                told.unknown = [column for column in columns if column not in sure]
            keys = {(row.key if row else "", graph.key) for graph in sure.values()}
            read.append((len(sure), told, keys))
    if not read:
        return None
    best = [one for one in read if one[0] == max(rated for rated, *_ in read)]
    chosen = best[0][1]
    if any(keys != best[0][2] for *_, keys in best):
        chosen.cells = {}
    return chosen


def _row_named(lines: Sequence[str], section: FormSection) -> FormRow | None:
    """Find the one row that the title names, by its code or by its name."""
    named = {
        row.code: row
        for line in lines
        for part in _PARTS.split(line)
        for row in _rows_of(part, section)
    }
    code = plain_number(_only(_ROW, lines))
    coded = [row for row in section.rows if code and plain_number(row.code) == code]
    if len(named) > 1 or (named and coded and coded[0].code not in named):
        return None
    return next(iter([*coded, *named.values()]), None)


def _rows_of(part: str, section: FormSection) -> list[FormRow]:
    """Find the rows that a part of a title names: whole, else on one side of a dash."""
    whole = match_row(part.strip(), "", section.rows, -1).item if part.strip() else None
    if whole is not None:
        return [whole]
    sides = _DASH.split(part) if _DASH.search(part) else []
    found = (match_row(side.strip(), "", section.rows, -1).item for side in sides if side.strip())
    return [row for row in found if row is not None]
