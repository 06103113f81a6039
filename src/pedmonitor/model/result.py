"""What a run computes: values with their counts, targets, coverage and inputs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fractions import Fraction

    from pedmonitor.model.form_fact import FormFact
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.organisation import Context, Succession
    from pedmonitor.model.people import PeopleFacts
    from pedmonitor.model.period import Period
    from pedmonitor.model.share import Number
    from pedmonitor.model.staff_memory import StaffMemory
    from pedmonitor.model.submission import ReturnContent

FORMAT = "pedmonitor.results/1"

Breakdown = tuple[tuple[str, str], ...]
TOTAL: Breakdown = ()
"""The municipal total."""
JOINED = " \N{EM DASH} вместе"
"""How the name of a row ends into which small rows of a public table were joined."""


class Status(StrEnum):
    """Why a value is present or absent (design.md §6)."""

    OK = "ok"
    NO_DATA = "no_data"
    PARTIAL = "partial"
    NOT_COMPARABLE = "not_comparable"
    NOT_COMPUTABLE = "not_computable"
    SUPPRESSED = "suppressed"


class Unit(StrEnum):
    """What a value is measured in."""

    PERCENT = "percent"
    PERSONS = "persons"
    UNITS = "units"
    POSTS = "posts"
    EXISTS = "exists"


@dataclass(frozen=True, slots=True)
class TargetOutcome:
    """A target and what became of it, decided on the exact fraction (Q12).

    Attributes:
        op: ``>=`` or ``<=``.
        value: The target as the document writes it: percent or count.
        met: None when there is nothing to compare.
        short_by: Persons, organisations or units missing to the target; 0 when met.
    """

    op: Literal[">=", "<="]
    value: Fraction
    met: bool | None = None
    short_by: int | None = None


@dataclass(frozen=True, slots=True)
class SecondaryValue:
    """A figure shown «справочно» beside a total: of registers alone, never published.

    Attributes:
        id: Id in the definitions.
        title: What it counts, in Russian.
        numerator: The count; None when it cannot be told, `note` says why.
        denominator: None for counts.
        note: Russian sentence on what is missing; empty when nothing is.
    """

    id: str
    title: str
    numerator: Number | None
    denominator: Number | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One figure: counts only; the percentage is derived when somebody looks.

    Attributes:
        profile: Profile id.
        indicator: Family id.
        ref: Number of the indicator in the profile's document.
        title: Exact wording of the document.
        unit: What it is measured in.
        breakdown: Pairs of key and canonical value, sorted; empty for the municipal total.
        numerator: The count; None when not computable. Posts and scores come in exact parts.
        denominator: None for counts and presence.
        status: Why the value is present or absent.
        target: Set only where the document names one.
        source: ``registers``, ``state_form``, or ``registers+state_form`` for a total of both.
        footnotes: Ids of the choices taken, such as Q01.
        note: Russian sentence on what is missing or limited; empty when nothing is.
        reporting: Organisations whose data went in.
        expected: Organisations that should have reported.
        items: What the figure counts, where the document asks for a list; of the total only.
        unconfirmed: A percentage that an organisation states without the counts behind it; it is
            shown as stated and never pooled.
        secondary: Figures shown «справочно» beside the total; empty elsewhere.
    """

    profile: str
    indicator: str
    ref: str
    title: str
    unit: Unit
    breakdown: Breakdown
    numerator: Number | None
    denominator: Number | None
    status: Status
    target: TargetOutcome | None = None
    source: str = "registers"
    footnotes: tuple[str, ...] = ()
    note: str = ""
    reporting: int | None = None
    expected: int | None = None
    items: tuple[str, ...] = ()
    unconfirmed: float | None = None
    secondary: tuple[SecondaryValue, ...] = ()

    @property
    def value(self) -> float | None:
        """Percent, count, or 1/0 for presence; None unless the status allows a figure."""
        if self.status not in {Status.OK, Status.PARTIAL}:
            return None
        if self.numerator is None:
            return self.unconfirmed
        if self.unit is Unit.PERCENT:
            return float(100 * self.numerator / self.denominator) if self.denominator else None
        if self.unit is Unit.EXISTS:
            return 1 if self.numerator else 0
        return self.numerator if isinstance(self.numerator, int) else float(self.numerator)


class Verdict(StrEnum):
    """What became of a file."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    REPLACED = "replaced"
    DUPLICATE = "duplicate"
    UNREADABLE = "unreadable"
    UNRECOGNISED = "unrecognised"
    SKIPPED = "skipped"
    OTHER_PERIOD = "other_period"


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file of the folder.

    Attributes:
        file: Path relative to the folder.
        sha256: Hash of the bytes; empty for files that were not read.
        organisation: Short name; empty when the file holds several or none.
        verdict: What became of it.
        registers: Ids of the registers found in it.
    """

    file: str
    sha256: str
    organisation: str
    verdict: Verdict
    registers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who was expected and who reported.

    Attributes:
        expected: Organisations of the registry.
        received: Those from whom at least one return was read.
        missing: Short names of the others.
        accepted: Received without errors.
        returned: Received with at least one error.
    """

    expected: int
    received: int
    missing: tuple[str, ...]
    accepted: int
    returned: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A reading taken where the document is ambiguous; printed as a footnote.

    Attributes:
        id: Q01 to Q30.
        option: The option in force.
        text: The footnote in Russian.
    """

    id: str
    option: str
    text: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an indicator meant in a run: a comparison breaks where the hash differs.

    Attributes:
        profile: Profile id.
        ref: Number of the indicator in it.
        sha256: Hash of everything that decides what it counts, readings taken included.
    """

    profile: str
    ref: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RunResult:
    """Everything a run found; renderers and the history take it as it is."""

    generated_by: str
    profiles: tuple[str, ...]
    period: Period
    coverage: Coverage
    values: tuple[IndicatorValue, ...]
    issues: tuple[Issue, ...] = ()
    inputs: tuple[InputFile, ...] = ()
    choices: tuple[Choice, ...] = ()
    form_facts: tuple[FormFact, ...] = ()
    definitions_sha256: str = field(default="")
    successions: tuple[Succession, ...] = ()
    contents: tuple[ReturnContent, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    people: PeopleFacts | None = None
    contexts: tuple[Context, ...] = ()
    staff: StaffMemory | None = None
