"""Last year's beginners between runs: retention needs two years, and folders hold one (Q14)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.definitions.columns_read import columns_of_cohorts
from pedmonitor.history.store import History
from pedmonitor.intake.origin.attribute import OwnedTable
from pedmonitor.intake.origin.placing import is_year
from pedmonitor.intake.origin.stated import Stated
from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.intake.settling.settle import STAFF
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.staff_memory import StaffExcerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.model.period import Period
    from pedmonitor.model.staff_memory import Told
    from pedmonitor.workflows.keeping.workspace import Workspace

_LATELY = dt.timedelta(days=2 * 366)
"""The longest window of a cohort begins 16 months before the register's day (Q14)."""


def excerpts_to_keep(
    tables: Iterable[SettledTable], catalogue: Catalogue
) -> tuple[StaffExcerpt, ...]:
    """Cut the staff registers of the period down to those who may be in next year's cohort.

    Args:
        tables: Settled tables.
        catalogue: The families that ask who has stayed.
    """
    wanted = columns_of_cohorts(catalogue)
    staff = (table for table in tables if table.form == STAFF and wanted)
    return tuple(excerpt for table in staff for excerpt in _excerpts(table, wanted))


def _excerpts(table: SettledTable, wanted: frozenset[str]) -> Iterator[StaffExcerpt]:
    source = table.owned.table
    fields = tuple(sorted(wanted & source.fields))
    columns = {name: table.columns[name] for name in fields if name in table.columns}
    dated = [told for told in columns.values() if any(isinstance(one, dt.date) for one in told)]
    for owner in dict.fromkeys(table.owners):
        kept = [
            at
            for at, name in enumerate(table.owners)
            if name == owner and any(_is_late(told[at], table.as_of) for told in dated)
        ]
        rows = [table.kept[at] for at in kept]
        yield StaffExcerpt(
            *(owner, source.place.file, source.place.sheet, table.as_of),
            fields,
            tuple(tuple(source.people[at]) for at in rows),
            tuple(source.rows[at] for at in rows),
            {
                name: tuple(_clamped(told[at], table.as_of) for at in kept)
                for name, told in columns.items()
            },
            {
                name: tuple(source.states[name][at] for at in rows)
                for name in fields
                if name in source.states
            },
        )


def _clamped(told: Value, as_of: dt.date) -> Told:
    """Keep of a day long past only that it is: whose it is could be told by it."""
    return max(told, as_of - _LATELY) if isinstance(told, dt.date) else told


def _is_late(told: object, as_of: dt.date) -> bool:
    return isinstance(told, dt.date) and told > as_of - _LATELY


def remembered_staff(workspace: Workspace, period: Period) -> tuple[OwnedTable, ...]:
    """Show the beginners that the last run of the year before has kept as tables of that year.

    Args:
        workspace: Its history and key: people under a lost key cannot be found again.
        period: The period that is computed.
    """
    if not (is_year(period) and workspace.database.is_file()):
        return ()
    with History.open(workspace.database) as history:
        memory = history.staff(period.previous)
    if memory is None or memory.key_name != workspace.key_name():
        return ()
    return tuple(_table(excerpt, period.previous) for excerpt in memory.excerpts)


def _table(excerpt: StaffExcerpt, period: Period) -> OwnedTable:
    count = len(excerpt.rows)
    table = TypedTable(
        form=STAFF,
        place=Place(excerpt.file, excerpt.sheet),
        hidden=False,
        titles=[],
        fields={*excerpt.fields},
        positions={},
        columns={name: [*told] for name, told in excerpt.columns.items()},
        states={name: [*told] for name, told in excerpt.states.items()},
        people=[PersonKeys(*keys) for keys in excerpt.people],
        roles=[""] * count,
        facts=[*range(count)],
        rows=[*excerpt.rows],
        starts=[None] * count,
        ends=[None] * count,
        unclear=[False] * count,
        organisations=[""] * count,
        groups=[""] * count,
    )
    years = frozenset({period.start.year, period.end.year})
    stated = Stated(years=years, as_of=excerpt.as_of, span=(period.start, period.end))
    return OwnedTable(table, [excerpt.organisation] * count, stated, base=excerpt.organisation)
