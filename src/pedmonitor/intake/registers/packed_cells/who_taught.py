"""A column «Организация» of a list of courses that names those who have taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.wording.naming import is_school_like

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_OWN, _TEACHING = "organisation", "provider"


def take_who_taught(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Give «Организация» to «Где обучался» where every cell names a provider and no school.

    Args:
        sheaf: Columns before they are read; they are changed.
        plan: The reading plan.
    """
    item = sheaf.form.field(_TEACHING)
    cells = sheaf.raw.get(_OWN)
    if item is None or cells is None or _TEACHING in sheaf.raw or not item.dictionary:
        return
    names = {as_text(cell).strip() for cell in cells if not is_blank(cell)}
    known = plan.lookups[item.dictionary]
    if names and all(known.find_one(name) and not is_school_like(name) for name in names):
        sheaf.raw[_TEACHING] = sheaf.raw.pop(_OWN)
        sheaf.positions[_TEACHING] = sheaf.positions.pop(_OWN)
