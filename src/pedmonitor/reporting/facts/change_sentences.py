"""Say how an indicator has changed: what, by how much, whether it stands out, what hides behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.verdict import ChangeClass, ChangeVerdict
from pedmonitor.reporting.editable.sentences import Facts
from pedmonitor.reporting.facts.changes import Change, Outcome
from pedmonitor.reporting.facts.figures import counted_text, counts_text, figure_text
from pedmonitor.reporting.text.numbers import (
    MINUS,
    count_text,
    difference_text,
    period_phrase,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.sentence import Certainty, Situation, Verdict
    from pedmonitor.model.share import Number
    from pedmonitor.reporting.facts.context import Material

_VERDICTS: dict[Outcome, Verdict] = {
    Outcome.UP: "up",
    Outcome.DOWN: "down",
    Outcome.SAME: "same",
}
STATED = {Outcome.UP, Outcome.DOWN, Outcome.SAME, Outcome.SMALL}
"""Outcomes of which there is a sentence."""


def change_sentence(change: Change, material: Material) -> str:
    """Write the sentence of one change between the last two periods."""
    return material.sentences.tell(change_facts(change, material))


def change_facts(change: Change, material: Material) -> Facts:
    """Tell what is known of a change: its direction, whether it stands out, what it would hide."""
    facts = bare_facts(change, "change")
    words = _words(change, material)
    if change.shares is not None and facts.size == "enough":
        before, after = change.shares
        difference = difference_text(before, after)
        words |= {"difference": difference, "size": difference.lstrip("+" + MINUS)}
        words["hidden"] = material.sentences.tell(_hidden(facts, change, material))
        words["certainty"] = material.sentences.tell(replace(facts, situation="certainty"))
    return replace(facts, words=words)


def bare_facts(change: Change, situation: Situation) -> Facts:
    """Tell what sort of change it is, without its numbers."""
    return Facts(
        situation,
        verdict=_VERDICTS.get(change.outcome),
        size="small" if change.outcome is Outcome.SMALL else "enough",
        measured="count" if change.shares is None else "share",
        certainty=_certainty(change),
        reason="" if change.outcome in STATED else change.outcome.value,
    )


def examined_sentence(changes: Iterable[tuple[str, ChangeVerdict]], material: Material) -> str:
    """Say how many changes were examined and which stand out among so many; empty without any.

    Args:
        changes: What each is called, and its verdict.
        material: The report's material.
    """
    judged = list(changes)
    if not judged:
        return ""
    single = sum(one.kind is ChangeClass.DISTINGUISHABLE for _, one in judged)
    found = material.context.ask.discoveries([verdict for _, verdict in judged]) if single else ()
    names = [name for (name, _), stands in zip(judged, found, strict=False) if stands]
    return corrected_text(len(judged), single, names, material)


def corrected_text(number: int, single: int, names: list[str], material: Material) -> str:
    """Say what the correction for many comparisons leaves (domain.md §3.2, п. 5).

    Args:
        number: How many changes were examined.
        single: How many stand out by themselves.
        names: What those are called that stand out among so many.
        material: The report's material.
    """
    said = "change_examined" if names else "change_examined_none"
    said = said if single else "change_examined_quiet"
    say, is_part = material.phrases.say, bool(material.context.examined)
    scope = say("change_examined_scope_document" if is_part else "change_examined_scope")
    return say(said, scope=scope, number=number, single=single, refs=", ".join(names))


def _certainty(change: Change) -> Certainty:
    """Say whether the change stands out; unknown of equal shares and of what chance knows not.

    What stands out by itself and not among so many is `single`: no growth is told of it.
    """
    if change.verdict is None or change.outcome is Outcome.SAME:
        return "unknown"
    if change.stands_out:
        return "distinct"
    return "single" if change.verdict.kind is ChangeClass.DISTINGUISHABLE else "unclear"


def _hidden(facts: Facts, change: Change, material: Material) -> Facts:
    """Tell what the share alone would hide: fewer people behind a higher share, and the like."""
    before, after = change.shares or ((0, 1), (0, 1))
    return replace(
        facts,
        situation="hidden",
        base_fell=after[1] < before[1],
        numerator_fell=after[0] < before[0],
        numerator_rose=after[0] > before[0],
        words={
            "old_numerator": count_text(before[0]),
            "new_numerator": _counted(after[0], change, material),
            "old_denominator": count_text(before[1]),
            "new_denominator": _counted(after[1], change, material),
        },
    )


def _counted(number: Number, change: Change, material: Material) -> str:
    """Print a count with its noun where the definition tells it."""
    families = material.context.families
    if change.after is None or change.indicator.family not in families:
        return count_text(number)
    return counted_text(number, change.after, families=families)


def _words(change: Change, material: Material) -> dict[str, str]:
    """Give both values and their periods; of fewer than ten the counts alone."""
    tell = counts_text if change.outcome is Outcome.SMALL else figure_text
    before, after = change.before, change.after
    return {
        "ref": change.indicator.ref,
        "before": tell(before) if before else figure_text(before),
        "after": tell(after) if after else figure_text(after),
        "before_period": period_phrase(material.runs[-2].period),
        "after_period": period_phrase(material.runs[-1].period),
    }
