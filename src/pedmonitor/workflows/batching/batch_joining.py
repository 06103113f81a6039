"""Put together what batches tell: who has sent what, what has been found, what has become of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from pedmonitor.compute.parts.seen import look_together
from pedmonitor.intake.origin.succession import in_force
from pedmonitor.intake.settling.folder import Settled
from pedmonitor.intake.settling.submitted import Answers, submitted
from pedmonitor.intake.state_forms.settling import SettledForms
from pedmonitor.model.issue import Issue
from pedmonitor.model.result import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.compute.parts.seen import Seen
    from pedmonitor.intake.settling.submitted import Fields
    from pedmonitor.model.form_fact import FormFact
    from pedmonitor.model.organisation import Organisation
    from pedmonitor.model.people import PeopleFacts
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.staff_memory import StaffExcerpt
    from pedmonitor.model.status import Received
    from pedmonitor.model.submission import ReturnContent, Submission
    from pedmonitor.workflows.batching.batch_common import Common
    from pedmonitor.workflows.batching.batch_jobs import Portion
    from pedmonitor.workflows.batching.batch_survey import Survey


@dataclass(frozen=True, slots=True)
class Joined:
    """What the batches give together.

    Attributes:
        values: Values of every indicator.
        settled: The folder as far as it was settled; without tables.
        issues: What was found beyond it: columns to be asked for, controls.
        contents: What the returns say.
        received: Every table.
        form_facts: Cells of state forms that next year's controls need.
        people: Who was counted.
        staff: Who began of late.
        hashes: SHA-256 of each file, in order.
    """

    values: tuple[IndicatorValue, ...]
    settled: Settled
    issues: list[Issue]
    contents: tuple[ReturnContent, ...]
    received: tuple[Received, ...]
    form_facts: tuple[FormFact, ...]
    people: PeopleFacts | None
    staff: tuple[StaffExcerpt, ...]
    hashes: list[str]


def organisations_together(found: Sequence[Survey], common: Common) -> tuple[Organisation, ...]:
    """List the organisations that stand on the reference date, in the order of their list."""
    standing = {name for one in found for name in one.organisations}
    known = common.index.organisations.items()
    return tuple(organisation for name, organisation in known if name in standing)


def fields_together(
    found: Sequence[Survey], organisations: Iterable[Organisation], *, zero: bool
) -> Fields:
    """Tell which fields each organisation has sent in each register.

    Args:
        found: What all batches tell.
        organisations: All organisations.
        zero: Whether a register that has not come counts as one without facts.
    """
    fields: Fields = {}
    for_all: dict[str, frozenset[str]] = {}
    memo: dict[frozenset[str], frozenset[str]] = {}  # schools send the same columns
    for one in found:
        for form, senders in one.answers.fields.items():
            own = fields.setdefault(form, {})
            own.update({name: memo.setdefault(said, said) for name, said in senders.items()})
        for form, said in one.answers.for_all.items():
            for_all[form] = for_all.get(form, frozenset()) | said
    names = [one.name for one in organisations]
    return submitted(Answers(fields, for_all), names, zero=zero)


def stale_together(found: Iterable[Survey]) -> dict[str, frozenset[str]]:
    """Name the organisations of each register whose stocks are all of other days."""
    told: dict[str, frozenset[str]] = {}
    for one in found:
        for form, names in one.stale.items():
            told[form] = told.get(form, frozenset()) | names
    return told


def seen_together(found: Sequence[Survey]) -> tuple[Seen, Seen]:
    """Tell what there is to cut by."""
    first, second = zip(*(one.seen for one in found), strict=True)
    return look_together(first), look_together(second)


def settled_together(
    portions: Sequence[Portion], submission: Submission, common: Common, issues: list[Issue]
) -> Settled:
    """Give the folder as far as it was settled.

    Args:
        portions: What all batches give.
        submission: Who has sent what.
        common: The folder.
        issues: What was found in the batches, weighed.
    """
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
    return Settled(
        [],
        SettledForms(),
        submission,
        coverage,
        tuple(inputs[file] for file in sorted(inputs)),
        sorted(issues, key=Issue.sort_key),
        in_force(common.index.successions, on=submission.period.as_of),
    )


def contents_together(portions: Iterable[Portion]) -> tuple[ReturnContent, ...]:
    """List what the returns say, in the order of one piece."""
    found = chain.from_iterable(portion.contents for portion in portions)
    return tuple(sorted(found, key=lambda one: (one.organisation, one.register)))


def by_owner_of(
    values: Iterable[IndicatorValue],
) -> tuple[list[IndicatorValue], dict[str, list[IndicatorValue]]]:
    """Tell the totals, and the values of each organisation."""
    totals: list[IndicatorValue] = []
    by_owner: dict[str, list[IndicatorValue]] = {}
    for value in values:
        if not value.breakdown:
            totals.append(value)
        elif value.breakdown[0][0] == "organisation":
            by_owner.setdefault(value.breakdown[0][1], []).append(value)
    return totals, by_owner
