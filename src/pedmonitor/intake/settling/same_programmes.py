"""Programmes of mentoring that two lists of one organisation tell of: each is one programme.

A school keeps a register of its own, the department a digest; a list goes on from month to month,
pairs stand on one sheet and who takes part on another. The order is written now «№ 5», now «приказ
№ 5 от 01.09.2022», now not at all. Nobody is left out for it: the rows stay, they share the fact.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.columns import NO_PERSON
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label, quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.persons.pseudonyms import PersonKeys
    from pedmonitor.intake.settling.settle import SettledTable

_MENTORING = "mentoring"
_MENTEE = "наставляемый"
_OF_MENTEES = ("mentee_name", "mentee_last_name", "mentee_id", "pair")
_DATE = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\s+[а-я]{3,8}\s+\d{4}|\b(?:19|20)\d\d\s*г(?:\.|ода?\b)?"
)
_NUMBER = re.compile(r"(?:№|n\b)\s*([\d\w/-]*\d[\w/-]*)|([\w/-]*\d[\w/-]*)")
_DIGITS = re.compile(r"\d+")


class _Who(NamedTuple):
    person: int
    keys: PersonKeys


class _Programme(NamedTuple):
    """What one written row, or the rows of a mentor and a mentee together, tell of a programme."""

    table: SettledTable
    fact: int
    row: int
    mentors: list[_Who]
    mentees: list[_Who]
    day: dt.date | None
    order: str
    title: str


def unite_programmes(tables: list[SettledTable]) -> list[Issue]:
    """Make rows of different tables that tell of one programme one fact.

    One are the rows that name the same people of the same organisation, with the same day of
    approval or, where one of them has no day, the same order, while neither another order nor
    another title contradicts.

    Args:
        tables: Settled tables whose people are numbered; they are given `twins`.

    Returns:
        What has been united; and what is counted twice because the orders or titles differ.
    """
    lists = [table for table in tables if table.form == _MENTORING]
    for table in lists:
        table.twins = {}
    if len(lists) < 2:  # noqa: PLR2004 - two lists
        return []
    earlier: dict[str, list[_Programme]] = defaultdict(list)
    issues: list[Issue] = []
    for table in lists:
        own: dict[str, list[_Programme]] = defaultdict(list)
        for owner, programme in _programmes(table):
            own[owner].append(programme)
        for owner, told in own.items():
            if earlier[owner]:
                issues += _unite(told, earlier[owner], owner)
        for owner, told in own.items():
            earlier[owner] += [one for one in told if one.fact not in table.twins]
    return issues


def _programmes(table: SettledTable) -> Iterator[tuple[str, _Programme]]:
    """Give the programmes of a table, each with its organisation."""
    entries: dict[int, list[int]] = defaultdict(list)
    for at, fact in enumerate(table.facts):
        entries[fact].append(at)
    for fact, own in entries.items():
        sides: tuple[list[_Who], list[_Who]] = ([], [])
        for at in own:
            who = _Who(table.people[at], table.owned.table.people[table.kept[at]])
            if any(who.keys):
                sides[table.roles[at] == _MENTEE].append(who)
        told = {
            name: next((v for at in own if (v := values[at]) is not None), None)
            for name in ("approval_date", "approval", "program")
            if (values := table.columns.get(name))
        }
        day = told.get("approval_date")
        yield (
            table.owners[own[0]],
            _Programme(
                table,
                fact,
                table.rows[own[0]],
                *sides,
                day if isinstance(day, dt.date) else None,
                order_number(str(told.get("approval") or "")),
                normalise_label(str(told.get("program") or "")),
            ),
        )


def _unite(told: list[_Programme], known: list[_Programme], owner: str) -> list[Issue]:
    """Match the programmes of a table with those of the tables before, each with one at most."""
    taken: set[int] = set()
    united: dict[int, list[_Programme]] = defaultdict(list)
    doubtful: list[tuple[_Programme, _Programme]] = []
    # whole pairs first: a row of one person takes no pair that another row tells wholly
    for one in sorted(told, key=lambda p: not (p.mentors and p.mentees)):
        pairs = [at for at, other in enumerate(known) if _same_people(one, other)]
        fits = [at for at in pairs if at not in taken and _is_same(one, known[at])]
        if fits:
            at = min(fits, key=lambda place: (_loose(one, known[place]), place))
            taken.add(at)
            one.table.twins[one.fact] = (known[at].table, known[at].fact)
            united[id(known[at].table)].append(known[at])
        else:
            doubtful += [(one, known[at]) for at in pairs if at not in taken][:1]
    issues = [_united(told[0].table, found, owner) for found in united.values()]
    apart = [(one, other) for one, other in doubtful if one.day and one.day == other.day]
    if apart:
        issues.append(_apart(apart, owner))
    return issues


def _is_same(one: _Programme, other: _Programme) -> bool:
    """Say whether two rows about the same people tell of one programme."""
    if one.day and other.day and one.day != other.day:
        return False
    if one.order and other.order and not _same_order(one.order, other.order):
        return False
    if one.title and other.title and not (one.title in other.title or other.title in one.title):
        return False
    return one.day == other.day if one.day and other.day else bool(one.order and other.order)


def _loose(one: _Programme, other: _Programme) -> int:
    """Count what only one of two rows tells: the nearest twin is taken first."""
    sides = zip(one[3:], other[3:], strict=True)
    return sum(bool(mine) != bool(theirs) for mine, theirs in sides)


def _same_people(one: _Programme, other: _Programme) -> bool:
    """Say whether two rows name the same people: both of a pair, or the one whom a row names."""
    if one.mentees or other.mentees:
        bare = [side.table for side in (one, other) if not side.mentees]
        if any(name in table.owned.table.positions for table in bare for name in _OF_MENTEES):
            return False  # a pupil, whom nobody counts, is not the colleague of the other row
    sides = ((one.mentors, other.mentors), (one.mentees, other.mentees))
    told = [_overlap(*side) for side in sides if all(side)]
    return bool(told) and all(told)


def _overlap(few: list[_Who], many: list[_Who]) -> bool:
    return all(any(_is_one(a, b) for b in many) for a in few) or all(
        any(_is_one(a, b) for b in few) for a in many
    )


def _is_one(one: _Who, other: _Who) -> bool:
    """Say whether two entries of an organisation name one person, known to its staff or not."""
    if NO_PERSON not in (one.person, other.person):
        return one.person == other.person
    for mine, theirs in zip(one.keys[:4], other.keys[:4], strict=True):
        if mine and theirs:
            return mine == theirs
    return False


@lru_cache(maxsize=4096)
def order_number(text: str) -> str:
    """Take the number of an order out of its details; empty where none is told.

    >>> [order_number(text) for text in ("№ 5", "пр. № 05 от 01.02.2022", "Приказ 5-ОД", "приказ")]
    ['5', '5', '5-од', '']
    """
    bare = _DATE.sub(" ", text.casefold())
    found = _NUMBER.search(bare)
    return (found[1] or found[2]).lstrip("0").strip("-/") if found else ""


def _same_order(one: str, other: str) -> bool:
    """Say whether two numbers may be of one order: «5» is «5-ОД» with its letters left out.

    >>> _same_order("5", "5-од"), _same_order("5", "6"), _same_order("5-од", "5-к")
    (True, False, False)
    """
    if one == other:
        return True
    bare = {one, other} & {text for text in (one, other) if text.isdigit()}
    return len(bare) == 1 and _DIGITS.findall(one) == _DIGITS.findall(other)


def _united(table: SettledTable, found: list[_Programme], owner: str) -> Issue:
    return Issue(
        IssueCode.SHEET_SUBSET,
        Level.INFO,
        f"программ наставничества, которые уже есть {_where(table, found[0].table)}: {len(found)} "
        "(те же наставник, наставляемый и дата или приказ); каждая учтена один раз",
        "Ничего делать не нужно. Если это разные программы, впишите их названия.",
        table.owned.table.place,
        owner,
    )


def _apart(found: list[tuple[_Programme, _Programme]], owner: str) -> Issue:
    table, other = found[0][0].table, found[0][1].table
    place = table.owned.table.place
    rows = [one.row for one, _ in found]
    return Issue(
        IssueCode.SHEET_SUBSET,
        Level.WARNING,
        f"те же наставник, наставляемый и дата утверждения есть {_where(table, other)}, но приказ "
        f"или название программы другие ({rows_text(rows)}); учтены обе программы",
        "Если программа одна, напишите приказ и название одинаково.",
        place.at(rows[0], table.owned.table.person_column),
        owner,
    )


def _where(table: SettledTable, other: SettledTable) -> str:
    place, known = table.owned.table.place, other.owned.table.place
    if place.file != known.file:
        return f"в файле {quoted(known.file)}"
    return (
        f"на листе {quoted(known.sheet)}"
        if known.sheet != place.sheet
        else "в другой таблице этого листа"
    )
