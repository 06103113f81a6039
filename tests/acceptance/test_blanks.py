"""A form that the program hands out comes back and is read without a question to its headings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making import returns
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.model import blank
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.make_blanks import make_blanks

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.form import FormField

PEOPLE = ("Белова Анна Петровна", "Громов Олег Ильич", "Чижова Зоя Павловна")
YEAR = calendar_year(2023)
WORDS = {"position": "учитель", "employment": "основной", "status": "работает"}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path, Settings(), bundled_definitions())


def _written(field: FormField, at: int, catalogue: Catalogue) -> dt.date | int | str:
    """Answer a column as a careful person would."""
    if field.id in WORDS:
        return WORDS[field.id]
    if field.dictionary:
        entries = catalogue.dictionaries[field.dictionary].entries
        return entries[at % len(entries)].label
    if field.type == "date":
        return dt.date(1980 + at, 2, 1) if field.id == "birth_date" else dt.date(2023, 3, 5 + at)
    if field.type == "name":
        return PEOPLE[at]
    if field.type == "number":
        return 10 + at
    return "да" if field.type == "yes_no" else f"Название {at}"


def _fill(sheet: Worksheet, catalogue: Catalogue) -> None:
    title = str(sheet["A2"].value).removesuffix(" за 2023 год")
    form = next(form for form in catalogue.forms.values() if form.title == title)
    heading = 3 if form.id == "staff" else 4
    for column, cell in enumerate(list(sheet[heading]), 1):
        field = next(item for item in form.fields if item.title == cell.value)
        for at in range(len(PEOPLE)):
            sheet.cell(heading + 1 + at, column).value = _written(field, at, catalogue)


def _returned(workspace: Workspace, profile: str, *, untouched: frozenset[str]) -> Path:
    """Fill the form in but for some sheets."""
    (made,) = make_blanks(workspace, (profile,), YEAR).made
    book = openpyxl.load_workbook(made.path)
    for sheet in book.worksheets:
        if sheet.title in {blank.HELP, blank.LISTS}:
            continue
        sheet["B1"] = "СОШ № 3"
        if sheet.title not in untouched:
            _fill(sheet, workspace.catalogue)
    folder = workspace.path / "returns"
    folder.mkdir()
    book.save(folder / "СОШ 3.xlsx")
    return folder


@pytest.mark.parametrize("profile", sorted(bundled_definitions().profiles))
def test_a_filled_form_answers_every_heading(workspace: Workspace, profile: str) -> None:
    folder = _returned(workspace, profile, untouched=frozenset())
    run = returns.run(workspace, folder, profile, period=YEAR)
    told = [issue for issue in run.issues if issue.code.value.startswith(("HEAD", "SHEET", "RET"))]
    assert told == []
    lacking = [v.note for v in run.values if not v.breakdown and "столбца" in v.note]
    assert lacking == []


def test_an_untouched_sheet_is_no_zero(workspace: Workspace) -> None:
    folder = _returned(workspace, "vilyuysk-2021", untouched=frozenset({"Реестр конкурсов"}))
    run = returns.run(workspace, folder, "vilyuysk-2021", period=YEAR)
    assert returns.counts(run, "contest_participants_share") == (None, None)
    told = [issue.message for issue in run.issues if "лист бланка" in issue.message]
    assert len(told) == 1


def test_a_sheet_that_is_marked_as_having_nothing_is_zero(workspace: Workspace) -> None:
    folder = _returned(workspace, "vilyuysk-2021", untouched=frozenset({"Реестр конкурсов"}))
    book = openpyxl.load_workbook(folder / "СОШ 3.xlsx")
    book["Реестр конкурсов"]["B3"] = "Да"
    book.save(folder / "СОШ 3.xlsx")
    run = returns.run(workspace, folder, "vilyuysk-2021", period=YEAR)
    assert returns.counts(run, "contest_participants_share") == (0, 3)
