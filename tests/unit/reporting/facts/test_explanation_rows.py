"""Units bear one number in both counts; rows are grouped by why they do not count."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from making.explained import PROFILE, explained, small_folder
from making.returns import YEAR_2022

from pedmonitor.reporting.document import Count, Paragraph, Table, Text
from pedmonitor.reporting.facts.explanation_rows import (
    Telling,
    counted_sections,
    left_section,
    out_lines,
    unit_numbers,
)
from pedmonitor.workflows.explain_figure import Question, explain_figure

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_numbers_and_groups(workspace: Workspace, tmp_path: Path) -> None:
    explanation = explained(workspace, small_folder(tmp_path / "returns"))
    telling = Telling(explanation, workspace.catalogue, workspace.options())
    assert sorted(unit_numbers(explanation).values()) == [1, 2, 3]
    over, under = counted_sections(telling)
    assert (over.title, under.title) == ("Числитель: 1", "Знаменатель: 3")
    grouped, _, listed = left_section(telling).blocks
    assert isinstance(grouped, Table)
    assert isinstance(listed, Table)
    counts = [cell.value for row in grouped.rows if isinstance(cell := row[3], Count)]
    assert sum(counts) == len(listed.rows)
    assert Counter(line.side for line in out_lines(telling)) == {
        "числитель": 5,
        "знаменатель": 1,
        "до расчёта": 1,
    }


def test_positions_bear_their_names_and_the_missing_one_is_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = small_folder(tmp_path / "returns")
    question = Question("diag_deficit_positions_share", folder, (), YEAR_2022, PROFILE)
    explanation = explain_figure(workspace, question)
    telling = Telling(explanation, workspace.catalogue, workspace.options())
    (over, absent), (under,) = (section.blocks for section in counted_sections(telling))
    assert isinstance(over, Table)
    assert isinstance(under, Table)
    assert over.columns[1].title == under.columns[1].title == "Должность"
    assert {row[1] for row in over.rows} == {Text("учитель")}
    assert {row[1] for row in under.rows} == {Text("учитель"), Text("воспитатель")}
    assert absent == Paragraph("Не вошли в числитель: воспитатель.")
