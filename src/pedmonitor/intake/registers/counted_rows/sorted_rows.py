"""What each row of a table is for its register: data, a total, a caption over others, an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.persons.pseudonyms import is_full_name
from pedmonitor.intake.registers.counted_rows.aside_rows import AsideRows
from pedmonitor.intake.registers.counted_rows.aside_words import why_line
from pedmonitor.intake.registers.counted_rows.below_rows import below
from pedmonitor.intake.registers.counted_rows.captions_among import (
    answers_for_school,
    numbered_captions,
)
from pedmonitor.intake.registers.counted_rows.part_timers import ends_part_timers, part_timers_end
from pedmonitor.intake.registers.counted_rows.refused_rows import VOID, rejected, told_no_data
from pedmonitor.intake.registers.counted_rows.struck_rows import struck_rows, told_struck
from pedmonitor.intake.registers.counted_rows.summed_rows import summed_rows, told_sums
from pedmonitor.intake.registers.counted_rows.unknown_answers import is_answer_unknown
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.typed import RowAside
from pedmonitor.intake.wording.caption_lines import lines_of, under
from pedmonitor.intake.wording.denials import is_sample, is_sample_name
from pedmonitor.intake.wording.time_captions import names_time
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_NAMES = frozenset({"name", "last_name"})
_FEW = 2
_NOTHING = frozenset({"", "-", "–", "—", "−"})
"""A row of nothing else is an empty row, as schools draw it."""


@dataclass(slots=True)
class SortedRows:
    """The rows of a table by what they are.

    Attributes:
        kept: Positions of the rows of data.
        groups: The caption lines above each of them.
        silent: Lines under the name of a school that say it has nothing to list.
        totals: Rows of totals.
        issues: What is to be told of the rest.
    """

    kept: list[int] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    silent: list[RowAside] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def sort_rows(table: RawTable, match: Match, place: Place) -> SortedRows:
    """Tell data from totals, rejected rows and captions; list those that answer «нет».

    Args:
        table: The table.
        match: The register and its columns.
        place: File and sheet.
    """
    fields = [(c.at, f) for c in match.columns if (f := match.form.field(c.field)) is not None]
    telling = [at for at, item in fields if item.type != "ignored"]
    names = [at for at, item in fields if item.type in _NAMES]
    numbered = numbered_captions(table, names)
    samples = _samples(table, names, [at for at, _ in fields])
    struck = struck_rows(table, names, telling)
    found, aside = SortedRows(), AsideRows(match.form.id)
    group = ""
    unknown: dict[int, str] = {}
    for at, row, kind, cells in _rows_of_data(table, names, struck.rows.union(samples)):
        if kind is RowKind.TOTAL:
            found.totals.append(row)
        elif at in numbered or _is_caption(match.form.id, kind, cells, names):
            answers = answers_for_school(match.form, group, cells)
            found.silent += [RowAside(row, "", group)] * answers
            if not answers and (line := _line_of(numbered.get(at, ""), cells)):
                aside.take_line(line, group)
                group = _under(found, group, line, match.form.id, place.at(row))
                unknown |= {row: line} if is_answer_unknown(line) else {}
        elif aside.takes(row):
            continue
        elif _is_told(cells, telling):
            found.kept.append(at)
            found.groups.append(group)
        elif not VOID.isdisjoint(cells):
            found.issues.append(rejected(place.at(row)))
    _take_out_sums(found, table, match, place)
    found.issues += [*told_struck(table, struck, place), *_told_samples(table, samples, place)]
    found.issues += [_totals(place.at(row), found.totals) for row in found.totals[:1]]
    found.issues += [*aside.issues(place), *_no_data(found, unknown, place)]
    return found


def _no_data(found: SortedRows, unknown: dict[int, str], place: Place) -> list[Issue]:
    """Tell of lines that say «нет данных» and have no rows below them."""
    said = {line for group in set(found.groups) for line in lines_of(group)}
    return [told_no_data(place.at(row)) for row, line in unknown.items() if line not in said]


def _under(found: SortedRows, group: str, line: str, form: str, place: Place) -> str:
    """Put a caption line under those above it; ask where it may leave part-timers uncalled."""
    at_once = not found.groups or found.groups[-1] != group
    if doubt := ends_part_timers(form, group, line, at_once=at_once):
        found.issues.append(part_timers_end(place, doubt))
    return under(group, line, at_once=at_once)


def _take_out_sums(found: SortedRows, table: RawTable, match: Match, place: Place) -> None:
    """Take the totals out of the rows of a register of amounts."""
    summed = summed_rows(table, match, found.kept, found.groups)
    if summed.rows:
        rows = zip(found.kept, found.groups, strict=True)
        left = [(at, group) for at, group in rows if at not in summed.rows]
        found.kept, found.groups = [at for at, _ in left], [group for _, group in left]
        found.totals = sorted([*found.totals, *(table.rows[at][0] for at in summed.rows)])
    found.issues += told_sums(summed, place)


def _is_told(cells: list[Cell], telling: list[int]) -> bool:
    """Say whether a row that nothing marks as void tells anything."""
    if not VOID.isdisjoint(cells):
        return False
    for i in telling:  # the first one tells, as a rule
        cell = cells[i]
        if cell not in _NOTHING and not is_blank(cell):
            return True
    return False


def _line_of(numbered: str, cells: list[Cell]) -> str:
    return numbered or next((" ".join(as_text(c).split()) for c in cells if not is_blank(c)), "")


def _is_caption(form: str, kind: RowKind, cells: list[Cell], names: list[int]) -> bool:
    """Say whether a row is a line over others; in two columns only its words can tell."""
    if kind is RowKind.GROUP:
        return not _is_lone_person(cells, names)
    if kind is not RowKind.DATA or len(cells) > _FEW:
        return False
    filled = [as_text(cell) for cell in cells if not is_blank(cell)]
    if len(filled) != 1 or len(cells) < _FEW:
        return False
    return names_time(filled[0]) or why_line(form, filled[0]) is not None


def _rows_of_data(
    table: RawTable, names: list[int], void: frozenset[int]
) -> Iterator[tuple[int, int, RowKind, list[Cell]]]:
    """Give position, row, kind and cells of the rows; parts of a total are totals too."""
    beneath = below(table, names)
    for at, ((row, kind), cells) in enumerate(zip(table.rows, table.cells, strict=True)):
        if at not in beneath.signatures and at not in void:
            yield at, row, RowKind.TOTAL if at in beneath.parts else kind, cells


def _samples(table: RawTable, names: list[int], read: list[int]) -> list[int]:
    """Find the example that a form shows how to fill in, and that nobody has taken out."""
    found: set[int] = set()
    numbers = sorted(set(range(min(names, default=0))).difference(read))
    for i in (*numbers, *names):
        texts = {cell for cells in table.cells if isinstance(cell := cells[i], str)}
        if i in names and not is_sample_name("\n".join(texts)):  # the lot of nearly all columns
            continue
        called = set(filter(is_sample_name if i in names else is_sample, texts))
        found.update(at for at, cells in enumerate(table.cells) if called and cells[i] in called)
    return sorted(found)


def _told_samples(table: RawTable, samples: list[int], place: Place) -> list[Issue]:
    return [
        Issue(
            IssueCode.ROW_REJECTED,
            Level.INFO,
            "строка названа образцом заполнения и не учтена",
            "Ничего делать не нужно; если это настоящая запись, уберите слово «образец» или "
            "«пример».",
            place.at(table.rows[at][0]),
        )
        for at in samples
    ]


def _is_lone_person(cells: list[Cell], names: list[int]) -> bool:
    """Say whether the only filled cell is somebody's name in the column of names."""
    return any(isinstance(cells[i], str) and is_full_name(str(cells[i])) for i in names)


def _totals(place: Place, rows: list[int]) -> Issue:
    where = ", ".join(str(row + 1) for row in rows[:5])
    return Issue(
        IssueCode.ROW_TOTAL,
        Level.INFO,
        f"строки итогов пропущены: {where}",
        "Ничего делать не нужно: итоги считаются по строкам.",
        place,
    )
