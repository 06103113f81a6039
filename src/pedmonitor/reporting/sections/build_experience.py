"""Positive experience and negative tendencies: lists that the figures alone give (D5)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.result import Unit
from pedmonitor.reporting.document import Block, BulletList, Heading, Note, Paragraph
from pedmonitor.reporting.editable.sentences import Facts
from pedmonitor.reporting.facts.changes import Change, Outcome, changes_between
from pedmonitor.reporting.facts.context import Material, indicators_text
from pedmonitor.reporting.facts.figures import figure_text, is_judged, share_of
from pedmonitor.reporting.facts.judging import verdict_of
from pedmonitor.reporting.facts.why_silent import SEVERAL, is_rising, silence_of
from pedmonitor.reporting.text.numbers import count_text, period_phrase
from pedmonitor.reporting.text.words import breakdown_value, target_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.definitions.sentence import Situation, Verdict
    from pedmonitor.model.result import IndicatorValue, TargetOutcome
    from pedmonitor.reporting.facts.why_silent import Silence

_NAMED = 10
_NO_POSITIVE = ("positive_none", "positive_none_partly", "positive_unjudged")
_NO_NEGATIVE = ("negative_none", "negative_none_partly", "negative_unjudged")


def experience(material: Material) -> list[Block]:
    """Build both lists; an empty one says that nothing was found, or what cannot be judged."""
    say = material.phrases.say
    rising = _series(material, "positive", "up", Outcome.UP)
    falling = _series(material, "negative", "down", Outcome.DOWN)
    named, attention = _positive(material), _attention(material)
    silence = silence_of(material)
    return [
        Heading(say("heading_positive")),
        *_list(named + rising, say(_none(_NO_POSITIVE, silence, silence.of_names))),
        *([Note(say("experience_rule"))] if named else []),
        *([Note(say("series_rule"))] if rising else []),
        Heading(say("heading_negative")),
        *_list(_unmet(material) + falling + _silent(material), _none_negative(material, silence)),
        *([Note(say("series_rule"))] if falling and not rising else []),
        *_noted([*silence.of_names, *silence.of_all], say("heading_unjudged")),
        *_noted(attention, say("heading_attention")),
    ]


def _none_negative(material: Material, silence: Silence) -> str:
    """Say that nothing was found; of few periods also that no tendency could be."""
    periods, say = len(material.runs), material.phrases.say
    if periods > SEVERAL:
        return say(_none(_NO_NEGATIVE, silence))
    return say("negative_none_few", number=periods)


def _none(sentences: tuple[str, str, str], silence: Silence, names: tuple[str, ...] = ()) -> str:
    """Choose the sentence of an empty list: nothing, nothing that can be judged, nothing judged.

    Args:
        sentences: Their names.
        silence: Of what nothing can be said.
        names: Why organisations are not named, in a list that names them.
    """
    nothing, partly, unjudged = sentences
    if not silence.of_all and not names:
        return nothing
    return partly if silence.is_any_judged else unjudged


def _noted(items: list[str], title: str) -> list[Block]:
    return [Heading(title), BulletList(tuple(items))] if items else []


def _list(items: list[str], none: str) -> list[Block]:
    return [BulletList(tuple(items)) if items else Paragraph(none)]


def _positive(material: Material) -> list[str]:
    told = []
    for row in material.context.profile.indicators:
        value = material.now.total(row.ref)
        if value is None or value.target is None or not is_judged(value):
            continue
        names = _at_target(row, value.target, material)
        if verdict_of(value, value.target) == "met" and names:
            told.append(_tell("positive", "met", value, material, names=names))
    return told


def _unmet(material: Material) -> list[str]:
    """Name the targets that are not reached."""
    unmet = [
        value.ref
        for row in material.context.profile.indicators
        if (value := material.now.total(row.ref)) is not None
        and value.target is not None
        and is_judged(value)
        and verdict_of(value, value.target) in {"unmet", "exceeded"}
    ]
    if not unmet:
        return []
    words = {"indicators": indicators_text(unmet)}
    return [material.sentences.tell(Facts("negative", verdict="unmet", words=words))]


def _attention(material: Material) -> list[str]:
    """Name noughts and what nothing confirms: a single value is no tendency."""
    told = list[str]()
    for row in material.context.profile.indicators:
        value = material.now.total(row.ref)
        if value is None:
            continue
        if value.unit is Unit.EXISTS and value.value is not None and not value.numerator:
            told.append(_tell("negative", "absent", value, material))
        told += _zeros(row, value, material)
    return told


def _tell(
    situation: Situation,
    verdict: Verdict | None,
    value: IndicatorValue,
    material: Material,
    **words: str,
) -> str:
    words["ref"] = value.ref
    if value.target is not None:
        words["target"] = target_text(value.target, unit=value.unit)
    reason = "zero" if verdict is None else ""
    return material.sentences.tell(
        Facts(situation, verdict=verdict, family=value.indicator, reason=reason, words=words)
    )


def _at_target(row: ProfileIndicator, target: TargetOutcome, material: Material) -> str:
    """Name the organisations that stand at the target or above, in order of the registry."""
    names = [
        value.breakdown[0][1]
        for value in material.now.part(row.ref, "organisation")
        if is_judged(value)
        and (share := share_of(value)) is not None
        and target.op == ">="
        and Fraction(100 * share[0]) / Fraction(share[1]) >= target.value
    ]
    return listed(names)


def _zeros(row: ProfileIndicator, value: IndicatorValue, material: Material) -> list[str]:
    """Name where nobody has the fact, of all and by subjects, if that means anything."""
    if not is_rising(row, material):
        return []
    whole = share_of(value)
    names = list[str]()
    if is_judged(value) and whole is not None and not whole[0]:
        names.append(material.phrases.say("zero_of_all", denominator=count_text(whole[1])))
    names += [
        f"{breakdown_value('subject', part.breakdown[0][1])} (0 из {part.denominator})"
        for part in material.now.part(row.ref, "subject")
        if is_judged(part) and (share := share_of(part)) is not None and not share[0]
    ]
    return [_tell("negative", None, value, material, names=listed(names))] if names else []


def _series(
    material: Material, situation: Situation, verdict: Verdict, wanted: Outcome
) -> list[str]:
    """Describe what went one way in every compared period; two values are no series.

    A share that rose because its base fell is no experience: fewer have the fact (Q03).
    """
    last = len(material.runs) - 1
    if last < SEVERAL:
        return []
    steps = [changes_between(material, earlier=i, later=i + 1) for i in range(last)]
    told = []
    for index, row in enumerate(material.context.profile.indicators):
        changes = [step[index] for step in steps]
        one_way = all(one.outcome is wanted and not one.is_of_fewer for one in changes)
        if one_way and is_rising(row, material):
            value = material.now.total(row.ref)
            if value is not None:
                told.append(
                    _tell(situation, verdict, value, material, series=_told(changes, material))
                )
    return told


def _told(changes: list[Change], material: Material) -> str:
    values = [changes[0].before, *(change.after for change in changes)]
    return "; ".join(
        f"{period_phrase(run.period)} — {figure_text(value)}"
        for run, value in zip(material.runs, values, strict=True)
    )


def _silent(material: Material) -> list[str]:
    """Name those who sent nothing this time and the time before."""
    if len(material.runs) < SEVERAL:
        return []
    before = set(material.runs[-2].coverage.missing)
    names = [name for name in material.runs[-1].coverage.missing if name in before]
    if not names:
        return []
    words = {"names": listed(names)}
    return [material.sentences.tell(Facts("negative", reason="silent", words=words))]


def listed(names: Iterable[str]) -> str:
    """List names; a long list is cut and says so.

    >>> listed(["СОШ № 1", "СОШ № 2"]), listed(map(str, range(12)))[-8:]
    ('СОШ № 1, СОШ № 2', ' и ещё 2')
    """
    known = list(names)
    rest = len(known) - _NAMED
    return ", ".join(known[:_NAMED]) + (f" и ещё {rest}" if rest > 0 else "")
