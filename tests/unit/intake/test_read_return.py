"""One file from bytes to typed tables: the messy inputs, and the issues each must give."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, REGISTRY, STAFF, codes, column, read
from msoffcrypto.format.ooxml import OOXMLFile

from pedmonitor.intake.files.source import GONE, SourceFile
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ROWS = [STAFF, IVANOVA, PETROV]


def forms(path: Path, plan: ReadingPlan) -> list[str]:
    return [table.form for table in read(path, plan).tables]


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.ods", "a.csv"])
def test_one_register_in_four_formats_is_one_register(
    name: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    path = tmp_path / name
    match path.suffix:
        case ".xlsx":
            books.xlsx(path, {"Лист1": ROWS})
        case ".xls":
            books.xls(path, {"Лист1": ROWS})
        case ".ods":
            books.ods(path, {"Лист1": ROWS})
        case _:
            books.delimited(path, ROWS)
    reading = read(path, plan)
    assert codes(reading.issues) == []
    assert [table.form for table in reading.tables] == ["staff"]
    assert column(reading, "birth_date") == [dt.date(1985, 3, 5), dt.date(1996, 11, 12)]
    assert column(reading, "subject") == [("математика",), ("физика",)]
    assert reading.tables[0].rows == [1, 2]


def test_html_named_xls_is_read_and_said_so(tmp_path: Path, plan: ReadingPlan) -> None:
    path = tmp_path / "Персонал.xls"
    path.write_text(books.html(ROWS), encoding="cp1251")
    reading = read(path, plan)
    assert codes(reading.issues) == [("FILE-006", "")]
    assert column(reading, "position") == ["учитель", "учитель"]


def test_xml_2003_named_xls(tmp_path: Path, plan: ReadingPlan) -> None:
    path = tmp_path / "Персонал.xls"
    path.write_text(books.xml_2003({"Кадры": ROWS}), encoding="utf-8")
    assert forms(path, plan) == ["staff"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "cp866", "koi8-r"])
def test_encodings_of_csv(encoding: str, tmp_path: Path, plan: ReadingPlan) -> None:
    path = books.delimited(tmp_path / "кадры.csv", ROWS, encoding=encoding)
    reading = read(path, plan)
    assert column(reading, "subject") == [("математика",), ("физика",)]
    told = [code for code, _ in codes(reading.issues)]
    assert told == (["FILE-010"] if encoding in {"cp866", "koi8-r"} else [])


@pytest.mark.parametrize(
    ("data", "code", "reason"),
    [
        (b"", "FILE-004", "empty"),
        (b"\xef\xbb\xbf\r\n", "FILE-004", "empty"),
        (b"%PDF-1.4", "FILE-003", "foreign"),
        (b"PK\x03\x04 half", "FILE-003", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 half", "FILE-003", "broken"),
        (b"\x09\x08\x10\x00half", "FILE-003", "broken"),
        (b"urn:schemas-microsoft-com:office:spreadsheet;1", "FILE-003", "broken"),
    ],
)
def test_files_that_cannot_be_read(
    data: bytes, code: str, reason: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    path = tmp_path / "свод.xlsx"
    path.write_bytes(data)
    reading = read(path, plan)
    assert reading.unreadable == reason
    assert code in [found for found, _ in codes(reading.issues, serious="error")]
    assert reading.tables == []


def test_a_locked_book(tmp_path: Path, plan: ReadingPlan) -> None:
    plain = books.xlsx(tmp_path / "plain.xlsx", {"Лист1": ROWS})
    with plain.open("rb") as source, (tmp_path / "locked.xlsx").open("wb") as target:
        OOXMLFile(source).encrypt("секрет", target)
    reading = read(tmp_path / "locked.xlsx", plan)
    assert (reading.unreadable, codes(reading.issues)) == ("password", [("FILE-005", "")])


def test_a_book_without_a_single_value(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(books.xlsx(tmp_path / "a.xlsx", {"Лист1": []}), plan)
    assert (reading.unreadable, codes(reading.issues)) == ("empty", [("FILE-004", "")])


def test_a_file_that_is_not_there_is_an_issue_not_a_crash(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    assert codes(read(tmp_path / "нет.xlsx", plan).issues) == [("FILE-003", "")]


def test_faults_of_cells_point_to_their_cells_and_none_hides_another(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    """Title in row 1, header in row 3: addresses are those of Excel."""
    rows: books.Rows = [
        ["Диагностика за 2022 год"],
        [],
        DIAGNOSTICS,
        ["Иванова Анна Петровна", "дефициты", "31.02.2022", "может быть"],
        ["", "гороскоп", "скоро", "да"],
        ["Петров Олег Иванович", "#DIV/0!", "05.03.2022", "да"],
    ]
    reading = read(books.xlsx(tmp_path / "a.xlsx", {"Диагностика": rows}), plan)
    assert sorted(codes(reading.issues)) == [
        ("CELL-001", "B6"),
        ("CELL-004", "C5"),
        ("CELL-005", "C4"),
        ("CELL-006", "D4"),
        ("CELL-009", "B5"),
        ("ROW-003", "A5"),
    ]


def test_totals_and_rejected_rows_are_told(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: books.Rows = [
        ["ФИО", "Программа", "Часов", "Дата окончания"],
        ["Иванова Анна Петровна", "Физика", 72, "05.03.2022"],
        ["Петров Олег Иванович", "Химия", 36, "Брак"],
        ["Итого", "", 108, ""],
    ]
    reading = read(books.xlsx(tmp_path / "Курсы.xlsx", {"Курсы": rows}), plan)
    assert codes(reading.issues) == [("ROW-004", "3:3"), ("ROW-001", "4:4")]
    assert column(reading, "hours") == [72.0]


def test_hidden_and_foreign_sheets(tmp_path: Path, plan: ReadingPlan) -> None:
    path = books.xlsx(
        tmp_path / "a.xlsx",
        {"Кадры": ROWS, "Черновик": ROWS, "Меню": [["Блюдо", "Вес"], ["каша", 5]]},
        hidden=["Черновик"],
    )
    reading = read(path, plan)
    assert [code for code, _ in codes(reading.issues)] == ["SHEET-003", "SHEET-005"]
    assert [table.hidden for table in reading.tables] == [False, True]


def test_a_guessed_heading_is_told_with_its_cell(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: books.Rows = [["ФИО", "Должность", "Предмет", "Дата раждения"], *ROWS[1:]]
    reading = read(books.xlsx(tmp_path / "a.xlsx", {"Кадры": rows}), plan)
    assert codes(reading.issues, serious="info") == [("HEAD-001", "D1")]


def test_a_missing_column_is_named(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: books.Rows = [
        ["Вид диагностики", "Дата", "Прошёл (да/нет)"],
        ["дефициты", "05.03.2022", "да"],
    ]
    (issue,) = read(books.xlsx(tmp_path / "a.xlsx", {"Диагностика": rows}), plan).issues
    assert issue.code.value == "HEAD-003"
    assert "«ФИО»" in issue.message


def test_two_tables_of_one_sheet_are_two_registers(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: books.Rows = [
        *ROWS,
        [],
        ["Диагностика"],
        DIAGNOSTICS,
        ["Иванова Анна Петровна", "дефициты", "05.03.2022", "да"],
    ]
    assert forms(books.xlsx(tmp_path / "a.xlsx", {"Лист1": rows}), plan) == ["staff", "diagnostics"]


def test_columns_in_any_order_mean_the_same(tmp_path: Path, plan: ReadingPlan) -> None:
    turned = [list(reversed(row)) for row in ROWS]
    one = read(books.xlsx(tmp_path / "a.xlsx", {"Лист1": ROWS}), plan).tables[0]
    other = read(books.xlsx(tmp_path / "b.xlsx", {"Лист1": turned}), plan).tables[0]
    assert (one.columns, one.people, one.meanings()) == (
        other.columns,
        other.people,
        other.meanings(),
    )


def test_a_registry_of_organisations(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: books.Rows = [REGISTRY, ["007", "СОШ № 7", "МБОУ «СОШ № 7»", "школа", "село"]]
    reading = read(books.xlsx(tmp_path / "организации.xlsx", {"Лист1": rows}), plan)
    assert column(reading, "code") == ["007"]
    assert column(reading, "locality") == ["сельская"]


def test_the_reading_holds_no_name_and_travels_between_processes(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    data = pickle.dumps(read(books.xlsx(tmp_path / "a.xlsx", {"Лист1": ROWS}), plan))
    for word in ("Иванова", "Анна", "иванова"):
        assert word.encode() not in data


def test_no_message_quotes_a_name_that_slipped_into_another_column(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows: books.Rows = [
        STAFF,
        ["Иванова Анна Петровна", "Канарейкина Вера", "Канарейкина", "Канарейкина Вера Ивановна"],
    ]
    reading = read(books.xlsx(tmp_path / "a.xlsx", {"Лист1": rows}), plan)
    assert len(reading.issues) >= 3
    assert not [issue for issue in reading.issues if "анарейкин" in issue.message + issue.hint]


def test_the_date_of_saving_lies_in_the_book(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(books.xlsx(tmp_path / "a.xlsx", {"Лист1": ROWS}), plan)
    assert dt.datetime.fromisoformat(reading.modified).year > 2000
    assert len(reading.sha256) == 64


def test_a_file_that_has_gone_is_not_a_broken_one(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read_return(SourceFile(tmp_path / "нет.xlsx", "нет.xlsx"), plan)
    assert reading.unreadable == GONE
    assert "пропал" in reading.issues[0].message


def test_a_file_that_is_held_says_to_close_it(
    tmp_path: Path, plan: ReadingPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "open", held)
    reading = read_return(SourceFile(tmp_path / "a.xlsx", "a.xlsx"), plan)
    assert reading.unreadable == "busy"
    assert "Закройте файл в Excel" in reading.issues[0].hint


@pytest.mark.parametrize("text", ["DDDD" * 900, "<html><body>Ошибка 404</body></html>"])
def test_what_only_bears_the_name_of_a_book_is_one_error(
    tmp_path: Path, plan: ReadingPlan, text: str
) -> None:
    path = tmp_path / "СОШ 3.xlsx"
    path.write_text(text, encoding="utf-8")
    assert codes(read(path, plan).issues) == [("FILE-003", "")]


def test_what_a_file_is_is_told_in_russian(tmp_path: Path, plan: ReadingPlan) -> None:
    path = tmp_path / "Персонал.xls"
    path.write_text(books.html(ROWS), encoding="cp1251")
    (issue,) = read(path, plan).issues
    assert "по содержимому это веб-страница (HTML)" in issue.message


@pytest.mark.parametrize(
    ("sheet", "level"), [("Инструкция", "info"), ("Как заполнять", "info"), ("Итоги", "warning")]
)
def test_a_sheet_that_explains_the_others_is_no_fault(
    sheet: str, level: str, tmp_path: Path, plan: ReadingPlan
) -> None:
    words = [["Заполните все листы и пришлите книгу до 20 января"], ["Даты пишите полностью"]]
    books.xlsx(tmp_path / "a.xlsx", {sheet: words, "Кадры": ROWS})
    (issue,) = read(tmp_path / "a.xlsx", plan).issues
    assert (issue.code.value, issue.level.value) == ("SHEET-001", level)
