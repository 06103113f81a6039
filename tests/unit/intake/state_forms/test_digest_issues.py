"""Sentences about digests say what was taken and what to write."""

from __future__ import annotations

import pytest

from pedmonitor.intake.state_forms import digest_issues
from pedmonitor.model.location import Place

PLACE = Place("а.xlsx", "Лист1", 3, 1)


@pytest.mark.parametrize(("skipped", "said"), [(True, "за итог"), (False, "отдельная организация")])
def test_a_settlement_is_told_as_it_was_taken(skipped: bool, said: str) -> None:  # noqa: FBT001
    assert said in digest_issues.settlement_sum(PLACE, "г. Амурск", skipped=skipped).message


def test_columns_are_told_by_their_cells() -> None:
    issue = digest_issues.digest_columns([PLACE, PLACE.at(3, 4)], "ОО-1")
    assert "B4, E4" in issue.message


def test_a_repeated_line_names_the_first() -> None:
    assert "что строка 4" in digest_issues.line_repeated(PLACE.at(8), PLACE).message
