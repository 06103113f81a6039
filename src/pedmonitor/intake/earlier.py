"""Last year's staff among this year's people: retention needs both registers (Q14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.columns import NO_PERSON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.people import PeopleIndex
    from pedmonitor.intake.pseudonyms import PersonKeys
    from pedmonitor.model.location import Place

_Sign = tuple[str, int, int]


def number_earlier(rows: Iterable[tuple[PersonKeys, str, Place]], index: PeopleIndex) -> list[int]:
    """Number the people of an earlier staff register.

    Args:
        rows: Keys, organisation and cell of each row.
        index: The people of this year.

    Returns:
        This year's number of those who are still here; of those who are not, a negative number,
        the same for every row of one person. Nobody's absence is an issue: people leave.
    """
    left: dict[_Sign, int] = {}
    numbers = []
    for keys, owner, place in rows:
        number = index.find_plainly(keys, owner)
        if number == NO_PERSON:
            number, _ = index.find(keys, owner, place)
        if number == NO_PERSON:
            number = left.setdefault(_sign(keys, owner), NO_PERSON - 1 - len(left))
        numbers.append(number)
    return numbers


def _sign(keys: PersonKeys, owner: str) -> _Sign:
    """Tell apart those who left: by СНИЛС, by name and birth date, else inside one organisation."""
    if keys.snils:
        return ("", keys.snils, 0)
    name = keys.full or keys.short
    if keys.full and keys.birth:
        return ("", keys.full, keys.birth)
    return (owner, name or keys.local, keys.birth)
