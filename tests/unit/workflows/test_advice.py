"""Only what is approved and still follows from the runs goes into the report."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.recommended import PROFILE, run_of, share, with_target

from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model.edition import Edition
from pedmonitor.model.period import calendar_year
from pedmonitor.model.recommendation import FILE, RegisterRow, State
from pedmonitor.reporting.facts.recommendation_words import HEADINGS
from pedmonitor.reporting.workbooks.recommendations_xlsx import read_register, render_register
from pedmonitor.workflows.advice import read_advice
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.editions import Audience
from pedmonitor.workflows.recommend import recommend_period

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.workflows.keeping.workspace import Workspace

YEAR = calendar_year(2022)
APPROVED = {"Утверждено": "01.03.2023"}


def save(workspace: Workspace, trained: int, hour: int = 12) -> None:
    schools = {"СОШ № 1": (1, 40), "СОШ № 2": (trained, 60)}
    parts: list[IndicatorValue] = [
        with_target(share(counts, "organisation", name)) for name, counts in schools.items()
    ]
    run = run_of(with_target(share((1 + trained, 100))), *parts)
    with History.open(workspace.database) as history:
        history.save(run, finished_at=dt.datetime(2023, 2, 1, hour, tzinfo=dt.UTC))


def mark(workspace: Workspace, *more: RegisterRow, **marks: str) -> None:
    """Approve everything, and add rows."""
    path = workspace.path / FILE
    rows = read_register(path.read_bytes())
    marked = [replace(row, marks=row.marks | (marks or APPROVED)) for row in rows]
    path.write_bytes(render_register([*marked, *more], date=YEAR.as_of))


def test_without_a_register_there_is_nothing(workspace: Workspace) -> None:
    assert read_advice(workspace, YEAR) == {}


def test_what_is_not_approved_is_counted_only(workspace: Workspace) -> None:
    save(workspace, 9)
    done = recommend_period(workspace, YEAR)
    advice = read_advice(workspace, YEAR)[PROFILE]
    assert (advice.groups, advice.organisations, advice.outdated) == ((), 0, 0)
    assert advice.waiting == done.current > 0


def test_what_is_approved_goes_to_groups_and_letters_are_counted(workspace: Workspace) -> None:
    save(workspace, 9)
    recommend_period(workspace, YEAR)
    given = {HEADINGS["period"]: YEAR.label, HEADINGS["addressee"]: "Клуб наставников"}
    mark(workspace, RegisterRow("", State.OWN, given, "Собраться.", marks=APPROVED))
    advice = read_advice(workspace, YEAR)[PROFILE]
    texts = [row.text for row in advice.groups]
    assert texts[-1] == "Собраться."
    assert len(texts) > 1
    assert not any("СОШ" in row.given[HEADINGS["addressee"]] for row in advice.groups)
    assert (advice.organisations, advice.waiting, advice.outdated) == (2, 0, 0)


def test_a_refused_row_is_neither_printed_nor_awaited(workspace: Workspace) -> None:
    save(workspace, 9)
    recommend_period(workspace, YEAR)
    mark(workspace, Утверждено="нет")
    advice = read_advice(workspace, YEAR)[PROFILE]
    assert (advice.groups, advice.waiting) == ((), 0)


def test_old_figures_are_never_printed_and_the_register_stays(workspace: Workspace) -> None:
    save(workspace, 9)
    recommend_period(workspace, YEAR)
    mark(workspace)
    before = (workspace.path / FILE).read_bytes()
    save(workspace, 8, hour=13)
    advice = read_advice(workspace, YEAR)[PROFILE]
    assert advice.outdated > 0
    assert not any("10 из 100" in row.text for row in advice.groups)
    assert (workspace.path / FILE).read_bytes() == before


@pytest.mark.parametrize("edition", Edition)
def test_editions_of_the_report(workspace: Workspace, edition: Edition) -> None:
    save(workspace, 9)
    recommend_period(workspace, YEAR)
    given = {HEADINGS["period"]: YEAR.label, HEADINGS["addressee"]: "Клуб наставников"}
    mark(workspace, RegisterRow("", State.OWN, given, "Собраться.", marks=APPROVED))
    school = "СОШ № 1" if edition is Edition.SCHOOL else ""
    audience = Audience(edition, school, dt.date(2023, 3, 1))
    done = build_report(workspace, YEAR, ReportRequest((PROFILE,), ("md",), audience=audience))
    text = done.written[0].read_text(encoding="utf-8")
    assert ("Организаций, которым утверждены" in text) is (edition is Edition.INTERNAL)
    assert ("Собраться." in text) is (edition is Edition.INTERNAL)


def test_a_broken_register_stops_the_report(workspace: Workspace) -> None:
    save(workspace, 9)
    (workspace.path / FILE).write_bytes(b"?")
    with pytest.raises(UsageError, match="не открывается"):
        build_report(workspace, YEAR, ReportRequest((PROFILE,), ("md",)))
