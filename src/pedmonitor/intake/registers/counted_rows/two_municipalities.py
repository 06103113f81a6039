"""A register with people of several municipalities: only those of ours are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.wording.several_municipalities import others_among, told_others

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_COLUMN = "municipality"


def keep_own_municipality(sheaf: Sheaf, own: str) -> None:
    """Put rows of other municipalities aside, where the settings say which one is ours.

    Where nobody says which one is ours the rows stay and it is an error.

    Args:
        sheaf: Columns of a register as written; rows of others are taken out.
        own: The municipality of the settings; may be empty.
    """
    texts = [as_text(cell).strip() for cell in sheaf.raw.get(_COLUMN, ())]
    others = others_among(texts, own)
    if others is None:
        return
    place = sheaf.place.at(sheaf.rows[others.rows[0]], sheaf.positions.get(_COLUMN))
    sheaf.issues.append(told_others(others, "в реестре люди", place))
    if others.known:
        gone = {*others.rows}
        kept = [at for at in range(len(texts)) if at not in gone]
        sheaf.raw = {name: [column[at] for at in kept] for name, column in sheaf.raw.items()}
        sheaf.rows = [sheaf.rows[at] for at in kept]
        sheaf.groups = [sheaf.groups[at] for at in kept]
