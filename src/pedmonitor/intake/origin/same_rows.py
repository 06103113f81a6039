"""Which rows of two tables of one organisation speak of the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Hashable

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.origin.attribute import OwnedTable

_TIMES = frozenset({"date", "period", "span"})


class Side(NamedTuple):
    """The rows of one organisation in one table."""

    owned: OwnedTable
    rows: list[int]


@dataclass(slots=True)
class Pairing:
    """What two tables say of the same.

    Attributes:
        gone: Rows of the second table that the first has.
        coarse: Rows of the first that the second has in parts.
        contested: Rows among `gone` of which the first says other numbers.
        against: Rows of the first that say them.
        apart: Rows of the second that the first has not, while it has others.
    """

    gone: list[int] = field(default_factory=list)
    coarse: list[int] = field(default_factory=list)
    contested: list[int] = field(default_factory=list)
    against: list[int] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)


def pair_rows(first: Side, second: Side, form: Form) -> Pairing:
    """Pair the rows of two tables by what both read of them.

    Args:
        first: The table of which the rows count.
        second: The other one.
        form: The register of both.
    """
    found = Pairing()
    if not (first.rows and second.rows):
        return found
    numbers = [*form.quantities, *form.means]
    told = [_told(side) for side in (first, second)]
    names = {item.id for item in form.fields if item.type in _TIMES} | set(numbers)
    shared = sorted((told[0] & told[1]) - names)
    counted = [name for name in numbers if name in told[0] & told[1]]
    if form.quantities and not counted:
        return found  # the posts in one table, the vacancies in the other
    if not form.quantities and (told[0] ^ told[1]) - names:
        return found
    if not shared and form.timing.mode != "stock":
        return found
    groups = [_grouped(side, shared) for side in (first, second)]
    alone: list[list[int]] = [[], []]
    for key in sorted({*groups[0], *groups[1]}, key=repr):
        rows = [group.get(key, []) for group in groups]
        if not all(rows):
            alone[0] += rows[0]
            alone[1] += rows[1]
            continue
        _match(first, second, rows, form, counted, found)
    if alone[0] and alone[1] and form.quantities and form.timing.mode == "stock":
        here = [
            at for at in alone[1] if any(_same_time(first, a, second, at, form) for a in alone[0])
        ]
        found.apart += here
    return found


def _match(
    first: Side,
    second: Side,
    rows: list[list[int]],
    form: Form,
    counted: list[str],
    found: Pairing,
) -> None:
    """Match rows of one name: equal ones, then sums of several, then contradictions."""
    left = list(rows[0])
    rest: list[int] = []
    for at in rows[1]:
        twin = next(
            (
                one
                for one in left
                if _same_time(first, one, second, at, form)
                and _numbers(first, one, counted) == _numbers(second, at, counted)
            ),
            None,
        )
        if twin is None:
            rest.append(at)
        else:
            left.remove(twin)
            found.gone.append(at)
    timely = [at for at in rest if any(_same_time(first, one, second, at, form) for one in left)]
    if not timely or not form.quantities:
        return
    others = [one for one in left if any(_same_time(first, one, second, at, form) for at in timely)]
    adds_up = not form.means and _sum(first, others, counted) == _sum(second, timely, counted)
    if adds_up and len(timely) > len(others):
        found.coarse += others
        return
    found.gone += timely
    if not adds_up:
        found.contested += timely
        found.against += others


def _told(side: Side) -> set[str]:
    """List the columns in which the rows say something."""
    columns = side.owned.table.columns
    return {
        name for name, cells in columns.items() if any(cells[at] is not None for at in side.rows)
    }


def _grouped(side: Side, shared: list[str]) -> dict[Hashable, list[int]]:
    columns = [side.owned.table.columns[name] for name in shared]
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at in side.rows:
        found[tuple(_plain(cells[at]) for cells in columns)].append(at)
    return found


def _plain(value: object) -> Hashable:
    if isinstance(value, str):
        return normalise_label(value)
    if isinstance(value, tuple):
        return tuple(sorted(map(str, value)))
    return value if isinstance(value, bool | int | float) else str(value or "")


def _numbers(side: Side, at: int, counted: list[str]) -> list[object]:
    return [side.owned.table.columns[name][at] for name in counted]


def _sum(side: Side, rows: list[int], counted: list[str]) -> list[Fraction]:
    return [
        sum(
            (
                Fraction(str(value))
                for at in rows
                if isinstance(value := side.owned.table.columns[name][at], int | float)
            ),
            Fraction(0),
        )
        for name in counted
    ]


def _same_time(first: Side, one: int, second: Side, other: int, form: Form) -> bool:
    """Say whether two rows may be of one time; what tells none may be of any."""
    times = _time(first, one, form), _time(second, other, form)
    if times[0] is None or times[1] is None:
        return True
    return times[0][0] <= times[1][1] and times[1][0] <= times[0][1]


def _time(side: Side, at: int, form: Form) -> tuple[dt.date, dt.date] | None:
    table, stated = side.owned.table, side.owned.stated
    start, end = table.starts[at], table.ends[at]
    if start is not None:
        return start, end or start
    if form.timing.mode == "stock" and stated.as_of is not None:
        return stated.as_of, stated.as_of
    return stated.span
