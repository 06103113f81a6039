"""Habits of three more invented municipalities: each was once read wrong, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, ZOYA, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path


RETRAINED = "retrained_pedagogical_count"
YOUNG = "young_under25_graduates_share"


def test_a_row_with_the_second_subject_alone_goes_on_under_merged_cells(folder: Path) -> None:
    rows: Rows = [*STAFF[:3], [None, None, None, None, "химия"], *STAFF[3:]]
    merged = ["A1:E1", *(f"{column}3:{column}4" for column in "ABCD")]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows}, merged=merged)
    facts: Rows = [["ФИО", "Предмет", "Дата"], [ANNA, "химия", "03.03.2022"]]
    books.xlsx(folder / "СОШ № 4 дефициты.xlsx", {"Диагностика дефицитов": facts})
    assert of(computed(folder), DIAGNOSTICS, subject="химия") == (1, 1)


def test_questions_of_an_online_form_are_headings(folder: Path) -> None:
    rows: Rows = [
        ["Ваши Ф.И.О.", "Ваша должность", "Ваша дата рождения", "Какой предмет Вы преподаёте?"],
        [ANNA, "учитель", "01.02.1990", "физика"],
        [OLEG, "директор", "01.02.1980", ""],
    ]
    books.xlsx(folder / "СОШ № 4 кадры.xlsx", {"Ответы на форму (1)": rows})
    assert of(computed(folder), "age_under35_share") == (1, 1)


def test_an_unread_column_of_days_is_told(folder: Path) -> None:
    title: list[object] = ["Диагностика профессиональных дефицитов в 2022 году"]
    facts: Rows = [title, ["ФИО", "Предмет", "День опроса", "Пройдена"]]
    facts += [[ANNA, "физика", "03.03.2021", "да"], [OLEG, "физика", "04.03.2021", "да"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Дефициты": facts})
    assert any(
        "«День опроса»" in text and "«Дата»" in text for text in told(computed(folder), "HEAD-008")
    )


def test_an_unread_column_of_kinds_is_told(folder: Path) -> None:
    facts: Rows = [
        ["Курсы повышения квалификации"],
        ["ФИО", "Тема", "Дата окончания", "Что окончил"],
        [ANNA, "Учитель физики", "03.03.2022", "переподготовка"],
        [OLEG, "Урок", "04.03.2022", "КПК"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": facts})
    assert any("«Вид программы»" in text for text in told(computed(folder), "HEAD-008"))


def test_an_unread_column_of_positions_is_told(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Дата рождения", "Кем трудится"]]
    rows += [[ANNA, "01.02.1980", "учитель"], [OLEG, "01.02.1970", "директор"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    assert any("«Должность»" in text for text in told(computed(folder), "HEAD-008"))


def test_until_a_day_is_the_end_of_a_route(folder: Path) -> None:
    facts: Rows = [["ФИО", "Дата составления", "Срок реализации", "Статус"]]
    facts += [[ANNA, "10.01.2022", "до 20.12.2022", "реализуется"]]
    marks: Rows = [["ФИО", "Дата"], [ANNA, "03.03.2022"]]
    sheets = {"Кадры": STAFF, "ИОМ": facts, "Диагностика дефицитов": marks}
    books.xlsx(folder / "4.xlsx", sheets)
    found = computed(folder)
    assert of(found, "diag_and_individual_plan_share") == (1, 2)
    assert not told(found, "CELL-004")


def test_from_and_until_at_the_end_of_a_heading_are_days(folder: Path) -> None:
    facts: Rows = [["ФИО", "ИОМ от", "ИОМ до", "Статус"]]
    facts += [[ANNA, "10.01.2021", "20.12.2021", "завершён"]]
    facts += [[OLEG, "10.01.2022", "20.12.2022", "реализуется"]]
    marks: Rows = [["ФИО", "Дата"], [ANNA, "03.03.2022"]]
    sheets = {"Кадры": STAFF, "ИОМ": facts, "Диагностика дефицитов": marks}
    books.xlsx(folder / "4.xlsx", sheets)
    assert of(computed(folder), "diag_and_individual_plan_share") == (0, 2)


def test_a_category_does_not_tell_when_somebody_graduated(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Дата рождения", "Должность", "Категория"]]
    rows += [[ANNA, "01.02.2000", "воспитатель", "первая"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    found = computed(folder)
    assert of(found, YOUNG) == (None, None)
    assert any("Дата окончания" in text for text in told(found, "HEAD-006"))


def test_retraining_of_unknown_direction_is_asked_about(folder: Path) -> None:
    facts: Rows = [
        ["ФИО", "Вид программы", "Программа", "Дата окончания"],
        [ANNA, "ПП", "Педагогика и методика", "03.03.2022"],
        [OLEG, "ПП", "Современные подходы", "04.03.2022"],
        [OLEG, "ПК", "Современные подходы", "05.03.2022"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": facts})
    found = computed(folder)
    assert of(found, RETRAINED) == (1, None)
    assert [text for text in told(found, "CELL-011") if "(строка 3)" in text]


def test_headings_with_a_colon_are_columns_of_a_group(folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        [
            "ФИО",
            "Должность",
            "Предмет",
            "Курсы ПК: тема",
            "Курсы ПК: дата окончания",
            "Курсы ПК: основание",
        ],
    ]
    rows += [[ANNA, "учитель", "физика", "Урок", "03.03.2022", "диагностика"]]
    rows += [[OLEG, "учитель", "физика", None, None, None]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    assert of(computed(folder), "pk_deficit_targeted_share") == (1, 2)


def test_a_second_group_of_courses_is_read_too(folder: Path) -> None:
    head = ["ФИО", "Должность", "Предмет"]
    head += [f"Курсы ПК: {what}" for what in ("тема", "дата окончания", "основание")]
    head += [f"Переподготовка: {what}" for what in ("программа", "дата окончания")]
    rows: Rows = [[SCHOOL], list(head)]
    rows += [[ANNA, "учитель", "физика", "Урок", "03.03.2022", "диагностика", None, None]]
    rows += [[OLEG, "учитель", "физика", None, None, None, "Учитель химии", "04.04.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    found = computed(folder)
    assert of(found, RETRAINED) == (1, None)
    assert of(found, "pk_deficit_targeted_share") == (1, 2)


def test_courses_without_retraining_need_no_direction(folder: Path) -> None:
    facts: Rows = [
        ["ФИО", "Вид программы", "Программа", "Дата окончания"],
        [ANNA, "ПК", "Вызовы времени", "03.03.2022"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": facts})
    assert of(computed(folder), RETRAINED) == (0, None)
    facts[1][1] = "ПП"
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": facts})
    assert of(computed(folder), RETRAINED) == (None, None)


def test_a_heading_of_two_fields_is_neither(folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        ["ФИО", "Должность", "Какое учебное заведение окончил(а), год окончания"],
    ]
    rows += [[ANNA, "воспитатель", "СВФУ, 1995 г."], [OLEG, "воспитатель", "СВФУ, 1996 г."]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    found = computed(folder)
    assert not told(found, "CELL-009")
    assert any("год окончания" in text for text in told(found, "HEAD-004"))


def test_a_list_of_documents_without_a_sender_may_be_the_departments(folder: Path) -> None:
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    rows: Rows = [["№", "Вид документа", "Наименование", "Номер", "Дата"]]
    rows += [[1, "приказ", "О мониторинге профессиональных дефицитов", "5", "01.02.2022"]]
    books.xlsx(folder / "документы.xlsx", {"Лист1": rows})
    found = computed(folder, "korsakov-2021")
    hints = [one.hint for one in found.issues if one.code.value == "ORG-003"]
    assert any("«Отдел образования»" in hint for hint in hints)


def test_a_day_asked_in_brackets_is_no_word_of_a_dictionary(folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        ["ФИО", "Дата рождения", "Должность", "Пед. стаж с", "Вуз/колледж (дата)"],
    ]
    rows += [[ANNA, "01.02.2000", "воспитатель", "01.08.2021", "30.06.2021"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    found = computed(folder)
    assert not [*told(found, "CELL-009"), *told(found, "CELL-003")]
    rows[1][4] = "Окончил (дата)"
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    assert of(computed(folder), YOUNG) == (1, 1)


@pytest.mark.parametrize("between", ["\n", ", ", "; ", " и "])
def test_two_mentees_in_a_row_have_a_programme_each(folder: Path, between: str) -> None:
    pairs: Rows = [["Наставник", "Наставляемые", "Приказ от"]]
    pairs += [[ANNA, f"{OLEG}{between}{ZOYA}", "01.09.2022"]]
    rows: Rows = [*STAFF, [3, ZOYA, "01.02.1999", "учитель", "химия"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Наставничество": pairs})
    found = computed(folder)
    assert of(found, "mentoring_participants_share") == (3, 3)
    assert of(found, "mentoring_programs_count") == (2, None)
    assert [text for text in told(found, "ROW-005") if "(строка 2)" in text]


def test_pupils_in_one_cell_are_nobody_and_have_a_programme_each(folder: Path) -> None:
    pairs: Rows = [["Наставник", "Наставляемые", "Кто наставляемый", "Приказ от"]]
    pairs += [[ANNA, "Ветров Илья Ильич, Лугова Мария Львовна", "ученик", "01.09.2022"]]
    pairs += [[ANNA, OLEG, "педагог", "01.09.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Наставничество": pairs})
    found = computed(folder)
    assert of(found, "mentoring_participants_share") == (2, 2)
    assert of(found, "mentoring_programs_count") == (3, None)


def test_a_common_register_without_a_column_is_asked_for_once(folder: Path) -> None:
    other = "МБОУ «СОШ № 5»"
    rows: Rows = [["ОО", "ФИО", "Дата рождения", "Должность"]]
    rows += [[SCHOOL, ANNA, "01.02.1980", "учитель"], [other, OLEG, "01.02.1980", "учитель"]]
    facts: Rows = [["ОО", "ФИО", "Вид программы", "Тема", "Дата окончания"]]
    facts += [[SCHOOL, ANNA, "ПК", "Урок", "03.03.2022"], [other, OLEG, "ПК", "Урок", "03.03.2022"]]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": rows})
    books.xlsx(folder / "курсы.xlsx", {"Курсы": facts})
    found = computed(folder)
    asked = [one for one in found.issues if one.code.value == "HEAD-006"]
    about = [one for one in asked if "«Основание»" in one.message]
    assert [one.organisation for one in about] == [""]
