"""Look through one batch: what the whole must know before anything is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.compute.dates import stale
from pedmonitor.compute.engine import see_staffs
from pedmonitor.compute.parts.seen import look
from pedmonitor.definitions.family import rows_of
from pedmonitor.intake.settling.acquaintance import look_at_people
from pedmonitor.intake.settling.folder import place_rows
from pedmonitor.intake.settling.frames import build_frames
from pedmonitor.intake.settling.submitted import answers
from pedmonitor.model.columns import STAFF_BEFORE
from pedmonitor.model.submission import Submission
from pedmonitor.workflows.batching.batch_common import tools_of
from pedmonitor.workflows.batching.batch_material import gather_batch, lay_aside, places_of
from pedmonitor.workflows.batching.batch_statements import stated_part

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from pedmonitor.compute.parts.seen import Seen
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.settling.acquaintance import Faces
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.intake.settling.submitted import Answers
    from pedmonitor.workflows.batching.batch_common import Job
    from pedmonitor.workflows.batching.batch_statements import StatedPart


@dataclass(frozen=True, slots=True)
class Survey:
    """What a batch tells before anything is counted.

    Attributes:
        organisations: Those that stand on the reference date.
        answers: What its tables answer.
        stale: As of `compute.dates.stale`.
        seen: What there is to cut by: as the pedagogues are seen, and with managers.
        faces: The people.
        stated: What its organisations state themselves.
        cohort_day: Day of last year's registers.
    """

    organisations: tuple[str, ...]
    answers: Answers
    stale: Mapping[str, frozenset[str]]
    seen: tuple[Seen, Seen]
    faces: Faces
    stated: StatedPart
    cohort_day: dt.date | None


def survey(job: Job, number: int) -> Survey:
    """Look through one batch and lay its rows aside.

    Args:
        job: The run.
        number: Number of the batch.
    """
    tools = tools_of(job)
    catalogue = tools.workspace.catalogue
    fields = _cut_by(catalogue)
    gathered = gather_batch(job, number)
    placed = place_rows(
        gathered,
        tools.plan,
        tools.workspace.settings,
        period=job.period,
        remembered=tools.remembered,
    )
    tables = placed.tables
    places = places_of(job, number, gathered, tables)
    faces = look_at_people(tables, tools.plan, places)
    frames = build_frames(tables)
    organisations = tuple(placed.gathered.index.organisations.values())
    submission = Submission(job.period, organisations, {})
    staffs = see_staffs(frames, submission, catalogue, tools.rules, managers=tools.managers)
    found = Survey(
        tuple(one.name for one in organisations),
        answers(tables, tools.plan, period=job.period),
        stale(frames, catalogue.forms, job.period),
        (look(staffs.pedagogues, fields), look(staffs.managed, fields)),
        faces,
        stated_part(placed, places, catalogue),
        _cohort_day(tables),
    )
    lay_aside(job, number, placed)
    return found


def _cut_by(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Name the registers and fields by whose values families are cut."""
    found = (
        (rows.form, key)
        for family in catalogue.families.values()
        for rows in rows_of(family.fact)
        for key in family.breakdowns
    )
    return tuple(dict.fromkeys(found))


def _cohort_day(tables: Sequence[SettledTable]) -> dt.date | None:
    days = [one.as_of for one in tables if one.form == STAFF_BEFORE and one.owners]
    return max(days, default=None)
