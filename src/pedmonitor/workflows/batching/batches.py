"""Compute a large folder in batches of organisations: the same figures in bounded memory.

Four rounds over the batches: read, look through, count, weigh. Between them the whole is known by
what is small: the organisations, who has sent what, the keys of people whom several batches know,
what organisations state themselves, the counts. A folder whose tables tie all organisations
together is one batch; it is computed at once.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pedmonitor.compute.coverage import Sent
from pedmonitor.compute.engine import Prepared, see_staffs, walk
from pedmonitor.compute.parts.answers import Answering, join
from pedmonitor.compute.parts.batch import Batch
from pedmonitor.compute.parts.questions import Asking
from pedmonitor.compute.people import PeopleMemory
from pedmonitor.intake.origin.registry import build_index
from pedmonitor.intake.origin.succession import who_goes_on
from pedmonitor.intake.settling.acquaintance import acquaint
from pedmonitor.intake.settling.identities import identities_together
from pedmonitor.intake.settling.outlines import pack, tie
from pedmonitor.model import columns as c
from pedmonitor.model.submission import Submission
from pedmonitor.workflows.batching.batch_common import (
    ASKED,
    COMMON,
    READINGS,
    Asked,
    Common,
    Job,
    asked_of,
    common_of,
    forget_all,
    share,
    tools_of,
)
from pedmonitor.workflows.batching.batch_jobs import figure, read_shelf, weigh
from pedmonitor.workflows.batching.batch_joining import (
    Joined,
    by_owner_of,
    contents_together,
    fields_together,
    organisations_together,
    seen_together,
    settled_together,
    stale_together,
)
from pedmonitor.workflows.batching.batch_material import recall_readings
from pedmonitor.workflows.batching.batch_rows import frames_of, rows_of_strangers
from pedmonitor.workflows.batching.batch_statements import check_stated, join_stated
from pedmonitor.workflows.batching.batch_survey import survey
from pedmonitor.workflows.counting.figures import with_inputs
from pedmonitor.workflows.counting.finishing import refuse_vanished
from pedmonitor.workflows.counting.told_period import refuse_other_year_of
from pedmonitor.workflows.keeping.kept import EVERYTHING_LAID_ASIDE, Kept
from pedmonitor.workflows.keeping.people_memory import join_people, people_part

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from pedmonitor.compute.measures import Staffs
    from pedmonitor.compute.parts.answers import Answer
    from pedmonitor.compute.parts.questions import Question
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.settling.acquaintance import Acquainted
    from pedmonitor.intake.settling.identities import Identities
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.people import PeopleFacts
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.workflows.batching.batch_jobs import Portion
    from pedmonitor.workflows.batching.batch_statements import Told
    from pedmonitor.workflows.batching.batch_survey import Survey
    from pedmonitor.workflows.batching.helpers import Helpers
    from pedmonitor.workflows.keeping.people_memory import PeoplePart

_SEVERAL = 2
_ONE = "таблицы связывают все организации друг с другом"


@dataclass(frozen=True, slots=True)
class Refused:
    """A folder that cannot be counted in parts.

    Attributes:
        why: What stands against it.
        readings: Its files, read already.
    """

    why: str
    readings: list[FileReading]


def compute_batches(
    job: Job,
    folder: Path,
    sources: Sequence[SourceFile],
    helpers: Helpers,
    *,
    size: int,
    on_files: Callable[[int], None] = lambda _: None,
) -> Joined | Refused:
    """Compute a folder in batches.

    Args:
        job: The run; its workspace is held by the caller.
        folder: The folder.
        sources: Its files.
        helpers: Who does the work.
        size: Files of a batch.
        on_files: Called with the number of files that have just been read.

    Raises:
        WorkspaceError: Files that were listed are gone.
    """
    try:
        # readers are processes already: helpers here may not have any of their own
        shelf = size if helpers.far else len(sources)
        outlines = _read(job, sources, helpers, shelf, on_files)
        refuse_vanished(outlines, folder)
        hashes = [one.sha256 for one in outlines]
        common = _share_out(job, outlines, size, shelf)
        del outlines
        if len(common.batches) < _SEVERAL:
            why = _ONE if len(hashes) > size else ""
            return Refused(why, recall_readings(job, range(len(hashes)), shelf))
        share(job, COMMON, common)
        del common
        return _Run(job, hashes, helpers).compute()
    finally:
        Kept(job.workspace).prune(EVERYTHING_LAID_ASIDE, most=0)
        forget_all()


def new_run() -> str:
    """Name a run so that nothing of another one is taken for its own."""
    return secrets.token_hex(8)


def _read(
    job: Job,
    sources: Sequence[SourceFile],
    helpers: Helpers,
    shelf: int,
    on_files: Callable[[int], None],
) -> list[FileReading]:
    if not helpers.far:
        return read_shelf(job, 0, sources, lambda _: on_files(1))
    shelves = [list(sources[at : at + shelf]) for at in range(0, len(sources), shelf)]
    tasks = [partial(read_shelf, job, number, own) for number, own in enumerate(shelves)]
    outlines: list[FileReading] = []
    for found in helpers.do(tasks):
        outlines += found
        on_files(len(found))
    return outlines


def _share_out(job: Job, outlines: list[FileReading], size: int, shelf: int) -> Common:
    tools = tools_of(job)
    index, issues = build_index(
        outlines,
        tools.plan,
        renamed=tools.workspace.settings.organisations,
        period=job.period,
    )
    index.office = tools.workspace.settings.office
    refuse_other_year_of(outlines, index, job.period)
    same = who_goes_on(index, job.period.as_of)
    batches = pack(tie(outlines, index, tools.plan, same), size=size)
    return Common(index, tuple(index.organisations), issues, batches, shelf)


class _Figures(NamedTuple):
    """What all batches have counted.

    Attributes:
        portions: What they give beside.
        answers: Question → what all parts say together.
        shared: Rows of persons whom several batches know.
        people: The persons of every part.
    """

    portions: list[Portion]
    answers: dict[Question, Answer]
    shared: dict[str, pd.DataFrame]
    people: list[PeoplePart]


class _Run:
    """The rounds after reading."""

    def __init__(self, job: Job, hashes: list[str], helpers: Helpers) -> None:
        self._job = job
        self._hashes = hashes
        self._common = common_of(job)
        self._helpers = helpers
        self._tools = tools_of(job)
        self._catalogue: Catalogue = self._tools.workspace.catalogue

    def compute(self) -> Joined:
        """Look through, count, weigh."""
        found = self._survey()
        sent = self._sent(found)
        seen = seen_together(found)
        told = join_stated([one.stated for one in found], self._job.period)
        known = acquaint([one.faces for one in found])
        asking, memory = Asking(seen), PeopleMemory()
        prepared = self._prepared(sent, told, asking)
        walk(prepared, self._tools.profiles, memory)
        self._ask(asking, memory, sent.submission, found)
        del found
        figures = self._count(asking, known, sent.submission)
        people = join_people(memory, figures.people)
        figures.people.clear()
        answering = Answering(seen, asking.groups, figures.answers)
        values = walk(replace(prepared, tally=answering), self._tools.profiles)
        figures.answers.clear()
        if not self._job.profiles:
            values = with_inputs(values)
        return self._join(sent.submission, told, known, values, figures, people)

    def _survey(self) -> list[Survey]:
        numbers = range(len(self._common.batches))
        found = list(self._helpers.do([partial(survey, self._job, n) for n in numbers]))
        Kept(self._job.workspace).prune(self._job.name_of(f"{READINGS}*"), most=0)
        return found

    def _sent(self, found: Sequence[Survey]) -> Sent:
        zero = self._tools.workspace.settings.missing_register == "zero"
        organisations = organisations_together(found, self._common)
        fields = fields_together(found, organisations, zero=zero)
        submission = Submission(self._job.period, organisations, fields)
        choices = self._tools.rules.choices
        return Sent(submission, self._catalogue, choices, stale_together(found))

    def _prepared(self, sent: Sent, told: Told, asking: Asking) -> Prepared:
        """Let the engine ask first; what is answered it computes by."""
        nobody = self._staffs({}, sent.submission)
        return Prepared(sent, self._tools.rules, nobody, told.statements, asking)

    def _staffs(self, frames: Mapping[str, pd.DataFrame], submission: Submission) -> Staffs:
        managers = self._tools.managers
        day: dt.date | None = asked_of(self._job).cohort_day if frames else None
        rules = self._tools.rules
        return see_staffs(
            frames, submission, self._catalogue, rules, managers=managers, cohort_day=day
        )

    def _ask(
        self,
        asking: Asking,
        memory: PeopleMemory,
        submission: Submission,
        found: Sequence[Survey],
    ) -> None:
        """Lay aside what is asked of every batch."""
        names, groups = self._common.names, asking.groups
        people = tuple(
            (family, groups.setdefault(own, len(groups))) for family, own in memory.asked()
        )
        asked = Asked(
            tuple(asking.questions),
            tuple(_packed(group, names) for group in groups),
            submission.fields,
            people,
            max((one.cohort_day for one in found if one.cohort_day), default=None),
            frozenset().union(*(one.stated.days for one in found)),
        )
        share(self._job, ASKED, asked)

    def _count(
        self, asking: Asking, known: Sequence[Acquainted], submission: Submission
    ) -> _Figures:
        tasks = [partial(figure, self._job, n, one) for n, one in enumerate(known)]
        questions = list(asking.questions)
        parts: list[list[Answer | None]] = [[] for _ in questions]
        figures = _Figures([], {}, {}, [])
        rows, strangers = [], []
        for counted, portion in self._helpers.do(tasks):
            for at, answer in enumerate(counted.answers):
                parts[at].append(answer)
            figures.portions.append(portion)
            figures.people.append(counted.people)
            rows.append(counted.shared)
            strangers.append(counted.strangers)
        figures.shared.update(frames_of(rows))
        del rows
        if figures.shared:
            staffs = self._staffs(figures.shared, submission)
            self._answer_for_shared(asking, staffs, figures.shared, parts)
            figures.people.append(self._shared_people(asking, staffs, strangers, figures.shared))
        for at, question in enumerate(questions):
            figures.answers[question] = join(question.kind, parts[at])
        return figures

    def _answer_for_shared(
        self,
        asking: Asking,
        staffs: Staffs,
        shared: Mapping[str, pd.DataFrame],
        parts: list[list[Answer | None]],
    ) -> None:
        """Count the persons whom several batches know, out of all their rows."""
        batch = Batch(None, staffs, {})
        groups = _groups_of(asking, shared)
        for at, question in enumerate(asking.questions):
            family = self._catalogue.families[question.family]
            where = question.where._replace(organisations=groups[question.group])
            answer = batch.answer(question, family, where)
            if answer is not None:
                parts[at].append(answer)

    def _shared_people(
        self,
        asking: Asking,
        staffs: Staffs,
        strangers: Sequence[Identities],
        shared: Mapping[str, pd.DataFrame],
    ) -> PeoplePart:
        memory, groups = PeopleMemory(), _groups_of(asking, shared)
        for family, group in asked_of(self._job).people:
            memory.take(self._catalogue.families[family], groups[group], staffs)
        return people_part(identities_together(strangers), memory)

    def _weigh(
        self,
        figures: _Figures,
        known: Sequence[Acquainted],
        values: tuple[IndicatorValue, ...],
    ) -> tuple[list[Issue], list[Issue]]:
        portions = figures.portions
        weighty = [number for number, portion in enumerate(portions) if portion.weighty]
        issues = [issue for one in portions if not one.weighty for issue in one.issues]
        controls: list[Issue] = []
        totals, by_owner = by_owner_of(values) if weighty else ([], {})
        tasks = []
        for number in weighty:
            numbers = self._common.batches[number].organisations
            names = sorted(self._common.names[at] for at in numbers)
            own = [value for name in names for value in by_owner.get(name, ())]
            files = set(portions[number].files)
            rows = rows_of_strangers(figures.shared, known[number].numbers, files)
            tasks.append(partial(weigh, self._job, number, known[number], rows, [*totals, *own]))
        for found in self._helpers.do(tasks):
            issues += found.issues
            controls += found.controls
        return issues, controls

    def _join(
        self,
        submission: Submission,
        told: Told,
        known: Sequence[Acquainted],
        values: tuple[IndicatorValue, ...],
        figures: _Figures,
        people: PeopleFacts | None,
    ) -> Joined:
        portions, workspace = figures.portions, self._tools.workspace
        issues, controls = self._weigh(figures, known, values)
        stated = check_stated(told, values, submission, workspace)
        asked = chain.from_iterable(one.asked for one in portions)
        return Joined(
            values,
            settled_together(portions, submission, self._common, issues),
            [*asked, *controls, *stated],
            contents_together(portions),
            tuple(chain.from_iterable(one.received for one in portions)),
            tuple(chain.from_iterable(one.form_facts for one in portions)),
            people,
            tuple(chain.from_iterable(one.staff for one in portions)),
            self._hashes,
        )


def _groups_of(asking: Asking, shared: Mapping[str, pd.DataFrame]) -> list[tuple[str, ...]]:
    """Cut sets of organisations down to those of some rows."""
    met = {name for frame in shared.values() for name in frame[c.ORGANISATION].tolist()}
    return [tuple(name for name in group if name in met) for group in asking.groups]


def _packed(group: tuple[str, ...], names: tuple[str, ...]) -> bytes:
    wanted = set(group)
    return np.packbits([name in wanted for name in names]).tobytes()
