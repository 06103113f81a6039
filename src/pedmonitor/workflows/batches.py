"""Compute a large folder in batches of organisations: the same figures in bounded memory.

Four rounds over the batches: read, look through, count, weigh. Between them the whole is known by
what is small: the organisations, who has sent what, the keys of people whom several batches know,
the counts. What one table says of all organisations cannot be told in parts; such a folder is
computed at once, as it always was.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.compute.aggregates import index_aggregates
from pedmonitor.compute.coverage import Sent
from pedmonitor.compute.engine import Prepared, see_staffs, walk
from pedmonitor.compute.form_cells import index_cells
from pedmonitor.compute.parts import Answering, Asking, Batch, join, look_together
from pedmonitor.compute.stated import Statements
from pedmonitor.definitions.family import rows_of
from pedmonitor.intake.acquaintance import acquaint
from pedmonitor.intake.folder import Settled
from pedmonitor.intake.outlines import pack, tie
from pedmonitor.intake.registry import build_index
from pedmonitor.intake.state_forms.settling import SettledForms
from pedmonitor.intake.succession import in_force, who_goes_on
from pedmonitor.model import columns as c
from pedmonitor.model.issue import Issue
from pedmonitor.model.result import Coverage
from pedmonitor.model.submission import Submission
from pedmonitor.workflows.batch_common import (
    EVERYTHING_LAID_ASIDE,
    Asked,
    Common,
    Job,
    asked_of,
    common_of,
    tools_of,
)
from pedmonitor.workflows.batch_jobs import (
    Portion,
    Survey,
    figure,
    read_shelf,
    recall_readings,
    survey,
    weigh,
)
from pedmonitor.workflows.batch_rows import frames_of, rows_of_strangers
from pedmonitor.workflows.figures import with_inputs
from pedmonitor.workflows.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import pandas as pd

    from pedmonitor.compute.parts import Answer, Question, Seen
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.acquaintance import Acquainted
    from pedmonitor.intake.source import SourceFile
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.status import Received
    from pedmonitor.model.submission import ReturnContent
    from pedmonitor.workflows.helpers import Helpers

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Joined:
    """What the batches give together.

    Attributes:
        values: Values of every indicator.
        settled: The folder as far as it was settled; without tables.
        asked: Columns to be asked for.
        contents: What the returns say.
        received: Every table.
        hashes: SHA-256 of each file, in order.
    """

    values: tuple[IndicatorValue, ...]
    settled: Settled
    asked: list[Issue]
    contents: tuple[ReturnContent, ...]
    received: tuple[Received, ...]
    hashes: list[str]


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
    sources: Sequence[SourceFile],
    helpers: Helpers,
    *,
    size: int,
    on_files: Callable[[int], None] = lambda _: None,
) -> Joined | Refused:
    """Compute a folder in batches.

    Args:
        job: The run; its workspace is held by the caller.
        sources: The files.
        helpers: Who does the work.
        size: Files of a batch.
        on_files: Called with the number of files that have just been read.
    """
    kept = Kept(job.workspace)
    kept.prune(EVERYTHING_LAID_ASIDE, most=0)  # of a run that was cut short
    try:
        outlines = _read(job, sources, helpers, size, on_files)
        hashes = [one.sha256 for one in outlines]
        common = _share_out(job, outlines, size)
        del outlines
        job.keep("common", common)
        common_of(job)  # helpers that are forked find it in memory
        return _Run(job, hashes, common, helpers).compute()
    finally:
        kept.prune(EVERYTHING_LAID_ASIDE, most=0)
        common_of.cache_clear()
        asked_of.cache_clear()


def new_run() -> str:
    """Name a run so that nothing of another one is taken for its own."""
    return secrets.token_hex(8)


def _read(
    job: Job,
    sources: Sequence[SourceFile],
    helpers: Helpers,
    size: int,
    on_files: Callable[[int], None],
) -> list[FileReading]:
    shelves = [list(sources[at : at + size]) for at in range(0, len(sources), size)]
    tasks = [partial(read_shelf, job, number, shelf) for number, shelf in enumerate(shelves)]
    outlines: list[FileReading] = []
    # readers are processes already: forked helpers may not have any of their own
    for found in helpers.do(tasks) if helpers.far else (task() for task in tasks):
        outlines += found
        on_files(len(found))
    return outlines


def _share_out(job: Job, outlines: list[FileReading], size: int) -> Common:
    tools = tools_of(job)
    index, issues = build_index(
        outlines, tools.plan, renamed=tools.workspace.settings.organisations
    )
    index.office = tools.workspace.settings.office
    same = who_goes_on(index, job.period.as_of)
    batches = pack(tie(outlines, index, tools.plan, same), size=size)
    return Common(index, issues, batches, size)


class _Run:
    """The rounds after reading."""

    def __init__(self, job: Job, hashes: list[str], common: Common, helpers: Helpers) -> None:
        self._job = job
        self._hashes = hashes
        self._common = common
        self._helpers = helpers
        self._tools = tools_of(job)
        self._catalogue = self._tools.workspace.catalogue

    def compute(self) -> Joined | Refused:
        """Look through, count, weigh."""
        found = self._survey()
        refusal = next((one.refusal for one in found if one.refusal), "")
        if len(found) < _SEVERAL or refusal:
            files = range(len(self._hashes))
            return Refused(refusal, recall_readings(self._job, files, self._common.shelf))
        submission = self._submission(found)
        sent = Sent(
            submission,
            self._catalogue,
            self._tools.rules.choices,
            _stale(one.stale for one in found),
        )
        seen = _seen(found)
        known = acquaint([one.faces for one in found if one.faces is not None])
        forms = frozenset(submission.fields)
        del found
        asking = Asking(seen)
        self._walk(sent, asking)
        names = tuple(one.name for one in submission.organisations)
        groups = tuple(_packed(group, names) for group in asking.groups)
        self._job.keep("asked", Asked(tuple(asking.questions), groups, names, forms))
        asked_of(self._job)
        portions, answers, shared = self._count(asking, known, submission)
        values = self._walk(sent, Answering(seen, asking.groups, answers))
        if not self._job.profiles:
            values = with_inputs(values)
        issues = self._weigh(portions, known, shared, values)
        return self._join(portions, submission, values, issues)

    def _survey(self) -> list[Survey]:
        fields = tuple(_cut_by(self._catalogue))
        numbers = range(len(self._common.batches))
        return list(self._helpers.do([partial(survey, self._job, n, fields) for n in numbers]))

    def _submission(self, found: Sequence[Survey]) -> Submission:
        standing = {name for one in found for name in one.organisations}
        fields: dict[str, dict[str, frozenset[str]]] = {}
        memo: dict[frozenset[str], frozenset[str]] = {}
        for one in found:
            for form, senders in one.fields.items():
                own = {name: memo.setdefault(said, said) for name, said in senders.items()}
                fields.setdefault(form, {}).update(own)
        organisations = self._common.index.organisations.items()
        present = tuple(one for name, one in organisations if name in standing)
        return Submission(self._job.period, present, fields)

    def _walk(self, sent: Sent, tally: Asking | Answering) -> tuple[IndicatorValue, ...]:
        """Let the engine ask, or compute by what was answered."""
        rules = self._tools.rules
        nobody = see_staffs({}, sent.submission, self._catalogue, rules, managers=False)
        nothing = Statements(index_cells(None), index_aggregates(None, self._job.period))
        prepared = Prepared(sent, rules, nobody, nothing, tally)
        return walk(prepared, self._tools.profiles)

    def _count(
        self, asking: Asking, known: Sequence[Acquainted], submission: Submission
    ) -> tuple[list[Portion], dict[Question, Answer], dict[str, pd.DataFrame]]:
        tasks = [partial(figure, self._job, n, one) for n, one in enumerate(known)]
        questions = list(asking.questions)
        parts: list[list[Answer]] = [[] for _ in questions]
        portions, rows = [], []
        for portion in self._helpers.do(tasks):
            for at, answer in enumerate(portion.answers):
                parts[at].append(answer)
            rows.append(portion.shared)
            portions.append(replace(portion, answers=[], shared={}))
        shared = frames_of(rows)
        del rows
        if shared:
            self._answer_for_shared(asking, shared, submission, parts)
        answers = {
            question: join(question.kind, parts[at]) for at, question in enumerate(questions)
        }
        return portions, answers, shared

    def _answer_for_shared(
        self,
        asking: Asking,
        shared: Mapping[str, pd.DataFrame],
        submission: Submission,
        parts: list[list[Answer]],
    ) -> None:
        """Count the persons whom several batches know, out of all their rows."""
        staffs = see_staffs(
            shared, submission, self._catalogue, self._tools.rules, managers=self._tools.managers
        )
        batch = Batch(None, staffs, {})
        met = {name for frame in shared.values() for name in frame[c.ORGANISATION].tolist()}
        groups = list(asking.groups)
        for at, question in enumerate(asking.questions):
            family = self._catalogue.families[question.family]
            names = tuple(name for name in groups[question.group] if name in met)
            where = question.where._replace(organisations=names)
            answer = batch.answer(question, family, where)
            if answer is not None:
                parts[at].append(answer)

    def _weigh(
        self,
        portions: Sequence[Portion],
        known: Sequence[Acquainted],
        shared: Mapping[str, pd.DataFrame],
        values: tuple[IndicatorValue, ...],
    ) -> list[Issue]:
        traced = [number for number, portion in enumerate(portions) if portion.traced]
        issues = [issue for one in portions if not one.traced for issue in one.issues]
        if not traced:
            return issues
        totals, by_owner = _by_owner(values)
        tasks = []
        for number in traced:
            names = self._common.batches[number].organisations
            own = [value for name in sorted(names) for value in by_owner.get(name, ())]
            rows = rows_of_strangers(shared, known[number].numbers, set(portions[number].files))
            tasks.append(partial(weigh, self._job, number, known[number], rows, [*totals, *own]))
        for found in self._helpers.do(tasks):
            issues += found
        return issues

    def _join(
        self,
        portions: Sequence[Portion],
        submission: Submission,
        values: tuple[IndicatorValue, ...],
        issues: list[Issue],
    ) -> Joined:
        inputs = {
            file: one
            for portion in portions
            for file, one in zip(portion.files, portion.inputs, strict=True)
        }
        missing = {name for portion in portions for name in portion.coverage.missing}
        names = [one.name for one in submission.organisations]
        coverage = Coverage(
            expected=len(names),
            received=len(names) - len(missing),
            missing=tuple(name for name in names if name in missing),
            accepted=sum(portion.coverage.accepted for portion in portions),
            returned=sum(portion.coverage.returned for portion in portions),
        )
        changes = in_force(self._common.index.successions, on=self._job.period.as_of)
        settled = Settled(
            [],
            SettledForms(),
            submission,
            coverage,
            tuple(inputs[file] for file in sorted(inputs)),
            sorted(issues, key=Issue.sort_key),
            changes,
        )
        return Joined(
            values,
            settled,
            [issue for portion in portions for issue in portion.asked],
            tuple(
                sorted(
                    (one for portion in portions for one in portion.contents),
                    key=lambda one: (one.organisation, one.register),
                )
            ),
            tuple(one for portion in portions for one in portion.received),
            self._hashes,
        )


def _cut_by(catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    """Name the registers and fields by whose values families are cut."""
    return dict.fromkeys(
        (rows.form, key)
        for family in catalogue.families.values()
        for rows in rows_of(family.fact)
        for key in family.breakdowns
    )


def _stale(parts: Iterable[Mapping[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for part in parts:
        for form, names in part.items():
            found[form] = found.get(form, frozenset()) | names
    return found


def _seen(found: Sequence[Survey]) -> tuple[Seen, Seen]:
    pairs = [one.seen for one in found if one.seen is not None]
    return look_together([pair[0] for pair in pairs]), look_together([pair[1] for pair in pairs])


def _packed(group: tuple[str, ...], names: tuple[str, ...]) -> bytes:
    wanted = set(group)
    return np.packbits([name in wanted for name in names]).tobytes()


def _by_owner(
    values: Iterable[IndicatorValue],
) -> tuple[list[IndicatorValue], dict[str, list[IndicatorValue]]]:
    totals: list[IndicatorValue] = []
    by_owner: dict[str, list[IndicatorValue]] = {}
    for value in values:
        if not value.breakdown:
            totals.append(value)
        elif value.breakdown[0][0] == "organisation":
            by_owner.setdefault(value.breakdown[0][1], []).append(value)
    return totals, by_owner
