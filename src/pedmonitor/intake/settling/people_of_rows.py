"""Number the people of a folder: those of the staff lists first, then whom registers speak of."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from pedmonitor.intake.persons.earlier import Leavers, number_earlier
from pedmonitor.intake.persons.people import PeopleIndex, StaffRow
from pedmonitor.intake.persons.strangers import NO_STRANGERS, Strangers
from pedmonitor.intake.settling.contrary_lives import settle_contrary_lives
from pedmonitor.intake.settling.settle import STAFF
from pedmonitor.model.columns import NO_PERSON, STAFF_BEFORE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.intake.typed import TypedTable

_GUEST = "external"


def settle_people(
    tables: list[SettledTable], *, plan: ReadingPlan, strangers: Strangers = NO_STRANGERS
) -> list[Issue]:
    """Number the people of the staff registers, then find them in the others.

    Args:
        tables: All tables; they are given the persons of their rows.
        plan: The reading plan.
        strangers: People whom other batches of the same folder know too.
    """
    index = PeopleIndex()
    index.introduce(strangers)
    staff = [table for table in tables if table.form == STAFF]
    for row in chain.from_iterable(map(staff_rows, staff)):
        index.add(row)
    _remember_unowned(staff, index)
    _remember_former(staff, index)
    index.finish(strangers)
    issues = list(index.issues)
    numbers = iter(index.numbers)
    pedagogues = {number for number, one in enumerate(strangers.people) if one.pedagogue}
    for table in staff:
        table.people = [next(numbers) for _ in table.kept]
        pedagogues.update(pedagogues_of(table, plan))
    issues.extend(settle_contrary_lives(staff, plan.forms[STAFF]))
    left = Leavers(strangers.left)
    for table in tables:
        if table.form == STAFF_BEFORE:
            source = table.owned.table
            rows = zip(table.kept, table.owners, strict=True)
            table.people = number_earlier(
                ((source.people[at], owner, source.place) for at, owner in rows), index, left
            )
        elif table.form != STAFF:
            issues.extend(_find_people(table, index, pedagogues))
            if plan.forms[table.form].field("organisation") is not None:
                issues.extend(_without_organisation(table))
    return issues


def _remember_unowned(staff: list[SettledTable], index: PeopleIndex) -> None:
    """Let a fault of a school's name be told as such, and not as so many people who are missing."""
    for table in staff:
        source = table.owned.table
        for at, owner in enumerate(table.owned.owners):
            if not owner and any(source.people[at][:4]):
                place = source.place.at(source.rows[at], source.person_column)
                index.remember_unowned(source.people[at], place)


def _remember_former(staff: list[SettledTable], index: PeopleIndex) -> None:
    """Let people of the staff be found by the names that stand in brackets beside theirs."""
    for table in staff:
        former = table.owned.table.former
        for owner in dict.fromkeys(table.owners) if former else ():
            for name, keys in former.items():
                index.remember_former(owner, name, keys)


def staff_rows(table: SettledTable) -> Iterator[StaffRow]:
    """Give the rows of a staff register as the index of people takes them."""
    source = table.owned.table
    column = source.person_column
    for at, owner, guest in zip(table.kept, table.owners, guests_of(table), strict=True):
        place = source.place.at(source.rows[at], column)
        yield StaffRow(owner, source.people[at], place, guest)


def guests_of(table: SettledTable) -> list[bool]:
    """Say of each row of a staff register whether it tells of an external part-timer."""
    kinds = table.columns.get("employment")
    return [kind == _GUEST for kind in kinds] if kinds else [False] * len(table.owners)


def pedagogues_of(table: SettledTable, plan: ReadingPlan) -> set[int]:
    """Name the persons of a staff register who are pedagogues, once they are numbered."""
    positions = table.columns.get("position")
    if positions is None:
        return set(table.people)
    return {
        person
        for person, position in zip(table.people, positions, strict=True)
        if position is None or plan.pedagogical.get(str(position), False)
    }


def _find_people(table: SettledTable, index: PeopleIndex, pedagogues: set[int]) -> list[Issue]:
    source = table.owned.table
    issues: dict[tuple[int, str], Issue] = {}
    others = 0
    for at, owner in zip(table.kept, table.owners, strict=True):
        keys = source.people[at]
        if not any(keys[:4]) or not index.has_staff(owner):
            table.people.append(NO_PERSON)
            continue
        number = index.find_plainly(keys, owner)
        issue = None
        if number == NO_PERSON:
            place = source.place.at(source.rows[at], _column_of_role(table, at))
            number, issue = index.find(keys, owner, place)
            if number == NO_PERSON and (before := source.former.get(keys.full or keys.short)):
                told = keys._replace(full=before[0], short=before[1])
                number, other = index.find(told, owner, place)
                issue = issue if number == NO_PERSON else other
        table.people.append(number)
        others += number != NO_PERSON and number not in pedagogues
        if issue is not None:
            if issue.level is Level.ERROR:
                table.refused.add(at)
            issues.setdefault((source.rows[at], source.roles[at]), issue)
    found = _together(issues)
    if others:
        found.append(
            Issue(
                IssueCode.PERSON_NOT_PEDAGOGUE,
                Level.INFO,
                f"записей о непедагогических работниках: {others}; в показатели о педагогах они не "
                "входят",
                "Ничего делать не нужно, если должности в реестре кадров верны.",
                source.place,
                table.owned.base,
            )
        )
    return found


def _together(issues: dict[tuple[int, str], Issue]) -> list[Issue]:
    """Tell once a list of those whom it calls by initials; all else is told row by row."""
    found = [one for one in issues.values() if one.code is not IssueCode.PERSON_INITIALS]
    shorts: dict[str, dict[int, Issue]] = {}
    for (row, _), one in issues.items():
        if one.code is IssueCode.PERSON_INITIALS:
            shorts.setdefault(one.organisation, {}).setdefault(row, one)
    for rows in shorts.values():
        first = next(iter(rows.values()))
        if len(rows) > 1:
            text = (
                f"указаны только инициалы ({rows_text([*rows])}); в реестре кадров такие люди по "
                "одному, записи отнесены к ним"
            )
            first = replace(first, message=text)
        found.append(first)
    return found


def _without_organisation(table: SettledTable) -> list[Issue]:
    """Ask whose the people are whom a list of the department names without an organisation."""
    source = table.owned.table
    rows = zip(table.kept, table.owners, strict=True)
    lost = [at for at, owner in rows if owner == MUNICIPALITY and any(source.people[at][:4])]
    if not lost:
        return []
    return [
        Issue(
            IssueCode.ORG_UNDETERMINED,
            Level.ERROR,
            f"не указана организация педагога ({_rows_of(lost, source)}); эти люди не учтены",
            "Добавьте столбец «ОО» и впишите организацию в каждой строке.",
            source.place.at(source.rows[lost[0]], source.person_column),
        )
    ]


def _rows_of(entries: list[int], table: TypedTable) -> str:
    return rows_text([*dict.fromkeys(table.rows[at] for at in entries)])


def _column_of_role(table: SettledTable, at: int) -> int | None:
    source = table.owned.table
    names = {"наставник": "mentor_name", "наставляемый": "mentee_name"}
    own = source.positions.get(names.get(source.roles[at], ""))
    return own if own is not None else source.person_column
