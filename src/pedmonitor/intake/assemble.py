"""From parsed columns to entries: who stands in the row, when it happened, what makes it unique."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from pedmonitor.intake.dates import OPEN_END
from pedmonitor.intake.pseudonyms import (
    PersonKeys,
    birth_key,
    identifier_key,
    name_keys,
    split_name,
)
from pedmonitor.intake.raw import Cell, as_text, is_blank
from pedmonitor.intake.values import Parsed, Value
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.sheaf import Sheaf
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import TypedTable

_NOBODY = PersonKeys()
_STATEFUL = frozenset({"number", "yes_no"})
_MASK = (1 << 63) - 1


def assemble(sheaf: Sheaf, typed: TypedTable, plan: ReadingPlan) -> None:
    """Fill the typed table with one entry a person and row.

    Args:
        sheaf: The parsed columns; issues about rows are added to it.
        typed: The table to fill.
        plan: The reading plan.
    """
    form = sheaf.form
    marks = [item for item in form.fields if item.type == "mark" and item.id in sheaf.parsed]
    kept = [n for n in sheaf.parsed if n not in {m.id for m in marks}]
    typed.columns = {name: [] for name in kept}
    for mark in marks:
        typed.fields.update((*mark.sets, "completed"))
        typed.columns.update({name: [] for name in (*mark.sets, "completed")})
    stateful = [n for n in kept if (f := form.field(n)) is not None and f.type in _STATEFUL]
    typed.states = {name: [] for name in stateful}
    times = _times(sheaf)
    unclear = _unclear_dates(sheaf)
    people = _people(sheaf, plan)
    organisations = _organisation_texts(sheaf)
    if any(role for role, _ in people) or "role" in sheaf.parsed:
        typed.fields.add("role")
    for at in range(len(sheaf.rows)):
        entries = _entries_of_row(sheaf, at, people)
        for role, keys in entries:
            if marks:
                _add_marks(sheaf, typed, at, keys, marks)
                continue
            for name in kept:
                typed.columns[name].append(sheaf.parsed[name][at].value)
            for name in stateful:
                typed.states[name].append(sheaf.parsed[name][at].state)
            typed.unclear.append(unclear[at])
            _add(typed, sheaf, at, role, keys, times[at], organisations[at])
    typed.digests = _digests(typed)


def _add(
    typed: TypedTable,
    sheaf: Sheaf,
    at: int,
    role: str,
    keys: PersonKeys,
    time: tuple[dt.date | None, dt.date | None],
    organisation: str,
) -> None:
    typed.people.append(keys)
    typed.roles.append(role)
    typed.facts.append(at)
    typed.rows.append(sheaf.rows[at])
    typed.starts.append(time[0])
    typed.ends.append(time[1])
    typed.organisations.append(organisation)
    typed.groups.append(sheaf.groups[at])


def _add_marks(
    sheaf: Sheaf, typed: TypedTable, at: int, keys: PersonKeys, marks: list[FormField]
) -> None:
    """Make one entry of every mark that says something."""
    organisation = _organisation_texts(sheaf)[at]
    for mark in marks:
        value = sheaf.parsed[mark.id][at].value
        if value is None:
            continue
        dated = isinstance(value, tuple)
        for name, cells in typed.columns.items():
            if name in mark.sets:
                cells.append(mark.sets[name])
            elif name == "completed":
                cells.append(True if dated else value)
            elif name in sheaf.parsed:
                cells.append(sheaf.parsed[name][at].value)
            else:
                cells.append(None)
        for name, states in typed.states.items():
            states.append(sheaf.parsed[name][at].state)
        typed.unclear.append(False)
        start, end = value if isinstance(value, tuple) else (None, None)
        time = (start, end) if isinstance(start, dt.date) and isinstance(end, dt.date) else (None, None)
        _add(typed, sheaf, at, "", keys, time, organisation)


def _times(sheaf: Sheaf) -> list[tuple[dt.date | None, dt.date | None]]:
    """Place every row in time by the form's rule."""
    timing = sheaf.form.timing
    count = len(sheaf.rows)
    starts = [_first_date(sheaf, timing.start, at) for at in range(count)]
    ends = [_first_date(sheaf, timing.end, at) for at in range(count)]
    if timing.mode != "overlap":
        return [(a or b, b or a) for a, b in zip(starts, ends, strict=True)]
    has_end = any(name in sheaf.parsed for name in timing.end)
    return [
        (a, b or (OPEN_END if has_end and a else a)) if a else (b, b)
        for a, b in zip(starts, ends, strict=True)
    ]


