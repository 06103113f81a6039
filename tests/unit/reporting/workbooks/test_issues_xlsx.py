from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from pedmonitor.model.influence import Influence, Movement
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.reporting.workbooks import issues_xlsx
from pedmonitor.reporting.workbooks.issues_xlsx import render_issues_xlsx

if TYPE_CHECKING:
    import pytest

    from pedmonitor.model.result import RunResult


def _sheet(run: RunResult, name: str) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(render_issues_xlsx(run)))[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_an_issue_says_where_what_why_and_how(run: RunResult) -> None:
    rows = list(_sheet(run, "Что исправить").iter_rows(values_only=True))
    assert rows[1] == (
        "Организация", "Важность", "Файл", "Лист", "Ячейка", "Что не так", "Почему это важно",
        "Что это изменит", "Как исправить", "Код",
    )  # fmt: skip
    assert rows[-1] == (
        "Тосуйская СОШ", "внимание", "Тосуйская.xlsx", "Лист1", "Лист1!C10",
        "«много» — не число.", IssueCode.CELL_NUMBER.why, None, "Впишите число.", "CELL-003",
    )  # fmt: skip


def test_organisations_stand_together_and_errors_first(run: RunResult) -> None:
    rows = list(_sheet(run, "Что исправить").iter_rows(min_row=3, values_only=True))
    assert [row[:2] for row in rows[-2:]] == [
        ("Тосуйская СОШ", "ошибка"),
        ("Тосуйская СОШ", "внимание"),
    ]


def test_more_issues_than_a_sheet_holds_are_told_of(
    run: RunResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issues_xlsx, "MOST_ROWS", 1)
    rows = list(_sheet(run, "Что исправить").iter_rows(values_only=True))
    total = len(run.issues)
    assert f"Показаны первые 1 из {total}" in str(rows[1][0])
    assert len(rows) == 4
    assert _sheet(run, "Сводка").max_row > 2, "the summary counts all of them"


def test_levels_differ_without_colour(run: RunResult) -> None:
    sheet = _sheet(run, "Что исправить")
    looks = {
        cell.value: (cell.font.bold, cell.font.italic, cell.fill.fgColor.rgb) for cell in sheet["B"]
    }
    assert looks["ошибка"][0]
    assert looks["к сведению"][1]
    assert len({looks[level] for level in ("ошибка", "внимание", "к сведению")}) == 3


def test_the_summary_counts_every_issue_once(run: RunResult) -> None:
    rows = list(_sheet(run, "Сводка").iter_rows(min_row=3, values_only=True))
    assert ("Тосуйская СОШ", 1, 1, 0, 2) in rows
    assert sum(int(str(row[4])) for row in rows if row[4]) == len(run.issues)
    assert ("Не число", "внимание", "CELL-003", 1, None) in rows


def test_every_file_has_a_verdict_in_russian(run: RunResult) -> None:
    rows = list(_sheet(run, "Файлы").iter_rows(min_row=3, values_only=True))
    assert rows == [
        ("Вилюйская СОШ № 1.xlsx", "Вилюйская СОШ № 1", "принят", None),
        ("черновик.docx", None, "не относится к сводам", None),
    ]


def test_nothing_to_mend_is_said_in_words(run: RunResult) -> None:
    sheet = _sheet(replace(run, issues=()), "Что исправить")
    assert sheet["A2"].value == "Замечаний нет."


def test_two_renders_are_equal_byte_for_byte(run: RunResult) -> None:
    assert render_issues_xlsx(run) == render_issues_xlsx(run)


@settings(max_examples=30, deadline=None)
@given(text=st.sampled_from("=+-@").flatmap(lambda sign: st.text(max_size=20).map(sign.__add__)))
def test_no_text_of_a_school_becomes_a_formula(run: RunResult, text: str) -> None:
    issue = Issue(IssueCode.CELL_DATE, Level.ERROR, text, text, Place(text, text, 0, 0), text)
    book = openpyxl.load_workbook(io.BytesIO(render_issues_xlsx(replace(run, issues=(issue,)))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


def test_what_moves_most_goes_first_among_the_equally_grave(run: RunResult) -> None:
    light, heavy = (
        Issue(
            IssueCode.CELL_DATE,
            Level.ERROR,
            f"сдвиг {most}",
            "",
            organisation="ДДТ",
            influence=(Influence("d", (("p", "1.1"),), Movement(1, 1, most, 9, 9)),),
        )
        for most in (2, 5)
    )
    grave = replace(light, message="не измерено", influence=())
    warned = replace(heavy, message="замечание", level=Level.WARNING)
    sheet = _sheet(replace(run, issues=(grave, warned, light, heavy)), "Что исправить")
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert [row[5] for row in rows] == ["сдвиг 5", "сдвиг 2", "не измерено", "замечание"]
    assert rows[0][7] == "показатель 1.1: числитель 1 → до 5 из 9"


def test_one_cause_on_one_sheet_is_one_line(run: RunResult) -> None:
    place = Place("кадры.xlsx", "Лист1")
    cells = [place.at(row, 3) for row in range(1, 12)]
    said = [Issue(IssueCode.CELL_CODE, Level.WARNING, "нет в словаре", "", at) for at in cells]
    sheet = _sheet(replace(run, issues=tuple(said)), "Что исправить")
    assert [row[4] for row in sheet.iter_rows(values_only=True) if "нет в словаре" in row] == [
        "Лист1!D2, D3, D4, D5, D6, D7, D8, D9 и ещё 3"
    ]
