"""From parsed columns to entries: who stands in the row, when it happened, what makes it unique."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.dates import OPEN_END
from pedmonitor.intake.pseudonyms import (
    PersonKeys,
    birth_key,
    identifier_key,
    key_name,
    split_people,
)
from pedmonitor.intake.raw import as_text, is_blank
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheaf import Sheaf
    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.intake.values import Value

_STATEFUL = frozenset({"number", "yes_no"})
_MASK = (1 << 63) - 1
_NOBODY = PersonKeys()


class _Entry(NamedTuple):
    """One person in one written row."""

    at: int
    role: str
    keys: PersonKeys


def assemble(sheaf: Sheaf, typed: TypedTable, plan: ReadingPlan) -> None:
    """Fill the typed table with one entry a person and row.

    Args:
        sheaf: The parsed columns; issues about rows are added to it.
        typed: The table to fill.
        plan: The reading plan.
    """
    people = _people(sheaf, plan)
    if any(role for role, _ in people) or "role" in sheaf.parsed:
        typed.fields.add("role")
    entries = _entries(sheaf, people)
    marks = [item for item in sheaf.form.fields if item.type == "mark" and item.id in sheaf.parsed]
    if marks:
        entries = _add_marks(sheaf, typed, entries, marks)
    else:
        _add_columns(sheaf, typed, entries)
    rows = [entry.at for entry in entries]
    organisations = _organisation_texts(sheaf)
    typed.people = [entry.keys for entry in entries]
    typed.roles = [entry.role for entry in entries]
    typed.facts = rows
    typed.rows = [sheaf.rows[at] for at in rows]
    typed.organisations = [organisations[at] for at in rows]
    typed.groups = [sheaf.groups[at] for at in rows]
    typed.digests = _digests(typed, sheaf)


def _entries(sheaf: Sheaf, people: list[_Person]) -> list[_Entry]:
    """List who stands in each row."""
    if len(people) == 1 and not people[0][0] and "role" not in sheaf.parsed:
        keys = people[0][1]
        if sheaf.form.anonymous:
            return [_Entry(at, "", keys[at]) for at in range(len(keys))]
        named = [_Entry(at, "", keys[at]) for at in range(len(keys)) if any(keys[at][:4])]
        if len(named) < len(keys):
            for at in range(len(keys)):
                _note_nobody(sheaf, at, nobody=not any(keys[at][:4]))
        return named
    return [
        _Entry(at, role, keys)
        for at in range(len(sheaf.rows))
        for role, keys in _entries_of_row(sheaf, at, people)
    ]


def _add_columns(sheaf: Sheaf, typed: TypedTable, entries: list[_Entry]) -> None:
    """Put the values, the states and the time of every entry into columns."""
    rows = [entry.at for entry in entries]
    for name, cells in sheaf.parsed.items():
        typed.columns[name] = [cells[at].value for at in rows]
        item = sheaf.form.field(name)
        if item is not None and item.type in _STATEFUL:
            typed.states[name] = [cells[at].state for at in rows]
    times = _times(sheaf)
    unclear = _unclear_dates(sheaf)
    times = [(None, None) if unclear[at] else time for at, time in enumerate(times)]
    typed.starts = [times[at][0] for at in rows]
    typed.ends = [times[at][1] for at in rows]
    typed.unclear = [unclear[at] for at in rows]


def _add_marks(
    sheaf: Sheaf, typed: TypedTable, entries: list[_Entry], marks: list[FormField]
) -> list[_Entry]:
    """Make one entry of every mark that says something."""
    names = {name for mark in marks for name in (*mark.sets, "completed")}
    typed.fields.update(names)
    for name in {name for mark in marks for name in mark.sets}:
        typed.limited[name] = frozenset(mark.sets[name] for mark in marks if name in mark.sets)
    plain = [n for n in sheaf.parsed if n not in names and n not in {m.id for m in marks}]
    typed.columns = {name: [] for name in (*plain, *sorted(names))}
    marked: list[_Entry] = []
    for entry in entries:
        for mark in marks:
            value = sheaf.parsed[mark.id][entry.at].value
            if value is None or value is False:  # «нет» in a wide column: there was no such fact
                continue
            marked.append(entry)
            said: dict[str, Value] = {name: sheaf.parsed[name][entry.at].value for name in plain}
            said.update({**mark.sets, "completed": True if isinstance(value, tuple) else value})
            for name, column in typed.columns.items():
                column.append(said.get(name))
            start, end = value if isinstance(value, tuple) else (None, None)
            typed.starts.append(start if isinstance(start, dt.date) else None)
            typed.ends.append(end if isinstance(end, dt.date) else None)
    typed.unclear = [False] * len(marked)
    return marked


def _times(sheaf: Sheaf) -> list[tuple[dt.date | None, dt.date | None]]:
    """Place every row in time by the form's rule."""
    timing = sheaf.form.timing
    count = len(sheaf.rows)
    starts = _first_dates(sheaf, timing.start, count)
    ends = _first_dates(sheaf, timing.end, count)
    if timing.mode != "overlap":
        return [(a or b, b or a) for a, b in zip(starts, ends, strict=True)]
    has_end = timing.lasting or any(name in sheaf.parsed for name in timing.end)
    return [
        (a, b or (OPEN_END if has_end else a)) if a is not None else (b, b)
        for a, b in zip(starts, ends, strict=True)
    ]


