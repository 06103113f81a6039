"""Figures that count people, as cells of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from pedmonitor.disclosure.rules import Kind, is_of_organisations, kind_of, names_organisation
from pedmonitor.model.publication import TableKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pedmonitor.definitions.family import Family
    from pedmonitor.model.result import Breakdown, IndicatorValue
    from pedmonitor.model.share import Number

Column = tuple[str, str]
"""Profile and number of the indicator in it."""
Part = Literal["numerator", "denominator"]
Table = TableKey
"""A column and the keys by which it is broken down."""
PARTS: tuple[Part, ...] = ("numerator", "denominator")


class Cell(NamedTuple):
    """A figure that counts people.

    Attributes:
        position: Its place among the values of the run.
        value: The figure.
        kind: How it touches people.
    """

    position: int
    value: IndicatorValue
    kind: Kind

    @property
    def column(self) -> Column:
        """The indicator in its document."""
        return self.value.profile, self.value.ref

    @property
    def breakdown(self) -> Breakdown:
        """What part of the municipality it speaks of."""
        return self.value.breakdown

    @property
    def table(self) -> Table:
        """The table it stands in."""
        return self.column, tuple(key for key, _ in self.value.breakdown)

    def number(self, part: Part) -> Number | None:
        """Give one of its two counts."""
        return self.value.numerator if part == "numerator" else self.value.denominator

    def has(self, part: Part) -> bool:
        """Say whether it has that count."""
        return self.number(part) is not None


Slot = tuple[int, Part]
"""A cell and one of its counts."""
Rows = dict[Column, dict[tuple[tuple[str, str], ...], Cell]]
"""Cells by indicator and breakdown."""


def personal_cells(
    values: Sequence[IndicatorValue], families: Mapping[str, Family]
) -> Iterator[Cell]:
    """List the figures that count people and could be printed for the public.

    «0 из 0» of a group of organisations is one of them: it is starred, and what its neighbours
    leave to the total must not say that nobody of two teachers was trained.
    """
    for position, value in enumerate(values):
        kind = kind_of(value, families.get(value.indicator))
        if kind is Kind.OPEN or value.numerator is None:
            continue
        if value.value is None and not is_of_organisations(value.breakdown):
            continue
        if kind is Kind.SENSITIVE and names_organisation(value.breakdown):
            continue
        yield Cell(position, value, kind)


def by_column(cells: Iterable[Cell]) -> Rows:
    """Lay the cells out by indicator and breakdown."""
    rows: Rows = {}
    for cell in cells:
        rows.setdefault(cell.column, {})[cell.breakdown] = cell
    return rows
