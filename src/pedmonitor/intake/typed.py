"""What the reading of one file hands on: typed columns, keyed people, places, issues."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple, cast

from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.model.cell import CellState
from pedmonitor.model.correction import NOBODY, Addressee

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Hashable

    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place

_PARTS = len(PersonKeys._fields)
_KEYS = struct.Struct(f"<{_PARTS}Q")


_DENIALS = ("completed", "outcome", "active", "status", "result", "participation")
_NEVER = frozenset({"planned", "cancelled", "dropped", "never", "unfinished"})


class RowAside(NamedTuple):
    """A row that gives no entry and is somebody's all the same.

    Its marks all say «нет», which is an answer; or it was refused, which is none.

    Attributes:
        row: Row of the sheet.
        organisation: What the row itself says about its organisation.
        group: The caption line above the row.
    """

    row: int
    organisation: str
    group: str


@dataclass(slots=True)
class TypedTable:
    """One recognised table; every list has one entry a row.

    Attributes:
        form: Form id.
        place: File and sheet.
        hidden: Whether the sheet is hidden.
        titles: Lines above the header: they may name the organisation and the period.
        fields: Ids of the fields that the table has, derived ones included.
        limited: Field id → the only values the table speaks of, when its title or its marks decide
            them: a sheet «Диагностика выгорания» says nothing of deficits.
        unread: Field id → rows of the sheet that do not tell a value of its dictionary.
        doubtful: Field id → rows of the sheet whose procedure is written and not understood.
        positions: Field id → column of the sheet, for messages.
        columns: Field id → values.
        states: Field id → `CellState` numbers, for numbers and marks.
        people: Keys of the person of each row.
        roles: In what capacity the person stands there.
        facts: Which written row each entry comes from: two people of one row share it.
        rows: Row of the sheet.
        starts: First day of the fact.
        ends: Last day of the fact.
        unclear: Whether the row's date is written but cannot be read.
        unbegun: Rows of the sheet that tell only when what lasts is over.
        endless: Rows of the sheet that say that it goes on, and no day: «бессрочно».
        written: Hash of the row as written where it keys nobody; empty when all rows key somebody.
        organisations: What the row itself says about its organisation.
        groups: The caption line above the row.
        silent: Rows whose marks all say «нет»; they are in no other list.
        refused: Rows that name nobody or are marked as void; they too are in no other list.
        naming: Rows that are in no other list and yet name an organisation: it may hold for the
            rows below.
        school_years: Rows of the sheet whose event has no day but that of the end of a school year.
        year_asked: Whether an issue of the reading has asked for the year of its facts already.
        nameless: How many of the refused rows one issue asks a name for; 0 where each has its own.
        former: Key of a name → keys of the name that its bearer had before, by words in brackets.
        beside_figures: Whether it names organisations beside figures that nobody reads.
    """

    form: str
    place: Place
    hidden: bool
    titles: list[str]
    fields: set[str]
    positions: dict[str, int]
    limited: dict[str, frozenset[str]] = field(default_factory=dict)
    unread: dict[str, frozenset[int]] = field(default_factory=dict)
    doubtful: dict[str, frozenset[int]] = field(default_factory=dict)
    columns: dict[str, list[Value]] = field(default_factory=dict)
    states: dict[str, list[int]] = field(default_factory=dict)
    people: list[PersonKeys] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    facts: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    starts: list[dt.date | None] = field(default_factory=list)
    ends: list[dt.date | None] = field(default_factory=list)
    unclear: list[bool] = field(default_factory=list)
    unbegun: frozenset[int] = frozenset()
    endless: frozenset[int] = frozenset()
    written: list[int] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    silent: list[RowAside] = field(default_factory=list)
    refused: list[RowAside] = field(default_factory=list)
    naming: list[RowAside] = field(default_factory=list)
    school_years: list[int] = field(default_factory=list)
    year_asked: bool = False
    nameless: int = 0
    former: dict[int, tuple[int, int]] = field(default_factory=dict)
    beside_figures: bool = False

    def meanings(self) -> list[Hashable]:
        """Give what each entry says, its place apart: equal for repeats and for no other rows.

        The entries of one written row share all that the row says: a mentor with two mentees
        stands in two rows that are no repeats.
        """
        written = self.written or repeat(0, len(self.people))
        columns = [self.columns[name] for name in sorted(self.columns)]
        days = zip(self.starts, self.ends, strict=True) if self.starts else repeat(None)
        said: list[Hashable] = [
            (*row, day)
            for row, day in zip(
                zip(self.people, self.roles, written, *columns, strict=True), days, strict=False
            )
        ]  # the day of a mark stands in no column: two days are two facts
        if len(set(self.facts)) == len(self.facts):
            return said
        whole: dict[int, list[Hashable]] = {}
        for fact, entry in zip(self.facts, said, strict=True):
            whole.setdefault(fact, []).append(entry)
        rows = {fact: tuple(entries) for fact, entries in whole.items()}
        return [rows[fact] for fact in self.facts]

    def __getstate__(self) -> tuple[object, ...]:
        """Give the columns one after the other, people in one piece: most of what is pickled."""
        keys = struct.pack(f"<{_PARTS * len(self.people)}Q", *chain.from_iterable(self.people))
        return tuple(keys if name == "people" else getattr(self, name) for name in self.__slots__)

    def __setstate__(self, state: tuple[object, ...]) -> None:
        """Take the columns."""
        for name, value in zip(self.__slots__, state, strict=True):
            setattr(self, name, value)
        keys = cast("bytes", self.people)
        self.people = [*map(PersonKeys._make, _KEYS.iter_unpack(keys))]

    def denies(self, at: int) -> bool:
        """Say whether an entry tells of no fact: «не прошёл» and an unknown mark have no day."""
        told = (self.columns[name][at] for name in _DENIALS if name in self.columns)
        if any(value is False or value in _NEVER for value in told):
            return True
        states = (self.states[name][at] for name in _DENIALS if name in self.states)
        return any(state == CellState.ERROR for state in states)

    @property
    def named(self) -> list[str]:
        """What all rows say about their organisations, those set aside included."""
        return [*self.organisations, *(said.organisation for said in self.aside)]

    @property
    def aside(self) -> list[RowAside]:
        """The rows that give no entry: those of «нет», then those that were refused."""
        return [*self.silent, *self.refused]

    @property
    def person_column(self) -> int | None:
        """The column that names people, for messages."""
        names = ("full_name", "mentor_name", "last_name", "mentee_name", "local_id", "snils")
        return next((self.positions[name] for name in names if name in self.positions), None)


@dataclass(slots=True)
class FileReading:
    """What one file gave.

    Attributes:
        file: Path relative to the folder.
        sha256: Hash of its bytes.
        modified: When its author saved it, by the file's own properties; empty when unknown.
        tables: Recognised tables.
        forms: Returns in state forms.
        issues: What is wrong inside.
        sheets: Number of sheets read.
        unreadable: Reason when nothing could be read; empty otherwise.
        addressee: Whose it is by the list of faults with which it had been sent back.
    """

    file: str
    sha256: str = ""
    modified: str = ""
    tables: list[TypedTable] = field(default_factory=list)
    forms: list[FormReturn] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    sheets: int = 0
    unreadable: str = ""
    addressee: Addressee = NOBODY
