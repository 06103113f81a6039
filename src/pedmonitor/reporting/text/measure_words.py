"""Measures and decisions in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.text import quoted
from pedmonitor.reporting.text.numbers import date_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.measure import Decision, Measure, Order, Refused

_SHORT = 60
_NUMBERED = re.compile(r"(\D*)(\d*)")


def dates_text(measure: Measure) -> str:
    """Say when a measure lasts.

    >>> import datetime as dt
    >>> from pedmonitor.model.measure import Measure
    >>> one = Measure("М-1", "p", "т", 1, "", (), True, dt.date(2022, 3, 1))
    >>> dates_text(one)
    'с 01.03.2022'
    """
    if measure.end is None:
        return f"с {date_text(measure.start)}"
    return f"{date_text(measure.start)} – {date_text(measure.end)}"


def targets_text(measure: Measure) -> str:
    """Say for whom a measure is."""
    return "все организации" if measure.everybody else ", ".join(in_order(measure.organisations))


def in_order(names: Iterable[str]) -> list[str]:
    """Put names in the order in which a person looks for them: number 2 before number 11.

    >>> in_order(("СОШ № 11", "СОШ № 2", "ДДТ"))
    ['ДДТ', 'СОШ № 2', 'СОШ № 11']
    """
    return sorted(names, key=_order)


def _order(name: str) -> tuple[tuple[str, int], ...]:
    return tuple((words, int(number or 0)) for words, number in _NUMBERED.findall(name))


def order_text(order: Order) -> str:
    """Say by which act, as far as it is known.

    >>> import datetime as dt
    >>> from pedmonitor.model.measure import Order
    >>> order_text(Order("15", dt.date(2022, 3, 1))), order_text(Order())
    ('приказ № 15 от 01.03.2022', '')
    """
    number = f"№ {order.number.removeprefix('№').strip()}" if order.number else ""
    day = f"от {date_text(order.date)}" if order.date else ""
    told = " ".join(part for part in ("приказ", number, day) if part) if number or day else ""
    return ", ".join(part for part in (told, order.link) if part)


def decision_text(decision: Decision | None) -> str:
    """Say what was decided last; nothing was, and the reader is told so."""
    if decision is None:
        return "решения нет"
    act = order_text(decision.order)
    told = f"{decision.code.value}, {date_text(decision.date)}"
    return f"{told} ({act})" if act else told


def refused_text(one: Refused) -> str:
    """Name a row of the register that is no measure, and what is wrong with it.

    >>> from pedmonitor.model.measure import Refused
    >>> refused_text(Refused("М-2", "Курсы «Шаг»", reasons=("Столбец «Начало»: ячейка пуста.",)))
    'М-2 «Курсы „Шаг“»: столбец «Начало»: ячейка пуста'
    """
    named = " ".join(
        filter(None, (one.id or "без номера", one.title and quoted(one.title.strip(" ."))))
    )
    why = "; ".join(reason[:1].lower() + reason[1:].rstrip(".") for reason in one.reasons)
    return f"{named}: {why}" if why else named


def measure_row(
    measure: Measure, decision: Decision | None, *, short: bool = False
) -> tuple[str, ...]:
    """Tell a measure in one line of a table.

    Args:
        measure: The measure.
        decision: What was decided last.
        short: Whether a long direction is cut, for a terminal; a paper that is signed tells it all.
    """
    return (
        measure.id,
        measure.title,
        _shortened(measure.direction_title) if short else measure.direction_title.rstrip(" ;."),
        dates_text(measure),
        targets_text(measure),
        ", ".join(measure.indicators),
        decision_text(decision),
    )


def letter_item(measure: Measure) -> str:
    """Tell a measure to an organisation that takes part in it; why it was chosen is not told.

    >>> import datetime as dt
    >>> from pedmonitor.model.measure import Measure
    >>> one = Measure("М-1", "p", "Наставник", 1, "", (), True, dt.date(2022, 3, 1))
    >>> letter_item(one)
    'Наставник (с 01.03.2022)'
    """
    told = (dates_text(measure), measure.responsible, order_text(measure.order))
    return f"{measure.title.rstrip('. ')} ({'; '.join(filter(None, told))})"


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"
