"""Judge every expected return: received, in time, half-empty, accepted or returned."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Level, errors_by_owner
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.status import (
    Debt,
    ExpectedReturn,
    Received,
    ReturnState,
    ReturnStatus,
    Submissions,
    Timeliness,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.period import Period

_NEVER_EMPTY = frozenset({"staff"})
_NOT_COUNTED = frozenset(
    {
        IssueCode.FILE_SKIPPED,
        IssueCode.PERIOD_OTHER,
        IssueCode.SHEET_NO_TABLE,
        IssueCode.SHEET_UNRECOGNISED,
        IssueCode.SHEET_ASIDE,
        IssueCode.HEAD_MISSING,
    }
)
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a collection.

    Attributes:
        period: The period.
        today: The day the debts are counted on.
        submitted: Register → organisations that have sent it, be it in a common file.
        received: Every table that was read.
        issues: Everything found in them.
        arrivals: File → day on which it came.
        unread: Organisation → its files that could not be read.
        half_empty: Percent of filled cells under which a return is half-empty.
    """

    period: Period
    today: dt.date
    submitted: Mapping[str, Iterable[str]]
    received: tuple[Received, ...] = ()
    issues: tuple[Issue, ...] = ()
    arrivals: Mapping[str, dt.date] | None = None
    unread: Mapping[str, tuple[str, ...]] | None = None
    half_empty: float = 50


def judge_returns(expected: tuple[ExpectedReturn, ...], facts: Facts) -> Submissions:
    """Lay out the matrix and list the debts.

    Args:
        expected: Who must send what by when.
        facts: What has come.
    """
    own: dict[_Key, list[Received]] = defaultdict(list)
    for record in facts.received:
        own[record.organisation, record.register].append(record)
    counts = _count_issues(facts)
    unread = {file for files in (facts.unread or {}).values() for file in files}
    errors = errors_by_owner(facts.issues, unread=unread)
    returns = tuple(
        _judge(item, own[item.organisation, item.register], counts, facts) for item in expected
    )
    organisations = tuple(dict.fromkeys(item.organisation for item in expected))
    registers = tuple(dict.fromkeys(item.register for item in expected))
    debts = (_debt(name, returns, facts, errors.get(name, [])) for name in organisations)
    return Submissions(
        facts.period,
        facts.today,
        registers,
        organisations,
        returns,
        tuple(debt for debt in debts if debt.returns or debt.errors),
    )


def _debt(name: str, returns: tuple[ReturnStatus, ...], facts: Facts, errors: list[Issue]) -> Debt:
    own = [item for item in returns if item.expected.organisation == name]
    owed = tuple(item for item in own if item.state.is_owed)
    asked = {item.expected.register for item in own}
    places = _places(facts)
    elsewhere: Counter[tuple[str, str]] = Counter()
    for issue in errors:
        spot = (issue.place.file, issue.place.sheet) if issue.place else ("", "")
        row = issue.place.row if issue.place else None
        inside = _registers_at(places.get((name, *spot), []), row)
        if asked.isdisjoint(inside):
            elsewhere[spot] += 1
    lacks = any(item.state is ReturnState.NOT_RECEIVED for item in owed)
    return Debt(
        name,
        owed,
        unread=(facts.unread or {}).get(name, ()),
        aside=_aside(name, facts.issues) if lacks else (),
        elsewhere=tuple((*spot, count) for spot, count in sorted(elsewhere.items())),
        errors=len(errors),
    )


def _aside(name: str, issues: Iterable[Issue]) -> tuple[tuple[str, str], ...]:
    """List what an organisation may take for its return; errors are told of as such."""
    found = {
        (issue.place.file, issue.message): None
        for issue in issues
        if issue.organisation == name
        and issue.code in _NOT_COUNTED
        and issue.level is not Level.ERROR
        and issue.place
    }
    return tuple(found)


def _judge(
    expected: ExpectedReturn,
    records: list[Received],
    counts: Mapping[_Key, Mapping[Level, int]],
    facts: Facts,
) -> ReturnStatus:
    current = [record for record in records if record.current]
    found = counts.get((expected.organisation, expected.register), {})
    errors, warnings = found.get(Level.ERROR, 0), found.get(Level.WARNING, 0)
    state = ReturnState.NOT_RECEIVED
    if expected.organisation in set(facts.submitted.get(expected.register, ())):
        state = _state(expected.register, current, errors, warnings, facts.half_empty)
    days = [day for record in records if (day := (facts.arrivals or {}).get(record.file))]
    arrived = min(days, default=None)
    return ReturnStatus(
        expected,
        state,
        _timeliness(expected, state, arrived, facts.today),
        arrived,
        tuple(dict.fromkeys(record.file for record in current)),
        errors,
        warnings,
    )


def _state(
    register: str, records: list[Received], errors: int, warnings: int, half_empty: float
) -> ReturnState:
    rows = sum(record.rows for record in records)
    cells = sum(record.cells for record in records)
    if records and not rows and register in _NEVER_EMPTY:
        return ReturnState.EMPTY
    written = [record for record in records if record.rows or record.refused]
    if written and all(record.is_refused for record in written):
        return ReturnState.REFUSED
    if errors:
        return ReturnState.RETURNED
    if 100 * sum(record.filled for record in records) < half_empty * cells:
        return ReturnState.HALF_EMPTY
    if warnings:
        return ReturnState.REMARKS
    return ReturnState.ACCEPTED if rows else ReturnState.NIL


def _timeliness(
    expected: ExpectedReturn, state: ReturnState, arrived: dt.date | None, today: dt.date
) -> Timeliness:
    due = expected.due
    if due is None:
        return Timeliness.UNKNOWN
    if not state.is_received:
        return Timeliness.OVERDUE if today > due else Timeliness.AHEAD
    if arrived is None:
        return Timeliness.UNKNOWN
    return Timeliness.ON_TIME if arrived <= due else Timeliness.LATE


def _count_issues(facts: Facts) -> dict[_Key, dict[Level, int]]:
    """Count errors and warnings by the return in which they stand."""
    places = _places(facts)
    counts: dict[_Key, dict[Level, int]] = defaultdict(lambda: defaultdict(int))
    for issue in facts.issues:
        if issue.place is None or issue.level is Level.INFO:
            continue
        here = places.get((issue.organisation, issue.place.file, issue.place.sheet), [])
        for register in _registers_at(here, issue.place.row):
            counts[issue.organisation, register][issue.level] += 1
    return counts


def _places(facts: Facts) -> dict[tuple[str, str, str], list[Received]]:
    """Lay the tables that stand out by organisation, file and sheet."""
    places: dict[tuple[str, str, str], list[Received]] = defaultdict(list)
    for record in facts.received:
        if record.current:
            places[record.organisation, record.file, record.sheet].append(record)
    return places


def _registers_at(records: list[Received], row: int | None) -> set[str]:
    """Tell in which registers of a sheet a row stands: tables may stand one under another."""
    inside = {r.register for r in records if row is not None and r.first <= row <= r.last}
    return inside or {record.register for record in records}
