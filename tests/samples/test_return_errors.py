"""The returned workbooks of 2022: planted faults are marked, nobody else is named."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from making.recommended import looker

from pedmonitor.model.correction import LIST_SHEET
from pedmonitor.model.period import calendar_year
from pedmonitor.model.situation import Trigger
from pedmonitor.workflows.compute_period import Request, check_returns
from pedmonitor.workflows.keeping.workspace import open_workspace
from pedmonitor.workflows.return_errors import ReturnedFile, return_errors
from pedmonitor.workflows.show_status import show_status

_RETURNS = Path(__file__).resolve().parents[2] / "samples" / "returns" / "2022"
_SCHOOL = "СОШ № 1"


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> tuple[ReturnedFile, ...]:
    request = Request(_RETURNS, ("vilyuysk-2021",), calendar_year(2022))
    return return_errors(open_workspace(tmp_path_factory.mktemp("errors")), request).files


def _of(returned: tuple[ReturnedFile, ...], name: str, organisation: str = _SCHOOL) -> Path:
    return next(r.path for r in returned if (r.path.name, r.organisation) == (name, organisation))


def test_the_planted_cells_are_marked(returned: tuple[ReturnedFile, ...]) -> None:
    book = openpyxl.load_workbook(_of(returned, "СОШ1_сведения_2022 — исправить.xlsx"))
    for sheet, cell in (
        ("ПК и ПП", "F6"),
        ("Кадры", "H14"),
        ("ПК и ПП", "H13"),
        ("ПК и ПП", "I11"),
    ):
        assert book[sheet][cell].comment is not None, (sheet, cell)
        assert book[sheet][cell].fill.fill_type == "solid"
    listed = {row[2] for row in book[LIST_SHEET].iter_rows(min_row=5, values_only=True)}
    assert {"F6", "H14", "H13", "I11", "B46"} <= listed


def test_of_the_common_file_only_the_own_people(
    returned: tuple[ReturnedFile, ...], surnames: set[str]
) -> None:
    book = openpyxl.load_workbook(_of(returned, "Конкурсы_2022 — исправить.xlsx"))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    named = {text.split()[0] for text in cells if text.strip()} & surnames
    own = openpyxl.load_workbook(_RETURNS / "СОШ1_сведения_2022.xlsx")["Кадры"]
    staff = {str(row[1]).split()[0] for row in own.iter_rows(values_only=True) if row[1]}
    assert named
    assert named <= staff


def test_every_copy_opens_and_begins_with_the_list(returned: tuple[ReturnedFile, ...]) -> None:
    assert len({item.organisation for item in returned}) == 8
    for item in returned:
        assert openpyxl.load_workbook(item.path).sheetnames[0] == LIST_SHEET


def test_the_reminder_the_letter_and_the_copies_count_the_same_errors(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    request = Request(_RETURNS, ("vilyuysk-2021",), calendar_year(2022))
    copies = Counter[str]()
    for item in return_errors(workspace, request).files:
        copies[item.organisation] += item.errors
    control = show_status(workspace, request, now=dt.datetime(2023, 1, 16, tzinfo=dt.UTC))
    reminded = {debt.organisation: debt.errors for debt in control.submissions.debts if debt.errors}
    run = check_returns(workspace, request).run
    noticed = looker(workspace.catalogue).returns(run)
    letters = {s.organisation: s.errors for s in noticed if s.trigger is Trigger.RETURN_ERRORS}
    assert copies == reminded == letters
    assert copies["ДДТ"] == 2
    assert "Всего: 2 ошибки." in control.reminders["ДДТ"]
