"""What is done to one batch of a large folder, in whatever process or computer it is done.

A job finds what it needs in the private folder of the workspace and hands back only what is small.
Doing it again gives the same: a job that was lost is simply repeated.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from multiprocessing import current_process
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.compute.engine import see_staffs
from pedmonitor.compute.form_cells import STATE_FORMS
from pedmonitor.compute.influence import InfluenceMeter
from pedmonitor.compute.parts.batch import Batch
from pedmonitor.compute.people import PeopleMemory
from pedmonitor.errors import UsageError
from pedmonitor.intake.pool import read_streamed
from pedmonitor.intake.settling.frames import build_frames
from pedmonitor.intake.settling.identities import identities_of
from pedmonitor.intake.settling.outlines import outline
from pedmonitor.intake.settling.receipts import receipts
from pedmonitor.intake.settling.traces import trace_issues
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.model import columns as c
from pedmonitor.workflows.batching.batch_common import (
    BLOCK,
    READINGS,
    asked_of,
    common_of,
    tools_of,
)
from pedmonitor.workflows.batching.batch_material import settle_batch
from pedmonitor.workflows.batching.batch_rows import rows_of_frame, with_rows
from pedmonitor.workflows.batching.batch_statements import check_forms_of_batch
from pedmonitor.workflows.counting.figures import columns_to_ask_for
from pedmonitor.workflows.keeping.form_memory import facts_to_keep
from pedmonitor.workflows.keeping.people_memory import people_part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.compute.measures import Staffs
    from pedmonitor.compute.parts.answers import Answer
    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.settling.acquaintance import Acquainted
    from pedmonitor.intake.settling.identities import Identities
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.form_fact import FormFact
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.result import Coverage, IndicatorValue, InputFile
    from pedmonitor.model.staff_memory import StaffExcerpt
    from pedmonitor.model.status import Received
    from pedmonitor.model.submission import ReturnContent, Submission
    from pedmonitor.workflows.batching.batch_common import Asked, Common, Job, Tools
    from pedmonitor.workflows.batching.batch_material import Material
    from pedmonitor.workflows.batching.batch_rows import Rows
    from pedmonitor.workflows.keeping.people_memory import PeoplePart


_DEMON = (
    "Работник dask запущен так, что не может открывать процессы, которые читают файлы. Запустите "
    "его с переменной окружения DASK_DISTRIBUTED__WORKER__DAEMON=False"
)


def read_shelf(
    job: Job,
    number: int,
    sources: Sequence[SourceFile],
    on_file: Callable[[str], None] = lambda _: None,
) -> list[FileReading]:
    """Read some files and lay what they say aside, block by block; give their outlines.

    Args:
        job: The run.
        number: Number of the shelf.
        sources: The files.
        on_file: Called after each file with its name.

    Raises:
        UsageError: The worker of a cluster may not have readers of its own.
        WorkspaceError: What files say cannot be kept.
    """
    if current_process().daemon:
        raise UsageError(_DEMON)
    outlines: dict[int, FileReading] = {}
    blocks: dict[int, dict[int, bytes]] = {}
    plan = tools_of(job).plan
    found = read_streamed(sources, plan, _packed, workers=job.workers, on_file=on_file)
    for at, (blob, outlined) in found:
        outlines[at] = outlined
        block = blocks.setdefault(at // BLOCK, {})
        block[at] = blob
        if len(block) == min(BLOCK, len(sources) - at // BLOCK * BLOCK):
            whole = [block[file] for file in sorted(block)]
            job.keep(f"{READINGS}{number}-{at // BLOCK}", whole)
            del blocks[at // BLOCK]
    return [outlines[at] for at in range(len(sources))]


def _packed(reading: FileReading) -> tuple[bytes, FileReading]:
    return pickle.dumps(reading, pickle.HIGHEST_PROTOCOL), outline(reading)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a batch counts, to be joined and let go.

    Attributes:
        answers: To each question.
        people: Its persons who were counted.
        shared: Rows of persons whom other batches know too.
        strangers: Employments of those persons.
    """

    answers: list[Answer | None]
    people: PeoplePart
    shared: Rows
    strangers: Identities


@dataclass(frozen=True, slots=True)
class Portion:
    """What a batch gives to the whole beside its counts.

    Attributes:
        coverage: Of its organisations.
        inputs: Its files.
        files: Their numbers.
        issues: What was found, not weighed.
        asked: Columns to be asked for.
        weighty: Whether mending some issue could move figures, or controls have to be run.
        contents: What its returns say.
        received: Its tables.
        form_facts: Cells of its state forms that next year's controls need.
        staff: Who began of late.
    """

    coverage: Coverage
    inputs: tuple[InputFile, ...]
    files: list[int]
    issues: list[Issue]
    asked: list[Issue]
    weighty: bool
    contents: tuple[ReturnContent, ...]
    received: tuple[Received, ...]
    form_facts: tuple[FormFact, ...]
    staff: tuple[StaffExcerpt, ...]


