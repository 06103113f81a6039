"""Choose what to hide: small groups first, then as little more as keeps them from being computed.

A number may be shown only if neither it nor what stands beside it gives a small group back: primary
suppression, then the next smallest of the same row or column, again and again, until every hidden
number is uncertain by `Rules.width` persons (domain.md §3.6, 5). Totals of the municipality stay.
Where rows are organisations, a small group must stay uncertain for every other organisation too,
which knows its own figures.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.disclosure.bounds import Reached, View
from pedmonitor.disclosure.cells import PARTS
from pedmonitor.disclosure.rules import Kind
from pedmonitor.model.result import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.disclosure.cells import Table
    from pedmonitor.disclosure.linked import System
    from pedmonitor.disclosure.rules import Rules

_EXACT = 1e-6
_MANY = 30
"""So many hidden numbers hang together in large districts only."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What readers know from earlier public editions of the same period.

    Attributes:
        shown: Numbers that were printed and are the same today: hiding them now hides nothing.
        moved: Cells that were printed and have changed by so few that the difference is a group.
        small: Cells that were hidden for their own sake: what was hidden once stays hidden.
        beside: Cells that were hidden to protect others.
        dropped: Tables that were left out whole.
    """

    shown: frozenset[int] = frozenset()
    moved: frozenset[int] = frozenset()
    small: frozenset[int] = frozenset()
    beside: frozenset[int] = frozenset()
    dropped: frozenset[Table] = frozenset()


@dataclass
class Suppression:
    """What is hidden, and the search for what more has to be.

    Attributes:
        system: The numbers.
        rules: The thresholds.
        knowledge: What readers know already.
        hidden: Cells that are not printed.
        secret: Numbers that must not be found out.
        dropped: Tables that are left out whole.
        small: Those of the secret numbers that are of small groups; the others only cover them.
        open: Numbers that no hiding protects: totals that are printed give them away.
    """

    system: System
    rules: Rules
    knowledge: Knowledge
    hidden: set[int] = field(default_factory=set)
    secret: set[int] = field(default_factory=set)
    dropped: set[Table] = field(default_factory=set)
    open: set[int] = field(default_factory=set)
    small: frozenset[int] = frozenset()
    _first: frozenset[int] = frozenset()
    _memory: dict[tuple[int, ...], Reached] = field(default_factory=dict)
    _views: tuple[View, View] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing hidden."""
        self._look()

    def run(self, small: Iterable[int]) -> Suppression:
        """Hide the small cells and whatever protects them.

        Args:
            small: Cells that may not be shown by themselves.
        """
        known = self.knowledge
        self.hidden = {*small, *known.small}
        self.secret = {number for at in sorted(self.hidden) for number in self._own(at)}
        self.small = frozenset(self.secret)
        self.secret |= {self.system.share(position)[0] for position in known.moved}
        self.hidden |= known.beside | known.moved
        self.dropped |= known.dropped
        self._first = frozenset(self.hidden)
        while self._round():
            pass
        self._show_the_known()
        return self

    def _show_the_known(self) -> None:
        """Print again what other tables print anyway: hiding it would hide nothing."""
        unknown = self._views[1].unknown
        for position in sorted(self.hidden - self._first):
            numbers = {one for one in self.system.share(position) if one is not None}
            if (
                numbers.isdisjoint(unknown)
                and self.system.cells[position].table not in self.dropped
            ):
                self.hidden.discard(position)

    def _round(self) -> bool:
        """Hide more in every part of the system that is not safe; False when all of it is."""
        self._close()
        self._look()
        touched: set[int] = set()
        for number in sorted(self.secret):
            view = self._view_of(number)
            if number not in touched and not self.is_safe(number):
                touched |= set(view.component(number)) | {number}
                self._hide_more(number)
        return bool(touched)

    def is_safe(self, number: int) -> bool:
        """Say whether a number stays uncertain enough for everybody."""
        view = self._view_of(number)
        if number in self.knowledge.shown or number in self.open or not view.signature(number):
            return True
        reach = self.reach(number)
        need = min(float(self.rules.width), reach)
        if view.exchange(number) < need - _EXACT and not view.is_wide(number, need):
            return False
        if number not in self.small or view.guarded(number) >= need:
            return True
        if len(view.component(number)) > _MANY and self._has_neighbour(number, view):
            return False  # in a large district another neighbour costs less than many proofs
        near = {n for e, _ in view.signature(number) for n, _ in self.system.equations[e].terms}
        return all(
            self._is_safe_from(number, insider, reach - self._own_of(insider & near), view)
            for insider in view.insiders
            if insider & near and number not in insider
        )

    def reach(self, number: int) -> float:
        """Give the largest value a number can have at all: the total that is printed above it."""
        totals = []
        for position in self.system.places[number]:
            cell = self.system.cells[position]
            part = next(p for p in PARTS if self.system.of.get((position, p)) == number)
            total = self._total_of.get(cell.column)
            above = None if total is None else self.system.cells[total].number(part)
            if above is not None and cell.breakdown != TOTAL:
                totals.append(float(above))
        return min(totals, default=float("inf"))

    def _has_neighbour(self, number: int, view: View) -> bool:
        """Say whether a number is printed that stands in the very same sums."""
        signature = view.signature(number)
        return any(
            view.signature(other) == signature and not self._on_total(other)
            for other, _ in self.system.equations[signature[0][0]].terms
            if other not in view.unknown and other not in self.knowledge.shown
        )

    def _own_of(self, numbers: frozenset[int]) -> float:
        """Give what an organisation knows to be its own part of a total."""
        return max((float(self.system.numbers[number]) for number in numbers), default=0.0)

    def _is_safe_from(self, number: int, insider: frozenset[int], reach: float, view: View) -> bool:
        need = min(float(self.rules.width), reach)
        if view.exchange(number, insider) >= need - _EXACT:
            return True
        return view.is_wide(number, need, insider)

    def _own(self, position: int) -> set[int]:
        """Give the numbers of a cell by which it stays secret.

        A count that another cell prints of a larger group is no secret there; it is one only if
        the cell would have none left. In a sensitive cell the count always is.
        """
        cell = self.system.cells[position]
        count, base = self.system.share(position)
        if cell.kind is Kind.SENSITIVE or base is None:
            return {count}
        return {one for one in (count, base) if self._is_only_here(one)} or {count}

    def _is_only_here(self, number: int) -> bool:
        return all(position in self.hidden for position in self.system.places[number])

    def _close(self) -> None:
        """Hide every cell that prints a secret number; a printed total keeps no secret."""
        self.secret = {number for number in self.secret if not self._on_total(number)}
        for number in self.secret:
            self.hidden.update(self.system.places[number])

    def _on_total(self, number: int) -> bool:
        return any(
            self.system.cells[position].breakdown == TOTAL and position not in self.hidden
            for position in self.system.places[number]
        )

    def _look(self) -> None:
        """See what a reader sees now: a stranger, and one who kept the earlier editions."""
        self._total_of = {
            cell.column: position
            for position, cell in self.system.cells.items()
            if cell.breakdown == TOTAL and position not in self.hidden
        }
        unknown = {
            number
            for number, places in enumerate(self.system.places)
            if all(position in self.hidden for position in places)
        }
        stranger = View(self.system, unknown, self.dropped, self._memory)
        shown = self.knowledge.shown & unknown
        keeper = (
            View(self.system, unknown - shown, self.dropped, self._memory) if shown else stranger
        )
        self._views = (keeper, stranger)

    def _view_of(self, number: int) -> View:
        """What has changed by little hides among neighbours that may have changed as well."""
        moved = any(p in self.knowledge.moved for p in self.system.places[number])
        return self._views[moved]

    def _hide_more(self, number: int) -> None:
        view = self._view_of(number)
        best = min(self._covers(number, view), default=None)
        if best is not None:
            self.secret.add(best[-1])
        elif not self._drop(number, view):
            self.open.add(number)

    def _help(self, number: int, view: View) -> float:
        """Tell how much a number could give and take if it were hidden; three are enough."""
        need = float(self.rules.width)
        return min(min(view.fall(number), need) + min(view.slack(number), need), need)

    def _covers(self, number: int, view: View) -> list[tuple[bool, int, float, float, int]]:
        """List printed numbers that would hide this one, the best first by order."""
        mine = dict(view.signature(number))
        found = []
        for index in mine:
            for other, times in self.system.equations[index].terms:
                if other in view.unknown or other == number or self._on_total(other):
                    continue
                if other in self.knowledge.shown and view is self._views[0]:
                    continue
                common = len(set(mine) & {e for e, _ in view.signature(other)})
                found.append(
                    (times < 0, -common, -self._help(other, view), self._size(other), other)
                )
        return found

    def _size(self, number: int) -> float:
        bases = [self.system.share(position)[1] for position in self.system.places[number]]
        sizes = [float(self.system.numbers[base]) for base in bases if base is not None]
        return min(sizes, default=float(self.system.numbers[number]))

    def _drop(self, number: int, view: View) -> bool:
        """Leave out whole the tables by which a number could be computed; False if none can be."""
        droppable = [
            sources
            for index, _ in view.signature(number)
            if all(sources := self.system.equations[index].sources)
        ]
        if not droppable:
            return False
        for source in min(
            droppable, key=lambda sources: (len(sources), sorted(map(sorted, sources)))
        ):
            table = min(
                source - self.dropped, key=lambda t: ("organisation" not in t[1], t), default=None
            )
            if table is not None:
                self.dropped.add(table)
                for position, cell in self.system.cells.items():
                    if cell.table == table:
                        self.hidden.add(position)
        return True
