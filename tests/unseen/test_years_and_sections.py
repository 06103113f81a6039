"""Several years in one register, and sections of those who do not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import CONTESTS, DIAGNOSTICS, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

PEOPLE = (
    "Абрамова Анна Петровна",
    "Белов Борис Ильич",
    "Громова Вера Олеговна",
    "Дронова Галина Юрьевна",
    "Ершова Дарья Львовна",
    "Жукова Елена Павловна",
)
HEAD: list[object] = ["ФИО", "Конкурс", "Уровень", "Результат"]
_TEACHERS: Rows = [[name, "учитель", "физика", "01.02.1980"] for name in PEOPLE]
STAFF: Rows = [["ФИО", "Должность", "Предмет", "Дата рождения"], *_TEACHERS]
SILENCE = "год не назван"


def _facts(first: int, last: int) -> Rows:
    return [[name, "Учитель года", "муниципальный", "участник"] for name in PEOPLE[first:last]]


def _district(
    folder: Path, rows: Rows, *, name: str = "список.xlsx", staff: Rows = STAFF
) -> RunResult:
    books.xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": staff})
    books.xlsx(folder / "СОШ 4" / name, {"Лист": rows})
    return computed(folder)


@pytest.mark.parametrize(
    ("heading", "cells", "counted"),
    [
        ("Учебный год", ["2020-2021", "2021-2022", "2019/20", "2022", "2020-2021 уч.г."], 2),
        ("Год", [2020, "2021 г.", 2022, "2022 г.", 2019], 2),
        ("Квартал", ["1 кв. 2022", "2 квартал 2022 г.", "4 кв. 2021", "IV кв. 2021", 2021], 2),
    ],
)
def test_a_column_of_years_places_every_row(
    heading: str, cells: list[object], counted: int, tmp_path: Path
) -> None:
    rows: Rows = [[*fact, cell] for fact, cell in zip(_facts(0, 5), cells, strict=True)]
    title = "Участие в конкурсах"
    found = _district(tmp_path / "in", [[title], [*HEAD, heading], *rows])
    assert of(found, CONTESTS) == (counted, 6)
    assert not any(SILENCE in message for message in told(found, "PER-004"))


def test_a_school_year_alone_is_put_down_to_its_end_and_told(tmp_path: Path) -> None:
    rows = [
        [*fact, year] for fact, year in zip(_facts(0, 2), ("2021-2022", "2022/23"), strict=True)
    ]
    found = _district(tmp_path / "in", [[*HEAD, "Учебный год"], *rows])
    assert of(found, CONTESTS) == (1, 6)
    (message,) = told(found, "PER-004")
    assert "2021–2022 — к 2022, 2022–2023 — к 2023" in message


def test_days_of_no_year_take_that_of_their_row(tmp_path: Path) -> None:
    days = [("15.03", 2021), ("март", 2022), ("октябрь", "2021-2022"), ("апрель", "2021-2022")]
    rows: Rows = [[*fact, *said] for fact, said in zip(_facts(0, 4), days, strict=True)]
    found = _district(tmp_path / "in", [[*HEAD, "Дата", "Год"], *rows])
    assert of(found, CONTESTS) == (2, 6)


def test_lines_of_years_place_the_rows_below(tmp_path: Path) -> None:
    rows: Rows = [HEAD, ["2021 год"], *_facts(0, 2), ["2022 год"], ["Муниципальный уровень"]]
    rows += [*_facts(2, 3), ["Региональный уровень"], *_facts(3, 4)]
    rows += [["2023 год (план)"], *_facts(4, 6)]
    found = _district(tmp_path / "in", rows)
    assert of(found, CONTESTS) == (2, 6)


def test_lines_of_years_stand_in_two_columns_too(tmp_path: Path) -> None:
    rows: Rows = [["Диагностика профессиональных дефицитов"], ["ФИО", "Методика"], ["2021 год"]]
    rows += [[PEOPLE[0], "тест"], ["2022 год"], [PEOPLE[1], "тест"], [PEOPLE[2], "тест"]]
    assert of(_district(tmp_path / "in", rows), DIAGNOSTICS) == (2, 6)


@pytest.mark.parametrize(
    "title",
    ["Участие в конкурсах за последние три года (2020-2022)", "Конкурсы за последние 3 года"],
)
def test_a_list_of_several_years_is_asked_for_days(title: str, tmp_path: Path) -> None:
    found = _district(tmp_path / "in", [[title], HEAD, *_facts(0, 5)])
    assert of(found, CONTESTS)[0] in {None, 0}
    (message,) = told(found, "PER-002")
    assert "несколько лет" in message


def test_a_list_of_no_year_is_counted_and_told_once(tmp_path: Path) -> None:
    found = _district(tmp_path / "in", [["Участие в конкурсах"], HEAD, *_facts(0, 5)])
    assert of(found, CONTESTS) == (5, 6)
    (message,) = told(found, "PER-004")
    assert SILENCE in message


def test_a_year_in_the_title_is_no_doubt(tmp_path: Path) -> None:
    found = _district(tmp_path / "in", [["Конкурсы 2022 года"], HEAD, *_facts(0, 5)])
    assert of(found, CONTESTS) == (5, 6)
    assert told(found, "PER-004") == []


@pytest.mark.parametrize(
    "line",
    [
        "Не участвовали:",
        "Отказались",
        "Заявки на 2023 год",
        "Планируют участие",
        "Резерв",
        "Члены жюри:",
        "Организаторы",
        "Группа поддержки",
    ],
)
def test_a_section_of_those_who_do_not_count_is_left_out_and_told(
    line: str, tmp_path: Path
) -> None:
    rows: Rows = [["Конкурсы 2022 года"], HEAD, ["Победители"], *_facts(0, 2), [line]]
    rows += [*_facts(2, 4), ["Участники"], *_facts(4, 5)]
    found = _district(tmp_path / "in", rows)
    assert of(found, CONTESTS) == (3, 6)
    (message,) = told(found, "ROW-007")
    assert "(строки 7, 8)" in message


@pytest.mark.parametrize("line", ["Участники", "Молодые педагоги", "Победители и призёры"])
def test_a_section_of_those_who_count_is_counted(line: str, tmp_path: Path) -> None:
    rows: Rows = [["Конкурсы 2022 года"], HEAD, ["Лауреаты"], *_facts(0, 2), [line], *_facts(2, 4)]
    found = _district(tmp_path / "in", rows)
    assert of(found, CONTESTS) == (4, 6)
    assert told(found, "ROW-007") == []


@pytest.mark.parametrize(
    "line", ["Уволенные", "Выбыли в 2022 году", "Работающие по договорам ГПХ", "Вакансии"]
)
def test_a_section_of_those_who_do_not_work_here_is_no_staff(line: str, tmp_path: Path) -> None:
    staff: Rows = [*STAFF[:4], [line], *STAFF[4:]]
    rows: Rows = [["Конкурсы 2022 года"], HEAD, *_facts(0, 2)]
    found = _district(tmp_path / "in", rows, staff=staff)
    assert of(found, CONTESTS) == (2, 3)
    assert len(told(found, "ROW-007")) == 1


def test_lines_right_under_such_a_line_divide_it(tmp_path: Path) -> None:
    staff: Rows = [*STAFF[:4], ["Уволенные"], ["Учителя"], STAFF[4], ["Воспитатели"], *STAFF[5:]]
    rows: Rows = [["Конкурсы 2022 года"], HEAD, *_facts(0, 2)]
    assert of(_district(tmp_path / "in", rows, staff=staff), CONTESTS) == (2, 3)


@pytest.mark.parametrize(
    "name", ["Не прошедшие диагностику.xlsx", "Отказались.xlsx", "Подлежат диагностике.xlsx"]
)
def test_the_name_of_a_file_tells_who_was_missing(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "in" / "СОШ 4"
    head: list[object] = ["ФИО", "Предмет", "Вид диагностики"]
    done: Rows = [[person, "физика", "дефициты"] for person in PEOPLE]
    books.xlsx(folder / "Прошли 2022.xlsx", {"Лист": [head, *done[:2]]})
    found = _district(tmp_path / "in", [head, *done[2:]], name=name)
    assert of(found, DIAGNOSTICS) == (2, 6)
    (message,) = told(found, "SHEET-005")
    assert "имени файла" in message


def test_a_schedule_is_a_plan_and_a_draft_beside_the_list_is_none(tmp_path: Path) -> None:
    folder = tmp_path / "in" / "СОШ 4"
    title = "График прохождения диагностики профессиональных дефицитов на 2022 год"
    planned: Rows = [[person, "физика"] for person in PEOPLE]
    rows: Rows = [[title], ["ФИО", "Предмет"], *planned]
    books.xlsx(folder / "График.xlsx", {"Лист": rows})
    done: Rows = [["Диагностика профессиональных дефицитов 2022"], ["ФИО", "Вид диагностики"]]
    sheets: dict[str, Rows] = {
        "Диагностика": [*done, [PEOPLE[0], "дефициты"]],
        "черновик": [*done, [PEOPLE[1], "дефициты"]],
    }
    books.xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "итог.xlsx", sheets)
    assert of(computed(tmp_path / "in"), DIAGNOSTICS) == (1, 6)
