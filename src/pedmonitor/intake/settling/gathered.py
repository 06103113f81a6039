"""The folder before a period is chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.state_forms.owning import OwnedForm
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.issue import Issue


@dataclass(slots=True)
class Gathered:
    """The folder before a period is chosen.

    Attributes:
        readings: Every file, copies included.
        copies: Left-out file → the file it repeats.
        index: Organisations.
        tables: Recognised register tables with owners, copies left out.
        forms: Returns in state forms with owners, copies left out.
        issues: What is known so far.
    """

    readings: list[FileReading]
    copies: dict[str, str]
    index: OrganisationIndex
    tables: list[OwnedTable]
    forms: list[OwnedForm]
    issues: list[Issue]

    def years(self) -> Counter[int]:
        """Count the tables that name each year, else the facts of each year."""
        stated = [max(o.stated.years) for o in self.tables if o.stated.years]
        # a form of «2022/2023 учебного года» reports on its beginning
        stated += [min(o.stated.years) for o in self.forms if o.stated.years]
        if stated:
            return Counter(stated)
        return Counter(
            end.year
            for owned in self.tables
            for end in owned.table.ends
            if end and end.year < 9999  # noqa: PLR2004
        )