def _unclear_dates(sheaf: Sheaf) -> list[bool]:
    """Tell the rows whose date is written but cannot be read."""
    columns = [
        sheaf.parsed[name]
        for name in dict.fromkeys((*sheaf.form.timing.start, *sheaf.form.timing.end))
        if name in sheaf.parsed
    ]
    bad = {CellState.ERROR}
    if sheaf.form.timing.mode == "event":
        bad.add(CellState.NOT_APPLICABLE)  # «нет» instead of a date; an end may well be open
    return [any(c[at].state in bad for c in columns) for at in range(len(sheaf.rows))]


def _first_dates(sheaf: Sheaf, names: tuple[str, ...], count: int) -> list[dt.date | None]:
    """Give the first date each row has among the fields."""
    found: list[dt.date | None] = [None] * count
    for name in names:
        for at, cell in enumerate(sheaf.parsed.get(name, ())):
            if found[at] is None and isinstance(cell.value, dt.date):
                found[at] = cell.value
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
    by_type: dict[str, str] = {
        item.type: item.id
        for item in reversed(sheaf.form.fields)
        if item.role == role and item.id in sheaf.raw
    }
    births = sheaf.parsed.get("birth_date") if not role else None
    cells = [split_people(name) for name in _full_names(sheaf, by_type)]
    names = [key_name(people[0], secret=secret) for people in cells]
    days = [cell.value for cell in births] if births is not None else [None] * len(names)
    keyed = [birth_key(day, secret=secret) if isinstance(day, dt.date) else 0 for day in days]
    snils = _identifiers(sheaf, by_type.get("snils"), "snils", secret)
    local = _identifiers(sheaf, by_type.get("local_id"), "local", secret)
    found = [
        [
            PersonKeys(full, short, one, two, birth, given)
            for (full, short, given), one, two, birth in zip(
                names, snils, local, keyed, strict=True
            )
        ]
    ]
    for place in range(1, max(map(len, cells), default=1)):
        further = [people[place] if place < len(people) else "" for people in cells]
        keys = [key_name(name, secret=secret) for name in further]
        found.append([PersonKeys(full, short, given=given) for full, short, given in keys])
    return found


def _full_names(sheaf: Sheaf, by_type: dict[str, str]) -> list[str]:
    """Give the name of each row: one cell, or surname, given name and patronymic."""
    whole = sheaf.raw[by_type["name"]] if "name" in by_type else None
    parts = [
        sheaf.raw[by_type[k]] for k in ("last_name", "first_name", "patronymic") if k in by_type
    ]
    if whole is not None and not parts:
        return [cell if isinstance(cell, str) else as_text(cell) for cell in whole]
    found = []
    for at in range(len(sheaf.rows)):
        if whole is not None and not is_blank(whole[at]):
            found.append(as_text(whole[at]))
            continue
        words = (as_text(part[at]).strip() for part in parts)
        found.append(" ".join(word for word in words if word not in {"", "-", "нет"}))
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
            entries.append((told, _NOBODY))
        elif any(keys[at][:4]):
            entries.append((told, keys[at]))
    if form.anonymous and not entries:
        return [("", _NOBODY)]
    _note_nobody(sheaf, at, nobody=not entries)
    return entries


def _note_nobody(sheaf: Sheaf, at: int, *, nobody: bool) -> None:
    if nobody and not _is_vacancy(sheaf, at):
        sheaf.issues.append(_no_person(sheaf, at))


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


def _is_vacancy(sheaf: Sheaf, at: int) -> bool:
    names = [
        i.id for i in sheaf.form.fields if i.type in {"name", "last_name"} and i.id in sheaf.raw
    ]
    return any("вакан" in as_text(sheaf.raw[name][at]).lower() for name in names)


def _no_person(sheaf: Sheaf, at: int) -> Issue:
    names = ("full_name", "last_name", "mentor_name", "mentee_name", "local_id", "snils")
    column = next((sheaf.positions[n] for n in names if n in sheaf.positions), None)
    return Issue(
        IssueCode.ROW_NO_PERSON,
        Level.ERROR,
        "в строке не указан человек (нужны фамилия, имя и отчество или код); запись не учтена",
        "Впишите фамилию, имя и отчество полностью.",
        sheaf.place.at(sheaf.rows[at], column),
    )


def _organisation_texts(sheaf: Sheaf) -> list[str]:
    columns = [
        sheaf.raw[item.id]
        for item in reversed(sheaf.form.fields)
        if item.type == "organisation" and item.id in sheaf.raw
    ]
    return [
        next((as_text(c[at]).strip() for c in columns if not is_blank(c[at])), "")
        for at in range(len(sheaf.rows))
    ]


def _digests(typed: TypedTable, sheaf: Sheaf) -> list[int]:
    """Hash what each entry says, its place apart; where nobody is keyed, the row as written."""
    names = sorted(typed.columns)
    columns = [typed.columns[name] for name in names]
    people = [
        keys[:] if any(keys) else tuple(as_text(cells[at]) for cells in sheaf.raw.values())
        for keys, at in zip(typed.people, typed.facts, strict=True)
    ]  # a plain tuple prints itself faster
    rows = zip(people, typed.roles, *columns, strict=True)
    entries: dict[int, list[str]] = {}
    for at, row in zip(typed.facts, rows, strict=True):
        entries.setdefault(at, []).append(repr(row))
    whole = {
        at: int.from_bytes(hashlib.blake2b("".join(said).encode(), digest_size=8).digest(), "big")
        for at, said in entries.items()
    }
    return [whole[at] & _MASK for at in typed.facts]
