"""A plan of measures as data: what the document says, as it says it; nothing is repaired."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.bundled import layered_files
from pedmonitor.definitions.source import check_model, read_yaml, refuse, suggest
from pedmonitor.definitions.strict import Strict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

FOLDER = "plans/"
"""Inside `indicators/`; what lies there changes no figure and breaks no series."""
Column = Literal["number", "section", "event", "period", "start", "end", "responsible", "result"]
PartsOf = Literal["school_year", "calendar_year"]
ConditionKind = Literal["staff", "material", "finance", "participants", "other"]


class Approval(Strict):
    """The order that has put the plan into force."""

    date: dt.date
    order: str = ""
    text: str = ""


class PlanTerm(Strict):
    """The days for which the plan is made; `text` is how the document names them."""

    start: dt.date
    end: dt.date
    text: str = ""

    @model_validator(mode="after")
    def _start_is_first(self) -> PlanTerm:
        if self.start > self.end:
            raise ValueError("начало срока действия плана позже его конца")
        return self


class PlanSection(Strict):
    """A part of the table; `direction` when the document declares it as a direction of its work."""

    id: str
    title: str
    direction: bool = False


class Orientation(Strict):
    """What the document says that the plan is about, beside its sections.

    Attributes:
        text: As the document words it.
        kind: A content orientation, or a mechanism by which the plan is carried out.
        words: Beginnings of words by which its events are known; all words of one entry must
            occur in the text of an event. Without them only `orientations` of rows count.
    """

    text: str
    kind: Literal["content", "mechanism"] = "content"
    words: tuple[str, ...] = ()


class PlanTarget(Strict):
    """A target indicator that the plan itself states, beside its events."""

    number: str
    title: str
    text: str
    indicator: str = ""


class RealisationCondition(Strict):
    """A sentence on what the plan rests on: people who carry it out, premises, money."""

    kind: ConditionKind
    text: str


class PlanRow(Strict):
    """One event of the plan; every text is as written.

    Attributes:
        number: As the document numbers it, else ours (`Plan.numbered`).
        section: Id of its section.
        event: What is to be done.
        period: When; empty where the document has columns of start and end.
        start: Month in which it starts.
        end: Month in which it ends.
        responsible: Positions and organisations, never persons.
        result: Expected result; empty where the document has none.
        kind: Code of the dictionary of event kinds, where words of the event fit several.
        indicators: Rows of the profile that the document itself links.
        orientations: Texts of orientations that the event serves, beside those its words show.
        note: A defect of the document that is left as it is.
        extra: Heading → text of the document's further columns.
    """

    number: str
    section: str
    event: str = Field(min_length=1)
    period: str = ""
    start: str = ""
    end: str = ""
    responsible: tuple[str, ...] = ()
    result: str = ""
    kind: str = ""
    indicators: tuple[str, ...] = ()
    orientations: tuple[str, ...] = ()
    note: str = ""
    extra: dict[str, str] = Field(default={})

    @model_validator(mode="after")
    def _one_way_to_say_when(self) -> PlanRow:
        if self.period and (self.start or self.end):
            raise ValueError("срок назван дважды: и в period, и в start–end")
        return self


class Plan(Strict):
    """A plan of measures («дорожная карта») of one municipality.

    Attributes:
        id: Stable name.
        title: As the document titles it.
        municipality: Whose plan it is.
        profile: The profile whose indicators it serves; may be empty.
        approval: Date and order; None when unknown.
        term: The days it is made for; None where the document does not say.
        month_year: The year of months that are named without one, where the plan does not tell.
        parts_of: Which year «I полугодие» and «I квартал» are of, where the plan does not tell.
        numbered: Whether the numbers of rows are the document's own.
        columns: Headings of the table as written, in order.
        extra: Headings of further columns, of which the program knows nothing.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str
    municipality: str = ""
    profile: str = ""
    approval: Approval | None = None
    term: PlanTerm | None = Field(default=None, alias="period")
    month_year: int | None = None
    parts_of: PartsOf | None = None
    numbered: bool = True
    columns: dict[Column, str] = Field(default={})
    extra: tuple[str, ...] = ()
    sections: tuple[PlanSection, ...]
    orientations: tuple[Orientation, ...] = ()
    targets: tuple[PlanTarget, ...] = ()
    conditions: tuple[RealisationCondition, ...] = ()
    rows: tuple[PlanRow, ...] = Field(min_length=1)
    defects: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _references_hold(self) -> Plan:
        sections = {section.id for section in self.sections}
        texts = {orientation.text for orientation in self.orientations}
        numbers = [row.number for row in self.rows]
        wrong = [
            f"{row.number}: нет раздела «{row.section}»"
            for row in self.rows
            if row.section not in sections
        ]
        wrong += [
            f"{row.number}: нет ориентира «{text}»"
            for row in self.rows
            for text in row.orientations
            if text not in texts
        ]
        wrong += [
            f"{row.number}: нет графы «{title}»"
            for row in self.rows
            for title in row.extra
            if title not in self.extra
        ]
        repeated = sorted({number for number in numbers if numbers.count(number) > 1})
        wrong += [f"номер {number} повторяется" for number in repeated]
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def section(self, row: PlanRow) -> PlanSection:
        """Give the section of a row."""
        return next(section for section in self.sections if section.id == row.section)


def load_plans(catalogue: Catalogue, workspace: Path | None = None) -> Mapping[str, Plan]:
    """Load the plans that are kept as definitions and check their references.

    Args:
        catalogue: Profiles whose indicators plans name, and the dictionary of event kinds.
        workspace: Its `indicators/plans/` may override or add files.

    Raises:
        DefinitionError: A plan does not check; every complaint names file and line.
    """
    complaints: list[str] = []
    found: dict[str, Plan] = {}
    for name, path in layered_files("indicators", f"{FOLDER}*.yaml", workspace).items():
        source = read_yaml(path, name=name)
        plan = check_model(source, Plan, complaints)
        if plan is None:
            continue
        if plan.id in found:
            complaints.append(source.located(f"«{plan.id}» уже определён в другом файле"))
        found[plan.id] = plan
        complaints += map(source.located, dangling(plan, catalogue))
    refuse(complaints)
    return found


def dangling(plan: Plan, catalogue: Catalogue) -> list[str]:
    """List what a plan names and no definition knows: a profile, its indicators, event kinds."""
    kinds = catalogue.dictionaries.get("event_kinds")
    codes = {entry.code for entry in kinds.entries} if kinds else set()
    faults = [
        f"{row.number}: нет вида мероприятия «{row.kind}»{suggest(row.kind, codes)}"
        for row in plan.rows
        if row.kind and row.kind not in codes
    ]
    named = [(row.number, ref) for row in plan.rows for ref in row.indicators]
    named += [(target.number, target.indicator) for target in plan.targets if target.indicator]
    if not plan.profile:
        return faults + [f"{number}: показатель без профиля" for number, _ in named]
    if plan.profile not in catalogue.profiles:
        return [*faults, f"нет профиля «{plan.profile}»{suggest(plan.profile, catalogue.profiles)}"]
    refs = {row.ref for row in catalogue.profiles[plan.profile].indicators}
    return faults + [
        f"{number}: нет показателя «{ref}»{suggest(ref, refs)}"
        for number, ref in named
        if ref not in refs
    ]
