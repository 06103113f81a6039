"""Settle each row: keep it or leave it out, place it in the period, find its person."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.counted_days import settle_counts
from pedmonitor.intake.origin.placing import Span, placed, speaks_of_period
from pedmonitor.intake.origin.sent_later import named_in
from pedmonitor.intake.registers.packed_cells.mentor_rows import joined_facts, tell_document_once
from pedmonitor.intake.settling.expired import PeriodRows, take_later_answers, take_terms
from pedmonitor.intake.settling.life_dates import StaffRows, check_lives
from pedmonitor.intake.settling.told_ages import take_told_ages
from pedmonitor.intake.settling.told_years import dated_by_title, no_date, years_told
from pedmonitor.intake.settling.unmeasured import unmeasured
from pedmonitor.model.columns import STATE_SUFFIX
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.location import Place
    from pedmonitor.model.period import Period

STAFF = "staff"
_MENTORING = "mentoring"
_GRACE = dt.timedelta(days=31)
_SEVERAL = 2  # rows: one fact of last year is a slip of the hand, or nothing happened since
_DAYS = (
    "date_to",
    "date",
    "date_from",
    "span",
    "date_issue",
    "approval_date",
    "document_date",
    "created",
    "quarter",
    "year",
)
"""Columns in which the day of a row is asked for, the surest first."""
_WITHOUT_DATE = {IssueCode.PERIOD_NO_DATE, IssueCode.PERIOD_ASSUMED}


@dataclass(slots=True)
class SettledTable:
    """Rows that are in: owners, persons, time; lists of one length.

    Attributes:
        form: Register id.
        owned: The table they come from.
        kept: Index of each row in that table.
        owners: Organisation of each row.
        people: Person of each row.
        as_of: Day on which the return counts ages.
        refused: Indexes in that table of rows that are kept and yet count nowhere: their person or
            their date is not known.
        undated: Organisation → rows of the sheet that it is asked to date.
        excerpt: Whether it shows only some rows of a register that was full.
        twins: Fact of this table → the table and fact of another that tell of the same.
    """

    form: str
    owned: OwnedTable
    kept: list[int]
    owners: list[str]
    as_of: dt.date
    people: list[int] = field(default_factory=list)
    starts: list[dt.date | None] = field(default_factory=list)
    ends: list[dt.date | None] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    facts: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    columns: dict[str, list[Value]] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    undated: dict[str, list[int]] = field(default_factory=dict)
    excerpt: bool = False
    twins: dict[int, tuple[SettledTable, int]] = field(default_factory=dict)


def settle(
    owned: OwnedTable,
    keep: list[bool],
    *,
    plan: ReadingPlan,
    period: Period,
    current: frozenset[str] = frozenset(),
) -> tuple[SettledTable, list[Issue]]:
    """Keep the rows of known organisations and of the period.

    Args:
        owned: The table.
        keep: Which rows are neither repeats nor replaced.
        plan: The reading plan.
        period: The period asked for.
        current: Organisations whose list of staff for the period has come.
    """
    table, form = owned.table, plan.forms[owned.table.form]
    snapshot = form.timing.mode == "snapshot"
    issues: list[Issue] = []
    as_of = _as_of(owned, period)
    other_year = not speaks_of_period(owned, period)
    kept = [at for at, flag in enumerate(keep) if flag and owned.owners[at]]
    if snapshot and other_year and kept:
        issues.append(_other_period(owned, period, current))
        kept = []
    settled = SettledTable(table.form, owned, kept, [], as_of)
    times = [(table.starts[at], table.ends[at]) for at in kept]
    if form.kind == "aggregate" and not other_year:
        times, told = settle_counts(owned, times, period)
        issues.extend(told)
    if not snapshot:
        times, told = _place(owned, settled, times, form, period)
        if other_year:
            told = _told_once(told, _other_period(owned, period, current))
            told += _dated_otherwise(owned, form, period)
        if form.timing.dateless:
            settled.refused.clear()
            told = [issue for issue in told if issue.level is not Level.ERROR]
        issues.extend(told)
    settled.refused |= unmeasured(table, kept, form)
    _take_rows(settled, times)
    issues.extend(_beyond(settled, period))
    if table.form == STAFF:
        issues.extend(_check_staff(settled, plan))
        issues.extend(_of_another_day(settled, period))
    return settled, issues


def _beyond(settled: SettledTable, period: Period) -> list[Issue]:
    """Take terms that have ended and answers of a later day for what they are in the period."""
    rows = PeriodRows(settled.owned.table, settled.columns, settled.rows, settled.owners)
    return [*take_terms(rows, period), *take_later_answers(rows, period)]


def _check_staff(settled: SettledTable, plan: ReadingPlan) -> list[Issue]:
    """Hold the dates of each life against each other, and take ages that are told in years."""
    owned, as_of = settled.owned, settled.as_of
    dated = owned.stated.as_of == as_of
    staff = StaffRows(owned.table, settled.columns, settled.rows, settled.owners, as_of, dated)
    return [*check_lives(staff), *take_told_ages(staff, plan.ages)]


def _of_another_day(settled: SettledTable, period: Period) -> list[Issue]:
    """Tell of a list of staff of a day outside the period: it stands for want of another."""
    owned, day = settled.owned, settled.owned.stated.as_of
    if not settled.kept or day is None or settled.as_of == day:
        return []
    which = "после конца" if day > period.end else "до начала"
    lost = (
        f"кто уволился до {day:%d.%m.%Y}, в нём не назван"
        if day > period.end
        else f"кто принят после {day:%d.%m.%Y}, в нём не назван"
    )
    return [
        Issue(
            IssueCode.PERIOD_ASSUMED,
            Level.WARNING,
            f"список работников составлен на {day:%d.%m.%Y}, {which} периода {period.label}; люди "
            f"посчитаны на {settled.as_of:%d.%m.%Y} по этому списку: {lost}",
            f"Пришлите список на {settled.as_of:%d.%m.%Y}; если дата в заголовке неверна, "
            "исправьте её.",
            owned.table.place,
            owned.base,
        )
    ]


def _place(
    owned: OwnedTable, settled: SettledTable, times: _Times, form: Form, period: Period
) -> tuple[_Times, list[Issue]]:
    """Give rows without a day the days that their return speaks of; tell what is not known."""
    told: list[Issue] = []
    if speaks_of_period(owned, period):
        span = placed(owned, form.timing, period)
        times = _settle_times(owned, settled, times, span)
        if span is None and owned.table.endless:
            times = _ongoing(owned, settled, times, period)
        told += years_told(owned, settled.kept, times, form=form, period=period)
    return times, [*_undated(owned, settled, times, period, lasting=form.timing.dateless), *told]


def _take_rows(settled: SettledTable, times: _Times) -> None:
    """Take what stands in the kept rows."""
    owned, kept = settled.owned, settled.kept
    table = owned.table
    settled.starts = [start for start, _ in times]
    settled.ends = [end for _, end in times]
    settled.owners = [owned.owners[at] for at in kept]
    settled.roles = [table.roles[at] for at in kept]
    settled.facts = joined_facts(table, kept, settled.owners)
    settled.rows = [table.rows[at] for at in kept]
    settled.columns = {name: [values[at] for at in kept] for name, values in table.columns.items()}
    if table.form == _MENTORING:
        tell_document_once(settled.columns, settled.facts, settled.roles, settled.owners)
    for name, states in table.states.items():
        settled.columns[name + STATE_SUFFIX] = [float(states[at]) for at in kept]
    if owned.elsewhere:
        _take_main_places(settled, owned.elsewhere)


def _take_main_places(settled: SettledTable, elsewhere: Mapping[int, str]) -> None:
    """Make part-timers of those whose main job is elsewhere, where nothing else tells it."""
    jobs = settled.columns.setdefault("employment", [None] * len(settled.kept))
    for row, (at, owner) in enumerate(zip(settled.kept, settled.owners, strict=True)):
        if jobs[row] is None and elsewhere.get(at, owner) != owner:
            jobs[row] = "external"


def _told_once(found: list[Issue], other: Issue) -> list[Issue]:
    """Say once that a table is of another year instead of asking for the date of every row."""
    rest = [issue for issue in found if issue.code not in _WITHOUT_DATE]
    return rest if len(rest) == len(found) else [*rest, other]


def _dated_otherwise(owned: OwnedTable, form: Form, period: Period) -> list[Issue]:
    """Tell of a register whose title names another year than most of its days do."""
    dated = [day for day in owned.table.starts if day is not None]
    inside = sum(period.start <= day <= period.end for day in dated)
    if form.timing.mode != "event" or not inside or 2 * inside < len(dated):
        return []
    years = ", ".join(map(str, sorted(owned.stated.years)))
    return [
        Issue(
            IssueCode.PERIOD_OTHER,
            Level.WARNING,
            f"{named_in(owned)} назван {years}, а даты в строках — {period.label}; "
            "строки учтены по датам, но полным реестром за период он не признан: кого в нём нет, "
            "о том ничего не сказано",
            f"Если верны даты, исправьте год {named_in(owned)}; иначе исправьте даты.",
            owned.table.place,
            owned.base,
        )
    ]


def _as_of(owned: OwnedTable, period: Period) -> dt.date:
    """Take the day the return states when it belongs to the period (Q04), else the period's own."""
    stated = owned.stated.as_of
    if stated is not None and period.start <= stated <= period.end + _GRACE:
        return stated
    return period.as_of


