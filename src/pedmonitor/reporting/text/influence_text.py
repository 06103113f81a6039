"""By how much a fault could move the indicators, in words: counts first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.text.numbers import count_text, plural
from pedmonitor.reporting.text.words import joined

if TYPE_CHECKING:
    from pedmonitor.model.influence import Influence, Movement
    from pedmonitor.model.issue import Issue

EVERYTHING = (
    "все показатели: организация не вошла ни в один итог; на сколько они изменятся, "
    "без её данных неизвестно"
)
_SHOWN = 3


def influence_text(issue: Issue, *, shown: int = _SHOWN) -> str:
    """Print the indicators that an issue could move most; empty when it moves no total.

    Args:
        issue: The issue.
        shown: At most so many indicators; the rest are counted.
    """
    texts = [_one(influence) for influence in issue.influence[:shown]]
    rest = len(issue.influence) - shown
    if rest > 0:
        noun = plural(rest, "показатель", "показателя", "показателей")
        texts.append(f"и ещё {rest} {noun}")
    return "; ".join(texts)


def _one(influence: Influence) -> str:
    if influence.total is None:
        return EVERYTHING
    refs = list(dict.fromkeys(ref for _, ref in influence.refs))
    noun = "показатели" if len(refs) > 1 else "показатель"
    text = f"{noun} {joined(refs)}: {movement_text(influence.total)}"
    if influence.school is not None and influence.school.moves:
        text += f" (по организации: {movement_text(influence.school)})"
    return text


def movement_text(movement: Movement) -> str:
    """Print the counts now and how far they may go.

    >>> from pedmonitor.model.influence import Movement
    >>> movement_text(Movement(31, 31, 33, 52, 52)), movement_text(Movement(31, 30, 31, 52, 52))
    ('числитель 31 → до 33 из 52', 'числитель 31 → от 30 из 52')
    >>> movement_text(Movement(31, 31, 32, 52, 53)), movement_text(Movement(4, 4, 5))
    ('числитель 31 → до 32, знаменатель 52 → до 53', 'число 4 → до 5')
    >>> movement_text(Movement(31, 31, 31, 52, 54, 50))
    'числитель 31, знаменатель 52 → от 50 до 54'
    """
    bounds = []
    if movement.least < movement.numerator:
        bounds.append(f"от {count_text(movement.least)}")
    if movement.most > movement.numerator:
        bounds.append(f"до {count_text(movement.most)}")
    reach = " ".join(bounds) or "не изменится"
    now = count_text(movement.numerator)
    if movement.denominator is None or movement.widest is None:
        return f"число {now} → {reach}"
    base, widest = count_text(movement.denominator), count_text(movement.widest)
    if movement.widest == movement.denominator and movement.narrowest is None:
        return f"числитель {now} → {reach} из {base}"
    numerator = f"числитель {now} → {reach}" if bounds else f"числитель {now}"
    least = "" if movement.narrowest is None else f"от {count_text(movement.narrowest)} "
    return f"{numerator}, знаменатель {base} → {least}до {widest}"
