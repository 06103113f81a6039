"""Files with errors of any kind go back."""

from __future__ import annotations

from types import SimpleNamespace

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.result import Coverage, InputFile, Verdict
from pedmonitor.workflows.counting.judging import judge_anew


def test_an_error_of_a_control_returns_the_file() -> None:
    files = (
        InputFile("а.xlsx", "", "СОШ № 1", Verdict.ACCEPTED),
        InputFile("б.xlsx", "", "СОШ № 2", Verdict.ACCEPTED),
    )
    settled = SimpleNamespace(
        coverage=Coverage(3, 2, ("СОШ № 3",), 2, 0),
        inputs=files,
        submission=SimpleNamespace(
            organisations=tuple(Organisation(f"СОШ № {n}") for n in (1, 2, 3))
        ),
    )
    error = Issue(
        IssueCode.CONTROL_INSIDE, Level.ERROR, "не сходится", "", Place("б.xlsx"), "СОШ № 2"
    )
    coverage, inputs = judge_anew(settled, [error])  # type: ignore[arg-type]  # only these parts are read
    assert [item.verdict for item in inputs] == [Verdict.ACCEPTED, Verdict.RETURNED]
    assert (coverage.accepted, coverage.returned, coverage.received) == (1, 1, 2)
