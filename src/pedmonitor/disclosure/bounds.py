"""What a reader can find out of a number that is not printed: exact bounds by linear programming.

Two ways to the same answer. Most hidden numbers can be proved uncertain by an exchange: one
organisation could have two persons more and its neighbours two less, and every printed number would
stay what it is. Where no such exchange is seen, the bounds are computed (HiGHS through scipy).
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.disclosure.cells import Table
    from pedmonitor.disclosure.linked import System
    from pedmonitor.model.share import Number

INFINITE = math.inf
_EXACT = 1e-6
_UNBOUNDED = 3


@dataclass
class View:
    """What is printed, seen by a reader.

    Attributes:
        system: The numbers and how they hang together.
        unknown: Numbers that are printed nowhere.
        dropped: Tables left out whole: their equations are not known.
        memory: What was found before; views of one system may share it.
    """

    system: System
    unknown: set[int]
    dropped: set[Table]
    memory: dict[tuple[int, ...], Reached] = field(default_factory=dict)
    _signatures: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    _fall: dict[int, float] = field(default_factory=dict)
    _slack: dict[int, float] = field(default_factory=dict)
    _parts: dict[int, list[int]] = field(default_factory=dict)
    _sums: dict[int, list[int]] = field(default_factory=dict)
    _caps: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    _floors: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    _alike: dict[tuple[tuple[int, int], ...], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        """Note which numbers bound which, and which could be exchanged for which."""
        system = self.system
        for position in system.cells:
            small, large = system.share(position)
            if large is not None and small != large and self._true(small) <= self._true(large):
                self._caps[small].append(large)
                self._floors[large].append(small)
        self._known = [equation.known(self.dropped) for equation in system.equations]
        for number in sorted(self.unknown):
            self._alike[self.signature(number)].append(number)
        self._together = {key: frozenset(alike) for key, alike in self._alike.items()}
        self._falls = {key: sum(map(self.fall, alike)) for key, alike in self._alike.items()}
        own: dict[str, set[int]] = defaultdict(set)
        for number in self.unknown:
            for position in system.places[number]:
                for key, name in system.cells[position].breakdown:
                    if key == "organisation":
                        own[name].add(number)
        self.insiders = tuple(frozenset(own[name]) for name in sorted(own))

    def signature(self, number: int) -> tuple[tuple[int, int], ...]:
        """Tell in which known equations a number stands, and how."""
        if number not in self._signatures:
            self._signatures[number] = tuple(
                (index, times)
                for index in self.system.equations_of[number]
                if self._known[index]
                for one, times in self.system.equations[index].terms
                if one == number
            )
        return self._signatures[number]

    def exchange(self, number: int, without: frozenset[int] = frozenset()) -> float:
        """Prove by exchanges between neighbours how uncertain a number is, in persons at least.

        Args:
            number: The number.
            without: Numbers that this reader knows besides: his own organisation's.
        """
        signature = self.signature(number)
        down, up = self.fall(number), self._room(number, without)
        if not signature:
            return down + up
        gone = {number} | (without & self._together[signature])
        others = [n for n in self._alike[signature] if n not in gone]
        falls = self._falls[signature] - sum(map(self.fall, gone))
        together = min(down, sum(min(self.slack(n), down) for n in others))
        if together < down:  # one whose base is larger too may do more than all with theirs
            together = max(together, max((self._room(n, without) for n in others), default=0.0))
        return min(down, together) + min(up, falls)

    def guarded(self, number: int) -> float:
        """Prove at once for every other organisation what `exchange` proves for a stranger.

        Whichever of them reads, at most the largest part of its neighbours is known to it.
        """
        signature = self.signature(number)
        down = self.fall(number)
        rooms = [
            float(self._true(cap) - self._true(number)) + self._least_rise(cap)
            for cap in self._caps[number]
        ]
        up = min(rooms, default=INFINITE)
        others = [n for n in self._alike[signature] if n != number]
        if not signature or not others:
            return 0.0
        slacks = [min(self.slack(n), down) for n in others]
        falls = [self.fall(n) for n in others]
        return min(down, sum(slacks) - max(slacks)) + min(up, sum(falls) - max(falls))

    def _least_rise(self, cap: int) -> float:
        rise = self._rise(cap, frozenset())
        if not rise or rise == INFINITE:
            return 0.0
        return rise - max(self.fall(n) for n in self._alike[self.signature(cap)] if n != cap)

    def fall(self, number: int) -> float:
        """Give how far a number could be smaller, all counts out of it at their truth."""
        if number not in self._fall:
            floor = max((self._true(n) for n in self._floors[number]), default=0)
            self._fall[number] = max(float(self._true(number) - floor), 0.0)
        return self._fall[number]

    def slack(self, number: int) -> float:
        """Give how far a number could be larger, all its bases at their truth."""
        if number not in self._slack:
            caps = [float(self._true(cap) - self._true(number)) for cap in self._caps[number]]
            self._slack[number] = min(caps, default=INFINITE)
        return self._slack[number]

    def _room(self, number: int, without: frozenset[int]) -> float:
        """Give how far a number could be larger when its bases are larger too."""
        true = self._true(number)
        rooms = [
            float(self._true(cap) - true) + self._rise(cap, without) for cap in self._caps[number]
        ]
        return min(rooms, default=INFINITE)

    def _rise(self, cap: int, without: frozenset[int]) -> float:
        """Give how far the base of a number could itself be larger."""
        if cap not in self.unknown or cap in without or self._caps[cap]:
            return 0.0
        signature = self.signature(cap)
        if not signature:
            return INFINITE
        gone = {cap} | (without & self._together[signature])
        return self._falls[signature] - sum(map(self.fall, gone))

    def is_wide(self, number: int, need: float, without: frozenset[int] = frozenset()) -> bool:
        """Say whether a number could be of values that lie so far apart.

        Other counts of the same people are held at their truth, so what is wide here is as wide or
        wider for whoever does not know them.

        Args:
            number: The number.
            need: How far, in persons.
            without: Numbers that this reader knows besides.
        """
        free = self.component(number, without)
        if not free or self._is_alone(number, free):
            return need <= _EXACT
        if number not in self._sums:
            part = self.component(number)
            self._sums[number] = sorted({e for one in part for e, _ in self.signature(one)})
        equations = self._sums[number]
        key = (*free, -1, *equations)
        if key not in self.memory:
            self.memory[key] = Reached({one: (float(self._true(one)),) * 2 for one in free}, set())
        seen = self.memory[key]
        if seen.width(number) < need - _EXACT and number not in seen.solved:
            seen.solved.add(number)
            problem = _Problem(self, free, equations)
            for sign in (-1.0, 1.0):
                if seen.width(number) < need - _EXACT:
                    seen.add(problem.extreme(number, sign))
        return seen.width(number) >= need - _EXACT

    def _is_alone(self, number: int, free: list[int]) -> bool:
        """Say whether some sum has no other unknown part: it gives the number away."""
        others = set(free) - {number}
        return any(
            others.isdisjoint(one for one, _ in self.system.equations[index].terms)
            for index, _ in self.signature(number)
        )

    def component(self, number: int, without: frozenset[int] = frozenset()) -> list[int]:
        """Gather the unknown numbers that hang together with one, and their unknown bases."""
        if number not in self.unknown or number in without:
            return []
        if number not in self._parts:
            self._parts[number] = self._gather(number)
        if not without:
            return self._parts[number]
        return [one for one in self._parts[number] if one not in without]

    def _gather(self, number: int) -> list[int]:
        found, seen = {number}, set[int]()
        queue = [number]
        while queue:
            one = queue.pop()
            near = set(self._caps[one])
            for index, _ in self.signature(one):
                if index not in seen:
                    seen.add(index)
                    near.update(n for n, _ in self.system.equations[index].terms)
            fresh = (near & self.unknown) - found
            found |= fresh
            queue += fresh
        return sorted(found)

    def box(self, one: int, free: dict[int, int]) -> tuple[float, float | None]:
        """Bound a number by the counts that are not free themselves."""
        floors = [float(self._true(n)) for n in self._floors[one] if n not in free]
        caps = [float(self._true(n)) for n in self._caps[one] if n not in free]
        return max(floors, default=0.0), min(caps, default=None)

    def bases(self, one: int) -> list[int]:
        """List the numbers out of which a number is counted."""
        return self._caps[one]

    def _true(self, number: int) -> Number:
        return self.system.numbers[number]


@dataclass
class Reached:
    """How far apart the values of numbers have been seen in ways that agree with all that is known.

    Attributes:
        ends: Number → the smallest and the largest value seen.
        solved: Numbers whose extremes are among them, or are infinite.
    """

    ends: dict[int, tuple[float, float]]
    solved: set[int]

    def width(self, number: int) -> float:
        """Give how far apart the values of a number have been seen."""
        low, high = self.ends[number]
        return high - low

    def add(self, values: dict[int, float]) -> None:
        """Note another way in which everything could be."""
        for number, value in values.items():
            low, high = self.ends[number]
            self.ends[number] = (min(low, value), max(high, value))


class _Problem:
    """The linear programme of one group of numbers that hang together."""

    def __init__(self, view: View, free: list[int], equations: list[int]) -> None:
        self._order = {one: index for index, one in enumerate(free)}
        self._rows: list[list[float]] = []
        self._sums: list[float] = []
        system = view.system
        for index in equations:
            terms = [(n, times) for n, times in system.equations[index].terms if n in self._order]
            self._rows.append(self._row(terms))
            self._sums.append(float(sum(times * system.numbers[n] for n, times in terms)))
        self._above = [
            self._row([(one, 1), (base, -1)])
            for one in free
            for base in view.bases(one)
            if base in self._order
        ]
        self._boxes = [view.box(one, self._order) for one in free]

    def _row(self, terms: list[tuple[int, int]]) -> list[float]:
        row = [0.0] * len(self._order)
        for number, times in terms:
            row[self._order[number]] = float(times)
        return row

    def extreme(self, number: int, sign: float) -> dict[int, float]:
        """Find the values of all numbers where one is largest (sign -1) or smallest (sign 1)."""
        from scipy.optimize import linprog  # noqa: PLC0415 - heavy, and seldom needed

        cost = [0.0] * len(self._order)
        cost[self._order[number]] = sign
        solved = linprog(
            cost,
            A_ub=self._above or None,
            b_ub=[0.0] * len(self._above) or None,
            A_eq=self._rows or None,
            b_eq=self._sums or None,
            bounds=self._boxes,
            method="highs",
        )
        if solved.status == _UNBOUNDED:
            return {number: -sign * INFINITE}
        if solved.status:
            return {}
        return {one: float(solved.x[index]) for one, index in self._order.items()}
