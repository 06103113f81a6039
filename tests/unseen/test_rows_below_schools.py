"""Rows of a table of counts that are no school of it: means, plans, years, notes, branches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

TITLE: list[object] = ["Диагностика профессиональных дефицитов педагогов за 2022 год"]
HEAD: list[object] = ["ОО", "Всего педагогов", "из них прошли диагностику"]
FIRST: list[object] = ["МБОУ СОШ № 1", 20, 5]
SECOND: list[object] = ["МБОУ СОШ № 2", 30, 11]
TRUTH = (16, 50)
SKIPPED = "в которых не организации"
ASKED = "входят ли они"


def write(folder: Path, *rows: list[object], merged: tuple[str, ...] = ()) -> None:
    table: Rows = [TITLE, HEAD, *rows]
    books.xlsx(folder / "Диагностика дефицитов.xlsx", {"Лист1": table}, merged=merged)


@pytest.mark.parametrize(
    "row",
    [
        *(["В среднем по району", 25, 8], ["Максимум", 30, 11], ["Мин.", 20, 5]),
        *(["План", 50, 20], ["Целевое значение", 50, 20], ["Прошлый год", 50, 9]),
        *(["2021 год", 50, 9], ["Хабаровский край", 900, 300], ["Отклонение", 0, 4]),
        *(["* с учётом совместителей", 3, 2], ["Примечание. Из 50 педагогов 3 в декрете", 3, 2]),
        *(["Сноска: СОШ № 2 — с филиалом", 3, 2], ["Пример: МБОУ СОШ № 99", 10, 3]),
    ],
)
@pytest.mark.parametrize("total", [[], [["Итого", 50, 16]]])
def test_what_stands_below_the_schools_is_no_school(
    folder: Path, row: list[object], total: Rows
) -> None:
    write(folder, FIRST, SECOND, *total, row)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == TRUTH
    assert any(SKIPPED in text for text in told(found, "ROW-001"))


@pytest.mark.parametrize("merged", [(), ("A5:B5",)])
def test_a_mean_may_stand_in_the_column_of_numbers(folder: Path, merged: tuple[str, ...]) -> None:
    rows: Rows = [["№", *HEAD], [1, *FIRST], [2, *SECOND], ["В среднем", "", 25, 8]]
    books.xlsx(folder / "Диагностика.xlsx", {"Лист1": [TITLE, *rows]}, merged=merged)
    assert of(computed(folder), DIAGNOSTICS) == TRUTH


@pytest.mark.parametrize("label", ["Педагоги сельских филиалов", "Филиал", "Учителя", "- филиал"])
def test_a_branch_that_may_be_in_the_row_above_is_asked_about(folder: Path, label: str) -> None:
    write(folder, FIRST, [label, 6, 2], SECOND)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == TRUTH
    assert any(ASKED in text for text in told(found, "ROW-001"))


@pytest.mark.parametrize(("total", "truth"), [((50, 16), TRUTH), ((56, 18), (18, 56))])
def test_the_printed_total_tells_whether_a_branch_is_in_the_row_above(
    folder: Path, total: tuple[int, int], truth: tuple[int, int]
) -> None:
    write(folder, FIRST, ["Филиал", 6, 2], SECOND, ["Итого", *total])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == truth
    assert not any(ASKED in text for text in told(found, "ROW-001"))


@pytest.mark.parametrize("lead", [["в том числе:"], ["в том числе:", "", ""]])
def test_rows_under_in_that_number_are_inside_the_school(folder: Path, lead: list[object]) -> None:
    write(folder, FIRST, lead, ["начальные классы", 18, 4], ["иные", 2, 1], SECOND)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == TRUTH
    assert not any(ASKED in text for text in told(found, "ROW-001"))


def test_schools_under_in_that_number_of_the_district_are_schools(folder: Path) -> None:
    write(folder, ["Амурский район", 56, 18], ["в том числе:"], FIRST, ["Теремок", 6, 2], SECOND)
    assert of(computed(folder), DIAGNOSTICS) == (18, 56)


def test_rows_moved_in_are_asked_about(folder: Path) -> None:
    write(folder, FIRST, ["   начальные классы", 8, 2], ["   основная школа", 12, 3], SECOND)
    assert of(computed(folder), DIAGNOSTICS) == TRUTH


@pytest.mark.parametrize("kinds", [("ООШ", "ДОО"), ("СОШ", "ДОУ")])
@pytest.mark.parametrize("above", [True, False])
def test_sums_of_kinds_in_short_are_no_schools(
    folder: Path, kinds: tuple[str, str], *, above: bool
) -> None:
    third, garden = ["МБОУ ООШ № 5", 10, 4], ["МБДОУ № 3", 30, 11]
    groups = [[FIRST, third], [garden, ["МБДОУ № 4", 6, 2]]]
    sums = [[kinds[0], 30, 9], [kinds[1], 36, 13]]
    rows = [
        row
        for group, total in zip(groups, sums, strict=True)
        for row in ([total, *group] if above else [*group, total])
    ]
    write(folder, *rows)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (22, 66)
    assert not told(found, "AGG-006")


def test_kinds_in_short_may_be_the_only_schools_of_a_village(folder: Path) -> None:
    write(folder, ["СОШ", 31, 9], ["ДОУ", 35, 13], ["ДДТ", 5, 1])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (23, 71)
    assert not told(found, "AGG-006")


@pytest.mark.parametrize(
    ("base", "count"),
    [
        ("20 (двадцать)", "5 (пять)"),
        ("20 чел.", "5 чел. (25 %)"),
        ("20;", "5*"),
        ("'20", "\u00a05"),
    ],
)
def test_a_number_may_be_written_as_clerks_write_it(folder: Path, base: str, count: str) -> None:
    write(folder, ["МБОУ СОШ № 1", base, count], SECOND)
    assert of(computed(folder), DIAGNOSTICS) == TRUTH


def test_the_second_table_of_a_sheet_goes_on_under_the_title_of_the_first(folder: Path) -> None:
    rows: Rows = [TITLE, ["Городские школы"], HEAD, FIRST, [], ["Сельские школы"], HEAD, SECOND]
    books.xlsx(folder / "Свод.xlsx", {"Лист1": rows})
    assert of(computed(folder), DIAGNOSTICS) == TRUTH


def test_the_last_year_below_is_not_of_the_title_above(folder: Path) -> None:
    before: Rows = [["Справочно: за прошлый год"], HEAD, ["МБОУ СОШ № 3", 20, 2]]
    books.xlsx(folder / "Свод.xlsx", {"Лист1": [TITLE, HEAD, FIRST, SECOND, [], *before]})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == TRUTH
    assert any("прошлый год" in text for text in told(found, "AGG-001"))


@pytest.mark.parametrize(
    "label", ["И Т О Г О", "Всeго", "TOTAL", "Общее количество", "Все школы", "Муниципалитет"]
)
def test_a_total_may_be_written_in_many_ways(folder: Path, label: str) -> None:
    write(folder, FIRST, SECOND, [label, 50, 16])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == TRUTH
    assert not told(found, "AGG-006")


def test_a_row_of_percents_under_each_school_is_no_school(folder: Path) -> None:
    write(folder, FIRST, ["в %", 100, 25], SECOND, ["в %", 100, 36.7])
    assert of(computed(folder), DIAGNOSTICS) == TRUTH


def test_subjects_below_their_school_are_no_schools(folder: Path) -> None:
    write(folder, FIRST, ["математика", 12, 3], ["физика", 8, 2], SECOND, ["химия", 30, 11])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == TRUTH
    assert any(ASKED in text for text in told(found, "ROW-001"))


@pytest.mark.parametrize(
    "names",
    [
        ("1 квартал", "2 квартал", "3 квартал", "4 квартал"),
        ("1 квартал", "1 полугодие", "9 месяцев", "Год"),
    ],
)
def test_of_quarters_that_add_up_the_last_is_the_year(folder: Path, names: tuple[str, ...]) -> None:
    title: list[object] = ["Диагностика профессиональных дефицитов, нарастающим итогом, 2022 год"]
    counts = [(1, 3), (3, 5), (4, 8), (5, 11)]
    sheets: dict[str, Rows] = {
        name: [title, HEAD, ["МБОУ СОШ № 1", 20, first], ["МБОУ СОШ № 2", 30, second]]
        for name, (first, second) in zip(names, counts, strict=True)
    }
    books.xlsx(folder / "Свод.xlsx", sheets)
    assert of(computed(folder), DIAGNOSTICS) == TRUTH
