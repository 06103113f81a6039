from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.organisation import Succession
from pedmonitor.model.result import IndicatorValue, Meaning, RunResult, Status
from pedmonitor.reporting.facts.comparability import Between, why_not
from pedmonitor.reporting.facts.context import gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

PROFILE = "vilyuysk-2021"
ORGANISATIONS = tuple(f"СОШ № {number}" for number in range(1, 11))


def meant(run: RunResult, **hashes: str) -> RunResult:
    refs = {"own": "2.1", "other": "1.1"}
    found = tuple(Meaning(PROFILE, refs[name], text) for name, text in hashes.items())
    return replace(run, meanings=found)


def of(run: RunResult, total: IndicatorValue, names: tuple[str, ...]) -> RunResult:
    parts = (replace(total, breakdown=(("organisation", name),)) for name in names)
    return replace(run, values=(total, *parts))


@pytest.fixture
def runs(context: ReportContext, value: IndicatorValue) -> tuple[RunResult, RunResult]:
    before, after = context.earlier[-1], context.run
    return of(before, value, ORGANISATIONS), of(after, value, ORGANISATIONS)


def reason(context: ReportContext, templates: Path, before: RunResult, after: RunResult) -> str:
    own = replace(context, run=after, earlier=(before,))
    material = gather(own, templates=templates)
    return why_not(before.values[0], after.values[0], Between(material, 0, 1))


def test_equal_figures_compare(
    context: ReportContext, templates: Path, runs: tuple[RunResult, RunResult]
) -> None:
    assert reason(context, templates, *runs) == ""


def test_only_its_own_definition_breaks_a_series(
    context: ReportContext, templates: Path, runs: tuple[RunResult, RunResult]
) -> None:
    before = replace(meant(runs[0], own="a", other="b"), definitions_sha256="1")
    same = replace(meant(runs[1], own="a", other="c"), definitions_sha256="2")
    edited = replace(meant(runs[1], own="d", other="b"), definitions_sha256="2")
    assert reason(context, templates, before, same) == ""
    assert reason(context, templates, before, edited) == "incomparable_definitions"


def test_a_run_that_keeps_no_meanings_is_judged_by_all_definitions(
    context: ReportContext, templates: Path, runs: tuple[RunResult, RunResult]
) -> None:
    before = replace(runs[0], definitions_sha256="1")
    after = replace(meant(runs[1], own="a"), definitions_sha256="2")
    assert reason(context, templates, before, after) == "incomparable_definitions"
    assert reason(context, templates, before, replace(after, definitions_sha256="1")) == ""


def test_incomplete_data_do_not_compare(
    context: ReportContext, templates: Path, runs: tuple[RunResult, RunResult]
) -> None:
    values = tuple(replace(value, status=Status.PARTIAL) for value in runs[1].values)
    after = replace(runs[1], values=values)
    assert reason(context, templates, runs[0], after) == "incomparable_partial"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (ORGANISATIONS[1:], ""),  # one of ten is gone
        (ORGANISATIONS[2:], "change_incomparable_population"),
        ((*ORGANISATIONS, "ДОУ"), ""),  # one of eleven is new
        ((*ORGANISATIONS, "ДОУ", "ЦДО"), "change_incomparable_population"),
    ],
)
def test_other_organisations_are_another_population(
    context: ReportContext,
    templates: Path,
    runs: tuple[RunResult, RunResult],
    names: tuple[str, ...],
    expected: str,
) -> None:
    after = of(runs[1], runs[1].values[0], names)
    assert reason(context, templates, runs[0], after) == expected


def test_organisations_under_other_names_are_the_same(
    context: ReportContext, templates: Path, runs: tuple[RunResult, RunResult]
) -> None:
    renamed = of(runs[1], runs[1].values[0], (*ORGANISATIONS[2:], "Лицей", "Гимназия"))
    moves = tuple(
        Succession(old, new) for old, new in zip(ORGANISATIONS, ("Лицей", "Гимназия"), strict=False)
    )
    assert reason(context, templates, runs[0], renamed) == "change_incomparable_population"
    after = replace(renamed, successions=moves)
    assert reason(context, templates, runs[0], after) == ""
