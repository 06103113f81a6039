"""Conditions of a plan that indicators answer: a share to be reached, a share that grows."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Op
from pedmonitor.model.plan_status import Outcome
from pedmonitor.model.result import Status
from pedmonitor.planning.row_facts import unknown

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.plan import Expectation, Window
    from pedmonitor.model.plan_evidence import PlanFigure
    from pedmonitor.planning.row_facts import Facts

_HUNDRED = 100


def judge_trend(part: Expectation, facts: Facts) -> Outcome:
    """Hold a figure against the same days of the year before."""
    if not facts.row.indicators:
        return unknown(part, "строка плана не связана с показателем документа")
    if facts.window is None:
        return unknown(part, "срок не назван, сравнивать не с чем")
    ref = facts.row.indicators[0]
    mine = [one for one in facts.evidence.figures if one.value.ref == ref]
    now = next((one for one in mine if one.days == facts.window), None)
    if now is None or now.value.value is None:
        return unknown(part, f"показатель {ref} за эти дни не посчитан")
    if now.value.status is Status.PARTIAL:
        return unknown(part, f"показатель {ref}: данные неполные", _told(now))
    before = next((one for one in mine if _is_year_before(one.days, now.days)), None)
    if before is None or before.value.value is None:
        return unknown(part, f"показатель {ref} за прошлый год не посчитан", _told(now))
    if before.meaning != now.meaning or before.value.status is Status.PARTIAL:
        return unknown(part, f"показатель {ref} с прошлым годом не сопоставим", _told(now))
    change = _exact(now) - _exact(before)
    met = change > 0 if part.op is Op.UP else change < 0
    return Outcome(part.text, f"было {_told(before)}, стало {_told(now)}", met=met)


def _is_year_before(one: Window, now: Window) -> bool:
    def shifted(day: dt.date) -> tuple[int, int]:
        return day.year + 1, day.month

    return (shifted(one.start), shifted(one.end)) == (
        (now.start.year, now.start.month),
        (now.end.year, now.end.month),
    )


def _exact(figure: PlanFigure) -> Fraction:
    value = figure.value
    return Fraction(value.numerator or 0) / Fraction(value.denominator or 1)


def _told(figure: PlanFigure) -> str:
    value = figure.value
    return (
        f"{value.numerator} из {value.denominator}" if value.denominator else f"{value.numerator}"
    )


def judge_share(part: Expectation, facts: Facts) -> Outcome:
    """Hold a share that the plan asks for against the indicator of its days."""
    if not facts.row.indicators:
        base = "" if not part.lacks_base else "; в плане не сказано, от какого числа процент"
        return unknown(part, f"строка плана не связана с показателем документа{base}")
    ref = facts.row.indicators[0]
    figure = next(
        (
            one
            for one in facts.evidence.figures
            if one.value.ref == ref and _holds(one.days, facts.window, facts.day)
        ),
        None,
    )
    if figure is None or figure.value.value is None or not figure.value.denominator:
        return unknown(part, f"показатель {ref} за эти дни не посчитан")
    if figure.value.status is Status.PARTIAL:
        return unknown(part, f"показатель {ref}: данные неполные", _told(figure))
    value, need = _exact(figure) * _HUNDRED, Fraction(part.value or 0)
    met = value <= need if part.op is Op.AT_MOST else value >= need
    return Outcome(part.text, _told(figure), met=met, reason=f"показатель {ref}")


def _holds(days: Window, window: Window | None, day: dt.date) -> bool:
    """Take the figure of the days themselves, or of the period that they lie in."""
    return days == window or days.start <= (window.end if window else day) <= days.end
