"""A row for every fact that the cells of one column tell: «ПК (часы)» in a list of staff."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.outcomes import is_refusal
from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import is_bare_answer, parse_yes_no
from pedmonitor.intake.cells.whole_facts import (
    Told,
    answers_in_words,
    asks_yes_or_no,
    facts_of,
    holds_answers,
    month_of,
    when_of,
    without_quotes,
)
from pedmonitor.intake.headings.whole_headings import looks_back
from pedmonitor.intake.registers.faults import cell_issue
from pedmonitor.intake.typed import RowAside
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_DENIED = re.compile(
    r"нет\b|не\s|без\b|отсутств|отказ|планир|заплан|будет\b|[-–—]+$|0$|(?:в )?планы?$|в планах$"
    r"|(?:декрет|перенос|отмен[её]н|аннулирован|уволен|выбыл|освобожден|заявк|записан)[аоыи]?$"
    r"|боле(?:ет|ла?)$|б/л$"
)
_ON_A_DAY = re.compile(r"на\s+\S{1,12}[.\s]+20\d\d")
_YEAR = re.compile(r"20[0-4]\d")
_OF_DEEDS = re.compile(
    r"за\s+(?:\S+\s+){0,3}20[0-4]\d|мониторинг|отч[её]т|итог|результат|участи|деятельност|\bработ[аыеу]\b"
)
"""What a title says that tells of deeds of a year; «Список на 2022-2023 уч. год» does not."""
_MONTH = 31


class _Fact(NamedTuple):
    """A fact and the row in which it stands."""

    at: int
    told: Told


def spread_whole(sheaf: Sheaf, name: str, heading: str, titles: str, plan: ReadingPlan) -> None:
    """Write a row for every fact that the cells of a column tell; «нет» is an answer too.

    Args:
        sheaf: Columns as written; it is widened.
        name: The field of the column.
        heading: Its heading.
        titles: What stands over the table.
        plan: The reading plan.
    """
    form = sheaf.form
    level = next((i for i in form.fields if i.slices and i.id not in sheaf.raw), None)
    values = plan.lookups[level.dictionary] if level is not None else None
    with_hours = form.field("hours") is not None and "hours" not in sheaf.raw
    year = "" if _looks_back(sheaf, heading) else when_of(heading)
    facts: list[_Fact] = []
    of_answers = asks_yes_or_no(heading) or holds_answers(sheaf.raw[name])
    for at, cell in enumerate(sheaf.raw[name]):
        if _says_no(cell) or (of_answers and parse_yes_no(cell).value is False):
            sheaf.silent.append(_aside(sheaf, at))
            continue
        if of_answers and is_bare_answer(cell):
            facts.append(_Fact(at, Told(when=year)))
            continue
        found = facts_of(cell, values, with_hours=with_hours)
        if of_answers and found and not any(map(answers_in_words, found)):
            sheaf.issues.append(_unclear(sheaf, name, at, heading))
            continue
        facts += [_Fact(at, one if one.when else one._replace(when=year)) for one in found]
    facts = _placed_in_time(sheaf, name, heading, titles, facts)
    _take(sheaf, [fact.at for fact in facts])
    sheaf.raw[name] = [fact.told.text for fact in facts]
    if with_hours and any(fact.told.hours for fact in facts):
        sheaf.raw["hours"] = [fact.told.hours for fact in facts]
    if level is not None and any(fact.told.says for fact in facts):
        sheaf.raw[level.id] = [fact.told.says for fact in facts]
    _put_told(sheaf, [fact.told.text for fact in facts], plan)
    _put_times(sheaf, [fact.told.when for fact in facts])


def take_times(sheaf: Sheaf, cells: Sequence[Cell], column: int) -> None:
    """Take the time out of the words of a column that has others too: «ИРОСО, сент. 2022».

    Args:
        sheaf: Columns as written; the days of the register are added.
        cells: The cells of the column, row by row.
        column: The column of the sheet.
    """
    texts = map(as_text, cells)
    times = [when_of(text) or month_of(text) for text in texts]
    if any(times) and len(times) == len(sheaf.rows):
        name = sheaf.form.timing.end[0]
        sheaf.raw[name] = list(times)
        sheaf.positions.setdefault(name, column)


def _put_told(sheaf: Sheaf, texts: list[str], plan: ReadingPlan) -> None:
    """Give what the words tell to the fields of which they may tell, where no column does."""
    whole = sheaf.form.in_one_cell
    for item in sheaf.form.fields:
        if whole is None or item.id not in whole.tell or item.id in sheaf.raw:
            continue
        lookup = plan.lookups[item.dictionary]
        codes = [lookup.find_one(without_quotes(text)) if text else None for text in texts]
        if any(codes):
            sheaf.raw[item.id] = [code or "" for code in codes]


def _put_times(sheaf: Sheaf, times: list[str]) -> None:
    """Give the times to the fields of the register; a route that has begun goes on."""
    timing = sheaf.form.timing
    if not any(times):
        return
    if timing.mode != "overlap":
        sheaf.raw[timing.end[0]] = list(times)
        return
    lasting = [_lasts(when) for when in times]
    sheaf.raw["span"] = [when if lasts else "" for when, lasts in zip(times, lasting, strict=True)]
    sheaf.raw[timing.start[-1]] = [
        "" if lasts else when for when, lasts in zip(times, lasting, strict=True)
    ]


def _lasts(when: str) -> bool:
    """Say whether a time is a stretch longer than a month: «2022», «2021/22»."""
    value = parse_span(when).value
    if not isinstance(value, tuple):
        return False
    first, last = value
    return isinstance(first, dt.date) and isinstance(last, dt.date) and (last - first).days > _MONTH


def _placed_in_time(
    sheaf: Sheaf, name: str, heading: str, titles: str, facts: list[_Fact]
) -> list[_Fact]:
    """Ask about facts of which nobody says when they were.

    A list for a year speaks of that year. A list of who works on a day does not, nor does one in
    which other cells tell a year; under a heading of several years a fact may be of any of them.
    """
    lost = [fact for fact in facts if not fact.told.when]
    if not lost or sheaf.form.timing.mode != "event":
        return facts
    rows = rows_text([sheaf.rows[at] for at in dict.fromkeys(fact.at for fact in lost)])
    place = sheaf.place.at(sheaf.rows[lost[0].at], sheaf.positions.get(name))
    shown = quoted(mask_people(heading))
    if _looks_back(sheaf, heading):
        years = "за несколько лет" if looks_back(heading) else "за все годы"
        text = f"столбец {shown} — {years}, а год в ячейке не указан ({rows}); эти факты не учтены"
        hint = "Впишите в ячейку год каждого факта."
        sheaf.issues.append(Issue(IssueCode.PERIOD_NO_DATE, Level.WARNING, text, hint, place))
        return [fact for fact in facts if fact.told.when]
    line = _ON_A_DAY.sub(" ", fold(titles))
    of_a_year = _YEAR.search(line) is not None and _OF_DEEDS.search(line) is not None
    if len(lost) < len(facts) or not of_a_year:
        text = (
            f"в столбце {shown} не сказано, когда это было ({rows}); "
            "факты отнесены к периоду, за который прислан список"
        )
        hint = "Если это было раньше, впишите в ячейку год; если в этом периоде — всё верно."
        sheaf.issues.append(Issue(IssueCode.PERIOD_ASSUMED, Level.WARNING, text, hint, place))
    return facts


def _looks_back(sheaf: Sheaf, heading: str) -> bool:
    """Say whether facts without a year may be of others: so the heading asks, or names none."""
    whole = sheaf.form.in_one_cell
    any_year = whole.of_any_year if whole is not None and not when_of(heading) else ()
    return looks_back(heading, any_year)


def _unclear(sheaf: Sheaf, name: str, at: int, heading: str) -> Issue:
    """Ask about the cell that is no answer; those beside it are."""
    place = sheaf.place.at(sheaf.rows[at], sheaf.positions.get(name))
    cell = sheaf.raw[name][at]
    return cell_issue(IssueCode.CELL_YES_NO, place=place, field=mask_people(heading), cell=cell)


def _says_no(cell: Cell) -> bool:
    """Say whether a cell answers that there was no fact."""
    if isinstance(cell, str):
        text = fold(cell).rstrip(".! ")
        return _DENIED.match(text) is not None or is_refusal(text)
    return not is_blank(cell) and parse_yes_no(cell).value is False


def _aside(sheaf: Sheaf, at: int) -> RowAside:
    places = [
        sheaf.raw[i.id] for i in sheaf.form.fields if i.type == "organisation" and i.id in sheaf.raw
    ]
    named = (as_text(cells[at]).strip() for cells in places if not is_blank(cells[at]))
    return RowAside(sheaf.rows[at], next(named, ""), sheaf.groups[at])


def _take(sheaf: Sheaf, order: Iterable[int]) -> None:
    kept = list(order)
    sheaf.raw = {name: [cells[at] for at in kept] for name, cells in sheaf.raw.items()}
    sheaf.rows = [sheaf.rows[at] for at in kept]
    sheaf.groups = [sheaf.groups[at] for at in kept]
