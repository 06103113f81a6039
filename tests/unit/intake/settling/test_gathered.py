"""Which years a folder speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import DIAGNOSTICS, IVANOVA, STAFF, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.read_return import read_return
from pedmonitor.intake.settling.folder import gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.gathered import Gathered


def folder(path: Path, plan: ReadingPlan, files: dict[str, list[list[object]]]) -> Gathered:
    sources, _ = discover(save(path, files))
    return gather([read_return(s, plan) for s in sources], plan, Settings())


def test_titles_tell_the_year_before_facts_do(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [DIAGNOSTICS, [IVANOVA[0], "выгорание", "01.03.2021", "да"]]
    named = folder(
        tmp_path / "а", plan, {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "д.xlsx": rows}
    )
    assert dict(named.years()) == {2022: 1}
    silent = folder(tmp_path / "б", plan, {"СОШ 1.xlsx": rows})
    assert dict(silent.years()) == {2021: 1}
