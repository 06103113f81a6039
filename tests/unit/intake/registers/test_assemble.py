"""Entries of rows: who stands there, when it was, what makes the row unique."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making import books
from making.returns import codes, read

from pedmonitor.intake.cells.dates import OPEN_END

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import TypedTable

PAIR = ["ФИО наставника", "ФИО наставляемого", "Дата начала", "Дата окончания"]
MENTOR, MENTEE = "Иванова Анна Петровна", "Петров Олег Иванович"


def table_of(folder: Path, plan: ReadingPlan, *rows: Sequence[object]) -> TypedTable:
    return read(books.xlsx(folder / "a.xlsx", {"Лист1": list(rows)}), plan).tables[0]


def test_one_row_of_mentoring_names_two_people(tmp_path: Path, plan: ReadingPlan) -> None:
    table = table_of(tmp_path, plan, PAIR, [MENTOR, MENTEE, "01.09.2021", "31.05.2022"])
    assert table.roles == ["наставник", "наставляемый"]
    assert table.facts == [0, 0]
    assert table.people[0] != table.people[1]
    assert set(table.starts) == {dt.date(2021, 9, 1)}
    assert set(table.ends) == {dt.date(2022, 5, 31)}


def test_no_end_means_it_is_still_going_on_only_where_ends_are_written(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    table = table_of(tmp_path, plan, PAIR, [MENTOR, MENTEE, "01.09.2021", ""])
    assert set(table.ends) == {OPEN_END}
    table = table_of(tmp_path, plan, PAIR[:3], [MENTOR, MENTEE, "01.09.2021"])
    assert set(table.ends) == {dt.date(2021, 9, 1)}


def test_pupils_as_mentees_are_nobody(tmp_path: Path, plan: ReadingPlan) -> None:
    table = table_of(
        tmp_path,
        plan,
        [*PAIR, "Категория наставляемого"],
        [MENTOR, MENTEE, "01.09.2021", "", "ученик"],
    )
    assert table.people[0].full
    assert not any(table.people[1])


def test_the_name_in_one_cell_or_in_three_is_the_same_person(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    one = table_of(tmp_path, plan, ["ФИО", "Должность", "Предмет"], [MENTOR, "учитель", "физика"])
    three = table_of(
        tmp_path,
        plan,
        ["Фамилия", "Имя", "Отчество", "Должность", "Предмет"],
        ["ИВАНОВА", "Анна ", "Петровна", "учитель", "физика"],
    )
    assert one.people == three.people


def test_snils_is_the_same_however_it_is_spaced(tmp_path: Path, plan: ReadingPlan) -> None:
    head = ["ФИО", "СНИЛС", "Должность"]
    numbers = ["112-233-445 95", "11223344595", "112 233 445 95"]
    table = table_of(tmp_path, plan, head, *[[MENTOR, number, "учитель"] for number in numbers])
    assert len({keys.snils for keys in table.people}) == 1


def test_a_snils_typed_as_a_number_loses_its_leading_zero_and_is_still_the_same(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    head = ["ФИО", "СНИЛС", "Должность"]
    table = table_of(
        tmp_path, plan, head, [MENTOR, "012-233-445 95", "учитель"], [MENTOR, 1223344595, "учитель"]
    )
    assert table.people[0].snils == table.people[1].snils


def test_a_vacancy_is_nobody_and_no_fault(tmp_path: Path, plan: ReadingPlan) -> None:
    path = books.xlsx(
        tmp_path / "a.xlsx",
        {
            "Кадры": [
                ["ФИО", "Должность", "Предмет"],
                ["Вакансия", "учитель", "физика"],
                [MENTOR, "учитель", "химия"],
            ]
        },
    )
    reading = read(path, plan)
    assert codes(reading.issues) == []
    assert reading.tables[0].rows == [2]


def test_marks_become_one_fact_each(tmp_path: Path, plan: ReadingPlan) -> None:
    table = table_of(
        tmp_path,
        plan,
        ["ФИО", "Предмет", "Прошёл диагностику дефицитов", "Прошёл диагностику выгорания"],
        [MENTOR, "физика", "12.03.2022", "нет"],
        [MENTEE, "химия", "", "да"],
    )
    assert table.form == "diagnostics"
    assert list(
        zip(table.columns["kind"], table.columns["completed"], table.rows, strict=True)
    ) == [
        ("deficits", True, 1),
        ("burnout", True, 2),
    ]
    assert table.starts[0] == dt.date(2022, 3, 12)


def test_meanings_tell_equal_rows_whatever_their_place(tmp_path: Path, plan: ReadingPlan) -> None:
    row = [MENTOR, "учитель", "физика"]
    table = table_of(
        tmp_path, plan, ["ФИО", "Должность", "Предмет"], row, [MENTEE, "учитель", "физика"], row
    )
    first, second, third = table.meanings()
    assert first == third != second
