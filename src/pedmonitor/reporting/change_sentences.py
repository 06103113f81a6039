"""Say how an indicator has changed: what, by how much, whether it stands out, what hides behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.verdict import ChangeClass, ChangeVerdict
from pedmonitor.reporting.changes import Change, Outcome
from pedmonitor.reporting.figures import counted_text, counts_text, figure_text
from pedmonitor.reporting.numbers import (
    MINUS,
    Pair,
    count_text,
    difference_text,
    period_phrase,
    share_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.share import Number
    from pedmonitor.reporting.context import Material

STATED = {Outcome.UP, Outcome.DOWN, Outcome.SAME, Outcome.SMALL}
"""Outcomes of which there is a sentence."""


def change_sentence(change: Change, material: Material) -> str:
    """Write the sentence of one change between the last two periods."""
    if change.outcome is Outcome.SMALL:
        return _plain(change, material, name="change_small")
    if change.shares is None:
        return _plain(change, material, name=f"count_{change.outcome.value}")
    before, after = change.shares
    main = _main(change, before, after, material)
    hidden = _hidden(change, before, after, material)
    verdict = _verdict(change, material)
    said = f"{main}, {hidden}" if hidden else main
    said = f"{said}; {verdict}" if verdict else said
    return said if said.endswith(".") else f"{said}."


def examined_sentence(changes: Iterable[tuple[str, ChangeVerdict]], material: Material) -> str:
    """Say how many changes were examined and which stand out among so many; empty without any.

    Args:
        changes: What each is called, and its verdict.
        material: The report's material.
    """
    judged, say = list(changes), material.phrases.say
    if not judged:
        return ""
    single = sum(one.kind is ChangeClass.DISTINGUISHABLE for _, one in judged)
    if not single:
        return say("change_examined_quiet", number=len(judged))
    found = material.context.ask.discoveries([verdict for _, verdict in judged])
    names = [name for (name, _), stands in zip(judged, found, strict=True) if stands]
    if not names:
        return say("change_examined_none", number=len(judged), single=single)
    return say("change_examined", number=len(judged), single=single, refs=", ".join(names))


def _main(change: Change, before: Pair, after: Pair, material: Material) -> str:
    """Tell both values; «выросла» and «снизилась» are kept for what stands out."""
    unsure = change.verdict is not None and change.verdict.kind is ChangeClass.INSUFFICIENT
    moved = change.outcome is not Outcome.SAME
    difference = difference_text(before, after)
    return material.phrases.say(
        "change_open" if unsure and moved else f"share_{change.outcome.value}",
        ref=change.indicator.ref,
        before=share_text(*before),
        after=share_text(*after),
        difference=difference if unsure else difference.lstrip("+" + MINUS),
        before_period=period_phrase(material.runs[-2].period),
        after_period=period_phrase(material.runs[-1].period),
    )


def _verdict(change: Change, material: Material) -> str:
    """Say whether the change stands out; nothing of equal shares and of what chance knows not."""
    if change.verdict is None or change.outcome is Outcome.SAME:
        return ""
    if change.verdict.kind is ChangeClass.DISTINGUISHABLE:
        return material.phrases.say("change_distinguishable")
    up = change.outcome is Outcome.UP
    return material.phrases.say("change_insufficient_up" if up else "change_insufficient_down")


def _hidden(change: Change, before: Pair, after: Pair, material: Material) -> str:
    """Name what the share alone would hide: fewer people behind a higher share, and the like."""
    if change.outcome is Outcome.UP and after[0] < before[0]:
        name = "tail_fewer"
    elif change.outcome is Outcome.DOWN and after[0] > before[0]:
        name = "tail_more"
    elif after[1] < before[1]:
        name = "tail_base_fell"
    else:
        return ""
    counts = {
        "old_numerator": count_text(before[0]),
        "new_numerator": _counted(after[0], change, material),
        "old_denominator": count_text(before[1]),
        "new_denominator": _counted(after[1], change, material),
    }
    return material.phrases.say(name, **counts)


def _counted(number: Number, change: Change, material: Material) -> str:
    """Print a count with its noun where the definition tells it."""
    families = material.context.families
    if change.after is None or change.indicator.family not in families:
        return count_text(number)
    return counted_text(number, change.after, families=families)


def _plain(change: Change, material: Material, *, name: str) -> str:
    before, after = change.before, change.after
    small = change.outcome is Outcome.SMALL
    return material.phrases.say(
        name,
        ref=change.indicator.ref,
        before=counts_text(before) if small and before else figure_text(before),
        after=counts_text(after) if small and after else figure_text(after),
        before_period=period_phrase(material.runs[-2].period),
        after_period=period_phrase(material.runs[-1].period),
    )
