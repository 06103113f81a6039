"""What goes back to an organisation in its own return: where, what is wrong, how to mend it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pedmonitor.model.issue import Level

LIST_SHEET = "Что исправить"
"""The sheet with the list; the reader passes over it when the return comes back."""
SUFFIX = " — исправить"
"""Ends the name of a returned file, before its extension."""
_BETWEEN = ": что исправить в сведениях "
CellValue = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta


class Addressee(NamedTuple):
    """To whom a returned file went and of what time: its list says so when it comes back.

    Attributes:
        organisation: Short name; empty when the file has never been returned.
        period: The period in words, with its preposition.
    """

    organisation: str = ""
    period: str = ""


NOBODY = Addressee()
"""Of a file that has never been returned."""


def list_title(addressee: Addressee) -> str:
    """Write the first line of the list.

    >>> list_title(Addressee("СОШ № 3", "за 2022 год"))
    'СОШ № 3: что исправить в сведениях за 2022 год'
    """
    return _BETWEEN.join(addressee)


def read_list_title(text: str) -> Addressee:
    """Read the first line of the list back.

    >>> read_list_title("СОШ № 3: что исправить в сведениях за 2022 год").organisation
    'СОШ № 3'
    >>> read_list_title("Что исправить")
    Addressee(organisation='', period='')
    """
    organisation, between, period = text.strip().partition(_BETWEEN)
    return Addressee(organisation.strip(), period.strip()) if between else NOBODY


@dataclass(frozen=True, slots=True)
class Mark:
    """One fault to be marked in the copy.

    Attributes:
        level: How grave it is.
        what: What is wrong.
        how: How to mend it.
        moves: Which indicator it moves and by how much; empty when none.
        sheet: Sheet of the copy; empty for a fault of the whole file.
        row: Zero-based row of the copy; None for a whole sheet.
        column: Zero-based column of the copy; None for a whole row.
    """

    level: Level
    what: str
    how: str
    moves: str = ""
    sheet: str = ""
    row: int | None = None
    column: int | None = None


@dataclass(slots=True)
class SheetCopy:
    """Values of a sheet that is written anew.

    Attributes:
        name: Sheet name.
        rows: Cells; blanks are empty strings.
    """

    name: str
    rows: list[list[CellValue]] = field(default_factory=list)
