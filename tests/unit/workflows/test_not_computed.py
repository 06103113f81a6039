"""What is told when a period has no figures yet."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making.returns import DIAGNOSTICS, STAFF, Line, save

from pedmonitor.model.period import calendar_year, parse_period
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.not_computed import not_computed

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_the_command_is_told(workspace: Workspace) -> None:
    said = str(not_computed(workspace, calendar_year(2023)))
    assert said.endswith("Сначала выполните: pedmonitor compute ПАПКА --year 2023.")
    said = str(not_computed(workspace, parse_period("2022Q3")))
    assert said.endswith("pedmonitor compute ПАПКА --period 2022Q3.")


def test_the_periods_that_there_are_follow(workspace: Workspace, tmp_path: Path) -> None:
    day: Line = ["Яев Иван Ильич", "дефициты", "05.03.2022", ""]
    files: dict[str, list[Line]] = {
        "СОШ 1 кадры 2022.csv": [STAFF],
        "СОШ 1 диагностика 2022.csv": [DIAGNOSTICS, day],
    }
    save(tmp_path / "returns", files)
    request = Request(tmp_path / "returns", ("korsakov-2021",), calendar_year(2022))
    compute_period(workspace, request, finished_at=dt.datetime(2023, 2, 1, tzinfo=dt.UTC))
    said = str(not_computed(workspace, calendar_year(2023)))
    assert said.endswith("--year 2023. Посчитаны: 2022.")
    said = str(not_computed(workspace, calendar_year(2022), ("amursk-2021",)))
    assert "по документу amursk-2021 ещё ничего не посчитано; посчитано по korsakov-2021" in said
    assert said.endswith("--year 2022 --profile amursk-2021.")
