"""Tables of counts by other hands: what the fourth blind acceptance has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import CONTESTS, DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

BURNOUT = "burnout_diag_by_subject_share"
UNDER_35 = "age_under35_share"
RETRAINED = "retrained_pedagogical_count"
MUNICIPAL = "method_support_municipal_by_subject_share"
VACANCIES = "vacancies_count"
RETRAINED_WORDS = "Обучились по программам переподготовки педагогической направленности"
NOTHING = (None, None)
PASSED = "Прошли диагностику профессиональных дефицитов"


def counted(folder: Path, caption: str, *, title: str = "Итоги за 2022 год") -> None:
    """Write a table of two schools: all pedagogues, and a column under the caption."""
    rows: Rows = [[title], ["ОО", "Всего педагогов", caption]]
    rows += [["СОШ № 1", 20, 5], ["СОШ № 2", 30, 7]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows})


@pytest.mark.parametrize(
    ("caption", "indicator"),
    [
        ("Отказались от диагностики профессиональных дефицитов", DIAGNOSTICS),
        ("Не прошли диагностику профессионального выгорания", BURNOUT),
        ("Должны пройти диагностику профессионального выгорания", BURNOUT),
        ("Молодые педагоги, прошедшие диагностику профессиональных дефицитов", DIAGNOSTICS),
        ("Руководители, прошедшие диагностику профессиональных дефицитов", DIAGNOSTICS),
        ("Доля педагогов, не прошедших диагностику профессиональных дефицитов, %", DIAGNOSTICS),
        ("Не участвовали в профессиональных конкурсах", CONTESTS),
        ("Подали заявки на участие в профессиональных конкурсах", CONTESTS),
        ("Готовы участвовать в профессиональных конкурсах", CONTESTS),
        ("Количество участий в профессиональных конкурсах", CONTESTS),
        ("Педагоги в возрасте от 25 до 35 лет", UNDER_35),
        ("30–34 года", UNDER_35),
        ("до 25 лет", UNDER_35),
        ("Охвачены методическим сопровождением на региональном уровне", MUNICIPAL),
        ("Не охвачены методическим сопровождением на муниципальном уровне", MUNICIPAL),
        (f"{RETRAINED_WORDS} (не завершили)", RETRAINED),
    ],
)
def test_a_caption_with_another_meaning_is_not_the_indicator(
    folder: Path, caption: str, indicator: str
) -> None:
    counted(folder, caption)
    found = computed(folder)
    assert of(found, indicator) == NOTHING
    shown = [value for value in found.values if value.indicator == indicator]
    assert not any(value.unconfirmed for value in shown)
    assert told(found, "SHEET-002")


@pytest.mark.parametrize("words", ["Всего педагогических работников", "Педагогических работников"])
def test_pedagogues_are_no_vacancies(folder: Path, words: str) -> None:
    rows: Rows = [["МБОУ «СОШ № 4», 2022 год"], ["Показатель", "Количество"]]
    rows += [[words, 20], ["Прошли диагностику профессиональных дефицитов", 5]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    assert of(computed(folder, "amursk-2021"), VACANCIES) == NOTHING


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Диагностика за 2020–2022 годы (накопленным итогом)", "01.01.2020–31.12.2022"),
        ("Диагностика, 2020-2022", "01.01.2020–31.12.2022"),
        ("Диагностика, 2021/2022 учебный год", "01.09.2021–31.08.2022"),
        ("Диагностика за I полугодие 2022 года", "01.01.2022–30.06.2022"),
        ("Диагностика за 9 месяцев 2022 года", "01.01.2022–30.09.2022"),
        ("Диагностика за январь – май 2022 года", "01.01.2022–31.05.2022"),
        ("Диагностика за сентябрь 2022 года", "01.09.2022–30.09.2022"),
    ],
)
def test_counts_of_other_days_are_no_counts_of_the_year(
    folder: Path, title: str, days: str
) -> None:
    counted(folder, PASSED, title=title)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert told(found, "PER-001") == [f"числа таблицы — за {days}, а считается 2022; они не учтены"]


@pytest.mark.parametrize(
    "title",
    [
        "Мониторинг, декабрь 2022 года",
        "Диагностика по состоянию на 31.12.2022",
        "Программа развития на 2020–2024 годы: диагностика за 2022 год",
        "Утверждаю: директор школы. Отчёт за 2022 год",
    ],
)
def test_counts_of_the_year_stay(folder: Path, title: str) -> None:
    counted(folder, PASSED, title=title)
    assert of(computed(folder), DIAGNOSTICS) == (12, 50)


@pytest.mark.parametrize(
    ("title", "caption", "indicator"),
    [
        ("Молодые педагоги: участие в конкурсах, 2022", "Участвовали в конкурсах", CONTESTS),
        (
            "Прогноз участия в профессиональных конкурсах, 2022",
            "Профессиональные конкурсы",
            CONTESTS,
        ),
        ("Диагностика профессиональных дефицитов руководителей, 2022", PASSED, DIAGNOSTICS),
        ("Диагностика педагогов-психологов, 2022", PASSED, DIAGNOSTICS),
    ],
)
def test_a_line_over_the_table_narrows_its_counts(
    folder: Path, title: str, caption: str, indicator: str
) -> None:
    counted(folder, caption, title=title)
    found = computed(folder)
    assert of(found, indicator) == NOTHING
    assert any(told(found, code) for code in ("AGG-001", "SHEET-002", "HEAD-003"))


def test_a_table_of_one_subject_is_no_table_of_all(folder: Path) -> None:
    counted(folder, PASSED, title="Диагностика дефицитов учителей математики за 2022 год")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert of(found, DIAGNOSTICS, subject="математика") == (12, 50)


def test_a_sheet_of_each_subject(folder: Path) -> None:
    heads: list[object] = ["ОО", "Всего учителей", PASSED]
    sheets: dict[str, Rows] = {
        "Физика": [heads, ["СОШ № 1", 3, 1]],
        "химия": [heads, ["СОШ № 1", 2, 2]],
        "Биология и география": [heads, ["СОШ № 1", 4, 2]],
    }
    books.xlsx(folder / "диагностика 2022.xlsx", sheets)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert of(found, DIAGNOSTICS, subject="физика") == (1, 3)
    assert of(found, DIAGNOSTICS, subject="химия") == (2, 2)
    assert told(found, "CELL-007") == [
        "таблица о педагогах нескольких предметов, а столбца «Предмет» в ней нет; числа не учтены"
    ]


def test_a_column_of_numbers_that_nobody_understood_is_told(folder: Path) -> None:
    rows: Rows = [["Итоги за 2022 год"], ["ОО", "Всего педагогов", PASSED, "Ведут кружки"]]
    books.xlsx(folder / "район.xlsx", {"Лист1": [*rows, ["СОШ № 1", 20, 5, 3]]})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (5, 20)
    assert told(found, "AGG-001") == [
        "столбец с числами не узнан и в расчёт не входит: «Ведут кружки» (D2)"
    ]


def test_where_nobody_is_known_nothing_is_zero(folder: Path) -> None:
    rows: Rows = [["Сводка за 2022 год"], ["Показатель", "Количество"], ["Ведут кружки", 3]]
    books.xlsx(folder / "сводка.xlsx", {"Лист1": rows})
    found = computed(folder, "amursk-2021")
    assert {value.numerator for value in found.values if not value.breakdown} <= {None, 0}
    assert of(found, VACANCIES) == NOTHING


TRAINED = "pk_diag_or_iom_of_trained_share"
BY_ROUTE = (
    "Прошли повышение квалификации с учётом рекомендаций по итогам диагностики "
    "профессиональных дефицитов и (или) по индивидуальному маршруту"
)
YEAR: Rows = [["Итоги за 2022 год"]]


def test_what_is_counted_out_of_the_trained_is_not_counted_out_of_all(folder: Path) -> None:
    counted(folder, BY_ROUTE)
    found = computed(folder)
    assert of(found, TRAINED) == NOTHING
    assert any("а из скольких, не сказано" in text for text in told(found, "AGG-005"))


def test_the_trained_are_a_column(folder: Path) -> None:
    heads: list[object] = ["ОО", "Всего педагогов", "Прошли повышение квалификации", BY_ROUTE]
    books.xlsx(folder / "район.xlsx", {"Лист1": [*YEAR, heads, ["СОШ № 1", 20, 8, 3]]})
    assert of(computed(folder), TRAINED) == (3, 8)


def test_the_trained_are_a_row(folder: Path) -> None:
    rows: Rows = [["МБОУ «СОШ № 4», 2022 год"], ["Показатель", "Человек"]]
    rows += [["Всего педагогов", 20], ["из них прошли повышение квалификации", 8]]
    rows += [[f"   в том числе {BY_ROUTE.removeprefix('Прошли повышение квалификации ')}", 3]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    assert of(computed(folder), TRAINED) == (3, 8)


def test_answers_of_a_web_form(folder: Path) -> None:
    heads: list[object] = [
        "Отметка времени",
        "Укажите Вашу образовательную организацию",
        "Сколько всего педагогических работников в Вашей организации (без внешних совместителей)?",
        "Сколько педагогов Вашей школы прошли в 2022 году диагностику дефицитов?",
        "Сколько педагогов участвовали в 2022 году в профессиональных конкурсах?",
        "Ваши предложения",
    ]
    rows: Rows = [heads, ["15.12.2022 10:30", "СОШ № 1", 20, 5, 3, "нет"]]
    rows += [["15.12.2022 11:30", "Детский сад «Сказка»", 10, 4, 0, ""]]
    books.xlsx(folder / "Мониторинг (Ответы).xlsx", {"Ответы на форму (1)": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (9, 30)
    assert of(found, CONTESTS, organisation="Детский сад «Сказка»") == (0, 10)


def test_schools_stand_in_the_captions(folder: Path) -> None:
    rows: Rows = [*YEAR, ["№", "Показатель", "СОШ № 1", "СОШ с. Ключи", "Итого по району"]]
    rows += [[1, "Всего педагогических работников", 20, 10, 30], [2, PASSED, 5, 4, 9]]
    rows += [[3, "Количество индивидуальных программ наставничества", 2, 0, 2]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (9, 30)
    assert of(found, DIAGNOSTICS, organisation="СОШ с. Ключи") == (4, 10)
    assert of(found, "mentoring_programs_count", organisation="СОШ № 1") == (2, None)


def test_each_school_has_a_pair_of_columns(folder: Path) -> None:
    pair = ["всего педагогов", "из них"]
    rows: Rows = [*YEAR, ["Показатель", "СОШ № 1", "", "СОШ № 2", ""], ["", *pair, *pair]]
    rows += [[PASSED, 20, 5, 10, 4], ["Участвуют в профессиональных конкурсах", 20, 6, 10, 1]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows}, merged=["A2:A3", "B2:C2", "D2:E2"])
    found = computed(folder)
    assert of(found, DIAGNOSTICS, organisation="СОШ № 2") == (4, 10)
    assert of(found, CONTESTS) == (7, 30)


def test_a_column_lists_schools_whatever_its_caption(folder: Path) -> None:
    rows: Rows = [*YEAR, ["Территория, ОО", "Всего педагогов", PASSED], ["Район, всего", 30, 9]]
    rows += [["в том числе:", "", ""], ["СОШ № 1", 20, 5], ["Детский сад «Сказка»", 10, 4]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (9, 30)
    assert not told(found, "ORG-003")


@pytest.mark.parametrize(
    "base",
    [
        "Численность педагогических работников на 20.09.2022",
        "Число педагогических работников",
        "из общего числа педагогов",
    ],
)
def test_the_staff_is_called_by_many_names(folder: Path, base: str) -> None:
    rows: Rows = [*YEAR, ["ОО", "Всего работников", base, "из них учителей", PASSED]]
    rows += [["СОШ № 1", 30, 20, 15, 5]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows})
    assert of(computed(folder), DIAGNOSTICS) == (5, 20)


def test_parts_of_a_year_and_levels_are_no_second_count(folder: Path) -> None:
    heads: Rows = [
        ["Участие педагогов в профессиональных конкурсах в 2022 году"],
        ["ОО", "Всего педагогов", "Приняли участие в конкурсах, чел.", "", "", PASSED, "", ""],
        ["", "", "всего", "в том числе по уровням:", "", "I кв.", "II кв.", "Всего за год"],
        ["", "", "", "школьный", "региональный", "", "", ""],
    ]
    merged = ["A2:A4", "B2:B4", "C2:E2", "D3:E3", "C3:C4", "F2:H2", "F3:F4", "G3:G4", "H3:H4"]
    rows = [*heads, ["СОШ № 1", 20, 6, 5, 4, 1, 2, 3]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows}, merged=merged)
    found = computed(folder)
    assert of(found, CONTESTS) == (6, 20)
    assert of(found, DIAGNOSTICS) == (3, 20)


def test_the_value_beside_the_numerator_is_the_share(folder: Path) -> None:
    passed = f"1.2-3.1. Доля педагогов, {PASSED.lower().replace('прошли', 'прошедших')}, %"
    took = "1.2-5.1. Доля педагогов, участвующих в профессиональных конкурсах, %"
    leaves = ["числитель", "знаменатель", "значение"]
    rows: Rows = [*YEAR, ["Наименование ОО", passed, "", "", took, "", ""], ["", *leaves, *leaves]]
    rows += [["СОШ № 1", 5, 20, 25, 6, 20, 30]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows}, merged=["A2:A3", "B2:D2", "E2:G2"])
    found = computed(folder)
    assert (of(found, DIAGNOSTICS), of(found, CONTESTS)) == ((5, 20), (6, 20))


def test_who_has_not_passed_stands_beside_who_has(folder: Path) -> None:
    rows: Rows = [["Диагностика профессиональных дефицитов, 2022 год"]]
    rows += [["ОО", "Всего педагогов", "Не прошли", "План", "Факт (прошли)", "% прошедших"]]
    books.xlsx(folder / "район.xlsx", {"Лист1": [*rows, ["СОШ № 1", 20, 15, 6, 5, 25]]})
    assert of(computed(folder), DIAGNOSTICS) == (5, 20)


@pytest.mark.parametrize(
    ("caption", "first", "second", "whole"),
    [
        ("Должность", "учитель", "педагог-психолог", "Итого"),
        ("Категория педагогов", "молодые педагоги", "остальные", "всего"),
        ("Месяц", "январь", "февраль", "Всего за год"),
    ],
)
def test_rows_of_some_pedagogues_are_not_all_of_them(
    folder: Path, caption: str, first: str, second: str, whole: str
) -> None:
    rows: Rows = [["МБОУ «СОШ № 4», 2022 год"], [caption, "Всего педагогов", PASSED]]
    rows += [[first, 10, 2], [second, 10, 2], [whole, 20, 4]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (4, 20)
    assert any("строки 3, 4 — о части педагогов" in text for text in told(found, "AGG-001"))
    books.xlsx(folder / "4.xlsx", {"Лист1": rows[:3]})
    assert of(computed(folder), DIAGNOSTICS) == NOTHING


def test_a_column_of_positions_divides_the_staff_of_each_school(folder: Path) -> None:
    rows: Rows = [*YEAR, ["ОО", "Должность", "Всего педагогов", PASSED]]
    rows += [["СОШ № 1", "учитель", 10, 2], ["СОШ № 1", "воспитатель", 10, 2]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows})
    assert of(computed(folder), DIAGNOSTICS) == NOTHING


def test_years_may_be_rows(folder: Path) -> None:
    rows: Rows = [["МБОУ «СОШ № 4»"], ["Год", "Всего педагогов", PASSED]]
    rows += [[2021, 21, 1], [2022, 20, 4], ["2023 г.", 19, 5]]
    books.xlsx(folder / "динамика.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (4, 20)
    assert not told(found, "AGG-008")


def test_all_and_those_who_passed_in_one_cell(folder: Path) -> None:
    heads: list[object] = ["ОО", f"{PASSED} (всего педагогов/из них прошли)"]
    books.xlsx(folder / "район.xlsx", {"Лист1": [*YEAR, heads, ["СОШ № 1", "20 / 5"]]})
    assert of(computed(folder), DIAGNOSTICS) == (5, 20)


@pytest.mark.parametrize("lead", ["из них", "в т. ч."])
def test_a_part_of_a_group_is_no_figure_of_all(folder: Path, lead: str) -> None:
    young, part = "Педагоги в возрасте до 35 лет", f"{lead} {PASSED.lower()}"
    rows: Rows = [["Итоги за 2022 год"], ["ОО", "Всего педагогов", young, part]]
    rows += [["СОШ № 4", 20, 8, 5], ["СОШ № 5", 30, 9, 6]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows})
    own: Rows = [["МБОУ «СОШ № 6», 2022 год"], ["Показатель", "Количество"]]
    own += [["Всего педагогов", 20], [young, 8], [part, 5]]
    books.xlsx(folder / "СОШ 6.xlsx", {"Лист1": own})
    found = computed(folder)
    assert of(found, UNDER_35) == (25, 70)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert told(found, "AGG-001")


def test_a_part_of_all_is_counted(folder: Path) -> None:
    counted(folder, f"из них {PASSED.lower()}")
    assert of(computed(folder), DIAGNOSTICS) == (12, 50)
