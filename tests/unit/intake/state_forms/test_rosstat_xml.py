"""Returns in the XML of Rosstat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import codes

from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

HEAD = """<?xml version="1.0" encoding="{encoding}"?>
<report code="000" form="85-К" year="2022" period="0">
<title><item name="okpo" value="4120071"/><item name="name" value="Детский сад № 1"/></title>
<sections>
"""
ROWS = """<section code="9">
<row code="04"><col code="3">10</col><col code="4">6</col><col code="8">10</col></row>
<row code="22"><col code="3">7</col><col code="4">X</col></row>
</section>
"""
END = "</sections></report>"


def read(folder: Path, plan: ReadingPlan, text: str, encoding: str = "utf-8") -> FileReading:
    path = folder / "85-k.xml"
    path.write_bytes(text.replace("{encoding}", encoding).encode(encoding))
    return read_return(SourceFile(path, path.name), plan)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
def test_a_report_is_read_by_codes(tmp_path: Path, plan: ReadingPlan, encoding: str) -> None:
    reading = read(tmp_path, plan, HEAD + ROWS + END, encoding)
    (given,) = reading.forms
    assert (given.edition, given.okpo, given.organisation) == (
        "85k-2019",
        "04120071",
        "Детский сад № 1",
    )
    keys = list(zip(given.rows, given.graphs, given.numbers, strict=True))
    assert keys[:3] == [("4", "3", 10), ("4", "4", 6), ("4", "8", 10)]
    assert str(given.place(0).sheet) == "раздел 9"
    assert given.place(0).cell == "6:6"  # the sixth line of the file
    assert [code for code, _ in codes(reading.issues)] == ["FORM-006"]


def test_parts_of_a_row_are_added_and_repeats_are_told(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = (
        '<section code="9"><row code="4" s1="1"><col code="3">4</col></row>'
        '<row code="4" s1="2"><col code="3">6</col></row>'
        '<row code="4" s1="2"><col code="3">6</col><col code="8">1</col></row></section>'
    )
    reading = read(tmp_path, plan, HEAD + rows + END)
    numbers = [number for number in reading.forms[0].numbers if number is not None]
    assert numbers == [4, 6]  # and blanks for the graphs that the rows leave out
    assert [code for code, _ in codes(reading.issues)] == ["ROW-002"]


def test_codes_that_fit_no_edition_are_not_read(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = '<section code="9"><row code="77"><col code="3">4</col></row></section>'
    reading = read(tmp_path, plan, HEAD + rows + END)
    assert reading.forms == []
    assert [code for code, _ in codes(reading.issues)] == ["FORM-008"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD.replace("85-К", "12-ГА") + ROWS + END,
        "<!DOCTYPE report>" + HEAD.split("?>")[1] + ROWS + END,
        HEAD + ROWS,
        HEAD + END,
    ],
)
def test_other_reports_are_refused(tmp_path: Path, plan: ReadingPlan, text: str) -> None:
    path = tmp_path / "отчёт.xml"
    path.write_text(text.replace("{encoding}", "utf-8"), encoding="utf-8")
    reading = read_return(SourceFile(path, path.name), plan)
    assert reading.forms == []
    assert [issue.level.value for issue in reading.issues] == ["error"]
