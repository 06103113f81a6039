"""Tables of counts as schools draw them: what the blind round on forms has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import CONTESTS, DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

PASSED = "Прошли диагностику профессиональных дефицитов"
YEAR: Rows = [["Итоги за 2022 год"]]
NOTHING = (None, None)


def sheet(folder: Path, rows: Rows, *merged: str) -> None:
    books.xlsx(folder / "свод.xlsx", {"Лист1": rows}, merged=merged)


@pytest.mark.parametrize("of_them", ["из них женщин", "женщины", "в т.ч. молодых"])
def test_some_of_those_who_passed_are_not_all_of_them(folder: Path, of_them: str) -> None:
    rows: Rows = [*YEAR, ["ОО", "Всего педагогов", PASSED, ""], ["", "", "всего", of_them]]
    rows += [["СОШ № 1", 20, 5, 4], ["СОШ № 2", 15, 6, 6]]
    sheet(folder, rows, "A2:A3", "B2:B3", "C2:D2")
    assert of(computed(folder), DIAGNOSTICS) == (11, 35)


def test_one_level_of_contests_is_not_all_of_them(folder: Path) -> None:
    rows: Rows = [["Участие педагогов в профессиональных конкурсах, 2022 год"]]
    rows += [["ОО", "Всего педагогов", "Школьный уровень", "Региональный уровень"]]
    sheet(folder, [*rows, ["СОШ № 1", 20, 5, 1]])
    found = computed(folder)
    assert of(found, CONTESTS) == NOTHING
    assert any(told(found, code) for code in ("AGG-001", "SHEET-002", "HEAD-003"))


def test_heads_and_pedagogues_have_columns_of_their_own(folder: Path) -> None:
    pair = ["всего", "прошли диагностику"]
    rows: Rows = [["Прохождение диагностики профессиональных дефицитов в 2022 г."]]
    rows += [["ОО", "Руководящие работники", "", "Педагогические работники", ""]]
    rows += [["", *pair, *pair], ["СОШ № 1", 3, 1, 20, 5], ["СОШ № 2", 2, 2, 15, 6]]
    sheet(folder, rows, "A2:A3", "B2:C2", "D2:E2")
    assert of(computed(folder), DIAGNOSTICS) == (11, 35)


@pytest.mark.parametrize("whole", ["Итого за год", "Итого за год (без повторов)", "За 2022 год"])
def test_months_beside_their_year(folder: Path, whole: str) -> None:
    rows: Rows = [["Участие педагогов в профессиональных конкурсах по месяцам 2022 года"]]
    rows += [["ОО", "Всего педагогов", "январь", "февраль", whole]]
    sheet(folder, [*rows, ["СОШ № 1", 20, 2, 1, 3], ["СОШ № 2", 15, 0, 4, 4]])
    assert of(computed(folder), CONTESTS) == (7, 35)


def test_quarters_above_their_year(folder: Path) -> None:
    rows: Rows = [["МБОУ «СОШ № 1»"], ["Участие в профессиональных конкурсах, 2022 год"]]
    rows += [["Квартал", "Всего педагогов", "Приняли участие"], ["I", 20, 2], ["II", 20, 1]]
    sheet(folder, [*rows, ["За год", 20, 3]])
    assert of(computed(folder), CONTESTS) == (3, 20)


def test_a_title_may_tell_how_its_table_is_laid_out(folder: Path) -> None:
    rows: Rows = [["Диагностика профессиональных дефицитов в разрезе учебных предметов, 2022 год"]]
    rows += [["Предмет", "СОШ № 1", "", "СОШ № 2", "", "Всего", ""]]
    rows += [["", *["всего учителей", "прошли"] * 3], ["Математика", 4, 1, 3, 2, 7, 3]]
    rows += [["Физика", 2, 1, 1, 0, 3, 1], ["Итого", 6, 2, 4, 2, 10, 4]]
    sheet(folder, rows, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (4, 10)
    assert of(found, DIAGNOSTICS, subject="математика") == (3, 7)
    assert of(found, DIAGNOSTICS, organisation="СОШ № 2") == (2, 4)


def test_school_years_beside_the_calendar_year(folder: Path) -> None:
    pair = ["всего педагогов", "участвовали в конкурсах"]
    rows: Rows = [["Динамика участия педагогов в профессиональных конкурсах"]]
    rows += [["ОО", "2020/2021 уч. год", "", "2022 год", ""], ["", *pair, *pair]]
    sheet(folder, [*rows, ["СОШ № 1", 21, 6, 19, 5]], "A2:A3", "B2:C2", "D2:E2")
    assert of(computed(folder), CONTESTS) == (5, 19)


def test_pedagogues_among_all_who_work_there(folder: Path) -> None:
    passed = "из них прошли диагностику профессиональных дефицитов"
    rows: Rows = [*YEAR, ["ОО", "Всего работников", "в том числе педагогических", passed]]
    sheet(folder, [*rows, ["СОШ № 1", 40, 20, 5]])
    assert of(computed(folder), DIAGNOSTICS) == (5, 20)


def test_how_far_a_plan_is_fulfilled_is_no_share(folder: Path) -> None:
    rows: Rows = [*YEAR, ["ОО", "Всего педагогов", PASSED, "", ""]]
    rows += [["", "", "план", "факт", "% выполнения"], ["СОШ № 1", 20, 8, 5, "62,5"]]
    sheet(folder, rows, "A2:A3", "B2:B3", "C2:E2")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (5, 20)
    assert not told(found, "AGG-004")


def test_no_in_a_column_of_counts_is_nobody(folder: Path) -> None:
    rows: Rows = [*YEAR, ["ОО", "Всего педагогов", PASSED], ["СОШ № 1", 20, "нет"]]
    sheet(folder, rows)
    assert of(computed(folder), DIAGNOSTICS) == (0, 20)


def test_a_formula_without_a_result_is_told_as_one(folder: Path) -> None:
    sheet(folder, [*YEAR, ["ОО", "Всего педагогов", PASSED], ["СОШ № 1", 20, "=2+3"]])
    assert told(computed(folder), "CELL-002")


def test_short_captions_of_kazachinsko(folder: Path) -> None:
    routes, courses = (
        "Разработаны ИОМ по результатам диагностики",
        "по программам федерального реестра",
    )
    heads: list[object] = ["ОО", "Всего педагогических работников", routes, f"Прошли ПК {courses}"]
    sheet(folder, [*YEAR, heads, ["СОШ № 1", 20, 5, 3]])
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "iom_diag_based_share") == (5, 20)
    assert of(found, "pk_federal_registry_share") == (3, 20)


def test_kinds_in_the_plural_sum_up_the_schools_under_them(folder: Path) -> None:
    rows: Rows = [*YEAR, ["ОО", "Всего педагогов", PASSED], ["Школы", 35, 11]]
    rows += [["СОШ № 1", 20, 5], ["СОШ № 2", 15, 6], ["Дошкольные организации", 10, 3]]
    sheet(folder, [*rows, ["МБДОУ «Сказка»", 10, 3]])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (14, 45)
    assert not told(found, "ORG-001")


def test_a_kind_of_education_is_no_base(folder: Path) -> None:
    heads: list[object] = ["ОО", "Всего педагогических работников", "с высшим образованием"]
    rows: Rows = [["Кадровый состав, 2022 год"], [*heads, "в том числе педагогическим"]]
    sheet(folder, [*rows, ["СОШ № 1", 20, 15, 14]])
    assert of(computed(folder, "amursk-2021"), "higher_education_staffing_share") == (15, 20)
