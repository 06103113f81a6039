"""Two positions in one cell of the staff: a row each, one person (Q19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, parse_yes_no, special
from pedmonitor.intake.registers.faults import quote
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.cells.values import Parsed
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_POSITION, _SECOND = "position", "second_position"
_RATE = "rate"


def split_positions(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Write a row for each position of a cell; who teaches a subject stands first, a head last.

    The person is one, so totals count him once; position rows may overlap (domain.md §1.9, Q19).
    The posts that he holds are put down to the first position: nobody says how they are shared.

    Args:
        sheaf: Columns of a staff register as written; it is widened.
        plan: The reading plan, for the positions.
    """
    _join_second(sheaf, plan)
    cells = sheaf.raw.get(_POSITION)
    if cells is None:
        return
    parts_of = {cell: _positions(as_text(cell), plan) for cell in set(cells)}
    if not any(len(parts) > 1 for parts in parts_of.values()):
        return
    told = [parts_of[cell] for cell in cells]
    order = [(at, part) for at, parts in enumerate(told) for part in (parts or [""])]
    firsts = {at: place for place, (at, _) in reversed([*enumerate(order)])}
    repeated = [firsts[at] != place for place, (at, _) in enumerate(order)]
    for name, column in sheaf.raw.items():
        sheaf.raw[name] = [
            part
            if name == _POSITION and len(told[at]) > 1
            else ("" if name == _RATE and again else column[at])
            for (at, part), again in zip(order, repeated, strict=True)
        ]
    lookup = plan.lookups["positions"]
    for at, parts in enumerate(told):
        doubtful = len([part for part in parts if lookup.find_one(part) not in lookup.heads])
        if doubtful > 1:  # that a deputy teaches too leaves no doubt
            place = sheaf.place.at(sheaf.rows[at], sheaf.positions.get(_POSITION))
            sheaf.issues.append(
                Issue(
                    IssueCode.CELL_POSITIONS,
                    Level.WARNING,
                    f"в ячейке педагогических должностей: {doubtful}; человек стоит в строке "
                    "каждой из них, в итоге — один раз, ставка отнесена к первой",
                    "Если должность одна, оставьте её; если две — впишите каждую отдельной строкой "
                    "со своей ставкой.",
                    place,
                )
            )
    sheaf.rows = [sheaf.rows[at] for at, _ in order]
    sheaf.groups = [sheaf.groups[at] for at, _ in order]


def _join_second(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Put the post of a second column beside the first: «заместитель директора» who teaches too.

    Where a list has no other column of posts, it is the post.
    """
    second = sheaf.raw.pop(_SECOND, None)
    column = sheaf.positions.pop(_SECOND, None)
    if second is None:
        return
    if _POSITION not in sheaf.raw:
        sheaf.raw[_POSITION] = second
        if column is not None:
            sheaf.positions[_POSITION] = column
        return
    lookup = plan.lookups["positions"]
    cells = list(sheaf.raw[_POSITION])
    unknown: list[int] = []
    for at, cell in enumerate(second):
        text = as_text(cell).strip()
        if is_blank(cell) or special(cell) is not None or parse_yes_no(cell).value is not None:
            continue
        if lookup.find_one(text) is None:
            unknown.append(at)
        else:
            cells[at] = text if is_blank(cells[at]) else f"{as_text(cells[at]).strip()}, {text}"
    sheaf.raw[_POSITION] = cells
    if unknown:
        sheaf.issues.append(_unknown(sheaf, unknown, column, second[unknown[0]]))


def _unknown(sheaf: Sheaf, unknown: list[int], column: int | None, cell: Cell) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in unknown])
    return Issue(
        IssueCode.CELL_CODE,
        Level.WARNING,
        f"Вторая должность{quote(cell)} программе неизвестна; человек учтён по первой ({rows})",
        "Впишите должность по номенклатуре или уберите эти слова.",
        sheaf.place.at(sheaf.rows[unknown[0]], column),
    )


def share_subjects(sheaf: Sheaf, subjects: list[Parsed], outside: Parsed) -> list[Parsed]:
    """Give the subject of a teacher to his other positions: he is no «вне учебных предметов».

    Args:
        sheaf: Columns of a staff register.
        subjects: The subject of each row.
        outside: The value of those who teach no subject.
    """
    own: dict[int, Parsed] = {}
    for row, subject in zip(sheaf.rows, subjects, strict=True):
        if subject.state is CellState.VALUE and subject != outside:
            own.setdefault(row, subject)
    return [
        own.get(row, subject) if subject in {outside, BLANK} else subject
        for row, subject in zip(sheaf.rows, subjects, strict=True)
    ]


def _positions(text: str, plan: ReadingPlan) -> list[str]:
    """List the parts of a cell that are different positions: pedagogues, then heads beside them."""
    lookup = plan.lookups["positions"]
    found = lookup.parts_of(text, lookup.counted)
    ordered = sorted(found.items(), key=lambda item: item[0] in plan.subject_free)
    heads = lookup.parts_of(text, lookup.heads) if found else {}
    return [part for _, part in (*ordered, *heads.items())]
