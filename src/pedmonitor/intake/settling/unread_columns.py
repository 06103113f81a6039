"""Faults of columns that the chosen documents do not read: nobody has to mend them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pedmonitor.model.issue import Issue

_ASKED = {IssueCode.CELL_BLANK, IssueCode.CELL_CODE}
_SAID = "; показатели выбранных документов этот столбец не читают"


def of_columns_read(
    issues: Iterable[Issue], unread: Collection[tuple[str, str]]
) -> Iterator[Issue]:
    """Ask for no blank that nothing reads; an unknown word there is told for information.

    What is spoilt stays a fault whoever reads it: an error of Excel, a day that no calendar has.

    Args:
        issues: What was found in a file.
        unread: Register and field of the columns that no figure reads.
    """
    for issue in issues:
        if issue.about not in unread or issue.code not in _ASKED:
            yield issue
        elif issue.code is IssueCode.CELL_CODE:
            fault = issue.message.partition("; ")[0]
            yield replace(issue, level=Level.INFO, message=f"{fault}{_SAID}")
