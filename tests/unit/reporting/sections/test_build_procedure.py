from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.procedure import Procedure
from pedmonitor.reporting.document import BulletList, Note
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_procedure import procedure_section

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_a_procedure_names_its_goals_and_its_remark(
    context: ReportContext, templates: Path
) -> None:
    procedure = Procedure(id="a", title="Отчёт", families=("x",), remark="Только участие.")
    blocks = procedure_section(procedure, gather(context, templates=templates)).blocks
    (goals,) = [block for block in blocks if isinstance(block, BulletList)]
    assert goals.items[0].endswith("(показатель 3.1)")
    assert len(goals.items) == 2, "a goal without indicators is left out"
    assert Note("Только участие.") in blocks
