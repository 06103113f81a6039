"""Rows that name nobody where they may: a community itself, or a member whose name was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pedmonitor.intake.registers.sheaf import Sheaf

_NAMES = ("full_name", "last_name", "local_id", "snils")


def unnamed_members(sheaf: Sheaf, named: Sequence[int]) -> Iterator[Issue]:
    """Ask whose the rows are that name nobody below one that does.

    A list of communities over their members names nobody with good reason, and so does the row of
    another organisation. Who made a thing is asked by no figure; who is a member of a community or
    a project is counted.

    Args:
        sheaf: A form whose rows may name nobody.
        named: The rows that name somebody.
    """
    if not named or not sheaf.form.timing.lasting:
        return
    nobody = sorted(set(range(len(sheaf.rows))).difference(named))
    if not nobody or nobody[0] < named[0]:
        return
    nobody = [at for at in nobody if not _is_of_another(sheaf, at)]
    if not nobody:
        return
    rows = rows_text([sheaf.rows[at] for at in nobody])
    column = next((sheaf.positions[name] for name in _NAMES if name in sheaf.positions), None)
    yield Issue(
        IssueCode.ROW_NO_PERSON,
        Level.WARNING,
        f"не указан человек ({rows}); такие строки учтены без участника",
        "Впишите фамилию, имя и отчество в каждую строку участника.",
        sheaf.place.at(sheaf.rows[nobody[0]], column),
    )


def _is_of_another(sheaf: Sheaf, at: int) -> bool:
    """Say whether a row names an organisation that the row above does not."""
    places = [i.id for i in sheaf.form.fields if i.type == "organisation" and i.id in sheaf.raw]
    columns = [sheaf.raw[place] for place in places]
    return any(not is_blank(cells[at]) and cells[at] != cells[at - 1] for cells in columns)
