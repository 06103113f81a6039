"""Part-timers of another school as lists of staff tell them: a sheet, a line, a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

TENURE = "age_under30_tenure3_share"
"""Of part-timers it counts only the main job."""
HEAD: list[object] = ["ФИО", "Должность", "Предмет", "Дата рождения", "Дата приёма"]
OWN: list[object] = [ANNA, "учитель", "физика", "02.02.1995", "01.09.2017"]
OLDER: list[object] = [OLEG, "учитель", "химия", "02.02.1970", "01.09.2000"]
GUEST: list[object] = [ZOYA, "учитель", "география", "02.02.1994", "01.09.2018"]


def _computed(folder: Path, sheets: dict[str, Rows], name: str = "СОШ 1.xlsx") -> RunResult:
    registry: Rows = [["Код", "Краткое наименование"], ["1", "МБОУ СОШ № 1"], ["2", "МБОУ ООШ № 6"]]
    books.xlsx(folder / "организации.xlsx", {"Организации": registry})
    books.xlsx(folder / name, sheets)
    return computed(folder)


def _share(found: RunResult) -> object:
    return of(found, TENURE, organisation="МБОУ СОШ № 1")


@pytest.mark.parametrize("name", ["Внешние совместители", "Совместители", "внеш. совместители"])
def test_a_sheet_of_part_timers(folder: Path, name: str) -> None:
    found = _computed(folder, {"Основные": [HEAD, OWN, OLDER], name: [HEAD, GUEST]})
    assert _share(found) == (1, 3)


def test_a_line_over_part_timers_and_a_file_of_them(folder: Path) -> None:
    rows: Rows = [HEAD, OWN, OLDER, ["Внешние совместители"], GUEST]
    assert _share(_computed(folder, {"Кадры": rows})) == (1, 3)


def test_a_file_of_part_timers(folder: Path) -> None:
    books.xlsx(folder / "СОШ 1" / "Внешние совместители.xlsx", {"Лист1": [HEAD, GUEST]})
    found = _computed(folder, {"Кадры": [HEAD, OWN, OLDER]}, name="СОШ 1/Основные работники.xlsx")
    assert _share(found) == (1, 3)


@pytest.mark.parametrize(
    "title",
    [
        "Список педагогических работников (без внешних совместителей)",
        "Педагогические работники, в том числе внешние совместители",
        "Педагоги (в т.ч. внешние совместители)",
        "Список педагогов и внешних совместителей",
        "Всего педагогов 3, из них внешних совместителей 0",
    ],
)
def test_a_list_with_or_without_part_timers_is_no_list_of_them(folder: Path, title: str) -> None:
    assert _share(_computed(folder, {"Кадры": [[title], HEAD, OWN, OLDER, GUEST]})) == (2, 3)


@pytest.mark.parametrize(
    ("place", "counted"),
    [
        ("МБОУ ООШ № 6", 1),
        ("ООШ 6", 1),
        ("МБОУ СОШ № 1", 2),
        ("СОШ 1", 2),
        ("", 2),
        ("да", 2),
        ("основное", 2),
        ("ГБУЗ «Районная больница»", 1),
        ("Педагогический колледж", 1),
        ("МАУ ДО ЦДТ", 1),
        ("внешний совместитель", 1),
    ],
)
def test_a_column_of_main_places(folder: Path, place: str, counted: int) -> None:
    head = [*HEAD, "Основное место работы"]
    rows: Rows = [head, [*OWN, ""], [*OLDER, ""], [*GUEST, place]]
    found = _computed(folder, {"Кадры": rows})
    assert _share(found) == (counted, 3)
    remarks = [text for text in told(found, "ROW-006") if "внешние совместители" in text]
    assert len(remarks) == 2 - counted


@pytest.mark.parametrize("place", ["-", "—", "нет", "н/д"])
def test_nobody_is_lost_by_a_main_place_that_is_not_told(folder: Path, place: str) -> None:
    """«-» once took whoever had no other filled column out of the staff, without a word."""
    head: list[object] = ["ФИО", "Должность", "Предмет", "Дата рождения", "Основное место работы"]
    rows: Rows = [head, [*OWN[:4], ""], [*OLDER[:4], place], [*GUEST[:4], place]]
    found = _computed(folder, {"Кадры": rows})
    assert of(found, "age_under35_share", organisation="МБОУ СОШ № 1") == (2, 3)
    assert len(told(found, "ROW-006")) == (place == "нет")


def test_no_beside_yes_is_a_main_job_elsewhere(folder: Path) -> None:
    head = [*HEAD, "Основное место работы"]
    rows: Rows = [head, [*OWN, "да"], [*OLDER, "да"], [*GUEST, "нет"]]
    assert _share(_computed(folder, {"Кадры": rows})) == (1, 3)


def test_a_main_place_that_names_nothing_is_asked_about(folder: Path) -> None:
    head = [*HEAD, "Основное место работы"]
    found = _computed(folder, {"Кадры": [head, [*OWN, "Ветров"], [*OLDER, ""]]})
    assert _share(found) == (1, 2)
    (asked,) = [text for text in told(found, "ROW-006") if "Основное место работы" in text]
    assert "строка 2" in asked
    assert "Ветров" not in asked


def test_the_kind_of_employment_goes_before_the_main_place(folder: Path) -> None:
    head = [*HEAD, "Основное место работы", "Вид занятости"]
    rows: Rows = [head, [*OWN, "МБОУ ООШ № 6", "основное"], [*OLDER, "", ""]]
    assert _share(_computed(folder, {"Кадры": rows})) == (1, 2)


@pytest.mark.parametrize("heading", ["Вид работы", "Осн./совм.", "Основная работа/совмещение"])
def test_headings_of_the_kind_of_employment(folder: Path, heading: str) -> None:
    told_by_column: Rows = [[*OWN, "основная"], [*OLDER, "основная"], [*GUEST, "внешнее совм."]]
    found = _computed(folder, {"Кадры": [[*HEAD, heading], *told_by_column]})
    assert _share(found) == (1, 3)


@pytest.mark.parametrize(("kind", "asked"), [("внешний совместитель", 1), ("основное", 0)])
def test_a_part_timer_born_on_another_day_at_the_main_job_is_asked_about(
    folder: Path, kind: str, asked: int
) -> None:
    head = [*HEAD, "Вид занятости"]
    there: Rows = [["МБОУ ООШ № 6"], head, [*GUEST[:3], "02.02.1949", "01.09.2000", kind]]
    books.xlsx(folder / "ООШ 6.xlsx", {"Кадры": there})
    found = _computed(folder, {"Кадры": [head, [*OWN, ""], [*GUEST, "основное"]]})
    assert len(told(found, "PERS-005")) == asked


@pytest.mark.parametrize("name", ["Педагоги, совместители", "Кадры + совместители"])
def test_a_sheet_of_both_is_no_sheet_of_part_timers_and_is_asked_about(
    folder: Path, name: str
) -> None:
    found = _computed(folder, {name: [HEAD, OWN, OLDER, GUEST]})
    assert _share(found) == (2, 3)
    (text,) = told(found, "ROW-006")
    assert "и работники, и совместители" in text


def test_brackets_say_who_the_workers_of_a_sheet_are(folder: Path) -> None:
    sheets: dict[str, Rows] = {
        "Основные": [HEAD, OWN, OLDER],
        "Кадры (совместители)": [HEAD, GUEST],
    }
    assert _share(_computed(folder, sheets)) == (1, 3)


OTHER: list[object] = ["Котова Вера Ильинична", "учитель", "физика", "03.02.1994", "01.09.2018"]


@pytest.mark.parametrize(
    ("lines", "counted"),
    [
        ([["Основные работники"], ["Учителя"], OWN, OLDER, ["Внешние совместители"]], 1),
        ([["Учителя"], OWN, ["Воспитатели"], OLDER, ["Внешние совместители"], ["Учителя"]], 1),
        ([["Внешние совместители"], ["Учителя"], OTHER, ["Основные работники"], OWN, OLDER], 2),
    ],
)
def test_a_line_over_part_timers_goes_over_the_lines_below_it(
    folder: Path, lines: Rows, counted: int
) -> None:
    found = _computed(folder, {"Кадры": [HEAD, *lines, GUEST]})
    assert _share(found) == (counted, 4 if OTHER in lines else 3)
    assert told(found, "ROW-006") == []


def test_a_line_after_part_timers_of_its_own_is_asked_about(folder: Path) -> None:
    rows: Rows = [HEAD, OWN, OLDER, ["Внешние совместители"], GUEST, ["Молодые учителя"], OTHER]
    found = _computed(folder, {"Кадры": rows})
    assert _share(found) == (2, 4)
    (text,) = told(found, "ROW-006")
    assert "«Внешние совместители»" in text


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        ("договор возмездного оказания услуг", (1, 2)),
        ("по договору оказания услуг", (1, 2)),
        ("самозанятый", (1, 2)),
        ("срочный трудовой договор", (2, 3)),
        ("эффективный контракт", (2, 3)),
    ],
)
def test_who_serves_under_a_civil_contract_is_no_staff_member(
    folder: Path, kind: str, counts: object
) -> None:
    rows: Rows = [[*HEAD, "Вид занятости"], [*OWN, ""], [*OLDER, "основное"], [*GUEST, kind]]
    found = _computed(folder, {"Кадры": rows})
    assert _share(found) == counts
    assert told(found, "CELL-009") == []
