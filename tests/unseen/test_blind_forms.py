"""State forms and tables of counts by other hands: what a blind acceptance has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import CONTESTS, DIAGNOSTICS, Counts, Rows, computed, of

if TYPE_CHECKING:
    from pathlib import Path


BANDS = ["до 3", "от 3 до 5", "от 5 до 10", "от 10 до 15", "от 15 до 20", "20 и более"]


def experience(*, numbers: bool = True) -> Rows:
    """Give section 3.2 whose lower band captions repeat under both kinds of experience."""
    total = ["в том числе имеют общий стаж работы, лет:", *[""] * 5]
    own = ["Имеют стаж педагогической работы - всего"]
    own += ["в том числе имеют стаж педагогической работы, лет:", *[""] * 5]
    rows: Rows = [
        ["3.2. Распределение персонала по стажу работы"],
        ["Наименование показателей", "№ строки", "Всего", *total, *own],
        ["", "", "", *BANDS, "", *BANDS],
    ]
    rows += [[*range(1, 17)]] if numbers else []
    counts = [20, 1, 1, 8, 4, 3, 3, 18, 2, 3, 5, 4, 2, 2]
    return [*rows, ["педагогические работники - всего", "06", *counts]]


def movement() -> Rows:
    busy = ["Фактически занято, единиц", ""]
    moved = ["Принято работников", "", "", "Выбыло работников", ""]
    before = "Численность работников на начало предыдущего учебного года"
    now = "Численность работников на начало отчетного учебного года"
    vacant = "Число вакантных должностей, единиц"
    upper = ["Число ставок по штату, единиц", *busy, before, *moved, now, vacant]
    came = ["всего", "выпускники СПО", "выпускники с высшим образованием"]
    lower = ["", "всего", "в том числе работниками списочного состава", "", *came]
    left = ["всего", "из них по собственному желанию", "", ""]
    return [
        ["3.4. Движение работников"],
        ["Наименование показателей", "№ строки", *upper],
        ["", "", *lower, *left],
        ["педагогические работники - всего", "06", 30, 27.5, 27, 20, 1, 0, 1, 1, 0, 20, 2.5],
    ]


TITLE: Rows = [
    ["Форма № ОО-1", "на начало 2021/2022 учебного года"],
    ["Наименование отчитывающейся организации", "МБОУ СОШ № 7"],
]


def test_the_words_over_a_band_tell_which_experience_it_is(folder: Path) -> None:
    books.xlsx(folder / "оо1.xlsx", {"3.2": TITLE + experience()}, merged=["D4:I4", "K4:P4"])
    found = computed(folder, "amursk-2021", 2021)
    assert of(found, "experience_under5_share", organisation="МБОУ СОШ № 7") == (5, 20)


def test_ages_may_be_written_with_spaces_round_the_dash(folder: Path) -> None:
    bands = ["моложе 25 лет", "25 – 29", "30 – 34", "35 – 39", "40 – 44", "45 – 49", "50 – 54"]
    bands += ["55 – 59", "60 – 64", "65 лет и более"]
    rows: Rows = [
        ["Форма № 1-ДОП за 2022 год"],
        ["Наименование отчитывающейся организации", "МБУ ДО «ЦДТ»"],
        ["3.2. Распределение педагогических работников по возрасту"],
        ["Наименование показателей", "№ строки", "Число полных лет на 1 января 2023 года"],
        ["", "", *bands],
        [*range(1, 13)],
        ["педагогические работники - всего", "01", *range(1, 11)],
    ]
    books.xlsx(folder / "1-ДОП.xlsx", {"3": rows}, merged=["C4:L4"])
    assert of(computed(folder), "age_under35_share", organisation="МБУ ДО «ЦДТ»") == (6, 55)


def test_a_school_named_after_somebody_is_a_school_all_the_same(folder: Path) -> None:
    rows: Rows = [
        [
            "Образовательная организация",
            "Всего педагогов",
            "Участвуют в профессиональных конкурсах",
        ],
        ["МБОУ «Тасагарская СОШ им. Н.Г. Степанова»", 20, 5],
        ["МБОУ «СОШ имени Героя России Петра Зимина»", 10, 4],
        ["Белова Анна Петровна", 8, 4],
    ]
    books.xlsx(folder / "свод.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, CONTESTS) == (9, 30)
    name = "МБОУ «Тасагарская СОШ им. Н.Г. Степанова»"
    assert of(found, CONTESTS, organisation=name) == (5, 20)


def test_sections_may_stand_one_under_another_without_numbers(folder: Path) -> None:
    sheet = [*TITLE, *experience(numbers=False), [], *movement()]
    merged = ["D4:I4", "K4:P4", "D9:E9", "G9:I9", "J9:K9"]
    books.xlsx(folder / "оо1.xlsx", {"ОО-1": sheet}, merged=merged)
    found = computed(folder, "amursk-2021", 2021)
    assert of(found, "experience_under5_share", organisation="МБОУ СОШ № 7") == (5, 20)
    assert of(found, "staffing_level_share", organisation="МБОУ СОШ № 7") == (27.5, 30)


@pytest.mark.parametrize(
    ("heading", "counts"),
    [("Дата установления категории", (1, 2)), ("Когда", (None, None))],
)
def test_a_date_that_nobody_has_told_is_no_zero(folder: Path, heading: str, counts: Counts) -> None:
    rows: Rows = [
        ["МБОУ СОШ № 7"],
        ["ФИО", "Должность", "Категория", "Прежняя категория", heading],
        ["Белова Анна Петровна", "учитель", "высшая", "первая", "14.03.2022"],
        ["Громов Олег Ильич", "учитель", "первая", "", ""],
    ]
    books.xlsx(folder / "кадры.xlsx", {"Лист1": rows})
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "category_raised_share") == counts


CODES: Rows = [
    ["Наименование организации", "год", "раздел", "row_number", "column_number", "значение"],
    ["МБОУ «СОШ № 7»", "2021", "3.4", "1", "3", "41.0"],
    ["МБОУ «СОШ № 7»", "2021", "3.4", "6", "3", "30.0"],
    ["МБОУ «СОШ № 7»", "2021", "3.4", "6", "4", "27.5"],
    ["МБОУ «СОШ № 7»", "2021", "3.4", "6", "13", "2.5"],
]


def test_a_table_of_codes_without_its_form_is_one_question(folder: Path) -> None:
    books.delimited(folder / "Луговое.csv", CODES)
    (asked,) = [issue for issue in computed(folder, "amursk-2021", 2021).issues if issue.place]
    assert "не названо, какой" in asked.message


def test_a_table_of_codes_tells_whose_it_is(folder: Path) -> None:
    books.delimited(folder / "ОО-1 выгрузка.csv", CODES)
    found = computed(folder, "amursk-2021", 2021)
    assert of(found, "staffing_level_share", organisation="МБОУ «СОШ № 7»") == (27.5, 30)


def test_a_blank_in_a_crossed_cell_is_no_number_to_check(folder: Path) -> None:
    graphs = [f"gr{number}" for number in range(3, 17)]
    rows: Rows = [["okpo", "str_n", *graphs]]
    for code, people, posts in (("1", 20, ""), ("2", 2, ""), ("6", 18, 18.5), ("7", 18, 18.5)):
        rows.append(["41300009", code, people, people, *[0] * 11, posts])
    rows += [["41300009", code, 0, 0, *[0] * 11, ""] for code in ("40", "41")]
    rows.append(["41300009", "8", 18, 18, *[0] * 11, 18.5])
    books.delimited(folder / "СОШ 7 ОО-1 2021 раздел 3.1.csv", rows)
    found = computed(folder, "amursk-2021", 2021)
    assert not [issue for issue in found.issues if "oo1-total" in issue.message]
    assert of(found, "higher_education_staffing_share") == (18, 18)


def test_the_title_tells_what_short_captions_count(folder: Path) -> None:
    rows: Rows = [
        ["Информация о прохождении педагогами диагностики профессиональных дефицитов за 2022 год"],
        [
            "№ п/п",
            "Наименование ОО",
            "Учебный предмет",
            "Всего педагогов",
            "Прошли диагностику",
            "%",
        ],
        [1, "МБОУ «Школа № 4»", "Физика", 4, 1, 25],
        ["", "", "ИЗО", 6, 3, 50],
        ["", "Итого по школе", "", 10, 4, 40],
        ["", "ИТОГО по улусу", "", 10, 4, 40],
    ]
    books.xlsx(folder / "Диагностика.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (4, 10)
    assert of(found, DIAGNOSTICS, subject="физика") == (1, 4)


def test_years_stand_side_by_side_under_the_title(folder: Path) -> None:
    years: list[object] = ["2021 год", "", "", "2022 год", "", ""]
    leaves = ["Всего педагогов", "Участвовали в конкурсах", "Доля, %"] * 2
    rows: Rows = [
        ["Участие педагогов в профессиональных конкурсах различного уровня"],
        ["Образовательная организация", *years],
        ["", *leaves],
        ["МБОУ «Школа № 4»", 10, 1, 10, 20, 5, 25],
        ["ИТОГО", 10, 1, "", 20, 5, ""],
    ]
    books.xlsx(folder / "три года.xlsx", {"Лист1": rows}, merged=["A2:A3", "B2:D2", "E2:G2"])
    assert of(computed(folder), CONTESTS) == (5, 20)


@pytest.mark.parametrize(
    "words",
    [
        ("Педагоги без диагностики профессиональных дефицитов, 2022", "Прошли диагностику"),
        ("Диагностика профессиональных дефицитов на региональном уровне", "Прошли диагностику"),
        ("Диагностика профессиональных дефицитов, 2022", "Не прошли диагностику"),
        ("Диагностика профессиональных дефицитов, 2022", "Прошли курсы"),
    ],
)
def test_a_title_and_a_caption_of_other_words_count_nothing(
    folder: Path, words: tuple[str, str]
) -> None:
    rows: Rows = [
        [words[0]],
        ["Наименование ОО", "Всего педагогов", words[1], "%"],
        ["МБОУ «Школа № 4»", 10, 4, 40],
    ]
    books.xlsx(folder / "свод.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) in {(None, None), (0, 0)}


@pytest.mark.parametrize(("printed", "told"), [(73, ["C5"]), (71, []), (60, [])])
def test_a_total_over_rows_of_subjects_may_be_less_but_not_more(
    folder: Path, printed: int, told: list[str]
) -> None:
    rows: Rows = [
        ["Диагностика профессиональных дефицитов за 2022 год"],
        ["ОО", "Предмет", "Всего педагогов", "Прошли диагностику"],
        ["МБОУ «Школа № 4»", "Математика", 40, 20],
        ["МБОУ «Школа № 5»", "Физика", 31, 10],
        ["ИТОГО", "", printed, 30],
    ]
    books.xlsx(folder / "свод.xlsx", {"Лист1": rows})
    issues = computed(folder).issues
    assert [i.place.cell for i in issues if i.place and "напечатан итог" in i.message] == told


def test_numbers_of_nothing_named_are_told(folder: Path) -> None:
    rows: Rows = [
        ["Информация за 2022 год"],
        ["Наименование ОО", "Всего педагогов", "Прошли диагностику", "%"],
        ["МБОУ «Школа № 4»", 10, 4, 40],
    ]
    books.xlsx(folder / "свод.xlsx", {"Лист1": rows})
    issues = computed(folder).issues
    assert [i.place.cell for i in issues if i.place and "какой это показатель" in i.message] == [
        "A2"
    ]


@pytest.mark.parametrize(("typed", "message"), [(9999, "«нет данных»"), ("50 %", "процент")])
def test_no_data_and_percents_in_a_form_are_no_counts(
    folder: Path, typed: object, message: str
) -> None:
    rows = experience()
    rows[-1][11] = typed  # graph 12, half of the numerator of «стаж до пяти лет»
    books.xlsx(folder / "оо1.xlsx", {"3.2": TITLE + rows}, merged=["D4:I4", "K4:P4"])
    found = computed(folder, "amursk-2021", 2021)
    assert of(found, "experience_under5_share", organisation="МБОУ СОШ № 7") == (None, None)
    (cell,) = [i.place.cell for i in found.issues if i.place and message in i.message]
    assert cell == "L7"
    assert not [issue for issue in found.issues if "контроль" in issue.message]


def test_subjects_side_by_side_are_read_and_no_school(folder: Path) -> None:
    rows: Rows = [
        ["Прохождение диагностики профессиональных дефицитов педагогами, 2022 год"],
        ["Наименование школы", "Физика", "", "Математика", "", "ИЗО", ""],
        ["", *["всего", "прошли"] * 3],
        ["МБОУ «Школа № 4»", 4, 1, 5, 2, 6, 3],
    ]
    merged = ["A2:A3", "B2:C2", "D2:E2", "F2:G2"]
    books.xlsx(folder / "дефициты по предметам.xlsx", {"Лист1": rows}, merged=merged)
    found = computed(folder)
    assert not [issue for issue in found.issues if issue.place]
    assert of(found, DIAGNOSTICS, subject="физика") == (1, 4)
    assert of(found, DIAGNOSTICS, subject="изобразительное искусство") == (3, 6)
    assert of(found, DIAGNOSTICS) == (None, None)
    assert not [v for v in found.values if dict(v.breakdown).get("organisation") == "предметам"]
