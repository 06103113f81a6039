"""Several facts of one person: name and number stand in the first row, the rest go on below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.headings.field_kinds import is_own
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pedmonitor.intake.registers.sheaf import Sheaf

_OF_PERSON = frozenset({"name", "last_name", "first_name", "patronymic", "snils", "local_id"})
_STAFF = "staff"
_FEWEST = 2
_OF_WORK = frozenset({"position", "birth_date", "organisation", "snils", "local_id"})


def go_on_below(sheaf: Sheaf, columns: Sequence[Sequence[Cell]]) -> None:
    """Give rows without a name and without a number the person above them.

    A name that was forgotten has its number and its school all the same. Where no column numbers
    the people, and none names the schools of those alone, one such row is asked about; several
    whole rows under names that stand once each go on, and a warning says so.

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
    below = [at for at, is_named in enumerate(named) if not is_named]
    is_sure = beside or any(_numbers(column, named) for column in columns)
    if not is_sure and not _goes_on_plainly(sheaf, lead, below, columns):
        return
    if sheaf.form.id == _STAFF and not _born_alike(sheaf, below):
        return
    if any(sheaf.groups[at] != sheaf.groups[at - 1] for at in below):
        return
    for name in (*names, *places):
        cells = sheaf.raw[name] = list(sheaf.raw[name])
        for at in below:
            cells[at] = cells[at] if not is_blank(cells[at]) else cells[at - 1]
    sheaf.issues.append(_told(sheaf, below, lead, is_sure=is_sure))


def _goes_on_plainly(
    sheaf: Sheaf, lead: str, below: Sequence[int], columns: Sequence[Sequence[Cell]]
) -> bool:
    """Say whether rows that nothing numbers are further facts of those above them all the same.

    Several of them, behind a column of names of which none comes back, and with every cell that all
    of the named rows fill in. A number or a post of its own has whose name was forgotten.
    """
    if len(below) < _FEWEST or sheaf.form.id == _STAFF or sheaf.form.anonymous:
        return False
    cells = sheaf.raw[lead]
    names = [fold(as_text(cell)) for cell in cells if not is_blank(cell)]
    own = [n for n in sheaf.raw if is_own(sheaf.form.field(n)) and n in sheaf.positions]
    first = sheaf.positions.get(lead)
    if not own or first is None or len({*names}) < len(names):
        return False
    if any(sheaf.positions[name] < first for name in own):
        return False  # «Конкурс, Уровень, Участник»: nobody took part in it
    rest = {*sheaf.raw}.difference(own, (lead,))
    if any(not is_blank(sheaf.raw[name][at]) for name in rest & _OF_WORK for at in below):
        return False
    whole = [n for n in own if all(not is_blank(c) for c in _of_named(sheaf.raw[n], cells))]
    full = all(not is_blank(sheaf.raw[name][at]) for name in whole for at in below)
    return len(whole) >= _FEWEST and full and not any(map(_counts_rows, columns))


def _of_named(column: Sequence[Cell], names: Sequence[Cell]) -> Iterator[Cell]:
    return (cell for cell, name in zip(column, names, strict=True) if not is_blank(name))


def _counts_rows(column: Sequence[Cell]) -> bool:
    """Say whether a column numbers the rows one after another: a name was forgotten there."""
    texts = [as_text(cell).strip(" .)") for cell in column]
    if not all(text.isdecimal() for text in texts):
        return False
    return all(int(b) == int(a) + 1 for a, b in pairwise(texts))


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


def _told(sheaf: Sheaf, below: list[int], lead: str, *, is_sure: bool) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in below])
    return Issue(
        IssueCode.PERSON_ABOVE,
        Level.INFO if is_sure else Level.WARNING,
        f"человек написан один раз над своими записями; записи под ним отнесены к нему ({rows})"
        if is_sure
        else f"человек не указан, и записи отнесены к тому, кто назван выше ({rows})",
        "Если это не так, впишите имя в каждую строку.",
        sheaf.place.at(sheaf.rows[below[0]], sheaf.positions.get(lead)),
    )
