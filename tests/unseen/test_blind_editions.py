"""State forms by other hands: pages, files and cells that the fourth blind acceptance has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import Rows, computed, of

if TYPE_CHECKING:
    from pathlib import Path

UNDER_35 = "age_under35_share"
AGES = [f"{start}–{start + 4}" for start in range(25, 65, 5)]
BANDS = ["моложе 25 лет", *AGES, "65 и более"]
TITLE: Rows = [
    ["Форма № ОО-1", "по состоянию на 20 сентября 2022 г."],
    ["Наименование отчитывающейся организации", "МБОУ СОШ № 7"],
]
LEAD: list[object] = ["Наименование показателей", "№ строки"]
PEDAGOGUES: list[object] = ["педагогические работники - всего", "06"]
SCHOOL = {"organisation": "МБОУ СОШ № 7"}


def page(first: int, last: int) -> Rows:
    """Write graphs of section 3.3 from one number to another, as a page of its own."""
    counts = {3: 55} | {n: (n - 2) // 2 if n % 2 == 0 else 0 for n in range(4, 24)}
    numbers = range(max(first, 3), last + 1)
    pairs = {n: BANDS[(n - 4) // 2] for n in range(4, 24)}
    upper = ["Всего" if n == 3 else pairs[n] for n in numbers]
    lower = ["" if n == 3 else ("всего", "из них женщины")[n % 2] for n in numbers]
    return [
        [*LEAD, *upper],
        ["", "", *lower],
        [1, 2, *numbers],
        [*PEDAGOGUES, *(counts[n] for n in numbers)],
    ]


def test_a_wide_section_goes_on_on_the_next_page(folder: Path) -> None:
    section: Rows = [["3.3. Распределение персонала по возрасту и полу"]]
    rows: Rows = [*TITLE, *section, *page(3, 6), [], ["Продолжение"], *page(7, 23)]
    books.xlsx(folder / "оо1.xlsx", {"3.3": rows})
    assert of(computed(folder), UNDER_35, **SCHOOL) == (6, 55)


def test_the_code_of_a_row_may_stand_before_its_name(folder: Path) -> None:
    rows: Rows = [
        *TITLE,
        ["3.4. Движение работников"],
        ["№ строки", "Наименование показателей", "Число ставок по штату", "Фактически занято"],
        ["", "", "", "всего"],
        [1, 2, 3, 4],
        ["06", "педагогические работники - всего", 30, 27.5],
    ]
    books.xlsx(folder / "оо1.xlsx", {"3.4": rows})
    assert of(computed(folder, "amursk-2021"), "staffing_level_share", **SCHOOL) == (27.5, 30)


def test_a_report_to_rosstat_leaves_out_what_is_empty(folder: Path) -> None:
    cells = "".join(f'<col code="{n}">2</col>' for n in range(4, 12))
    (folder / "1dop.xml").parent.mkdir(parents=True)
    (folder / "1dop.xml").write_text(
        '<?xml version="1.0" encoding="utf-8"?><report form="1-ДОП" year="2022"><title>'
        '<item name="name" value="МБУ ДО «ЦДТ»"/></title><sections><section code="3.2">'
        f'<row code="1">{cells}</row></section></sections></report>',
        encoding="utf-8",
    )
    assert of(computed(folder), UNDER_35, organisation="МБУ ДО «ЦДТ»") == (4, 16)


def test_the_name_of_a_file_may_leave_out_the_hyphen_of_a_form(folder: Path) -> None:
    rows: Rows = [
        ["МБДОУ «Сказка», за 2022 год"],
        ["Раздел 10. Распределение персонала по возрасту"],
        [*LEAD, "Всего", *BANDS],
        [*range(1, 14)],
        ["педагогические работники - всего", "04", 55, *range(1, 11)],
    ]
    books.delimited(folder / "Сказка__85k__10.csv", rows)
    assert of(computed(folder), UNDER_35, organisation="МБДОУ «Сказка»") == (6, 55)


def test_a_table_of_codes_is_named_by_its_file(folder: Path) -> None:
    header = ["Наименование организации", "год", "str_n", *(f"gr{n}" for n in range(3, 17))]
    row = ["МБОУ СОШ № 7", 2022, "06", 40, 33, *[0] * 12]
    books.delimited(folder / "oo1_3_1.csv", [header, row])
    found = computed(folder, "amursk-2021")
    assert of(found, "higher_education_staffing_share", **SCHOOL) == (33, 40)


def test_no_written_out_is_nothing_and_an_apostrophe_is_no_word(folder: Path) -> None:
    counts = ["'55", "нет", *(f"'{n}" for n in range(2, 11))]
    rows: Rows = [
        ["Форма № 85-К за 2022 год"],
        ["Наименование отчитывающейся организации", "МБДОУ «Сказка»"],
        ["Раздел 10. Распределение персонала по возрасту"],
        [*LEAD, "Всего", *BANDS],
        [*range(1, 14)],
        ["педагогические работники - всего", "04", *counts],
    ]
    books.xlsx(folder / "85-К.xlsx", {"10": rows})
    assert of(computed(folder), UNDER_35, organisation="МБДОУ «Сказка»") == (5, 55)
