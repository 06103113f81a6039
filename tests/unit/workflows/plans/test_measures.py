"""The register lies in the workspace; what the methodist wrote stays."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from pedmonitor.definitions.settings import Settings
from pedmonitor.errors import UsageError
from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.issue import Issue, Level
from pedmonitor.reporting.workbooks.measures_xlsx import render_measures
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.plans.measures import open_measures, prepare_measures

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue


@pytest.fixture(name="own")
def own_workspace(tmp_path: Path, catalogue: Catalogue) -> Workspace:
    return Workspace(tmp_path, Settings(profiles=("vilyuysk-2021",)), catalogue)


def add(path: Path, **cells: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    written = {"Мера": "Семинар", "Организации": "все", "Начало": "01.03.2022"} | cells
    place = book[sheet.MEASURES]
    row = place.max_row + 1
    for name, text in written.items():
        place.cell(row, sheet.MEASURE_COLUMNS.index(name) + 1).value = text
    book.save(path)


def test_a_workspace_without_a_register_has_no_measures(own: Workspace) -> None:
    opened = open_measures(own)
    assert not opened.exists
    assert opened.register.measures == ()


def test_made_filled_numbered_and_kept(own: Workspace) -> None:
    made = prepare_measures(own)
    assert made.is_new
    assert made.kept is None
    add(made.path)
    add(made.path, **{"№": "М-1"})
    edited = made.path.read_bytes()
    again = prepare_measures(own)
    assert again.numbered == 1
    assert again.kept is not None
    assert again.kept.read_bytes() == edited
    opened = open_measures(own)
    assert [one.id for one in opened.register.measures] == ["М-2", "М-1"]
    assert prepare_measures(own).kept is None  # nothing to do


def unnumbered(own: Workspace) -> list[Issue]:
    return [one for one in open_measures(own).issues if "без номера" in one.message]


def test_rows_that_are_not_numbered_yet_are_no_errors(own: Workspace) -> None:
    made = prepare_measures(own)
    add(made.path)
    add(made.path, **{"№": "М-1"})
    add(made.path)
    opened = open_measures(own)
    assert [one.id for one in opened.register.measures] == ["М-2", "М-1", "М-3"]
    (told,) = unnumbered(own)
    assert (told.level, told.place.cell if told.place else "") == (Level.WARNING, "A2")
    assert told.message.endswith("строк без номера — 2; пока они считаются под номерами М-2, М-3")
    prepare_measures(own)
    assert [one.id for one in open_measures(own).register.measures] == ["М-2", "М-1", "М-3"]
    assert unnumbered(own) == []


def test_a_workbook_open_in_excel_is_left_alone(own: Workspace) -> None:
    path = prepare_measures(own).path
    add(path)
    edited = path.read_bytes()
    path.with_name("~$measures.xlsx").write_bytes(b"")
    with pytest.raises(UsageError, match="открыт в Excel"):
        prepare_measures(own)
    assert path.read_bytes() == edited


def test_a_change_made_meanwhile_is_not_overwritten(
    own: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = prepare_measures(own).path
    add(path)
    render = render_measures

    def slow(*args: object, **named: object) -> bytes:
        add(path)  # somebody saves the workbook while the program works
        return render(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("pedmonitor.workflows.plans.measures.render_measures", slow)
    with pytest.raises(UsageError, match="только что изменился"):
        prepare_measures(own)
    assert len(open_measures(own).issues) > 0  # both rows are there, without numbers
