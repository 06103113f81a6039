"""The files of one batch, taken from where they were laid aside and settled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from pedmonitor.intake.folder import Beyond, gather_known, settle_folder
from pedmonitor.workflows.batch_common import TABLES_OF_FILE, asked_of, common_of, tools_of
from pedmonitor.workflows.kept import unpickle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.acquaintance import Acquainted
    from pedmonitor.intake.folder import Settled
    from pedmonitor.intake.gathered import Gathered
    from pedmonitor.intake.settle import SettledTable
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.workflows.batch_common import Job


def recall_readings(job: Job, files: Sequence[int], shelf: int) -> list[FileReading]:
    """Take readings from their shelves, in order."""
    found: list[FileReading] = []
    at, blobs = -1, cast("list[bytes]", [])
    for file in files:
        if file // shelf != at:
            at = file // shelf
            blobs = cast("list[bytes]", job.recall(f"readings-{at}"))
        found.append(cast("FileReading", unpickle(blobs[file % shelf])))
    return found


def gather_batch(job: Job, number: int) -> Gathered:
    """Attribute the files of a batch as those of the whole folder would be."""
    tools, common = tools_of(job), common_of(job)
    batch = common.batches[number]
    readings = recall_readings(job, batch.files, common.shelf)
    organisations = {
        name: one for name, one in common.index.organisations.items() if name in batch.organisations
    }
    index = replace(common.index, organisations=organisations)
    return gather_known(readings, tools.plan, index, common.issues if number == 0 else [])


def places_of(
    job: Job, number: int, gathered: Gathered, tables: Sequence[SettledTable]
) -> dict[int, int]:
    """Tell the place of each settled table among all tables of the folder."""
    files = common_of(job).batches[number].files
    numbers = dict(zip((one.file for one in gathered.readings), files, strict=True))
    turns: dict[str, int] = {}
    places = {}
    for at, table in enumerate(tables):
        file = table.owned.table.place.file
        turns[file] = turns.get(file, -1) + 1
        places[at] = numbers[file] * TABLES_OF_FILE + turns[file]
    return places


class Material(NamedTuple):
    """A batch, settled.

    Attributes:
        settled: The batch.
        places: Number of a table here → its place among all tables of the folder.
    """

    settled: Settled
    places: dict[int, int]


def settle_batch(job: Job, number: int, known: Acquainted) -> Material:
    """Settle one batch as the whole folder would be.

    Args:
        job: The run.
        number: Number of the batch.
        known: People whom other batches know too.
    """
    tools = tools_of(job)
    gathered = gather_batch(job, number)
    beyond = Beyond(asked_of(job).fields, known.strangers)
    settled = settle_folder(
        gathered, tools.plan, tools.workspace.settings, period=job.period, beyond=beyond
    )
    return Material(settled, places_of(job, number, gathered, settled.tables))
