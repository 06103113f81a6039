"""Rows that should state a number and tell none that can be read: they answer nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.typed import TypedTable

_UNREAD = frozenset({CellState.NOT_APPLICABLE, CellState.SUPPRESSED, CellState.ERROR})
_READ = frozenset({CellState.VALUE, CellState.ZERO})


def unmeasured(table: TypedTable, entries: Iterable[int], form: Form) -> set[int]:
    """List the entries without a number that their register must state: missing is not zero.

    A blank cell says that there is nothing to count; one that cannot be read says nothing at all.

    Args:
        table: The table.
        entries: Which entries.
        form: Its register.
    """
    groups = [
        [table.states[name] for name in group if name in table.states] for group in form.measures
    ]
    groups = [columns for columns in groups if columns]
    if not groups:
        return set()
    return {at for at in entries if any(_is_unread(columns, at) for columns in groups)}


def _is_unread(columns: list[list[int]], at: int) -> bool:
    states = {column[at] for column in columns}
    return bool(states & _UNREAD) and not states & _READ
