"""Every reason has words, and a value is shown only where a dictionary gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.tally import Passed, Reason, RowRef
from pedmonitor.reporting.text.tally_words import REASON, passed_text

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_every_reason_has_words() -> None:
    assert set(REASON) == set(Reason)


def test_a_condition_names_its_field(catalogue: Catalogue) -> None:
    row = RowRef("staff_before", 0, 4)
    plain = Passed(row, "", Reason.CONDITION, "birth_date")
    assert passed_text(plain, catalogue) == "«Дата рождения»: не подходит по условию"
    blank = Passed(row, "", Reason.CONDITION, "position", blank=True)
    assert passed_text(blank, catalogue) == "«Должность»: не указано"
    assert passed_text(Passed(row, "", Reason.LEFT), catalogue) == "уволен к дате отчёта"
