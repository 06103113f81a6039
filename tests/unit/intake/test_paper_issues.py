"""What is told of papers that are no returns."""

from __future__ import annotations

from pedmonitor.definitions.other_paper import OtherPaper
from pedmonitor.intake.paper_issues import set_aside
from pedmonitor.intake.typed import FileReading
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

MENU = OtherPaper(id="food", title="меню и питание", names=("=меню",))
CLASS = OtherPaper(id="pupil_lists", title="список обучающихся", names=("спис учащ",))


def _told(reading: FileReading) -> list[tuple[str, str]]:
    return [(issue.code.value, issue.level.value) for issue in reading.issues]


def test_a_file_of_such_papers_alone_is_told_once() -> None:
    reading = FileReading("меню.xlsx")
    set_aside(reading, {"Пн": MENU, "Вт": MENU, "5а": CLASS}, unknown=False)
    assert _told(reading) == [("FILE-001", "info")]
    assert "меню и питание; список обучающихся; файл отложен" in reading.issues[0].message


def test_beside_a_sheet_that_nobody_knows_each_is_told() -> None:
    reading = FileReading("разное.xlsx")
    set_aside(reading, {"Пн": MENU, "5а": CLASS}, unknown=True)
    assert _told(reading) == [("SHEET-005", "info")] * 2
    assert "лист «Пн» не относится к мониторингу" in reading.issues[0].message


def test_that_such_a_sheet_is_hidden_is_nobodys_care() -> None:
    reading = FileReading("меню.xlsx")
    hidden = Issue(
        IssueCode.SHEET_HIDDEN, Level.WARNING, "скрыт", "откройте", Place("меню.xlsx", "Пн")
    )
    reading.issues.append(hidden)
    set_aside(reading, {"Пн": MENU}, unknown=False)
    assert _told(reading) == [("FILE-001", "info")]
