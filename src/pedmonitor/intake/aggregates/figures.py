"""One figure of an aggregate return: counts win, a printed percentage is only checked."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates.cells import Figure, is_confirmed
from pedmonitor.intake.aggregates.layout import Part
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

_HUNDRED = 100
_MANY = 1_000_000
_CHECK = "Проверьте число в этой ячейке."


class Counted(NamedTuple):
    """What a row says of one indicator.

    Attributes:
        numerator: Persons or units; None when only the percentage is given.
        denominator: Out of how many; None when it is not given.
        percent: The printed percentage, when there is no numerator to count it from.
        place: The cell to speak of.
    """

    numerator: int | None
    denominator: int | None
    percent: Decimal | None
    place: Place


Told = dict[Part, tuple[Figure, Place]]
"""What the cells of a row say: part → figure and its cell."""


def settle_figure(told: Told) -> tuple[Counted | None, list[Issue]]:
    """Make one figure of the cells of a row.

    Args:
        told: What the cells say.

    Returns:
        The figure, and what is wrong; no figure when the row says nothing or something impossible.
    """
    bad = [place for figure, place in told.values() if figure.state is CellState.ERROR]
    if bad:
        return None, [_unread(place) for place in bad]
    chosen = [told[part] for part in (Part.NUMERATOR, Part.SHARE) if part in told]
    chosen = [(figure, at) for figure, at in chosen if _says(figure)]
    if not chosen:
        return None, []
    place = chosen[0][1]
    under = told[Part.DENOMINATOR][0].number if Part.DENOMINATOR in told else None
    figures = [figure for figure, _ in chosen]
    count = _first(figure.number for figure in figures)
    base = under if under is not None else _first(figure.base for figure in figures)
    percent = _first(figure.percent for figure in reversed(figures))
    faults = list(_faults(count, base, percent, place))
    if any(fault.level is Level.ERROR for fault in faults):
        return None, faults
    numerator = None if count is None else int(count)
    denominator = None if base is None else int(base)
    if numerator is not None and denominator is not None:
        if percent is not None and not is_confirmed(numerator, denominator, percent):
            faults.append(_disagrees(numerator, denominator, percent, place))
        percent = None
    elif percent is not None:
        faults.append(_unconfirmed(percent, place, has_count=numerator is not None))
    return Counted(numerator, denominator, percent, place), faults


def _first(numbers: Iterable[Decimal | None]) -> Decimal | None:
    return next((number for number in numbers if number is not None), None)


def _says(figure: Figure) -> bool:
    return figure.number is not None or figure.percent is not None


def _faults(
    count: Decimal | None, base: Decimal | None, percent: Decimal | None, place: Place
) -> Iterable[Issue]:
    """Tell what cannot be."""
    for number in (count, base):
        if number is not None and not (0 <= number <= _MANY and number == int(number)):
            yield Issue(
                IssueCode.AGGREGATE_COUNT,
                Level.ERROR,
                f"это не число людей: {_text(number)}; оно должно быть целым, неотрицательным и не "
                "больше миллиона; значение не учтено",
                _CHECK,
                place,
            )
    if count is not None and base is not None and count > base:
        yield Issue(
            IssueCode.AGGREGATE_OVER,
            Level.ERROR,
            f"числитель {_text(count)} больше знаменателя {_text(base)}; строка не учтена",
            "Проверьте оба числа: в числитель входят только люди из знаменателя.",
            place,
        )
    elif percent is not None and not 0 <= percent <= _HUNDRED:
        yield Issue(
            IssueCode.AGGREGATE_OVER,
            Level.ERROR,
            f"процент вне пределов от 0 до 100: {_text(percent)}; строка не учтена",
            "Проверьте числа, из которых посчитан процент.",
            place,
        )


def _unread(place: Place) -> Issue:
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.ERROR,
        "не число и не «число (процент %)»; значение не учтено",
        "Впишите число людей, например 6, или 6 (18 %).",
        place,
    )


def _disagrees(numerator: int, denominator: int, percent: Decimal, place: Place) -> Issue:
    right = Decimal(_HUNDRED * numerator) / denominator if denominator else Decimal(0)
    return Issue(
        IssueCode.AGGREGATE_PERCENT,
        Level.WARNING,
        f"напечатано {_text(percent)} %, а {numerator} из {denominator} — это "
        f"{_text(right.quantize(Decimal('0.1')))} %; учтены числа людей",
        "Исправьте процент или числа, из которых он посчитан.",
        place,
    )


def _unconfirmed(percent: Decimal, place: Place, *, has_count: bool) -> Issue:
    lacking = "нет знаменателя" if has_count else "нет числителя и знаменателя"
    return Issue(
        IssueCode.AGGREGATE_UNCONFIRMED,
        Level.WARNING,
        f"доля {_text(percent)} % указана, а {lacking}; она показывается как есть и "
        "в итог по муниципалитету не входит",
        "Впишите число людей и общую численность.",
        place,
    )


def _text(number: Decimal) -> str:
    plain = f"{number.normalize():f}" if number != number.to_integral_value() else f"{number:.0f}"
    return plain.replace(".", ",").replace("-", "−")
