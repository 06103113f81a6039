"""Rows that never came as far as the computation: copies, re-sends, repeats, other years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import speaks_of_period
from pedmonitor.intake.origin.resends import drop_replaced
from pedmonitor.model.columns import STAFF_BEFORE
from pedmonitor.model.location import Place
from pedmonitor.model.tally import LeftOut, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.settling.settle import SettledTable

_Replaced = dict[tuple[str, str, str], str]


def left_out_rows(
    gathered: Gathered, settled: Settled, registers: Collection[str], *, overlap: float
) -> tuple[LeftOut, ...]:
    """List the rows of some registers that the settling of a folder has left out.

    Args:
        gathered: The folder.
        settled: The folder for the period.
        registers: Ids of the registers asked about.
        overlap: Percent from which two files count as versions of one.
    """
    period = settled.submission.period
    tables = [table for table in settled.tables if table.form != STAFF_BEFORE]
    timely = [table.owned for table in tables if speaks_of_period(table.owned, period)]
    modified = {reading.file: reading.modified for reading in gathered.readings}
    replaced, _ = drop_replaced(timely, modified, overlap=overlap)
    found: dict[tuple[Place, str], LeftOut] = {}
    for copy, original in gathered.copies.items():
        for reading in gathered.readings:
            if reading.file == copy:
                for form in {table.form for table in reading.tables} & set(registers):
                    one = LeftOut(Place(copy), "", form, Reason.COPY, original)
                    found[one.place, form] = one
    for table in tables:
        if table.form in registers:
            timely_table = speaks_of_period(table.owned, period)
            for one in _rows(table, replaced, timely=timely_table):
                found.setdefault((one.place, one.register), one)
    return tuple(found.values())


def _rows(table: SettledTable, replaced: _Replaced, *, timely: bool) -> Iterator[LeftOut]:
    """Give the rows of one table that are not kept."""
    read, kept = table.owned.table, set(table.kept)
    whole = {read.rows[at] for at in kept}
    for at, owner in enumerate(table.owned.owners):
        row = read.rows[at]
        if at in kept or row in whole:
            continue
        later = replaced.get((table.form, owner, read.place.file), "")
        if not owner:
            reason = Reason.UNOWNED
        elif later:
            reason = Reason.REPLACED
        else:
            reason = Reason.REPEAT if timely else Reason.OTHER_YEAR
        yield LeftOut(read.place.at(row), owner, table.form, reason, later)
