"""Rows that name nobody where they may: a community itself, or a member whose name was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pedmonitor.intake.registers.sheaf import Sheaf

_SHOWN = 5
_NAMES = ("full_name", "last_name", "local_id", "snils")


def unnamed_members(sheaf: Sheaf, named: Sequence[int]) -> Iterator[Issue]:
    """Ask whose the rows are that name nobody between those that do.

    A list of communities over their members, or below them, names nobody with good reason. Who made
    a thing is asked by no figure; who is a member of a community or a project is counted.

    Args:
        sheaf: A form whose rows may name nobody.
        named: The rows that name somebody.
    """
    nobody = sorted(set(range(len(sheaf.rows))).difference(named))
    if not (named and nobody and sheaf.form.timing.lasting):
        return
    if not named[0] < nobody[0] < named[-1]:
        return
    rows = ", ".join(str(sheaf.rows[at] + 1) for at in nobody[:_SHOWN])
    more = f" и ещё {len(nobody) - _SHOWN}" if len(nobody) > _SHOWN else ""
    column = next((sheaf.positions[name] for name in _NAMES if name in sheaf.positions), None)
    yield Issue(
        IssueCode.ROW_NO_PERSON,
        Level.WARNING,
        f"не указан человек (строки {rows}{more}); такие строки учтены без участника",
        "Впишите фамилию, имя и отчество в каждую строку участника.",
        sheaf.place.at(sheaf.rows[nobody[0]], column),
    )
