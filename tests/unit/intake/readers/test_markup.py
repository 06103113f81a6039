"""HTML tables named .xls, and the XML of Excel 2003."""

from __future__ import annotations

import pytest
from making import books

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.readers.markup import read_html, read_xml_2003

ROWS: list[list[object]] = [["ФИО", "Часов"], ["Иванова & Ко", "72"]]


def test_an_html_table_is_a_sheet() -> None:
    (sheet,) = read_html(books.html(ROWS))
    assert sheet.rows == ROWS


def test_spans_of_html_cells_are_merged_ranges() -> None:
    text = (
        "<table><tr><th rowspan=2>ФИО</th><th colspan=2>Стаж</th></tr>"
        "<tr><th>общий</th><th>педагогический</th></tr>"
        "<tr><td>Иванова</td><td>5</td><td>3</td></tr></table>"
    )
    (sheet,) = read_html(text)
    assert sheet.rows == [["ФИО", "Стаж"], ["", "общий", "педагогический"], ["Иванова", "5", "3"]]
    assert sheet.merges == [((0, 0), (1, 0)), ((0, 1), (0, 2))]


def test_cells_after_a_wide_one_keep_their_columns() -> None:
    text = (
        "<table><tr><td colspan=2>а</td><td>б</td></tr>"
        "<tr><td>1</td><td>2</td><td>3</td></tr></table>"
    )
    (sheet,) = read_html(text)
    assert sheet.rows == [["а", "", "б"], ["1", "2", "3"]]


def test_entities_line_breaks_and_nested_marks_become_text() -> None:
    (sheet,) = read_html(
        "<table><tr><td>физика<br>химия &laquo;<b>Я</b>&raquo;&nbsp;</td></tr></table>"
    )
    assert sheet.rows == [["физика\nхимия «Я»"]]


def test_two_tables_are_two_sheets() -> None:
    assert [s.name for s in read_html(books.html(ROWS) + books.html(ROWS))] == [
        "Таблица 1",
        "Таблица 2",
    ]


def test_cells_left_open_are_read_too() -> None:
    """HTML lets </td> be left out, and old exporters do."""
    (sheet,) = read_html("<table><tr><td>ФИО<td>Часов</tr><tr><td>Иванова<td>72</tr></table>")
    assert sheet.rows == [["ФИО", "Часов"], ["Иванова", "72"]]


def test_a_page_without_tables_is_foreign() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_html("<html><body>Страница не найдена</body></html>")
    assert caught.value.reason == "foreign"


def test_xml_2003_keeps_numbers_and_names() -> None:
    (sheet,) = read_xml_2003(books.xml_2003({"Кадры": [["ФИО", "Часов"], ["Иванова", 72]]}))
    assert sheet.name == "Кадры"
    assert sheet.rows == [["ФИО", "Часов"], ["Иванова", 72]]


def test_xml_2003_indexes_skip_rows_and_cells_and_merges_are_kept() -> None:
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    text = (
        f'<Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="Л"><Table>'
        '<Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1">'
        '<Data ss:Type="String">Стаж</Data></Cell>'
        '<Cell><Data ss:Type="String">Часы</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    (sheet,) = read_xml_2003(text)
    assert sheet.rows == [[], [], ["", "Стаж", "", "Часы"]]
    assert sheet.merges == [((2, 1), (2, 2))]


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]><Workbook>&a;</Workbook>',
        "<Workbook><Worksheet>",
        "никакой не XML",
        "",
    ],
)
def test_broken_or_dangerous_xml_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_xml_2003(text)
    assert caught.value.reason == "broken"
