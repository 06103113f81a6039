"""What the engine asks of every batch, taken down before anything is counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.compute.secondary import secondary_values
from pedmonitor.compute.selection import Where

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.compute.coverage import Sent
    from pedmonitor.compute.measures import Counts
    from pedmonitor.compute.parts.seen import Seen
    from pedmonitor.compute.slices import Present
    from pedmonitor.compute.stated import StatedCounts
    from pedmonitor.definitions.family import Count, Family, Listing, Secondary
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import SecondaryValue


class Kind:
    """What is asked; plain words, for questions travel between processes."""

    COUNT, EACH, DAYS, ITEMS, SECONDARY = "count", "each", "days", "items", "secondary"


class Question(NamedTuple):
    """Something the engine asks of every batch.

    Attributes:
        kind: One of `Kind`.
        family: Id of the family.
        group: Number of the set of organisations.
        where: The slice, its organisations left out.
        secondary: The figure for reference that is asked for; None where it is the family itself.
    """

    kind: str
    family: str
    group: int
    where: Where
    secondary: Secondary | None = None


def ask(
    kind: str,
    family: Family,
    where: Where,
    groups: dict[tuple[str, ...], int],
    secondary: Secondary | None = None,
) -> Question:
    """Put a question; a set of organisations that is new is numbered."""
    group = groups.setdefault(where.organisations, len(groups))
    return Question(kind, family.id, group, where._replace(organisations=()), secondary)


@dataclass(slots=True)
class Asking:
    """Takes down what the engine asks; every count is nought meanwhile.

    Attributes:
        seen: What there is to cut by: as the pedagogues are seen, and with managers.
        questions: The questions, each once.
        groups: Sets of organisations that they speak of.
    """

    seen: tuple[Seen, Seen]
    questions: dict[Question, None] = field(default_factory=dict)
    groups: dict[tuple[str, ...], int] = field(default_factory=dict)

    def count(self, family: Family, where: Where) -> Counts:
        """Ask for a count."""
        self._ask(Kind.COUNT, family, where)
        return 0, 0

    def by_organisation(self, family: Family, names: tuple[str, ...]) -> None:
        """Ask for the counts of each organisation."""
        self._ask(Kind.EACH, family, Where(names))

    def present(self, family: Family) -> Present:
        """Tell what there is to cut a family by."""
        return self.seen[family.managers]

    def days(self, family: Family, where: Where) -> tuple[dt.date, ...]:
        """Ask for days."""
        self._ask(Kind.DAYS, family, where)
        return ()

    def items(self, family: Count | Listing, where: Where) -> tuple[str, ...]:
        """Ask for a list."""
        self._ask(Kind.ITEMS, family, where)
        return ()

    def secondary(
        self, row: ProfileIndicator, stated: StatedCounts, sent: Sent
    ) -> tuple[SecondaryValue, ...]:
        """Ask for what stands beside a total for reference."""
        return secondary_values(row, stated, sent, self._secondary)

    def _secondary(self, one: Secondary, family: Family, where: Where) -> Counts:
        self.questions[ask(Kind.SECONDARY, family, where, self.groups, one)] = None
        return 0, 0

    def _ask(self, kind: str, family: Family, where: Where) -> None:
        self.questions[ask(kind, family, where, self.groups)] = None
