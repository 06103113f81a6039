"""A situation that calls for a recommendation: counts and names, no words yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from pedmonitor.model.result import IndicatorValue


class Trigger(StrEnum):
    """Kinds of situations (domain.md §1.7, §3.3, §3.7)."""

    BELOW_TARGET = "organisation_below_target"
    BELOW_LIMIT = "organisation_below_limit"
    ABOVE_LIMIT = "organisation_above_limit"
    MAY_LEARN = "organisation_may_learn"
    RETURN_MISSING = "return_missing"
    RETURN_ERRORS = "return_errors"
    SUBJECT_BELOW_TARGET = "subject_below_target"
    SUBJECT_BELOW_LIMIT = "subject_below_limit"
    TOTAL_BELOW_TARGET = "total_below_target"
    RETURNS_OWED = "returns_owed"


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation.

    Attributes:
        trigger: Its kind.
        profile: Profile id; empty where it follows from returns.
        value: The figure it follows from; None where it follows from returns.
        organisation: Short name; empty for subjects and the municipality.
        subject: Subject; empty for the others.
        target: The target of the document, in per cent or as a count.
        short: How many are missing: to the target, else to the common level.
        schools: Organisations whose practice is worth knowing.
        missing: Registers, or organisations, of which nothing has come; empty for everything.
        uncounted: Numbers of the indicators that the organisation has no figure of for that.
        errors: Errors in the returns.
        reported: How many organisations have reported, and how many were to; of a figure only
            where control limits are drawn around a partial share, else noughts.
        later: Year and target that the document sets for the next year, where it is another one.
    """

    trigger: Trigger
    profile: str = ""
    value: IndicatorValue | None = None
    organisation: str = ""
    subject: str = ""
    target: Fraction | None = None
    short: int = 0
    schools: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()
    errors: int = 0
    reported: tuple[int, int] = (0, 0)
    later: tuple[int, Fraction] | None = None