def figure(job: Job, number: int, known: Acquainted) -> tuple[Counted, Portion]:
    """Count one batch.

    Args:
        job: The run.
        number: Number of the batch.
        known: People whom other batches know too.
    """
    tools, asked = tools_of(job), asked_of(job)
    material = settle_batch(job, number, known)
    settled = material.settled
    frames = build_frames(settled.tables)
    shared = _take_shared(frames, known, material.places)
    own = {
        form: frame[~_of_strangers(frame[c.PERSON].to_numpy(), known)]
        for form, frame in frames.items()
    }
    whole = _staffs(frames, settled.submission, tools, asked)
    alone = _staffs(own, settled.submission, tools, asked) if shared else whole
    batch = Batch(whole, alone, material.places)
    catalogue = tools.workspace.catalogue
    groups = _own_groups(job, number, [one.name for one in settled.submission.organisations])
    answers = [
        batch.answer(
            question,
            catalogue.families[question.family],
            question.where._replace(organisations=groups[question.group]),
        )
        for question in asked.questions
    ]
    memory = PeopleMemory()
    for family, group in asked.people:
        memory.take(catalogue.families[family], groups[group], alone)
    known_as = identities_of(settled.tables)
    counted = Counted(answers, people_part(known_as, memory), shared, _of_shared(known_as, known))
    return counted, _portion(job, number, material)


def _portion(job: Job, number: int, material: Material) -> Portion:
    tools, settled = tools_of(job), material.settled
    catalogue, current = tools.workspace.catalogue, settled.forms.current
    traces = trace_issues(settled.issues, settled.tables)
    return Portion(
        settled.coverage,
        settled.inputs,
        common_of(job).batches[number].files,
        settled.issues,
        columns_to_ask_for(settled, tools.chosen, tools.workspace),
        bool(traces or current),
        material.told.contents,
        receipts(settled.tables, period=job.period),
        facts_to_keep(build_form_frame(current), catalogue) if current else (),
        material.told.staff,
    )


def _staffs(
    frames: Mapping[str, pd.DataFrame], submission: Submission, tools: Tools, asked: Asked
) -> Staffs:
    return see_staffs(
        frames,
        submission,
        tools.workspace.catalogue,
        tools.rules,
        managers=tools.managers,
        cohort_day=asked.cohort_day,
    )


def _of_shared(known_as: Identities, known: Acquainted) -> Identities:
    """Take the employments of shared persons, numbered as all batches number them."""
    mine = _of_strangers(known_as.persons, known)
    numbers = np.array(known.numbers, dtype=np.int64)[known_as.persons[mine]]
    return known_as._replace(
        persons=numbers, places=known_as.places[mine], keys=known_as.keys[mine]
    )


def _of_strangers(persons: NDArray[np.int64], known: Acquainted) -> NDArray[np.bool_]:
    return (persons >= 0) & (persons < len(known.numbers))


def _take_shared(
    frames: Mapping[str, pd.DataFrame], known: Acquainted, places: Mapping[int, int]
) -> Rows:
    """Take the rows of shared persons, numbered as all batches number them."""
    found: Rows = {}
    for form, frame in frames.items():
        chosen = frame[_of_strangers(frame[c.PERSON].to_numpy(), known)]
        if chosen.empty:
            continue
        rows = rows_of_frame(chosen)
        rows[c.PERSON] = [known.numbers[person] for person in rows[c.PERSON]]
        rows[c.SOURCE] = [places[source] for source in rows[c.SOURCE]]
        found[form] = rows
    return found


def _own_groups(job: Job, number: int, names: list[str]) -> list[tuple[str, ...]]:
    """Cut sets of organisations down to those of a batch that stand on the reference date."""
    common = common_of(job)
    numbers = {common.names[at]: at for at in common.batches[number].organisations}
    mine = np.array([numbers[name] for name in names], dtype=np.int64)
    groups = []
    for packed in asked_of(job).groups:
        bits = np.unpackbits(np.frombuffer(packed, dtype=np.uint8))[mine]
        groups.append(tuple(name for name, bit in zip(names, bits.tolist(), strict=True) if bit))
    return groups


def weigh(
    job: Job, number: int, known: Acquainted, strangers: Rows, values: list[IndicatorValue]
) -> Weighed:
    """Put beside the issues of a batch how far mending them could move figures; run its controls.

    Args:
        job: The run.
        number: Number of the batch.
        known: People whom other batches know too.
        strangers: Rows in which other batches speak of those people.
        values: Totals, and the values of the organisations of the batch.
    """
    tools, asked = tools_of(job), asked_of(job)
    material = settle_batch(job, number, known)
    settled, workspace = material.settled, tools.workspace
    frames = with_rows(build_frames(settled.tables), strangers, material.places)
    frames[STATE_FORMS] = build_form_frame(settled.forms.current)
    wider = replace(settled, submission=_with_owners(settled.submission, strangers, common_of(job)))
    meter = InfluenceMeter(
        frames,
        wider.submission,
        tools.profiles,
        workspace.catalogue,
        choices=tools.rules.choices,
        values=values,
    )
    traces = trace_issues(settled.issues, settled.tables)
    return Weighed(
        [
            replace(issue, influence=meter.measure(traces[issue])) if issue in traces else issue
            for issue in settled.issues
        ],
        check_forms_of_batch(wider, frames, values, workspace, asked.form_days),
    )


class Weighed(NamedTuple):
    """The issues of a batch.

    Attributes:
        issues: What was found in it, weighed.
        controls: What its controls have found.
    """

    issues: list[Issue]
    controls: list[Issue]


def _with_owners(submission: Submission, rows: Rows, common: Common) -> Submission:
    """Add the organisations of rows of other batches."""
    known = {one.name for one in submission.organisations}
    names = {str(n) for columns in rows.values() for n in columns[c.ORGANISATION]} - known
    index = common.index.organisations
    others = tuple(index[name] for name in sorted(names) if name in index)
    return replace(submission, organisations=(*submission.organisations, *others))
