from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making.documents import contrast, everything, lights

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.cells import SHAPES
from pedmonitor.reporting.document import (
    BulletList,
    Column,
    CountDifference,
    Difference,
    Document,
    Figure,
    Heading,
    Light,
    Note,
    Paragraph,
    Percent,
    Section,
    Table,
    Text,
    WritingSpace,
)
from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.formats.report_xlsx import render_report_xlsx
from pedmonitor.reporting.sections.build import build_report

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Block, Cell
    from pedmonitor.reporting.facts.context import ReportContext


def _open(document: Document) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_report_xlsx(document)))


def _document(*blocks: Block, title: str = "Отчёт") -> Document:
    return Document(title, (), (Section("one", title, title, blocks),), dt.date(2022, 12, 31))


def _row(*cells: Cell) -> list[object]:
    table = Table(tuple(Column("с") for _ in cells), (cells,))
    sheet = _open(_document(table)).worksheets[0]
    return [cell.value for cell in sheet[4]]


def test_a_sheet_for_every_section(context: ReportContext, templates: Path) -> None:
    document = build_report(context, templates=templates)
    assert _open(document).sheetnames == [section.short for section in document.sections]


def test_percentages_and_changes_point_to_the_counts_beside_them() -> None:
    before, after = (57, 385), (62, 370)
    row = _row(Figure(*before), Figure(*after), Difference(before, after))
    assert row == [
        57, 385, '=IF(B4=0,"",A4/B4)', 62, 370, '=IF(E4=0,"",D4/E4)', "=100*(D4/E4-A4/B4)",
    ]  # fmt: skip


def test_without_counts_beside_them_formulas_hold_the_numbers() -> None:
    assert _row(Percent(1, 4), Difference((1, 4), (1, 2)), CountDifference(3, 5)) == [
        "=1/4",
        "=100*(1/2-1/4)",
        "=5-3",
    ]


def test_a_light_is_drawn_and_the_cell_holds_the_word_alone() -> None:
    sheet = _open(_document(lights())).worksheets[0]
    cells = [sheet.cell(row, 2) for row in range(4, 4 + len(Light))]
    assert [cell.value for cell in cells] == [f"слово {light.value}" for light in Light]
    assert [cell.number_format for cell in cells] == [f'"{SHAPES[light]} "@' for light in Light]
    assert all(contrast(cell.font.color.rgb[2:]) >= 4.5 for cell in cells)


def test_two_renders_are_equal_byte_for_byte(context: ReportContext, templates: Path) -> None:
    document = build_report(context, templates=templates)
    assert render_report_xlsx(document) == render_report_xlsx(document)


def test_headings_are_frozen_where_a_section_has_one_table(
    context: ReportContext, templates: Path
) -> None:
    sheet = _open(build_report(context, templates=templates))["4. Сравнение по годам"]
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"


@settings(max_examples=40, deadline=None)
@given(st.sampled_from("=+-@").flatmap(lambda sign: st.text(max_size=40).map(sign.__add__)))
def test_no_text_becomes_a_formula_and_any_title_makes_a_sheet(text: str) -> None:
    document = _document(
        Heading(text),
        Paragraph(text),
        BulletList((text,)),
        Note(text),
        WritingSpace(text, text),
        Table((Column(text),), ((Text(text),),), caption=text, note=text),
        title=text,
    )
    cells = [cell for row in _open(document).worksheets[0].iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("edition", Edition)
def test_every_page_of_the_internal_edition_says_so(edition: Edition, templates: Path) -> None:
    mark, report = "Для служебного пользования", everything(edition)
    sheets = _open(report).worksheets
    internal = edition is Edition.INTERNAL
    assert {mark in str(sheet.HeaderFooter.oddHeader) for sheet in sheets} == {internal}
    assert (mark in render_markdown(report, templates).decode()) is internal
