"""Why nothing is said of a change: the reasons, told alike wherever a report is silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.reporting.facts.changes import Change, Outcome, changes_between, is_hidden
from pedmonitor.reporting.facts.context import refs_text
from pedmonitor.reporting.facts.figures import is_judged
from pedmonitor.reporting.facts.judging import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.reporting.facts.context import Material

_TOLD = (Outcome.HIDDEN, Outcome.NO_DATA, Outcome.SMALL)
_UNJUDGED = {Outcome.NOT_COMPARABLE, *_TOLD}
SEVERAL = 2
"""So many changes one after another are a series that may be described."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Of what the lists of experience and tendencies cannot speak.

    Attributes:
        of_all: Sentences on targets and series that cannot be judged, by reason.
        of_names: Sentences on organisations that may not be named.
        is_any_judged: Whether any target or series can be judged at all.
    """

    of_all: tuple[str, ...]
    of_names: tuple[str, ...]
    is_any_judged: bool


def silence_of(material: Material) -> Silence:
    """Find out of what nothing can be said: an empty list is no finding about that."""
    say, hidden, unknown, met = material.phrases.say, list[str](), list[str](), 0
    for row in material.context.profile.indicators:
        value = material.now.total(row.ref)
        if value is None or value.target is None:
            continue
        verdict = verdict_of(value, value.target)
        if verdict == "unknown" or not is_judged(value):
            unknown.append(row.ref)
            continue
        met += 1
        if verdict == "met" and any(map(is_hidden, material.now.part(row.ref, "organisation"))):
            hidden.append(row.ref)
    broken, whole = _series(material)
    targets = [say("unjudged_targets", refs=refs_text(unknown))] if unknown else []
    series = [say("unjudged_series", item=item) for item in unjudged_items(broken, material)]
    names = [say("unjudged_names", refs=refs_text(hidden))] if hidden else []
    return Silence((*targets, *series), tuple(names), bool(met or whole))


def _series(material: Material) -> tuple[list[Change], int]:
    """Give the last change that breaks each series, and count the series that are whole."""
    last = len(material.runs) - 1
    if last < SEVERAL:
        return [], 0
    steps = [changes_between(material, earlier=i, later=i + 1) for i in range(last)]
    broken, whole = list[Change](), 0
    for index, row in enumerate(material.context.profile.indicators):
        changes = [step[index] for step in steps]
        if not is_rising(row, material) or changes[-1].outcome is Outcome.NOT_MEASURED:
            continue
        found = [change for change in changes if change.outcome in _UNJUDGED]
        broken += found[-1:]
        whole += not found
    return broken, whole


def is_rising(row: ProfileIndicator, material: Material) -> bool:
    """Say whether more is better: ages and the like only surround the results."""
    family = material.context.families.get(row.family)
    return family is None or family.direction == "up"


def incomparable_items(changes: Iterable[Change], material: Material) -> list[str]:
    """Name what cannot be compared, by reason: definitions, coverage, what may not be shown."""
    told = list(changes)
    return _incomparable(told, material) + _absent(told, _TOLD[:2], material)


def unjudged_items(changes: Iterable[Change], material: Material) -> list[str]:
    """Name, by reason, every indicator of which no change can be judged; small groups too."""
    told = list(changes)
    return _incomparable(told, material) + _absent(told, _TOLD, material)


def _incomparable(changes: list[Change], material: Material) -> list[str]:
    reasons: dict[str, list[str]] = {}
    for change in changes:
        if change.outcome is Outcome.NOT_COMPARABLE:
            reasons.setdefault(change.reason, []).append(change.indicator.ref)
    return [material.phrases.say(reason, refs=refs_text(refs)) for reason, refs in reasons.items()]


def _absent(changes: list[Change], outcomes: tuple[Outcome, ...], material: Material) -> list[str]:
    items = []
    for outcome in outcomes:
        refs = [change.indicator.ref for change in changes if change.outcome is outcome]
        if refs:
            items.append(material.phrases.say(f"changes_{outcome.value}", refs=refs_text(refs)))
    return items
