# ruff: noqa: E501 - one case a line
"""The planted faults of 2022: what mending each could do to the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.influence import Movement

if TYPE_CHECKING:
    from pedmonitor.model.result import RunResult

CASES = [
    ("CELL-004", "СОШ № 2", "diag_deficit_by_subject_share", Movement(99, 99, 100, 220, 220)),
    ("PERS-001", "СОШ № 3 с. Тихое", "diag_deficit_by_subject_share", Movement(99, 99, 100, 220, 221)),
    ("CELL-010", "Детский сад № 1 «Теремок»", "age_under35_share", Movement(74, 74, 75, 220, 220)),
    ("CELL-009", "ДДТ", "age_under35_share", Movement(74, 74, 75, 220, 221)),
    ("ORG-006", "Детский сад № 2 «Кораблик»", "method_support_school_by_subject_share", Movement(61, 61, 72, 209, 220)),
]  # fmt: skip
FEWEST = 30
"""So many movements at least: a bound that is never told would be kept by nothing."""


@pytest.mark.parametrize(("code", "organisation", "indicator", "moved"), CASES)
def test_bounds(
    faulty: RunResult, code: str, organisation: str, indicator: str, moved: Movement
) -> None:
    (issue,) = [
        issue
        for issue in faulty.issues
        if (issue.code.value, issue.organisation) == (code, organisation)
    ]
    assert {one.indicator: one.total for one in issue.influence}[indicator] == moved


def test_a_bound_never_leaves_the_possible(faulty: RunResult) -> None:
    told = [influence for issue in faulty.issues for influence in issue.influence]
    of_all = [one.total for one in told if one.total is not None]
    of_a_school = [one.school for one in told if one.school is not None]
    assert min(len(of_all), len(of_a_school)) > FEWEST
    for movement in (*of_all, *of_a_school):
        assert 0 <= movement.least <= movement.numerator <= movement.most
        assert movement.widest is None or movement.most <= movement.widest
    assert any(movement.widest is not None for movement in (*of_all, *of_a_school))
