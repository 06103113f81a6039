"""What organisations are asked to send."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.requests import register_missing

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize("stating", [False, True])
@pytest.mark.parametrize("untimely", [False, True])
def test_a_request_names_its_register(plan: ReadingPlan, *, stating: bool, untimely: bool) -> None:
    form = plan.forms["contests"]
    asked = register_missing(form, "СОШ 1", stating=stating, untimely=untimely)
    assert (asked.registers, f"«{form.title}»" in asked.message) == (("contests",), True)
    assert ("прислан" in asked.message) is untimely
    assert ("не сдан" in asked.message) is not untimely
    assert ("сводной таблицы" in asked.message) is stating
