"""By how much a fault in the data could move an indicator: counts now, and how far they may go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Loss(StrEnum):
    """What a fault keeps out of the computation."""

    CELL = "cell"
    ROWS = "rows"
    REGISTER = "register"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a fault sits in the typed tables.

    Attributes:
        loss: What it keeps out.
        register: Id of the register; empty where any lacking one may be meant.
        organisation: Short name; empty when unknown.
        source: Index of the table among the settled ones; -1 for rows that are in none.
        rows: Zero-based rows of the sheet; empty where the lost rows are in no table.
        fields: Fields whose values are unknown; empty when the whole row is.
        count: Rows that are lost, where they are in no table.
        new_person: Whether the person of the row stands in no staff register.
    """

    loss: Loss
    register: str = ""
    organisation: str = ""
    source: int = -1
    rows: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    count: int = 1
    new_person: bool = False

    def each(self) -> list[Trace]:
        """Give a trace of its own to every row."""
        return [replace(self, rows=(row,)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Movement:
    """Counts of one value and the bounds between which they may lie once the fault is mended.

    Attributes:
        numerator: The count now.
        least: The smallest it could become.
        most: The largest.
        denominator: The base now; None for counts.
        widest: The largest the base could become; None for counts.
        narrowest: The smallest it could become, where it may shrink.
    """

    numerator: int
    least: int
    most: int
    denominator: int | None = None
    widest: int | None = None
    narrowest: int | None = None

    @property
    def weight(self) -> float:
        """How much of the value is at stake: part of the base, for counts of the count itself."""
        base = self.numerator if self.widest is None else self.widest
        grown = (self.widest or 0) - (self.denominator or 0)
        shrunk = 0 if self.narrowest is None else (self.denominator or 0) - self.narrowest
        return (self.most - self.least + grown + shrunk) / max(base, 1)

    @property
    def moves(self) -> bool:
        """Whether anything could change at all."""
        return self.weight > 0


@dataclass(frozen=True, slots=True)
class Influence:
    """What one fault could do to one indicator.

    Attributes:
        indicator: Family id; empty when every indicator lacks the organisation.
        refs: Profile and number of every place where documents ask for it with this scope.
        total: The municipal value; None when nobody knows how many people are concerned.
        school: The organisation's own value; None when it is unknown or not computed.
    """

    indicator: str
    refs: tuple[tuple[str, str], ...] = ()
    total: Movement | None = None
    school: Movement | None = None

    @property
    def weight(self) -> float:
        """Sort by this: what cannot be bounded goes first."""
        return self.total.weight if self.total else float("inf")
