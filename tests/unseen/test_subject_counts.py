"""Counts by subject in every layout that departments draw, from one table of truth."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, Rows, computed, of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TRUTH = {
    "СОШ № 1": {"Математика": (4, 1), "Физика": (2, 1), "Химия": (1, 0)},
    "СОШ № 2": {"Математика": (3, 2), "Физика": (1, 0), "Химия": (2, 2)},
}
SUBJECTS = ("Математика", "Физика", "Химия")
Pairs = Sequence[tuple[int, int]]


def summed(pairs: Pairs) -> tuple[int, int]:
    return sum(base for base, _ in pairs), sum(count for _, count in pairs)


def whole(school: str) -> tuple[int, int]:
    return summed([*TRUTH[school].values()])


ALL = summed([whole(school) for school in TRUTH])
LEAVES: list[object] = ["Всего педагогов", "из них прошли диагностику"]


def subjects_as_rows(title: str) -> Rows:
    """Schools written once over their subjects, a sum under each, one under all."""
    rows: Rows = [[title], ["№", "Образовательная организация", "Предмет", *LEAVES, "%"]]
    for at, (school, counts) in enumerate(TRUTH.items(), 1):
        for row, subject in enumerate(SUBJECTS):
            base, count = counts[subject]
            lead = ["", ""] if row else [at, school]
            rows.append([*lead, subject, base, count, f"{100 * count / base:.1f} %"])
        rows.append(["", "", "Всего по школе", *whole(school), ""])
    return [*rows, ["", "ИТОГО", "", *ALL, ""]]


def subjects_as_columns(title: str) -> Rows:
    names = [text for subject in (*SUBJECTS, "Всего") for text in (subject, "")]
    rows: Rows = [[title], ["ОО", *names], ["", *LEAVES * 4]]
    for school, counts in TRUTH.items():
        pairs = [*(counts[subject] for subject in SUBJECTS), whole(school)]
        rows.append([school, *(number for pair in pairs for number in pair)])
    return rows


def schools_as_columns(title: str) -> Rows:
    names = [text for school in (*TRUTH, "Всего по району") for text in (school, "")]
    rows: Rows = [[title], ["Учебный предмет", *names], ["", *LEAVES * 3]]
    for subject in SUBJECTS:
        pairs = [TRUTH[school][subject] for school in TRUTH]
        pairs.append(summed(pairs))
        rows.append([subject, *(number for pair in pairs for number in pair)])
    sums = [*map(whole, TRUTH), ALL]
    return [*rows, ["Итого", *(number for pair in sums for number in pair)]]


def of_one_school(title: str, school: str) -> Rows:
    rows: Rows = [[f"МБОУ {school}"], [title], ["Предмет", *LEAVES, "%"]]
    rows += [[subject, *TRUTH[school][subject], ""] for subject in SUBJECTS]
    return [*rows, ["Итого", *whole(school), ""]]


TITLES = (
    "Диагностика профессиональных дефицитов в разрезе учебных предметов, 2022 год",
    "Сведения о диагностике профессиональных дефицитов педагогов по предметам за 2022 год",
    "Мониторинг прохождения диагностики профессиональных дефицитов. 2022 г.",
)
PAIRED = ["A2:A3", *(f"{left}2:{right}2" for left, right in ("BC", "DE", "FG"))]
TABLES: dict[str, tuple[Callable[[str], Rows], list[str]]] = {
    "subjects as rows": (subjects_as_rows, ["B3:B6", "B7:B10"]),
    "subjects as columns": (subjects_as_columns, [*PAIRED, "H2:I2"]),
    "schools as columns": (schools_as_columns, PAIRED),
}


def check(folder: Path, schools: Sequence[str]) -> None:
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == ALL[::-1]
    for school, name in zip(TRUTH, schools, strict=True):
        assert of(found, DIAGNOSTICS, organisation=name) == whole(school)[::-1]
    for subject in SUBJECTS:
        base, count = summed([TRUTH[school][subject] for school in TRUTH])
        assert of(found, DIAGNOSTICS, subject=subject.lower()) == (count, base)


@pytest.mark.parametrize(("layout", "title"), [*product(TABLES, TITLES)])
def test_a_table_of_the_department(folder: Path, layout: str, title: str) -> None:
    draw, merged = TABLES[layout]
    books.xlsx(folder / "свод.xlsx", {"Лист1": draw(title)}, merged=merged)
    check(folder, [*TRUTH])


@pytest.mark.parametrize("title", TITLES)
def test_a_table_of_every_school(folder: Path, title: str) -> None:
    for at, school in enumerate(TRUTH):
        books.xlsx(folder / f"{at}.xlsx", {"Лист1": of_one_school(title, school)})
    check(folder, [f"МБОУ {school}" for school in TRUTH])


def test_a_sheet_for_every_subject(folder: Path) -> None:
    sheets: dict[str, Rows] = {}
    for subject in SUBJECTS:
        heads: list[object] = ["ОО", "Всего учителей", "Прошли диагностику"]
        rows = [[school, *TRUTH[school][subject]] for school in TRUTH]
        sheets[subject] = [["Диагностика профессиональных дефицитов, 2022 год"], heads, *rows]
    books.xlsx(folder / "по предметам.xlsx", sheets)
    found = computed(folder)
    for subject in SUBJECTS:
        base, count = summed([TRUTH[school][subject] for school in TRUTH])
        assert of(found, DIAGNOSTICS, subject=subject.lower()) == (count, base)
    assert of(found, DIAGNOSTICS) == (None, None)  # one may teach two subjects
