"""Sentences about papers of a school that are no returns: told once, and no fault of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.other_paper import OtherPaper
    from pedmonitor.intake.typed import FileReading

_HINT = (
    "Ничего делать не нужно; если это реестр, напишите над таблицей, о чём он («Диагностика "
    "дефицитов», «Курсы»), и назовите столбцы, как в бланке (pedmonitor blanks)."
)
_OF_SHEET = frozenset({IssueCode.SHEET_HIDDEN, IssueCode.SHEET_NO_TABLE})


def set_aside(reading: FileReading, papers: Mapping[str, OtherPaper], *, unknown: bool) -> None:
    """Tell of the papers of a file: once where it holds nothing else, else of each sheet.

    Args:
        reading: The file as read.
        papers: Sheet → the paper that it is.
        unknown: Whether other sheets hold tables of which nobody knows what they are.
    """
    read = {table.place.sheet for table in reading.tables}
    reading.issues[:] = [
        issue
        for issue in reading.issues
        if not (
            issue.code in _OF_SHEET
            and issue.place is not None
            and issue.place.sheet in papers.keys() - read
        )
    ]
    rest = any(issue.place is not None and issue.place.sheet for issue in reading.issues)
    if not (reading.tables or reading.forms or rest or unknown):
        titles = "; ".join(dict.fromkeys(paper.title for paper in papers.values()))
        reading.issues.append(
            Issue(
                IssueCode.FILE_SKIPPED,
                Level.INFO,
                f"не относится к мониторингу: {titles}; файл отложен",
                _HINT,
                Place(reading.file),
            )
        )
        return
    for sheet, paper in papers.items():
        where = f"лист {quoted(sheet)}" if sheet else "таблица"
        reading.issues.append(
            Issue(
                IssueCode.SHEET_ASIDE,
                Level.INFO,
                f"{where} не относится к мониторингу: {paper.title}; данные не учтены",
                _HINT,
                Place(reading.file, sheet),
            )
        )
