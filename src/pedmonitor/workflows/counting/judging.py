"""Judge files and organisations anew once the controls have been run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level, errors_by_owner
from pedmonitor.model.result import Coverage, InputFile, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.settling.folder import Settled


def judge_anew(settled: Settled, issues: Iterable[Issue]) -> tuple[Coverage, tuple[InputFile, ...]]:
    """Return files and organisations in which the controls have found errors.

    Args:
        settled: The folder as it was judged before the controls.
        issues: Every issue of the run.
    """
    coverage, inputs = settled.coverage, settled.inputs
    errors = [issue for issue in issues if issue.level is Level.ERROR]
    files = {issue.place.file for issue in errors if issue.place}
    judged = tuple(
        replace(item, verdict=Verdict.RETURNED)
        if item.verdict is Verdict.ACCEPTED and item.file in files
        else item
        for item in inputs
    )
    faulty = errors_by_owner(errors)
    names = [organisation.name for organisation in settled.submission.organisations]
    missing = set(coverage.missing)
    received = [name for name in names if name not in missing]
    returned = sum(name in faulty for name in received)
    return replace(coverage, accepted=len(received) - returned, returned=returned), judged
