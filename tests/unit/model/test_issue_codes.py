"""Codes keep their spelling."""

from __future__ import annotations

import re

from pedmonitor.model.issue_codes import IssueCode


def test_codes_are_a_word_and_three_digits() -> None:
    assert all(re.fullmatch(r"[A-Z]+-\d{3}", code.value) for code in IssueCode)
    assert IssueCode.CELL_NUMBER.value == "CELL-003"
