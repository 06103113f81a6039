"""From parsed columns to entries: who stands in the row, when it happened, what makes it unique."""

from __future__ import annotations

import datetime as dt
import hashlib
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pedmonitor.intake.cells.dates import OPEN_END, is_bare_year
from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.stretches import begun_before, lasts
from pedmonitor.intake.persons.pseudonyms import PersonKeys, birth_key, identifier_key, key_people
from pedmonitor.intake.registers.answers.order_of_days import tell_ends_before_starts
from pedmonitor.intake.registers.captions.row_years import Span, give_years, take_years
from pedmonitor.intake.registers.counted_rows.unnamed_rows import (
    note_nobody,
    others_unnamed,
    unnamed_members,
)
from pedmonitor.intake.registers.packed_cells.mentor_rows import own_mentors, several_mentees
from pedmonitor.intake.registers.row_names import columns_of_role, former_of, full_names
from pedmonitor.intake.registers.row_organisations import (
    organisation_texts,
    organisations_of,
    with_organisation,
)
from pedmonitor.intake.sheets.year_columns import dated
from pedmonitor.intake.typed import RowAside
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf
    from pedmonitor.intake.typed import TypedTable

_STATEFUL = frozenset({"number", "yes_no"})
_MASK = (1 << 63) - 1
_NOBODY = PersonKeys()
_STATE, _VALUE = itemgetter(0), itemgetter(1)
_T = TypeVar("_T")
_Days = list[dt.date | None]


class _Entries(NamedTuple):
    """One person in one written row: columns of one length."""

    rows: Sequence[int]
    roles: list[str]
    keys: list[PersonKeys]


def assemble(sheaf: Sheaf, typed: TypedTable, plan: ReadingPlan) -> None:
    """Fill the typed table with one entry a person and row.

    Args:
        sheaf: The parsed columns; issues about rows are added to it.
        typed: The table to fill.
        plan: The reading plan.
    """
    typed.year_asked = any(
        issue.code is IssueCode.PERIOD_ASSUMED and issue.level is Level.WARNING
        for issue in sheaf.issues
    )
    years = take_years(sheaf)
    people = _people(sheaf, plan)
    typed.former = sheaf.former
    if any(role for role, _ in people) or "role" in sheaf.parsed:
        typed.fields.add("role")
    entries = _entries(sheaf, people)
    marks = [item for item in sheaf.form.fields if item.type == "mark" and item.id in sheaf.parsed]
    if marks:
        marked = _add_marks(sheaf, typed, entries, marks, years)
        typed.silent = _silent(sheaf, set(entries.rows).difference(marked.rows), marks)
        entries = marked
    else:
        _add_columns(sheaf, typed, entries.rows, years)
    typed.silent = [*sheaf.silent, *typed.silent]
    typed.naming = _naming(sheaf, {*entries.rows}, typed.silent)
    typed.people = entries.keys
    typed.roles = entries.roles
    typed.facts = list(entries.rows)
    typed.rows = _take(sheaf.rows, entries.rows)
    typed.organisations = organisations_of(sheaf, entries.rows, entries.roles)
    typed.positions = with_organisation(sheaf)
    typed.groups = _take(sheaf.groups, entries.rows)
    typed.written = _written(typed, sheaf)
    sheaf.issues.extend([*several_mentees(typed), *own_mentors(typed)])


def _take(values: list[_T], rows: Sequence[int]) -> list[_T]:
    """Take the values of the rows; a range stands for all of them."""
    return values if isinstance(rows, range) else [values[at] for at in rows]


def _entries(sheaf: Sheaf, people: list[_Person]) -> _Entries:
    """List who stands in each row."""
    count = len(sheaf.rows)
    if len(people) == 1 and not people[0][0] and "role" not in sheaf.parsed:
        keys = people[0][1]
        named = [at for at, key in enumerate(keys) if key.short or any(key[:4])]
        if len(named) == count or sheaf.form.anonymous:
            sheaf.issues.extend(unnamed_members(sheaf, named))
            return _Entries(range(count), [""] * count, keys)
        for at in sorted(set(range(count)).difference(named)):
            note_nobody(sheaf, at)
        return _Entries(named, [""] * len(named), [keys[at] for at in named])
    found = [
        (at, role, keys) for at in range(count) for role, keys in _entries_of_row(sheaf, at, people)
    ]
    return _Entries([at for at, _, _ in found], [r for _, r, _ in found], [k for _, _, k in found])


