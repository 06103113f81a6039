"""Who was counted, as keyed pseudonyms: kept between runs so that years are compared by people.

No name, date or number of a document stands here, only hashes under the municipality's secret.
"""

from __future__ import annotations

from dataclasses import dataclass

IndicatorKey = tuple[str, str]
"""Profile and number of the indicator in it."""


@dataclass(frozen=True, slots=True)
class PeopleFacts:
    """Persons of one run with what is true of them; blobs are little-endian, to stay small.

    Attributes:
        columns: Indicators that count the same persons share a column.
        organisations: Names that employments refer to.
        persons: How many there are; each is a number from 0.
        employments: How many jobs they hold.
        identities: Of every employment, one list after the other: person and organisation (4 bytes
            each), then four keys of 8 bytes, 0 where unknown: name, name with birth date, СНИЛС,
            personnel number.
        population: Of every person a row of bits, one a column: counted in the denominator.
        facts: The same: counted in the numerator.
        key_name: Name of the secret under which they were hashed; empty where it was not kept.
            People under two secrets cannot be told to be the same.
    """

    columns: tuple[tuple[IndicatorKey, ...], ...]
    organisations: tuple[str, ...]
    persons: int
    employments: int
    identities: bytes
    population: bytes
    facts: bytes
    key_name: str = ""


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """How a share of persons has changed, told by its people.

    Attributes:
        before: Counts of the earlier period.
        after: Counts of the later one.
        stayed: Persons of both populations.
        gained: Those of them who have the fact now and had it not.
        lost: Those of them who had it and have it not.
        came_with: Persons of the later population only, with the fact.
        left_with: Persons of the earlier population only, with the fact.
        p: McNemar's exact p of `gained` against `lost`.
    """

    before: tuple[int, int]
    after: tuple[int, int]
    stayed: int
    gained: int
    lost: int
    came_with: int
    left_with: int
    p: float

    @property
    def came(self) -> int:
        """Persons who are counted now and were not."""
        return self.after[1] - self.stayed

    @property
    def left(self) -> int:
        """Persons who were counted and are not."""
        return self.before[1] - self.stayed
