"""Registers of one more round of invented schools: each was read wrong, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import (
    ANNA,
    CONTESTS,
    DIAGNOSTICS,
    OLEG,
    SCHOOL,
    ZOYA,
    Rows,
    computed,
    of,
    told,
)
from unseen.district import STAFF as TWO_TEACHERS

if TYPE_CHECKING:
    from pathlib import Path

TRAINED = "training_coverage_teachers_count"
MENTORING = "mentoring_participants_share"
STAFF: Rows = [*TWO_TEACHERS, [3, ZOYA, "01.02.1980", "учитель", "химия"]]
ORDERS = "training_orders_count"
REGULATION = "dpo_regulation_exists"


def _contests(folder: Path, *levels: object) -> None:
    rows: Rows = [[f"{SCHOOL}, 2022 год"], ["ФИО", "Конкурс", "Уровень", "Дата"]]
    people = zip((ANNA, OLEG, ZOYA), levels, strict=False)
    rows += [[who, "Урок", level, "01.03.2022"] for who, level in people]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Конкурсы": rows})


def test_two_levels_in_one_cell_are_two_facts(folder: Path) -> None:
    """«Муниципальный, региональный» was the one of them that the dictionary names first."""
    _contests(folder, "муниципальный, региональный", "школьный/муниципальный", "региональный этап")
    found = computed(folder)
    assert of(found, CONTESTS) == (3, 3)
    assert of(found, CONTESTS, level="муниципальный") == (2, 3)
    assert of(found, CONTESTS, level="региональный") == (2, 3)
    assert of(found, CONTESTS, level="школьный") == (1, 3)


@pytest.mark.parametrize(
    "heading",
    ["Сопровождение (школа / муниципалитет)", "Школа / муниципалитет", "Сопровождение: школа/улус"],
)
def test_which_of_two_levels_is_asked_in_one_column(folder: Path, heading: str) -> None:
    rows: Rows = [[f"{SCHOOL}. Методическое сопровождение педагогов в 2022 году"]]
    rows += [["ФИО", "Тема", heading], [ANNA, "Урок", "школа"], [OLEG, "Урок", "муниципалитет"]]
    rows += [[ZOYA, "Урок", "школа, муниципалитет"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Сопровождение": rows})
    found = computed(folder)
    assert of(found, "method_support_school_by_subject_share") == (2, 3)
    assert of(found, "method_support_municipal_by_subject_share") == (2, 3)
    assert told(found, "CELL-006") == []


@pytest.mark.parametrize("heading", ["Наличие (да/нет)", "Есть/нет", "Имеется"])
def test_a_document_that_is_not_there_is_no_document(folder: Path, heading: str) -> None:
    title = "Положение о дополнительном профессиональном образовании"
    for number, is_there, day in (
        (4, "да", "№ 3 от 10.02.2021"),
        (5, "нет", ""),
        (6, "проект", ""),
    ):
        name = f"СОШ № {number}"
        acts: Rows = [[f"Локальные акты {name}"], ["№", "Документ", heading, "Номер, дата"]]
        acts += [[1, title, is_there, day], [2, "Устав школы", "да", "№ 1 от 01.02.2019"]]
        staff: Rows = [[name], *TWO_TEACHERS[1:]]
        books.xlsx(folder / f"{name}.xlsx", {"Кадры": staff, "Акты": acts})
    assert of(computed(folder, "sysert-2019"), REGULATION) == (1, 3)


def test_not_worked_out_in_the_place_of_a_number(folder: Path) -> None:
    rows: Rows = [["№", "Документ", "Реквизиты"]]
    rows += [[1, "Положение о дополнительном профессиональном образовании", "не разработано"]]
    rows += [[2, "Устав", "№ 1 от 01.02.2019"]]
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": TWO_TEACHERS, "Документы": rows})
    assert of(computed(folder, "sysert-2019"), REGULATION) == (0, 1)


@pytest.mark.parametrize("heading", ["Кол-во", "Количество", "Кол-во чел."])
def test_an_order_by_a_bare_number_is_no_list_of_documents(folder: Path, heading: str) -> None:
    rows: Rows = [["МБОУ «СОШ № 4». Заказ на курсы в ОМЦ на 2022 год"], ["№", "Тема", heading]]
    rows += [[1, "Обновлённые ФГОС", 5], [2, "Обучение детей с ОВЗ", 3], ["", "Всего", 8]]
    books.xlsx(folder / "4.xlsx", {"Кадры": TWO_TEACHERS, "Заказ": rows})
    found = computed(folder, "sysert-2019")
    assert of(found, ORDERS) == (8, None)
    assert of(found, REGULATION) == (None, None)


def test_programmes_and_numbers_without_a_name_are_no_order(folder: Path) -> None:
    rows: Rows = [["Обучены в 2022 году"], ["Программа", "Кол-во"], ["ФГОС", 5], ["ОВЗ", 3]]
    books.xlsx(folder / "4.xlsx", {"Кадры": TWO_TEACHERS, "Лист2": rows})
    assert of(computed(folder, "sysert-2019"), ORDERS) == (None, None)


def _by_schools(folder: Path, *second: object) -> None:
    """Write staff of two schools, and contests under the names of schools."""
    other: Rows = [["МБОУ «СОШ с. Дальнее»"], STAFF[1], STAFF[4]]
    books.xlsx(folder / "СОШ 4.xlsx", {"Кадры": TWO_TEACHERS})
    books.xlsx(folder / "Дальнее.xlsx", {"Кадры": other})
    rows: Rows = [["Конкурсы педагогов района, 2022 год"], ["ФИО", "Конкурс", "Уровень", "Месяц"]]
    rows += [
        [SCHOOL],
        [ANNA, "Учитель года", "муниципальный", "январь"],
        [second[0]],
        [*second[1:]],
    ]
    books.xlsx(folder / "Отдел образования" / "конкурсы.xlsx", {"Лист1": rows})


def test_a_school_that_says_nothing_was_has_answered(folder: Path) -> None:
    _by_schools(folder, "МБОУ «СОШ с. Дальнее»", "не участвовали")
    assert of(computed(folder), CONTESTS) == (1, 3)


def test_rows_under_an_unknown_school_are_told(folder: Path) -> None:
    _by_schools(folder, "МБОУ «СОШ с. Ближнее»", ZOYA, "Учитель года", "муниципальный", "январь")
    (text,) = told(computed(folder), "ORG-001")
    assert "Ближнее" in text


@pytest.mark.parametrize(
    "title",
    [
        "МБОУ СОШ с. Дальнее, сведения о педагогах",
        "Перечень педагогов МБОУ СОШ с. Дальнее, для которых разработаны ИОМ",
    ],
)
def test_what_a_list_is_of_is_no_part_of_the_name(folder: Path, title: str) -> None:
    books.xlsx(folder / "1.xlsx", {"Лист1": [[title], *STAFF[1:]]})
    assert [one.name for one in computed(folder).contexts] == ["МБОУ СОШ с. Дальнее"]


def test_two_tables_beside_each_other_under_captions_are_two(folder: Path) -> None:
    """They were one, and a course was that of whoever stood in the same row."""
    heads: list[object] = ["№", "ФИО", "Должность", "Предмет", "", "ФИО", "Вид", "Тема"]
    heads += ["Дата окончания", "Основание"]
    rows: Rows = [[f"{SCHOOL}, 2022 год"], ["Педагоги", "", "", "", "", "Курсы"], heads]
    rows += [[1, ANNA, "учитель", "физика", "", OLEG, "ПК", "Урок", "03.03.2022", "ИОМ"]]
    rows += [[2, OLEG, "учитель", "физика", "", ZOYA, "ПК", "Урок", "03.03.2022", "план"]]
    rows += [[3, ZOYA, "учитель", "химия"]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 2)
    assert of(found, "pk_diag_or_iom_of_trained_share", organisation=SCHOOL) == (1, 2)
    assert told(found, "HEAD-004") == []


def test_numbered_captions_are_captions(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["№", "ФИО", "Должность", "Дата рождения"]]
    rows += [["1.", "Учителя физики"], ["1.1", ANNA, "учитель", "01.02.1999"]]
    rows += [["2.", "Учителя химии"], ["2.1", OLEG, "учитель", "01.02.1970"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    found = computed(folder)
    assert of(found, "age_under35_share") == (1, 2)
    assert of(found, "age_under35_share", subject="физика") == (1, 1)
    assert told(found, "ROW-003") == []


def test_a_route_of_which_nothing_is_told_is_none(folder: Path) -> None:
    rows: Rows = [["ИОМ 2022 года"], ["ФИО", "Тема ИОМ", "Статус"], [ANNA, "Урок", "выполняется"]]
    rows += [[OLEG, "", ""], [ZOYA, "Урок", "завершён"]]
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF, "ИОМ": rows})
    found = computed(folder, "sysert-2019")
    assert of(found, "iom_progress_monthly") == (2, None)
    assert any("(строка 4)" in text for text in told(found, "CELL-011"))


def test_kinds_of_communities_have_a_column_each(folder: Path) -> None:
    rows: Rows = [[f"{SCHOOL}, 2022"], ["ФИО", "ШМО", "РМО", "Сетевое сообщество"]]
    rows += [[ANNA, "физиков", "физиков", "-"], [OLEG, "-", "-", "-"], [ZOYA, "–", "–", "Инфоурок"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "МО": rows})
    found = computed(folder, "amursk-2021")
    assert of(found, "communities_involved_share") == (2, 3)
    assert of(found, "network_communities_share") == (1, 3)


def test_routes_for_those_of_whom_the_title_speaks(folder: Path) -> None:
    staff: Rows = [[SCHOOL], ["ФИО", "Должность"], [ANNA, "учитель"], [OLEG, "учитель"]]
    rows: Rows = [[f"Перечень педагогов {SCHOOL}, для которых разработаны ИОМ"]]
    rows += [["по результатам диагностики профессиональных компетенций в 2022 году"]]
    rows += [["№", "ФИО", "Должность", "Тема"], [1, ANNA, "учитель", "Смысловое чтение"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": staff, "Лист2": rows})
    assert of(computed(folder, "kazachinsko-lensky-2022"), "iom_diag_based_share") == (1, 2)


@pytest.mark.parametrize(
    ("heading", "between"),
    [
        ("Наставник → наставляемый", " → "),
        ("Наставник / молодой специалист", " / "),
        ("Наставническая пара", " – "),
        ("ФИО наставника, ФИО наставляемого", ", "),
    ],
)
def test_a_pair_in_one_cell(folder: Path, heading: str, between: str) -> None:
    rows: Rows = [
        [f"{SCHOOL}. Наставничество в 2022 году"],
        ["№", heading, "Форма", "Дата приказа"],
    ]
    rows += [[1, f"{ANNA}{between}{OLEG}", "педагог – педагог", "05.09.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Наставники": rows})
    found = computed(folder)
    assert of(found, MENTORING) == (2, 3)
    assert of(found, "mentoring_programs_count") == (1, None)


def test_no_pair_is_asked_about(folder: Path) -> None:
    rows: Rows = [[f"{SCHOOL}. Наставничество в 2022 году"], ["№", "Пара", "Дата приказа"]]
    rows += [[1, f"{ANNA} → {OLEG}", "05.09.2022"], [2, ZOYA, "05.09.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Наставники": rows})
    assert len(told(computed(folder), "ROW-003")) == 1


def test_an_unread_column_of_names_beside_the_mentors_is_told(folder: Path) -> None:
    rows: Rows = [
        [f"{SCHOOL}. Наставничество 2022"],
        ["Наставник", "Кому помогает", "Дата приказа"],
    ]
    rows += [[ANNA, OLEG, "01.09.2022"], [ANNA, ZOYA, "01.09.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Наставники": rows})
    (text,) = told(computed(folder), "HEAD-008")
    assert "Кому помогает" in text
    assert OLEG not in text


def test_a_title_says_yes_of_every_row(folder: Path) -> None:
    rows: Rows = [
        ["Наставнические пары в рамках внедрения целевой модели наставничества, 2022 год"]
    ]
    rows += [
        ["№", "Наставник", "Наставляемый", "Сроки"],
        [1, ANNA, OLEG, "сентябрь – декабрь 2022"],
    ]
    events: Rows = [["Мероприятия муниципального уровня в рамках региональной системы"]]
    events[0][0] = f"{events[0][0]} научно-методического сопровождения (РСНМС), 2022 год"
    events += [
        ["Дата", "Название мероприятия", "Форма"],
        ["15 февраля", "Методический день", "семинар"],
    ]
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF, "Пары": rows})
    books.xlsx(folder / "Отдел образования" / "мероприятия.xlsx", {"Лист1": events})
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "mentoring_target_model_orgs_share") == (1, 1)
    assert of(found, "municipal_events_count") == (1, None)


def test_a_school_behind_a_name_is_no_second_person(folder: Path) -> None:
    """«Карамская ООШ» was somebody called Карамская, О. О."""
    staff: Rows = [["МОУ «Карамская ООШ»"], ["ФИО", "Должность"], [ANNA, "учитель"]]
    rows: Rows = [["№", "ФИО, должность, ОО", "Конкурс", "Уровень", "Дата"]]
    rows += [[1, f"{ANNA}, учитель, Карамская ООШ", "Урок", "школьный", "14.04.2022"]]
    books.xlsx(folder / "Карамская ООШ.xlsx", {"Кадры": staff})
    books.xlsx(folder / "УО" / "конкурсы.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 1)
    assert told(found, "PERS-001") == []


def test_a_group_of_kinds_of_diagnostics(folder: Path) -> None:
    rows: Rows = [[f"Мониторинг {SCHOOL}, 2022 год"], ["ФИО", "Профессиональная диагностика", ""]]
    rows += [
        ["", "Предметная", "Методическая"],
        [ANNA, "+", "-"],
        [OLEG, "-", "-"],
        [ZOYA, "да", "да"],
    ]
    spans = {"Лист2": ["B2:C2", "A2:A3"]}
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Лист2": rows}, spans=spans)
    assert of(computed(folder), DIAGNOSTICS) == (2, 3)


def test_questions_may_be_numbered(folder: Path) -> None:
    heads: list[object] = ["1. Ваша образовательная организация", "2. Фамилия, имя, отчество"]
    heads += ["3. Должность", "4. Предмет", "5. Проходили ли Вы диагностику дефицитов?"]
    rows: Rows = [heads, [SCHOOL, ANNA, "учитель", "физика", "Да"]]
    rows += [[SCHOOL, OLEG, "учитель", "химия", "Нет"]]
    books.xlsx(folder / "Ответы 2022.xlsx", {"Лист1": rows})
    assert of(computed(folder), DIAGNOSTICS) == (1, 2)


def test_a_title_of_another_year_than_the_days_is_told(folder: Path) -> None:
    """Beside another register of the kind the rows were left out without a word."""
    old: Rows = [[f"{SCHOOL}. Итоги диагностики проф. дефицитов (2021 г.)"], ["ФИО", "Дата"]]
    old += [[ANNA, "12.04.2022"], [OLEG, "14.04.2022"]]
    books.xlsx(folder / "дефициты.xlsx", {"Лист1": old})
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "НОК": [["ФИО", "НОК"], [ANNA, "да"]]})
    (text,) = told(computed(folder), "PER-001")
    assert "2021" in text
    assert "2022" in text


def test_a_remark_does_not_say_that_part_timers_do_not_work(folder: Path) -> None:
    head: list[object] = [*STAFF[1], "Примечание"]
    people = [[*row, "внешний совместитель"] for row in STAFF[2:3]]
    books.xlsx(folder / "4.xlsx", {"Кадры": [[SCHOOL], head, *people]})
    (text,) = told(computed(folder), "ROW-006")
    assert "не работает" not in text


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Прошли диагностику дефицитов в марте 2022 г.:", (2, 3)),
        ("Список педагогов, прошедших диагностику дефицитов в 2022 году", (2, 3)),
        ("Диагностика дефицитов, 2022 год", (None, None)),
        ("Не прошли диагностику дефицитов в 2022 году", (None, None)),
    ],
)
def test_names_under_a_title(
    folder: Path, title: str, expected: tuple[int | None, int | None]
) -> None:
    rows: Rows = [[SCHOOL], [title], [f"1. {ANNA}"], [f"2. {OLEG}"], [], ["Директор ______"]]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == expected
    unread = told(found, "SHEET-001")
    assert bool(unread) is (expected == (None, None))
    assert all("список имён" in text and ANNA not in text for text in unread)


def test_facts_without_a_day_are_asked_about_once(folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        ["ФИО", "Диагностика дефицитов (дата)", "НОК"],
        [ANNA, "12.03.2022", "да"],
    ]
    rows += [[OLEG, "", "да"], [ZOYA, "", "да"]]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    (text,) = told(computed(folder), "PER-002")
    assert "(строки 3, 4, 5)" in text


def test_the_day_after_a_mark_is_of_that_mark(folder: Path) -> None:
    """The first day was that of both, and the second was not read."""
    heads: list[object] = ["ФИО", "Прошёл диагностику дефицитов", "Дата прохождения"]
    heads += ["Прошёл диагностику выгорания", "Дата прохождения"]
    rows: Rows = [[f"{SCHOOL}, 2022 год"], heads, [ANNA, "да", "12.03.2022", "да", "13.04.2022"]]
    rows += [[OLEG, "да", "15.10.2021", "нет", ""], [ZOYA, "нет", "", "да", "11.11.2021"]]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert of(found, "burnout_diag_by_subject_share") == (1, 3)


@pytest.mark.parametrize(
    ("title", "group", "family", "expected"),
    [
        ("Участие педагогов в конкурсах за 3 года", "Участие в конкурсах", CONTESTS, (1, 3)),
        ("Повышение квалификации педагогов", "Годы прохождения курсов", TRAINED, (1, None)),
    ],
)
def test_a_column_a_year_in_a_register_that_the_title_names(
    folder: Path, title: str, group: str, family: str, expected: tuple[int, int | None]
) -> None:
    rows: Rows = [[SCHOOL], [title], ["ФИО", "Должность", group, "", ""]]
    rows += [["", "", "2020", "2021", "2022"]]
    rows += [[ANNA, "учитель", "-", "", "«Урок», 36 ч."], [OLEG, "учитель", "", "«Урок»", "-"]]
    spans = {"Лист1": ["C3:E3", "A3:A4", "B3:B4"]}
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "4.xlsx", {"Лист1": rows}, spans=spans)
    assert of(computed(folder, "korsakov-2021"), family) == expected


def test_levels_are_groups_of_columns(folder: Path) -> None:
    """Contests of the second level were not read, and who took part in no other was left out."""
    rows: Rows = [[f"Конкурсы {SCHOOL}, 2022 год"]]
    rows += [["№", "ФИО", "Муниципальный уровень", "", "Региональный уровень", ""]]
    rows += [["", "", "Конкурс", "Результат", "Конкурс", "Результат"]]
    rows += [[1, ANNA, "Урок", "призёр", "", ""], [2, OLEG, "", "", "Дебют", "победитель"]]
    rows += [[3, ZOYA, "-", "-", "-", "-"]]
    spans = {"Конкурсы": ["C2:D2", "E2:F2", "A2:A3", "B2:B3"]}
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Конкурсы": rows}, spans=spans)
    found = computed(folder)
    assert of(found, CONTESTS) == (2, 3)
    assert of(found, CONTESTS, level="муниципальный") == (1, 3)
    assert of(found, CONTESTS, level="региональный") == (1, 3)
