"""Groups of organisations: what is asked of the analysis and what it answers (domain.md §3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.model.share import Counts


@dataclass(frozen=True, slots=True)
class CountTable:
    """Shares of organisations side by side; «больше» means the same in every column.

    Attributes:
        refs: Numbers of the indicators.
        rows: Organisation → its counts in the same order; None where there are none to show.
    """

    refs: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Counts | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class GroupRules:
    """By which rules groups are looked for.

    Attributes:
        least: Organisations in the smallest group.
        simulations: Districts without structure that the found one is held against.
        seed: Where their random numbers begin.
        percent: Above so many per cent of them the found structure must lie.
        coverage: Per cent of organisations that must have an indicator.
        likeness: Two indicators that correlate more than this are one.
        most: Groups at most.
        each: For every so many organisations one group is allowed.
        correlated: Whether indicators go together in simulated districts as in the true one.
        stable: Mean adjusted Rand index, without each indicator in turn, from which groups are
            spoken of: what a single indicator decides is no group.
    """

    least: int = 3
    simulations: int = 500
    seed: int = 20220101
    percent: int = 95
    coverage: int = 90
    likeness: float = 0.9
    most: int = 6
    each: int = 5
    correlated: bool = True
    stable: float = 0.6


class DropReason(StrEnum):
    """Why an indicator takes no part."""

    COVERAGE = "coverage"
    CONSTANT = "constant"
    LIKE = "like"


@dataclass(frozen=True, slots=True)
class DroppedIndicator:
    """An indicator that takes no part.

    Attributes:
        ref: Its number.
        reason: Why.
        like: The indicator that says the same.
        covered: Organisations that have it, where they are too few.
        of: Organisations that have any.
    """

    ref: str
    reason: DropReason
    like: str = ""
    covered: int = 0
    of: int = 0


class GroupingState(StrEnum):
    """What became of the search; only the first has groups."""

    FOUND = "found"
    NO_STRUCTURE = "no_structure"
    UNSTABLE = "unstable"
    FEW_ORGANISATIONS = "few_organisations"
    FEW_INDICATORS = "few_indicators"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Organisations whose indicators are alike.

    Attributes:
        members: In the order of the table.
        scores: Mean z of every indicator used; what is far off names the group.
        counts: Pooled counts of every indicator used.
    """

    members: tuple[str, ...]
    scores: tuple[float, ...]
    counts: tuple[Counts, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How the groups look without one of the indicators.

    Attributes:
        ref: The indicator left out.
        moved: Organisations that would be in another group.
        rand: Adjusted Rand index of both divisions; 1 when they are the same.
    """

    ref: str
    moved: int
    rand: float


@dataclass(frozen=True, slots=True)
class Grouping:
    """What was found, with everything that is needed to check it.

    Attributes:
        state: What became of the search.
        rules: By which rules.
        refs: Indicators used.
        dropped: Indicators not used, and why.
        names: Organisations grouped, in the order of the table.
        outside: Organisations that are not grouped, with the indicators they lack.
        tried: Number of groups → mean silhouette; None where a group would be too small.
        observed: The best of them; None when nothing could be tried.
        threshold: What it must exceed: the percentile of districts without structure.
        clusters: The groups by size, the largest first; empty unless found.
        merges: The tree: two nodes joined at a height; nodes from `len(names)` on are merges.
        left_out: Stability, an indicator a time; empty where chance does as well.
    """

    state: GroupingState
    rules: GroupRules
    refs: tuple[str, ...] = ()
    dropped: tuple[DroppedIndicator, ...] = ()
    names: tuple[str, ...] = ()
    outside: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tried: tuple[tuple[int, float | None], ...] = ()
    observed: float | None = None
    threshold: float | None = None
    clusters: tuple[Cluster, ...] = ()
    merges: tuple[tuple[int, int, float], ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def stability(self) -> float | None:
        """Mean adjusted Rand index without each indicator in turn."""
        if not self.left_out:
            return None
        return sum(one.rand for one in self.left_out) / len(self.left_out)

    @property
    def is_found(self) -> bool:
        """Whether there are groups to speak of."""
        return self.state is GroupingState.FOUND

    def cluster_of(self, name: str) -> int | None:
        """Give the index of an organisation's group."""
        return next((at for at, one in enumerate(self.clusters) if name in one.members), None)