_Times = list[tuple[dt.date | None, dt.date | None]]


def _settle_times(
    owned: OwnedTable, settled: SettledTable, times: _Times, span: Span | None
) -> _Times:
    """Give rows without a date the days that their return speaks of.

    What lasts until a day has begun by the time of which its list speaks.
    """
    if span is None:
        return times
    found: _Times = []
    begun = owned.table.unbegun if owned.stated.years else frozenset()
    for at, (start, end) in zip(settled.kept, times, strict=True):
        if start is None and not owned.table.unclear[at]:
            found.append(span)
        elif start and end and end >= span[0] and owned.table.rows[at] in begun:
            found.append((min(start, span[0]), end))
        else:
            found.append((start, end))
    return found


def _ongoing(owned: OwnedTable, settled: SettledTable, times: _Times, period: Period) -> _Times:
    """Take what goes on without an end for what goes on in the period, where nothing tells days."""
    table = owned.table
    return [
        (period.start, period.end)
        if start is None and table.rows[at] in table.endless and not table.unclear[at]
        else (start, end)
        for at, (start, end) in zip(settled.kept, times, strict=True)
    ]


def _undated(
    owned: OwnedTable, settled: SettledTable, times: _Times, period: Period, *, lasting: bool
) -> list[Issue]:
    """Tell of rows without a date, and how many lie outside the period.

    What lasts, such as a document in force, is outside only when it is later than the period.
    """
    table = owned.table
    issues: list[Issue] = []
    outside: list[int] = []
    dateless: dict[str, list[int]] = defaultdict(list)
    assumed: dict[str, list[int]] = defaultdict(list)
    date_column = next((table.positions[n] for n in _DAYS if n in table.positions), None)
    for at, (start, end) in zip(settled.kept, times, strict=True):
        if start is not None and table.starts[at] is not None:
            if start > period.end or (not lasting and (end or start) < period.start):
                outside.append(at)
            continue
        if start is None:
            settled.refused.add(at)
        if start is not None and table.rows[at] in table.endless:
            continue  # «бессрочно»: it needs no day
        silent = table.denies(at) or (table.unclear[at] if start is None else date_column is None)
        if not silent:
            asked = dateless if start is None else assumed
            asked[owned.owners[at]].append(table.rows[at])
    settled.undated = dict(dateless)
    place = table.place.at(0, date_column)
    told = partial(dated_by_title, place, stated=owned.stated, period=period)
    issues += [told(owner, rows) for owner, rows in assumed.items()]
    issues += [no_date(place, owner, rows, owned.stated) for owner, rows in dateless.items()]
    return [*issues, *_outside(owned, outside, settled, period, place)]


