"""Posts of a position that no dictionary knows: nobody can say that they are of pedagogues."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

OTHER = "прочий персонал"
"""The position that no figure of pedagogues counts."""
_SAID, _MEANT = "человек не учтён", "числа строки не учтены"


def settle_posts(sheaf: Sheaf) -> None:
    """Count no posts of an unknown position among those of pedagogues, as its issue says.

    «Педагогические работники, всего» over its parts, «аналитик», «из них: физики»: what is said to
    be left out must be left out, or the parts of a total are counted beside it.

    Args:
        sheaf: A register; one of amounts may have positions.
    """
    positions = sheaf.parsed.get("position")
    if positions is None or not sheaf.form.quantities:
        return
    lost = {sheaf.rows[at] for at, one in enumerate(positions) if one.state is CellState.ERROR}
    if not lost:
        return
    sheaf.parsed["position"] = [
        Parsed(CellState.VALUE, OTHER) if one.state is CellState.ERROR else one for one in positions
    ]
    column = sheaf.positions.get("position")
    sheaf.issues[:] = [
        replace(issue, message=issue.message.replace(_SAID, _MEANT))
        if issue.place is not None and issue.place.row in lost and issue.place.column == column
        else issue
        for issue in sheaf.issues
    ]
