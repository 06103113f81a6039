"""Sentences of cell faults: what, where, how to mend it; never a name."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.faults import cell_issue, quote
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place


@pytest.mark.parametrize("text", ["много", "матиматика", "галактический", "гороскоп 5"])
def test_ordinary_words_are_quoted(text: str) -> None:
    assert quote(text) == f" «{text}»"


@pytest.mark.parametrize(
    "text",
    [
        "Иванова",
        "Петров",
        "Иванова Анна",
        "Иванова А.П.",
        "А.П. Иванова",
        "Шевченко",
        "Черных",
        "112-233-445 95",
        "11223344595",
        "4510 123456",
        "тел. 8 424 35 22 11",
        "x" * 61,
        "",
        "ИВАНОВА АННА",
        "иванова анна петровна",
        "Ким Ли",
        "Ахмадулина",
        "Саакян",
        "Гогоберидзе",
    ],
)
def test_names_and_documents_are_not(text: str) -> None:
    assert quote(text) == ""


def test_an_issue_names_the_field_the_value_and_the_cell() -> None:
    place = Place("а.xlsx", "Курсы", 4, 2)
    issue = cell_issue(IssueCode.CELL_NUMBER, place=place, field="Часов", cell="много")
    assert issue.message == "Часов: значение «много» — не число; оно не учтено"
    assert issue.hint
    assert issue.place is not None
    assert issue.place.cell == "C5"


def test_a_stretch_that_ends_before_it_begins_is_told_so() -> None:
    cell = "с 01.03.2022 по 15.02.2022"
    place = Place("а.xlsx")
    issue = cell_issue(IssueCode.CELL_IMPLAUSIBLE, place=place, field="Сроки", cell=cell)
    assert issue.message == f"Сроки: окончание раньше начала: «{cell}»; даты не учтены"
    other = cell_issue(IssueCode.CELL_IMPLAUSIBLE, place=place, field="Дата", cell="01.03.2202")
    assert "неправдоподобна" in other.message
