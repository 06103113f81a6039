from __future__ import annotations

from typing import get_args

from pedmonitor.definitions.plan import ConditionKind, PlanRow
from pedmonitor.model import plan_workbook as sheet


def test_every_field_of_a_row_has_a_heading() -> None:
    assert set(sheet.EVENT_COLUMNS) == set(PlanRow.model_fields) - {"extra"}
    assert len(set(sheet.EVENT_COLUMNS.values())) == len(sheet.EVENT_COLUMNS)


def test_every_kind_of_condition_has_a_word() -> None:
    assert set(sheet.CONDITION_KINDS) == set(get_args(ConditionKind))
