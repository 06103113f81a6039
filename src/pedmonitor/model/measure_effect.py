"""A measure with what the figures say of it: facts for the note, no words yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.model.effect import Effect
    from pedmonitor.model.measure import Decision, Measure, Refused
    from pedmonitor.model.period import Period
    from pedmonitor.model.share import Number


class Outside(StrEnum):
    """Why a measure of the register is not looked at for a period."""

    NOT_STARTED = "not_started"
    HORIZON = "horizon"


@dataclass(frozen=True, slots=True)
class Composition:
    """How those who are counted differ between the period before and the period after.

    Attributes:
        appeared: Organisations that are only there after.
        gone: Organisations that are only there before.
        joined: Those that went on in another one, and that one.
        mixed: Organisations in which one of the measure and one outside it were joined; they count
            in neither group.
        bases: Organisations whose denominator changed by more than a fifth: name, before, after.
    """

    appeared: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    joined: tuple[tuple[tuple[str, ...], str], ...] = ()
    mixed: tuple[str, ...] = ()
    bases: tuple[tuple[str, int, int], ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything differs."""
        return any((self.appeared, self.gone, self.joined, self.mixed, self.bases))


@dataclass(frozen=True, slots=True)
class MeasureEffect:
    """A measure by one indicator.

    Attributes:
        measure: The measure, as the register has it.
        ref: Number of the indicator in the profile; empty where the register names none.
        effect: What may be said.
        periods: The periods that the indices of `effect` mean, oldest first.
        composition: How those who are counted changed.
        totals: Of what is no share: sums over the organisations of the measure, before and after.
        decision: What the methodist has decided.
        beside: Ids of other measures that were to move the same indicator in some of the same
            organisations in the meantime: whose the change is cannot be told.
    """

    measure: Measure
    ref: str
    effect: Effect
    periods: tuple[Period, ...] = ()
    composition: Composition = field(default_factory=Composition)
    totals: tuple[Number, Number] | None = None
    decision: Decision | None = None
    beside: tuple[str, ...] = ()

    @property
    def before(self) -> Period | None:
        """The period before the measure."""
        return None if self.effect.base is None else self.periods[self.effect.base]

    @property
    def after(self) -> Period | None:
        """The period it is judged by."""
        return None if self.effect.after is None else self.periods[self.effect.after]


@dataclass(frozen=True, slots=True)
class JudgedMeasures:
    """All measures of a profile by the figures of a period.

    Attributes:
        effects: Measures by indicators, in the order of the register.
        outside: Measures that are not looked at, and why.
        refused: Rows of the register with errors.
    """

    effects: tuple[MeasureEffect, ...] = ()
    outside: tuple[tuple[Measure, Outside], ...] = ()
    refused: tuple[Refused, ...] = ()

    def __bool__(self) -> bool:
        """Say whether the register has anything for the profile at all."""
        return bool(self.effects or self.outside)
