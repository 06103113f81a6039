"""Cells of an organisation that has no figure: not spoken of, or not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import Cell, Mark, Missing
from pedmonitor.reporting.facts.figures import figure_cell

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import Material

OUTSIDE = Missing(Mark.NOT_APPLICABLE)
"""The indicator does not speak of organisations of this type."""


def absence(row: ProfileIndicator, name: str, material: Material) -> Missing:
    """Tell what is lacking from what the indicator does not speak of.

    The public does not learn who has not reported: for it what is lacking looks like what is
    hidden (docs/decisions/0017).

    Args:
        row: The indicator.
        name: The organisation.
        material: The report's material.
    """
    types = {context.name: context.type for context in material.context.run.contexts}
    if not row.scope.takes(types.get(name, "")):
        return OUTSIDE
    return lacking(material)


def lacking(material: Material) -> Missing:
    """Mark what is not there: for the public it looks like what is hidden."""
    public = material.context.edition is Edition.PUBLIC
    return Missing(Mark.WITHHELD if public else Mark.NO_DATA)


def own_cell(
    value: IndicatorValue | None, row: ProfileIndicator, name: str, material: Material
) -> Cell:
    """Give an organisation's value, or say as much as the reader may know of its absence."""
    return absence(row, name, material) if value is None else figure_cell(value)
