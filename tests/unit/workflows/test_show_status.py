"""From a folder to the matrix, the workbook and the reminders."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import books, forms
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, REGISTRY, STAFF, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.status import Progress, ReturnState, Timeliness
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.show_status import Control, show_status

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOON = dt.datetime(2023, 1, 25, 12, tzinfo=dt.UTC)
PROFILE = ("korsakov-2021",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return save(
        tmp_path / "returns",
        {
            "организации.xlsx": [
                REGISTRY,
                ["101", "СОШ № 1", "", "школа", "село"],
                ["102", "СОШ № 2", "", "школа", "село"],
            ],
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, PETROV],
            "СОШ 1 диагностика 2022.csv": [
                DIAGNOSTICS,
                [IVANOVA[0], "дефициты", "31.02.2022", "да"],
            ],
        },
    )


@pytest.fixture
def ruled(workspace: Workspace) -> Workspace:
    deadlines = {"2022": {"all": dt.date(2023, 1, 20)}}
    return replace(workspace, settings=Settings(deadlines=deadlines, contact="Отдел образования"))


def look(workspace: Workspace, folder: Path) -> Control:
    return show_status(workspace, Request(folder, PROFILE), now=NOON)


def test_who_sent_what(workspace: Workspace, folder: Path) -> None:
    found = look(workspace, folder).submissions
    assert found.of("СОШ № 1", "staff").state is ReturnState.ACCEPTED
    assert found.of("СОШ № 1", "diagnostics").state is ReturnState.REFUSED
    assert found.of("СОШ № 2", "staff").state is ReturnState.NOT_RECEIVED
    assert {item.timeliness for item in found.returns} == {Timeliness.UNKNOWN}


def test_the_day_of_arrival(ruled: Workspace, folder: Path) -> None:
    for name, day in (("кадры", 19), ("диагностика", 23)):
        when = dt.datetime(2023, 1, day, tzinfo=dt.UTC).timestamp()
        os.utime(folder / f"СОШ 1 {name} 2022.csv", (when, when))
    found = look(ruled, folder).submissions
    assert found.of("СОШ № 1", "staff").timeliness is Timeliness.ON_TIME
    assert found.of("СОШ № 1", "diagnostics").timeliness is Timeliness.LATE
    assert found.of("СОШ № 2", "staff").timeliness is Timeliness.OVERDUE


def test_the_run_that_saw_a_file_first_and_the_methodists_word(
    ruled: Workspace, folder: Path
) -> None:
    when = dt.datetime(2023, 1, 19, tzinfo=dt.UTC)
    compute_period(ruled, Request(folder, PROFILE), finished_at=when)
    assert look(ruled, folder).submissions.of("СОШ № 1", "staff").arrived == when.date()
    told = ruled.settings.model_copy(
        update={"received": {"СОШ 1 кадры 2022.csv": dt.date(2023, 1, 22)}}
    )
    found = look(replace(ruled, settings=told), folder).submissions
    assert found.of("СОШ № 1", "staff").timeliness is Timeliness.LATE


def test_files_and_reminders(ruled: Workspace, folder: Path) -> None:
    control = look(ruled, folder)
    out = ruled.path / "out" / "2022"
    assert [path.relative_to(out).as_posix() for path in control.written] == [
        "status.xlsx",
        "schools/СОШ № 1/напоминание.txt",
        "schools/СОШ № 2/напоминание.txt",
    ]
    text = control.written[2].read_text(encoding="utf-8")
    assert "Реестр кадров (срок — 20.01.2023, прошёл)" in text
    assert text.endswith("Куда: Отдел образования.\n\nОтдел образования\n")


def test_who_has_not_named_an_office_is_told_whose_name_stands_below(
    workspace: Workspace, folder: Path
) -> None:
    (office,) = {workspace.catalogue.profile(name).document.office for name in PROFILE}
    assert office
    assert look(workspace, folder).signed == office
    own = replace(workspace, settings=Settings(municipality="Другой район"))
    assert look(own, folder).signed == ""


def test_a_debt_that_is_paid_takes_its_reminder_away(workspace: Workspace, folder: Path) -> None:
    first = look(workspace, folder)
    assert first.written[-1].is_file()
    save(folder, {"организации.xlsx": [REGISTRY, ["101", "СОШ № 1", "", "школа", "село"]]})
    look(workspace, folder)
    assert not first.written[-1].exists()


def test_progress_against_the_run_before(workspace: Workspace, folder: Path) -> None:
    request = Request(folder, PROFILE)
    compute_period(workspace, request, finished_at=NOON)
    assert look(workspace, folder).submissions.progress == ()
    mended = [DIAGNOSTICS, [IVANOVA[0], "дефициты", "28.02.2022", "да"]]
    save(folder, {"СОШ 1 диагностика 2022.csv": mended})
    progress = dict(look(workspace, folder).submissions.progress)
    assert progress["СОШ № 1"] == Progress(fixed=1, still=0, new=0)


def test_without_a_document_only_what_somebody_sends_is_asked_for(
    workspace: Workspace, folder: Path
) -> None:
    found = show_status(workspace, Request(folder), now=NOON).submissions
    assert set(found.registers) == {"staff", "diagnostics"}


def test_counts_and_forms_that_have_come_are_shown_though_nobody_asks(
    workspace: Workspace, folder: Path
) -> None:
    digest: list[list[object]] = [
        ["ОО", "Всего педагогов", "Диагностика дефицитов, чел."],
        ["СОШ № 2", 40, 20],
    ]
    edition = workspace.catalogue.state_forms["oo1-16"]
    form = forms.workbook(edition, {("3.1", "06", "3"): 20}, school="МБОУ «СОШ № 1»")
    save(folder, {"Свод за 2022 год.xlsx": digest})
    books.xlsx(folder / "СОШ 1 ОО-1 2022.xlsx", form)
    shown = look(workspace, folder).submissions
    assert shown.of("СОШ № 2", "aggregate").state is ReturnState.ACCEPTED
    assert shown.of("СОШ № 1", "oo1").state.is_received
    assert shown.of("СОШ № 2", "oo1").state is ReturnState.NOT_REQUIRED


def test_the_settings_may_ask_for_a_form(workspace: Workspace, folder: Path) -> None:
    edition = workspace.catalogue.state_forms["oo1-16"]
    form = forms.workbook(edition, {("3.1", "06", "3"): 20}, school="МБОУ «СОШ № 1»")
    books.xlsx(folder / "СОШ 1 ОО-1 2022.xlsx", form)
    settings = Settings(returns={"oo1": ("общеобразовательная",)})
    shown = look(replace(workspace, settings=settings), folder)
    assert shown.submissions.of("СОШ № 1", "oo1").state.is_received
    assert shown.submissions.of("СОШ № 2", "oo1").state is ReturnState.NOT_RECEIVED
    assert "— Форма № ОО-1" in shown.reminders["СОШ № 2"]
    assert "Форма № ОО-1: нужно исправить" in shown.reminders["СОШ № 1"], "rows do not add up"
