"""Rows of the register become measures, or issues that name the cell and the way out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.measure import DecisionCode, MeasureRegister, Selection
from pedmonitor.model.sheet_row import SheetRow
from pedmonitor.planning.measures import Known, read_measures

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

GOOD = {
    sheet.ID: "М-1",
    sheet.PROFILE: "vilyuysk-2021",
    sheet.TITLE: "Курсы по итогам диагностики",
    sheet.DIRECTION: "4. методическая работа с педагогами на основе результатов различных "
    "оценочных процедур",
    sheet.ORGANISATIONS: "СОШ № 1; сош №2",
    sheet.START: "01.03.2022",
    sheet.END: "31.05.2022",
    sheet.RESPONSIBLE: "методист",
    sheet.INDICATORS: "1.2-3.3 — доля педагогов, прошедших…; contest_participants_share",
    sheet.SELECTION: "Низкое значение этого же показателя в базовом году",
    sheet.ORDER: "15",
    sheet.ORDER_DATE: "20.02.2022",
}
DECISION = {sheet.OF_MEASURE: "М-1", sheet.CODE: "Продолжить", sheet.DECIDED: "01.02.2023"}


@pytest.fixture(name="known")
def known_names(catalogue: Catalogue) -> Known:
    profile = catalogue.profile("vilyuysk-2021")
    schools = ("СОШ № 1", "СОШ № 2", "ДДТ")
    return Known({profile.id: profile}, schools, {"Школа-сад": "ДДТ"})


def rows_of(columns: tuple[str, ...], *lines: dict[str, str]) -> list[SheetRow]:
    at = {name: column for column, name in enumerate(columns)}
    return [
        SheetRow(Place(sheet.FILE, "Л", row), {name: line.get(name, "") for name in columns}, at)
        for row, line in enumerate(lines, start=1)
    ]


def read(
    known: Known, *lines: dict[str, str], decisions: tuple[dict[str, str], ...] = ()
) -> tuple[MeasureRegister, tuple[Issue, ...]]:
    return read_measures(
        rows_of(sheet.MEASURE_COLUMNS, *lines),
        rows_of(sheet.DECISION_COLUMNS, *decisions),
        known,
    )


def test_a_good_row(known: Known) -> None:
    register, issues = read(known, GOOD, decisions=(DECISION,))
    assert issues == ()
    (measure,) = register.measures
    assert measure.organisations == ("СОШ № 1", "СОШ № 2")
    assert measure.indicators == ("1.2-3.3", "1.2-5.1")
    assert measure.direction == 4
    assert measure.direction_title.startswith("методическая работа с педагогами")
    assert measure.selection is Selection.LOW_VALUE
    assert (measure.start, measure.end) == (dt.date(2022, 3, 1), dt.date(2022, 5, 31))
    assert measure.order.number == "15"
    assert register.decisions[0].code is DecisionCode.CONTINUE


def test_the_only_profile_need_not_be_named(known: Known) -> None:
    register, _ = read(known, GOOD | {sheet.PROFILE: ""})
    assert register.measures[0].profile == "vilyuysk-2021"


def test_everybody_and_an_earlier_name(known: Known) -> None:
    register, _ = read(known, GOOD | {sheet.ORGANISATIONS: "Все"})
    assert register.measures[0].everybody
    assert register.measures[0].organisations == ()
    register, _ = read(known, GOOD | {sheet.ORGANISATIONS: "школа-сад, СОШ № 1"})
    assert register.measures[0].organisations == ("ДДТ", "СОШ № 1")


@pytest.mark.parametrize(
    ("change", "code", "cell", "said"),
    [
        ({sheet.ORGANISATIONS: "СОШ № 22"}, IssueCode.MEASURE_UNKNOWN, "E2", "в виду «СОШ № 2»"),
        ({sheet.ORGANISATIONS: "СОШ № 7"}, IssueCode.MEASURE_UNKNOWN, "E2", "нет организации «СОШ"),
        ({sheet.INDICATORS: "1,1"}, IssueCode.MEASURE_UNKNOWN, "I2", "имели в виду «1.1»"),
        ({sheet.INDICATORS: "01.02.2026"}, IssueCode.MEASURE_UNKNOWN, "I2", "нет показателя"),
        ({sheet.DIRECTION: "12"}, IssueCode.MEASURE_UNKNOWN, "D2", "нет направления «12»"),
        ({sheet.DIRECTION: "2. иное"}, IssueCode.MEASURE_UNKNOWN, "D2", "нет направления"),
        ({sheet.PROFILE: "vilyuisk"}, IssueCode.MEASURE_UNKNOWN, "B2", "«vilyuysk-2021»"),
        ({sheet.START: "весной"}, IssueCode.MEASURE_DATE, "F2", "это не дата"),
        ({sheet.END: "01.02.2022"}, IssueCode.MEASURE_DATE, "G2", "раньше начала"),
        ({sheet.START: ""}, IssueCode.MEASURE_BLANK, "F2", "пуста"),
        ({sheet.ORGANISATIONS: ""}, IssueCode.MEASURE_BLANK, "E2", "пуста"),
        ({sheet.ID: "М-1\nМ-2"}, IssueCode.MEASURE_TWO, "A2", "несколько номеров"),
    ],
)
def test_a_row_with_an_error_is_told_and_left_out(
    known: Known, change: dict[str, str], code: IssueCode, cell: str, said: str
) -> None:
    register, issues = read(known, GOOD | change, decisions=(DECISION,))
    errors = [issue for issue in issues if issue.level is Level.ERROR]
    assert register == MeasureRegister(refused=register.refused)
    assert [issue.code for issue in errors][:1] == [code]
    assert errors[0].place is not None
    assert errors[0].place.cell == cell
    assert said in errors[0].message


def test_questions_leave_the_row_in(known: Known) -> None:
    asked = {
        sheet.SELECTION: "",
        sheet.DIRECTION: "",
        sheet.TITLE: "1) Курсы\n2) Семинар",
        sheet.RESPONSIBLE: "Иванова А. А.",
    }

    def mask(text: str) -> str:
        return text.replace("Иванова", "…")

    masked = Known(known.profiles, known.organisations, {}, mask, posts=mask)
    register, issues = read(masked, GOOD | asked)
    assert {issue.level for issue in issues} == {Level.WARNING}
    assert {issue.code for issue in issues} == {
        *(IssueCode.MEASURE_BLANK, IssueCode.MEASURE_TWO, IssueCode.MEASURE_PERSON)
    }
    assert register.measures[0].responsible == "… А. А."
    assert all("Иванова" not in issue.message for issue in issues)


def test_a_row_of_the_plan_that_there_is_not(known: Known) -> None:
    planned = Known(known.profiles, known.organisations, plan_rows={"vilyuysk-2021": {"1.1"}})
    register, (issue,) = read(planned, GOOD | {sheet.PLAN_ROW: "1.7"})
    assert "может быть, вы имели в виду «1.1»" in issue.message
    assert len(register.measures) == 1
    assert read(planned, GOOD | {sheet.PLAN_ROW: "1.1"})[1] == ()


def test_other_reasons_are_explained(known: Known) -> None:
    _, issues = read(known, GOOD | {sheet.SELECTION: Selection.OTHER.value})
    assert "пояснения нет" in issues[0].message


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("самые низкие результаты", Selection.LOW_VALUE),
        ("школы риска", Selection.RISK_GROUP),
        ("Добровольно", Selection.VOLUNTEERS),
        ("жребий", Selection.RANDOM),
        ("решение совещания директоров", None),
    ],
)
def test_a_reason_off_the_list_costs_no_measure(
    known: Known, words: str, found: Selection | None
) -> None:
    register, (issue,) = read(known, GOOD | {sheet.SELECTION: words})
    (measure,) = register.measures
    assert measure.selection is found
    assert measure.selection_text == ("" if found else words)
    assert issue.code is IssueCode.MEASURE_UNKNOWN
    assert "нет в списке" in issue.message


def test_a_number_that_stands_twice_means_neither(known: Known) -> None:
    register, issues = read(known, GOOD, GOOD, decisions=(DECISION,))
    assert (register.measures, [one.id for one in register.refused]) == ((), ["М-1", "М-1"])
    assert [issue.place.cell for issue in issues if issue.place] == ["A2", "A3"]


def test_decisions_are_checked(known: Known) -> None:
    _, issues = read(
        known,
        GOOD,
        decisions=(
            DECISION | {sheet.OF_MEASURE: "М-7"},
            DECISION | {sheet.CODE: "отложить"},
            DECISION | {sheet.DECIDED: ""},
            DECISION | {sheet.CODE: "скорректировать цель"},
        ),
    )
    assert ["нет меры с номером" in issues[0].message, issues[0].level] == [True, Level.ERROR]
    assert "нет решения «отложить»" in issues[1].message
    assert "«Дата»" in issues[2].message
    assert (issues[3].level, "новая цель" in issues[3].message) == (Level.WARNING, True)


def test_without_a_computed_period_names_cannot_be_checked(known: Known) -> None:
    register, issues = read(Known(known.profiles), GOOD | {sheet.ORGANISATIONS: "Школа"})
    assert register.measures[0].organisations == ("Школа",)
    assert issues == ()


def test_no_free_words_of_a_measure_or_decision_keep_a_name(known: Known) -> None:
    masking = Known(
        known.profiles, known.organisations, {}, lambda t: t.replace("Иванова А.П.", "…")
    )
    name = "Иванова А.П. просила"
    free = {sheet.TITLE: f"Стажировка: {name}", sheet.SELECTION_TEXT: name}
    decided = DECISION | {sheet.GROUNDS: name, sheet.GOAL: name}
    register, issues = read(masking, GOOD | free, decisions=(decided,))
    assert "Иванова" not in repr(register)
    assert register.measures[0].title == "Стажировка: … просила"
    assert [issue.code for issue in issues] == [IssueCode.MEASURE_PERSON]


def test_rows_without_numbers_are_read_and_no_decision_is_guessed_for_them(known: Known) -> None:
    register, issues = read(known, GOOD | {sheet.ID: ""}, decisions=(DECISION,))
    assert [one.id for one in register.measures] == ["М-1"]
    assert register.decisions == ()
    assert [issue.level for issue in issues].count(Level.WARNING) == 1
    assert all(issue.code is not IssueCode.MEASURE_BLANK for issue in issues[1:])
