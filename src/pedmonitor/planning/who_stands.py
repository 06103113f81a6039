"""Which organisations «ОО» means on a day: the list is always said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from pedmonitor.model.organisation import Organisation

_PRESCHOOL = "дошкольная"
_NAMES_PRESCHOOL = ("доу", "доо", "детск", "дошкольн")


@dataclass(frozen=True, slots=True)
class Standing:
    """The organisations that were to take part.

    Attributes:
        names: Short names.
        types: What they are.
        day: On which day they stood.
        closed: Those of the types that had closed by then: nobody expected them.
        untyped: Those of whom nobody knows what they are.
    """

    names: tuple[str, ...]
    types: tuple[str, ...]
    day: dt.date
    closed: tuple[str, ...] = ()
    untyped: tuple[str, ...] = ()


def standing(
    organisations: Iterable[Organisation], types: Sequence[str], *, text: str, day: dt.date
) -> Standing:
    """Find the organisations that a row speaks of.

    Args:
        organisations: The registry.
        types: Types that «ОО» means; preschools join them where the text names them.
        text: The row and its result.
        day: The day of the event.
    """
    words = fold(text).replace(",", " ").split()
    named = any(word.startswith(_NAMES_PRESCHOOL) for word in words)
    wanted = tuple(dict.fromkeys((*types, _PRESCHOOL) if named else types))
    listed = [one for one in organisations if not one.head]
    typed = [one for one in listed if one.type in wanted]
    return Standing(
        tuple(one.name for one in typed if _stands(one, day)),
        wanted,
        day,
        tuple(one.name for one in typed if one.closed is not None and one.closed <= day),
        tuple(one.name for one in listed if not one.type and _stands(one, day)),
    )


def _stands(one: Organisation, day: dt.date) -> bool:
    return (one.opened is None or one.opened <= day) and (one.closed is None or day < one.closed)
