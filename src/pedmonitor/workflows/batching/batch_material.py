"""The files of one batch, taken from where they were laid aside, and settled in two halves.

Files are attributed and their rows chosen once, when the batch is looked through. What comes of it
is laid aside without all that is not looked at again, and is settled when the rest is known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.intake.settling.contents import contents_of
from pedmonitor.intake.settling.folder import Beyond, gather_known, settle_placed
from pedmonitor.workflows.batching.batch_common import (
    BLOCK,
    PLACED,
    READINGS,
    TABLES_OF_FILE,
    asked_of,
    common_of,
    tools_of,
)
from pedmonitor.workflows.counting.asked_registers import asked_only
from pedmonitor.workflows.keeping.kept import unpickle
from pedmonitor.workflows.keeping.staff_memory import excerpts_to_keep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.settling.acquaintance import Acquainted
    from pedmonitor.intake.settling.folder import Placed, Settled
    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.intake.typed import FileReading, TypedTable
    from pedmonitor.model.staff_memory import StaffExcerpt
    from pedmonitor.model.submission import ReturnContent
    from pedmonitor.workflows.batching.batch_common import Job


def recall_readings(job: Job, files: Sequence[int], shelf: int) -> list[FileReading]:
    """Take readings from their shelves, in order."""
    found: list[FileReading] = []
    name, blobs = "", cast("list[bytes]", [])
    for file in files:
        block, place = divmod(file % shelf, BLOCK)
        if name != f"{READINGS}{file // shelf}-{block}":
            name = f"{READINGS}{file // shelf}-{block}"
            blobs = cast("list[bytes]", job.recall(name))
        found.append(cast("FileReading", unpickle(blobs[place])))
    return found


def gather_batch(job: Job, number: int) -> Gathered:
    """Attribute the files of a batch as those of the whole folder would be."""
    common = common_of(job)
    readings = recall_readings(job, common.batches[number].files, common.shelf)
    issues = common.issues if number == 0 else []
    return gather_known(
        readings, tools_of(job).plan, _index_of(job, number), issues, period=job.period
    )


def _index_of(job: Job, number: int) -> OrganisationIndex:
    """Show of all organisations those of a batch; texts are understood as they are everywhere."""
    common = common_of(job)
    known = common.index.organisations
    names = [common.names[at] for at in common.batches[number].organisations]
    return replace(common.index, organisations={name: known[name] for name in names})


class Kept(NamedTuple):
    """What next year asks of the returns of a batch.

    Attributes:
        contents: What they say, as hashes.
        staff: Who began of late.
    """

    contents: tuple[ReturnContent, ...]
    staff: tuple[StaffExcerpt, ...]


class LaidAside(NamedTuple):
    """The rows of a batch between the looking through and the counting.

    Attributes:
        placed: The rows; without the index of organisations, which is common.
        standing: The organisations that stand on the reference date.
        now: Who counts under whom.
        told: What is kept of it.
    """

    placed: Placed
    standing: tuple[str, ...]
    now: dict[str, str]
    told: Kept


def lay_aside(job: Job, number: int, placed: Placed) -> None:
    """Lay the rows of a batch aside; they are of no use here any more.

    Args:
        job: The run.
        number: Number of the batch.
        placed: Its rows.

    Raises:
        WorkspaceError: They cannot be kept.
    """
    index, tools = placed.gathered.index, tools_of(job)
    secret, tables = tools.plan.secret, placed.tables
    told = Kept(
        contents_of(tables, placed.forms.current, period=job.period, secret=secret),
        excerpts_to_keep(tables, tools.workspace.catalogue),
    )
    for reading in placed.gathered.readings:
        for table in reading.tables:
            _lighten(table)
    for owned in placed.gathered.tables:
        owned.meanings = []
    for settled in placed.tables:
        settled.people = []  # told apart again when those whom other batches know are known
    rest = placed._replace(gathered=replace(placed.gathered, index=OrganisationIndex()))
    job.keep(f"{PLACED}{number}", LaidAside(rest, tuple(index.organisations), index.now, told))


def _lighten(table: TypedTable) -> None:
    """Let go what has been taken into the settled rows, or has told whose and when they are."""
    table.titles, table.fields, table.limited = [], set(), {}
    table.columns, table.states = {}, {}
    table.starts, table.ends, table.unclear = [], [], []
    table.facts, table.written, table.groups, table.naming = [], [], [], []


def recall_placed(job: Job, number: int) -> tuple[Placed, Kept]:
    """Take the rows of a batch, and what is kept of it."""
    laid = cast("LaidAside", job.recall(f"{PLACED}{number}"))
    index = _index_of(job, number)
    gone = index.organisations.keys() - laid.standing
    if gone or laid.now:
        index = index.as_of(laid.now, gone)
    return laid.placed._replace(gathered=replace(laid.placed.gathered, index=index)), laid.told


def places_of(
    job: Job, number: int, gathered: Gathered, tables: Sequence[SettledTable]
) -> dict[int, int]:
    """Tell the place of each settled table among all tables of the folder.

    What is remembered of last year stands in no file: it follows the last table of the batch.
    """
    files = common_of(job).batches[number].files
    numbers = dict(zip((one.file for one in gathered.readings), files, strict=True))
    last = max(files, default=0)
    turns: dict[int, int] = {}
    places = {}
    for at, table in enumerate(tables):
        file = last if table.excerpt else numbers[table.owned.table.place.file]
        turns[file] = turns.get(file, -1) + 1
        places[at] = file * TABLES_OF_FILE + turns[file]
    return places


class Material(NamedTuple):
    """A batch, settled.

    Attributes:
        settled: The batch.
        places: Number of a table here → its place among all tables of the folder.
        told: What is kept of it.
    """

    settled: Settled
    places: dict[int, int]
    told: Kept


def settle_batch(job: Job, number: int, known: Acquainted) -> Material:
    """Settle one batch as the whole folder would be; it has been looked through.

    Args:
        job: The run.
        number: Number of the batch.
        known: People whom other batches know too.
    """
    tools = tools_of(job)
    placed, told = recall_placed(job, number)
    beyond = Beyond(asked_of(job).fields, known.strangers)
    settled = settle_placed(
        placed, tools.plan, tools.workspace.settings, period=job.period, beyond=beyond
    )
    settled = asked_only(settled, tools.chosen, tools.workspace.catalogue)
    return Material(settled, places_of(job, number, placed.gathered, settled.tables), told)
