"""A table written in a random messy dialect and read back is the same table."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from making import books
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.plan import make_plan
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from pedmonitor.intake.typed import TypedTable

PLAN = make_plan(bundled_definitions(), Settings(), secret=b"round trip")
HEAD = ["ФИО", "Программа", "Количество часов", "Дата окончания", "Вид программы"]
NAMES = (
    "Иванова Анна Петровна",
    "Петров Олег Иванович",
    "Ёлкина Юлия Эдуардовна",
    "Щукин Пётр Ильич",
)
PROGRAMS = (
    "Методика физики",
    "Цифровая школа; часть 1",
    "Курс «Лидер», модуль 2",
    'Школа "Успех"',
    "Подготовка к ЕГЭ\n(базовый уровень)",
    "Проект | практика",
)
NO_GUILLEMETS = str.maketrans("", "", "«»")
ROW = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(PROGRAMS),
    st.sampled_from([16.0, 18.5, 72.0, 1054.5]),
    st.dates(dt.date(2010, 1, 1), dt.date(2023, 12, 31)),
    st.sampled_from(["ПК", "ПП"]),
)
TABLES = st.lists(ROW, min_size=2, max_size=6)
TITLES = st.lists(st.sampled_from(["Реестр курсов", "МБОУ СОШ № 3", "за 2022 год", ""]), max_size=3)


def lines_of(
    table: list[tuple[object, ...]], titles: list[str], blanks: set[int]
) -> list[list[object]]:
    lines: list[list[object]] = [[title] for title in titles]
    lines.append(list(HEAD))
    for at, row in enumerate(table):
        if at in blanks:
            lines.append([None] * len(HEAD))
        lines.append(list(row))
    return lines


def read_back(name: str, data: bytes) -> TypedTable:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        reading = read_return(SourceFile(path, name), PLAN)
    assert [table.form for table in reading.tables] == ["training"], reading.issues
    return reading.tables[0]


def check(read: TypedTable, table: list[tuple[object, ...]]) -> None:
    expected = dict(
        zip(("hours", "date_to", "kind"), list(zip(*table, strict=True))[2:], strict=True)
    )
    assert {name: tuple(read.columns[name]) for name in expected} == expected
    programs = [" ".join(str(value).split()) for value in read.columns["program"]]
    assert programs == [" ".join(str(row[1]).split()) for row in table]
    keys = {row[0]: person for row, person in zip(table, read.people, strict=True)}
    assert [keys[row[0]] for row in table] == read.people
    assert len(set(keys.values())) == len(keys)


@given(
    TABLES,
    TITLES,
    st.sets(st.integers(0, 5), max_size=2),
    st.sampled_from(";\t,|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251", "cp866", "koi8-r"]),
    st.sampled_from(["\r\n", "\n"]),
)
@settings(max_examples=150)
def test_delimited_text(
    table: list[tuple[object, ...]],
    titles: list[str],
    blanks: set[int],
    delimiter: str,
    encoding: str,
    end: str,
) -> None:
    if encoding in {"cp866", "koi8-r"}:  # these have no «guillemets»
        table = [(row[0], str(row[1]).translate(NO_GUILLEMETS), *row[2:]) for row in table]
    lines = lines_of(table, titles, blanks)
    shown = [
        [str(c).replace(".", ",") if isinstance(c, float) else c for c in row] for row in lines
    ]
    text = books.text(shown, delimiter).replace("\r\n", end)
    if encoding == "koi8-r":
        text = text.replace("№", "N")
    check(read_back("курсы.csv", text.encode(encoding)), table)


@given(
    TABLES,
    TITLES,
    st.sets(st.integers(0, 5), max_size=2),
    st.integers(0, 3),
    st.sampled_from(["xlsx", "xls"]),
)
@settings(max_examples=40)
def test_workbooks(
    table: list[tuple[object, ...]], titles: list[str], blanks: set[int], shift: int, kind: str
) -> None:
    lines = [[None] * shift + line for line in lines_of(table, titles, blanks)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{kind}"
        (books.xlsx if kind == "xlsx" else books.xls)(path, {"Курсы": lines})
        data = path.read_bytes()
    check(read_back(f"курсы.{kind}", data), table)
