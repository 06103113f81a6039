"""A column of figures: how many, out of how many, or what share of them; whose and of what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.cells import Second
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.aggregates.spans import Span


class Part(Enum):
    """What a figure is of its share."""

    NUMERATOR = auto()
    DENOMINATOR = auto()
    SHARE = auto()


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """A column of figures.

    Attributes:
        at: Position among the table's columns.
        part: What its figures are.
        family: Family; empty when the row or the title says.
        span: First and last day of the year that a caption names.
        caption: The lowest caption.
        second: What the second number of a cell is, by the captions.
        over: The captions above it.
        organisation: Whose its figures are, where captions name organisations.
        subject: Of which subject they are, where captions name subjects.
        of: The families whose base it is, where that is not all staff.
    """

    at: int
    part: Part
    family: str = ""
    span: Span | None = None
    caption: str = ""
    second: Second = Second.UNTOLD
    over: str = ""
    organisation: str = ""
    subject: str = ""
    of: frozenset[str] = frozenset()

    def is_base_of(self, family: str, *, of_some: bool) -> bool:
        """Say whether it is out of whom a family is counted.

        Args:
            family: The family.
            of_some: Whether that is not all staff.
        """
        if self.part is not Part.DENOMINATOR or self.family:
            return False
        if self.of:
            return family in self.of
        return not of_some or "знам" in normalise_label(self.caption)  # «(знаменатель)»

    @property
    def owner(self) -> tuple[str, str]:
        """Whose and of which subject its figures are, by the captions."""
        return self.organisation, self.subject
