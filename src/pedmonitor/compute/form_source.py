"""State forms in the place of registers that an organisation has not sent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from pedmonitor.compute.coverage import Covered
    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.compute.measures import Counts, Where
    from pedmonitor.definitions.family import Family
    from pedmonitor.model.result import Breakdown

REGISTERS, FORM, BOTH = "registers", "state_form", "registers+state_form"
OF_ORGANISATIONS = frozenset({"organisation", "rural", "organisation_type"})
"""Breakdowns that forms can tell: they know organisations, not persons."""


@dataclass(slots=True)
class FormSource:
    """What forms say of one indicator for organisations whose registers do not suffice.

    Attributes:
        sent: Who has sent the registers.
        covered: Who can be counted, forms included.
        counts: Organisation → counts of its form.
        days: The days on which those forms count.
    """

    sent: Covered
    covered: Covered
    counts: dict[str, Counts] = field(default_factory=dict)
    days: set[dt.date] = field(default_factory=set)

    def base(self, key: str) -> Covered:
        """Give the organisations of a breakdown: only registers tell persons apart."""
        return self.covered if key in OF_ORGANISATIONS else self.sent

    def count(self, where: Where, count: Callable[[Where], Counts]) -> Counts:
        """Count persons of registers and add what the forms of other organisations say.

        Args:
            where: The slice.
            count: Counts a slice out of registers.
        """
        by_form = [self.counts[name] for name in where.organisations if name in self.counts]
        rest = tuple(name for name in where.organisations if name not in self.counts)
        if not by_form:
            return count(where)
        parts = [*by_form, count(where._replace(organisations=rest))] if rest else by_form
        bases = [base for _, base in parts if base is not None]
        return sum(over for over, _ in parts), sum(bases) if bases else None

    def source(self, breakdown: Breakdown, covered: Covered) -> str:
        """Tell where a figure comes from."""
        by_form = self._by_form(breakdown, covered)
        if not by_form:
            return REGISTERS
        return FORM if by_form == len(covered.reporting) else BOTH

    def note(self, breakdown: Breakdown, covered: Covered) -> str:
        """Say on the total that people of forms cannot be told apart, and their days."""
        by_form = self._by_form(breakdown, covered)
        if breakdown or not by_form:
            return ""
        days = ", ".join(f"{day:%d.%m.%Y}" for day in sorted(self.days))
        return (
            f"По формам статистики (на {days}) взято организаций: {by_form}; работающие в двух "
            "организациях посчитаны в каждой."
        )

    def _by_form(self, breakdown: Breakdown, covered: Covered) -> int:
        if breakdown and breakdown[0][0] not in OF_ORGANISATIONS:
            return 0
        return sum(name in self.counts for name in covered.reporting)


def with_forms(family: Family, sent: Covered, cells: FormCells) -> FormSource:
    """Add the organisations whose registers do not suffice but whose state form tells.

    Args:
        family: The family.
        sent: Who has sent the registers it needs.
        cells: Form cells.
    """
    found = FormSource(sent, sent)
    lacks = dict(sent.lacks)
    for name in sent.lacks:
        told = cells.told(family.state_forms, name)
        if told is None:
            continue
        if told.counts is None:
            lacks[name] = f"{lacks[name]}; {told.lacking}"
        else:
            found.counts[name] = told.counts
            found.days.add(told.day)
            del lacks[name]
    if found.counts:
        known = {*sent.reporting, *found.counts}
        reporting = tuple(name for name in sent.expected if name in known)
        lacking = "; ".join(dict.fromkeys(lacks.values()))
        found.covered = replace(sent, reporting=reporting, lacking=lacking, lacks=lacks)
    else:
        found.covered = replace(sent, lacks=lacks)
    return found