def _unclear_dates(sheaf: Sheaf) -> list[bool]:
    """Tell the rows whose date is written but cannot be read."""
    columns = [
        sheaf.parsed[name]
        for name in dict.fromkeys((*sheaf.form.timing.start, *sheaf.form.timing.end))
        if name in sheaf.parsed
    ]
    return [
        any(column[at].state is CellState.ERROR for column in columns)
        for at in range(len(sheaf.rows))
    ]


def _first_date(sheaf: Sheaf, names: tuple[str, ...], at: int) -> dt.date | None:
    for name in names:
        column = sheaf.parsed.get(name)
        if column is not None and isinstance(value := column[at].value, dt.date):
            return value
    return None


_Person = tuple[str, list[PersonKeys]]


def _people(sheaf: Sheaf, plan: ReadingPlan) -> list[_Person]:
    """Key the people of every row, one list a role."""
    roles = dict.fromkeys(
        item.role
        for item in sheaf.form.fields
        if item.type in {"name", "last_name", "local_id", "snils"} and item.id in sheaf.raw
    )
    return [(role, _keys_of_role(sheaf, role, plan.secret)) for role in roles]


def _keys_of_role(sheaf: Sheaf, role: str, secret: bytes) -> list[PersonKeys]:
    by_type = {
        item.type: item.id
        for item in reversed(sheaf.form.fields)
        if item.role == role and item.id in sheaf.raw
    }
    births = sheaf.parsed.get("birth_date") if not role else None
    keys = []
    for at in range(len(sheaf.rows)):
        words = split_name(_full_name(sheaf, by_type, at))
        full, short = name_keys(words, secret=secret)
        birth = births[at].value if births is not None else None
        keys.append(
            PersonKeys(
                full,
                short,
                _identifier(sheaf, by_type.get("snils"), at, "snils", secret),
                _identifier(sheaf, by_type.get("local_id"), at, "local", secret),
                birth_key(birth, secret=secret) if isinstance(birth, dt.date) else 0,
            )
        )
    return keys


def _full_name(sheaf: Sheaf, by_type: dict[str, str], at: int) -> str:
    if "name" in by_type and not is_blank(cell := sheaf.raw[by_type["name"]][at]):
        return as_text(cell)
    parts = [
        as_text(sheaf.raw[by_type[kind]][at]).strip()
        for kind in ("last_name", "first_name", "patronymic")
        if kind in by_type
    ]
    return " ".join(part for part in parts if part not in {"", "-", "нет"})


def _identifier(sheaf: Sheaf, name: str | None, at: int, kind: str, secret: bytes) -> int:
    if name is None:
        return 0
    cell: Cell = sheaf.raw[name][at]
    return 0 if is_blank(cell) else identifier_key(as_text(cell), kind=kind, secret=secret)


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
    if not entries and not _is_vacancy(sheaf, at):
        sheaf.issues.append(_no_person(sheaf, at))
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


def _is_vacancy(sheaf: Sheaf, at: int) -> bool:
    names = [i.id for i in sheaf.form.fields if i.type in {"name", "last_name"} and i.id in sheaf.raw]
    return any("вакан" in as_text(sheaf.raw[name][at]).lower() for name in names)


def _no_person(sheaf: Sheaf, at: int) -> Issue:
    names = ("full_name", "last_name", "mentor_name", "mentee_name", "local_id", "snils")
    column = next((sheaf.positions[n] for n in names if n in sheaf.positions), None)
    return Issue(
        IssueCode.ROW_NO_PERSON, Level.ERROR,
        "в строке не указан человек (нужны фамилия, имя и отчество или код); запись не учтена",
        "Впишите фамилию, имя и отчество полностью.", sheaf.place.at(sheaf.rows[at], column),
    )  # fmt: skip


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


def _digests(typed: TypedTable) -> list[int]:
    """Hash what each entry says, its place apart."""
    names = sorted(typed.columns)
    columns = [typed.columns[name] for name in names]
    rows = zip(typed.people, typed.roles, *columns, strict=True)
    found = []
    for row in rows:
        digest = hashlib.blake2b(repr(row).encode(), digest_size=8).digest()
        found.append(int.from_bytes(digest, "big") & _MASK)
    return found


