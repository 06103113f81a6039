"""Read whole columns by type; equal cells are read once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal

from pedmonitor.intake.cells.dates import OPEN_START, middle, parse_span
from pedmonitor.intake.cells.measures import parse_measure
from pedmonitor.intake.cells.outcomes import Outcome, Outcomes
from pedmonitor.intake.cells.raw import Cell, as_text
from pedmonitor.intake.cells.service_years import parse_service
from pedmonitor.intake.cells.stretches import lasts, parse_stretch, since
from pedmonitor.intake.cells.values import (
    BLANK,
    Parsed,
    parse_number,
    parse_text,
    parse_yes_no,
    special,
)
from pedmonitor.intake.cells.whole_facts import when_of
from pedmonitor.intake.cells.years import parse_years
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.plan import ReadingPlan

Parser = Callable[[Cell], Parsed]
Edge = Literal["start", "end", "middle"]


def parser_for(field: FormField, *, form: Form, plan: ReadingPlan, epoch_1904: bool) -> Parser:
    """Choose the cell function of a field."""
    match field.type:
        case "date":
            return _date_parser(
                _edge(field, form), epoch_1904=epoch_1904, open_end=form.timing.mode == "overlap"
            )
        case "span":
            read = parse_stretch if form.timing.mode == "overlap" else _span
            return lambda cell: read(cell, epoch_1904=epoch_1904)
        case "mark":
            names = field.names
            return lambda cell: _mark(cell, epoch_1904=epoch_1904, names=names)
        case "code":
            return _code_parser(field, plan.lookups[field.dictionary])
        case "codes":
            return _codes_parser(plan.lookups[field.dictionary])
        case "refusal" | "score":
            return _outcome_parser(field, outcomes_of(field, plan))
        case "yes_no" if field.words:
            return _worded_parser(field, outcomes_of(field, plan))
        case _:
            return _plain_parser(field, form)


def _plain_parser(field: FormField, form: Form) -> Parser:
    """Choose the cell function of a field that needs no dictionary and no calendar."""
    if field.measured == "service":
        return parse_service
    if field.type == "number" and (field.measured or field.id in form.measured_fields):
        return lambda cell: parse_measure(cell, field.measured)
    if field.type == "yes_no" and field.answers:
        return lambda cell: _answer_of(cell, field)
    return _SIMPLE.get(field.type, parse_text)


def outcomes_of(field: FormField, plan: ReadingPlan) -> Outcomes:
    """Give the words by which a column tells whether the fact took place."""
    key = ("outcomes", field.words)
    known = plan.memo.get(key)
    if not isinstance(known, Outcomes):
        known = plan.memo[key] = Outcomes(plan.lookups[field.words])
    return known


def _outcome_parser(field: FormField, outcomes: Outcomes) -> Parser:
    if field.type == "score":
        return lambda cell: _PRESENT if is_own_answer(cell, field) else _score(cell, outcomes)
    return lambda cell: _refusal_of(cell, field, outcomes)


def _worded_parser(field: FormField, outcomes: Outcomes) -> Parser:
    """Read a mark that people also give in words: «приступила, не завершила», «высокий уровень».

    «85 %» may be how far somebody has come, and is asked about.
    """

    def parse(cell: Cell) -> Parsed:
        found = _answer_of(cell, field)
        if found.fault is not IssueCode.CELL_YES_NO or any(map(str.isdigit, as_text(cell))):
            return found
        outcome = outcomes.tell(cell)
        if outcome not in _OUTCOMES:
            return found
        return Parsed(CellState.VALUE, value=outcome is Outcome.PLAIN)

    return parse


_OUTCOMES = frozenset({Outcome.PLAIN, Outcome.ABSENT})


def _edge(field: FormField, form: Form) -> Edge:
    """Tell what a month or a year stands for: its first day, its last day, its middle."""
    if form.timing.mode == "snapshot":
        return "middle"
    return (
        "start" if field.id in form.timing.start[:1] and field.id not in form.timing.end else "end"
    )


def _date_parser(edge: Edge, *, epoch_1904: bool, open_end: bool = False) -> Parser:
    """Read days; «с 01.09.2019» tells a beginning, «по н.в.» that there is no end yet."""
    plain = partial(_day_of, edge=edge, epoch_1904=epoch_1904)

    def parse(cell: Cell) -> Parsed:
        found = plain(cell)
        if found.fault is None or not isinstance(cell, str):
            return found
        if edge == "end":
            return BLANK if open_end and lasts(cell) else found
        told = plain(day) if (day := since(cell)) is not None else found
        return found if told.fault is not None else told

    return parse


def _day_of(cell: Cell, *, edge: Edge, epoch_1904: bool) -> Parsed:
    if isinstance(cell, dt.datetime):
        return Parsed(CellState.VALUE, cell.date())
    if isinstance(cell, dt.date):
        return Parsed(CellState.VALUE, cell)
    last_day = _UNTIL.match(cell) if isinstance(cell, str) and edge == "end" else None
    found = parse_span(last_day[1] if last_day else cell, epoch_1904=epoch_1904)
    if not isinstance(found.value, tuple):
        return found
    first, last = found.value
    if not isinstance(first, dt.date) or not isinstance(last, dt.date):
        return found
    if edge == "middle":
        return Parsed(CellState.VALUE, middle((first, last)))
    return Parsed(CellState.VALUE, first if edge == "start" else last)


def _span(cell: Cell, *, epoch_1904: bool) -> Parsed:
    """Read a stretch of days; «до 20.12.2022» tells of its last day only."""
    until = _UNTIL.match(cell) if isinstance(cell, str) else None
    found = parse_span(until[1] if until else cell, epoch_1904=epoch_1904)
    if until and isinstance(found.value, tuple) and isinstance(found.value[1], dt.date):
        return Parsed(found.state, (OPEN_START, found.value[1]))
    return found


_UNTIL = re.compile(
    r"\s*(?:до|по|окончание:?|оконч\.|завершение:?)\s+(.*\S)\s*$", re.IGNORECASE | re.DOTALL
)


_CROSSED = frozenset({CellState.NOT_APPLICABLE, CellState.SUPPRESSED})


def _yes_no(cell: Cell) -> Parsed:
    """Read yes or no; a month or a year when it happened is yes.

    >>> _yes_no("ноябрь 2022").value, _yes_no(2022.0).value, _yes_no("36").value
    (True, True, None)
    """
    found = parse_yes_no(cell)
    if found.value is True and isinstance(cell, str) and _BUT_NOT.match(fold(cell)):
        return Parsed(CellState.ERROR, None, IssueCode.CELL_YES_NO)  # «да (ИРО, не ЦНППМ)»
    if found.state in _CROSSED:  # a cross in a list of marks as often as «не применимо»
        return Parsed(CellState.ERROR, None, IssueCode.CELL_YES_NO)
    if found.fault is not None and parse_span(cell).value is not None:
        return Parsed(CellState.VALUE, value=True)
    return found


def _answer_of(cell: Cell, field: FormField) -> Parsed:
    """Read yes or no, also in the words of the column's own: «член» of a community is yes."""
    found = _yes_no(cell)
    if found.fault is None or not isinstance(cell, str):
        return found
    text = fold(cell)
    answer = _own_answer(text, field)
    if answer is True and _TAKEN_BACK.search(text):
        return found  # «маршрут не составлен»
    return found if answer is None else Parsed(CellState.VALUE, value=answer)


