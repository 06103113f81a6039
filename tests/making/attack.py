"""A reader who wants to know what was not printed: reads the files, adds, subtracts and bounds.

It shares no code with the protection. It is given more than readers have: in which village or town
and of what type every organisation is, which stars stand for no data, and by how much the rows of
each table exceed its total.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from making.printed import Part
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.organisation import Context
    from pedmonitor.model.result import RunResult

Key = tuple[str, str, tuple[tuple[str, str], ...]]
"""Profile, number of the indicator, row."""
Pair = tuple[float, float | None]
_DIMENSIONS = {
    "Организация": "organisation",
    "Предмет": "subject",
    "Уровень": "level",
    "Должность": "position",
    "Роль": "role",
    "Местность": "rural",
    "Где обучены": "provider",
    "Тип организации": "organisation_type",
    "Вид": "kind",
    "Состояние": "status",
    "Основание": "basis",
}
DIMENSIONS = frozenset(_DIMENSIONS)
_TOGETHER = " — вместе"
_ALL = "По муниципалитету"
_WORDS = {"Организаций", "Группа", "Вне границ"}
_NUMBER = r"\d[\d\u00a0\u202f ]*(?:[.,]\d+)?"
_RATIO = re.compile(rf"({_NUMBER}) из ({_NUMBER})")
_DRAWN = "Доля, %"
_CHANGE = re.compile(r"\d")
_CAPTION = re.compile(r"показател[ьи] ([^ ,]*\d[^ ,]*(?:, [^ ,]*\d[^ ,]*)*)$")
WIDE = 3


@dataclass
class Seen:
    """What the files of one edition of one period say.

    Attributes:
        shown: Figures with their counts.
        hidden: Figures in whose place stands a star.
        together: Joined rows: their counts and the rows they are made of.
        changes: Figures of which a change since the year before is printed.
        drawn: What lies under the charts of a workbook: caption and rows.
    """

    shown: dict[Key, Pair] = field(default_factory=dict)
    hidden: set[Key] = field(default_factory=set)
    together: list[tuple[Pair, tuple[Key, ...]]] = field(default_factory=list)
    changes: set[Key] = field(default_factory=set)
    drawn: list[tuple[str, Sequence[Sequence[str]]]] = field(default_factory=list)

    def read(self, parts: Iterable[Part], profile: str) -> None:
        """Read a report of any format."""
        caption, section = "", ""
        for part in parts:
            if part.kind == "section":
                section, caption = part.text, ""
            elif part.kind == "caption":
                caption = part.text
            elif part.kind == "table" and _DRAWN in part.rows[0]:
                self.drawn.append((caption, part.rows))
            elif part.kind == "table":
                self._table(part.rows, caption, profile, changed="Изменения" in section)

    def _table(
        self, table: Sequence[Sequence[str]], caption: str, profile: str, *, changed: bool
    ) -> None:
        head, *rows = table
        if head[0] == "№":
            for row in rows if "Значение" in head else ():
                self._cell((profile, row[0], ()), row[head.index("Значение")])
            return
        named = _CAPTION.search(caption)
        refs = named.group(1).split(", ") if named else list(head[1:])
        for row in rows:
            dimension = _DIMENSIONS.get(head[0]) or _group(head[0], row[0])
            for title, cell in zip(head[1:], row[1:], strict=True):
                ref = refs[0] if title == "Значение" else title
                if not dimension or ref not in refs or ref in _WORDS:
                    continue
                name = row[0] if dimension == "organisation" else row[0][:1].lower() + row[0][1:]
                key = (profile, ref, ((dimension, name),) if name != _ALL else ())
                if changed:
                    self.changes |= {key} if _CHANGE.search(cell) else set()
                else:
                    self._cell(key, cell)

    def _cell(self, key: Key, text: str) -> None:
        found = _RATIO.search(text)
        if text == "*":
            self.hidden.add(key)
        elif found:
            self._number(key, (_float(found.group(1)), _float(found.group(2))))
        elif re.fullmatch(_NUMBER, text):
            self._number(key, (_float(text), None))

    def _number(self, key: Key, pair: Pair) -> None:
        profile, ref, row = key
        if row and row[0][1].endswith(_TOGETHER):
            names = row[0][1].removesuffix(_TOGETHER).split(", ")
            keys = tuple((profile, ref, ((row[0][0], name),)) for name in names)
            self.hidden |= set(keys)
            self.together.append((pair, keys))
        else:
            self.shown[key] = pair


def counts_of(lines: Iterable[str]) -> set[Pair]:
    """List the shares that stand in words: «31 из 52»."""
    return {(_float(k), _float(n)) for line in lines for k, n in _RATIO.findall(line)}


def _float(text: str) -> float:
    return float(re.sub(r"[\u00a0\u202f ]", "", text).replace(",", "."))


def _group(title: str, name: str) -> str:
    if title != "Группа организаций":
        return ""
    return "rural" if name in {"село", "город"} else "organisation_type"


Variable = tuple[Key, int]


class Attack:
    """Everything that follows from what was seen: equations and bounds over hidden numbers."""

    def __init__(
        self,
        seen: Seen,
        truth: RunResult,
        contexts: Iterable[Context],
        definitions: Catalogue,
    ) -> None:
        self._seen = seen
        self._sensitive = {
            (v.profile, v.ref) for v in truth.values if definitions.families[v.indicator].sensitive
        }
        parts = {
            (name, row.ref): tuple((name, ref) for ref in row.parts)
            for name, profile in definitions.profiles.items()
            for row in profile.indicators
        }
        self.truth = {
            (v.profile, v.ref, v.breakdown): (
                float(v.numerator),
                None if v.denominator is None else float(v.denominator),
            )
            for v in truth.values
            if v.numerator is not None and v.value is not None
        }
        self._groups = {c.name: c.groups for c in contexts}
        self._parent: dict[Variable, Variable] = {}
        self._sums: list[tuple[dict[Variable, float], float]] = []
        self._same_columns()
        totals = list(self._totals(parts))
        for total, rows in totals:
            self._same_groups(total, rows)
        for total, rows in totals:
            self._add_sum(total, rows)
        for pair, keys in seen.together:
            for part in (0, 1):
                self._sum([(key, 1) for key in keys], pair[part], part)

    def _find(self, one: Variable) -> Variable:
        while self._parent.get(one, one) != one:
            one = self._parent[one]
        return one

    def _true(self, key: Key, part: int) -> float | None:
        pair = self.truth.get(key)
        return None if pair is None else pair[part]

    def _same_columns(self) -> None:
        """Unite hidden numbers of columns that agree in all rows that are printed."""
        columns: dict[tuple[str, ...], dict[tuple[str, str, int], set[Key]]] = {}
        for key in (*self._seen.shown, *self._seen.hidden):
            keys = tuple(name for name, _ in key[2])
            for part in (0, 1):
                if self._true(key, part) is not None:
                    table = columns.setdefault(keys, {})
                    table.setdefault((key[0], key[1], part), set()).add(key)
        for table in columns.values():
            for (one, mine), (other, theirs) in itertools.combinations(table.items(), 2):
                self._unite(one, {k[2]: k for k in mine}, other, {k[2]: k for k in theirs})

    def _unite(
        self,
        one: tuple[str, str, int],
        mine: dict[tuple[tuple[str, str], ...], Key],
        other: tuple[str, str, int],
        theirs: dict[tuple[tuple[str, str], ...], Key],
    ) -> None:
        shared = mine.keys() & theirs.keys()
        pairs = [(self._seen.shown.get(mine[r]), self._seen.shown.get(theirs[r])) for r in shared]
        both = [(a[one[2]], b[other[2]]) for a, b in pairs if a and b]
        telling = sum(bool(a) for a, _ in both)
        if any(a != b for a, b in both) or telling < 2:
            return
        for row in shared:
            if self._true(mine[row], one[2]) == self._true(theirs[row], other[2]):
                first, second = self._find((mine[row], one[2])), self._find((theirs[row], other[2]))
                if first != second:
                    self._parent[max(first, second)] = min(first, second)

    def _is_small(self, key: Key) -> bool:
        """Judge by the letter of domain.md §3.6, rules 2 and 3."""
        count, base = self.truth[key]
        if key[:2] in self._sensitive:
            rest = 0.0 if base is None else base - count
            return (base or 0) < 10 or min(count, rest) < 5
        return (0 < count < 5) if base is None else base < 5

    def _same_groups(self, total: Key, rows: list[Key]) -> None:
        """The only organisation of its type is its type."""
        for part in (0, 1):
            numbers = {self._true(key, part) for key in (total, *rows)}
            if len(rows) == 1 and len(numbers) == 1 and None not in numbers:
                first, second = self._find((total, part)), self._find((rows[0], part))
                if first != second:
                    self._parent[max(first, second)] = min(first, second)

    def _totals(
        self, parts: Mapping[tuple[str, str], tuple[tuple[str, str], ...]]
    ) -> Iterator[tuple[Key, list[Key]]]:
        known = {*self._seen.shown, *(key for key in self._seen.hidden if key in self.truth)}
        for total in known:
            profile, ref, row = total
            tables: dict[str, list[Key]] = defaultdict(list)
            for key in known:
                if key[:2] == total[:2] and key[2]:
                    (dimension, name), *_ = key[2]
                    if not row:
                        tables[dimension].append(key)
                    elif dimension == "organisation" and row[0] in self._groups.get(name, ()):
                        tables["members"].append(key)
            yield from ((total, rows) for rows in tables.values())
            whole = parts.get((profile, ref))
            if whole:
                yield total, [(*part, row) for part in whole if (*part, row) in known]

    def _add_sum(self, total: Key, rows: list[Key]) -> None:
        for part in (0, 1):
            numbers = [self._true(key, part) for key in (total, *rows)]
            if None in numbers:
                continue
            above, *below = [number for number in numbers if number is not None]
            self._sum([(total, -1), *((key, 1) for key in rows)], sum(below) - above, part)

    def _sum(self, terms: list[tuple[Key, int]], total: float | None, part: int) -> None:
        if total is None:
            return
        row: dict[Variable, float] = defaultdict(float)
        for key, times in terms:
            shown = self._printed((key, part))
            if shown is None:
                row[self._find((key, part))] += times
            else:
                total -= times * shown
        left = {one: times for one, times in row.items() if times}
        if left:
            self._sums.append((left, total))

    def _printed(self, one: Variable) -> float | None:
        """Look a number up in the place where it stands or in another that is the same."""
        if not hasattr(self, "_known"):
            self._known = {
                self._find((key, part)): number
                for key, pair in self._seen.shown.items()
                for part, number in enumerate(pair)
                if number is not None
            }
        return self._known.get(self._find(one))

    def recovered(self) -> Iterator[tuple[Key, list[tuple[float, float]]]]:
        """List the hidden figures of which the reader learns what they are.

        A figure is found out when neither of its counts stays open by three; where the total above
        it is smaller, by as much. A group that is not small and whose counts stand elsewhere (the
        only organisation of its type) is printed by right.
        """
        bounds = self.bounds()
        for key in sorted(self._seen.hidden):
            pair = self.truth.get(key)
            if pair is None or not key[2]:
                continue
            printed = [self._printed((key, part)) for part in (0, 1) if pair[part] is not None]
            if None not in printed and not self._is_small(key):
                continue
            top = self._seen.shown.get((key[0], key[1], ()))
            widths = []
            for part in (0, 1):
                if pair[part] is None:
                    continue
                most = top[part] if top else None
                need = WIDE if most is None else min(WIDE, most)
                known = pair[part] or 0.0
                low, high = bounds.get(self._find((key, part)), (known, known))
                if part == 1 or need:
                    widths.append((high - low, need))
            if widths and all(width < need - 1e-6 for width, need in widths):
                yield key, widths

    def bounds(self) -> dict[Variable, tuple[float, float]]:
        """Bound every hidden number by linear programming."""
        free: dict[Variable, int] = {}
        for key in sorted(self._seen.hidden):
            for part in (0, 1):
                one = self._find((key, part))
                if self._true(key, part) is not None and self._printed(one) is None:
                    free.setdefault(one, len(free))
        limits = [(0.0, np.inf) for _ in free]
        above = self._shares(free, limits)
        equal = [(row, total) for row, total in self._sums if all(one in free for one in row)]
        return _solve(free, limits, equal, above)

    def _shares(
        self, free: dict[Variable, int], limits: list[tuple[float, float]]
    ) -> list[tuple[Variable, Variable]]:
        """Add that nobody counts more people than there are."""
        above = []
        for key in self._seen.hidden:
            pair = self.truth.get(key)
            if pair is None or pair[1] is None or pair[0] > pair[1]:
                continue
            part, base = self._find((key, 0)), self._find((key, 1))
            if part in free and base in free:
                above.append((part, base))
            elif part in free:
                low, high = limits[free[part]]
                limits[free[part]] = (low, min(high, self._printed(base) or 0.0))
            elif base in free:
                low, high = limits[free[base]]
                limits[free[base]] = (max(low, self._printed(part) or 0.0), high)
        return above


def _solve(
    free: dict[Variable, int],
    limits: list[tuple[float, float]],
    equal: list[tuple[dict[Variable, float], float]],
    above: list[tuple[Variable, Variable]],
) -> dict[Variable, tuple[float, float]]:
    """Solve part by part: what does not hang together is bounded apart."""
    groups = {one: {one} for one in free}
    for linked in (*(list(row) for row, _ in equal), *map(list, above)):
        joined = set().union(*(groups[one] for one in linked))
        for one in joined:
            groups[one] = joined
    found: dict[Variable, tuple[float, float]] = {}
    for group in {id(group): group for group in groups.values()}.values():
        order = {one: index for index, one in enumerate(sorted(group))}
        rows = [(row, total) for row, total in equal if next(iter(row)) in order]
        caps = [pair for pair in above if pair[0] in order]
        boxes = [limits[free[one]] for one in order]
        found |= _extremes(order, boxes, rows, caps)
    return found


def _extremes(
    order: dict[Variable, int],
    boxes: list[tuple[float, float]],
    rows: list[tuple[dict[Variable, float], float]],
    caps: list[tuple[Variable, Variable]],
) -> dict[Variable, tuple[float, float]]:
    """Find the least and the most of every number; what is seen open enough is not looked for."""
    matrices = {
        "A_eq": _matrix([row for row, _ in rows], order),
        "b_eq": [total for _, total in rows] or None,
        "A_ub": _matrix([{part: 1.0, base: -1.0} for part, base in caps], order),
        "b_ub": [0.0] * len(caps) or None,
    }
    low, high = np.full(len(order), np.inf), np.full(len(order), -np.inf)
    for index, sign in itertools.product(range(len(order)), (1.0, -1.0)):
        if high[index] - low[index] >= 2 * WIDE:
            continue
        cost = np.zeros(len(order))
        cost[index] = sign
        solved = linprog(cost, bounds=boxes, method="highs", **matrices)
        if solved.status == 0:
            low, high = np.minimum(low, solved.x), np.maximum(high, solved.x)
        else:
            low[index], high[index] = (-np.inf, high[index]) if sign > 0 else (low[index], np.inf)
    return {one: (float(low[i]), float(high[i])) for one, i in order.items()}


def _matrix(rows: list[dict[Variable, float]], order: dict[Variable, int]) -> csr_array | None:
    if not rows:
        return None
    dense = np.zeros((len(rows), len(order)))
    for index, row in enumerate(rows):
        for one, times in row.items():
            dense[index, order[one]] = times
    return csr_array(dense)
