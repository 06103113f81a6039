"""What became of the issues of the submission before: fixed, still there, new."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Level
from pedmonitor.model.status import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.issue import Issue

_Sign = tuple[str, ...]


def compare_issues(
    before: Iterable[Issue], after: Iterable[Issue]
) -> tuple[tuple[str, Progress], ...]:
    """Compare the errors and warnings of two submissions, organisation by organisation.

    A corrected file has another name and its rows move, so an issue is the same when its code and
    its words are; how many times they occur decides the rest.

    Args:
        before: Issues of the earlier run of the same period.
        after: Issues of this run.

    >>> from pedmonitor.model.issue_codes import IssueCode
    >>> from pedmonitor.model.issue import Issue
    >>> blank, wrong = (Issue(IssueCode.CELL_BLANK, Level.ERROR, m, "", None, "ДДТ") for m in "аб")
    >>> compare_issues([blank, wrong], [wrong])
    (('ДДТ', Progress(fixed=1, still=1, new=0)),)
    """
    old, new = _signs(before), _signs(after)
    result = []
    for name in sorted(old.keys() | new.keys()):
        was, now = old.get(name, Counter()), new.get(name, Counter())
        still = (was & now).total()
        result.append((name, Progress(was.total() - still, still, now.total() - still)))
    return tuple(result)


def _signs(issues: Iterable[Issue]) -> dict[str, Counter[_Sign]]:
    found: dict[str, Counter[_Sign]] = {}
    for issue in issues:
        if issue.level is not Level.INFO:
            sheet = issue.place.sheet if issue.place else ""
            sign = (issue.code.value, sheet, issue.message)
            found.setdefault(issue.organisation, Counter())[sign] += 1
    return found
