from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import openpyxl

from pedmonitor.definitions.blank import blank_registers
from pedmonitor.model import blank
from pedmonitor.reporting.workbooks.blank_xlsx import render_blank

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from pedmonitor.definitions.catalogue import Catalogue

DAY = dt.date(2023, 12, 31)


def rendered(catalogue: Catalogue, organisation: str = "СОШ № 3") -> bytes:
    registers = blank_registers([catalogue.profile("vilyuysk-2021")], catalogue, "")
    return render_blank(
        registers,
        catalogue.dictionaries,
        organisation=organisation,
        period="за 2023 год",
        date=DAY,
    )


def book(catalogue: Catalogue, organisation: str = "СОШ № 3") -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(rendered(catalogue, organisation)))


def test_a_sheet_says_whose_it_is_and_of_what_time(catalogue: Catalogue) -> None:
    sheet = book(catalogue)["Реестр конкурсов"]
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == [
        "СОШ № 3",
        "Реестр конкурсов за 2023 год",
        blank.NONE_ASKED,
    ]
    assert [cell.value for cell in sheet[4]] == ["ФИО", "Конкурс", "Уровень", "Дата"]
    assert sheet.max_row == 4


def test_staff_need_no_mark_that_there_is_nobody(catalogue: Catalogue) -> None:
    sheet = book(catalogue)["Реестр кадров"]
    assert sheet.cell(3, 1).value == "ФИО"


def test_words_of_a_dictionary_can_be_chosen(catalogue: Catalogue) -> None:
    whole = book(catalogue)
    rules = {
        str(rule.sqref): rule for rule in whole["Реестр конкурсов"].data_validations.dataValidation
    }
    level = rules["C5:C1001"]
    assert level.type == "list"
    place = level.formula1.replace("$", "").split("!")[1]
    words = [cell.value for (cell,) in whole[blank.LISTS][place]]
    assert words == [entry.label for entry in catalogue.dictionaries["levels"].entries]
    assert "01.09.2022" in rules["D5:D1001"].prompt


def test_a_form_for_everybody_leaves_a_cell_for_the_name(catalogue: Catalogue) -> None:
    sheet = book(catalogue, organisation="")["Реестр кадров"]
    assert sheet["A1"].value == blank.ORGANISATION
    assert sheet["B1"].value is None


def test_what_is_not_for_filling_in_says_so(catalogue: Catalogue) -> None:
    whole = book(catalogue)
    assert [whole[name]["A1"].value for name in (blank.HELP, blank.LISTS)] == [blank.UNREAD] * 2


def test_every_column_is_explained(catalogue: Catalogue) -> None:
    help_sheet = book(catalogue)[blank.HELP]
    rows = {(row[0].value, row[1].value): row[3].value for row in help_sheet.iter_rows(min_row=6)}
    assert rows["Реестр конкурсов", "Уровень"] == "vilyuysk-2021: 1.2-5.1"


def test_the_same_form_has_the_same_bytes(catalogue: Catalogue) -> None:
    assert rendered(catalogue) == rendered(catalogue)
