"""What may be said of a measure by an indicator: the ladder of claims (domain.md §3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from pedmonitor.model.verdict import Counts


class Rung(IntEnum):
    """How much the figures allow to be said; nothing here reaches a proof."""

    HELD = 0
    BEFORE_AFTER = 1
    COMPARED = 2
    LIKE_WITH_LIKE = 3


class Guard(StrEnum):
    """What was done against the return of low values to the mean."""

    NOT_NEEDED = "not_needed"
    EARLIER_BASE = "earlier_base"
    MATCHED = "matched"
    NOTHING_HELPS = "nothing_helps"


class PreTrend(StrEnum):
    """Whether the groups changed alike before the measure."""

    ALIKE = "alike"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Obstacle(StrEnum):
    """Why no higher rung is reached, or why no probability is told."""

    NO_INDICATOR = "no_indicator"
    NO_PERIOD_BEFORE = "no_period_before"
    NOT_COMPARABLE = "not_comparable"
    NO_VALUES = "no_values"
    COUNT_LEVEL = "count_level"
    SMALL = "small"
    NO_DIRECTION = "no_direction"
    ALL_TREATED = "all_treated"
    FEW_OTHERS = "few_others"
    REGRESSION = "regression"
    ONE_TREATED = "one_treated"
    UNREACHABLE = "unreachable"
    START_DIFFERS = "start_differs"
    TREND_UNKNOWN = "trend_unknown"
    TREND_DIFFERS = "trend_differs"


class Claim(StrEnum):
    """What is said in the end.

    `SIGNS`: «есть признаки эффекта». `AGAINST`: the difference is distinguishable and points the
    wrong way. `UNCLEAR`: nothing can be told from chance. `NONE`: there was no comparison.
    """

    SIGNS = "signs"
    AGAINST = "against"
    UNCLEAR = "unclear"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SchoolSeries:
    """The counts of one organisation by period, oldest first; None where there are none."""

    name: str
    is_treated: bool
    counts: tuple[Counts | None, ...]


@dataclass(frozen=True, slots=True)
class EffectQuestion:
    """A measure by an indicator: who took part, and where it lies among the periods.

    Attributes:
        schools: Organisations of the measure and all the others.
        base: Index of the last period that ended before the measure began.
        after: Index of the period by which it is judged.
        is_by_value: Whether the value itself may have decided who takes part.
        is_rising: Whether more is wanted; False where less is, None where neither is.
        least: Smallest denominator of a group that is judged.
        seed: For the draws where there are too many splits to go through.
        is_count: Whether the indicator is a number: each organisation counts as one, (number, 1),
            and means of an organisation are compared instead of shares.
    """

    schools: tuple[SchoolSeries, ...]
    base: int
    after: int
    is_by_value: bool = True
    is_rising: bool | None = True
    least: int = 10
    seed: int = 0
    is_count: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Counts of some organisations, added up, in the periods of a question.

    Attributes:
        names: The organisations.
        counts: By period; None where one of them has no counts.
    """

    names: tuple[str, ...]
    counts: tuple[Counts | None, ...]


@dataclass(frozen=True, slots=True)
class Permutation:
    """How a difference stands to those that another choice of organisations would have given.

    Attributes:
        p: Share of the splits with a difference at least as large, in either direction.
        splits: How many splits were looked at.
        is_exact: Whether those are all there are.
    """

    p: float
    splits: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Organisations of the measure against others.

    Attributes:
        others: Those they are held against.
        difference: Difference in differences of the pooled shares, as a fraction of one.
        of_schools: The same of the mean changes of organisations.
        least_p: The smallest p that so few organisations can give.
        chance: How it stands to chance; None where that must not be told.
    """

    others: Group
    difference: Fraction
    of_schools: Fraction
    least_p: float
    chance: Permutation | None


@dataclass(frozen=True, slots=True)
class Effect:
    """What may be said of a measure by an indicator.

    Attributes:
        rung: How high the ladder reaches.
        obstacles: Why no higher, in the order in which they were met.
        claim: What is said; of many at once see `settled`.
        base: Index of the period before.
        after: Index of the period after.
        treated: Organisations of the measure that are counted; None on the lowest rung.
        comparison: None below the second rung.
        guard: What was done against the return to the mean.
        before: How the groups changed before the measure.
        left_out: Organisations of the measure that are not counted.
    """

    rung: Rung
    obstacles: tuple[Obstacle, ...] = ()
    claim: Claim = Claim.NONE
    base: int | None = None
    after: int | None = None
    treated: Group | None = None
    comparison: Comparison | None = None
    guard: Guard = Guard.NOT_NEEDED
    before: PreTrend = PreTrend.UNKNOWN
    left_out: tuple[str, ...] = ()

    @property
    def pair(self) -> tuple[Counts, Counts] | None:
        """Counts of the organisations of the measure, before and after."""
        if self.treated is None or self.base is None or self.after is None:
            return None
        then, now = self.treated.counts[self.base], self.treated.counts[self.after]
        return None if then is None or now is None else (then, now)

    @property
    def other_pair(self) -> tuple[Counts, Counts] | None:
        """Counts of the organisations they are held against, before and after."""
        if self.comparison is None or self.base is None or self.after is None:
            return None
        counts = self.comparison.others.counts
        then, now = counts[self.base], counts[self.after]
        return None if then is None or now is None else (then, now)
