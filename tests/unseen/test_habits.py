"""One habit of real returns a test: what was once read wrong without a word, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, ZOYA, Rows, computed, of

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult


def organisations(found: RunResult) -> set[str]:
    return {value for v in found.values for key, value in v.breakdown if key == "organisation"}


def staff(*people: str) -> Rows:
    rows: Rows = [["№", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    rows += [[n, who, "01.02.1980", "учитель", "физика"] for n, who in enumerate(people, 1)]
    return rows


def test_a_title_merged_over_some_columns_is_no_caption_of_theirs(folder: Path) -> None:
    rows: Rows = [["МБОУ «СОШ № 4»"], ["Сведения о педагогических работниках, имеющих опыт"]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows + staff(ANNA, OLEG)}, merged=["A1:D1", "A2:D2"])
    found = computed(folder)
    assert of(found, "age_under35_share", organisation="МБОУ «СОШ № 4»") == (0, 2)


def test_the_title_of_one_sheet_names_the_school_of_all(folder: Path) -> None:
    marks: Rows = [["ФИО", "Вид диагностики", "Дата"], [ANNA, "дефициты", "03.03.2022"]]
    sheets: dict[str, Rows] = {
        "Кадры": [["МБУ ДО ЦДТ «Радуга»"], *staff(ANNA, OLEG)],
        "Диагностика": marks,
    }
    books.xlsx(folder / "Радуга.xlsx", sheets)
    found = computed(folder)
    assert organisations(found) == {"МБУ ДО ЦДТ «Радуга»"}
    assert of(found, DIAGNOSTICS) == (1, 2)


def test_files_of_a_school_s_folder_are_the_school_s_whatever_they_are_called(folder: Path) -> None:
    courses: Rows = [["ФИО", "Программа", "Тип программы", "Дата выдачи", "Организация"]]
    courses.append([ANNA, "ФГОС", "ПК", "03.03.2022", "Инфоурок"])
    books.xlsx(folder / "Тихая СОШ" / "Форма 1.xlsx", {"Лист1": staff(ANNA, OLEG)})
    books.xlsx(folder / "Тихая СОШ" / "курсы за два года.xlsx", {"Лист1": courses})
    assert organisations(computed(folder)) == {"Тихая СОШ"}


def test_a_name_in_two_lines_is_one_name(folder: Path) -> None:
    rows: Rows = [["Муниципальное бюджетное общеобразовательное учреждение"], ["СОШ с. Верхнее"]]
    books.xlsx(folder / "Аргунова.xlsx", {"Лист1": [*rows, *staff(ANNA)]})
    (name,) = organisations(computed(folder))
    assert name.endswith("СОШ с. Верхнее")


def test_schools_by_number_village_and_place_are_those_of_the_staff_register(folder: Path) -> None:
    names = ["МБОУ «СОШ № 1»", "МБОУ СОШ с. Раздольное", "МБОУ «Ключевская СОШ»"]
    head, *people = staff(ANNA, OLEG, ZOYA)
    books.xlsx(
        folder / "список.xlsx",
        {"Лист1": [["Школа", *head], *([n, *p] for n, p in zip(names, people, strict=True))]},
    )
    contests: Rows = [["Школа", "ФИО", "Конкурс", "Уровень", "Дата"]]
    for school, who in ((1, ANNA), ("Раздольное", OLEG), ("Ключи", ZOYA)):
        contests.append([school, who, "Учитель года", "район", "03.03.2022"])
    books.xlsx(folder / "участники.xlsx", {"Лист1": contests})
    found = computed(folder)
    assert organisations(found) == set(names)
    assert of(found, CONTESTS) == (3, 3)


def test_the_level_of_contests_stands_over_the_sheet(folder: Path) -> None:
    sheets: dict[str, Rows] = {"Кадры": [["МБОУ «СОШ № 4»"], *staff(ANNA, OLEG)]}
    for level, who in (("муниципального", ANNA), ("регионального", OLEG)):
        title = f"Конкурсы {level} уровня, 2022"
        sheets[level] = [[title], ["ФИО", "Конкурс", "Месяц"], [who, "Учитель года", "март 2022"]]
    books.xlsx(folder / "СОШ 4.xlsx", sheets)
    found = computed(folder)
    assert of(found, CONTESTS, level="муниципальный") == (1, 2)
    assert of(found, CONTESTS, level="региональный") == (1, 2)


def test_not_passed_in_the_column_of_results_is_not_passed(folder: Path) -> None:
    rows: Rows = [
        ["ФИО", "Вид диагностики", "Дата", "Итог"],
        [ANNA, "дефициты", "03.03.2022", "база"],
    ]
    rows.append([OLEG, "дефициты", "03.03.2022", "не прошёл"])
    sheets: dict[str, Rows] = {
        "Кадры": [["МБОУ «СОШ № 4»"], *staff(ANNA, OLEG)],
        "Диагностика": [*rows],
    }
    books.xlsx(folder / "СОШ 4.xlsx", sheets)
    assert of(computed(folder), DIAGNOSTICS) == (1, 2)


def test_marks_under_a_caption_say_its_values(folder: Path) -> None:
    head: list[object] = [
        "ФИО",
        "Вид ДПО",
        "Дата окончания",
        "Разработана в регионе",
        "Основание",
        "",
        "",
    ]
    below: list[object] = [
        "",
        "",
        "",
        "",
        "результаты диагностики",
        "индивидуальная траектория",
        "потребность",
    ]
    rows: Rows = [head, below, [ANNA, "ПК", "03.03.2022", "+", "+", "", "+"]]
    rows.append([OLEG, "ПК", "03.03.2022", "+", "", "+", ""])
    books.xlsx(folder / "СОШ 4 кадры.xlsx", {"Кадры": staff(ANNA, OLEG)})
    spans = ["E1:G1", "A1:A2", "B1:B2", "C1:C2", "D1:D2"]
    books.xlsx(folder / "СОШ 4 курсы.xlsx", {"Курсы": rows}, merged=spans)
    found = computed(folder, "korsakov-2021")
    assert of(found, "dpo_regional_diag_based_of_trained_share") == (1, 2)
    assert of(found, "dpo_regional_individual_path_share") == (1, 2)
    assert of(found, "dpo_regional_district_need_share") == (1, 2)


def test_the_final_version_replaces_the_earlier_one(folder: Path) -> None:
    books.xlsx(folder / "СОШ 4 кадры.xlsx", {"Кадры": staff(ANNA, OLEG)})
    books.xlsx(folder / "СОШ 4 кадры окончательный.xlsx", {"Кадры": staff(ANNA, OLEG, ZOYA)})
    assert of(computed(folder), "age_under35_share") == (0, 3)


def test_everything_about_a_teacher_in_one_row(folder: Path) -> None:
    head: list[object] = [
        "ФИО",
        "Дата рождения",
        "Должность",
        "Предмет",
        "Диагностика (2022 г.)",
        "",
    ]
    head += ["Повышение квалификации", "", "", "Наставничество", ""]
    below: list[object] = ["", "", "", "", "проф. дефицитов", "проф. выгорания", "тема"]
    below += ["дата окончания", "основание", "роль", "№ и дата приказа об утв. программы"]
    about: list[object] = ["01.02.1980", "учитель", "физика"]
    course: list[object] = ["ФГОС", "03.03.2022", "по ИОМ"]
    pair: list[object] = ["наставник", "№ 5 от 01.09.2022"]
    rows: Rows = [["МБОУ «СОШ № 4»"], head, below]
    rows.append([ANNA, *about, "+", "", *course, *pair])
    rows.append([OLEG, *about, "", "да", "", "", "", "наставляемый", "№ 5 от 01.09.2022"])
    rows.append([ZOYA, *about, "нет", "-", "-", "-", "-", "", ""])
    spans = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:I2", "J2:K2"]
    books.xlsx(folder / "4.xlsx", {"2022": rows}, merged=spans)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert of(found, "burnout_diag_by_subject_share") == (1, 3)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 1)
    assert of(found, "mentoring_participants_share") == (2, 3)
    assert of(found, "mentoring_programs_count") == (1, None)


@pytest.mark.parametrize("way", ["sheet", "caption"])
def test_the_subject_stands_over_the_teachers(folder: Path, way: str) -> None:
    head: list[object] = ["№", "ФИО", "Дата рождения", "Должность", "Диагностика дефицитов"]
    anna: list[object] = [1, ANNA, "01.02.1980", "учитель", "да"]
    oleg: list[object] = [2, OLEG, "01.02.1980", "учитель", "нет"]
    sheets: dict[str, Rows] = {"Математика": [head, anna], "Физика": [head, oleg]}
    if way == "caption":
        sheets = {"2022": [head, ["Учителя математики"], anna, ["Учителя физики"], oleg]}
    books.xlsx(folder / "СОШ 4.xlsx", sheets)
    found = computed(folder)
    assert of(found, DIAGNOSTICS, subject="математика") == (1, 1)
    assert of(found, DIAGNOSTICS, subject="физика") == (0, 1)


def test_tables_under_each_other_are_all_read(folder: Path) -> None:
    rows: Rows = [["МБОУ «СОШ № 4»"], *staff(ANNA, OLEG), [], ["Диагностика проф. дефицитов"]]
    rows += [["№", "ФИО", "Дата прохождения"], [1, ANNA, "03.03.2022"], [], ["Конкурсы"]]
    rows += [["№", "ФИО", "Конкурс", "Уровень", "Дата"], [1, OLEG, "к", "район", "I кв. 2022"]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert of(found, CONTESTS) == (1, 2)


def test_a_cross_in_a_list_of_marks_is_asked_about(folder: Path) -> None:
    head, *people = staff(ANNA, OLEG)
    marks = [[*row, mark] for row, mark in zip(people, (1, "х"), strict=True)]
    rows: Rows = [["МБОУ «СОШ № 4»"], [*head, "Прошёл диагностику дефицитов"], *marks]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    assert ("CELL-006", "F4") in returns.codes(computed(folder).issues, serious="error")


def test_counts_of_teachers_before_counts_of_those_who_have_done_something(folder: Path) -> None:
    head: list[object] = ["Предмет", "Кол-во педагогов", "Охвачены метод. сопровождением", ""]
    below: list[object] = ["", "", "на уровне школы", "на уровне района"]
    rows: Rows = [["МБОУ «СОШ № 4». Отчёт за 2022 г."], head, below]
    rows += [["Математика", 4, 3, 1], ["Физика", 2, 0, 2], ["Всего", 6, 3, 3]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows}, merged=["A2:A3", "B2:B3", "C2:D2"])
    found = computed(folder)
    school, district = (
        f"method_support_{level}_by_subject_share" for level in ("school", "municipal")
    )
    assert of(found, school, organisation="МБОУ «СОШ № 4»") == (3, 6)
    assert of(found, district, subject="физика") == (2, 2)


def test_all_teachers_are_no_vacancies(folder: Path) -> None:
    rows: Rows = [["МБОУ «СОШ № 4», 2021 год"]]
    rows += [["Показатель", "Всего педагогических работников", "Из них", "%"]]
    rows += [["Доля педагогов, вовлечённых в сообщества", 20, 5, 25]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    assert of(computed(folder, "amursk-2021"), "vacancies_count") == (None, None)


def test_who_did_not_take_part_or_finish_is_not_counted(folder: Path) -> None:
    contests: Rows = [["ФИО", "Конкурс", "Уровень", "Дата", "Результат"]]
    courses: Rows = [["ФИО", "Тема курсов", "Вид", "Дата окончания", "Основание", "Результат"]]
    contests += [[ANNA, "к", "район", "03.03.2022", "не участвовала"]]
    contests += [[OLEG, "к", "район", "03.03.2022", "II место"]]
    courses += [[ANNA, "т", "ПК", "03.03.2022", "ИОМ", "не окончила"]]
    courses += [[OLEG, "т", "ПК", "03.03.2022", "ИОМ", "удостоверение"]]
    sheets = {"Кадры": staff(ANNA, OLEG), "Конкурсы": contests, "Курсы": courses}
    books.xlsx(folder / "СОШ 4.xlsx", sheets)
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 1)


def test_positions_are_known_by_the_abbreviations_of_payrolls(folder: Path) -> None:
    short = ["восп-ль", "инстр. по физо", "преп. ОБЖ", "соц.пед.", "пед.-псих.", "уч. нач. кл."]
    rows: Rows = [["№", "Табельный номер", "Дата рождения", "Должность"]]
    rows += [[n, n, "01.02.1980", name] for n, name in enumerate(short, 1)]
    rows += [[9, 9, "01.02.1980", "пом. восп."], [10, 10, "01.02.1980", "библиотекарь"]]
    books.xlsx(folder / "СОШ 4 кадры.xlsx", {"Лист1": rows})
    assert of(computed(folder), "age_under35_share") == (0, len(short))


def test_two_files_that_may_be_versions_of_one_are_asked_about(folder: Path) -> None:
    head: list[object] = ["ФИО", "Конкурс", "Уровень", "Дата"]
    anna, oleg, zoya = ([who, "к", "район", "03.03.2022"] for who in (ANNA, OLEG, ZOYA))
    books.xlsx(folder / "СОШ 4 кадры.xlsx", {"Лист1": staff(ANNA, OLEG, ZOYA)})
    books.xlsx(folder / "СОШ 4 конкурсы.xlsx", {"Лист1": [head, anna, oleg]})
    books.xlsx(folder / "СОШ 4 конкурсы_2.xlsx", {"Лист1": [head, anna, zoya]})
    assert "SHEET-004" in dict(returns.codes(computed(folder).issues, serious="warning"))


def test_people_by_number_with_one_birthday_are_several(folder: Path) -> None:
    rows: Rows = [["Табельный номер", "Дата рождения", "Должность"]]
    rows += [[number, "01.02.1980", "учитель физики"] for number in (1, 2, 3)]
    books.xlsx(folder / "СОШ 4 кадры.xlsx", {"Лист1": rows})
    assert of(computed(folder), "age_under35_share") == (0, 3)


def test_days_beside_marks_make_no_other_register_of_a_list_of_staff(folder: Path) -> None:
    title: list[object] = ["Мониторинг развития педагогов МБОУ «СОШ № 4», 2022 год"]
    heading: list[object] = ["№", "Педагог (ФИО полностью)", "Должность", "Предмет(ы)"]
    heading += ["Дата рождения", "Дата приёма в школу"]
    heading += ["Прошел диагностику профессиональных дефицитов в 2022 г. (да/нет)"]
    heading += ["Дата диагностики дефицитов"]
    heading += ["Прошел добровольную независимую оценку квалификации в 2022 г. (да/нет)"]
    heading += ["Дата НОК"]
    rows: Rows = [title, heading]
    born: list[object] = ["учитель", "физика", "01.02.1980", "01.09.2010"]
    rows += [[1, ANNA, *born, "да", "03.03.2022", "нет", None]]
    rows += [[2, OLEG, *born, "нет", None, "да", "04.04.2022"]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert of(found, "independent_qualification_share") == (1, 2)


@pytest.mark.parametrize(
    "under",
    [
        [["(полностью)", "(дд.мм.гггг)", "", "", "(по штатному расписанию)", "(основной)"]],
        [["", "", "общий", "пед.", "", ""], ["", "", "лет", "лет", "", ""]],
        [["полностью", "дд.мм.гггг", "лет", "лет", "", ""]],
    ],
)
def test_a_row_of_hints_or_units_under_the_headings_is_nobody(folder: Path, under: Rows) -> None:
    head: Rows = [["ФИО", "Дата рождения", "Стаж", "", "Должность", "Предмет"]]
    if len(under) == 1:
        head = [["ФИО", "Дата рождения", "Стаж", "Стаж педагогический", "Должность", "Предмет"]]
    people: Rows = [[who, "01.02.1990", 10, 9, "учитель", "физика"] for who in (ANNA, OLEG)]
    merged = ["C1:D1"] if len(under) > 1 else []
    books.xlsx(folder / "СОШ 4.xlsx", {"Кадры": [*head, *under, *people]}, merged=merged)
    found = computed(folder)
    assert of(found, "age_under35_share") == (2, 2)
    assert not [one for one in found.issues if one.level.value == "error"]
