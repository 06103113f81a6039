from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making import returns

from pedmonitor.definitions.settings import Settings
from pedmonitor.errors import UsageError
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.make_blanks import make_blanks

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

YEAR = calendar_year(2023)


REGISTRY: list[returns.Line] = [
    returns.REGISTRY,
    ["1", "СОШ № 1", "МБОУ «СОШ № 1»", "школа", "город"],
    ["2", "Теремок", "МБДОУ «Теремок»", "детский сад", "село"],
]


@pytest.fixture(name="own")
def own_workspace(tmp_path: Path, catalogue: Catalogue) -> Workspace:
    return Workspace(tmp_path, Settings(), catalogue)


def _computed(workspace: Workspace, profile: str) -> None:
    folder = workspace.path / "returns"
    staff: list[returns.Line] = [["МБОУ «СОШ № 1»"], returns.STAFF, returns.IVANOVA]
    returns.save(folder, {"организации.xlsx": REGISTRY, "СОШ 1 кадры.xlsx": staff})
    request = Request(folder, (profile,), returns.YEAR_2022)
    compute_period(workspace, request, finished_at=dt.datetime(2023, 1, 15, tzinfo=dt.UTC))


def test_without_a_run_there_is_one_form_for_everybody(own: Workspace) -> None:
    found = make_blanks(own, ("vilyuysk-2021",), YEAR)
    (made,) = found.made
    assert (made.organisation, found.known_from) == ("", "")
    assert (
        made.path.relative_to(own.path).as_posix() == "out/2023/blanks/Сведения бланк 2023 год.xlsx"
    )


def test_every_organisation_of_the_last_run_gets_its_own(own: Workspace) -> None:
    _computed(own, "kazachinsko-lensky-2022")
    found = make_blanks(own, (), YEAR)
    registers = {one.organisation: one.registers for one in found.made}
    assert found.known_from == "2022"
    assert set(registers) == {"СОШ № 1", "Теремок"}
    assert set(registers["СОШ № 1"]) - set(registers["Теремок"]) == {"Реестр наставничества"}


def test_a_document_must_be_named_once(own: Workspace) -> None:
    with pytest.raises(UsageError, match="--profile"):
        make_blanks(own, (), YEAR)


def test_forms_can_lie_elsewhere(own: Workspace, tmp_path: Path) -> None:
    (made,) = make_blanks(own, ("korsakov-2021",), YEAR, out=tmp_path / "бланки").made
    assert made.path.parent == tmp_path / "бланки"
