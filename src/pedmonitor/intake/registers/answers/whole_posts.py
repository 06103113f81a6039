"""Posts of all pedagogues of a school beside those of some of them: either is counted, not both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.values import Parsed
from pedmonitor.intake.registers.answers.unknown_posts import OTHER
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_POSITION = "position"


def keep_wholes(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Count «Педагогические работники: 30» or «учителя: 25, психолог: 5» of a school, not both.

    Parts that add up to the whole tell more: they are counted. Else some of them are lacking.

    Args:
        sheaf: A register of amounts that has been read; the positions of what is left out become
            one that no figure of pedagogues counts.
        plan: The reading plan.
    """
    positions = sheaf.parsed.get(_POSITION)
    if positions is None or not sheaf.form.quantities:
        return
    lookup = plan.lookups["positions"]
    said = sheaf.raw.get(_POSITION, [])
    whole = [at for at, cell in enumerate(said) if lookup.is_blank_word(as_text(cell))]
    if not whole:  # the lot of nearly all tables
        return
    schools = _schools(sheaf)
    pedagogues = [at for at, one in enumerate(positions) if plan.pedagogical.get(str(one.value))]
    left_out: set[int] = set()
    for at in whole:
        parts = [part for part in pedagogues if schools[part] == schools[at]]
        if not parts or sum(schools[one] == schools[at] for one in whole) > 1:
            continue
        if _add_up(sheaf, parts, at):
            left_out.add(at)
        else:
            left_out.update(parts)
            sheaf.issues.append(_told(sheaf, at, parts))
    other = Parsed(CellState.VALUE, OTHER)
    sheaf.parsed[_POSITION] = [other if at in left_out else one for at, one in enumerate(positions)]


def _schools(sheaf: Sheaf) -> list[str]:
    """Name the school of each row as written; where no column names it they are of one."""
    named = sheaf.raw.get("organisation", [""] * len(sheaf.rows))
    return [as_text(cell).strip() for cell in named]


def _add_up(sheaf: Sheaf, parts: Iterable[int], whole: int) -> bool:
    """Say whether the amounts of some rows add up to those of another."""
    columns = [sheaf.parsed[name] for name in sheaf.form.quantities if name in sheaf.parsed]
    return all(
        sum(_number(column[at]) for at in parts) == _number(column[whole]) for column in columns
    )


def _number(cell: Parsed) -> float:
    return float(cell.value) if isinstance(cell.value, int | float) else 0.0


def _told(sheaf: Sheaf, whole: int, parts: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in parts])
    return Issue(
        IssueCode.ROW_TOTAL,
        Level.WARNING,
        f"{rows} — о части педагогических работников, учтены все вместе "
        f"(строка {sheaf.rows[whole] + 1})",
        "Если это не часть, а другие ставки, прибавьте их к строке «Педагогические работники».",
        sheaf.place.at(sheaf.rows[parts[0]], sheaf.positions.get(_POSITION)),
    )