def _own_answer(text: str, field: FormField) -> bool | None:
    """Give what the words of the column's own say."""
    whole = "=" + text.rstrip(" .")
    told = (a for a, stems in field.answers.items() if text.startswith(stems) or whole in stems)
    return next(told, None)


def is_own_answer(cell: Cell, field: FormField) -> bool:
    """Say whether words are a «да» of their column: «отсутствует» under «Уровень выгорания».

    Args:
        cell: The cell.
        field: Its field.
    """
    return bool(field.answers) and isinstance(cell, str) and _own_answer(fold(cell), field) is True


_BUT_NOT = re.compile(r"да\b.*\bне\b")
_TAKEN_BACK = re.compile(
    r"\b(?:не|нет|без|кроме|вне|или)\b|\b(?:отсутств|план|разрабат|будет|ожида|отказ|отмен)|\?"
)


def _mark(cell: Cell, *, epoch_1904: bool, names: bool = False) -> Parsed:
    """Read a mark: a date when there is one, else yes or no.

    «Х» is a cross in a list of marks as often as it is «не применимо»: it is asked about.
    A grade is what only those have who took part.

    >>> [_mark(cell, epoch_1904=False).value for cell in ("высокий", "78 %", "24 балла", "нет")]
    [True, True, True, False]
    >>> str(_mark("да (2021)", epoch_1904=False).value[0]), _mark("да, 36 ч.", epoch_1904=False)[1]
    ('2021-01-01', True)
    >>> _mark("Рябцева Д. П.", epoch_1904=False, names=True).value
    True
    """
    if isinstance(cell, dt.date) or (isinstance(cell, int | float) and cell > 1):
        return parse_span(cell, epoch_1904=epoch_1904)
    found = parse_yes_no(cell)
    if found.state is CellState.NOT_APPLICABLE:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_YES_NO)
    if names and isinstance(cell, str) and found.fault is not None and mask_people(cell) != cell:
        return Parsed(CellState.VALUE, value=True)
    if isinstance(cell, str) and found.fault is not None and _GRADE.match(fold(cell)):
        return Parsed(CellState.VALUE, value=True)
    if isinstance(cell, str) and any(sign.isdigit() for sign in cell) and len(cell.strip()) > 1:
        dated = parse_span(cell, epoch_1904=epoch_1904)
        if dated.value is None and found.value and (when := when_of(cell)):
            dated = parse_span(when, epoch_1904=epoch_1904)
        return dated if dated.value is not None else found if found.value else dated
    return found