def _add_columns(
    sheaf: Sheaf, typed: TypedTable, rows: Sequence[int], years: list[Span | None]
) -> None:
    """Put the values, the states and the time of every entry into columns."""
    for name, cells in sheaf.parsed.items():
        typed.columns[name] = _take(list(map(_VALUE, cells)), rows)
        item = sheaf.form.field(name)
        if item is not None and item.type in _STATEFUL:
            typed.states[name] = _take(list(map(_STATE, cells)), rows)
    tell_ends_before_starts(sheaf)
    starts, ends = _times(sheaf)
    unclear = _unclear_dates(sheaf)
    for at in (at for at, flag in enumerate(unclear) if flag):
        starts[at] = ends[at] = None
    school = give_years(sheaf, years, starts, ends, unclear)
    typed.school_years = [sheaf.rows[at] for at in school]
    typed.starts = _take(starts, rows)
    typed.unbegun = _unbegun(sheaf)
    typed.endless = _endless(sheaf)
    typed.ends = _take(ends, rows)
    typed.unclear = _take(unclear, rows)


def _add_marks(
    sheaf: Sheaf,
    typed: TypedTable,
    entries: _Entries,
    marks: list[FormField],
    years: list[Span | None],
) -> _Entries:
    """Make one entry of every mark that says something."""
    names = {name for mark in marks for name in (*mark.sets, "completed")}
    typed.fields.update(names)
    for name in {name for mark in marks for name in mark.sets}:
        typed.limited[name] = frozenset(mark.sets[name] for mark in marks if name in mark.sets)
    plain = [n for n in sheaf.parsed if n not in names and n not in {m.id for m in marks}]
    typed.columns = {name: [] for name in (*plain, *sorted(names))}
    marked = _Entries([], [], [])
    row_starts, row_ends = _times(sheaf)  # the row's own date, where the mark is a bare «да»
    vague = [False] * len(sheaf.rows)
    school = give_years(sheaf, years, row_starts, row_ends, vague)
    typed.school_years = [sheaf.rows[at] for at in school]
    rows: list[int] = []
    for at, role, keys in zip(*entries, strict=True):
        for mark in marks:
            value = dated(sheaf.parsed[mark.id][at].value, sheaf.years.get(mark.id))
            if value is None or value is False:  # «нет» in a wide column: there was no such fact
                continue
            rows.append(at)
            marked.roles.append(mark.sets.get("role", role))
            marked.keys.append(keys)
            said: dict[str, Value] = {name: sheaf.parsed[name][at].value for name in plain}
            said.update({**mark.sets, "completed": True if isinstance(value, tuple) else value})
            for name, column in typed.columns.items():
                column.append(said.get(name))
            start, end = value if isinstance(value, tuple) else (row_starts[at], row_ends[at])
            typed.starts.append(start if isinstance(start, dt.date) else None)
            typed.ends.append(end if isinstance(end, dt.date) else None)
    typed.unclear = [
        start is None and vague[at] for at, start in zip(rows, typed.starts, strict=True)
    ]
    return marked._replace(rows=rows)


def _silent(sheaf: Sheaf, rows: set[int], marks: list[FormField]) -> list[RowAside]:
    """List the rows that answer «нет» everywhere; a row of blanks answers nothing."""
    texts = organisation_texts(sheaf)
    return [
        RowAside(sheaf.rows[at], texts[at], sheaf.groups[at])
        for at in sorted(rows)
        if any(sheaf.parsed[mark.id][at].value is False for mark in marks)
    ]


