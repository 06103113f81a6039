"""The registry as of a date: who counts under whom."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, PETROV, REGISTRY, STAFF, counts, run, save

from pedmonitor.intake.origin.succession import in_force
from pedmonitor.model.organisation import Succession
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import Breakdown, RunResult
    from pedmonitor.workflows.keeping.workspace import Workspace

HEAD = [
    *REGISTRY,
    *("Правопредшественник", "Вид реорганизации", "Дата реорганизации", "Правопреемник"),
    *("Дата открытия", "Дата закрытия", "Головная организация"),
]
AGE = "age_under35_share"


def line(code: str, name: str, *more: str) -> list[object]:
    return [code, name, "", "школа", "село", *more, *[""] * (7 - len(more))]


def computed(workspace: Workspace, folder: Path, year: int, *lines: list[object]) -> RunResult:
    """Two schools of one teacher each, and a registry."""
    folder.mkdir(exist_ok=True)
    save(
        folder,
        {
            "организации.xlsx": [HEAD, *lines],
            f"СОШ 6 кадры {year}.csv": [STAFF, IVANOVA],
            f"ООШ 16 кадры {year}.csv": [STAFF, PETROV],
        },
    )
    return run(workspace, folder, "vilyuysk-2021", period=calendar_year(year))


def of(name: str) -> Breakdown:
    return (("organisation", name),)


def organisations(run: RunResult) -> list[str]:
    pairs = [v.breakdown[0] for v in run.values if v.indicator == AGE and v.breakdown]
    return [name for key, name in pairs if key == "organisation"]


def told(run: RunResult) -> list[str]:
    codes = [issue.code.value for issue in run.issues]
    return [code for code in codes if code in {"ORG-008", "ORG-009", "ORG-010"}]


MERGER = (
    line("1", "СОШ № 6", "ООШ № 16", "присоединение", "01.09.2022"),
    line("2", "ООШ № 16"),
)


def test_before_the_change_each_is_itself(workspace: Workspace, tmp_path: Path) -> None:
    found = computed(workspace, tmp_path, 2021, *MERGER)
    assert organisations(found) == ["СОШ № 6", "ООШ № 16"]
    assert counts(found, AGE, of("ООШ № 16")) == (1, 1)
    assert (found.coverage.expected, told(found)) == (2, [])


def test_from_the_change_on_the_successor_counts(workspace: Workspace, tmp_path: Path) -> None:
    found = computed(workspace, tmp_path, 2022, *MERGER)
    assert organisations(found) == ["СОШ № 6"]
    assert counts(found, AGE, of("СОШ № 6")) == (1, 2)
    assert (found.coverage.expected, found.coverage.received) == (1, 1)
    assert told(found) == ["ORG-008"]


def test_a_branch_counts_with_its_head(workspace: Workspace, tmp_path: Path) -> None:
    lines = (line("1", "СОШ № 6"), line("2", "ООШ № 16", "", "", "", "", "", "", "СОШ № 6"))
    found = computed(workspace, tmp_path, 2022, *lines)
    assert counts(found, AGE, of("СОШ № 6")) == (1, 2)
    assert told(found) == []


def test_a_closed_organisation_is_not_expected_and_its_data_do_not_count(
    workspace: Workspace, tmp_path: Path
) -> None:
    closed = line("2", "ООШ № 16", "", "", "", "", "", "01.06.2022")
    found = computed(workspace, tmp_path, 2022, line("1", "СОШ № 6"), closed)
    assert organisations(found) == ["СОШ № 6"]
    assert counts(found, AGE) == (0, 1)
    assert told(found) == ["ORG-009"]
    before = computed(workspace, tmp_path / "2021", 2021, line("1", "СОШ № 6"), closed)
    assert counts(before, AGE) == (1, 2)


def test_an_organisation_that_is_not_open_yet(workspace: Workspace, tmp_path: Path) -> None:
    later = line("3", "Гимназия", "", "", "", "", "01.09.2023")
    ours = (line("1", "СОШ № 6"), line("2", "ООШ № 16"))
    assert computed(workspace, tmp_path, 2022, *ours, later).coverage.expected == 2
    early = line("2", "ООШ № 16", "", "", "", "", "01.09.2023")
    found = computed(workspace, tmp_path, 2022, ours[0], early)
    assert counts(found, AGE) == (1, 2)
    assert told(found) == ["ORG-009"]


def test_returns_for_later_years_make_nobody_expected_before_it_opens(
    workspace: Workspace, tmp_path: Path
) -> None:
    lines = (line("1", "СОШ № 6"), line("2", "ООШ № 16", "", "", "", "", "01.03.2022"))
    computed(workspace, tmp_path, 2022, *lines)
    (tmp_path / "ООШ 16 кадры 2021.csv").unlink(missing_ok=True)
    save(tmp_path, {"СОШ 6 кадры 2021.csv": [STAFF, IVANOVA]})
    found = run(workspace, tmp_path, "vilyuysk-2021", period=calendar_year(2021))
    assert (found.coverage.expected, found.coverage.missing) == (1, ())
    assert counts(found, AGE) == (0, 1)
    assert told(found) == []


@pytest.mark.parametrize(("day", "number"), [(dt.date(2022, 8, 31), 1), (dt.date(2022, 9, 1), 2)])
def test_changes_in_force(day: dt.date, number: int) -> None:
    changes = [Succession("а", "б"), Succession("в", "г", since=dt.date(2022, 9, 1))]
    assert len(in_force(changes, on=day)) == number
