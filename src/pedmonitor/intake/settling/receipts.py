"""Tell what each organisation has sent: a record a table, for submission control."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import speaks_of_period
from pedmonitor.model.status import Received

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.intake.state_forms.settling import FormPart
    from pedmonitor.model.period import Period


def receipts(tables: Iterable[SettledTable], *, period: Period) -> tuple[Received, ...]:
    """List every table of the period by organisation; replaced versions are marked as such.

    Args:
        tables: Settled tables.
        period: Tables that speak of another period are left out.
    """
    found: list[Received] = []
    for table in tables:
        if speaks_of_period(table.owned, period):
            found.extend(_of_table(table))
    return tuple(found)


def form_receipts(parts: Iterable[FormPart]) -> tuple[Received, ...]:
    """List the state forms of the period by organisation and sheet.

    Args:
        parts: What stands of each return.
    """
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for part in parts:
        given = part.owned.given
        for at in part.cells:
            key = (part.owned.owner, given.form, given.file, given.sheets[at])
            found.setdefault(key, []).append(given.spots[at][0])
    return tuple(
        Received(*key, rows=len(set(rows)), first=min(rows), last=max(rows))
        for key, rows in found.items()
    )


def _of_table(table: SettledTable) -> list[Received]:
    source, owned = table.owned.table, table.owned
    place = source.place
    lines = [*source.rows, *(said.row for said in source.silent)]
    refused = Counter([*owned.refused, *(owned.owners[at] for at in table.refused)])
    if not lines:
        return [
            Received(name, table.form, place.file, place.sheet, 0, refused=refused[name])
            for name in sorted(owned.names) or [owned.base]
            if name
        ]
    written = sorted(owned.names)
    rows = Counter(table.owners)
    silent = Counter(owned.silent)  # rows of «нет»: an answer that states no fact
    filled, columns = _filled(table)
    return [
        Received(
            organisation=name,
            register=table.form,
            file=place.file,
            sheet=place.sheet,
            rows=rows[name] + silent[name],
            first=min(lines),
            last=max(lines),
            cells=rows[name] * columns + silent[name],
            filled=filled[name] + silent[name],
            current=name in rows or name in silent,
            refused=refused[name],
        )
        for name in written
    ]


def _filled(table: SettledTable) -> tuple[Counter[str], int]:
    """Count the cells that say something by organisation, and the columns they stand in."""
    positions = table.owned.table.positions
    columns = [values for name, values in table.columns.items() if name in positions]
    counts: Counter[str] = Counter()
    if not table.owners:
        return counts, len(columns)
    alone = len(set(table.owners)) == 1
    for values in columns:
        if alone:
            blank = sum(map(values.count, (None, "", ())))
            counts[table.owners[0]] += len(values) - blank
            continue
        for owner, value in zip(table.owners, values, strict=True):
            counts[owner] += value not in (None, "", ())
    return counts, len(columns)