def _naming(sheaf: Sheaf, rows: set[int], silent: list[RowAside]) -> list[RowAside]:
    """List the rows without a fact or an answer that name an organisation: «болел» by its name."""
    if len(rows) == len(sheaf.rows):
        return []
    texts = organisation_texts(sheaf)
    told = {one.row for one in silent}
    return [
        RowAside(row, texts[at], sheaf.groups[at])
        for at, row in enumerate(sheaf.rows)
        if at not in rows and texts[at] and row not in told
    ]


def _times(sheaf: Sheaf) -> tuple[_Days, _Days]:
    """Place every row in time by the form's rule: its first days and its last days."""
    timing = sheaf.form.timing
    starts = _first_dates(sheaf, timing.start)
    ends = _first_dates(sheaf, timing.end)
    ordered: _Days = [None] * len(starts)
    if timing.mode == "overlap" and not sheaf.told.isdisjoint(timing.start):
        # the day of an order is not the day on which what it orders is over
        ordered = starts
        starts = _first_dates(sheaf, tuple(n for n in timing.start if n not in sheaf.told))
    if timing.mode != "overlap":
        return (
            [a or b for a, b in zip(starts, ends, strict=True)],
            [b or a for a, b in zip(starts, ends, strict=True)],
        )
    has_end = timing.lasting or any(name in sheaf.parsed for name in timing.end)
    return (
        [
            _begun(day, b) if a is None and b is not None else a
            for a, b, day in zip(starts, ends, ordered, strict=True)
        ],
        [
            b or (OPEN_END if has_end and a is not None else a)
            for a, b in zip(starts, ends, strict=True)
        ],
    )


def _begun(ordered: dt.date | None, end: dt.date) -> dt.date:
    """Tell since when something lasts of which only the end is told, and perhaps its order."""
    return ordered if ordered is not None and ordered <= end else begun_before(end)


def _unbegun(sheaf: Sheaf) -> frozenset[int]:
    """List the rows of what lasts that tell its end alone."""
    timing = sheaf.form.timing
    if timing.mode != "overlap":
        return frozenset()
    days = zip(_first_dates(sheaf, timing.start), _first_dates(sheaf, timing.end), strict=True)
    return frozenset(sheaf.rows[at] for at, (a, b) in enumerate(days) if a is None and b)


def _endless(sheaf: Sheaf) -> frozenset[int]:
    """List the rows of what lasts that say so in words, and tell no day."""
    if sheaf.form.timing.mode != "overlap":
        return frozenset()
    edges = {*sheaf.form.timing.start, *sheaf.form.timing.end}
    columns = [
        sheaf.raw[item.id]
        for item in sheaf.form.fields
        if item.id in sheaf.raw and (item.type == "span" or item.id in edges)
    ]
    said = {cell for cell in set(chain.from_iterable(columns)) if lasts(cell)}
    if not said:
        return frozenset()
    return frozenset(
        sheaf.rows[at] for column in columns for at, c in enumerate(column) if c in said
    )


def _unclear_dates(sheaf: Sheaf) -> list[bool]:
    """Tell the rows whose date is written but cannot be read."""
    unclear = [False] * len(sheaf.rows)
    bad = {CellState.ERROR}
    if sheaf.form.timing.mode == "event":
        bad.add(CellState.NOT_APPLICABLE)  # «нет» instead of a date; an end may well be open
    for name in {*sheaf.form.timing.start, *sheaf.form.timing.end}:
        states = list(map(_STATE, sheaf.parsed.get(name, ())))
        if not bad.isdisjoint(states):
            unclear = [flag or state in bad for flag, state in zip(unclear, states, strict=True)]
    return unclear


def _first_dates(sheaf: Sheaf, names: tuple[str, ...]) -> _Days:
    """Give the first date each row has among the fields."""
    found: _Days = [None] * len(sheaf.rows)
    for name in names:
        if name in sheaf.parsed:
            values = map(_VALUE, sheaf.parsed[name])
            found = [
                value if known is None and isinstance(value, dt.date) else known
                for known, value in zip(found, values, strict=True)
            ]
    return found


_Person = tuple[str, list[PersonKeys]]