def _outside(
    owned: OwnedTable, entries: list[int], settled: SettledTable, period: Period, place: Place
) -> Iterator[Issue]:
    """Tell once of the facts whose day is not in the period; ask if all are of another year."""
    rows = list(dict.fromkeys(owned.table.rows[at] for at in entries))
    year = _only_year(owned, entries)
    whole = len(entries) == len(settled.kept) and len(rows) >= _SEVERAL
    if whole and year and owned.stated.years and speaks_of_period(owned, period):
        yield Issue(
            IssueCode.PERIOD_OTHER,
            Level.WARNING,
            f"реестр прислан за {period.label}, а все его даты — {year} год "
            f"({rows_text(rows)}); в показатели эти факты не входят",
            "Если это прошлогодний реестр, пришлите новый; если фактов за период не было, "
            "пришлите пустую таблицу; если ошибка в годе, исправьте даты.",
            replace(place, row=rows[0]),
            owned.owners[entries[0]],
        )
    elif rows:
        yield Issue(
            IssueCode.PERIOD_OUTSIDE,
            Level.INFO,
            f"дата вне периода {period.label} ({rows_text(rows)}); в показатели периода эти факты "
            "не входят",
            "Ничего делать не нужно, если даты верны.",
            replace(place, row=rows[0]),
            owned.owners[entries[0]],
        )


def _only_year(owned: OwnedTable, entries: list[int]) -> int | None:
    """Give the year of the days of all these facts; None where they are of several."""
    years = {day.year for at in entries if (day := owned.table.starts[at]) is not None}
    return years.pop() if len(years) == 1 else None


def _other_period(owned: OwnedTable, period: Period, current: frozenset[str]) -> Issue:
    """Tell that a register is of another year; nobody need send what lies there for this one."""
    years = ", ".join(map(str, sorted(owned.stated.years)))
    earlier = owned.table.form == STAFF and speaks_of_period(owned, period.previous)
    use = f"в списке работающих за {period.label} не учтён" if earlier else "не учтён"
    has_come = current.issuperset(name for name in owned.owners if name)
    beside = owned.table.form == STAFF and has_come
    hint = f"Пришлите реестр за нужный период; если год неверен, исправьте его {named_in(owned)}."
    return Issue(
        IssueCode.PERIOD_OTHER,
        Level.INFO if beside else Level.WARNING,
        f"реестр составлен за {years}, а считается {period.label}; он {use}",
        "Ничего делать не нужно, если год верен." if beside else hint,
        owned.table.place,
        owned.base,
    )
