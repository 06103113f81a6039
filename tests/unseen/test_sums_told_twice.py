"""Amounts that stand twice: in the school's file and the district's digest, in rows and totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, OLEG, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

FOUR, FIVE = "МБОУ «СОШ № 4»", "МБОУ «СОШ № 5»"
POSTS, VACANCIES = "staffing_level_share", "vacancies_count"
HEAD: list[object] = ["Должность", "Предмет", "По штату", "Занято", "Вакантно"]
DAY = "Укомплектованность на 15.09.2022"


def _own(*rows: list[object], name: str = FOUR) -> Rows:
    return [[name], [DAY], HEAD, *rows]


def _digest(*rows: list[object]) -> Rows:
    numbered: Rows = [[at, *row] for at, row in enumerate(rows, start=1)]
    return [[DAY], ["№", "ОО", *HEAD], *numbered]


def _posts(folder: Path, **files: dict[str, Rows]) -> RunResult:
    for name, sheets in files.items():
        books.xlsx(folder / f"{name.replace('_', ' ')}.xlsx", sheets)
    return computed(folder, "amursk-2021")


def test_a_row_of_the_school_and_of_the_digest_counts_once(tmp_path: Path) -> None:
    physics: list[object] = ["учитель", "физика", 10, 8, 2]
    found = _posts(
        tmp_path / "in",
        СОШ_4_ОКП={"Л": _own(physics)},
        Свод_ОКП={"Л": _digest([FOUR, *physics], [FIVE, "учитель", "физика", 5, 4, 1])},
    )
    assert of(found, POSTS) == (12, 15)
    assert of(found, VACANCIES)[0] == 3
    (united,) = told(found, "SHEET-004")
    assert united.startswith("строк организации, которые уже есть в файле «СОШ 4 ОКП.xlsx»: 1;")


def test_sheets_of_schools_and_a_sheet_of_all_are_united(tmp_path: Path) -> None:
    rows = {name: ["учитель", "физика", n, n - 1, 1] for name, n in ((FOUR, 10), (FIVE, 5))}
    book = {f"СОШ {at}": _own(row, name=name) for at, (name, row) in enumerate(rows.items(), 4)}
    book["Свод"] = _digest(*([name, *row] for name, row in rows.items()))
    found = _posts(tmp_path / "in", Район_ОКП=book)
    assert of(found, POSTS) == (13, 15)


def test_rows_of_the_digest_alone_are_added_and_contradictions_are_told(tmp_path: Path) -> None:
    found = _posts(
        tmp_path / "in",
        СОШ_4_ОКП={"Л": _own(["учитель", "физика", 10, 8, 2])},
        Свод_ОКП={
            "Л": _digest([FOUR, "учитель", "физика", 10, 9, 1], [FOUR, "учитель", "химия", 3, 3, 0])
        },
    )
    assert of(found, POSTS) == (11, 13)
    assert told(found, "SHEET-004") == [
        "о том же в файле «СОШ 4 ОКП.xlsx» другие числа (строка 4); учтены они, а не эти (строка 3)"
    ]


def test_a_sum_of_the_digest_is_what_the_school_tells_in_parts(tmp_path: Path) -> None:
    found = _posts(
        tmp_path / "in",
        СОШ_4_ОКП={
            "Л": _own(["учитель", "физика", 2, 1, 1], ["учитель", "физика", 3, 3, 0]),
        },
        Свод_ОКП={"Л": _digest([FOUR, "учитель", "физика", 5, 4, 1])},
    )
    assert of(found, POSTS) == (4, 5)


@pytest.mark.parametrize("word", ["Итог", "Учителя всего", "Σ", "По школе", "Общее количество"])
def test_a_row_of_total_words_that_is_the_sum_is_no_post(word: str, tmp_path: Path) -> None:
    rows: Rows = [["учитель", "", 10, 9, 1], ["педагог-психолог", "", 1, 1, 0]]
    found = _posts(tmp_path / "in", ОКП={"Л": _own(*rows, [word, "", 11, 10, 1])})
    assert of(found, POSTS) == (10, 11)


def test_total_words_over_other_numbers_are_asked_about(tmp_path: Path) -> None:
    rows: Rows = [["учитель", "физика", 2, 2, 0], ["Учителя всего", "", 7, 5, 2]]
    found = _posts(tmp_path / "in", ОКП={"Л": _own(*rows)})
    assert any("не равна сумме строк" in message for message in told(found, "ROW-001"))


def test_posts_that_are_said_to_be_left_out_are_left_out(tmp_path: Path) -> None:
    rows: Rows = [["аналитик", "", 12, 11, 1], ["учитель", "", 10, 9, 1]]
    found = _posts(tmp_path / "in", ОКП={"Л": _own(*rows)})
    assert of(found, POSTS) == (9, 10)
    assert any("числа строки не учтены" in message for message in told(found, "CELL-009"))


def test_all_pedagogues_are_counted_and_not_some_of_them_beside(tmp_path: Path) -> None:
    rows: Rows = [["Педагогические работники", "", 12, 11, 1], ["учитель", "", 10, 9, 1]]
    found = _posts(tmp_path / "in", ОКП={"Л": _own(*rows)})
    assert of(found, POSTS) == (11, 12)
    assert any("учтены все вместе" in message for message in told(found, "ROW-001"))


def test_an_unread_column_tells_rows_of_numbers_apart(tmp_path: Path) -> None:
    head: list[object] = ["Корпус", "Должность", "По штату", "Занято", "Вакантно"]
    rows: Rows = [["корпус 1", "учитель", 10, 9, 1], ["корпус 2", "учитель", 10, 9, 1]]
    found = _posts(tmp_path / "in", ОКП={"Л": [[FOUR], [DAY], head, *rows]})
    assert of(found, POSTS) == (18, 20)
    assert not told(found, "ROW-002")


def test_the_district_in_the_column_of_schools_is_a_total(tmp_path: Path) -> None:
    head: list[object] = ["ОО", "Должность", "По штату", "Занято", "Вакантно"]
    rows: Rows = [[FOUR, "учитель", 3, 2, 1], [FIVE, "учитель", 2, 2, 0], ["АМО", "", 5, 4, 1]]
    found = _posts(tmp_path / "in", ОКП={"Л": [[DAY], head, *rows]})
    assert of(found, POSTS) == (4, 5)
    assert not told(found, "ORG-001")


def _events(title: str, level: str, *, number: str = "") -> Rows:
    head: list[object] = ["Мероприятие", "Вид", "Уровень", "Дата", "№ приказа"]
    return [["Мероприятия 2022"], head, [title, "семинар", level, "03.03.2022", number]]


@pytest.mark.parametrize(
    ("level", "numbers", "count"),
    [("муниципальный", ("12-Д", "12-Д"), 1), ("муниципальный", ("12-Д", "15-Д"), 2)],
)
def test_an_event_of_the_district_was_held_once(
    level: str, numbers: tuple[str, str], count: int, tmp_path: Path
) -> None:
    for name, number in zip((FOUR, FIVE), numbers, strict=True):
        rows: Rows = [[name], *_events("Семинар «Читаем вместе»", level, number=number)]
        books.xlsx(tmp_path / "in" / f"Мероприятия {name[-3:-1]}.xlsx", {"Л": rows})
    found = computed(tmp_path / "in", "amursk-2021")
    assert of(found, "other_pd_events_count")[0] == count
    assert len(told(found, "ROW-002")) == 2 - count


def test_a_period_of_a_contest_is_its_day(tmp_path: Path) -> None:
    rows: Rows = [
        [STAFF[0][0]],
        ["ФИО", "Конкурс", "Уровень", "Период проведения"],
        [ANNA, "к", "муниципальный", "март 2022"],
        [OLEG, "к", "муниципальный", "ноябрь 2020"],
    ]
    books.xlsx(tmp_path / "in" / "Кадры.xlsx", {"Л": STAFF})
    books.xlsx(tmp_path / "in" / "Конкурсы 2022.xlsx", {"Л": rows})
    assert of(computed(tmp_path / "in"), CONTESTS) == (1, 2)
