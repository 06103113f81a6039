"""A profile is one municipality's document: goals, groups, exact wording, scope and targets."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.horizon import Horizon
from pedmonitor.definitions.strict import Strict
from pedmonitor.model.period import Period, PeriodKind, covers

if TYPE_CHECKING:
    from collections.abc import Mapping


class Document(Strict):
    """The document the profile is taken from.

    `elsewhere`: words of this municipality, such as «улусные», and what another one reads instead.
    """

    title: str
    requisites: str
    municipality: str
    office: str
    elsewhere: dict[str, str] = Field(default_factory=dict)


class Target(Strict):
    """A target; without a year it holds for every year.

    `when` names the options under which it is the target at all (Q26), `judged_when` those under
    which it is decided: a target whose base the document does not name is shown undecided (Q24).
    """

    op: Literal[">=", "<="] = ">="
    value: Decimal
    year: int | None = None
    when: dict[str, str] = Field(default={})
    judged_when: dict[str, str] = Field(default={})


class Scope(Strict):
    """Which organisations the indicator speaks of; empty means all.

    With `municipality` it speaks of none of them but of the municipality as one: its events, its
    council, its orders.
    """

    organisation_types: tuple[str, ...] = ()
    municipality: bool = False

    def takes(self, organisation_type: str) -> bool:
        """Say whether organisations of a type are spoken of; an unknown type may be any.

        >>> school = Scope(organisation_types=("общеобразовательная",))
        >>> school.takes("дошкольная"), school.takes(""), Scope().takes("дошкольная")
        (False, True, True)
        """
        types = self.organisation_types
        return not types or not organisation_type or organisation_type in types


class DueDay(Strict):
    """A day of the year by which a return must come: the first such day after the period."""

    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=28, description="не позже 28-го: такой день есть в каждом месяце")

    def after(self, period: Period) -> dt.date:
        """Find the first such day after the end of the period.

        >>> from pedmonitor.model.period import calendar_year
        >>> str(DueDay(month=1, day=20).after(calendar_year(2022)))
        '2023-01-20'
        """
        year = period.end.year
        found = dt.date(year, self.month, self.day)
        return found if found > period.end else dt.date(year + 1, self.month, self.day)


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
    """One row of the document.

    `collected` is the shortest period for which the document collects the figure; without it the
    figure is computed for any period asked for. `parts` are the rows that this one is made of
    (Q11). `output` is what the document makes of the figure: a report, an order.
    """

    ref: str
    family: str
    group: str
    wording: str
    targets: tuple[Target, ...] = ()
    scope: Scope = Scope()
    method: str = ""
    periodicity: str = ""
    collected: PeriodKind | None = None
    output: str = ""
    parts: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    note: str = ""

    def target_for(self, period: Period, choices: Mapping[str, str]) -> Target | None:
        """Find the target of the year, else the one that holds for every year.

        Targets are set for years: a quarter, a month or a half has none.
        """
        if not covers(period.kind, PeriodKind.CALENDAR_YEAR):
            return None
        year = period.end.year
        mine = [target for target in self.targets if in_force(target.when, choices)]
        own = [target for target in mine if target.year == year]
        general = [target for target in mine if target.year is None]
        return next(iter(own + general), None)

    def is_collected_for(self, period: Period) -> bool:
        """Say whether the document collects the figure for periods as short as this one."""
        return self.collected is None or covers(period.kind, self.collected)


def in_force(wanted: Mapping[str, str], choices: Mapping[str, str]) -> bool:
    """Say whether the options in force are the wanted ones."""
    return all(choices.get(question) == option for question, option in wanted.items())


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
    effectiveness: Horizon | None = None

    def for_period(self, period: Period) -> Profile:
        """Leave the rows that the document collects for such a period, and the links to them."""
        rows = tuple(row for row in self.indicators if row.is_collected_for(period))
        refs = {row.ref for row in rows}
        goals = tuple(
            goal.model_copy(update={"indicators": tuple(r for r in goal.indicators if r in refs)})
            for goal in self.goals
        )
        return self.model_copy(update={"indicators": rows, "goals": goals})

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
        wrong += [
            f"{row.ref}: нет показателя «{ref}»"
            for row in self.indicators
            for ref in row.parts
            if ref not in refs
        ]
        if wrong:
            raise ValueError("; ".join(wrong))
        return self
