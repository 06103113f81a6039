"""Who stands where in a funnel: only what may be printed, and nothing said of the smallest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.model.verdict import FunnelFlag
from pedmonitor.reporting.facts.changes import whole_counts
from pedmonitor.reporting.text.numbers import is_small

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.verdict import Counts, Funnel
    from pedmonitor.reporting.facts.context import Material

_LEAST_GROUPS = 3
"""Fewer organisations than that are told by their numbers alone."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Organisations of one indicator around the municipal share.

    Attributes:
        row: The indicator.
        centre: Counts of the municipality.
        groups: Organisation → counts, in order of the registry.
        funnel: Where they stand.
        silent: Organisations without data.
        hidden: How many organisations' figures are not shown.
    """

    row: ProfileIndicator
    centre: Counts
    groups: dict[str, Counts]
    funnel: Funnel
    silent: tuple[str, ...]
    hidden: int

    @property
    def flags(self) -> dict[str, FunnelFlag]:
        """Flags by organisation; of fewer than ten persons nothing is said."""
        pairs = zip(self.groups.items(), self.funnel.flags, strict=True)
        return {
            name: FunnelFlag.UNDECIDABLE if is_small(n) else flag for (name, (_, n)), flag in pairs
        }


def place(row: ProfileIndicator, material: Material) -> Placed | None:
    """Place the organisations of an indicator; None where it is no share of persons to judge.

    Of what is sensitive (burnout, qualification) organisations are not compared.
    """
    family = material.context.families.get(row.family)
    if family is not None and (family.kind != "share_of_persons" or family.sensitive):
        return None
    centre = whole_counts(material.now.total(row.ref), material)
    values = {value.breakdown[0][1]: value for value in material.now.part(row.ref, "organisation")}
    groups = {
        name: counts
        for name, value in values.items()
        if (counts := whole_counts(value, material)) is not None
    }
    if centre is None or is_small(centre[1]) or len(groups) < _LEAST_GROUPS:
        return None
    return Placed(
        row,
        centre,
        groups,
        material.context.ask.funnel(centre, tuple(groups.values())),
        tuple(name for name, value in values.items() if _is_silent(value)),
        sum(value.status is Status.SUPPRESSED for value in values.values()),
    )


def _is_silent(value: IndicatorValue) -> bool:
    return value.value is None and value.status is not Status.SUPPRESSED
