"""What a figure counts, one by one: units with their rows, and rows that do not count with why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.share import Number, plain

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pedmonitor.model.cell import CellState
    from pedmonitor.model.location import Place


class Reason(StrEnum):
    """Why a row does not count."""

    COPY = "copy"
    UNOWNED = "unowned"
    OTHER_YEAR = "other_year"
    REPLACED = "replaced"
    REPEAT = "repeat"
    PERIOD = "period"
    CONDITION = "condition"
    SLICE = "slice"
    BLANK = "blank"
    NOT_COVERED = "not_covered"
    STATED = "stated"
    OTHER_ORGANISATION = "other_organisation"
    UNKNOWN_PERSON = "unknown_person"
    POSITION = "position"
    EMPLOYMENT = "employment"
    LEFT = "left"
    NOT_YET = "not_yet"
    MAIN_ROW = "main_row"
    POPULATION = "population"
    OTHER_FACT = "other_fact"


class RowRef(NamedTuple):
    """A row of a register.

    Attributes:
        register: Id of the register.
        source: Index of the table among the settled ones.
        row: Zero-based row of the sheet.
    """

    register: str
    source: int
    row: int


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that a figure counts: a person, an organisation, a position, a row, a cell.

    Attributes:
        key: Tells units apart inside one run; nothing that may be shown.
        organisation: Where it belongs; empty when it belongs to several.
        amount: What it adds to the figure; 1 for what is counted.
        rows: The rows that make it count.
        places: Cells of state forms and tables of counts that make it count.
        spot: Section, row and graph of a cell of a state form; empty for all else.
        state: What that cell holds: a number, a zero, nothing.
        name: What it is called, of a position; a person has none here.
    """

    key: Hashable
    organisation: str = ""
    amount: Number = 1
    rows: tuple[RowRef, ...] = ()
    places: tuple[Place, ...] = ()
    spot: tuple[str, ...] = ()
    state: CellState | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Passed:
    """A row that was looked at and does not count.

    Attributes:
        row: The row.
        organisation: Whose it is.
        reason: Why not.
        field: The field that decided; empty where none did.
        blank: Whether that field is empty.
        value: What the field holds, where it comes from a dictionary.
    """

    row: RowRef
    organisation: str
    reason: Reason
    field: str = ""
    blank: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """A figure taken apart.

    Attributes:
        numerator: What is counted.
        denominator: Out of what; None for what is no share.
    """

    numerator: Side
    denominator: Side | None


@dataclass(frozen=True, slots=True)
class Side:
    """The numerator or the denominator, one by one.

    Attributes:
        units: What counts, each once.
        passed: What does not.
    """

    units: tuple[Unit, ...]
    passed: tuple[Passed, ...] = ()

    @property
    def total(self) -> Number:
        """What the units add up to: the number that is printed."""
        return plain(sum((Fraction(unit.amount) for unit in self.units), Fraction(0)))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row, or a whole file, that was set aside before anything was counted.

    Attributes:
        place: The row; without one, the whole file.
        organisation: Whose it is; empty when unknown.
        register: Id of the register.
        reason: Why.
        other: The file that counts instead; empty when none does.
    """

    place: Place
    organisation: str
    register: str
    reason: Reason
    other: str = ""
