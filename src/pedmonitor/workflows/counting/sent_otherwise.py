"""An organisation that has sent a letter or a scan has not sent nothing: its file is named."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.attribute import base_owner
from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.organisation import Organisation

_SHOWN = 3


def with_files_sent(
    issues: Sequence[Issue], passed_over: Iterable[Issue], organisations: Sequence[Organisation]
) -> list[Issue]:
    """Name the files of another kind beside those who are said to have sent nothing.

    Args:
        issues: What was found in the folder.
        passed_over: Files that were named and not read.
        organisations: Who was expected.
    """
    skipped = [one for one in passed_over if one.code is IssueCode.FILE_SKIPPED and one.place]
    silent = {one.organisation for one in issues if one.code is IssueCode.ORG_MISSING}
    if not skipped or not silent:
        return list(issues)
    index = OrganisationIndex()
    for organisation in organisations:
        index.add(organisation)
    files: dict[str, list[str]] = defaultdict(list)
    for one in skipped:
        file = one.place.file if one.place else ""
        files[base_owner([], file, index).name].append(file)
    return [
        _named(issue, files[issue.organisation])
        if issue.code is IssueCode.ORG_MISSING and files.get(issue.organisation)
        else issue
        for issue in issues
    ]


def _named(issue: Issue, files: list[str]) -> Issue:
    shown = ", ".join(map(quoted, files[:_SHOWN])) + (" и другое" if len(files) > _SHOWN else "")
    return replace(
        issue,
        message=f"организация не сдала таблиц, прислано только {shown}; она не входит ни в "
        "числители, ни в знаменатели",
        hint="Попросите прислать те же сведения таблицей xlsx, ods или csv.",
    )
