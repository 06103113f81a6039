"""Open data: a line a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[object] = ["row_number", "column_number", "значение", "год", "оо", "тег_1"]
ROWS: list[list[object]] = [
    HEAD,
    ["7", "3", "10.00", "2022", "СОШ № 1", "Государственные"],
    ["7", "3", "2", "2022", "СОШ № 1", "Негосударственные"],
    ["8", "12", "0.00", "2022", "СОШ № 1", "Государственные"],
    ["7", "3", "9999", "2022", "СОШ № 2", "Государственные"],
]


def test_a_file_name_tells_form_and_section(tmp_path: Path, plan: ReadingPlan) -> None:
    path = books.delimited(tmp_path / "oo_1_3_4_230.csv", ROWS, delimiter=",")
    reading = read_return(SourceFile(path, path.name), plan)
    first, second = reading.forms
    assert (first.form, first.organisation, first.titles) == ("oo1", "СОШ № 1", ["2022 год"])
    assert list(zip(first.sections, first.rows, first.graphs, first.numbers, strict=True)) == [
        ("3.4", "07", "3", 10),
        ("3.4", "07", "3", 2),  # parts by tags are added up
        ("3.4", "08", "12", 0),
    ]
    assert first.place(0).cell == "C2"
    assert second.numbers == [None]
    assert [issue.code.value for issue in reading.issues] == ["FORM-005"]


def test_a_table_without_codes_is_no_long_table(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [["год", "значение"], ["2022", "5"], ["2021", "4"]]
    path = books.delimited(tmp_path / "oo_1_3_4_230.csv", rows)
    assert read_return(SourceFile(path, path.name), plan).forms == []


def test_a_line_a_row_with_a_column_a_graph(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["okpo", "god", "str_n", *(f"gr{graph}" for graph in range(3, 17))],
        ["04120071", "2022", "06", "20", "15", *["0"] * 12],
        ["04120071", "2022", "07", "12", "", *["0"] * 12],
    ]
    path = books.delimited(tmp_path / "oo_1_3_1_2022.csv", rows, delimiter=";")
    (given,) = read_return(SourceFile(path, path.name), plan).forms
    assert (given.okpo, given.edition) == ("04120071", "oo1-16")
    keys = zip(given.sections, given.rows, given.graphs, strict=True)
    cells = dict(zip(keys, given.numbers, strict=True))
    assert [cells["3.1", "06", "3"], cells["3.1", "06", "4"]] == [20, 15]
    assert [cells["3.1", "07", "3"], cells["3.1", "07", "4"]] == [12, None]
    assert given.place(0).cell == "D2"
