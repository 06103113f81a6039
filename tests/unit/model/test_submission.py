"""Absent from a register is not the same as an empty register."""

from __future__ import annotations

from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import calendar_year
from pedmonitor.model.submission import Submission


def test_sent_and_not_sent() -> None:
    sent = {"staff": {"А": frozenset[str]()}}
    submission = Submission(calendar_year(2022), (Organisation("А"), Organisation("Б")), sent)
    assert [org.name in submission.fields["staff"] for org in submission.organisations] == [
        True,
        False,
    ]
