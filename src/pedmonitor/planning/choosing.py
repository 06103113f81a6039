"""Choose the rule that speaks: one recommendation for one figure of one addressee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from pedmonitor.definitions.recommendation import (
        Audience,
        RecommendationRule,
        RecommendationRules,
    )
    from pedmonitor.model.situation import Situation


@dataclass(frozen=True, slots=True)
class Chosen:
    """A rule that speaks to somebody about a situation."""

    rule: RecommendationRule
    audience: Audience
    situation: Situation


def choose(
    situations: Iterable[Situation],
    rules: RecommendationRules,
    *,
    audiences: Mapping[str, Collection[Audience]],
    types: Mapping[str, str],
) -> tuple[Chosen, ...]:
    """Match situations with rules, in the order of the rules.

    Of several rules for one figure of one addressee the first speaks; the same family in two
    documents is one figure. Using a practice beside an address recommendation is no contradiction.

    Args:
        situations: What was found.
        rules: The rules.
        audiences: Profile → audiences it names; the empty profile stands for returns.
        types: Organisation → type; empty or absent when unknown.
    """
    found: list[tuple[int, int, Chosen]] = []
    seen: set[tuple[str, str, str, str]] = set()
    for order, situation in enumerate(situations):
        for place, rule in enumerate(rules.rules):
            if not _fits(rule, situation):
                continue
            for audience in _addressed(rule, situation, audiences, types):
                what = situation.value.indicator if situation.value else situation.trigger.value
                whom = situation.organisation or audience.id
                key = (whom, situation.subject, what, rule.kind)
                if key not in seen:
                    seen.add(key)
                    found.append((place, order, Chosen(rule, audience, situation)))
    return tuple(chosen for _, _, chosen in sorted(found, key=lambda item: item[:2]))


def _fits(rule: RecommendationRule, situation: Situation) -> bool:
    if rule.trigger is not situation.trigger:
        return False
    value = situation.value
    return not rule.families or (value is not None and value.indicator in rule.families)


def _addressed(
    rule: RecommendationRule,
    situation: Situation,
    audiences: Mapping[str, Collection[Audience]],
    types: Mapping[str, str],
) -> Iterator[Audience]:
    """Give the audiences of a rule: of an organisation, those who head its type."""
    for audience in audiences.get(situation.profile, ()):
        if audience.id not in rule.audiences:
            continue
        if not situation.organisation or types.get(situation.organisation, "") in audience.heads_of:
            yield audience
