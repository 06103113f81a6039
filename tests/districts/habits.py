"""Habits: how somebody writes a table. Each is drawn on its own, by its own name.

A district's habits are not one random stream: the seed and the name of a habit decide it. A habit
added later therefore leaves what the others drew as it was, and any of them can be made plain,
alone, to see whether it is the one to blame.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")
COUNTABLE = ("diagnostics", "contests", "mentoring")
_GIVEN = ("rows", "rows", "counts")


@dataclass
class Habits:
    """What a district's people are used to.

    Attributes:
        seed: Of the district.
        plain: Names of habits that are not to be drawn: their plain way is taken.
        share: How often a habit leaves the plain way.
        drawn: Name → what was drawn, for those that left the plain way.
    """

    seed: int
    plain: frozenset[str] = frozenset()
    share: float = 0.4
    drawn: dict[str, str] = field(default_factory=dict)

    def pick(self, name: str, *ways: str) -> str:
        """Take one of the ways; the first is the plain one."""
        draw = Random(f"{self.seed} {name}")
        if name in self.plain or draw.random() >= self.share:
            return ways[0]
        way = draw.choice(ways)
        if way != ways[0]:
            self.drawn[name] = way
        return way

    def is_counted(self, register: str) -> bool:
        """Whether nothing but counts of a register is sent, by anybody."""
        countable = register in COUNTABLE
        return countable and self.pick(f"{register} given as", *_GIVEN) == "counts"

    def of(self, name: str, ways: Mapping[str, T]) -> T:
        """Take one of the named ways."""
        return ways[self.pick(name, *ways)]

    def order(self, name: str, things: list[T]) -> list[T]:
        """Put things in an order of one's own."""
        if self.pick(name, "as usual", "own order") == "as usual":
            return things
        shuffled = list(things)
        Random(f"{self.seed} {name} order").shuffle(shuffled)
        return shuffled
