"""A folder as a methodist keeps it: what the blind round on folders and digests has found."""

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
    ZOYA,
    Rows,
    computed,
    of,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

PASSED = "Прошли диагностику профессиональных дефицитов"
TITLE: Rows = [["Диагностика профессиональных дефицитов 2022"]]
HEAD: list[object] = ["ОО", "Всего педагогов", PASSED]
TOWN: Rows = [["СОШ № 1", 20, 15], ["СОШ № 3", 10, 5]]
COUNTRY: Rows = [["СОШ № 2", 20, 7], ["Ленская СОШ", 10, 4]]
NOTHING = (None, None)


def _counts(folder: Path, rows: Rows, *merged: str) -> None:
    books.xlsx(folder / "Свод 2022.xlsx", {"Лист1": rows}, merged=merged)


def _pairs(*captions: str) -> Rows:
    """Lay out pairs «чел. | %» under captions."""
    first: list[object] = ["ОО", "Всего педагогов"]
    second: list[object] = ["", ""]
    for caption in captions:
        first += [caption, ""]
        second += ["чел.", "%"]
    rows: Rows = [["СОШ № 1", 30, 20, 66.7, 6, 20], ["СОШ № 2", 20, 7, 35, 3, 15]]
    return [*TITLE, first, second, *(row[: len(first)] for row in rows)]


def test_a_pair_of_another_indicator_stands_beside_that_of_the_title(folder: Path) -> None:
    rows = _pairs(PASSED, "Участвовали в конкурсах профмастерства")
    _counts(folder, rows, "C2:D2", "E2:F2")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (27, 50)
    assert of(found, CONTESTS) == (9, 50)


@pytest.mark.parametrize("caption", [PASSED, "Прошли диагностику"])
def test_a_pair_of_nothing_known_is_told(folder: Path, caption: str) -> None:
    _counts(folder, _pairs(caption, "Прошли курсы"), "C2:D2", "E2:F2")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (27, 50)
    assert any("Прошли курсы" in text for text in told(found, "AGG-001"))


@pytest.mark.parametrize("caption", ["Участвовали в конкурсах профмастерства", "Прошли курсы"])
def test_a_pair_of_something_else_is_not_what_the_title_says(folder: Path, caption: str) -> None:
    _counts(folder, _pairs(caption), "C2:D2")
    assert of(computed(folder), DIAGNOSTICS) == NOTHING


@pytest.mark.parametrize("caption", ["Факт", "Результаты", "Прошли", "Кол-во участников за год"])
def test_a_pair_under_an_empty_word_is_what_the_title_says(folder: Path, caption: str) -> None:
    _counts(folder, _pairs(caption), "C2:D2")
    assert of(computed(folder), DIAGNOSTICS) == (27, 50)


@pytest.mark.parametrize(
    ("town", "country"),
    [
        ("Город", "Село"),
        ("Городская местность", "Сельская местность"),
        ("Городские ОО", "Сельские ОО"),
        ("Школы города", "Школы села"),
        ("г. Вилюйск", "Наслеги"),
        ("Куст № 1", "Куст № 2"),
    ],
)
@pytest.mark.parametrize("is_over", [True, False])
def test_sums_of_groups_are_no_organisations(
    folder: Path, town: str, country: str, *, is_over: bool
) -> None:
    listed = [["Код", "Краткое наименование", "Тип", "Местность"]]
    listed += [["0", str(row[0]), "школа", "город"] for row in (*TOWN, *COUNTRY)]
    books.xlsx(folder / "организации.xlsx", {"Организации": listed})
    sums: tuple[Rows, Rows] = [[town, 30, 20]], [[country, 30, 11]]
    rows = [*TOWN, *sums[0], *COUNTRY, *sums[1]]
    if is_over:
        rows = [*sums[0], *TOWN, *sums[1], *COUNTRY]
    _counts(folder, [["Итоги за 2022 год"], HEAD, *rows, ["Итого по улусу", 60, 31]])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (31, 60)
    assert told(found, "ORG-001") == []
    assert told(found, "AGG-006") == []


def test_a_small_organisation_with_the_numbers_of_the_next_one_is_counted(folder: Path) -> None:
    rows: Rows = [["Сказка", 5, 2], ["Ромашка", 5, 2], ["Итого", 10, 4]]
    _counts(folder, [["Итоги за 2022 год"], HEAD, *rows])
    assert of(computed(folder), DIAGNOSTICS) == (4, 10)


def _school(path: Path, *diagnosed: str) -> None:
    facts: Rows = [[SCHOOL], ["ФИО", "Вид диагностики", "Дата"]]
    facts += [[who, "дефициты", "05.04.2022"] for who in diagnosed]
    books.xlsx(path, {"Кадры": STAFF, "Диагностика": facts})


@pytest.mark.parametrize("where", ["2021", "2023", "архив 2021", "прошлый год 2021"])
def test_of_equal_files_that_of_another_year_is_the_copy(folder: Path, where: str) -> None:
    _school(folder / "СОШ № 4.xlsx", ANNA)
    (folder / where).mkdir()
    copy = folder / where / "СОШ № 4.xlsx"
    copy.write_bytes((folder / "СОШ № 4.xlsx").read_bytes())
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    copies = [one.place.file for one in found.issues if one.code.value == "FILE-007" and one.place]
    assert copies == [f"{where}/СОШ № 4.xlsx"]


@pytest.mark.parametrize("where", ["старое", "черновики", "не учитывать", "Архив"])
def test_what_is_laid_aside_is_no_later_version(folder: Path, where: str) -> None:
    _school(folder / "СОШ № 4.xlsx", ANNA, OLEG)
    _school(folder / where / "СОШ № 4.xlsx", ANNA)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (2, 2)
    replaced = [
        one.place.file for one in found.issues if one.code.value == "FILE-008" and one.place
    ]
    assert replaced == [f"{where}/СОШ № 4.xlsx"]


def test_versions_that_nothing_orders_are_told_as_such(folder: Path) -> None:
    head: list[object] = ["ФИО", "Дата рождения", "Должность", "Предмет"]
    people: Rows = [[name, "01.02.1980", "учитель", "физика"] for name in (ANNA, OLEG, ZOYA)]
    for where, kept in (("Входящие", people), ("Почта", people[:2])):
        books.delimited(folder / where / "СОШ № 4.csv", [head, *kept])
    (said,) = told(computed(folder), "FILE-008")
    assert "не видно" in said
    assert "поздняя" not in said
