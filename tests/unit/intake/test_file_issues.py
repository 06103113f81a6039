"""Sentences about whole files and sheets."""

from __future__ import annotations

from pedmonitor.intake import file_issues
from pedmonitor.intake.readers.sniff import Content
from pedmonitor.model.location import Place

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
