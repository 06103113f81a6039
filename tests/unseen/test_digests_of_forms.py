"""Digests of a form that a department makes: a row a school, a column a cell of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

UNDER_35 = "age_under35_share"
HIGHER = "higher_education_staffing_share"
NOTHING = (None, None)
BANDS = ["до 25", *(f"{at}-{at + 4}" for at in range(25, 65, 5)), "65 и старше"]
YEAR = "на начало 2022/2023 учебного года"
COUNTS: Rows = [
    [1, "МБОУ СОШ № 1", 20, 1, 2, 3],
    [2, "МБОУ СОШ № 2", 10, 0, 1, 1],
    ["", "ИТОГО", 30, 1, 3, 4],
]


def digest(folder: Path, title: str, *rows: list[object], merged: tuple[str, ...] = ()) -> None:
    books.xlsx(folder / "Свод ОО-1.xlsx", {"Лист1": [[title], *rows]}, merged=merged)


@pytest.mark.parametrize(
    "heads",
    [
        [f"Раздел 3.3 стр. 06 гр. {at}" for at in (3, 4, 6, 8)],
        [f"р.3.3 строка 6, графа {at}" for at in (3, 4, 6, 8)],
        [f"3.3/06/{at}" for at in (3, 4, 6, 8)],
    ],
)
def test_captions_may_name_the_cells_of_a_form(folder: Path, heads: list[object]) -> None:
    digest(folder, f"Свод по форме ОО-1 {YEAR}", ["№", "Школа", *heads], *COUNTS)
    found = computed(folder)
    assert of(found, UNDER_35) == (8, 30)
    assert of(found, UNDER_35, organisation="МБОУ СОШ № 1") == (6, 20)


def test_the_title_may_name_section_and_row(folder: Path) -> None:
    heads = [f"гр. {at}" for at in (3, 4, 6, 8)]
    title = f"ОО-1, раздел 3.3, строка 06 «педагогические работники», {YEAR}"
    digest(folder, title, ["№", "ОО", *heads], ["", "", 1, 2, 3, 4], *COUNTS)
    assert of(computed(folder), UNDER_35) == (8, 30)


def test_the_words_of_the_form_may_stand_over_the_columns(folder: Path) -> None:
    title = "ОО-1. Распределение персонала по возрасту, педагогические работники, 20.09.2022"
    rows = [[name, sum(range(1, 11)) * by, *(by * n for n in range(1, 11))] for name, by in SCHOOLS]
    digest(folder, title, ["Школа", "Всего", *BANDS], *rows, ["Район", 165, *[3] * 10])
    found = computed(folder)
    assert of(found, UNDER_35) == (18, 165)
    assert not told(found, "FORM-004")


SCHOOLS: list[tuple[str, int]] = [("МБОУ СОШ № 1", 1), ("МБОУ СОШ № 2", 2)]


def test_a_digest_of_nobody_knows_which_row_is_one_question(folder: Path) -> None:
    rows = [[name, 55 * by, *(by * n for n in range(1, 11))] for name, by in SCHOOLS]
    title = "ОО-1. Распределение персонала по возрасту и полу, 20.09.2022"
    digest(folder, title, ["Школа", "Всего", *BANDS], *rows)
    found = computed(folder)
    assert of(found, UNDER_35) == NOTHING
    (said,) = [issue.message for issue in found.issues if issue.place]
    assert "строк с организациями: 2" in said
    assert "раздела 3.3" in said


def test_graphs_that_two_editions_number_alike_need_no_edition(folder: Path) -> None:
    heads = ["Всего (р. 3.1 стр. 06 гр. 3)", "Высшее (р. 3.1 стр. 06 гр. 4)"]
    rows: Rows = [["МБОУ СОШ № 1", 20, 15], ["МБОУ СОШ № 2", 10, 9]]
    digest(folder, f"ОО-1 {YEAR}", ["ОО", *heads], *rows)
    assert of(computed(folder, "amursk-2021"), HIGHER) == (24, 30)


def test_a_table_of_counts_may_cite_a_form(folder: Path) -> None:
    heads = ["Всего педагогов (ОО-1 р. 3.1 стр. 06 гр. 3)", "Прошли диагностику дефицитов"]
    rows: Rows = [["МБОУ СОШ № 1", 20, 5], ["МБОУ СОШ № 2", 10, 4]]
    digest(folder, "Диагностика профессиональных дефицитов, 2022 год", ["ОО", *heads], *rows)
    assert of(computed(folder), DIAGNOSTICS) == (9, 30)


def test_a_sum_of_graphs_is_no_cell(folder: Path) -> None:
    heads = ["р.3.3 стр.06 гр.3", "р.3.3 стр.06 гр.4, 6, 8", "р.3.3 стр.06 гр.10"]
    rows: Rows = [["МБОУ СОШ № 1", 20, 6, 5], ["МБОУ СОШ № 2", 10, 2, 4]]
    digest(folder, f"ОО-1 {YEAR}", ["ОО", *heads], *rows)
    assert of(computed(folder), UNDER_35) in {NOTHING, (0, 0)}


def test_the_sheet_of_the_district_is_none_of_its_schools(folder: Path) -> None:
    def sheet(name: str, *counts: object) -> Rows:
        heads: list[object] = ["Наименование показателей", "№ строки", "Число ставок по штату"]
        row = ["педагогические работники - всего", "06", *counts]
        titles: Rows = [["ОО-1 на 20.09.2022"], [name], ["3.4. Движение работников"]]
        return [*titles, [*heads, "Фактически занято"], ["", "", "", "всего"], [1, 2, 3, 4], row]

    sheets = {"СОШ 3": sheet("МБОУ СОШ № 3", 32, 30.5), "СОШ 5": sheet("МБОУ СОШ № 5", 12, 11)}
    books.xlsx(folder / "ОО-1.xlsx", {**sheets, "Свод": sheet("Свод по району", 44, 41.5)})
    found = computed(folder, "amursk-2021")
    assert of(found, "staffing_level_share") == (41.5, 44)
    assert not told(found, "ORG-004")
    assert [text for text in told(found, "ORG-001") if "форма сводная" in text]


def movement(name: str, *counts: object) -> Rows:
    """Give a page of section 3.4 that names its organisation in the title block."""
    heads: list[object] = ["Наименование показателей", "№ строки", "Число ставок по штату"]
    return [
        ["Форма № ОО-1", YEAR],
        ["Наименование отчитывающейся организации", name],
        ["3.4. Движение работников"],
        [*heads, "Фактически занято"],
        ["", "", "", "всего"],
        [1, 2, 3, 4],
        ["педагогические работники - всего", "06", *counts],
    ]


def test_the_sheet_that_names_the_district_is_none_of_its_schools(folder: Path) -> None:
    sheets = {
        "СОШ 3": movement("МБОУ СОШ № 3", 32, 30.5),
        "СОШ 5": movement("МБОУ СОШ № 5", 12, 11),
        "Свод": movement("Амурский район", 44, 41.5),
    }
    books.xlsx(folder / "ОО-1.xlsx", sheets)
    found = computed(folder, "amursk-2021")
    assert of(found, "staffing_level_share") == (41.5, 44)
    assert not told(found, "FILE-008")
    assert [text for text in told(found, "ORG-001") if "форма сводная" in text]


def test_a_sheet_of_the_last_year_is_none_of_this_year(folder: Path) -> None:
    school = "МБОУ СОШ № 3"
    sheets = {
        "Прошлый год": [row for row in movement(school, 50, 20) if YEAR not in row],
        "Текущий год": movement(school, 32, 30.5),
    }
    books.xlsx(folder / "ОО-1.xlsx", sheets)
    found = computed(folder, "amursk-2021")
    assert of(found, "staffing_level_share") == (30.5, 32)
    assert any("лист назван прошлым годом" in text for text in told(found, "PER-001"))


def test_a_mean_among_schools_of_a_form_is_no_school(folder: Path) -> None:
    heads: list[object] = ["ОО", "Наименование показателей", "№ строки", "Число ставок по штату"]
    row: list[object] = ["педагогические работники - всего", "06"]
    rows: Rows = [
        [f"Форма № ОО-1 {YEAR}"],
        ["3.4. Движение работников"],
        [*heads, "Фактически занято"],
        ["", "", "", "", "всего"],
        ["", 1, 2, 3, 4],
        ["МБОУ СОШ № 3", *row, 32, 30.5],
        ["МБОУ СОШ № 5", *row, 12, 11],
        ["В среднем по району", *row, 22, 20.75],
        ["Прошлый год", *row, 50, 20],
    ]
    books.xlsx(folder / "ОО-1.xlsx", {"Лист1": rows})
    assert of(computed(folder, "amursk-2021"), "staffing_level_share") == (41.5, 44)


def sections(folder: Path, *lines: list[object], title: str = "Форма № 85-К за 2022 год") -> None:
    heads: list[object] = ["Наименование показателей", "№ строки", "Всего", "моложе 25 лет"]
    heads += [f"{at}-{at + 4}" for at in range(25, 65, 5)]
    rows: Rows = [[f"{title}. Раздел 10. Распределение персонала по возрасту"]]
    rows += [["Наименование образовательной организации", *heads, "65 и более"]]
    books.xlsx(folder / "свод.xlsx", {"Лист1": [*rows, ["", *range(1, 14)], *lines]})


def pedagogues(owner: str, *counts: int) -> list[object]:
    return [owner, "педагогические работники - всего", "4", sum(counts), *counts]


def test_settlements_over_their_kindergartens_are_none(folder: Path) -> None:
    first, second = (1, 2, 2, 3, 2, 1, 1, 1, 1, 0), (0, 1, 1, 1, 1, 1, 1, 1, 1, 1)
    lines = [pedagogues("г. Амурск", *first), pedagogues("МБДОУ № 14 «Ромашка»", *first)]
    lines += [pedagogues("с. Болонь", *second), pedagogues("МБДОУ № 15 «Василёк»", *second)]
    sections(folder, *lines)
    assert of(computed(folder), UNDER_35) == (7, 23)


def test_a_settlement_with_numbers_of_its_own_is_asked_about(folder: Path) -> None:
    own, other = (1, 2, 2, 3, 2, 1, 1, 1, 1, 0), (0, 1, 1, 1, 1, 1, 1, 1, 1, 1)
    sections(folder, pedagogues("с. Болонь", *own), pedagogues("МБДОУ № 15 «Василёк»", *other))
    found = computed(folder)
    assert of(found, UNDER_35) == (7, 23)
    assert ["не равны их сумме" in text for text in told(found, "AGG-006")] == [True]


def test_a_form_without_its_title_page_is_told_by_its_tables(folder: Path) -> None:
    heads: list[object] = ["Наименование показателей", "№ строки", "Всего", "моложе 25 лет"]
    heads += [f"{at}-{at + 4}" for at in range(25, 65, 5)]
    rows: Rows = [["МБДОУ «Сказка», 2022 год"], ["10. Распределение персонала по возрасту"]]
    rows += [[*heads, "65 и более"], [*range(1, 14)]]
    rows += [["руководящие работники - всего", "2", 1, *[0] * 9, 1]]
    rows += [["педагогические работники - всего", "4", 55, *range(1, 11)]]
    books.xlsx(folder / "Сказка.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, UNDER_35, organisation="МБДОУ «Сказка»") == (6, 55)
    assert ["прочитана" in text for text in told(found, "FORM-004")] == [True]


def test_graphs_may_be_numbered_in_words(folder: Path) -> None:
    rows: Rows = [["Форма № ОО-1 на 20.09.2022"], ["МБОУ СОШ № 7"], ["3.4. Движение работников"]]
    rows += [["Наименование показателей", "№ строки", "Число ставок по штату", "Фактически занято"]]
    rows += [["", "", "", "всего"], ["гр. 1", "гр. 2", "гр. 3", "гр. 4"]]
    books.xlsx(folder / "оо1.xlsx", {"3.4": [*rows, ["педагогические работники", "06", 30, 27.5]]})
    found = computed(folder, "amursk-2021")
    assert of(found, "staffing_level_share") in {(27.5, 30), NOTHING}
    assert not told(found, "FORM-001")


CODES: Rows = [
    ["ОО", "год", "раздел", "row_number", "column_number", "значение", "тег"],
    ["МБОУ СОШ № 7", "2022", "3.4", "6", "3", "30.0", "город"],
    ["МБОУ СОШ № 7", "2022", "3.4", "6", "4", "27.5", "город"],
]


@pytest.mark.parametrize(
    ("lines", "counts", "repeated"),
    [
        ([*CODES, *CODES[1:]], (27.5, 30), True),
        ([*CODES, [*CODES[2][:5], "28.5", "город"]], (27.5, 30), True),
        ([*CODES, *([*row[:6], "село"] for row in CODES[1:])], (55, 60), False),
    ],
)
def test_a_line_of_codes_counts_once_unless_something_tells_it_apart(
    folder: Path, lines: Rows, counts: tuple[object, object], *, repeated: bool
) -> None:
    books.delimited(folder / "ОО-1 выгрузка.csv", lines)
    found = computed(folder, "amursk-2021")
    assert of(found, "staffing_level_share") == counts
    assert bool(told(found, "ROW-002")) is repeated


def test_a_school_twice_in_a_digest_is_asked_about(folder: Path) -> None:
    heads = ["р. 3.1 стр. 06 гр. 3", "р. 3.1 стр. 06 гр. 4"]
    rows: Rows = [["СОШ № 1", 28, 22], ["СОШ № 1", 5, 4], ["СОШ № 2", 10, 7]]
    digest(folder, f"ОО-1 {YEAR}", ["ОО", *heads], *rows)
    found = computed(folder, "amursk-2021")
    assert of(found, HIGHER) == (7, 10)
    assert ["строки 3, 4" in text for text in told(found, "ORG-004")] == [True]


def test_columns_of_two_years_stand_side_by_side(folder: Path) -> None:
    heads = [f"{year} г. р. 3.1 стр. 06 гр. {at}" for year in (2021, 2022) for at in (3, 4)]
    rows: Rows = [["СОШ № 1", 26, 20, 28, 22], ["СОШ № 2", 10, 7, 10, 7]]
    digest(folder, "Свод ОО-1", ["ОО", *heads], *rows)
    assert of(computed(folder, "amursk-2021"), HIGHER) == (29, 38)


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        ([["г. Амурск", 38, 29], ["СОШ № 1", 28, 22], ["СОШ № 2", 10, 7]], (29, 38)),
        ([["СОШ № 1", 28, 22], ["СОШ № 2", 10, "7 (70 %)"], ["с. Омми", 8, 6]], (35, 46)),
    ],
)
def test_settlements_in_digests(folder: Path, rows: Rows, counts: tuple[int, int]) -> None:
    heads = ["р. 3.1 стр. 06 гр. 3", "р. 3.1 стр. 06 гр. 4"]
    digest(folder, f"ОО-1 {YEAR}", ["ОО", *heads], *rows)
    assert of(computed(folder, "amursk-2021"), HIGHER) == counts


def test_a_row_with_its_total_in_words_is_named_by_the_title(folder: Path) -> None:
    rows = [[name, 55 * by, *(by * n for n in range(1, 11))] for name, by in SCHOOLS]
    title = "ОО-1. Распределение персонала по возрасту, педагогические работники - всего, 2022 год"
    digest(folder, title, ["Школа", "Всего", *BANDS], *rows)
    assert of(computed(folder), UNDER_35) == (18, 165)


HEADS: list[object] = ["Наименование показателей", "№ строки", "Число ставок", "Фактически занято"]
UNDER: Rows = [["", "", "", "всего"], [1, 2, 3, 4]]
POSTS: list[object] = ["педагогические работники - всего", "06", 30, 27.5]
TEACHERS: list[object] = ["учителя - всего", "07", 28, 26]


def test_schools_may_stand_in_lines_over_their_rows(folder: Path) -> None:
    blocks: Rows = [["МБОУ СОШ № 1"], POSTS, ["МБОУ СОШ № 2"], [*POSTS[:2], 12, 11]]
    total: Rows = [["ИТОГО ПО РАЙОНУ"], [*POSTS[:2], 42, 38.5]]
    rows: Rows = [["Форма ОО-1 на 20.09.2022"], ["3.4. Движение работников"], HEADS, *UNDER]
    books.xlsx(folder / "ОО-1.xlsx", {"3.4": [*rows, *blocks, *total]})
    found = computed(folder, "amursk-2021")
    assert of(found, "staffing_level_share") == (38.5, 42)
    assert of(found, "staffing_level_share", organisation="МБОУ СОШ № 2") == (11, 12)


def test_the_next_page_of_a_section_replaces_nothing(folder: Path) -> None:
    title: Rows = [["Форма ОО-1 на 20.09.2022"], ["МБОУ СОШ № 1"], ["3.4. Движение работников"]]
    pages = {"стр. 1": [*title, HEADS, *UNDER, POSTS], "стр. 2": [HEADS, *UNDER, TEACHERS]}
    books.xlsx(folder / "ОО-1.xlsx", pages)
    found = computed(folder, "amursk-2021")
    assert of(found, "staffing_level_share", organisation="МБОУ СОШ № 1") == (27.5, 30)
    assert not told(found, "FILE-008")