_GRADE = re.compile(
    r"(?:высок|средн|низк|базов|повышен|критич|допустим|оптимал|достаточ|недостаточ|выше|ниже"
    r"|сформир|минимал)\w*(?:\s|$)|\d{1,3}(?:[.,]\d+)?\s*(?:%|балл|процент)"
)


def _title(cell: Cell) -> Parsed:
    """Keep a name that lists print, without the names of people in it."""
    found = parse_text(cell)
    if not isinstance(found.value, str):
        return found
    return Parsed(found.state, mask_people(found.value))


def _refusal_of(cell: Cell, field: FormField, outcomes: Outcomes) -> Parsed:
    """Read only that something did not take place; marks and praise are nobody's business.

    «Член жюри» was there and did not compete; «член жюри, победитель» did both. Where the column is
    a mark of the deed itself, a bare «нет» is a refusal too.
    """
    if field.deed and as_text(cell).strip(" .").lower() in _BARE_NO:
        return Parsed(CellState.VALUE, value=False)
    absent = outcomes.tell(cell, field.other_parts) is Outcome.ABSENT
    return Parsed(CellState.VALUE, value=False) if absent else BLANK


def _score(cell: Cell, outcomes: Outcomes) -> Parsed:
    """Read whether a score stands there; what it is is nobody's business."""
    told = outcomes.tell(cell)
    if told is Outcome.ABSENT:
        return Parsed(CellState.VALUE, value=False)
    found = BLANK if told is Outcome.MISSING else special(cell)
    return found if found is not None else Parsed(CellState.VALUE, value=True)


_PRESENT = Parsed(CellState.VALUE, value=True)
_BARE_NO = frozenset({"нет", "-", "–", "—", "0"})
_SIMPLE: dict[str, Parser] = {
    "number": parse_number,
    "yes_no": _yes_no,
    "title": _title,
    "period": parse_years,
}
_DASHES = "-–—"
_UNKNOWN = {"subjects": IssueCode.CELL_SUBJECT, "levels": IssueCode.CELL_LEVEL}


def _code_parser(field: FormField, lookup: Lookup) -> Parser:
    fault = _UNKNOWN.get(field.dictionary, IssueCode.CELL_CODE)

    def parse(cell: Cell) -> Parsed:
        text = as_text(cell).strip()
        code = lookup.find_one(text) if text else None
        if code is None and lookup.dash and text and not text.strip(_DASHES):
            code = lookup.dash
        if code is not None:
            return Parsed(CellState.VALUE, code)
        found = special(cell)
        if found is not None:
            return found
        if lookup.is_blank_word(text):
            return BLANK
        return Parsed(CellState.ERROR, None, fault)

    return parse


def _codes_parser(lookup: Lookup) -> Parser:
    def parse(cell: Cell) -> Parsed:
        text = as_text(cell).strip()
        codes, unknown = lookup.find_many(text) if text else ((), "")
        if codes and not unknown:
            return Parsed(CellState.VALUE, codes)
        found = special(cell)
        if found is not None:
            return found
        if not unknown:
            return BLANK
        fault = IssueCode.CELL_SUBJECT if "математика" in lookup.exact else IssueCode.CELL_CODE
        return Parsed(CellState.VALUE if codes else CellState.ERROR, codes or None, fault)

    return parse


EVIDENCE = frozenset({"score", "refusal"})
"""Types of columns that are read by such words alone."""
_MAX_MEMO = 50_000


class ColumnReader(dict[Cell, Parsed]):
    """What the cells of one field mean; what occurs again, in any file, is not read again."""

    def __init__(self, parser: Parser) -> None:
        """Start with nothing remembered but that blank is blank."""
        super().__init__({"": BLANK})
        self._parser = parser
        self._faulty: set[Cell] = set()

    def __missing__(self, cell: Cell) -> Parsed:
        """Read a cell met for the first time."""
        parsed = self[cell] = self._parser(cell)
        if parsed.fault is not None:
            self._faulty.add(cell)
        return parsed

    def read(self, cells: list[Cell]) -> tuple[list[Parsed], list[int]]:
        """Read a column.

        Returns:
            What every cell means, and the places of those at fault.
        """
        if len(self) > _MAX_MEMO:
            self.clear()
            self._faulty.clear()
            self[""] = BLANK
        parsed = list(map(self.__getitem__, cells))
        if self._faulty.isdisjoint(cells):
            return parsed, []
        return parsed, [at for at, cell in enumerate(parsed) if cell.fault is not None]
