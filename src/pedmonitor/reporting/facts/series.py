"""What an organisation's value was before: its own, its predecessors', or not comparable."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from pedmonitor.model.organisation import Succession
    from pedmonitor.model.result import IndicatorValue, RunResult

ADDITIVE = frozenset({"share_of_persons", "count"})
"""Kinds of families whose counts of two organisations may be added up."""


class Link(Enum):
    """How the organisations of two periods hang together."""

    SAME = "same"
    SUM = "sum"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Ancestry:
    """Where an organisation's earlier values are to be looked for.

    Attributes:
        names: Names in the earlier run, its own among them when it was there.
        link: How they hang together.
        changes: The changes between the two runs that concern it.
    """

    names: tuple[str, ...]
    link: Link
    changes: tuple[Succession, ...] = ()


def ancestries(before: RunResult, after: RunResult) -> dict[str, Ancestry]:
    """Tell what every organisation of the later run was in the earlier one.

    A rename keeps the series; a merger continues the sum of those that went in; whoever came out of
    another, or lost a part to another, begins anew.

    Args:
        before: The earlier run.
        after: The later run; its registry tells the changes.
    """
    there = organisations_of(before)
    labels = {normalise_label(one): one for one in there}
    fresh = [one for one in after.successions if one.since is None or one.since > _day(before)]
    known = frozenset(there)
    return {
        name: _ancestry(name, labels, fresh, known=name in known)
        for name in organisations_of(after)
    }


def _ancestry(
    name: str, labels: dict[str, str], fresh: list[Succession], *, known: bool
) -> Ancestry:
    """Tell it of one.

    Args:
        name: Short name in the later run.
        labels: Folded name → name of the earlier run.
        fresh: Changes between the two.
        known: Whether it was there under this very name.
    """
    mine = [
        one for one in fresh if one.successor == name and normalise_label(one.predecessor) in labels
    ]
    lost = [one for one in fresh if not one.ends and one.predecessor == name]
    parents = [labels[normalise_label(one.predecessor)] for one in mine]
    names = tuple(dict.fromkeys([*parents, *([name] if known else [])]))
    others = [
        one
        for one in fresh
        if one.successor != name and one.predecessor in {p.predecessor for p in mine}
    ]
    changes = (*mine, *lost)
    if lost or others or any(not one.ends for one in mine):
        return Ancestry(names, Link.APART, changes)
    return Ancestry(names, Link.SAME if len(names) < 2 else Link.SUM, changes)  # noqa: PLR2004


def organisations_of(run: RunResult) -> tuple[str, ...]:
    """List the organisations for which a run has values, in its order."""
    found = (value.breakdown[0] for value in run.values if len(value.breakdown) == 1)
    return tuple(dict.fromkeys(name for key, name in found if key == "organisation"))


def joined(values: Iterable[IndicatorValue | None], *, kind: str) -> IndicatorValue | None:
    """Add the counts of predecessors up; None when one is absent or the family does not add up.

    Args:
        values: One value of each predecessor.
        kind: Kind of the family.
    """
    parts = list(values)
    if len(parts) == 1:
        return parts[0]
    known = [part for part in parts if part is not None and part.value is not None]
    if not known or len(known) < len(parts) or kind not in ADDITIVE:
        return None
    denominators = [part.denominator for part in known if part.denominator is not None]
    return replace(
        known[0],
        numerator=sum(part.numerator or 0 for part in known),
        denominator=sum(denominators) if len(denominators) == len(known) else None,
    )


def _day(run: RunResult) -> dt.date:
    return run.period.as_of
