"""What is done to one batch of a large folder, in whatever process or computer it is done.

A job finds what it needs in the private folder of the workspace and hands back only what is small.
Doing it again gives the same: a job that was lost is simply repeated.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

from pedmonitor.compute.dates import stale
from pedmonitor.compute.engine import see_staffs
from pedmonitor.compute.form_cells import STATE_FORMS
from pedmonitor.compute.influence import InfluenceMeter
from pedmonitor.compute.parts import Batch, look
from pedmonitor.intake.acquaintance import look_at_people
from pedmonitor.intake.contents import contents_of
from pedmonitor.intake.folder import ALONE, Beyond, gather_known, settle_folder
from pedmonitor.intake.frames import build_frames
from pedmonitor.intake.outlines import outline
from pedmonitor.intake.pool import read_all
from pedmonitor.intake.receipts import receipts
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.intake.traces import trace_issues
from pedmonitor.model import columns as c
from pedmonitor.model.columns import AGGREGATE, STAFF_BEFORE
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.workflows.batch_common import (
    TABLES_OF_FILE,
    Asked,
    Common,
    Job,
    Tools,
    asked_of,
    common_of,
    tools_of,
)
from pedmonitor.workflows.batch_rows import with_rows
from pedmonitor.workflows.figures import columns_to_ask_for
from pedmonitor.workflows.kept import unpickle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from pedmonitor.compute.measures import Staffs
    from pedmonitor.compute.parts import Answer, Seen
    from pedmonitor.intake.acquaintance import Acquainted, Faces
    from pedmonitor.intake.folder import Settled
    from pedmonitor.intake.source import SourceFile
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.result import Coverage, IndicatorValue, InputFile
    from pedmonitor.model.status import Received
    from pedmonitor.model.submission import ReturnContent, Submission
    from pedmonitor.workflows.batch_rows import Rows


def read_shelf(job: Job, number: int, sources: list[SourceFile]) -> list[FileReading]:
    """Read some files and lay what they say aside; give their outlines."""
    readings = read_all(sources, tools_of(job).plan, workers=job.workers)
    job.keep(f"readings-{number}", [pickle.dumps(one, -1) for one in readings])
    return [outline(one) for one in readings]


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


class Material(NamedTuple):
    """A batch, settled.

    Attributes:
        settled: The batch.
        places: Number of a table here → its place among all tables of the folder.
        forms: Number of returns in state forms.
    """

    settled: Settled
    places: dict[int, int]
    forms: int


def settle_batch(job: Job, number: int, beyond: Beyond = ALONE) -> Material:
    """Settle one batch as the whole folder would be."""
    tools, common = tools_of(job), common_of(job)
    batch = common.batches[number]
    readings = recall_readings(job, batch.files, common.shelf)
    organisations = {
        name: one for name, one in common.index.organisations.items() if name in batch.organisations
    }
    index = replace(common.index, organisations=organisations)
    issues = common.issues if number == 0 else []
    gathered = gather_known(readings, tools.plan, index, issues)
    settled = settle_folder(
        gathered, tools.plan, tools.workspace.settings, period=job.period, beyond=beyond
    )
    numbers = dict(zip((one.file for one in readings), batch.files, strict=True))
    turns: dict[str, int] = {}
    places = {}
    for at, table in enumerate(settled.tables):
        file = table.owned.table.place.file
        turns[file] = turns.get(file, -1) + 1
        places[at] = numbers[file] * TABLES_OF_FILE + turns[file]
    return Material(settled, places, len(gathered.forms))


@dataclass(frozen=True, slots=True)
class Survey:
    """What a batch tells before anything is counted.

    Attributes:
        refusal: Why the folder cannot be counted in batches; empty when it can.
        organisations: Those that stand on the reference date.
        fields: As of `Submission`.
        stale: As of `compute.dates.stale`.
        seen: What there is to cut by: as the pedagogues are seen, and with managers.
        faces: The people.
    """

    refusal: str
    organisations: tuple[str, ...] = ()
    fields: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    stale: Mapping[str, frozenset[str]] = field(default_factory=dict)
    seen: tuple[Seen, Seen] | None = None
    faces: Faces | None = None


def survey(job: Job, number: int, fields: tuple[tuple[str, str], ...]) -> Survey:
    """Look through one batch.

    Args:
        job: The run.
        number: Number of the batch.
        fields: Registers and fields by which families are cut.
    """
    tools = tools_of(job)
    material = settle_batch(job, number)
    settled = material.settled
    if refusal := _refusal(material, tools.workspace.settings.missing_register):
        return Survey(refusal)
    frames = build_frames(settled.tables)
    staffs = _staffs(frames, settled.submission, tools)
    submission = settled.submission
    memo: dict[frozenset[str], frozenset[str]] = {}  # schools send the same columns
    return Survey(
        "",
        tuple(one.name for one in submission.organisations),
        {
            form: {name: memo.setdefault(said, said) for name, said in senders.items()}
            for form, senders in submission.fields.items()
        },
        stale(frames, tools.workspace.catalogue.forms, job.period),
        (look(staffs.pedagogues, fields), look(staffs.managed, fields)),
        look_at_people(settled.tables, tools.plan, material.places),
    )


def _refusal(material: Material, missing_register: str) -> str:
    """Say why a batch does not stand by itself: what one table says of all organisations."""
    tables = [table.owned for table in material.settled.tables]
    if missing_register != "missing":
        return "непринятые реестры считаются нулевыми"
    if any(one.municipal or MUNICIPALITY in {one.base, *one.owners, *one.silent} for one in tables):
        return "есть таблицы, общие для нескольких организаций"
    if any(one.table.form == AGGREGATE for one in tables):
        return "есть сводные таблицы"
    if any(table.form == STAFF_BEFORE for table in material.settled.tables):
        return "есть реестры кадров за прошлый год"
    return "есть формы статистики" if material.forms else ""


def _staffs(frames: Mapping[str, pd.DataFrame], submission: Submission, tools: Tools) -> Staffs:
    return see_staffs(
        frames,
        submission,
        tools.workspace.catalogue,
        tools.rules,
        managers=tools.managers,
    )


@dataclass(frozen=True, slots=True)
class Portion:
    """What a batch gives to the whole.

    Attributes:
        answers: To each question.
        shared: Rows of persons whom other batches know too.
        coverage: Of its organisations.
        inputs: Its files.
        files: Their numbers.
        issues: What was found, not weighed.
        asked: Columns to be asked for.
        traced: Whether mending some issue could move figures.
        contents: What its returns say.
        received: Its tables.
    """

    answers: list[Answer]
    shared: Rows
    coverage: Coverage
    inputs: tuple[InputFile, ...]
    files: list[int]
    issues: list[Issue]
    asked: list[Issue]
    traced: bool
    contents: tuple[ReturnContent, ...]
    received: tuple[Received, ...]


def figure(job: Job, number: int, known: Acquainted) -> Portion:
    """Count one batch.

    Args:
        job: The run.
        number: Number of the batch.
        known: People whom other batches know too.
    """
    tools, asked = tools_of(job), asked_of(job)
    material = settle_batch(job, number, Beyond(asked.forms, known.strangers))
    settled = material.settled
    frames = build_frames(settled.tables)
    shared = _take_shared(frames, known, material.places)
    own = {
        form: frame[~_of_strangers(frame[c.PERSON].to_numpy(), known)]
        for form, frame in frames.items()
    }
    whole = _staffs(frames, settled.submission, tools)
    alone = _staffs(own, settled.submission, tools) if shared else whole
    batch = Batch(whole, alone, material.places)
    catalogue = tools.workspace.catalogue
    groups = _own_groups(asked, [one.name for one in settled.submission.organisations])
    answers = [
        batch.answer(
            question,
            catalogue.families[question.family],
            question.where._replace(organisations=groups[question.group]),
        )
        for question in asked.questions
    ]
    titles = catalogue.titles()
    chosen = tools.profiles if job.profiles or tools.workspace.settings.profiles else []
    return Portion(
        answers,
        shared,
        settled.coverage,
        settled.inputs,
        common_of(job).batches[number].files,
        settled.issues,
        columns_to_ask_for(settled, chosen, tools.workspace),
        bool(trace_issues(settled.issues, settled.tables, titles)),
        contents_of(settled.tables, period=job.period, secret=tools.plan.secret),
        receipts(settled.tables, period=job.period),
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
        rows = {str(name): chosen[name].tolist() for name in chosen.columns}
        rows[c.PERSON] = [known.numbers[person] for person in rows[c.PERSON]]
        rows[c.SOURCE] = [places[source] for source in rows[c.SOURCE]]
        found[form] = rows
    return found


def _own_groups(asked: Asked, names: list[str]) -> list[tuple[str, ...]]:
    """Cut sets of organisations down to those of a batch."""
    numbers = {name: at for at, name in enumerate(asked.organisations)}
    mine = np.array([numbers[name] for name in names], dtype=np.int64)
    size = len(asked.organisations)
    groups = []
    for packed in asked.groups:
        bits = np.unpackbits(np.frombuffer(packed, dtype=np.uint8), count=size)[mine]
        groups.append(tuple(name for name, bit in zip(names, bits.tolist(), strict=True) if bit))
    return groups


def weigh(
    job: Job, number: int, known: Acquainted, strangers: Rows, values: list[IndicatorValue]
) -> list[Issue]:
    """Put beside the issues of a batch how far mending them could move figures.

    Args:
        job: The run.
        number: Number of the batch.
        known: People whom other batches know too.
        strangers: Rows in which other batches speak of those people.
        values: Totals, and the values of the organisations of the batch.
    """
    tools = tools_of(job)
    material = settle_batch(job, number, Beyond(asked_of(job).forms, known.strangers))
    settled = material.settled
    catalogue = tools.workspace.catalogue
    frames = with_rows(build_frames(settled.tables), strangers, material.places)
    frames[STATE_FORMS] = build_form_frame(())
    meter = InfluenceMeter(
        frames,
        _with_owners(settled.submission, strangers, common_of(job)),
        tools.profiles,
        catalogue,
        choices=tools.rules.choices,
        values=values,
    )
    traces = trace_issues(settled.issues, settled.tables, catalogue.titles())
    return [
        replace(issue, influence=meter.measure(traces[issue])) if issue in traces else issue
        for issue in settled.issues
    ]


def _with_owners(submission: Submission, rows: Rows, common: Common) -> Submission:
    """Add the organisations of rows of other batches."""
    known = {one.name for one in submission.organisations}
    names = {str(n) for columns in rows.values() for n in columns[c.ORGANISATION]} - known
    others = tuple(common.index.organisations[name] for name in sorted(names))
    return replace(submission, organisations=(*submission.organisations, *others))
