"""One habit of real returns a test: what was once read wrong without a word, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.settings import Settings
from pedmonitor.workflows.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.model.share import Number

ANNA, OLEG, ZOYA = "Белова Анна Петровна", "Громов Олег Ильич", "Чижова Зоя Павловна"
DIAGNOSTICS = "diag_deficit_by_subject_share"
CONTESTS = "contest_participants_share"
Rows = list[list[object]]
COUNTS = tuple["Number | None", "Number | None"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "returns"


def computed(folder: Path, profile: str = "vilyuysk-2021") -> RunResult:
    workspace = Workspace(folder.parent, Settings(), load_catalogue())
    return returns.run(workspace, folder, profile)


def of(found: RunResult, indicator: str, **breakdown: str) -> COUNTS:
    return returns.counts(found, indicator, tuple(sorted(breakdown.items())))


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
