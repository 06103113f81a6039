"""A recommendation to somebody, with the figure it follows from, and what became of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

FILE = "recommendations.xlsx"
"""The register of recommendations."""
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation of a period.

    Attributes:
        rule: Id of the rule it was made by.
        period: Label of the period.
        profile: Profile id.
        kind: ``practice`` or ``address``.
        audience: Id of the audience.
        audience_title: How the audience is called.
        addressee: Who exactly: an organisation, the teachers of a subject, or the whole audience.
        organisation: Whose letter it stands in; empty for what goes to groups.
        ref: Number of the indicator it follows from; empty where it follows from returns.
        basis: That figure in words.
        text: What is recommended.
        due: By when; None where nobody has set a day.
        is_proposed: Whether that day is only the rule's: nobody has set it for this period.
        document: What is to be presented; empty when nothing is.
    """

    rule: str
    period: str
    profile: str
    kind: str
    audience: str
    audience_title: str
    addressee: str
    organisation: str
    ref: str
    basis: str
    text: str
    due: dt.date | None = None
    is_proposed: bool = False
    document: str = ""

    @property
    def id(self) -> str:
        """Stays the same while rule, period, addressee and indicator do, whatever the figures.

        >>> one = Recommendation("r", "2022", "p", "address", "a", "А", "ДДТ", "ДДТ", "1", "", "т")
        >>> one.id
        '2022-4775aa1e'
        """
        parts = (self.profile, self.rule, self.audience, self.addressee, self.ref)
        digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_DIGITS]
        return f"{self.period.replace('/', '-')}-{digest}"


class State(StrEnum):
    """What a row of the register is; the words stand in the workbook."""

    CURRENT = "действует"
    OUTDATED = "прежняя: данные изменились"
    GONE = "больше не следует из данных"
    OWN = "внесена вручную"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row of the register of recommendations.

    Attributes:
        id: Id of the recommendation; empty in a row that the methodist has added.
        state: What the row is.
        given: What the program has written: period, profile, audience and so on, by heading.
        text: The text in force: the methodist's own where she has changed it.
        made: The text as the program made it.
        marks: Approved, sent, applied, evidence, by heading, as the methodist wrote them.
        extra: Columns that she has added herself, by heading.
    """

    id: str
    state: State
    given: dict[str, str] = field(default_factory=dict)
    text: str = ""
    made: str = ""
    marks: dict[str, str] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def is_edited(self) -> bool:
        """Whether the text is the methodist's own."""
        return self.text != self.made

    @property
    def is_touched(self) -> bool:
        """Whether the methodist has put anything into the row that must not get lost."""
        return self.is_edited or any(self.marks.values()) or any(self.extra.values())


@dataclass(frozen=True, slots=True)
class Advice:
    """What the register of recommendations holds for one report.

    Attributes:
        groups: Approved rows in force that go to groups of people, in the order of the register.
        addressed: Approved rows in force that go to single organisations.
        organisations: How many organisations have approved rows of their own.
        waiting: How many rows in force nobody has approved yet.
        outdated: How many approved rows do not follow from the figures any more.
        named: Whether the register names somebody: dots stand here instead.
    """

    groups: tuple[RegisterRow, ...] = ()
    addressed: tuple[RegisterRow, ...] = ()
    organisations: int = 0
    waiting: int = 0
    outdated: int = 0
    named: bool = field(default=False, compare=False)