def _people(sheaf: Sheaf, plan: ReadingPlan) -> list[_Person]:
    """Key the people of every row, one list a role."""
    roles = dict.fromkeys(
        item.role
        for item in sheaf.form.fields
        if item.type in {"name", "last_name", "local_id", "snils"} and item.id in sheaf.raw
    )
    return [(role, keys) for role in roles for keys in _keys_of_role(sheaf, role, plan.secret)]


def _keys_of_role(sheaf: Sheaf, role: str, secret: bytes) -> list[list[PersonKeys]]:
    """Key the people of a role: one list, and further ones where cells name several people."""
    by_type = columns_of_role(sheaf, role)
    names = full_names(sheaf, by_type)
    sheaf.former.update(former_of(names, secret))
    sheaf.issues.extend(others_unnamed(sheaf, names, by_type.get("name", "")))
    cells = [key_people(name, secret) for name in names]
    found = [[people[0] for people in cells]]
    births = sheaf.parsed.get("birth_date") if not role else None
    if births is not None or "snils" in by_type or "local_id" in by_type:
        days = map(_VALUE, births) if births is not None else [None] * len(cells)
        raw = sheaf.raw.get("birth_date", [""] * len(cells))
        keyed = [
            birth_key(day, secret) if isinstance(day, dt.date) and not is_bare_year(cell) else 0
            for day, cell in zip(days, raw, strict=True)
        ]
        snils = _identifiers(sheaf, by_type.get("snils"), "snils", secret)
        local = _identifiers(sheaf, by_type.get("local_id"), "local", secret)
        found = [
            [
                PersonKeys(full, short, one, two or code, birth, given)
                for (full, short, _, code, _, given), one, two, birth in zip(
                    found[0], snils, local, keyed, strict=True
                )
            ]
        ]
    for place in range(1, max(map(len, cells), default=1)):
        found.append([people[place] if place < len(people) else _NOBODY for people in cells])
    return found


def _identifiers(sheaf: Sheaf, name: str | None, kind: str, secret: bytes) -> list[int]:
    if name is None:
        return [0] * len(sheaf.rows)
    return [
        0 if is_blank(cell) else identifier_key(as_text(cell), kind=kind, secret=secret)
        for cell in sheaf.raw[name]
    ]


def _entries_of_row(sheaf: Sheaf, at: int, people: list[_Person]) -> list[tuple[str, PersonKeys]]:
    """List who stands in the row; a row that should name somebody and does not is an issue."""
    form = sheaf.form
    if not form.names_people:
        return [("", _NOBODY)]
    entries: list[tuple[str, PersonKeys]] = []
    for role, keys in people:
        told = role or _told_role(sheaf, at)
        if _is_skipped(sheaf, form, told, at):
            if any(keys[at][:4]) or (told, _NOBODY) not in entries:
                entries.append((told, _NOBODY))
        elif any(keys[at][:4]):
            entries.append((told, keys[at]))
    if not entries and form.anonymous:
        return [("", _NOBODY)]
    if not entries:
        note_nobody(sheaf, at)
    return entries


def _told_role(sheaf: Sheaf, at: int) -> str:
    column = sheaf.parsed.get("role")
    value = column[at].value if column is not None else None
    return value if isinstance(value, str) else ""


def _is_skipped(sheaf: Sheaf, form: Form, role: str, at: int) -> bool:
    """Say whether the form leaves such people out: pupils and students as mentees."""
    for name, values in form.skip_people.get(role, {}).items():
        column = sheaf.parsed.get(name)
        if column is not None and column[at].value in values:
            return True
    return False


def _written(typed: TypedTable, sheaf: Sheaf) -> list[int]:
    """Hash rows as written where nobody is keyed: what is not typed tells them apart too."""
    if all(map(any, typed.people)):
        return []
    return [
        0 if any(keys) else _hash_cells(sheaf.said_in(at))
        for keys, at in zip(typed.people, typed.facts, strict=True)
    ]


def _hash_cells(texts: list[str]) -> int:
    digest = hashlib.blake2b("\0".join(texts).encode(errors="replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") & _MASK
