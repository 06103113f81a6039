"""Bytes of a file → a plan as data: our own workbook, or a document of a municipality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.intake.plans.assemble import Identity, assemble_plan
from pedmonitor.intake.plans.blocks import Block, blocks_of
from pedmonitor.intake.plans.docx import is_docx, read_docx
from pedmonitor.intake.plans.own_workbook import is_own, read_own
from pedmonitor.intake.readers import read_sheets, sniff
from pedmonitor.intake.readers.percents import show_percents

if TYPE_CHECKING:
    from pedmonitor.definitions.plan import Plan
    from pedmonitor.model.plan_finding import PlanFinding


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan out of a file.

    Attributes:
        plan: The plan.
        findings: What had to be decided on the way in.
        is_own: Whether the file is a workbook of this program: it says itself whose it is.
    """

    plan: Plan
    findings: tuple[PlanFinding, ...] = ()
    is_own: bool = False


def read_plan_file(data: bytes, identity: Identity, *, file: str, max_cells: int) -> ReadPlan:
    """Read a plan.

    Args:
        data: The bytes.
        identity: What the document does not say of itself.
        file: Its name, for complaints.
        max_cells: Most cells that it may have.

    Raises:
        UnreadableError: It cannot be read, or no table of it is a plan; the text says why.
    """
    if is_docx(data):
        blocks: list[Block] = read_docx(data, max_cells=max_cells)
    else:
        content = sniff(data)
        sheets, _ = read_sheets(data, content=content, max_cells=max_cells)
        if is_own(sheets):
            return ReadPlan(read_own(sheets, file=file), is_own=True)
        show_percents(sheets, data, content)
        blocks = [block for one in sheets if not one.hidden for block in blocks_of(one)]
    return ReadPlan(*assemble_plan(blocks, identity))
