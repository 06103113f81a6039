"""Who counts for the engine: the period as one, or batches whose counts are joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pedmonitor.compute.dates import days_of
from pedmonitor.compute.lists import listed
from pedmonitor.compute.measures import count, count_by_organisation, owners_of
from pedmonitor.compute.secondary import count_secondary, secondary_values
from pedmonitor.definitions.family import Count, Listing, rows_of

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.compute.coverage import Sent
    from pedmonitor.compute.measures import Counts, Staffs
    from pedmonitor.compute.selection import Where
    from pedmonitor.compute.slices import Present
    from pedmonitor.compute.stated import StatedCounts
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import SecondaryValue


class Tally(Protocol):
    """Answers what the engine asks of the data; everything else it knows of itself."""

    def count(self, family: Family, where: Where) -> Counts:
        """Count a family in a slice."""

    def by_organisation(self, family: Family, names: tuple[str, ...]) -> dict[str, Counts] | None:
        """Count a family for each organisation; None where the question is only taken down."""

    def present(self, family: Family) -> Present:
        """Tell what there is to cut a family by."""

    def days(self, family: Family, where: Where) -> tuple[dt.date, ...]:
        """List the days that the rows under a total describe."""

    def items(self, family: Count | Listing, where: Where) -> tuple[str, ...]:
        """List the things that a total counts."""

    def secondary(
        self, row: ProfileIndicator, stated: StatedCounts, sent: Sent
    ) -> tuple[SecondaryValue, ...]:
        """Count what stands beside a total for reference."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Counts in the frames of the period.

    Attributes:
        staffs: The frames.
    """

    staffs: Staffs

    def count(self, family: Family, where: Where) -> Counts:
        """Count a family in a slice."""
        return count(family, where, self.staffs)

    def by_organisation(self, family: Family, names: tuple[str, ...]) -> dict[str, Counts]:
        """Count a family for each organisation."""
        return count_by_organisation(family, names, self.staffs)

    def present(self, family: Family) -> Present:
        """Tell what there is to cut a family by."""
        return self.staffs.of(family)

    def days(self, family: Family, where: Where) -> tuple[dt.date, ...]:
        """List the days that the rows under a total describe."""
        return days_of(family, where.organisations, self.staffs.of(family))

    def items(self, family: Count | Listing, where: Where) -> tuple[str, ...]:
        """List the things that a total counts."""
        if family.listed is None:
            return ()
        rows = rows_of(family.fact)
        return listed(family.listed, rows, owners_of(where), self.staffs.of(family))

    def secondary(
        self, row: ProfileIndicator, stated: StatedCounts, sent: Sent
    ) -> tuple[SecondaryValue, ...]:
        """Count what stands beside a total for reference."""
        return secondary_values(
            row,
            stated,
            sent,
            lambda one, family, where: count_secondary(one, family, where, self.staffs),
        )
