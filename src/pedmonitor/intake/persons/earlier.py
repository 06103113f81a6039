"""Last year's staff among this year's people: retention needs both registers (Q14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.columns import NO_PERSON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.persons.people import PeopleIndex
    from pedmonitor.intake.persons.pseudonyms import PersonKeys
    from pedmonitor.model.location import Place

_Sign = tuple[str, int, int]


class Leavers:
    """People of earlier staff registers who are nobody of this year's; one for all registers."""

    def __init__(self, known: Iterable[tuple[tuple[int, int], int]] = ()) -> None:
        """Begin with those whom other batches know too: keys and numbers."""
        self._numbers: dict[_Sign, int] = {("", *key): number for key, number in known}
        self._next = NO_PERSON - 1

    def number(self, sign: _Sign) -> int:
        """Give the number of one; a new one gets a negative number."""
        if sign not in self._numbers:
            self._numbers[sign] = self._next
            self._next -= 1
        return self._numbers[sign]


def number_earlier(
    rows: Iterable[tuple[PersonKeys, str, Place]], index: PeopleIndex, left: Leavers
) -> list[int]:
    """Number the people of an earlier staff register.

    Args:
        rows: Keys, organisation and cell of each row.
        index: The people of this year.
        left: Those who are not among them.

    Returns:
        This year's number of those who are still here; of those who are not, a negative number,
        the same for every row of one person. Nobody's absence is an issue: people leave.
    """
    numbers = []
    rows = list(rows)
    disputed = _disputed((keys, owner) for keys, owner, _ in rows)
    for told, owner, place in rows:
        keys = told._replace(snils=0) if (owner, told.snils) in disputed else told
        number = index.find_plainly(keys, owner)
        if number == NO_PERSON:
            number, _ = index.find(keys, owner, place)
        if number == NO_PERSON:
            number = left.number(sign(keys, owner))
        numbers.append(number)
    return numbers


def _disputed(rows: Iterable[tuple[PersonKeys, str]]) -> set[tuple[str, int]]:
    """Find СНИЛС that people of several names bear in one place: dragged down, it joins nobody."""
    bearers: dict[tuple[str, int], int] = {}
    disputed = set()
    for keys, owner in rows:
        name = keys.full or keys.short
        if keys.snils and name and bearers.setdefault((owner, keys.snils), name) != name:
            disputed.add((owner, keys.snils))
    return disputed


def sign(keys: PersonKeys, owner: str) -> _Sign:
    """Tell apart those who left: by СНИЛС, by name and birth date, else inside one organisation."""
    if keys.snils:
        return ("", keys.snils, 0)
    name = keys.full or keys.short
    if keys.full and keys.birth:
        return ("", keys.full, keys.birth)
    return (owner, name or keys.local, keys.birth)
