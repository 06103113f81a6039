"""From files of a department to the state of its plan, its marks and its calendar."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making.plan_facts import PLAN
from making.plan_returns import returns
from making.plans import plan
from making.returns import save

from pedmonitor.definitions.settings import Settings
from pedmonitor.errors import UsageError
from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.period import calendar_year
from pedmonitor.model.plan_status import OccurrenceStatus, RowState
from pedmonitor.reporting.workbooks.plan_xlsx import render_plan
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.plans.plan_calendar import write_calendar
from pedmonitor.workflows.plans.plan_evidence import folders_of
from pedmonitor.workflows.plans.plan_status import (
    Judged,
    judge_plans,
    prepare_plan_facts,
    write_plan_status,
)

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


def states(judged: Judged) -> dict[str, OccurrenceStatus]:
    return {one.event.number: one for one in judged.statuses[0].occurrences}


def test_registers_are_held_against_the_plan(own: Workspace, tmp_path: Path) -> None:
    judged = judge_plans(own, DAY, folder=returns(tmp_path / "в"))
    found = states(judged)
    contest = found["8.1"]
    assert contest.state is RowState.SHORT
    assert contest.outcomes[0].names == ("СОШ № 2",)
    assert found["8.3"].state is RowState.HELD
    assert found["3.1"].state is RowState.OVERDUE
    assert found["8.2"].note == "реестр документов не представлен"
    assert found["6.2"].state is RowState.NOT_REQUIRED


@pytest.mark.parametrize("day", [dt.date(2022, 6, 1), DAY])
def test_the_note_lies_in_the_year_of_the_plan(own: Workspace, day: dt.date) -> None:
    written = write_plan_status(own, day).written
    assert {path.parent for path in written} == {own.out(calendar_year(2022)) / "internal"}


def test_without_a_folder_only_marks_speak(own: Workspace) -> None:
    assert states(judge_plans(own, DAY))["8.1"].state is RowState.NO_EVIDENCE
    made = prepare_plan_facts(own)
    assert made.kept is None
    mark(made.path, "8.2", {sheet.STATE: "проведено", sheet.DAY: "10.04.2022", sheet.LINK: "сайт"})
    assert states(judge_plans(own, DAY))["8.2"].state is RowState.DONE
    again = prepare_plan_facts(own)
    assert again.kept is not None
    assert states(judge_plans(own, DAY))["8.2"].state is RowState.DONE


def mark(path: Path, number: str, cells: dict[str, str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    place = book[sheet.MARKS]
    at = {name: column for column, name in enumerate(sheet.COLUMNS, start=1)}
    row = next(
        r for r in range(2, place.max_row + 1) if place.cell(r, at[sheet.ROW]).value == number
    )
    for name, text in cells.items():
        place.cell(row, at[name]).value = text
    book.save(path)


def test_the_figures_of_two_years_are_compared(own: Workspace, tmp_path: Path) -> None:
    for year in (2021, 2022):
        folder = returns(tmp_path / str(year), year)
        period = calendar_year(year)
        compute_period(own, Request(folder, (PLAN,), period), finished_at=NOON)
    found = states(judge_plans(own, DAY))
    assert found["1.2"].state is RowState.NO_EVIDENCE  # years are computed, quarters are not
    assert "не посчитан" in found["1.2"].note


def test_a_workspace_without_a_plan(tmp_path: Path, catalogue: Catalogue) -> None:
    bare = Workspace(tmp_path, Settings(profiles=("vilyuysk-2021",)), catalogue)
    assert judge_plans(bare, DAY).statuses == ()
    with pytest.raises(UsageError, match="Своего плана мероприятий нет"):
        write_plan_status(bare, DAY)
    with pytest.raises(UsageError, match="Своего плана мероприятий нет"):
        prepare_plan_facts(bare)
    assert write_calendar(bare, 2022, DAY).entries == 3


def test_a_look_in_january_is_at_the_year_of_the_plan(own: Workspace, tmp_path: Path) -> None:
    judged = write_plan_status(own, dt.date(2023, 1, 9), folder=returns(tmp_path / "в"))
    assert states(judged)["3.1"].state is RowState.OVERDUE
    assert {path.parent for path in judged.written} == {own.path / "out" / "2022" / "internal"}


def autumn_and_spring(returns_folder: Path, *, events: dict[int, list[list[str]]]) -> None:
    """Lay the registers of two calendar years into folders named after them."""
    for year, lines in events.items():
        folder = returns(returns_folder / str(year), year)
        head = ["Мероприятие", "Вид мероприятия", "Дата", "Состояние", "Пункт плана"]
        save(folder, {f"Мероприятия управления образования {year}.csv": [head, *lines]})


@pytest.mark.parametrize("named", ["returns/2022", "returns"])
def test_a_school_year_is_seen_in_the_registers_of_both_years(own: Workspace, named: str) -> None:
    days = {"start": "2021-09-01", "end": "2022-08-31", "text": "2021/2022 учебный год"}
    rows: tuple[dict[str, object], ...] = (
        {"event": "Совет наставников", "period": "Октябрь", "result": ""},
        {"event": "Слёт молодых педагогов", "period": "I полугодие", "result": ""},
        {"event": "Фестиваль уроков", "period": "Март", "result": ""},
        {"event": "Неделя открытых дверей", "period": "Ноябрь", "result": ""},
    )
    (own.path / "plans").mkdir()
    school_year = plan(*rows, id="school", profile="", period=days, approval=None)
    (own.path / "plans" / "school.xlsx").write_bytes(render_plan(school_year))
    events = {
        2021: [["Совет наставников", "семинар", "12.10.2021", "проведено", ""],
               ["Слёт молодых педагогов", "семинар", "20.12.2021", "проведено", ""]],
        2022: [["Фестиваль уроков", "обмен опытом", "15.03.2022", "проведено", ""]],
    }  # fmt: skip
    autumn_and_spring(own.path / "returns", events=events)
    found = judge_plans(own, dt.date(2022, 9, 1), folder=own.path / named)
    (status,) = found.statuses
    assert [one.state.value for one in status.occurrences] == ["done"] * 3 + ["no_evidence"]
    assert status.occurrences[-1].note == "реестр документов не представлен"
    assert status.read is not None
    assert (status.read.start, status.read.end.year) == (dt.date(2021, 1, 1), 2022)


def test_the_folders_beside_are_read_for_the_other_years_of_a_plan(tmp_path: Path) -> None:
    for name in ("2021", "2022", "2020", "2023 черновики", "2023"):
        (tmp_path / name).mkdir()
    found = folders_of(tmp_path / "2022", range(2021, 2024))
    assert [(year, path.name) for year, path in found] == [(2021, "2021"), (2022, "2022")]
    whole = tmp_path / "2023 черновики" / "своды"
    assert folders_of(whole, range(2021, 2023)) == ((2021, whole), (2022, whole))
    assert folders_of(tmp_path / "2020", range(2021, 2023)) == ((2022, tmp_path / "2020"),)


def test_documents_of_nobody_are_no_register(own: Workspace, tmp_path: Path) -> None:
    """Rows that count nowhere show nothing: «в реестрах не найдено» would be false."""
    folder = returns(tmp_path / "в")
    paper = ["Положение о наставничестве", "положение", "45", "20.05.2022"]
    heading = ["Название документа", "Вид документа", "Номер", "Дата"]
    save(folder, {"Документы отделения 2022.csv": [heading, paper]})
    note = states(judge_plans(own, DAY, folder=folder))["8.2"].note
    said = "реестр документов прислан («Документы отделения 2022.csv»), но не видно, чей он"
    assert note.startswith(said)


def test_a_register_without_a_column_is_said_to_have_come(own: Workspace, tmp_path: Path) -> None:
    folder = returns(tmp_path / "в")
    rows = [["Название документа", "Статус", "ОО"], ["Положение", "действует", "СОШ № 1"]]
    save(folder, {"Реестр документов 2022.csv": rows})
    note = states(judge_plans(own, DAY, folder=folder))["8.2"].note
    assert "прислан («Реестр документов 2022.csv»), но в нём нет обязательного столбца" in note


def test_a_table_that_was_not_read_is_told_beside_one_that_was(
    own: Workspace, tmp_path: Path
) -> None:
    folder = returns(tmp_path / "в")
    rows = [["Пункт плана", "Мероприятие", "Дата", "Уровень"], ["3.1", "Слёт", "25.08.2022", ""]]
    save(folder, {"Мероприятия отдела 2022.csv": rows})
    judged = judge_plans(own, DAY, folder=folder)
    row = states(judged)["3.1"]
    assert (row.state, "не прочитана" in row.note) == (RowState.NO_EVIDENCE, True)
    (text,) = judged.statuses[0].unread
    assert text.startswith("«Мероприятия отдела 2022.csv»: таблица похожа на «Реестр мероприятий»")
    (note,) = (p for p in write_plan_status(own, DAY, folder=folder).written if p.suffix == ".md")
    assert "не прочитано" in note.read_text(encoding="utf-8")


def test_an_event_without_a_day_has_none(own: Workspace, tmp_path: Path) -> None:
    """The year of a folder is no first of January of an event."""
    folder = returns(tmp_path / "2022")
    head = ["Мероприятие", "Вид мероприятия", "Дата", "Состояние", "Пункт плана"]
    rows = [head, ["Встречи", "обмен опытом", "", "проведено", "3.1"]]
    save(folder, {"Мероприятия отдела.csv": rows})
    row = states(judge_plans(own, DAY, folder=folder))["3.1"]
    assert (row.day, row.evidence) == (None, ("«Встречи»",))
    assert "дата не названа" in row.note
