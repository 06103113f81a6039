"""Put recommendations into words: the rule's text with counts, targets and days in it."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from pedmonitor.model.recommendation import Recommendation, RegisterRow, State
from pedmonitor.model.result import TargetOutcome, Unit
from pedmonitor.model.text import inner_quotes
from pedmonitor.reporting.editable.phrases import one_stop
from pedmonitor.reporting.facts.context import indicators_text
from pedmonitor.reporting.facts.figures import counted_text, figure_text
from pedmonitor.reporting.text.numbers import date_text, period_phrase
from pedmonitor.reporting.text.status_words import errors_text
from pedmonitor.reporting.text.words import headline, target_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.recommendation import Audience, RecommendationRule
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.situation import Situation

KIND = {"address": "адресная", "practice": "успешная практика"}
HEADINGS = {
    "period": "Период",
    "profile": "Профиль",
    "audience": "Кому",
    "addressee": "Адресат",
    "ref": "Показатель",
    "basis": "Основание",
    "kind": "Вид",
    "document": "Что представить",
    "due": "Срок",
}
"""What the program writes into the register, by its names in the code."""
MARKS = ("Свой срок", "Утверждено", "Направлено", "Применено", "Подтверждение")
"""What the methodist writes into it."""
BLANK = "____"
"""Where the methodist puts a day that nobody has set."""
_SCHOOLS = 2
_NUMBERS = 6
_UNITS = (" (%)", " (единиц)", " (ед.)")


def recommend(
    rule: RecommendationRule,
    audience: Audience,
    situation: Situation,
    *,
    period: Period,
    families: Mapping[str, Family],
    day: dt.date | None = None,
) -> Recommendation:
    """Fill the text of a rule.

    The day that settings or document set wins; that of the rule is only proposed.

    Args:
        rule: The rule that speaks.
        audience: To whom.
        situation: About what.
        period: The period of the figures.
        families: Definitions, for what a figure counts.
        day: By when, as the settings or the document say.
    """
    proposed = rule.due.after(period) if rule.due else None
    due, is_proposed = day or proposed, day is None and proposed is not None
    words = _words(situation, families) | {
        "period": period_phrase(period),
        "document": rule.document,
        "due": due_text(due, is_proposed=is_proposed) or BLANK,
    }
    value = situation.value
    return Recommendation(
        rule=rule.id,
        period=period.label,
        profile=situation.profile,
        kind=rule.kind,
        audience=audience.id,
        audience_title=audience.title,
        addressee=_addressee(situation, audience),
        organisation=situation.organisation,
        ref=value.ref if value else "",
        basis=_basis(situation),
        text=" ".join((one_stop(rule.text.format(**words).strip()), *_later(situation, families))),
        due=due,
        is_proposed=is_proposed,
        document=rule.document,
    )


def _later(situation: Situation, families: Mapping[str, Family]) -> list[str]:
    """Say what the next year asks for, where the document sets it another target."""
    value = situation.value
    if situation.later is None or value is None:
        return []
    year, percent = situation.later
    target = target_text(TargetOutcome(">=", percent), unit=value.unit)
    if value.unit is not Unit.PERCENT or not value.denominator:
        return [f"Цель на {year} год — {target}."]
    needed = ceil(percent * Fraction(value.denominator) / 100)
    told = counted_text(needed, value, families=families, genitive=True)
    return [one_stop(f"Цель на {year} год — {target}: при той же численности не менее {told}.")]


def _addressee(situation: Situation, audience: Audience) -> str:
    if situation.subject:
        return f"учителя предмета «{situation.subject}»"
    return situation.organisation or audience.title


def _words(situation: Situation, families: Mapping[str, Family]) -> dict[str, str]:
    """Give the words that a text may ask for."""
    words = {
        "organisation": situation.organisation,
        "subject": situation.subject,
        "school": ", ".join(situation.schools[:_SCHOOLS]),
        "missing": ", ".join(f"«{inner_quotes(name)}»" for name in situation.missing)
        or "все сведения",
        "uncounted": _uncounted_text(situation.uncounted),
        "errors": errors_text(situation.errors),
        "reported": "{} из {} организаций".format(*situation.reported),
    }
    value = situation.value
    if value is None:
        return words
    words |= {
        "ref": value.ref,
        "wording": wording_text(value.title),
        "figure": figure_text(value),
        "short": counted_text(situation.short, value, families=families),
        "lacking": counted_text(situation.short, value, families=families, genitive=True),
        "needed": counted_text(
            (value.numerator or 0) + situation.short, value, families=families, genitive=True
        ),
    }
    if situation.target is not None:
        words["target"] = target_text(TargetOutcome(">=", situation.target), unit=value.unit)
    return words


def _uncounted_text(refs: tuple[str, ...]) -> str:
    """Say what is not computed for want of returns; nothing, where nothing is.

    >>> _uncounted_text(("1.1", "1.2"))
    'Без них у организации не рассчитаны показатели 1.1, 1.2; в общие итоги по ним она не вошла.'
    >>> _uncounted_text(())
    ''
    """
    if not refs:
        return ""
    if len(refs) > _NUMBERS:
        told = f"не рассчитано показателей: {len(refs)}"
    else:
        told = f"не {'рассчитан' if len(refs) == 1 else 'рассчитаны'} {indicators_text(refs)}"
    return f"Без них у организации {told}; в общие итоги по ним она не вошла."


def wording_text(title: str) -> str:
    """Quote a wording inside a sentence: without its unit, with inner quotes.

    >>> wording_text("доля педагогов «района» (%)")
    'Доля педагогов „района“'
    """
    for unit in _UNITS:
        title = title.strip().removesuffix(unit)
    return headline(inner_quotes(title.rstrip(",.; ")))


def _basis(situation: Situation) -> str:
    """Cite the row a recommendation follows from."""
    value = situation.value
    if value is None:
        return "сдача и проверка сводов"
    if situation.schools:
        return f"показатель {value.ref}"  # a practice is named, never its figures
    reported, expected = situation.reported
    if not expected:
        return figure_basis(value)
    return f"{figure_basis(value)}; граница — по сведениям {reported} из {expected} организаций"


def figure_basis(value: IndicatorValue) -> str:
    """Cite a figure."""
    return f"показатель {value.ref}: {figure_text(value)}"


def silence_text(totals: Sequence[IndicatorValue]) -> str:
    """Say by which indicators the municipality gets no recommendation; empty when by none.

    Args:
        totals: Municipal values of partial data.
    """
    if not totals:
        return ""
    refs = indicators_text(tuple(dict.fromkeys(one.ref for one in totals)))
    counted = {(one.reporting, one.expected) for one in totals}
    told = "{} из {} организаций".format(*counted.pop()) if len(counted) == 1 else "не все"
    return (
        f"Муниципалитету и методическим объединениям рекомендаций нет: {refs} — данные неполные, "
        f"сведения представили {told}. Организациям рекомендации даны по их собственным числам."
    )


def register_row(one: Recommendation) -> RegisterRow:
    """Make a row of the register."""
    given = {
        HEADINGS["period"]: one.period,
        HEADINGS["profile"]: one.profile,
        HEADINGS["audience"]: one.audience_title,
        HEADINGS["addressee"]: one.addressee,
        HEADINGS["ref"]: one.ref,
        HEADINGS["basis"]: one.basis,
        HEADINGS["kind"]: KIND[one.kind],
        HEADINGS["document"]: one.document,
        HEADINGS["due"]: due_text(one.due, is_proposed=one.is_proposed),
    }
    return RegisterRow(one.id, State.CURRENT, given, one.text, one.text)


def due_text(day: dt.date | None, *, is_proposed: bool) -> str:
    """Print a day; nothing where there is none.

    >>> import datetime as dt
    >>> due_text(dt.date(2023, 5, 25), is_proposed=True)
    '25.05.2023 (предлагаемый)'
    """
    if day is None:
        return ""
    return date_text(day) + (" (предлагаемый)" if is_proposed else "")
