"""One figure of an aggregate return: counts win, a printed percentage is only checked."""

from __future__ import annotations

from decimal import Decimal
from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates.cells import Figure, is_confirmed
from pedmonitor.intake.aggregates.figure_columns import Part
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
        under: The cell of the denominator, when it has its own.
    """

    numerator: int | None
    denominator: int | None
    percent: Decimal | None
    place: Place
    under: Place | None = None


Told = dict[Part, tuple[Figure, Place]]
"""What the cells of a row say: part → figure and its cell."""


def settle_figure(told: Told) -> tuple[Counted | None, list[Issue]]:
    """Make one figure of the cells of a row.

    Args:
        told: What the cells say.

    Returns:
        The figure, and what is wrong; no figure when the row says nothing or something impossible.
    """
    told = _by_base(told)
    bad = [(figure, place) for figure, place in told.values() if figure.state is CellState.ERROR]
    if bad:
        return None, [_unread(figure, place) for figure, place in bad]
    chosen = [told[part] for part in (Part.NUMERATOR, Part.SHARE) if part in told]
    unsure = [(figure, place) for figure, place in chosen if figure.is_unsure]
    chosen = [(figure, at) for figure, at in chosen if _says(figure)]
    none = [_no_number(place) for figure, place in told.values() if figure.stands_for_none]
    if not chosen:
        return None, [*starmap(_unsure, unsure), *none]
    place = chosen[0][1]
    below, under = told.get(Part.DENOMINATOR, (None, None))
    figures = [figure for figure, _ in chosen]
    count = _first(figure.number for figure in figures)
    bases = {below.number if below else None, *(figure.base for figure in figures)} - {None}
    if len(bases) > 1:
        return None, [_two_bases(place)]
    base = _first(bases)
    percent, shown = next(
        ((f.percent, at) for f, at in reversed(chosen) if f.percent is not None), (None, place)
    )
    is_bare = percent is not None and any(figure.is_bare for figure in figures)
    faults = list(_faults(count, base, percent, place, is_bare=is_bare))
    faults += [_bracketed(figure, at) for figure, at in told.values() if figure.is_bracketed]
    if any(fault.level is Level.ERROR for fault in faults):
        return None, faults
    doubt, percent = _doubt(count, base, percent, shown, is_bare=is_bare)
    faults += [*doubt, *none]
    if unsure and None in {count, base}:
        faults.append(_unsure(*unsure[0]))
    numerator = None if count is None else int(count)
    denominator = None if base is None else int(base)
    return Counted(numerator, denominator, percent, place, under), faults


def _by_base(told: Told) -> Told:
    """Read by the base what says nothing without it: «все», and «12/25» where 25 is the base."""
    below = told.get(Part.DENOMINATOR)
    base = below[0].number if below else None
    read = {part: (_with_base(figure, base), place) for part, (figure, place) in told.items()}
    return read if read != told else told


def _with_base(figure: Figure, base: Decimal | None) -> Figure:
    if figure.is_all and base is not None:
        return Figure(CellState.VALUE, number=base)
    if figure.pair is not None and figure.pair[1] == base:
        return Figure(CellState.VALUE, number=figure.pair[0])
    return figure


def _doubt(
    count: Decimal | None,
    base: Decimal | None,
    percent: Decimal | None,
    place: Place,
    *,
    is_bare: bool,
) -> tuple[list[Issue], Decimal | None]:
    """Check a printed percentage; it stays only where there are no counts behind it."""
    if percent is None:
        return [], None
    if count is None or base is None:
        return [_unconfirmed(percent, place, count=count, base=base, is_bare=is_bare)], percent
    return list(disagreement(int(count), int(base), percent, place)), None


def disagreement(
    numerator: int, denominator: int, percent: Decimal, place: Place
) -> Iterable[Issue]:
    """Say that a printed percentage is not the share of the counts, where it is not.

    Args:
        numerator: How many.
        denominator: Out of how many.
        percent: The printed percentage.
        place: Its cell.
    """
    if not is_confirmed(numerator, denominator, percent):
        yield _disagrees(numerator, denominator, percent, place)


def _first(numbers: Iterable[Decimal | None]) -> Decimal | None:
    return next((number for number in numbers if number is not None), None)


def _says(figure: Figure) -> bool:
    return figure.number is not None or figure.percent is not None


def _faults(
    count: Decimal | None,
    base: Decimal | None,
    percent: Decimal | None,
    place: Place,
    *,
    is_bare: bool,
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
            f"Проверьте числа, из которых посчитан процент{_or_people(percent, is_bare=is_bare)}.",
            place,
        )


def _unread(figure: Figure, place: Place) -> Issue:
    if figure.fault is IssueCode.CELL_UNCALCULATED:
        return Issue(
            figure.fault,
            Level.ERROR,
            "формула сохранена без результата; значение неизвестно",
            "Откройте файл в Excel, дождитесь пересчёта и сохраните, либо впишите число.",
            place,
        )
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.ERROR,
        "не число и не «число (процент %)»; значение не учтено",
        "Впишите число людей, например 6, или 6 (18 %).",
        place,
    )


def _bracketed(figure: Figure, place: Place) -> Issue:
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.WARNING,
        f"учтено число перед скобками — {_text(figure.number or Decimal(0))}; число в скобках не "
        "учтено",
        "Оставьте в ячейке одно число.",
        place,
    )


def _or_people(percent: Decimal, *, is_bare: bool) -> str:
    """Say how to write people where only a caption makes a number a percentage."""
    return f"; если {_text(percent)} — это люди, напишите «{_text(percent)} чел.»" * is_bare


def _unsure(figure: Figure, place: Place) -> Issue:
    if figure.is_either:
        return Issue(
            IssueCode.CELL_NUMBER,
            Level.ERROR,
            "непонятно, люди это или процент: в названии показателя сказано и то и другое; "
            "значение не учтено",
            "Напишите «12 чел.», «48 %» или «12 (48 %)».",
            place,
        )
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.ERROR,
        "непонятно, доля это или процент (1 — это 1 % или 100 %); значение не учтено",
        "Напишите со знаком процента, например 100 %, или впишите число людей и общую численность.",
        place,
    )


def _no_number(place: Place) -> Issue:
    return Issue(
        IssueCode.FORM_SENTINEL,
        Level.WARNING,
        "число из одних девяток принято за «нет данных»; значение не учтено",
        "Если данных нет, оставьте ячейку пустой; если это число людей, проверьте его.",
        place,
    )


def _two_bases(place: Place) -> Issue:
    return Issue(
        IssueCode.AGGREGATE_TWICE,
        Level.ERROR,
        "общее число здесь и в столбце «всего» разное: какое из них взять, неизвестно; "
        "значение не учтено",
        "Оставьте одно общее число.",
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


def _unconfirmed(
    percent: Decimal,
    place: Place,
    *,
    count: Decimal | None,
    base: Decimal | None,
    is_bare: bool,
) -> Issue:
    names = {"числителя": count, "знаменателя": base}
    lacking = "нет " + " и ".join(name for name, number in names.items() if number is None)
    return Issue(
        IssueCode.AGGREGATE_UNCONFIRMED,
        Level.WARNING,
        f"доля {_text(percent)} % указана, а {lacking}; она показывается как есть и "
        "в итог по муниципалитету не входит",
        f"Впишите число людей и общую численность{_or_people(percent, is_bare=is_bare)}.",
        place,
    )


def _text(number: Decimal) -> str:
    plain = f"{number.normalize():f}" if number != number.to_integral_value() else f"{number:.0f}"
    return plain.replace(".", ",").replace("-", "−")
