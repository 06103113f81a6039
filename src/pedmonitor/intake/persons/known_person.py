"""A person of one organisation's staff on the way to being told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.persons.pseudonyms import PersonKeys
    from pedmonitor.model.location import Place

_IN_FULL = 3
"""Keys of somebody named in full: the name, its initials, the given name."""


@dataclass(slots=True)
class KnownPerson:
    """What the rows of a person have said so far.

    Attributes:
        number: Of the person, in order of the rows.
        births: Keys of birth dates.
        snils: Keys of insurance numbers.
        locals: Keys of personnel numbers.
        place: The cell with the name in the first row.
        names: Keys of the full name, its initials and the given name.
        guest: Whether the main job is said to be in another organisation.
    """

    number: int
    births: tuple[int, ...] = ()
    snils: tuple[int, ...] = ()
    locals: tuple[int, ...] = ()
    place: Place | None = None
    names: tuple[int, ...] = ()
    guest: bool = False

    @property
    def is_undated(self) -> bool:
        """Say whether nothing tells the person from a full namesake in another organisation."""
        return not self.births and not self.snils

    @property
    def is_dated_guest(self) -> bool:
        """Say whether only a birth date tells a part-timer from a namesake at the main job."""
        return self.guest and bool(self.births) and not self.snils

    def bears(self, keys: PersonKeys) -> bool:
        """Say whether a row of the same personnel number does not name somebody else."""
        given = {keys.full, keys.short, keys.given} - {0}
        return not given or not self.names or not given.isdisjoint(self.names)

    def is_insured_as(self, keys: PersonKeys, place: Place) -> bool:
        """Say whether a row of the same СНИЛС can be the same person: numbers are dragged down.

        A surname changes and a date is mistyped, but not both, and the given name with them.
        Where neither is known, two names of one list are two people.
        """
        named = {keys.full, keys.short} - {0}
        if not named or not self.names or not named.isdisjoint(self.names):
            return True
        if self.births and keys.birth:
            return keys.birth in self.births
        if keys.given and len(self.names) >= _IN_FULL:
            return keys.given in self.names
        return self.place is None or (self.place.file, self.place.sheet) != (
            place.file,
            place.sheet,
        )

    def may_be(self, other: KnownPerson) -> bool:
        """Say whether the bearer of the same СНИЛС in another organisation can be the same person.

        The name is the same, or with another surname the birth date; of an unknown birth date the
        given name is enough. Nobody without a name contradicts anybody.
        """
        if not self.names or not other.names:
            return True
        common = {*self.names}.intersection(other.names)
        in_full = min(len(self.names), len(other.names)) >= _IN_FULL
        if common and (len(common) > 1 or not in_full):
            return True
        if self.births and other.births:
            return not set(self.births).isdisjoint(other.births)
        return bool(common)

    def agrees(self, keys: PersonKeys) -> bool:
        """Say whether a row of the same name can be the same person: the strongest id decides."""
        if self.snils and keys.snils:
            return keys.snils in self.snils
        if keys.given and not keys.full and len(self.names) > 1 and keys.given not in self.names:
            return False  # «Белова Анна П.» is not «Белова Алла Петровна»
        if self.births and keys.birth:
            return keys.birth in self.births
        return not (self.locals and keys.local) or keys.local in self.locals

    def add(self, keys: PersonKeys) -> None:
        """Remember what a row says of the person."""
        self.names += tuple({keys.full, keys.short, keys.given} - {0, *self.names})
        if keys.birth and keys.birth not in self.births:
            self.births += (keys.birth,)
        if keys.snils and keys.snils not in self.snils:
            self.snils += (keys.snils,)
        if keys.local and keys.local not in self.locals:
            self.locals += (keys.local,)


def met(number: int, keys: PersonKeys, place: Place | None) -> KnownPerson:
    """Begin a person with what the first row says."""
    given = (keys.full, keys.short, keys.given)
    names = given if 0 not in given else tuple(key for key in given if key)
    return KnownPerson(
        number,
        (keys.birth,) if keys.birth else (),
        (keys.snils,) if keys.snils else (),
        (keys.local,) if keys.local else (),
        place,
        names,
    )
