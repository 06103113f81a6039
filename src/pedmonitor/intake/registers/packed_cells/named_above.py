"""Several facts of one person: name and number stand in the first row, the rest go on below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.registers.sheaf import Sheaf

_OF_PERSON = frozenset({"name", "last_name", "first_name", "patronymic", "snils", "local_id"})
_STAFF = "staff"
_FEWEST = 2


def go_on_below(sheaf: Sheaf, columns: Sequence[Sequence[Cell]]) -> None:
    """Give rows without a name and without a number the person above them.

    A name that was forgotten has its number and its school all the same; where no column numbers
    the people, and none names the schools of those alone, nobody knows, and the row is asked about.

    Args:
        sheaf: Columns as written; names are filled in.
        columns: All columns of the table, of the rows that are kept.
    """
    names = [i.id for i in sheaf.form.fields if i.type in _OF_PERSON and i.id in sheaf.raw]
    lead = next((name for name in ("full_name", "last_name") if name in names), None)
    if lead is None or len(sheaf.rows) < _FEWEST:
        return
    named = [not is_blank(cell) for cell in sheaf.raw[lead]]
    if all(named) or not named[0]:
        return
    places = [i.id for i in sheaf.form.fields if i.type == "organisation" and i.id in sheaf.raw]
    beside = any(_stands_with(sheaf.raw[place], named) for place in places)
    if not beside and not any(_numbers(column, named) for column in columns):
        return
    below = [at for at, is_named in enumerate(named) if not is_named]
    if sheaf.form.id == _STAFF and not _born_alike(sheaf, below):
        return
    if any(sheaf.groups[at] != sheaf.groups[at - 1] for at in below):
        return
    for name in (*names, *places):
        cells = sheaf.raw[name] = list(sheaf.raw[name])
        for at in below:
            cells[at] = cells[at] if not is_blank(cells[at]) else cells[at - 1]
    sheaf.issues.append(_told(sheaf, below, lead))


def _born_alike(sheaf: Sheaf, below: Sequence[int]) -> bool:
    """Say whether every row has the birth date of the row above: a second post of the same person.

    A list of staff holds a row a person: whom a row without a name means must be beyond doubt.
    """
    births = sheaf.raw.get("birth_date", [])
    return bool(births) and all(
        not is_blank(births[at]) and births[at] == births[at - 1] for at in below
    )


def _stands_with(column: Sequence[Cell], named: Sequence[bool]) -> bool:
    """Say whether a column is filled in the named rows and in no others."""
    return [not is_blank(cell) for cell in column] == list(named)


def _numbers(column: Sequence[Cell], named: Sequence[bool]) -> bool:
    """Say whether a column numbers the named rows from one on and no others."""
    if not _stands_with(column, named):
        return False
    texts = [as_text(cell).strip(" .)") for cell in column if not is_blank(cell)]
    if not all(text.isdecimal() for text in texts) or len(texts) < _FEWEST:
        return False
    return all(int(b) == int(a) + 1 for a, b in pairwise(texts))


def _told(sheaf: Sheaf, below: list[int], lead: str) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in below])
    return Issue(
        IssueCode.PERSON_ABOVE,
        Level.INFO,
        f"человек написан один раз над своими записями; записи под ним отнесены к нему ({rows})",
        "Если это не так, впишите имя в каждую строку.",
        sheaf.place.at(sheaf.rows[below[0]], sheaf.positions.get(lead)),
    )
