"""Clauses of the demands in layouts of a secretary: each folder was once counted wrong."""

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
    STAFF,
    Rows,
    computed,
    of,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

TRAINED = "pk_deficit_targeted_share"
HEAD: list[object] = ["ФИО", "Вид программы", "Программа", "Дата окончания", "Основание"]
COURSE: list[object] = ["ПК", "Урок", "03.03.2022", "результаты диагностики"]


def test_a_plan_of_courses_beside_the_courses(folder: Path) -> None:
    done: Rows = [["Прошли обучение в 2022 году"], HEAD, [ANNA, *COURSE]]
    planned: Rows = [["План-график повышения квалификации на 2022 год"], HEAD, [OLEG, *COURSE]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Факт": done, "План": planned})
    found = computed(folder)
    assert of(found, TRAINED) == (1, 2)
    assert len(told(found, "SHEET-005")) == 1


def test_those_who_left_are_no_base(folder: Path) -> None:
    left: Rows = [STAFF[1], [1, "Ушлая Ия Ильинична", "01.02.1960", "учитель", "химия"]]
    marks: Rows = [["ФИО", "Дата"], [ANNA, "03.03.2022"]]
    sheets = {"Кадры": STAFF, "Уволенные в 2022": left, "Диагностика дефицитов": marks}
    books.xlsx(folder / "4.xlsx", sheets)
    assert of(computed(folder), DIAGNOSTICS) == (1, 2)


def test_contests_of_pupils_beside_those_of_teachers(folder: Path) -> None:
    own: Rows = [["ФИО", "Конкурс", "Дата"], [ANNA, "Учитель года", "03.03.2022"]]
    pupils: Rows = [
        [SCHOOL],
        ["Участие обучающихся в конкурсах"],
        ["№", "ФИО обучающегося", "Класс", "Конкурс", "Дата", "ФИО педагога"],
        [1, "Маша", 5, "Живая классика", "03.03.2022", OLEG],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Конкурсы": own})
    books.xlsx(folder / "СОШ № 4 достижения.xlsx", {"Конкурсы": pupils})
    assert of(computed(folder), CONTESTS) == (1, 2)


def test_a_masked_copy_of_the_staff_is_no_second_staff(folder: Path) -> None:
    masked: Rows = [
        STAFF[1],
        *[[row[0], f"{str(row[1])[0]}*** А.П.", *row[2:]] for row in STAFF[2:]],
    ]
    marks: Rows = [["ФИО", "Дата"], [ANNA, "03.03.2022"]]
    sheets = {"Кадры": STAFF, "Для сайта": masked, "Диагностика дефицитов": marks}
    books.xlsx(folder / "4.xlsx", sheets)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert len(told(found, "SHEET-005")) == 1


def test_names_of_sheets_that_excel_has_cut(folder: Path) -> None:
    head: list[object] = ["ФИО", "Дата"]
    names = ("Диагностика профессиональных дефицитов", "Диагностика профессионального выгорания")
    deficits, burnout = (name[:31] for name in names)
    facts: dict[str, Rows] = {"Кадры": STAFF}
    facts[deficits] = [head, [ANNA, "03.03.2022"]]
    facts[burnout] = [head, [OLEG, "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", facts)
    found = computed(folder)
    assert of(found, DIAGNOSTICS, subject="физика") == (1, 2)
    assert of(found, "burnout_diag_by_subject_share") == (1, 2)


@pytest.mark.parametrize(
    "head",
    [
        [["ФИО", "Дата (план)", "Дата (факт)"]],
        [["ФИО", "Срок прохождения", ""], ["", "план", "факт"]],
    ],
)
def test_of_planned_and_actual_days_the_actual_ones_count(head: Rows, folder: Path) -> None:
    facts: Rows = [*head, [ANNA, "01.02.2022", "03.03.2022"], [OLEG, "01.02.2022", ""]]
    merged = ["B1:C1"] if len(head) > 1 else []
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "СОШ № 4.xlsx", {"Диагностика дефицитов": facts}, merged=merged)
    assert of(computed(folder), DIAGNOSTICS) == (1, 2)


def test_contests_under_the_captions_of_their_levels(folder: Path) -> None:
    facts: Rows = [
        ["ФИО", "Должность", "Участие в конкурсах", ""],
        ["", "", "школьный уровень", "муниципальный уровень"],
        [ANNA, "учитель", "-", "Учитель года (призёр)"],
        [OLEG, "учитель", "-", "-"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    merged = ["C1:D1", "A1:A2", "B1:B2"]
    books.xlsx(folder / "СОШ № 4 2022.xlsx", {"2022": facts}, merged=merged)
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    assert of(found, CONTESTS, level="муниципальный") == (1, 2)


def test_a_folder_of_mended_files_holds_the_later_versions(folder: Path) -> None:
    head: list[object] = ["ФИО", "Конкурс", "Дата"]
    first, second = ([name, "Учитель года", "03.03.2022"] for name in (ANNA, OLEG))
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "СОШ № 4 конкурсы.xlsx", {"Лист1": [head, first]})
    mended = folder / "Исправленное" / "СОШ № 4 конкурсы.xlsx"
    books.xlsx(mended, {"Лист1": [head, second]})
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    assert any("Исправленное" in text for text in told(found, "FILE-008"))


def test_a_surname_apart_from_the_rest_and_behind_it(folder: Path) -> None:
    given, rest = ANNA.split(" ", 1)
    apart: Rows = [["Фамилия", "Имя, отчество", "Дата"], [given, rest, "03.03.2022"]]
    behind: Rows = [["ФИО", "Конкурс", "Дата"], [f"{rest} {given}", "Учитель года", "03.03.2022"]]
    sheets = {"Кадры": STAFF, "Диагностика дефицитов": apart, "Конкурсы": behind}
    books.xlsx(folder / "4.xlsx", sheets)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert of(found, CONTESTS) == (1, 2)


def test_a_title_with_an_unknown_school_names_it(folder: Path) -> None:
    registry: Rows = [["Код", "Краткое наименование", "Тип"], ["1", SCHOOL, "школа"]]
    books.xlsx(folder / "организации.xlsx", {"Лист1": registry})
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "отчёт.xlsx", {"Кадры": [["МБОУ «Дальняя СОШ»"], *STAFF[1:]]})
    assert any("Дальняя СОШ" in text for text in told(computed(folder), "ORG-001"))


def test_a_broken_formula_is_no_name(folder: Path) -> None:
    broken: Rows = [[n, f"=Лист2!B{n}", "01.02.1980", "учитель", "физика"] for n in (3, 4)]
    marks: Rows = [["ФИО", "Дата"], [ANNA, "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": [*STAFF, *broken], "Диагностика дефицитов": marks})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert sum("вместо имени" in text for text in told(found, "ROW-003")) == 2


def test_numbered_people_are_the_same_in_all_registers(folder: Path) -> None:
    staff: Rows = [*STAFF[:2], *[[n, f"Педагог {n}", *STAFF[2][2:]] for n in (1, 2)]]
    marks: Rows = [["ФИО", "Дата"], ["Педагог № 2", "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": staff, "Диагностика дефицитов": marks})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert not told(found, "ROW-003")


def test_subjects_and_levels_as_a_secretary_cuts_them(folder: Path) -> None:
    staff: Rows = [*STAFF[:2], [1, ANNA, "01.02.1980", "учитель", "рус. яз., лит."]]
    staff += [[2, OLEG, "01.02.1980", "учитель", "история, общ."]]
    facts: Rows = [["ФИО", "Конкурс", "Уровень", "Дата"], [ANNA, "Урок", "ОУ", "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": staff, "Конкурсы": facts})
    found = computed(folder)
    assert of(found, CONTESTS, level="школьный") == (1, 2)
    assert of(found, CONTESTS, subject="русский язык и литература") == (1, 1)
    assert not told(found, "CELL-007") + told(found, "CELL-008")


def test_a_later_version_of_one_sheet_leaves_the_others(folder: Path) -> None:
    head: list[object] = ["ФИО", "Конкурс", "Дата"]
    first, second = ([name, "Учитель года", "03.03.2022"] for name in (ANNA, OLEG))
    books.xlsx(folder / "СОШ № 4.xlsx", {"Кадры": STAFF, "Конкурсы": [head, first]})
    books.xlsx(folder / "СОШ № 4 исправлено.xlsx", {"Конкурсы": [head, first, second]})
    found = computed(folder)
    assert of(found, CONTESTS) == (2, 2)
    (issue,) = [one for one in found.issues if one.code.value == "FILE-008"]
    assert issue.place is not None
    assert (issue.place.sheet, issue.message[:12]) == ("Конкурсы", "лист отложен")


def test_a_remark_that_a_document_has_no_force_is_told(folder: Path) -> None:
    papers: Rows = [["Название документа", "Номер", "Дата", "Примечание"]]
    papers += [["Положение о наставничестве", "12", "10.01.2019", "утратило силу"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Документы": papers})
    found = computed(folder, "korsakov-2021")
    assert any("документ не действует" in text for text in told(found, "ROW-006"))
