"""A profile is one municipality's document: goals, groups, exact wording, scope and targets."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.strict import Strict


class Document(Strict):
    """The document the profile is taken from."""

    title: str
    requisites: str
    municipality: str
    office: str


class Target(Strict):
    """A target; without a year it holds for every year."""

    op: Literal[">=", "<="] = ">="
    value: Decimal
    year: int | None = None


class Scope(Strict):
    """Which organisations the indicator speaks of; empty means all."""

    organisation_types: tuple[str, ...] = ()


class DueDay(Strict):
    """A day of the year by which a return must come: the first such day after the period."""

    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=28, description="не позже 28-го: такой день есть в каждом месяце")


class ExpectedRegister(Strict):
    """A register that organisations have to send; without a day the document names none."""

    register_id: str = Field(alias="register")
    scope: Scope = Scope()
    due: DueDay | None = None


class Group(Strict):
    """A group of indicators as the document numbers it."""

    id: str
    title: str
    method: str = ""


class Goal(Strict):
    """A goal or task, linked to the indicators that show it."""

    id: str
    kind: Literal["goal", "task"]
    text: str
    indicators: tuple[str, ...] = ()


class ProfileIndicator(Strict):
    """One row of the document."""

    ref: str
    family: str
    group: str
    wording: str
    targets: tuple[Target, ...] = ()
    scope: Scope = Scope()
    method: str = ""
    periodicity: str = ""
    note: str = ""

    def target_for(self, year: int) -> Target | None:
        """Find the target of the year, else the one that holds for every year."""
        own = [target for target in self.targets if target.year == year]
        general = [target for target in self.targets if target.year is None]
        return next(iter(own + general), None)


class Profile(Strict):
    """A municipality's document as data."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str
    document: Document
    goals: tuple[Goal, ...]
    groups: tuple[Group, ...]
    indicators: tuple[ProfileIndicator, ...] = Field(min_length=1)
    analysis_directions: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    measure_directions: tuple[str, ...] = ()
    report_components: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()
    returns: tuple[ExpectedRegister, ...] = ()

    @model_validator(mode="after")
    def _references_hold(self) -> Profile:
        groups = {group.id for group in self.groups}
        refs = [row.ref for row in self.indicators]
        wrong = [
            f"{row.ref}: нет группы «{row.group}»"
            for row in self.indicators
            if row.group not in groups
        ]
        wrong += [
            f"номер {ref} повторяется" for ref in sorted({r for r in refs if refs.count(r) > 1})
        ]
        wrong += [
            f"{goal.id}: нет показателя «{ref}»"
            for goal in self.goals
            for ref in goal.indicators
            if ref not in refs
        ]
        if wrong:
            raise ValueError("; ".join(wrong))
        return self
