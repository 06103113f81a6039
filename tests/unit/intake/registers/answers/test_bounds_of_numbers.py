"""Numbers of one row that cannot all be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.intake.registers.answers.bounds_of_numbers import keep_within
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Level
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def _sheaf(catalogue: Catalogue, **numbers: float) -> Sheaf:
    sheaf = Sheaf(catalogue.forms["staffing"], Place("файл"), [0], [""], {}, {})
    sheaf.parsed = {k: [Parsed(CellState.VALUE, float(v))] for k, v in numbers.items()}
    return sheaf


def test_more_filled_than_there_are_is_not_counted(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, posts=10, filled=11, vacant=0)
    keep_within(sheaf, {})
    assert sheaf.parsed["filled"][0].value is None
    assert [issue.level for issue in sheaf.issues] == [Level.ERROR]


def test_what_does_not_add_up_is_told_and_counted(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, posts=10, filled=8.5, vacant=1)
    keep_within(sheaf, {})
    assert sheaf.parsed["vacant"][0].value == 1
    assert "10 − 8,5 = 1,5" in sheaf.issues[0].message


def test_what_adds_up_is_silent(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, posts=10.2, filled=10.1, vacant=0.1)
    keep_within(sheaf, {"vacant": "Вакансии (ставок, часы отдельно)"})
    assert sheaf.issues == []


def test_a_column_of_hours_is_left_out_with_one_issue(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, vacant=18)
    keep_within(sheaf, {"vacant": "Вакансии, час."})
    assert sheaf.parsed["vacant"][0].value is None
    assert len(sheaf.issues) == 1
