"""`waivers.yaml` of a workspace: questions of controls that somebody has answered."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import Field

from pedmonitor.definitions.source import check_model, read_yaml, refuse
from pedmonitor.definitions.strict import Strict

if TYPE_CHECKING:
    from pathlib import Path

WAIVERS = "waivers.yaml"


class Waiver(Strict):
    """An answer that lets a query stand.

    `cell` («section/row/graph») limits it to one cell. `position` is the author's post, never a
    name. It holds for periods that end no later than `expires`.
    """

    control: str
    organisation: str
    cell: str = ""
    position: str = Field(min_length=2)
    reason: str = Field(min_length=5)
    date: dt.date
    expires: dt.date


class WaiverFile(Strict):
    """The file."""

    waivers: tuple[Waiver, ...] = ()


def read_waivers(workspace: Path) -> tuple[Waiver, ...]:
    """Read the workspace's waivers; none when there is no file.

    Raises:
        DefinitionError: The file does not check; every complaint has its line.
    """
    path = workspace / WAIVERS
    if not path.is_file():
        return ()
    complaints: list[str] = []
    file = check_model(read_yaml(path, name=WAIVERS), WaiverFile, complaints)
    refuse(complaints)
    return file.waivers if file else ()
