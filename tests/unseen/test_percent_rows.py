"""Percentages that stand where counts do: «Доля … | 36» beside «Всего педагогов | 50»."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from making import books

from unseen.district import CONTESTS, DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = (None, None)
SHARE = "Доля педагогов, прошедших диагностику профессиональных дефицитов"
PASSED = "Прошли диагностику профессиональных дефицитов"
OUT_OF = "от общего количества педагогов"
TITLE: Rows = [["МБОУ «СОШ № 4», 2022 год"]]


def sheet(folder: Path, head: list[object], *rows: list[object], title: Rows = TITLE) -> Path:
    return books.xlsx(folder / "4.xlsx", {"Лист1": [*title, head, *rows]})


@pytest.mark.parametrize("column", ["Значение", "Количество", "Факт", "Кол-во", "2022 год"])
@pytest.mark.parametrize(
    "caption",
    [
        SHARE,
        f"{SHARE}, %",
        f"{SHARE}, {OUT_OF} (%)",
        f"Процент педагогов, прошедших{SHARE.partition('прошедших')[2]}",
        f"{PASSED} (%)",
        f"{PASSED}, в %",
    ],
)
def test_a_percentage_without_counts_is_no_number_of_people(
    folder: Path, caption: str, column: str
) -> None:
    base: list[object] = ["Всего педагогических работников", 50]
    sheet(folder, ["Показатель", column], base, [caption, 36])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    (said,) = told(found, "AGG-005")
    assert said.startswith("доля 36 % указана, а нет числителя")


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Показатель", "Количество (чел.)"], [SHARE, 18]),
        (["Показатель", "Значение"], [f"{SHARE}, чел.", 18]),
        (["Показатель", "Значение"], [SHARE, "18 чел."]),
        (["Показатель", "Значение"], [SHARE, "18 (36 %)"]),
        (["Показатель", "Ед. изм.", "Значение"], [SHARE, "чел.", 18]),
        (["Показатель", "Кол-во", "%"], [SHARE, 18, 36]),
        (["Показатель", "Всего", "Количество"], [SHARE, 50, 18]),
        (["Показатель", "Числитель", "Знаменатель"], [SHARE, 18, 50]),
        (["Показатель", "Всего педагогов", "Из них"], [f"{SHARE} (%)", 50, 18]),
    ],
)
def test_what_says_people_is_people(folder: Path, head: list[object], row: list[object]) -> None:
    base: list[object] = ["Всего педагогических работников", *([""] * (len(head) - 2)), 50]
    sheet(folder, head, *([row] if "сего" in str(head) or "Знам" in str(head) else [base, row]))
    if head[-1] == "%":
        sheet(folder, head, ["Всего педагогических работников", 50, 100], row)
    assert of(computed(folder), DIAGNOSTICS) == (18, 50)


def test_people_and_per_cent_in_one_name_are_asked_about(folder: Path) -> None:
    base: list[object] = ["Всего педагогических работников", 50]
    caption = f"Количество (доля) педагогов, прошедших{SHARE.partition('прошедших')[2]}"
    sheet(folder, ["Показатель", "Значение"], base, [caption, 36])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert "непонятно, люди это или процент" in told(found, "CELL-003")[0]


def test_a_line_over_the_table_may_say_per_cent(folder: Path) -> None:
    head: list[object] = ["ОО", "Всего педагогов, чел.", PASSED, "Профессиональные конкурсы, чел."]
    row: list[object] = ["СОШ № 4", 50, 36, 12]
    sheet(folder, head, row, title=[["Показатели за 2022 год (в процентах)"]])
    found = computed(folder)
    assert (of(found, DIAGNOSTICS), of(found, CONTESTS)) == (NOTHING, (12, 50))


def test_the_words_of_a_document_over_counts_change_nothing(folder: Path) -> None:
    head: list[object] = ["Предмет", "Всего учителей", "Прошли диагностику"]
    title: Rows = [["МБОУ «СОШ № 4», 2022 год"], [f"{SHARE}, {OUT_OF} (%)"]]
    sheet(folder, head, ["Физика", 5, 4], ["Всего", 20, 10], title=title)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (10, 20)
    assert of(found, DIAGNOSTICS, subject="физика") == (4, 5)


def test_a_heading_of_a_share_is_a_share_whatever_it_is_out_of(folder: Path) -> None:
    head: list[object] = ["ОО", "Всего педагогов", f"{SHARE}, {OUT_OF} (%)"]
    sheet(folder, head, ["СОШ № 4", 50, 36])
    assert of(computed(folder), DIAGNOSTICS) == NOTHING


def test_values_under_a_share_are_shares(folder: Path) -> None:
    rows: Rows = [["ОО", "Всего педагогов", SHARE, ""], ["", "", "план", "факт"]]
    books.xlsx(
        folder / "4.xlsx",
        {"Лист1": [*TITLE, *rows, ["СОШ № 4", 50, 40, 36]]},
        merged=["C2:D2"],
    )
    assert of(computed(folder), DIAGNOSTICS) == NOTHING


def test_parts_of_a_share_are_shares(folder: Path) -> None:
    whole = (
        "Доля педагогических работников общеобразовательных организаций, прошедших повышение "
        "квалификации по программам, включенным в Федеральный реестр дополнительных "
        "профессиональных программ, в т.ч.:"
    )
    base: list[object] = ["Всего педагогических работников", 50]
    part: list[object] = ["- в Академии Минпросвещения России", 8]
    sheet(folder, ["Показатель", "Значение"], base, [whole, 12], part)
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "pk_federal_registry_share") == NOTHING
    assert of(found, "pk_federal_registry_academy_share") == NOTHING


@pytest.mark.parametrize(("value", "counts"), [(1, NOTHING), (0.36, NOTHING), (18, (18, 50))])
def test_a_number_that_the_sheet_shows_as_per_cent(
    folder: Path, value: float, counts: tuple[int | None, int | None]
) -> None:
    base: list[object] = ["Всего педагогических работников", 50]
    path = sheet(folder, ["Показатель", "Кол-во"], base, [PASSED, value])
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["B4"].number_format = "0%"
    book.save(path)
    assert of(computed(folder), DIAGNOSTICS) == counts


def test_a_percentage_is_checked_against_the_counts_of_another_row(folder: Path) -> None:
    rows: Rows = [["Всего педагогических работников", 50], [f"{PASSED}, чел.", 18]]
    sheet(folder, ["Показатель", "Значение"], *rows, [f"{SHARE}, %", 40])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (18, 50)
    assert told(found, "AGG-004") == ["напечатано 40 %, а 18 из 50 — это 36 %; учтены числа людей"]
