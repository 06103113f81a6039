"""What may be said of a measure, in words: published sentences and what they are filled with."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.effect import Claim, Obstacle, Rung
from pedmonitor.model.text import quoted
from pedmonitor.reporting.editable.sentences import Facts
from pedmonitor.reporting.text.measure_words import dates_text
from pedmonitor.reporting.text.numbers import (
    count_text,
    date_text,
    difference_text,
    is_small,
    p_text,
    period_phrase,
    points_text,
    probability_text,
    ratio_text,
    share_text,
    signed_text,
)

if TYPE_CHECKING:
    from pedmonitor.model.effect import Comparison
    from pedmonitor.model.measure import Measure
    from pedmonitor.model.measure_effect import MeasureEffect
    from pedmonitor.reporting.facts.context import Material

_NOT_TOLD = "не указан"
CLAIM = {
    Claim.SIGNS: "есть признаки эффекта",
    Claim.AGAINST: "различие против цели меры",
    Claim.UNCLEAR: "данных недостаточно",
    Claim.NONE: "—",
}
_POINTS = 100


def selection_text(measure: Measure) -> str:
    """Say why these organisations were chosen, in the words of the register."""
    if measure.selection is None:
        return measure.selection_text or _NOT_TOLD
    note = f" ({measure.selection_text})" if measure.selection_text else ""
    return f"{measure.selection.value}{note}"


def effect_sentence(one: MeasureEffect, material: Material) -> str:
    """Say what may be said of a measure by an indicator."""
    return material.sentences.tell(_facts(one, material))


def why_text(one: MeasureEffect, material: Material) -> str:
    """Name everything that keeps the ladder from going on, or a probability from being told."""
    words = {"start": date_text(one.measure.start), "others": ", ".join(one.beside)}
    reasons = [_reason(obstacle, material) for obstacle in one.effect.obstacles]
    reasons += ["shared"] * bool(one.beside)
    told = (
        material.sentences.tell(Facts("effect_why", reason=reason, words=words))
        for reason in reasons
    )
    return "; ".join(told)


def _reason(obstacle: Obstacle, material: Material) -> str:
    """Name the reason; to the public what is hidden is no absence."""
    public = material.context.edition is Edition.PUBLIC
    return "no_values_public" if public and obstacle is Obstacle.NO_VALUES else obstacle.value


def claim_text(one: MeasureEffect, material: Material) -> str:
    """Say the claim in a table; of measures that cannot be told apart it is nobody's own."""
    told = CLAIM[one.effect.claim]
    if not one.beside or one.effect.claim is Claim.NONE:
        return told
    return material.phrases.say("effect_claim_shared", told=told, others=", ".join(one.beside))


def guard_text(one: MeasureEffect, material: Material) -> str:
    """Say what was done about low starting values; empty where nothing had to be."""
    words = {"before_period": period_phrase(one.before) if one.before else ""}
    reason = one.effect.guard.value
    return material.sentences.tell(Facts("effect_guard", reason=reason, words=words))


def trend_text(one: MeasureEffect, material: Material) -> str:
    """Say whether the groups changed alike before the measure; empty without a comparison."""
    if one.effect.comparison is None or one.totals is not None:
        return ""
    return material.sentences.tell(Facts("effect_trend", reason=one.effect.before.value))


def unmoved_sentence(one: MeasureEffect, material: Material) -> str:
    """Say that an indicator did not move where it was to."""
    words = {**_words(one), "measure": measure_name(one.measure)}
    return material.sentences.tell(Facts("effect_unmoved", words=words))


def measure_name(measure: Measure) -> str:
    """Name a measure by its number and title."""
    return f"{measure.id} {quoted(measure.title.strip(' .'))}"


