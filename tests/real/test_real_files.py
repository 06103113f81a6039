"""The readings of ../shared/real/README.md: files that nobody of us wrote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pedmonitor.intake.cells.raw import RawSheet, as_text
from pedmonitor.intake.readers import read_sheets, sniff
from pedmonitor.workflows.inspect_file import SeenTable, inspect_file

REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(
        not REAL.is_dir(), reason="the folder ../shared/real with files from outside is not here"
    ),
]
TEXT_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})*(?:,\d+)?")


def only_table(name: str) -> SeenTable:
    seen = inspect_file(REAL / name)
    (table,) = seen.tables
    return table


def only_sheet(name: str) -> RawSheet:
    data = (REAL / name).read_bytes()
    sheets, _ = read_sheets(data, content=sniff(data), max_cells=1_000_000)
    (sheet,) = sheets
    return sheet


def shape(table: SeenTable) -> tuple[int, int]:
    assert {len(row) for row in table.rows} == {len(table.header)}
    return len(table.rows), len(table.header)


def numbers_of(sheet: RawSheet) -> list[float]:
    return [
        cell
        for row in sheet.rows
        for cell in row
        if isinstance(cell, int | float) and not isinstance(cell, bool)
    ]


def dashes_of(sheet: RawSheet) -> int:
    return sum(cell == "-" for row in sheet.rows for cell in row)


class TestMoscowSchools:
    """data-20130909: a trailing «;» on every line, doubled quotes, BOM."""

    NAME = "data-20130909T0800.csv"

    def test_1230_records_of_15_columns_and_no_phantom_sixteenth(self) -> None:
        table = only_table(self.NAME)
        assert shape(table) == (1230, 15)
        assert table.header[0] == "ROWNUM"
        assert table.header[-1] == "global_id"
        assert [row[0] for row in table.rows] == [str(n) for n in range(1, 1231)]

    def test_doubled_quotes_are_one_quote(self) -> None:
        first = only_table(self.NAME).rows[0]
        assert first[1] == (
            "Негосударственное образовательное учреждение средняя общеобразовательная школа "
            '"Гармония"'
        )
        assert first[2] == '124498 Москва, Зеленоград, корпус 421 "А"'


class TestLyceums:
    """data-20131031: quotes inside quoted cells are not doubled; no newline at the end."""

    NAME = "data-20131031T1206-structure-20131031T1206.csv"

    def test_91_records_of_15_columns(self) -> None:
        table = only_table(self.NAME)
        assert shape(table) == (91, 15)
        assert [row[0] for row in table.rows] == [str(n) for n in range(1, 92)]

    def test_no_name_loses_or_gains_a_character(self) -> None:
        lines = (REAL / self.NAME).read_text(encoding="utf-8").splitlines()[1:]
        written = [re.match(r'"\d+","(.*?)",', line) for line in lines]
        names = [found[1] for found in written if found]
        assert len(names) == 91
        assert [row[1] for row in only_table(self.NAME).rows] == names

    def test_the_name_with_quotes_inside(self) -> None:
        table = only_table(self.NAME)
        city = "Государственное бюджетное образовательное учреждение города Москвы "
        assert table.rows[0][1] == city + 'Лицей № 1546 "Плехановец"'
        assert table.rows[-1][1] == city + 'лицей № 1525 "Воробьевы горы"'

    def test_decimal_commas_inside_cells_do_not_split_them(self) -> None:
        assert only_table(self.NAME).rows[0][12:] == ["37,608043", "55,721823", "86887489"]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("516_srednyaya_obscheobrazovatelnaya_shkola.csv", 786),
        ("504_detskij_sad_kompensiruyuschego_vida.csv", 190),
    ],
)
class TestTabSeparatedNamedCsv:
    def test_shape(self, name: str, rows: int) -> None:
        table = only_table(name)
        assert shape(table) == (rows, 8)
        assert [row[0] for row in table.rows] == [str(n) for n in range(1, rows + 1)]

    def test_every_cell_is_literal_text_quotes_included(self, name: str, rows: int) -> None:
        text = (REAL / name).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        lines = [line.split("\t") for line in text.split("\n") if line][1:]
        assert len(lines) == rows
        assert only_table(name).rows == lines


class TestInfogorodTable1:
    """Two-row merged header, a row of column numbers, 36 dashes that are not zero."""

    NAME = "infogorod_table1.xls"

    def test_24_rows_under_a_merged_header_and_a_number_row(self) -> None:
        table = only_table(self.NAME)
        assert shape(table) == (24, 10)
        assert len(only_sheet(self.NAME).rows) == 27

    def test_years_2010_to_2016_stand_in_the_header(self) -> None:
        years = [
            found[0]
            for text in only_table(self.NAME).header
            if (found := re.findall(r"20\d\d", text))
        ]
        assert years == [str(year) for year in range(2010, 2017)]

    def test_118_numbers_the_number_row_included(self) -> None:
        sheet = only_sheet(self.NAME)
        assert len(numbers_of(sheet)) == 118
        assert sheet.rows[2] == [float(n) for n in range(1, 11)]

    def test_36_dashes_stay_dashes(self) -> None:
        assert dashes_of(only_sheet(self.NAME)) == 36
        assert sum(cell == "-" for row in only_table(self.NAME).rows for cell in row) == 36


class TestInfogorodTable5:
    """The same table as .xls and .xlsx, text numbers beside real ones."""

    OLD, NEW = "infogorod_table5.xls", "infogorod_table5.xlsx"

    def test_58_rows_of_11_columns_under_the_number_row(self) -> None:
        assert shape(only_table(self.OLD)) == (58, 11)
        assert len(only_sheet(self.OLD).rows) == 61

    def test_both_formats_give_the_same_table(self) -> None:
        old, new = only_table(self.OLD), only_table(self.NEW)
        assert old.header == new.header
        assert old.rows == new.rows

    @pytest.mark.parametrize("name", [OLD, NEW])
    def test_114_numbers_in_the_sheet_and_30_numbers_written_as_text(self, name: str) -> None:
        sheet = only_sheet(name)
        texts = [
            cell
            for row in sheet.rows
            for cell in row
            if isinstance(cell, str) and TEXT_NUMBER.fullmatch(cell.strip())
        ]
        assert len(numbers_of(sheet)) == 114
        assert len(texts) == 30


class TestRosstat:
    """320-322: the country, districts and regions in one column; placeholders are not numbers."""

    NAME = "320-322 численность работников.xls"

    def test_97_rows_7296_numbers_926_placeholders(self) -> None:
        table = only_table(self.NAME)
        assert shape(table) == (97, 87)
        assert len(numbers_of(only_sheet(self.NAME))) == 7296
        placeholders = [cell for row in table.rows for cell in row if cell in {"-", "…"}]
        assert len(placeholders) == 926

    def test_the_country_is_the_sum_of_its_districts_in_the_first_month(self) -> None:
        rows = only_table(self.NAME).rows
        assert rows[0][0].startswith("Российская Федерация")
        assert rows[0][1] == "322994"
        districts = [
            int(row[1]) for row in rows if "федеральный округ" in row[0] and row[1].isdigit()
        ]
        assert sum(districts) == 322_994

    def test_every_cell_keeps_its_address(self) -> None:
        sheet = only_sheet(self.NAME)
        assert as_text(sheet.rows[4][1]) == "322994"


class TestOlympiads:
    NAME = "Расписание олимпиад.xlsx"

    def test_61_records_of_6_columns(self) -> None:
        assert shape(only_table(self.NAME)) == (61, 6)

    def test_several_values_in_one_cell_stay_in_one_cell(self) -> None:
        table = only_table(self.NAME)
        assert all("/" in row[5] for row in table.rows)
        joined = [row[0] for row in table.rows if "\n" in row[0]]
        assert len(joined) == 1
        assert joined[0].startswith("Всероссийский конкурс научных работ школьников «Юниор»\nВсеро")
