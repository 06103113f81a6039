"""Marks that fit no row are told and stay."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making.plan_facts import PLAN

from pedmonitor.definitions.settings import Settings
from pedmonitor.model import plan_sheet as sheet
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.plans.plan_evidence import marks_of, plans_of
from pedmonitor.workflows.plans.plan_status import prepare_plan_facts

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

DAY = dt.date(2023, 1, 15)
NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(name="own")
def own_workspace(tmp_path: Path, catalogue: Catalogue) -> Workspace:
    path = tmp_path / "w"
    path.mkdir()
    return Workspace(path, Settings(profiles=(PLAN,)), catalogue)


def test_a_mark_of_a_row_that_is_gone_stays(own: Workspace) -> None:
    path = prepare_plan_facts(own).path
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    stray = dict.fromkeys(sheet.COLUMNS, "") | {
        sheet.PLAN: PLAN,
        sheet.ROW: "9.9",
        sheet.COUNT: "5",
    }
    book[sheet.MARKS].append(list(stray.values()))
    book.save(path)
    rows = prepare_plan_facts(own).rows
    assert rows == 32
    _, issues = marks_of(own, plans_of(own)[0].rows)
    assert "нет строки «9.9»" in issues[0].message