def is_unmoved(one: MeasureEffect, *, is_rising: bool | None) -> bool:
    """Say whether the share, or the number above it, did not change the way it was to.

    Of fewer than ten nothing is said.
    """
    if one.totals is not None:
        then, now = one.totals
        return is_rising is not None and (now <= then if is_rising else now >= then)
    pair = one.effect.pair
    if pair is None or is_rising is None or any(is_small(n) for _, n in pair):
        return False
    (k, n), (j, m) = pair
    rose, more = j * n - k * m, j - k
    return min(rose, more) <= 0 if is_rising else max(rose, more) >= 0


def chance_text(comparison: Comparison, material: Material, *, is_lost: bool) -> str:
    """Print the p, or the smallest that could have been reached where none may be told.

    Args:
        comparison: The comparison.
        material: The report's material.
        is_lost: Whether the p alone would have been small enough, among so many it is not.
    """
    say, chance = material.phrases.say, comparison.chance
    if chance is None:
        return say("effect_least", least=probability_text(comparison.least_p))
    told = say("effect_p", p=p_text(chance.p), splits=count_text(chance.splits))
    return say("effect_corrected", told=told) if is_lost else told


def _facts(one: MeasureEffect, material: Material) -> Facts:
    effect, pair = one.effect, one.effect.pair
    goes_on = one.measure.goes_on(material.context.run.period)
    words = _words(one) | {
        "dates": dates_text(one.measure),
        "held": "начато" if goes_on else "проведено",
        "since": "начала" if goes_on else "проведения",
        "selection": selection_text(one.measure),
        "why": why_text(one, material),
    }
    if one.totals is not None:
        words |= _count_words(one, material)
        return Facts(
            "effect", measured="count", size="enough", reason=effect.claim.value, words=words
        )
    if effect.rung is Rung.HELD or pair is None:
        reason = effect.obstacles[0].value if effect.obstacles else ""
        return Facts("effect", measured="share", size="none", reason=reason, words=words)
    if any(is_small(n) for _, n in pair):
        return Facts("effect", measured="share", size="small", words=words)
    words |= {"difference": difference_text(*pair)} | _comparison_words(one, material)
    return Facts("effect", measured="share", size="enough", reason=effect.claim.value, words=words)


def _words(one: MeasureEffect) -> dict[str, str]:
    pair = one.effect.pair
    before, after = "", ""
    if one.totals is not None:
        before, after = map(count_text, one.totals)
    elif pair is not None:
        print_share = ratio_text if any(is_small(n) for _, n in pair) else share_text
        before, after = (print_share(*counts) for counts in pair)
    return {
        "ref": one.ref or "не указан",
        "before": before,
        "after": after,
        "before_period": period_phrase(one.before) if one.before else "",
        "after_period": period_phrase(one.after) if one.after else "",
    }


def _comparison_words(one: MeasureEffect, material: Material) -> dict[str, str]:
    comparison, others = one.effect.comparison, one.effect.other_pair
    if comparison is None or others is None:
        return {}
    then, now = others
    return {
        "chance": _chance(one, comparison, material),
        "other_before": share_text(*then),
        "other_after": share_text(*now),
        "other_difference": difference_text(then, now),
        "apart": points_text(_POINTS * comparison.difference),
    }


def _count_words(one: MeasureEffect, material: Material) -> dict[str, str]:
    """Tell numbers of both groups and what an organisation has changed by in the mean."""
    comparison, mine, others = one.effect.comparison, one.effect.pair, one.effect.other_pair
    if comparison is None or mine is None or others is None:
        return {}
    changes = [Fraction(*now) - Fraction(*then) for then, now in (mine, others)]
    return {
        "chance": _chance(one, comparison, material),
        "other_before": count_text(others[0][0]),
        "other_after": count_text(others[1][0]),
        "mine_mean": signed_text(changes[0]),
        "other_mean": signed_text(changes[1]),
        "apart": signed_text(comparison.difference),
    }


def _chance(one: MeasureEffect, comparison: Comparison, material: Material) -> str:
    chance = comparison.chance
    lost = chance is not None and chance.p <= 0.05 and one.effect.claim is Claim.UNCLEAR  # noqa: PLR2004 - 5 %
    return chance_text(comparison, material, is_lost=lost)
