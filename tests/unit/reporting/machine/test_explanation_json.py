"""The same explanation for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from making.explained import explained, small_folder

from pedmonitor.reporting.facts.explanation_rows import Telling
from pedmonitor.reporting.machine.explanation_json import render_explanation_json

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_units_and_addresses(workspace: Workspace, tmp_path: Path) -> None:
    explanation = explained(workspace, small_folder(tmp_path / "returns"))
    telling = Telling(explanation, workspace.catalogue, workspace.options())
    text = render_explanation_json(telling).decode()
    document = json.loads(text)
    assert document["adds_up"] is True
    assert document["value"]["numerator"] == 1
    assert len(document["denominator"]["units"]) == 3
    (unit,) = document["numerator"]["units"]
    assert unit["rows"][0]["cell"] == "2:2"
    assert unit["number"] in {one["number"] for one in document["denominator"]["units"]}
    assert "Иванова" not in text
