from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.facts.context import PLACES, gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_runs_stand_oldest_first_and_this_one_last(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    assert [run.period.label for run in material.runs] == ["2020", "2021", "2022"]
    assert material.now is material.figures[-1]


def test_a_place_holds_what_is_written_for_it(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    assert material.writing("factors").text.startswith("Сокращение ставок")
    assert all(material.writing(place).prompt for place in PLACES)
    assert material.writing("signatures").text == ""
