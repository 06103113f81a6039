from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.plan_finding import PlanCode

if TYPE_CHECKING:
    from pedmonitor.model.coded import Coded


def test_codes_have_a_title_and_a_reason_and_do_not_repeat() -> None:
    codes: list[Coded] = [*IssueCode, *PlanCode]
    assert len({code.value for code in codes}) == len(codes)
    assert all(code.title and code.why for code in codes)
