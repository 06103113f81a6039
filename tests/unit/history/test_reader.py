"""Save then load is identity for any text, any counts, any absence."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pedmonitor.history.store import History
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.period import (
    Period,
    PeriodKind,
    academic_year,
    calendar_year,
    half_month,
    month,
    quarter,
    snapshot,
)
from pedmonitor.model.result import (
    Choice,
    Coverage,
    IndicatorValue,
    InputFile,
    RunResult,
    Status,
    TargetOutcome,
    Unit,
    Verdict,
)

YEARS = st.integers(1000, 9000)
COUNTS = st.integers(0, 2**63 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
MONTHS = st.integers(1, 12)


def _periods() -> st.SearchStrategy[Period]:
    return st.one_of(
        st.builds(calendar_year, YEARS),
        st.builds(academic_year, YEARS),
        st.builds(quarter, YEARS, st.integers(1, 4)),
        st.builds(month, YEARS, MONTHS),
        st.builds(half_month, YEARS, MONTHS, st.integers(1, 2)),
        st.builds(snapshot, st.dates()),
        st.builds(Period, st.sampled_from(PeriodKind), TEXTS, st.dates(), st.dates(), st.dates()),
    )


BREAKDOWNS = st.dictionaries(TEXTS, TEXTS, max_size=3).map(
    lambda pairs: tuple(sorted(pairs.items()))
)
TARGETS = st.builds(
    TargetOutcome,
    op=st.sampled_from([">=", "<="]),
    value=st.fractions(),
    met=st.none() | st.booleans(),
    short_by=st.none() | COUNTS,
)
VALUES = st.builds(
    IndicatorValue,
    profile=TEXTS,
    indicator=TEXTS,
    ref=TEXTS,
    title=TEXTS,
    unit=st.sampled_from(Unit),
    breakdown=BREAKDOWNS,
    numerator=st.none() | COUNTS,
    denominator=st.none() | COUNTS,
    status=st.sampled_from(Status),
    target=st.none() | TARGETS,
    source=TEXTS,
    footnotes=NAMES,
    note=TEXTS,
    reporting=st.none() | COUNTS,
    expected=st.none() | COUNTS,
)
PLACES = st.builds(Place, TEXTS, TEXTS, st.none() | COUNTS, st.none() | COUNTS)
ISSUES = st.builds(
    Issue,
    code=st.sampled_from(IssueCode),
    level=st.sampled_from(Level),
    message=TEXTS,
    hint=TEXTS,
    place=st.none() | PLACES,
    organisation=TEXTS,
)
RESULTS = st.builds(
    RunResult,
    generated_by=TEXTS,
    profiles=st.lists(TEXTS, max_size=3, min_size=1).map(tuple),
    period=_periods(),
    coverage=st.builds(Coverage, COUNTS, COUNTS, NAMES, COUNTS, COUNTS),
    values=st.lists(VALUES, max_size=4).map(tuple),
    issues=st.lists(ISSUES, max_size=3).map(tuple),
    inputs=st.lists(
        st.builds(InputFile, TEXTS, TEXTS, TEXTS, st.sampled_from(Verdict), NAMES), max_size=3
    ).map(tuple),
    choices=st.lists(st.builds(Choice, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple),
    definitions_sha256=TEXTS,
)


@settings(derandomize=True, max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(results=st.lists(RESULTS, min_size=1, max_size=2))
def test_what_was_saved_is_loaded(results: list[RunResult]) -> None:
    with TemporaryDirectory() as folder, History.open(Path(folder) / "pedmonitor.db") as history:
        for run in results:
            record = history.save(run, finished_at=dt.datetime(2023, 1, 10, tzinfo=dt.UTC))
            assert history.save(run, finished_at=dt.datetime(2024, 1, 10, tzinfo=dt.UTC)) == record
            assert history.load(record) == run
            period = run.period
            for profile in run.profiles:
                found = history.latest(profile=profile, kind=period.kind, label=period.label)
                assert found == run
