"""Columns of a form: groups of columns, years beside each other, other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import Match, match_form
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


def match(plan: ReadingPlan, form: str, *paths: tuple[str, ...]) -> Match:
    headings = [" ".join(path) for path in paths]
    table = RawTable("Лист1", [], headings, list(paths), list(range(len(paths))), header_row=0)
    return match_form(table, plan.forms[form], plan, 0.0)


def fields(found: Match) -> dict[int, str]:
    return {column.at: column.field for column in found.columns}


def test_a_caption_over_several_columns_is_none_of_them(plan: ReadingPlan) -> None:
    found = match(plan, "training", ("ФИО",), ("Основание", "кем дано"), ("Основание", "чьё"))
    assert fields(found) == {0: "full_name"}


def test_columns_under_a_field_are_its_values(plan: ReadingPlan) -> None:
    group = ("результаты диагностики", "индивидуальная траектория", "личная инициатива")
    found = match(plan, "training", ("ФИО",), *(("Основание", value) for value in group))
    assert [(c.field, c.says) for c in found.columns[1:]] == [("basis", value) for value in group]


def test_marks_of_two_years_beside_each_other_are_read_each_for_its_own(plan: ReadingPlan) -> None:
    years = [("2021 г.", "диагностика дефицитов"), ("2022 г.", "диагностика дефицитов")]
    found = match(plan, "diagnostics", ("ФИО",), *years)
    assert [(c.field, c.year) for c in found.columns[1:]] == [
        ("deficits_mark", 2021),
        ("deficits_mark", 2022),
    ]


def test_what_is_no_mark_belongs_to_no_year_of_the_row(plan: ReadingPlan) -> None:
    years = [("2021 г.", "Вид диагностики"), ("2022 г.", "Вид диагностики")]
    assert fields(match(plan, "diagnostics", ("ФИО",), *years)) == {0: "full_name"}


def test_an_exact_heading_goes_before_other_words(plan: ReadingPlan) -> None:
    found = match(plan, "staff", ("ФИО",), ("Дата рожд. педагога",), ("Дата рождения",))
    assert fields(found)[2] == "birth_date"
    assert 1 not in fields(found)
