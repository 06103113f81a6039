"""What next year's retention asks of this year's staff registers: keyed pseudonyms, no names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

Told = str | float | bool | dt.date | tuple[str, ...] | tuple[dt.date, dt.date] | None
"""What a cell of a kept column says."""


@dataclass(frozen=True, slots=True)
class StaffExcerpt:
    """Those of one organisation's staff register who began of late; lists of one length.

    Attributes:
        organisation: Whose register it is.
        file: File it stood in.
        sheet: Its sheet; empty for text files.
        as_of: Day on which the register counts.
        fields: Which of the asked columns the register has, whoever stands in it.
        people: Keys of each person, as of `PersonKeys`.
        rows: Row of the sheet.
        columns: Column → what stands in each row.
        states: Column → `CellState` numbers, for numbers and marks.
    """

    organisation: str
    file: str
    sheet: str
    as_of: dt.date
    fields: tuple[str, ...]
    people: tuple[tuple[int, ...], ...]
    rows: tuple[int, ...]
    columns: dict[str, tuple[Told, ...]]
    states: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class StaffMemory:
    """The excerpts of one run.

    Attributes:
        excerpts: One of every staff register; those without beginners tell that there were none.
        key_name: Name of the secret that hashed the people; see `PeopleFacts`.
    """

    excerpts: tuple[StaffExcerpt, ...]
    key_name: str = ""
