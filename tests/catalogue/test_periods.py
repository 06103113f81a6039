"""One folder, every kind of period: compute, history, report (domain.md §1.8)."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.returns import save

from catalogue.small_district import district
from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model.period import parse_period
from pedmonitor.model.result import TOTAL, IndicatorValue
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.compute_period import Request, compute_period

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOW = dt.datetime(2023, 1, 20, tzinfo=dt.UTC)


@pytest.fixture
def returns(tmp_path: Path) -> Path:
    for name in district():
        (tmp_path / "returns" / name).parent.mkdir(parents=True, exist_ok=True)
    return save(tmp_path / "returns", district())


def totals(workspace: Workspace, returns: Path, profile: str, period: str) -> list[IndicatorValue]:
    request = Request(returns, (profile,), parse_period(period))
    run = compute_period(workspace, request, finished_at=NOW).run
    return [value for value in run.values if value.breakdown == TOTAL]


@pytest.mark.parametrize(
    ("profile", "period", "refs"),
    [
        ("amursk-2021", "2022-09-H1", ["A-5.1", "A-5.4"]),
        ("amursk-2021", "2022-12", ["A-5.1", "A-5.3", "A-5.4"]),
        ("sysert-2019", "2022-09", ["1-10", "2-6"]),
        ("kazachinsko-lensky-2022", "2022Q1", ["1.2", "1.3"]),
    ],
)
def test_a_short_period_has_what_is_collected_for_it(
    workspace: Workspace, returns: Path, profile: str, period: str, refs: list[str]
) -> None:
    found = totals(workspace, returns, profile, period)
    assert [value.ref for value in found] == refs
    assert [value.target for value in found] == [None] * len(refs), "targets are set for years"
    written = build_report(
        workspace, parse_period(period), ReportRequest(profiles=(profile,), formats=("md",))
    )
    text = written.written[0].read_text(encoding="utf-8")
    assert all(f"| {ref} |" in text for ref in refs)


def test_contests_by_quarters_and_the_academic_year(workspace: Workspace, returns: Path) -> None:
    found = {
        period: totals(workspace, returns, "vilyuysk-2021", period)[-1].numerator
        for period in ("2022Q1", "2022Q2", "2022Q3", "2021/2022", "2022/2023", "2022")
    }
    expected = {"2022Q1": 2, "2022Q2": 1, "2022Q3": 0, "2021/2022": 2, "2022/2023": 0, "2022": 2}
    assert found == expected


def test_nothing_collected_is_wrong_usage(workspace: Workspace, returns: Path) -> None:
    request = Request(returns, ("kazachinsko-lensky-2022",), parse_period("2022-09"))
    with pytest.raises(UsageError, match="не собирают"):
        compute_period(workspace, request, finished_at=NOW)


def test_the_history_keeps_kinds_apart_and_posts_exact(workspace: Workspace, returns: Path) -> None:
    for period in ("2022-09-H1", "2022-12-H1", "2022"):
        totals(workspace, returns, "amursk-2021", period)
    with History.open(workspace.database) as history:
        series = list(history.series("amursk-2021", "vacancies_count", TOTAL))
    found = {record.period.label: value.numerator for record, value in series}
    assert found == {"2022-09-H1": 1, "2022-12-H1": Fraction(1, 2), "2022": Fraction(1, 2)}
    earlier = parse_period("2022-12-H1")
    with History.open(workspace.database) as history:
        before = history.earlier(profile="amursk-2021", period=earlier, limit=4)
    assert [run.period.label for run in before] == ["2022-09-H1"]
