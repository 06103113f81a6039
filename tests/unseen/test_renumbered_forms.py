"""State forms with rows, columns and brackets put in: what the tenth round on forms has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

UNDER_35 = "age_under35_share"
LEVEL = "staffing_level_share"
BANDS = ["моложе 25 лет", *(f"{at}-{at + 4}" for at in range(25, 65, 5)), "65 и более"]
LEAD: list[object] = ["Наименование показателей", "№ строки"]
SCHOOL = "МБОУ СОШ № 7"
CENTRE = "МБУ ДО «ЦДТ»"
PASSED = "Прошли диагностику профессиональных дефицитов"
NOTHING = (None, None)
POSTS: list[tuple[str, object, object]] = [
    ("Численность работников - всего", 41, 38),
    ("руководящие работники - всего", 3, 3),
    ("из них: директор", 1, 1),
    ("заместители директора", 2, 2),
    ("руководитель филиала", "", ""),
    ("педагогические работники - всего", 30, 27.5),
    ("в том числе: учителя - всего", 28, 26),
]


def posts(rows: list[tuple[str, object, object]], codes: list[str]) -> Rows:
    """Give the first graphs of section 3.4 of ОО-1."""
    upper = ["Число ставок по штату, единиц", "Фактически занято, единиц"]
    lines: Rows = [[name, code, *counts] for (name, *counts), code in zip(rows, codes, strict=True)]
    return [
        ["Форма № ОО-1", "на начало 2022/2023 учебного года"],
        ["Наименование отчитывающейся организации", SCHOOL],
        ["3.4. Движение работников"],
        [*LEAD, *upper],
        ["", "", "", "всего"],
        [1, 2, 3, 4],
        *lines,
    ]


def counted(folder: Path, rows: Rows) -> tuple[object, list[str], list[str]]:
    books.xlsx(folder / "оо1.xlsx", {"3.4": rows})
    found = computed(folder, "amursk-2021")
    return of(found, LEVEL), told(found, "FORM-003"), told(found, "FORM-001")


def test_a_row_put_in_moves_the_codes_and_no_names(folder: Path) -> None:
    rows = [*POSTS[:5], ("советник директора по воспитанию", 1, 1), *POSTS[5:]]
    figure, moved, unknown = counted(folder, posts(rows, [f"{at:02}" for at in range(1, 9)]))
    assert figure == (27.5, 30)
    assert [("«советник директора по воспитанию»" in text, "07" in text) for text in moved] == [
        (True, True)
    ]
    assert not unknown


def test_a_row_left_out_is_no_row_put_in(folder: Path) -> None:
    rows = [*POSTS[:4], *POSTS[5:]]
    figure, moved, _ = counted(folder, posts(rows, [f"{at:02}" for at in range(1, 7)]))
    assert figure == NOTHING
    assert len(moved) == 2


def test_names_that_have_slipped_beside_their_codes_are_not_read(folder: Path) -> None:
    names = ["советник директора", *(name for name, *_ in POSTS)]
    kept = [(name, a, b) for name, (_, a, b) in zip(names, POSTS, strict=False)]
    rows = posts(kept, [f"{at:02}" for at in range(1, 8)])
    figure, moved, _ = counted(folder, [*rows, [names[-1]]])
    assert figure == NOTHING
    (said,) = moved
    assert "верно название или код, неясно" in said


def test_what_a_caption_leaves_before_a_name_is_no_part_of_it(folder: Path) -> None:
    name = "Из общей численности работников (из стр.01): педагогические работники - всего"
    rows = [*POSTS[:5], (name, 30, 27.5)]
    figure, moved, unknown = counted(folder, posts(rows, [f"{at:02}" for at in range(1, 7)]))
    assert (figure, moved, unknown) == ((27.5, 30), [], [])


def additional(graphs: list[object], *lines: list[object], number: str = "1-ДОП") -> Rows:
    return [
        [f"Форма № {number} за 2022 год"],
        ["Наименование отчитывающейся организации", CENTRE],
        ["3.2. Распределение педагогических работников по возрасту"],
        [*LEAD, *graphs],
        [*range(1, len(graphs) + 3)],
        *lines,
    ]


def test_a_total_put_in_moves_the_numbers_of_graphs(folder: Path) -> None:
    row = ["педагогические работники - всего", "01", 55, *range(1, 11)]
    books.xlsx(folder / "1-ДОП.xlsx", {"3.2": additional(["Всего", *BANDS], row)})
    found = computed(folder)
    assert of(found, UNDER_35, organisation=CENTRE) == (6, 55)
    assert [("«Всего» (C4)" in text) for text in told(found, "FORM-002")] == [True]


def test_a_column_put_in_between_others_of_which_one_is_missing_is_not_read(folder: Path) -> None:
    row = ["педагогические работники - всего", "01", 55, *range(1, 10)]
    books.xlsx(folder / "1-ДОП.xlsx", {"3.2": additional(["Всего", *BANDS[1:]], row)})
    assert of(computed(folder), UNDER_35) in {NOTHING, (0, 0)}


@pytest.mark.parametrize("number", ["1-ДО", "1-ДОД", "1–до"])
def test_the_older_name_of_a_form_is_its_name(folder: Path, number: str) -> None:
    row = ["Всего педагогических работников", "01", *range(1, 11)]
    books.xlsx(folder / "форма.xlsx", {"3.2": additional([*BANDS], row, number=number)})
    assert of(computed(folder), UNDER_35, organisation=CENTRE) == (6, 55)


def test_from_one_to_three_years_is_no_form(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["Стаж от 1 до 3 лет"], ["ФИО", "Дата рождения", "Должность"]]
    rows += [["Белова Анна Петровна", "01.02.1990", "учитель"]]
    books.xlsx(folder / "кадры.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, UNDER_35) == (1, 1)
    assert not told(found, "FORM-004")


def test_graphs_may_be_counted_from_one_behind_letters(folder: Path) -> None:
    rows = additional([*BANDS], ["педагогические работники - всего", "01", *range(1, 11)])
    rows[4] = ["А", "Б", *range(1, 11)]
    books.xlsx(folder / "1-ДОП.xlsx", {"3.2": rows})
    found = computed(folder)
    assert of(found, UNDER_35, organisation=CENTRE) == (6, 55)
    assert not told(found, "FORM-002")


def test_some_of_a_number_in_brackets_is_left_out_and_told(folder: Path) -> None:
    counts = ["1 (в т. ч. 1)", "2 (1)", *range(3, 11)]
    row = ["педагогические работники - всего", "01", *counts]
    books.xlsx(folder / "1-ДОП.xlsx", {"3.2": additional([*BANDS], row)})
    found = computed(folder)
    assert of(found, UNDER_35, organisation=CENTRE) == (6, 55)
    assert ["в скобках не учтено" in text for text in told(found, "CELL-003")] == [True] * 2


def table(folder: Path, *lines: list[object]) -> None:
    heads: Rows = [["Итоги за 2022 год"], ["ОО", "Всего педагогов", PASSED]]
    books.xlsx(folder / "свод.xlsx", {"Лист1": [*heads, *lines]})


@pytest.mark.parametrize(
    ("cell", "counts"),
    [("5 (из них 2 совместителя)", (9, 38)), ("5 (2)", (4, 10)), ("2 (из 5)", (4, 10))],
)
def test_brackets_in_a_table_of_counts_want_words(
    folder: Path, cell: str, counts: tuple[int, int]
) -> None:
    table(folder, ["МБОУ СОШ № 1", "28 (в т. ч. 2)", cell], ["МБОУ СОШ № 2", 10, 4])
    assert of(computed(folder), DIAGNOSTICS) == counts


def test_a_settlement_over_its_schools_is_no_school(folder: Path) -> None:
    schools: Rows = [["МБОУ СОШ № 1", 20, 5], ["МБОУ СОШ № 2", 10, 4]]
    table(folder, ["г. Амурск", 30, 9], *schools, ["с. Болонь", 12, 3], ["СОШ с. Болонь", 12, 3])
    assert of(computed(folder), DIAGNOSTICS) == (12, 42)


def test_a_settlement_that_is_its_school_counts(folder: Path) -> None:
    table(folder, ["с. Болонь", 12, 3], ["с. Омми", 8, 2], ["п. Лесной", 10, 4])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (9, 30)
    assert not told(found, "AGG-006")


def test_a_settlement_that_is_no_sum_is_asked_about(folder: Path) -> None:
    table(folder, ["с. Болонь", 12, 3], ["МБОУ СОШ № 1", 20, 5], ["МБОУ СОШ № 2", 10, 4])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (12, 42)
    assert [("учтена как отдельная" in text) for text in told(found, "AGG-006")] == [True]


def test_where_one_settlement_sums_up_the_others_do(folder: Path) -> None:
    schools: Rows = [["МБОУ СОШ № 1", 20, 5], ["МБОУ СОШ № 2", 10, 4]]
    table(folder, ["г. Амурск", 30, 9], *schools, ["с. Болонь", 13, 3], ["СОШ с. Болонь", 12, 3])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (12, 42)
    assert [("принята за итог" in text) for text in told(found, "AGG-006")] == [True]


def test_ages_without_women_are_counted_anew(folder: Path) -> None:
    rows: Rows = [
        ["Форма № ОО-1", "на начало 2022/2023 учебного года"],
        ["Наименование отчитывающейся организации", SCHOOL],
        ["3.3. Распределение персонала по возрасту и полу"],
        [*LEAD, "Всего", *BANDS],
        [*range(1, 14)],
        ["Численность работников - всего", "01", 22, 2, 3, 4, 13, *[""] * 6],
        ["педагогические работники - всего", "06", 20, 2, 3, 4, 11, *[""] * 6],
    ]
    books.xlsx(folder / "оо1.xlsx", {"3.3": rows})
    found = computed(folder)
    assert of(found, UNDER_35) == (9, 20)
    assert not told(found, "FORM-002")


def test_ages_in_other_words_without_a_row_of_numbers(folder: Path) -> None:
    ages = ["до 25 лет", "25–29 лет", "от 30 до 34 лет", "35 – 39 лет", "40-44 года", "45-49 лет"]
    ages += ["50-54 года", "55-59 лет", "60-64 года", "65 лет и старше"]
    rows: Rows = [
        ["Форма № ОО-1", "на начало 2022/2023 учебного года"],
        ["Наименование отчитывающейся организации", SCHOOL],
        ["Раздел 3.3 Возраст"],
        [*LEAD, "Всего", *ages],
        ["Численность работников - всего", "01", 22, 2, 3, 4, 13, *[""] * 6],
        ["педагогические работники - всего", "06", 20, 2, 3, 4, 11, *[""] * 6],
    ]
    books.xlsx(folder / "оо1.xlsx", {"3.3": rows})
    assert of(computed(folder), UNDER_35) == (9, 20)
