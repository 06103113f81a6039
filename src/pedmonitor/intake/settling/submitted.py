"""Who has sent what, and what must be asked for."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.definitions.form import Timing
from pedmonitor.intake.cells.values import codes_of
from pedmonitor.intake.origin.placing import speaks_of_period
from pedmonitor.intake.registers.extract import UNKNOWN_POSITION
from pedmonitor.intake.requests import register_missing
from pedmonitor.intake.settling.settle import STAFF
from pedmonitor.model.columns import AGGREGATE, STAFF_BEFORE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.period import PeriodKind, covers
from pedmonitor.model.submission import EVERY_VALUE, IF_COLLECTED, REFUSED, spoken_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.intake.state_forms.owning import OwnedForm
    from pedmonitor.intake.state_forms.settling import SettledForms
    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.model.period import Period

_STAFFS = frozenset({STAFF, STAFF_BEFORE})
_STATES = frozenset({"snapshot", "stock"})
_ALWAYS = Timing(mode="snapshot")
_NOTHING = frozenset({REFUSED})


Fields = dict[str, dict[str, frozenset[str]]]
"""Register → organisation → fields."""


class Answers(NamedTuple):
    """What tables answer.

    Attributes:
        fields: Of those whom they name.
        for_all: Register → fields of which tables speak for everybody.
    """

    fields: Fields
    for_all: dict[str, frozenset[str]]


def answers(tables: Iterable[SettledTable], plan: ReadingPlan, *, period: Period) -> Answers:
    """Tell which fields tables answer in each register, and for whom.

    Last year's register is no answer about this year: facts that all lie in another year, in a
    table that does not say it is for this one, leave the organisation silent and not at zero. So
    do rows that name nobody, are void or have no readable date, when there are no others.
    """
    found: Fields = defaultdict(dict)
    for_all: dict[str, frozenset[str]] = {}
    for table in tables:
        timing = _ALWAYS if table.form in _STAFFS else plan.forms[table.form].timing
        owners = _answering(table, timing, period)
        if owners is None:
            continue
        said = _said(table.owned.table, plan.forms[table.owned.table.form])
        own = found[table.form]
        mute, unread = _refused_wholly(table), _unread(table)
        if table.form in _STAFFS and not table.excerpt:
            # nobody has no staff: headings without rows are no answer
            mute |= (owners - set(table.owners)) | _of_unknown_posts(table, plan)
        for owner in sorted(owners):
            told = own.get(owner, frozenset())
            if owner in mute:
                own[owner] = told or _NOTHING
            else:
                readable = _without(said, unread.get(owner, ()))
                own[owner] = (told - _NOTHING) | readable | _doubts(table, owner)
        if _speaks_for_all(table, timing):
            for_all[table.form] = for_all.get(table.form, frozenset()) | said
    return Answers({form: own for form, own in found.items() if own or form in for_all}, for_all)


def _doubts(table: SettledTable, owner: str) -> frozenset[str]:
    """Say of which fields an organisation has written values that are not understood."""
    doubtful = table.owned.table.doubtful
    if not doubtful:
        return frozenset()
    rows = {row for row, one in zip(table.rows, table.owners, strict=True) if one == owner}
    return frozenset(spoken_of(name, REFUSED) for name, own in doubtful.items() if own & rows)


def submitted(given: Answers, everybody: Iterable[str], *, zero: bool) -> Fields:
    """Tell which fields each organisation has sent in each register.

    Args:
        given: What all tables answer.
        everybody: All organisations.
        zero: Whether a register that has not come counts as one without facts.
    """
    found = {form: dict(owners) for form, owners in given.fields.items()}
    names = list(everybody)
    for form, said in given.for_all.items():
        own = found[form]
        own.update({name: own.get(name, said) | said for name in names if not _is_mute(own, name)})
    if zero:
        for form in found.keys() - _STAFFS:
            fields = frozenset[str]().union(*found[form].values()) - _NOTHING
            found[form] = dict.fromkeys(names, fields) | found[form]
    return found


def _answering(table: SettledTable, timing: Timing, period: Period) -> set[str] | None:
    """List the organisations of a table for which it answers; None where it answers nothing."""
    source, owned = table.owned.table, table.owned
    if not (timing.mode in _STATES or timing.dateless or _is_for(table, period)):
        within = _owners_within(table, period)
        if not within:
            return None
        owners = within
    else:
        owners = {*table.owners, *owned.silent, *owned.refused} - {""}
    if not source.rows and owned.base:
        owners |= {owned.base}
    if owned.base == MUNICIPALITY:
        owners.add(MUNICIPALITY)
    return owners


def _refused_wholly(table: SettledTable) -> set[str]:
    """Name those all of whose rows were refused before anybody looked for their people."""
    owned = table.owned
    lost = {*owned.refused, *(owned.owners[at] for at in table.refused)}
    if not lost:
        return lost
    accepted = {owned.owners[at] for at in table.kept if at not in table.refused}
    return lost - accepted - set(owned.silent)


def _of_unknown_posts(table: SettledTable, plan: ReadingPlan) -> set[str]:
    """Name those of whose staff no post is known to be pedagogical, and some may be.

    Nobody to count among them would be a zero that nobody has told.
    """
    posts = table.columns.get("position", [])
    doubtful = {o for o, post in zip(table.owners, posts, strict=False) if post == UNKNOWN_POSITION}
    if not doubtful:
        return doubtful
    return doubtful - {
        owner
        for owner, post in zip(table.owners, posts, strict=False)
        if post is None or plan.pedagogical.get(str(post), False)
    }


def _is_mute(own: Mapping[str, frozenset[str]], name: str) -> bool:
    return own.get(name) == _NOTHING


def _speaks_for_all(table: SettledTable, timing: Timing) -> bool:
    """Say whether silence is an answer: about facts it means none, about a state nothing."""
    columns = table.owned.table.positions
    return table.owned.municipal and "organisation" in columns and timing.mode not in _STATES


def _is_for(table: SettledTable, period: Period) -> bool:
    """Say whether a table names the period, or is empty and names no other."""
    stated = bool(table.owned.stated.years)
    empty = not table.owned.table.rows
    return speaks_of_period(table.owned, period) and (stated or empty)


def _owners_within(table: SettledTable, period: Period) -> set[str]:
    """List the organisations with a fact in the year of the period.

    A register of the year answers for each of its months; a row without a day is of the year that
    the titles name.
    """
    first, last = period.start, period.end
    if not covers(period.kind, PeriodKind.CALENDAR_YEAR):
        first, last = dt.date(first.year, 1, 1), dt.date(last.year, 12, 31)
    timely = speaks_of_period(table.owned, period)
    rows = zip(table.owners, table.starts, table.ends, strict=True)
    within = {
        owner
        for owner, start, end in rows
        if owner and (timely if start is None else start <= last and (end or start) >= first)
    }
    aside = {*table.owned.silent, *table.owned.refused} - {""}
    return within | (aside if timely else set())


def _unread(table: SettledTable) -> dict[str, list[str]]:
    """List the fields that tell an organisation's rows nothing: not one of them could be read.

    «Вид диагностики» in words of which no dictionary knows any is no zero of every kind.
    """
    found: dict[str, list[str]] = defaultdict(list)
    if table.form in _STAFFS:
        return found
    for name, rows in table.owned.table.unread.items():
        values = table.columns.get(name, ())
        told = {owner for owner, v in zip(table.owners, values, strict=False) if codes_of([v])}
        unread = {o for o, row in zip(table.owners, table.rows, strict=True) if row in rows}
        for owner in sorted(unread - told):
            found[owner].append(name)
    return found


def _without(said: frozenset[str], unread: Iterable[str]) -> frozenset[str]:
    """Leave out the columns in which a return says nothing that anybody can read."""
    for name in unread:
        said = frozenset(one for one in said if one != name and not one.startswith(f"{name}="))
        said |= {spoken_of(name, REFUSED)}
    return said


def _said(table: TypedTable, form: Form) -> frozenset[str]:
    """List the fields of a table, and of which values it speaks.

    A title or marks may limit the values. A column of procedures that need not be held speaks of
    those that stand in it, and of others as far as anybody tells of them: a column full of deficits
    is no more an answer about the assessment of qualification than a sheet that is titled so.
    """
    said: set[str] = set()
    for name in table.fields:
        item = form.field(name)
        values: Iterable[str] = (EVERY_VALUE,)
        if name in table.limited:
            values = table.limited[name]
        elif item is not None and item.held_apart and table.rows:
            values = (*codes_of(table.columns.get(name, ())), IF_COLLECTED)
        said.update(spoken_of(name, value) for value in values)
    return frozenset(table.fields) | said


def senders(
    tables: Iterable[SettledTable], gathered: Gathered, forms: SettledForms, *, period: Period
) -> set[str]:
    """List who has sent something for the period.

    A mention in a register of the municipality is no return, and neither is a form or a table of
    another year that lies in the same folder.

    Args:
        tables: Settled tables.
        gathered: The folder.
        forms: What stands of the state forms.
        period: The period.
    """
    found = {form.owner for form in _forms_of_period(gathered, forms)}
    for table in tables:
        owned = table.owned
        if table.form == STAFF_BEFORE or (
            owned.municipal and owned.table.form not in {STAFF, AGGREGATE}
        ):
            continue
        timely = speaks_of_period(owned, period)
        found.update((*owned.names, owned.base) if timely else _owners_within(table, period))
    return found


def _forms_of_period(gathered: Gathered, forms: SettledForms) -> list[OwnedForm]:
    """List the state forms but those of other years and those that later files replace."""
    others = {id(part.owned) for part in forms.earlier}
    return [
        form
        for form in gathered.forms
        if id(form) not in others and (form.owner, form.given.file) not in forms.replaced
    ]


def stating(gathered: Gathered, forms: SettledForms, *, period: Period) -> set[str]:
    """List who states counts for the period: in a state form or in a table of counts.

    Args:
        gathered: The folder.
        forms: What stands of the state forms.
        period: The period.
    """
    found = {form.owner for form in _forms_of_period(gathered, forms)}
    for owned in gathered.tables:
        if owned.table.form == AGGREGATE and speaks_of_period(owned, period):
            found.update(owned.owners)
    return found


def untimely(tables: Iterable[SettledTable], *, period: Period) -> set[tuple[str, str]]:
    """List the registers that name no time and hold an organisation's facts of other times alone.

    They are no answer about the period, and yet they have come: «не сдан» would be untrue.

    Args:
        tables: Settled tables.
        period: The period.
    """
    return {
        (table.form, owner)
        for table in tables
        if table.form not in _STAFFS and speaks_of_period(table.owned, period)
        for owner, start in zip(table.owners, table.starts, strict=True)
        if owner and start is not None
    }


def missing(
    fields: Mapping[str, Mapping[str, frozenset[str]]],
    gathered: Gathered,
    plan: ReadingPlan,
    *,
    sent: Collection[str],
    stating: Collection[str],
    untimely: Collection[tuple[str, str]] = frozenset(),
) -> list[Issue]:
    """Ask for what organisations have not sent.

    Args:
        fields: Register → organisation → fields of its return.
        gathered: The folder.
        plan: The reading plan.
        sent: Who has sent something for the period.
        stating: Who states counts for it.
        untimely: Register and organisation of those that have come with other times alone.
    """
    issues: list[Issue] = []
    asked = {form.id for form in plan.forms.values() if form.sender == "organisation"}
    for name in gathered.index.organisations:
        if name not in sent:
            issues.append(
                Issue(
                    IssueCode.ORG_MISSING,
                    Level.WARNING,
                    "организация не сдала данные; она не входит ни в числители, ни в знаменатели",
                    "Запросите данные у организации.",
                    None,
                    name,
                )
            )
            continue
        for form, owners in fields.items():
            if name not in owners and form in asked:
                issues.append(
                    register_missing(
                        plan.forms[form],
                        name,
                        stating=name in stating,
                        untimely=(form, name) in untimely,
                    )
                )
    return issues
