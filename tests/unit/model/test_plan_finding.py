from __future__ import annotations

from pedmonitor.model.plan_finding import PlanCode


def test_codes_are_numbered_without_gaps() -> None:
    assert [code.value for code in PlanCode] == [
        f"PLAN-{n:03}" for n in range(1, len(PlanCode) + 1)
    ]
