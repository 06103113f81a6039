"""What the program sees in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, forms
from making.archives import pack
from making.returns import IVANOVA, STAFF
from msoffcrypto.format.ooxml import OOXMLFile

from pedmonitor.errors import UsageError
from pedmonitor.workflows.inspect_file import inspect_file

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue


def test_headings_fields_and_rows(tmp_path: Path) -> None:
    path = books.xlsx(
        tmp_path / "a.xlsx", {"Кадры": [["Реестр за 2022 год"], [None, *STAFF], [None, *IVANOVA]]}
    )
    (table,) = inspect_file(path).tables
    assert (table.sheet, table.register, table.header_row) == ("Кадры", "Реестр кадров", 2)
    assert next((column.heading, column.letter, column.field) for column in table.columns) == (
        "ФИО",
        "B",
        "ФИО",
    )
    assert table.rows == [IVANOVA]


def test_what_compute_puts_off_is_told(tmp_path: Path) -> None:
    leaves: list[object] = ["ФИО", "Должность", "Дата начала", "Дата окончания"]
    rows: list[list[object]] = [leaves, [IVANOVA[0], "учитель", "20.06.2022", "15.08.2022"]]
    path = books.xlsx(tmp_path / "График отпусков.xlsx", {"Лист1": rows})
    seen = inspect_file(path, judged=True)
    (reason,) = seen.put_off
    assert "не относится к мониторингу" in reason
    rows[0] = ["Ученик", "Класс", "Оценка", "Дата"]
    unknown = books.xlsx(tmp_path / "a.xlsx", {"Лист1": rows})
    (reason,) = inspect_file(unknown, judged=True).put_off
    assert "Лист1" in reason
    staff = books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": [STAFF, IVANOVA]})
    assert inspect_file(staff, judged=True).put_off == []


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK")
    for name in ("a.xlsx", "нет.xlsx"):
        with pytest.raises(UsageError, match=name):
            inspect_file(tmp_path / name)


def test_a_password_is_told_with_the_way_out(tmp_path: Path) -> None:
    plain = books.xlsx(tmp_path / "a.xlsx", {"Лист1": [STAFF, IVANOVA]})
    with plain.open("rb") as stream, (tmp_path / "б.xlsx").open("wb") as locked:
        OOXMLFile(stream).encrypt("секрет", locked)
    with pytest.raises(UsageError, match="Защита книги, сохраните без пароля"):
        inspect_file(tmp_path / "б.xlsx")


def test_a_state_form_is_seen_as_one(tmp_path: Path, catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    cells = {("3.1", "06", "3"): 20, ("3.1", "06", "4"): "много"}
    path = books.xlsx(tmp_path / "форма.xlsx", forms.workbook(edition, cells))
    seen = inspect_file(path)
    (form,) = seen.forms
    assert (form.edition, form.okpo, form.sections) == ("oo1-16", "04120071", {"3.1": 742})
    assert form.issues[0].startswith("3.1 D11: строка 06, графа 4: здесь нужно число")
    assert {table.register for table in seen.tables} == {"Форма № ОО-1"}
    assert "3.1" in {table.sheet for table in seen.tables}


def test_a_table_of_counts_is_seen_with_its_indicators(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    rows: list[list[object]] = [
        ["ОО", "Всего педагогов", "Диагностика дефицитов, чел.", "Телефон"],
        ["СОШ № 1", 40, 20, "2-22-22"],
        ["СОШ № 2", 30, 11, "2-33-33"],
    ]
    (table,) = inspect_file(books.xlsx(tmp_path / "свод.xlsx", {"Свод": rows})).tables
    assert table.register == "Сводная таблица"
    title = catalogue.families["diag_deficit_by_subject_share"].title
    fields = [column.field for column in table.columns]
    assert fields == ["Организация", "Знаменатель", f"Числитель: {title}", ""]


def test_a_table_in_an_archive_is_named_as_messages_name_it(tmp_path: Path) -> None:
    book = books.xlsx(tmp_path / "a.xlsx", {"Лист1": [STAFF, IVANOVA]})
    archive = pack(tmp_path / "СОШ 1.zip", {"папка/a.xlsx": book.read_bytes()})
    (table,) = inspect_file(archive / "папка" / "a.xlsx").tables
    assert table.rows == [IVANOVA]
    with pytest.raises(
        UsageError, match=r"архив\. Укажите таблицу в нём: .*СОШ 1\.zip/папка/a\.xlsx"
    ):
        inspect_file(archive)
    with pytest.raises(UsageError, match="повреждён"):
        inspect_file(cut(archive) / "папка" / "a.xlsx")


def cut(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:-9])
    return path


def test_rows_of_the_header_and_what_came_into_no_table(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Сведения о кадрах"],
        ["Школа", "2021", None, "2022", None],
        [None, "план", "факт", "план", "факт"],
        ["Лицей", 1, 2, 3, 4],
        ["СОШ № 2", 5, 6, 7, 8],
        [],
        ["Исполнитель: Белова А. П."],
    ]
    path = books.xlsx(tmp_path / "a.xlsx", {"Лист1": rows})
    seen = inspect_file(path)
    (table,) = seen.tables
    assert (table.header_row, table.header_height, table.titles) == (3, 2, ["Сведения о кадрах"])
    assert [(line.row, line.text) for line in seen.left_out] == [(7, "Исполнитель: Белова А. П.")]


def test_a_table_without_a_header_says_so_and_the_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("1;2;3\n4;5;6\n", encoding="utf-8")
    seen = inspect_file(path)
    assert (seen.tables[0].header_row, seen.tables[0].header_height) == (0, 0)
    assert seen.encoding == "utf-8"


def test_the_definitions_are_loaded_once_for_many_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = books.xlsx(tmp_path / "a.xlsx", {"Кадры": [STAFF, IVANOVA]})
    first = inspect_file(path)

    def load_catalogue() -> Catalogue:
        pytest.fail("loaded anew")

    monkeypatch.setattr("pedmonitor.workflows.inspect_file.load_catalogue", load_catalogue)
    assert inspect_file(path) == first
