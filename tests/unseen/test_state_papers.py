"""State forms as a department gathers them: what the blind round on forms has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

UNDER_35 = "age_under35_share"
UNDER_5 = "experience_under5_share"
LEVEL = "staffing_level_share"
BANDS = ["моложе 25 лет", *(f"{at}-{at + 4}" for at in range(25, 65, 5)), "65 и более"]
LEAD: list[object] = ["Наименование показателей", "№ строки"]
PEDAGOGUES = "педагогические работники - всего"
NOTHING = (None, None)


def title(name: object, form: str = "85-К", year: object = "за 2022 год") -> Rows:
    return [
        [f"Форма № {form}", year],
        ["Наименование отчитывающейся организации", name],
        ["Почтовый адрес", "682640, г. Амурск, пр. Мира, 1"],
    ]


def ages(*counts: object, heading: str = "Раздел 10. Распределение персонала по возрасту") -> Rows:
    """Give section 10 of 85-К with one row: all, and the ten bands."""
    numbers = [*range(1, 14)]
    return [[heading], [*LEAD, "Всего", *BANDS], numbers, [PEDAGOGUES, "4", *counts]]


def posts(*counts: object, row: object = "06", label: str = PEDAGOGUES) -> Rows:
    """Give section 3.4 of ОО-1 with its first two graphs."""
    upper = ["Число ставок по штату, единиц", "Фактически занято, единиц"]
    heads: Rows = [["3.4. Движение работников"], [*LEAD, *upper], ["", "", "", "всего"]]
    return [*heads, [1, 2, 3, 4], [label, row, *counts]]


SCHOOL = title("МБОУ СОШ № 7", "ОО-1", "на начало 2022/2023 учебного года")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Амурский муниципальный район", "ОО-1 район.xlsx"),
        ("Управление образования", "ОО-1.xlsx"),
        ("", "ОО-1 (сводная).xlsx"),
        ("", "ОО-1 итого по району.xlsx"),
    ],
)
def test_a_form_of_all_schools_is_no_school_beside_them(folder: Path, name: str, file: str) -> None:
    year = "на начало 2022/2023 учебного года"
    for number in (1, 2):
        rows = title(f"МБОУ СОШ № {number}", "ОО-1", year) + posts(30, 27)
        books.xlsx(folder / f"{number}.xlsx", {"3.4": rows})
    books.xlsx(folder / file, {"3.4": title(name, "ОО-1", year) + posts(60, 54)})
    found = computed(folder, "amursk-2021")
    assert of(found, LEVEL) == (54, 60)
    assert [text for text in told(found, "ORG-001") if "форма сводная" in text]


def test_an_empty_place_for_the_name_is_no_name(folder: Path) -> None:
    rows = title("", "ОО-1", "на начало 2022/2023 учебного года") + posts(30, 27)
    books.xlsx(folder / "ОО-1 СОШ № 5.xlsx", {"3.4": rows})
    assert of(computed(folder, "amursk-2021"), LEVEL, organisation="СОШ № 5") == (27, 30)


def test_a_name_may_be_written_a_letter_a_box(folder: Path) -> None:
    for number in (5, 6):
        rows: Rows = title("", "ОО-1", "на начало 2022/2023 учебного года")
        rows[1] = [rows[1][0], *f"МБОУ СОШ № {number}"]
        rows += posts(30, 20 + number)
        books.xlsx(folder / f"{number}.xlsx", {"3.4": rows})
    found = computed(folder, "amursk-2021")
    assert of(found, LEVEL) == (51, 60)
    assert of(found, LEVEL, organisation="МБОУ СОШ № 6") == (26, 30)


def test_a_band_with_other_bounds_is_another_band(folder: Path) -> None:
    bands = ["моложе 25 лет", "25-29", "30-49", "50-54", "55-59", "старше 60"]
    rows: Rows = [
        *title("МБДОУ «Сказка»"),
        ["3.2. Распределение персонала по возрасту"],
        [*LEAD, "Всего работников", *bands],
        [*range(1, 10)],
        ["педагогический персонал - всего", "04", 28, 1, 2, 18, 3, 2, 2],
    ]
    books.xlsx(folder / "85-К.xlsx", {"3.2": rows})
    found = computed(folder)
    assert of(found, UNDER_35) == NOTHING
    assert any("«30-49»" in text for text in told(found, "FORM-001"))


def test_a_section_of_part_timers_is_not_that_of_the_staff(folder: Path) -> None:
    others = "Раздел 9.1. Распределение внешних совместителей по возрасту"
    own = "Раздел 10. Распределение персонала по возрасту (без внешних совместителей)"
    rows = title("МБДОУ «Сказка»") + ages(10, *[1] * 10, heading=others) + [[]]
    rows += ages(55, *range(1, 11), heading=own)
    books.xlsx(folder / "85-К.xlsx", {"Лист1": rows})
    assert of(computed(folder), UNDER_35) == (6, 55)


def test_nobody_young_may_be_left_blank(folder: Path) -> None:
    books.xlsx(folder / "1.xlsx", {"10": title("МБДОУ № 1") + ages(9, *[None] * 9, 9)})
    books.xlsx(folder / "2.xlsx", {"10": title("МБДОУ № 2") + ages(9, *[None] * 10)})
    found = computed(folder)
    assert of(found, UNDER_35, organisation="МБДОУ № 1") == (0, 9)
    assert of(found, UNDER_35, organisation="МБДОУ № 2") == NOTHING


def test_the_row_of_the_municipality_is_a_total(folder: Path) -> None:
    rows: Rows = [["Показатели за 2022 год"]]
    rows += [["ОО", "Всего педагогов", "Прошли диагностику профессиональных дефицитов"]]
    rows += [["Вилюйский улус", 30, 9], ["СОШ № 1", 20, 5], ["СОШ № 2", 10, 4]]
    books.xlsx(folder / "свод.xlsx", {"Лист1": rows})
    assert of(computed(folder), DIAGNOSTICS) == (9, 30)


def test_a_blank_form_says_so(folder: Path) -> None:
    books.xlsx(folder / "85-К.xlsx", {"10": title("МБДОУ № 1") + ages(*[None] * 11)})
    (said,) = told(computed(folder), "RET-001")
    assert "не заполнено ни одно число" in said


def test_the_empty_sections_of_a_corrected_form_replace_nothing(folder: Path) -> None:
    full = {"10": title("МБДОУ № 1") + ages(55, *range(1, 11)), "9": education(10, 4)}
    books.xlsx(folder / "85-К.xlsx", full)
    mended = {"10": title("МБДОУ № 1") + ages(*[None] * 11), "9": education(10, 6)}
    books.xlsx(folder / "85-К исправленный раздел 9.xlsx", mended)
    assert of(computed(folder), UNDER_35) == (6, 55)


def education(*counts: object) -> Rows:
    heads: Rows = [["Раздел 9. Распределение персонала по уровню образования и полу"]]
    heads += [[*LEAD, "Всего", "Высшее", "Высшее педагогическое", "СПО (ССЗ)"]]
    return [*heads, [*range(1, 7)], [PEDAGOGUES, "4", *counts]]


def test_a_formula_without_a_result_is_told_as_one(folder: Path) -> None:
    books.xlsx(
        folder / "85-К.xlsx", {"10": title("МБДОУ № 1") + ages("=SUM(D6:M6)", *range(1, 11))}
    )
    assert any("строка 4, графа 3" in text for text in told(computed(folder), "CELL-002"))


def test_sheets_called_after_schools_tell_whose_they_are(folder: Path) -> None:
    def counts(*figures: object) -> Rows:
        passed = "Прошли диагностику профессиональных дефицитов"
        return [["Показатели за 2022 год"], ["Показатель", "Всего", "Чел."], [passed, *figures]]

    books.xlsx(folder / "свод.xlsx", {"СОШ 1": counts(20, 5), "СОШ 2": counts(10, 4)})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (9, 30)
    assert of(found, DIAGNOSTICS, organisation="СОШ 2") == (4, 10)


def test_captions_of_two_lines_keep_the_upper_one(folder: Path) -> None:
    name = "МБУ ДО «ЦДТ»"
    rows: Rows = [["Форма № 1-ДОП за 2022 год"]]
    rows += [["3.2. Распределение педагогических работников по возрасту"]]
    rows += [["Наименование организации", *LEAD, "в возрасте"], ["", "", "", *BANDS]]
    rows += [[name, PEDAGOGUES, "01", *range(1, 11)]]
    books.xlsx(folder / "1-ДОП ЦДТ.xlsx", {"3.2": rows})
    assert of(computed(folder), UNDER_35, organisation=name) == (6, 55)


def test_sections_without_numbers_of_graphs_stay_apart(folder: Path) -> None:
    heads: Rows = [[*LEAD, "Всего", *BANDS]]
    rows: Rows = [*title("МБДОУ «Сказка»"), ["Распределение внешних совместителей по возрасту"]]
    rows += [*heads, [PEDAGOGUES, "4", 10, *[1] * 10], []]
    rows += [["Раздел 10. Распределение персонала по возрасту"], *heads]
    books.xlsx(folder / "85-К.xlsx", {"10": [*rows, [PEDAGOGUES, "4", 55, *range(1, 11)]]})
    assert of(computed(folder), UNDER_35) == (6, 55)


@pytest.mark.parametrize("draft", ["3.4 черновик", "Старый 3.4", "3.4 (черн.)"])
def test_a_draft_of_a_section_gives_way_to_the_section(folder: Path, draft: str) -> None:
    sheets: dict[str, Rows] = {"Титул": SCHOOL, draft: posts(30, 15), "3.4": posts(30, 27)}
    books.xlsx(folder / "ОО-1.xlsx", sheets)
    found = computed(folder, "amursk-2021")
    assert of(found, LEVEL) == (27, 30)
    assert sum("уже прочитаны" in text for text in told(found, "FORM-004")) == 1
