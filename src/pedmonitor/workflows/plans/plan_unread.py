"""What came into the folder of a plan's registers and was not read: it may show what is missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.settling.evidence import DOCUMENTS
from pedmonitor.intake.settling.plan_evidence import EVENTS, PARTICIPANTS
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.plan_evidence import Overlooked
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.plan import Keywords
    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.model.issue import Issue

_FORMS = (EVENTS, PARTICIPANTS, DOCUMENTS)
_UNREAD = frozenset(
    {
        IssueCode.FILE_UNREADABLE,
        IssueCode.FILE_PASSWORD,
        IssueCode.FILE_LIMIT,
        IssueCode.SHEET_NO_TABLE,
        IssueCode.SHEET_UNRECOGNISED,
        IssueCode.HEAD_MISSING,
    }
)
_WHOSE = (
    "не видно, чей он: строки не учтены; добавьте над таблицей строку «Отдел образования» или "
    "столбец «Организация»"
)


def why_unread(settled: Settled) -> Iterator[tuple[str, str]]:
    """Say why a register that has come shows nothing: it is nobody's, or lacks a column.

    Args:
        settled: The registers of a year.
    """
    for form in (EVENTS, DOCUMENTS):
        tables = [table for table in settled.tables if table.form == form]
        files = [table.owned.table.place.file for table in tables if is_nobodys(table)]
        if files and len(files) == len(tables):
            yield form, f"прислан ({quoted(files[0])}), но {_WHOSE}"
        for issue in settled.issues if not tables else ():
            missing = issue.code is IssueCode.HEAD_MISSING and form in issue.registers
            if missing and issue.place:
                file = quoted(issue.place.file)
                yield form, f"прислан ({file}), но в нём нет обязательного столбца: не учтён"
                break


def overlooked(settled: Settled, keywords: Keywords) -> Iterator[Overlooked]:
    """Name the tables and files of events, participants and documents that count for nothing.

    Args:
        settled: The registers of a year.
        keywords: The words by which names of files and sheets tell registers.
    """
    for table in settled.tables:
        if table.form in _FORMS and is_nobodys(table):
            text = f"{quoted(table.owned.table.place.file)}: {_WHOSE}"
            yield Overlooked(table.form, text)
    for issue in settled.issues:
        form = _form_of(issue, keywords) if issue.code in _UNREAD else ""
        if form and issue.place:
            sheet = f", лист {quoted(issue.place.sheet)}" if issue.place.sheet else ""
            text = f"{quoted(issue.place.file)}{sheet}: {issue.message}"
            yield Overlooked(form, text, is_own=issue.organisation in {"", MUNICIPALITY})


def _form_of(issue: Issue, keywords: Keywords) -> str:
    """Tell which register was not read: by what it resembles, else by its name."""
    if issue.place is None:
        return ""
    named = keywords.forms_in(f"{issue.place.file} {issue.place.sheet or ''}")
    told = next((form for form in _FORMS if form in issue.registers), "")
    return told or next((form for form in _FORMS if form in named), "")


def is_nobodys(table: SettledTable) -> bool:
    """Whether none of the rows of a table is known to be anybody's: it shows nothing."""
    return bool(table.owned.table.rows) and not table.owned.names
