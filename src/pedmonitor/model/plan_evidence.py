"""What shows whether a plan is carried out: registers, figures, and the methodist's own marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from fractions import Fraction

    from pedmonitor.model.document_fact import DocumentFact
    from pedmonitor.model.organisation import Organisation
    from pedmonitor.model.plan import Window
    from pedmonitor.model.result import IndicatorValue


@dataclass(frozen=True, slots=True)
class EventFact:
    """One row of the register of events.

    Attributes:
        title: As written.
        kind: Code of the dictionary of kinds; empty when unknown.
        day: When it took place; None when the register does not say.
        owner: Organisation, or `MUNICIPALITY`.
        held: False for what is only planned, put off or cancelled.
        plan_row: Number of the row of the plan, where the register names it.
        called_off: Whether the register says that it was put off or cancelled.
        participants: How many took part, where the register says so.
        association: Methodical association that held it, where a column names one.
    """

    title: str
    kind: str = ""
    day: dt.date | None = None
    owner: str = ""
    held: bool = True
    plan_row: str = ""
    called_off: bool = False
    participants: int | None = None
    association: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantFact:
    """One person at one event; the person is a number of this run, never a name.

    Attributes:
        event: Title of the event.
        organisation: Where the person works.
        person: Number of the person; below 0 when nobody knows who it is.
        day: When.
        key: Keyed hash by which the same person is known in another year; 0 where there is none.
    """

    event: str
    organisation: str
    person: int
    day: dt.date | None = None
    key: int = 0


@dataclass(frozen=True, slots=True)
class ToldDays:
    """What one register of events or documents says of its time.

    Attributes:
        years: Years that its title, file or folder names; none where it names none.
        days: Days of its rows.
    """

    years: frozenset[int]
    days: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Overlooked:
    """A table or file that has come and was not read, though it may show what carries out a plan.

    Attributes:
        form: Register that it seems to be.
        text: Which file it is and why it counts for nothing, in Russian.
        is_own: Whether it is the department's or nobody's, not a school's.
    """

    form: str
    text: str
    is_own: bool = True


class MarkState(StrEnum):
    """What the methodist says of an event; the words stand in the workbook."""

    HELD = "проведено"
    REACHED = "выполнено"
    """Held, and she confirms whatever the program cannot judge of the expected result."""
    NOT_REQUIRED = "не требовалось"
    CANCELLED = "отменено"


@dataclass(frozen=True, slots=True)
class PlanMark:
    """What the methodist has written of one occurrence of one row.

    Attributes:
        plan: Id of the plan.
        number: Number of the row.
        occurrence: Which occurrence, as `occurrence_label` names it; empty where there is but one.
        state: What became of it; None while she has not said.
        day: When.
        count: The number reached, where the program cannot count it.
        document: Requisites of the evidence.
        link: Where the evidence can be read.
        comment: Her words.
    """

    plan: str
    number: str
    occurrence: str = ""
    state: MarkState | None = None
    day: dt.date | None = None
    count: Fraction | None = None
    document: str = ""
    link: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class PlanFigure:
    """The municipal total of an indicator for some days.

    Attributes:
        days: The period.
        value: The figure.
        meaning: Hash of what it counts: figures of different meanings are not compared.
    """

    days: Window
    value: IndicatorValue
    meaning: str


@dataclass(frozen=True, slots=True)
class PlanEvidence:
    """Everything that execution is judged by; None stands for a register that nobody has sent.

    Attributes:
        read: The days that the registers speak of; None when none have been read, or when none of
            their events and documents is of that time: then silence means nothing.
        events: The register of events.
        participants: The register of participants.
        documents: The register of documents.
        organisations: The registry.
        associations: Names of the district's methodical associations (РМО).
        figures: Totals by number of the indicator.
        marks: The methodist's own.
        types: Types of organisations that «ОО» means.
        kinds: Code of a kind of event → its title.
        unread: Register that has come and counts for nothing → why, in Russian.
        overlooked: What was not read, beside registers that were as well.
    """

    read: Window | None = None
    events: tuple[EventFact, ...] | None = None
    participants: tuple[ParticipantFact, ...] | None = None
    documents: tuple[DocumentFact, ...] | None = None
    organisations: tuple[Organisation, ...] = ()
    associations: tuple[str, ...] = ()
    figures: tuple[PlanFigure, ...] = ()
    marks: tuple[PlanMark, ...] = ()
    types: tuple[str, ...] = ("общеобразовательная",)
    kinds: Mapping[str, str] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)
    overlooked: tuple[Overlooked, ...] = ()

    def unread_of(self, *forms: str) -> tuple[str, ...]:
        """Tell what the department has sent of some registers and nobody could read."""
        return tuple(one.text for one in self.overlooked if one.is_own and one.form in forms)
