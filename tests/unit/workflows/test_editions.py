"""The editions of a small district, through the history as the command builds them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.district import contexts, figure, run_of, table

from pedmonitor.analysis.judge import Judge
from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model.edition import Edition
from pedmonitor.model.result import Status
from pedmonitor.reporting.facts.context import ReportContext
from pedmonitor.reporting.sections.build import build_report
from pedmonitor.workflows.editions import Audience, Editions
from pedmonitor.workflows.keeping.publications import read_publications

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.workflows.keeping.workspace import Workspace

COUNTS = [(3, 12), (4, 9), (0, 7), (2, 8), (1, 3), (6, 20), (5, 9), (2, 9)]
RUN = run_of(table("1.1", COUNTS), places=contexts(8))
DAY = dt.date(2023, 3, 1)


@pytest.fixture
def history(workspace: Workspace) -> Iterator[History]:
    with History.open(workspace.database) as opened:
        opened.save(RUN, finished_at=dt.datetime(2023, 2, 1, tzinfo=dt.UTC))
        yield opened


@pytest.fixture
def context(workspace: Workspace) -> ReportContext:
    profile = workspace.catalogue.profile("vilyuysk-2021")
    return ReportContext(
        profile, RUN, families=workspace.catalogue.families, notes={"factors": "а"}, ask=Judge()
    )


def test_the_department_reads_everything(
    workspace: Workspace, history: History, context: ReportContext
) -> None:
    editions = Editions(workspace, history, Audience())
    ((folder, same),) = editions.of(context, workspace.path)
    assert (folder.name, same) == ("internal", context)
    editions.remember()
    assert read_publications(workspace, RUN.period) == ()


def test_the_public_edition_is_protected_and_remembered(
    workspace: Workspace, history: History, context: ReportContext
) -> None:
    editions = Editions(workspace, history, Audience(Edition.PUBLIC, on=DAY))
    ((folder, public),) = editions.of(context, workspace.path)
    assert (folder.name, public.edition) == ("public", Edition.PUBLIC)
    hidden = [v for v in public.run.values if v.status is Status.SUPPRESSED]
    assert ("organisation", "ОО 4") in {v.breakdown[0] for v in hidden}
    editions.remember()
    (edition,) = read_publications(workspace, RUN.period)
    assert len(edition.small | edition.beside) == len(hidden)


def test_every_organisation_gets_its_own(
    workspace: Workspace, history: History, context: ReportContext
) -> None:
    editions = Editions(workspace, history, Audience(Edition.SCHOOL))
    found = list(editions.of(context, workspace.path))
    assert [folder.name for folder, _ in found] == [place.name for place in contexts(8)]
    own = found[4][1]
    (value,) = [v for v in own.run.values if v.breakdown and v.breakdown[0][0] == "organisation"]
    assert (value.numerator, value.denominator) == (1, 3)
    assert own.notes == {}
    title = build_report(own, templates=workspace.templates).subtitle[0]
    assert title.startswith("Выписка для организации «ОО 4»")
    assert title.endswith("публиковать нельзя")
    editions.remember()
    assert read_publications(workspace, RUN.period), "its municipal figures are out"


@pytest.mark.parametrize("name", ["ОО 4", "оо  4"])
def test_an_organisation_is_found_however_it_is_written(
    workspace: Workspace, history: History, context: ReportContext, name: str
) -> None:
    editions = Editions(workspace, history, Audience(Edition.SCHOOL, name))
    assert [f.name for f, _ in editions.of(context, workspace.path)] == ["ОО 4"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ОО", "подходит несколько организаций: ОО 0"),
        ("ОО 44", "Нет организации «ОО 44»; может быть, вы имели в виду «ОО 4»"),
        ("ОО-77", "Нет организации «ОО-77». Есть: ОО 0"),
        ("Гимназия", "Нет организации «Гимназия». Есть: ОО 0"),
    ],
)
def test_an_unknown_organisation_is_refused_with_the_nearest(
    workspace: Workspace, history: History, context: ReportContext, name: str, said: str
) -> None:
    editions = Editions(workspace, history, Audience(Edition.SCHOOL, name))
    with pytest.raises(UsageError, match=said):
        list(editions.of(context, workspace.path))


def test_a_document_computed_apart_is_protected_with_the_others(
    workspace: Workspace, history: History, context: ReportContext
) -> None:
    """What one document hides the other must not show."""
    from dataclasses import replace

    other = tuple(
        replace(v, profile="korsakov-2021")
        for v in [figure("5", {}, 10, 30), *table("5", COUNTS)[1:]]
    )
    apart = replace(RUN, profiles=("korsakov-2021",), values=other)
    history.save(apart, finished_at=dt.datetime(2023, 2, 2, tzinfo=dt.UTC))
    editions = Editions(workspace, history, Audience(Edition.PUBLIC, on=DAY))
    ((_, public),) = editions.of(context, workspace.path)
    assert {value.profile for value in public.run.values} == {"profile", "korsakov-2021"}
