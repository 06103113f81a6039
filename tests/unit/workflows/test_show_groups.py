"""`pedmonitor groups` from the returns of the samples to the files of every edition."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.model.edition import Edition
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.build_report import ReportRequest
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.editions import Audience
from pedmonitor.workflows.keeping.workspace import Workspace, open_workspace
from pedmonitor.workflows.recommend import recommend_period
from pedmonitor.workflows.show_groups import show_groups
from pedmonitor.workflows.show_readiness import show_readiness

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "returns" / "2022"
YEAR = calendar_year(2022)
DAY = dt.date(2023, 3, 1)


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = open_workspace(tmp_path_factory.mktemp("groups"))
    request = Request(SAMPLES, ("korsakov-2021", "sysert-2019"), YEAR)
    compute_period(workspace, request, finished_at=dt.datetime(2023, 2, 1, tzinfo=dt.UTC))
    return workspace


def request(edition: Edition = Edition.INTERNAL, organisation: str = "") -> ReportRequest:
    audience = Audience(edition, organisation, DAY)
    return ReportRequest(("korsakov-2021",), ("md",), None, (), audience)


def test_the_document_is_written_and_told_in_short(computed: Workspace) -> None:
    shown = show_groups(computed, YEAR, request())
    assert [path.name for path in shown.written] == ["groups-korsakov-2021.md"]
    assert [path.parent.name for path in shown.written] == ["internal"]
    (summary,) = shown.summaries
    assert [section.id for section in summary.sections] == ["groups_table", "groups_clusters"]


def test_an_extract_is_of_one_organisation(computed: Workspace) -> None:
    shown = show_groups(computed, YEAR, request(Edition.SCHOOL, "ДДТ"))
    assert shown.summaries == ()
    (path,) = shown.written
    text = path.read_text(encoding="utf-8")
    assert "ДДТ" in text
    assert not [name for name in ("СОШ", "Гимназия", "Детский сад") if name in text]


def test_a_document_without_such_indicators_is_refused(computed: Workspace) -> None:
    bare = ReportRequest(("sysert-2019",), ("md",))
    with pytest.raises(UsageError, match="таких показателей"):
        show_groups(computed, YEAR, bare)


def test_nothing_computed_is_said(computed: Workspace) -> None:
    with pytest.raises(UsageError, match="ещё ничего не посчитано"):
        show_groups(computed, calendar_year(2019), request())


def test_letters_carry_the_page_of_their_own_organisation(computed: Workspace) -> None:
    recommend_period(computed, YEAR, profiles=("korsakov-2021",), formats=("md",))
    letters = {
        path.parent.name: path.read_text(encoding="utf-8")
        for path in computed.out(YEAR).glob("schools/*/рекомендации.md")
    }
    assert letters
    for name, text in letters.items():
        assert "Показатели организации по нескольким процедурам" in text
        others = [other for other in letters if other != name and f"«{other}»" in text]
        assert others == []
        assert "выгоран" not in text.split("Показатели организации по нескольким процедурам")[1]


def test_readiness_tells_of_the_draft_and_does_not_count_it(computed: Workspace) -> None:
    order = Request(SAMPLES, ("korsakov-2021",), YEAR)
    bare = show_readiness(computed, Request(SAMPLES, ("korsakov-2021",), YEAR, computed.path / "o"))
    show_groups(computed, YEAR, request())
    shown = show_readiness(computed, order)
    assert shown.summaries == bare.summaries
    text = (computed.out(YEAR) / "internal" / "readiness-korsakov-2021.md").read_text("utf-8")
    assert "составлен «groups-korsakov-2021" in text.replace("\N{NON-BREAKING HYPHEN}", "-")
