"""Renew the register of recommendations without losing anything that the methodist has written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.model.recommendation import RegisterRow, State

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

PERIOD, PROFILE = "Период", "Профиль"
"""Headings under which a row says what it belongs to."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """The register after a rebuild.

    Attributes:
        rows: All rows in order.
        clashes: Rows that the methodist had worked on and whose figures have changed since.
    """

    rows: tuple[RegisterRow, ...]
    clashes: tuple[RegisterRow, ...] = ()


def renew(
    kept: Sequence[RegisterRow],
    fresh: Sequence[RegisterRow],
    *,
    scope: Collection[tuple[str, str]],
) -> Renewed:
    """Put fresh recommendations into a register.

    A row whose text the program would write again keeps the methodist's text and marks. Where the
    figures have changed, a row that nobody has touched is written anew; one that she has worked on
    stays beside the new one, marked. What does not follow any more stays when she has worked on it.

    Args:
        kept: The register as it was read.
        fresh: What follows from the run, in order.
        scope: Periods and profiles that `fresh` speaks of; rows of others stay as they are.
    """
    live = {row.id: row for row in kept if row.id and row.state in _LIVE}
    new_ids = {row.id for row in fresh}
    rows: list[RegisterRow] = []
    clashes: list[RegisterRow] = []
    for row in fresh:
        old = live.get(row.id)
        if old is None or (old.made != row.made and not old.is_touched):
            rows.append(row)
        elif old.made == row.made:
            rows.append(replace(row, text=old.text, marks=old.marks, extra=old.extra))
        else:
            clashes.append(replace(old, state=State.OUTDATED))
            rows.append(row)
    rows += clashes
    for row in kept:
        if row.id in new_ids and row.state in _LIVE:
            continue
        in_scope = (row.given.get(PERIOD, ""), row.given.get(PROFILE, "")) in scope
        if row.state is not State.CURRENT or not in_scope:
            rows.append(row)
        elif row.is_touched:
            rows.append(replace(row, state=State.GONE))
    return Renewed(tuple(rows), tuple(clashes))


_LIVE = {State.CURRENT, State.GONE}
