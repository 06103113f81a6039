"""Some districts every time; `make districts SEEDS=200` tries as many as one likes.

A failure names the seed, the figure, both counts and the habits that were drawn; `make districts
SEED=…` shows which of the habits are to blame. Whoever adds a habit changes no draw of another one,
so the seeds below stay the districts they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from districts.grader import QUARTERLY, grade, grade_forms, grade_quarter, grade_years
from districts.habits import Habits
from districts.truth import PROFILES
from districts.truth.of_forms import OF_FORMS
from districts.verdicts import Verdict

if TYPE_CHECKING:
    from pathlib import Path

SEEDS, SEEDS_OF_FORMS, SEEDS_OF_YEARS = range(1, 8), range(1, 5), range(1, 3)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_plain_district_is_read_whole_and_without_a_word(tmp_path: Path, profile: str) -> None:
    report = grade(1, profile, tmp_path / "district", Habits(1, share=0))
    assert not report.errors
    assert set(report.tally) == {Verdict.RIGHT}, "\n".join(report.lines())


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("seed", SEEDS)
def test_no_figure_of_a_district_is_silently_wrong(tmp_path: Path, seed: int, profile: str) -> None:
    report = grade(seed, profile, tmp_path / "district")
    assert not report.silent, "\n".join(report.lines())


@pytest.mark.parametrize("profile", OF_FORMS)
@pytest.mark.parametrize("seed", SEEDS_OF_FORMS)
def test_no_figure_of_state_forms_is_silently_wrong(
    tmp_path: Path, seed: int, profile: str
) -> None:
    report = grade_forms(seed, profile, tmp_path / "district")
    assert not report.silent, "\n".join(report.lines())


@pytest.mark.parametrize("seed", SEEDS_OF_YEARS)
def test_no_figure_of_two_years_is_silently_wrong(tmp_path: Path, seed: int) -> None:
    report = grade_years(seed, "amursk-2021", tmp_path / "district")
    assert not report.silent, "\n".join(report.lines())


@pytest.mark.parametrize("profile", QUARTERLY)
def test_no_figure_of_a_quarter_is_silently_wrong(tmp_path: Path, profile: str) -> None:
    report = grade_quarter(5, profile, tmp_path / "district")
    assert not report.silent, "\n".join(report.lines())


def test_a_habit_draws_by_its_own_name() -> None:
    first, second = Habits(7, share=1), Habits(7, share=1)
    first.pick("another habit", "plain", "odd", "odder")
    ways = ("plain", "odd", "odder")
    assert [first.pick(f"o{at}", *ways) for at in range(9)] == [
        second.pick(f"o{at}", *ways) for at in range(9)
    ]
    assert Habits(7, frozenset({"o0"}), share=1).pick("o0", *ways) == "plain"
