"""Registers laid out by other hands once more: each was once read wrong, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

BURNOUT = "burnout_diag_by_subject_share"
PLANS = "diag_and_individual_plan_share"
STAFF: Rows = [*TWO_TEACHERS, [3, ZOYA, "01.02.1980", "учитель", "химия"]]


def test_name_and_position_in_one_column_are_staff(folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        ["№", "Ф.И.О. работника,\nзанимаемая должность", "Преподаваемые\nпредметы", "Год рождения"],
        [1, f"{ANNA},\nучитель", "физика", 1999],
        [2, f"{OLEG}, директор", "—", 1970],
        [3, f"{ZOYA}\nинструктор по физической культуре", "—", 1970],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Диагностика дефицитов": [["ФИО", "Дата"]]})
    found = computed(folder)
    assert of(found, "age_under35_share") == (1, 2)
    assert ("subject", "физическая культура") not in {p for v in found.values for p in v.breakdown}


def test_caption_lines_name_levels_under_schools(folder: Path) -> None:
    head: list[object] = ["№", "Название конкурса", "ФИО участников", "Результат"]
    rows: Rows = [
        ["Конкурсы профессионального мастерства, 2022 год"],
        head,
        [SCHOOL],
        ["Школьный уровень"],
        [1, "Лучший урок", ANNA, "участие"],
        ["Муниципальный (районный) уровень"],
        [2, "Учитель года", f"1. {OLEG}\n2. {ZOYA}", "призёр"],
        ["Всероссийский уровень"],
        ["—", "—", "—", "—"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Конкурсы": rows})
    found = computed(folder)
    assert of(found, CONTESTS) == (3, 3)
    assert of(found, CONTESTS, level="школьный") == (1, 3)
    assert of(found, CONTESTS, level="муниципальный") == (2, 3)
    assert not told(found, "ROW-003")


def test_an_assessment_of_qualification_is_no_contest(folder: Path) -> None:
    facts: Rows = [
        ["Независимая оценка квалификации педагогических работников"],
        ["№", "Ф.И.О.", "Дата прохождения НОК", "Результат", "Форма участия"],
        [1, ANNA, "12.05.2022", "пройдена", "добровольно"],
        [2, OLEG, "", "не пройдена", "добровольно"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "НОК": facts})
    found = computed(folder)
    assert of(found, "independent_qualification_share") == (1, 3)
    assert of(found, CONTESTS) == (None, None)
    assert not told(found, "PER-002")
    assert not told(found, "CELL-011")


def test_a_day_and_a_mark_under_one_caption_are_one_fact(folder: Path) -> None:
    head: list[object] = ["ФИО", "Диагностика профессиональных дефицитов", None]
    facts: Rows = [["В 2022 году"], head, [None, "дата", "отметка о прохождении"]]
    facts += [[ANNA, "03.03.2022", "не проходила"], [OLEG, "4.3.2022", "нет"], [ZOYA, "", "да"]]
    merged = ["A2:A3", "B2:C2"]
    books.xlsx(folder / "СОШ № 4 дефициты.xlsx", {"Лист1": facts}, merged=merged)
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    assert of(computed(folder), DIAGNOSTICS) == (1, 3)


def test_two_facts_of_two_columns_each_stay_apart(folder: Path) -> None:
    facts: Rows = [
        ["ФИО", "Диагностика дефицитов", None, "Диагностика выгорания", None],
        [None, "дата", "отметка", "дата", "отметка"],
        [ANNA, "03.03.2022", "прошла", "", "не прошла"],
        [OLEG, "04.03.2022", "нет", "05.05.2022", "да"],
    ]
    merged = ["A1:A2", "B1:C1", "D1:E1"]
    books.xlsx(folder / "СОШ № 4 диагностики.xlsx", {"Лист1": facts}, merged=merged)
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert of(found, BURNOUT) == (1, 3)


def test_an_organisation_written_once_stands_over_a_row_without_a_fact(folder: Path) -> None:
    rows: Rows = [["ОО", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    rows += [["СОШ № 1", ANNA, "1.2.1980", "учитель", "физика"]]
    rows += [["СОШ № 2", name, "1.2.1980", "учитель", "физика"] for name in (OLEG, ZOYA)]
    books.xlsx(folder / "Кадры района.xlsx", {"Кадры": rows})
    facts: Rows = [["ОО", "ФИО", "Диагностика дефицитов (дата)", "Диагностика выгорания (дата)"]]
    facts += [["СОШ № 1", ANNA, "03.03.2022", ""], ["СОШ № 2", OLEG, "", ""]]
    facts += [["", ZOYA, "03.03.2022", ""], ["", ZOYA, "", "04.03.2022"]]
    books.xlsx(folder / "Диагностики.xlsx", {"Лист1": facts})
    assert of(computed(folder), DIAGNOSTICS, organisation="СОШ № 2") == (1, 2)


def test_courses_by_groups_of_columns_are_no_new_list_of_staff(folder: Path) -> None:
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    facts: Rows = [["ДПО педагогов за 2022 год"]]
    facts += [["ФИО", "Должность", "Программа ДПО", None, None, "Основание для обучения", None]]
    facts += [[None, None, "наименование", "вид (ПК/ПП)", "период обучения", "план", "по ИОМ"]]
    facts += [[n, "учитель", "Урок", "ПК", "1-9.03.2022", "+", "+"] for n in (ANNA, OLEG, ZOYA)]
    merged = ["A2:A3", "B2:B3", "C2:E2", "F2:G2"]
    books.xlsx(folder / "СОШ № 4 ДПО.xlsx", {"Лист1": facts}, merged=merged)
    found = computed(folder)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (3, 3)
    assert of(found, "age_under35_share") == (0, 3)
    assert not told(found, "FILE-008")


def test_scores_beside_names_are_diagnostics_and_no_routes(folder: Path) -> None:
    facts: Rows = [["Результаты диагностики профессиональных компетенций, октябрь 2022 года"]]
    facts += [["№", "ФИО участника", "Балл", "% выполнения"]]
    facts += [[1, ANNA, 28, 82], [2, OLEG, "н/я", ""], [3, ZOYA, "", ""]]
    routes: Rows = [["ФИО", "Дата составления", "Статус"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Лист2": facts, "ИОМ": routes})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert of(found, PLANS) == (0, 3)


def test_six_places_are_no_half_of_a_year(folder: Path) -> None:
    rows: Rows = [["МБОУ «СОШ № 4»: заказ на образовательные программы в ОМЦ на 2022 год"]]
    rows += [["№", "Наименование программы", "Количество мест", "Дата заявки"]]
    rows += [[1, "Урок", "6 мест", "10.02.2022"], [2, "Классный час", "4 чел.", "11.02.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Заказ": rows})
    assert of(computed(folder, "sysert-2019"), "training_orders_count") == (10, None)


def test_the_year_of_inclusion_dates_a_programme_of_the_bank(folder: Path) -> None:
    rows: Rows = [["Единый банк программ"]]
    rows += [["№", "Название программы", "Вид", "Кол-во часов", "Год включения"]]
    rows += [[1, "Урок", "ПК", 36, 2021], [2, "Наставничество", "ПК", 24, 2023]]
    books.xlsx(folder / "ОМЦ.xlsx", {"Банк": rows})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    assert of(computed(folder, "sysert-2019"), "programmes_bank_count") == (1, None)


def test_requisites_in_one_cell_date_local_acts(folder: Path) -> None:
    title = "Положение о дополнительном профессиональном образовании"
    for number, status, day in (
        (4, "утверждено", "№ 15 от 10.02.2021"),
        (5, "проект", ""),
        (6, "действует", "№ 2 от 14.02.2023"),
    ):
        rows: Rows = [["Локальные акты"], ["№", "Наименование", "Дата, номер", "Статус"]]
        rows += [[1, title, day, status]]
        name = f"СОШ № {number}.xlsx"
        books.xlsx(folder / name, {"Кадры": [[f"СОШ № {number}"], *STAFF[1:]], "ЛНА": rows})
    assert of(computed(folder, "sysert-2019"), "dpo_regulation_exists") == (1, 3)


def test_events_of_the_centre_have_orders_in_one_cell(folder: Path) -> None:
    rows: Rows = [["№", "Мероприятие", "Форма", "Уровень", "Дата", "Приказ"]]
    rows += [[1, "Фестиваль", "обмен опытом", "муницип.", "12.04.2022", "№ 101 от 01.04.2022"]]
    rows += [[2, "Мастерская", "обмен опытом", "муницип.", "1 полугодие 2022", "№ 7"]]
    books.xlsx(folder / "ИМЦ" / "Мероприятия.xlsx", {"Лист1": rows})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    assert of(computed(folder, "amursk-2021"), "exchange_events_list") == (1, None)


def test_categories_had_and_given_stand_under_one_caption(folder: Path) -> None:
    facts: Rows = [
        ["Итоги аттестации за 2022 год"],
        ["ФИО", "Должность", "Квалификационная категория", None, "Дата аттестации"],
        [None, None, "имевшаяся", "присвоенная", None],
        [ANNA, "учитель", "1КК", "ВКК", "20.04.2022"],
        [OLEG, "учитель", "высшая", "высшая", "20.04.2022"],
    ]
    more = [
        [i, f"{name} Анна Петровна", "1.2.1980", "учитель", "физика"]
        for i, name in enumerate(("Ёлкина", "Жукова"), 4)
    ]
    merged = ["A2:A3", "B2:B3", "C2:D2", "E2:E3"]
    books.xlsx(folder / "СОШ № 4 аттестация.xlsx", {"Аттестация": facts}, merged=merged)
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": [*STAFF, *more]})
    assert of(computed(folder, "kazachinsko-lensky-2022"), "category_raised_share") == (1, 5)


def test_a_month_of_training_is_yes(folder: Path) -> None:
    rows: Rows = [["Сотрудники муниципальной методической службы"]]
    rows += [["№", "ФИО", "Должность", "Прошёл обучение в ЦНППМ (дата)"]]
    rows += [[1, ANNA, "методист", "ноябрь 2022"], [2, OLEG, "методист", "—"]]
    books.xlsx(folder / "ММС.xlsx", {"ММС": rows})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "mms_staff_trained_share") == (1, 2)


def test_each_marked_level_is_a_fact_and_dashes_are_none(folder: Path) -> None:
    facts: Rows = [
        ["Участие в конкурсах профессионального мастерства в 2022 г."],
        ["№", "ФИО", "Уровень участия, название конкурса", None, None],
        [None, None, "школьный", "муниципальный", "региональный"],
        [1, ANNA, "Лучший урок", "Учитель года", ""],
        [2, OLEG, "-", "-", "-"],
    ]
    merged = ["A1:E1", "A2:A3", "B2:B3", "C2:E2"]
    books.xlsx(folder / "СОШ № 4 конкурсы.xlsx", {"Лист1": facts}, merged=merged)
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 3)
    assert of(found, CONTESTS, level="школьный") == (1, 3)
    assert of(found, CONTESTS, level="муниципальный") == (1, 3)


def test_support_of_both_levels_is_counted_in_both(folder: Path) -> None:
    facts: Rows = [
        ["Методическое сопровождение в 2022 году"],
        ["ФИО", "Уровень сопровождения", None, "Основание"],
        [None, "школьный", "улусный", None],
        [ANNA, "да", "да", "план"],
        [OLEG, "да", "нет", "план"],
    ]
    merged = ["A2:A3", "B2:C2", "D2:D3"]
    books.xlsx(folder / "СОШ № 4 сопровождение.xlsx", {"Лист1": facts}, merged=merged)
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    found = computed(folder)
    assert of(found, "method_support_school_by_subject_share") == (2, 3)
    assert of(found, "method_support_municipal_by_subject_share") == (1, 3)


def test_who_took_part_in_nothing_is_no_participant(folder: Path) -> None:
    facts: Rows = [["Конкурсы 2022"], ["ФИО", "Конкурсы (название, уровень, результат)"]]
    facts += [[ANNA, "«Учитель года», муниципальный, участник"], [OLEG, "не участвовал"]]
    facts += [[ZOYA, "нет"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Конкурсы": facts})
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 3)
    assert of(found, CONTESTS, level="муниципальный") == (1, 3)


def test_without_leaving_work_is_the_opposite_of_leaving_it(folder: Path) -> None:
    facts: Rows = [["Курсы повышения квалификации 2022"]]
    facts += [["ФИО", "Тема", "Форма", "Без отрыва от работы", "Дата окончания"]]
    facts += [[ANNA, "Урок", "дист.", "да", "03.03.2022"], [OLEG, "Урок", "дист.", "нет", "3.3.22"]]
    facts += [[ZOYA, "Урок", "дистанционно", "без отрыва", "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": facts})
    assert of(computed(folder, "amursk-2021"), "pk_distance_of_trained_share") == (2, 3)


def test_lines_over_rows_name_positions(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["№", "ФИО", "Дата рождения", "Предмет"]]
    rows += [["Администрация"], [1, OLEG, "01.02.1970", "-"]]
    rows += [["Учителя"], [1, ANNA, "01.02.1999", "физика"]]
    rows += [["Обслуживающий персонал"], [1, ZOYA, "01.02.1990", "-"]]
    books.xlsx(folder / "4.xlsx", {"Список работников": rows})
    assert of(computed(folder), "age_under35_share") == (1, 1)


def test_a_draft_is_named_in_the_place_of_requisites(folder: Path) -> None:
    rows: Rows = [["№", "Документ", "Реквизиты", "Действие"]]
    rows += [[1, "Положение о муниципальном экспертном совете", "проект", ""]]
    rows += [[2, "Реестр наставников муниципальный", "приказ № 8 от 20.01.2022", "действует"]]
    books.xlsx(folder / "Управление" / "Документы.xlsx", {"Документы": rows})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    found = computed(folder, "amursk-2021")
    assert of(found, "municipal_expert_council_exists") == (0, None)
    assert of(found, "mentor_registry_exists") == (1, None)


def test_name_position_and_school_in_one_column_of_the_department(folder: Path) -> None:
    rows: Rows = [["Привлечение педагогов в качестве экспертов в 2022 г."]]
    rows += [["№", "ФИО, должность, ОУ", "Роль", "Мероприятие", "Дата"]]
    rows += [[1, f"{ANNA}, учитель, СОШ № 4", "член жюри", "олимпиада", "15.11.2022"]]
    books.xlsx(folder / "УО" / "Эксперты.xlsx", {"Лист1": rows})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    assert of(computed(folder, "amursk-2021"), "expert_activity_share") == (1, 3)


def test_the_title_of_a_list_of_projects_tells_what_they_are_for(folder: Path) -> None:
    rows: Rows = [["Проекты по поддержке молодых педагогов"]]
    rows += [["№", "Проект", "Уровень", "Участники (ФИО)", "Сроки реализации проекта"]]
    rows += [[1, "Учитель будущего", "региональный", f"{ANNA}, {OLEG}", "2022-2024 гг."]]
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF, "Проекты": rows})
    found = computed(folder, "amursk-2021")
    assert of(found, "young_support_projects_participants_share") == (2, 3)


def test_service_left_blank_is_asked_for_and_a_vacancy_is_not(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Должность", "Дата рождения", "Пед. стаж"]]
    rows += [[ANNA, "учитель", "01.02.1990", "-"], [OLEG, "учитель", "01.02.1990", "6 лет"]]
    rows += [["вакансия", "учитель", "", ""]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    asked = told(computed(folder, "amursk-2021"), "CELL-011")
    assert any("Педагогический стаж: не указано (строка 3)" in text for text in asked)
    assert not any("Дата рождения" in text for text in asked)


def test_a_sheet_a_teacher_is_read_and_its_name_is_not_told(folder: Path) -> None:
    head: list[object] = ["№", "Вид", "Тема", "Часы", "Дата окончания", "Основание"]
    course: list[object] = [1, "ПК", "Урок", "много", "03.03.2022", "диагностика"]
    sheets: dict[str, Rows] = {"Кадры": STAFF}
    for name, rows in (("Белова АП", [course]), ("Громов ОИ", []), ("Чижова ЗП", [course])):
        person = next(one for one in (ANNA, OLEG, ZOYA) if one.startswith(name.split()[0]))
        card: Rows = [["Карта повышения квалификации"], ["ФИО:", person]]
        sheets[name] = [*card, ["Должность:", "учитель"], ["Организация:", SCHOOL], head, *rows]
    books.xlsx(folder / "4.xlsx", sheets)
    found = computed(folder)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (2, 2)
    assert of(found, "pk_deficit_targeted_share") == (2, 3)
    shown = [issue.place.sheet for issue in found.issues if issue.place is not None]
    assert any(shown)
    assert not any(name in sheet for sheet in shown for name in ("Белова", "Громов", "Чижова"))


def test_a_sheet_of_a_subject_tells_the_subject_of_a_diagnostic(folder: Path) -> None:
    rows: Rows = [*STAFF[:2], [1, ANNA, "01.02.1980", "учитель", "физика, музыка"], *STAFF[3:]]
    facts: Rows = [["Диагностика профессиональных дефицитов 2022"], ["ФИО", "Дата"]]
    facts += [[ANNA, "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Музыка": facts})
    found = computed(folder)
    assert of(found, DIAGNOSTICS, subject="музыка") == (1, 1)
    assert of(found, DIAGNOSTICS, subject="физика") == (0, 2)


def test_ditto_marks_repeat_what_stands_above(folder: Path) -> None:
    facts: Rows = [["Диагностика проф. дефицитов (2022 г.)"]]
    facts += [["ОО", "ФИО", "Дата", "Отметка"], ["СОШ № 4", ANNA, "14.10.2022", "пройдена"]]
    facts += [["-//-", OLEG, "— » —", '"'], ["-//-", ZOYA, "-//-", "не прошла"]]
    books.xlsx(folder / "Дефициты.xlsx", {"Лист1": facts})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    assert of(computed(folder), DIAGNOSTICS) == (2, 3)


def test_two_courses_in_one_row_are_two_courses(folder: Path) -> None:
    facts: Rows = [["Курсы ПК за 2022 год"], ["ФИО", "Тема", "Часы", "Дата", "Основание"]]
    facts += [[ANNA, "1) Урок\n2) ИКТ", "36\n72", "10.02.2022\n15.11.2022", "план\nдиагностика"]]
    facts += [[OLEG, "Урок", "72 (дистанционно)", "12 мар. 2022", "план"]]
    facts += [[ZOYA, "не обучалась", "", "", ""]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": facts})
    found = computed(folder)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 2)
    assert not told(found, "CELL-003")


def test_a_route_of_which_only_the_grounds_are_told_is_a_route(folder: Path) -> None:
    facts: Rows = [
        ["Реестр индивидуальных образовательных маршрутов (ИОМ)"],
        ["№", "ОО", "ФИО", "Должность", "Разработан на основе", None, "Период"],
        [None, None, None, None, "результатов диагностики", "запроса педагога", None],
        [1, "СОШ № 4", ANNA, "учитель", "+", "-", "2022 год"],
        [2, "СОШ № 4", OLEG, "учитель", "-", "+", "2022 год"],
    ]
    merged = ["A1:G1", *(f"{column}2:{column}3" for column in "ABCDG"), "E2:F2"]
    books.xlsx(folder / "УО" / "ИОМ.xlsx", {"ИОМ": facts}, merged=merged)
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    assert of(computed(folder, "kazachinsko-lensky-2022"), "iom_diag_based_share") == (1, 3)


def test_a_birthday_with_its_letters_is_a_day(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Должность", "Дата рожд."], [ANNA, "учитель", "5.8.1998г.р."]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    assert of(computed(folder), "age_under35_share") == (1, 1)


def test_a_total_score_of_a_diagnostic_is_no_result_of_a_contest(folder: Path) -> None:
    facts: Rows = [["Результаты региональной диагностики профессиональных дефицитов, 2022"]]
    facts += [["№", "ФИО", "ОУ", "Предметный блок", "Итог"]]
    facts += [[1, ANNA, "СОШ № 4", 30, 55], [2, OLEG, "СОШ № 4", "", "не явился"]]
    books.xlsx(folder / "УО" / "Диагностика.xlsx", {"Лист1": facts})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert of(found, CONTESTS) == (None, None)


def test_unfinished_higher_education_is_not_higher(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Должность", "Дата рождения", "Образование"]]
    rows += [[ANNA, "учитель", "01.02.1990", "в/о"], [ZOYA, "учитель", "1.2.1990", "ср.-спец."]]
    rows += [[OLEG, "учитель", "01.02.1990", "незаконченное высшее"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows})
    assert of(computed(folder, "amursk-2021"), "higher_education_staffing_share") == (1, 3)


def test_a_year_of_birth_makes_nobody_another_person(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Должность", "Год рожд."]]
    rows += [[ANNA, "учитель", 1990], [OLEG, "учитель", "1990 г."]]
    facts: Rows = [["Диагностика дефицитов"], ["ФИО", "Дата рождения", "Дата"]]
    facts += [[ANNA, "05.08.1990", "03.03.2022"], [OLEG, "06.01.1990", "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Дефициты": facts})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (2, 2)
    assert of(found, "age_under35_share") == (2, 2)


def test_a_club_of_young_teachers_is_no_staff(folder: Path) -> None:
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF})
    rows: Rows = [["Клуб молодых учителей: состав на 2022 год"]]
    rows += [["№", "ФИО", "ОУ", "Дата рождения"], [1, "Гаврилов Ян Ильич", "СОШ № 4", "1.1.1999"]]
    books.xlsx(folder / "УО" / "КМУ.xlsx", {"КМУ": rows})
    found = computed(folder)
    assert of(found, "age_under35_share") == (0, 3)
    assert any("сообществ" in text for text in told(found, "HEAD-003"))


def test_who_is_only_named_among_facts_is_asked_about(folder: Path) -> None:
    facts: Rows = [["Курсы ПК за 2022 год"], ["ФИО", "План", "Тема", "Часы", "Дата", "Основание"]]
    facts += [[ANNA, "да", "Урок", 36, "03.03.2022", "ИОМ"], [OLEG, "да", "", "", "", ""]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": facts})
    found = computed(folder)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 1)
    assert any("назван только человек" in text for text in told(found, "CELL-011"))


def test_during_the_year_is_no_fault_where_the_title_names_it(folder: Path) -> None:
    facts: Rows = [["Методическая поддержка педагогов в 2022 году"]]
    facts += [["ФИО", "Кем оказана (школа, УУО)", "Вид", "Когда"]]
    facts += [[ANNA, "школа", "консультация", "в течение года"], [OLEG, "УУО", "", "март 2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Поддержка": facts})
    found = computed(folder)
    assert of(found, "method_support_school_by_subject_share") == (1, 3)
    assert of(found, "method_support_municipal_by_subject_share") == (1, 3)
    assert not told(found, "CELL-004")


def test_an_unknown_school_over_a_row_that_tells_nothing_ends_no_run(folder: Path) -> None:
    registry: Rows = [["Краткое наименование", "Тип"], [SCHOOL, "школа"]]
    contests: Rows = [
        ["ОО", "ФИО", "Конкурс", "Уровень", "Дата"],
        ["СОШ № 77", ZOYA, "не участвовала"],
        ["СОШ № 4", ANNA, "Учитель года", "район", "03.03.2022"],
    ]
    books.xlsx(folder / "организации.xlsx", {"Лист1": registry})
    books.xlsx(folder / "СОШ № 4 кадры.xlsx", {"Лист1": [*STAFF]})
    books.xlsx(folder / "Конкурсы.xlsx", {"Лист1": contests})
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 3)
    assert told(found, "ORG-001")
