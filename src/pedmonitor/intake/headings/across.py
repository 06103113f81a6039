"""Tables of organisations by things: a school a row; a programme, a form, a paper a column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates.cells import read_figure
from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, parse_yes_no, special
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from pedmonitor.definitions.form import Across, Form
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

_SEVERAL = 2
_VAGUE = frozenset({"other", "development"})
"""Papers of which nothing is said: a caption «План» names none."""
_OF_PEOPLE = frozenset({"name", "last_name", "first_name", "patronymic", "snils", "local_id"})
_SUM = re.compile(r"(?:всего|итого|общ(?:ее|ий|ая|ей)|кол-?во всего|сумма|в сумме)\b")
_ASKS = re.compile(r"(?i)\(\s*(?:да\s*/\s*нет|\+\s*/\s*[-–—]|есть\s*/\s*нет)\s*\)|^\W*наличи")
_WORDED = re.compile(
    r"^(?:есть|имеется|разраб|утвержд|приказ|в разработ|планир|не |отсутств|проект"
    r"|на соглас|на утвер|на подпис|на доработ|готов|черновик|будет)"
)


class Spread(NamedTuple):
    """A table of organisations by things.

    Attributes:
        form: The register of which its cells are rows.
        across: How such a table of the form is read.
        organisation: The column of organisations.
        things: Column → the field of which its caption is a value.
        total: The column that sums them up; None for none.
        beside: Column → field that tells more of the only thing: its order, its day.
        unknown: Columns that are not read.
    """

    form: Form
    across: Across
    organisation: int
    things: dict[int, str]
    total: int | None
    beside: dict[int, str]
    unknown: tuple[int, ...]


def spread_table(table: RawTable, matches: Iterable[Match], plan: ReadingPlan) -> Spread | None:
    """See a table as one of organisations by things; None where it is no such table.

    Args:
        table: The table.
        matches: The table seen as every form.
        plan: The reading plan.
    """
    if _names_people(table, plan):
        return None
    found = [one for match in matches if (one := _spread(table, match, plan)) is not None]
    return found[0] if len(found) == 1 else None


def _names_people(table: RawTable, plan: ReadingPlan) -> bool:
    """Say whether people stand in the rows: such a table is a list of them, or of what they did."""
    forms = [form for form in plan.forms.values() if form.names_people]
    labels = {label for path in table.paths if path for label in heading_forms(path[-1])}
    named = (form.field(plan.labels[form.id].get(label, "")) for form in forms for label in labels)
    return any(item is not None and item.type in _OF_PEOPLE for item in named)


def _spread(table: RawTable, match: Match, plan: ReadingPlan) -> Spread | None:
    across = match.form.across
    if across is None or not _is_named(table, match, across):
        return None
    known = {c.at: c.field for c in match.columns}
    places = [at for at, name in known.items() if _type(match, name) == "organisation"]
    if not places or across.cells in known.values():
        return None
    free = [at for at, path in enumerate(table.paths) if at not in places and _says(path)]
    total = next((at for at in free if _SUM.match(fold(table.paths[at][-1]))), None)
    captions = {at: table.paths[at][-1] for at in free if at != total}
    told = {at: _thing(text, match.form, across, plan) for at, text in captions.items()}
    if not any(sure for _, sure in told.values()):
        return None  # «Приказ» is no paper by itself, beside «Положение о ДПО» it is one
    things = {at: name for at, (name, sure) in told.items() if sure or (name and at not in known)}
    left = [at for at, (name, _) in told.items() if not name and at not in known]
    if not _suffices(table, across, things, left if total is not None else []):
        return None
    if len(things) < len(left):
        return None
    taken = {*places, *things, total}
    beside = {at: name for at, name in known.items() if len(things) == 1 and at not in taken}
    return Spread(match.form, across, places[0], things, total, beside, tuple(left))


def settle_spread(table: RawTable, spread: Spread) -> Spread | None:
    """Keep the columns whose cells are what such a table holds; None where too few are.

    A column of numbers that nobody knows is one of them where the printed totals count it in.

    Args:
        table: The table with its rows.
        spread: What its captions say.
    """
    rows = [
        cells
        for (_, kind), cells in zip(table.rows, table.cells, strict=True)
        if kind is RowKind.DATA
    ]
    fits = _is_count if spread.across.named else _is_answer
    things = {at: name for at, name in spread.things.items() if _holds(rows, at, fits)}
    others = (*spread.unknown, *(at for at in spread.things if at not in things))
    summed = [at for at in others if spread.across.named and _holds(rows, at, fits)]
    if summed and spread.total is not None and _adds_up(rows, [*things, *summed], spread.total):
        things |= dict.fromkeys(summed, next(iter(spread.things.values())))
    if not _suffices(table, spread.across, things, []) or not any(
        is_told(cells[at]) for cells in rows for at in things
    ):
        return None
    unknown = tuple(sorted({*others} - {*things}))
    return spread._replace(things=dict(sorted(things.items())), unknown=unknown)


def _adds_up(rows: list[list[Cell]], parts: list[int], total: int) -> bool:
    """Say whether the totals of all rows are the sums of the parts, and some row has both."""
    told = [cells for cells in rows if is_told(cells[total])]
    return bool(told) and all(
        sum(number_in(cells[at]) or 0 for at in parts) == number_in(cells[total]) for cells in told
    )


def is_told(cell: Cell) -> bool:
    """Say whether a cell says anything."""
    return not is_blank(cell) and special(cell) is not BLANK


def number_in(cell: Cell) -> Decimal | None:
    """Give the number of a cell: «3», «2 чел.»."""
    return read_figure(cell, is_share=False).number


def _says(path: tuple[str, ...]) -> bool:
    """Say whether a column has a caption of words: «№» has none."""
    return bool(path and heading_forms(path[-1]))


def _type(match: Match, name: str) -> str:
    item = match.form.field(name)
    return item.type if item is not None else ""


def _is_named(table: RawTable, match: Match, across: Across) -> bool:
    """Say whether the names over a table speak of what its cells count."""
    if not across.named:
        return True
    words = re.findall(r"[\w-]+", fold(" ".join((table.sheet, *table.titles))))
    told = any(
        all(any(word.startswith(begin) for word in words) for begin in one.split())
        for one in across.named
    )
    return bool(match.bonus) and told and not any(word.startswith(across.unless) for word in words)


def _thing(caption: str, form: Form, across: Across, plan: ReadingPlan) -> tuple[str, bool]:
    """Give the field of which a caption is a value, and whether that says what it is."""
    for name in across.headings:
        item = form.by_id[name]
        if item.type == "title" and across.named:
            return name, True
        source = item if item.dictionary else form.field(_told_from(form, name))
        lookup = plan.lookups.get(source.dictionary) if source is not None else None
        code = lookup.find_one(caption) if lookup is not None else None
        if code is not None:
            return name, bool(across.named) or code not in _VAGUE
        if fold(caption).startswith(across.vague):
            return name, False
    return "", False


def _told_from(form: Form, name: str) -> str:
    """Give the field with a dictionary whose value a title tells."""
    return next((f.id for f in form.fields if f.dictionary and name in f.derive), "")


def _holds(rows: list[list[Cell]], at: int, fits: Callable[[Cell], bool]) -> bool:
    """Say whether the cells of a column are what such a table holds: numbers, or answers.

    A word among answers that is none, «разрабатывается», is a fault of that cell alone.
    """
    told = [fits(cells[at]) for cells in rows if is_told(cells[at])]
    return all(told) or (fits is _is_answer and 2 * sum(told) > len(told))


def _is_count(cell: Cell) -> bool:
    return read_figure(cell, is_share=False).state is not CellState.ERROR


def _is_answer(cell: Cell) -> bool:
    if isinstance(cell, int | float):
        return False
    text = fold(as_text(cell))
    return parse_yes_no(cell).value is not None or bool(_WORDED.match(text))


def _suffices(table: RawTable, across: Across, things: dict[int, str], left: list[int]) -> bool:
    """Say whether enough captions are told for the table to be one of things."""
    if across.named:
        return bool(things) and len(things) + len(left) >= _SEVERAL
    asks = any(_ASKS.search(" ".join(table.paths[at])) for at in things)
    return len(things) >= _SEVERAL or (len(things) == 1 and asks)
