"""Sentences about whole files and sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import read, save

from pedmonitor.intake import file_issues
from pedmonitor.intake.readers.sniff import Content
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

PLACE = Place("а.xls", "Лист1")


def test_every_sentence_has_a_hint_and_a_place() -> None:
    made = [
        file_issues.extension(PLACE, Content.HTML),
        file_issues.encoding(PLACE, "cp866"),
        file_issues.hidden(PLACE),
        file_issues.unrecognised(PLACE, ["Меню", "Меню", ""]),
    ]
    assert all(issue.hint and issue.place == PLACE for issue in made)
    assert [issue.code.value for issue in made] == [
        "FILE-006",
        "FILE-010",
        "SHEET-003",
        "SHEET-002",
    ]
    assert made[3].message.count("«Меню»") == 1


def test_a_heading_in_the_programs_own_words_is_not_called_guessed(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    """«Столбец „План или приказ“ принят за „План или приказ“» tells nothing."""
    heading = ["ФИО", "Уровень сопровождения", "План или приказ", "Дата начала", "Дата окончания"]
    row = ["Иванова Анна Петровна", "школьный", "План № 3", "10.01.2022", "20.12.2022"]
    save(tmp_path, {"СОШ 1 сопровождение.csv": [heading, row]})
    reading = read(tmp_path / "СОШ 1 сопровождение.csv", plan)
    assert IssueCode.HEAD_GUESSED not in {issue.code for issue in reading.issues}
    assert "document" in reading.tables[0].columns


def test_a_table_that_two_registers_fit_names_both(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = [["ФИО", "Уровень", "Дата"], ["Иванова Анна Петровна", "школьный", "10.01.2022"]]
    save(tmp_path, {"а.csv": rows})
    (told,) = (
        issue
        for issue in read(tmp_path / "а.csv", plan).issues
        if issue.code is IssueCode.SHEET_UNRECOGNISED
    )
    first, second = told.registers
    assert f"«{plan.forms[first].title}» и «{plan.forms[second].title}»" in told.message
