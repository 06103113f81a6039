"""One return in the containers that other programs make: each is read as the plain one is.

Strict OOXML, prefixed names (the SDK of .NET), texts in cells or in the common list, dates in words
of the standard, a book formatted to its last row, letters of two signs (a Mac), marks nobody sees.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from making import books

from pedmonitor.workflows.inspect_file import inspect_file
from unseen.district import ANNA, OLEG, ZOYA, Rows, computed

if TYPE_CHECKING:
    from pathlib import Path

Change = Callable[[str, str], str]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROWS: Rows = [
    ["МБОУ «Майская СОШ № 3»"],
    ["№ п/п", "ФИО", "Дата рождения", "Должность", "Предмет", "Ставка"],
    [1, ANNA, "01.02.1980", "учитель", "физика", 1],
    [2, OLEG, "05.11.1991", "учитель", "музыка", 0.5],
    [3, ZOYA, "17.07.1969", "учитель", "математика", 1],
]


def _seen(path: Path) -> list[tuple[list[str], list[list[str]]]]:
    return [(table.header, table.rows) for table in inspect_file(path).tables]


def _plain(folder: Path) -> Path:
    return books.xlsx(folder / "Майская СОШ № 3.xlsx", {"Кадры": ROWS})


def _changed(path: Path, change: Change) -> Path:
    """Write every part of a book anew."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name).decode()))
    other = path.with_name(f"другая {path.name}")
    other.write_bytes(packed.getvalue())
    return other


def _strict(_name: str, xml: str) -> str:
    main, related = "spreadsheetml/main", "officeDocument/relationships"
    strict = xml.replace(MAIN, f"http://purl.oclc.org/ooxml/{main}")
    return strict.replace(RELATED, f"http://purl.oclc.org/ooxml/{related}")


def _prefixed(name: str, xml: str) -> str:
    if not re.match(r"xl/(workbook|styles|sharedStrings|worksheets/sheet\d)", name):
        return xml
    named = xml.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    return re.sub(r"<(/?)(?=[A-Za-z])", r"<\1x:", named)


def _absolute(name: str, xml: str) -> str:
    wanted = name == "xl/_rels/workbook.xml.rels"
    return re.sub(r'Target="/?(?:xl/)?', 'Target="/xl/', xml) if wanted else xml


def _without_dimension(name: str, xml: str) -> str:
    if not name.startswith("xl/worksheets/"):
        return xml
    return re.sub(r'<row r="\d+"', "<row", re.sub(r"<dimension[^>]*/>", "", xml))


def _tall(name: str, xml: str) -> str:
    cell = '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    return xml.replace("</sheetData>", cell) if name.startswith("xl/worksheets/") else xml


@pytest.mark.parametrize("change", [_strict, _prefixed, _absolute, _without_dimension, _tall])
def test_a_book_of_another_program_is_read_the_same(tmp_path: Path, change: Change) -> None:
    plain = _plain(tmp_path)
    seen = _seen(plain)
    assert [len(rows) for _, rows in seen] == [3]
    assert _seen(_changed(plain, change)) == seen


def _spoil(spoil: Callable[[str], str]) -> Rows:
    return [[spoil(cell) if isinstance(cell, str) else cell for cell in row] for row in ROWS]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: f"\u200b{text}\ufeff",
        lambda text: text.replace("а", "\u00adа"),
        lambda text: f"\u2067{text}\u2069",
    ],
    ids=["two signs a letter", "zero width", "soft hyphens", "direction of writing"],
)
def test_marks_that_nobody_sees_change_nothing(tmp_path: Path, spoil: Callable[[str], str]) -> None:
    spoiled = books.xlsx(tmp_path / "Вторая.xlsx", {"Кадры": _spoil(spoil)})
    assert _seen(spoiled) == _seen(_plain(tmp_path))


def test_a_school_is_one_whether_a_mac_or_windows_named_its_file(folder: Path) -> None:
    courses: Rows = [["ФИО", "Программа", "Тип программы", "Дата выдачи", "Организация"]]
    courses.append([ANNA, "ФГОС", "ПК", "03.03.2022", "Инфоурок"])
    name = unicodedata.normalize("NFD", "Майская СОШ № 3 кадры.xlsx")
    books.xlsx(folder / name, {"Лист1": ROWS[1:]})
    books.xlsx(folder / "Майская СОШ № 3 курсы.xlsx", {"Лист1": courses})
    found = computed(folder)
    names = {value for v in found.values for key, value in v.breakdown if key == "organisation"}
    assert names == {"Майская СОШ № 3"}


def test_a_hidden_list_of_choices_is_no_warning(folder: Path) -> None:
    books.xlsx(folder / "3.xlsx", {"Кадры": ROWS, "Списки": [["да"], ["нет"]]}, hidden=["Списки"])
    told = [i for i in computed(folder).issues if i.place and i.place.sheet == "Списки"]
    assert [one.level.value for one in told] == ["info"]
