"""From a figure to what it counts: the same masks and sums as `measures`, unit by unit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.compute.stated import FORM
from pedmonitor.compute.tracing.passing import passed_over
from pedmonitor.compute.tracing.units import units_of
from pedmonitor.model.result import Unit as Measure
from pedmonitor.model.share import plain
from pedmonitor.model.tally import Side, Tally, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pedmonitor.compute.aggregates import Stated
    from pedmonitor.compute.engine import Point, Prepared
    from pedmonitor.compute.form_cells import FormCell
    from pedmonitor.definitions.family import Family
    from pedmonitor.model.location import Place


def tally(
    family: Family,
    point: Point,
    prepared: Prepared,
    place: Callable[[int, int, int], Place],
    *,
    passed: bool = True,
) -> Tally:
    """List what a figure counts and what it passes over.

    Args:
        family: The family.
        point: Where the figure lies.
        prepared: What the figures of the period are computed from.
        place: Gives the cell of a table: index of the table, row, column.
        passed: Whether the rows that do not count are wanted too.

    Returns:
        Sides whose totals are the two counts of the figure.
    """
    share = family.unit is Measure.PERCENT
    stated = [n for n in point.where.organisations if n in point.stated.told(point.where.subject)]
    rest = tuple(name for name in point.where.organisations if name not in stated)
    over, under = _stated_units(family, point, prepared, stated, place)
    if not rest and (stated or not _computable(point)):
        return Tally(Side(tuple(over)), Side(tuple(under)) if share else None)
    where = point.where._replace(organisations=rest)
    counted, base = units_of(family, where, prepared.staffs)
    left, left_under = (
        passed_over(family, point, where, prepared, (counted, base)) if passed else ((), ())
    )
    numerator = Side((*over, *counted), left)
    return Tally(numerator, Side((*under, *base), left_under) if share else None)


def _computable(point: Point) -> bool:
    covered = point.covered
    return bool(covered.reporting) or (not covered.expected and not covered.lacking)


def _stated_units(
    family: Family,
    point: Point,
    prepared: Prepared,
    names: Iterable[str],
    place: Callable[[int, int, int], Place],
) -> tuple[list[Unit], list[Unit]]:
    """Take the counts that organisations state cell by cell."""
    over: list[Unit] = []
    under: list[Unit] = []
    subject, statements = point.where.subject, prepared.statements
    for name in names:
        if not subject and point.stated.ways[name] == FORM:
            told = statements.cells.told(family.state_forms, name)
            if told is not None:
                over += _of_cells(name, told.over)
                under += _of_cells(name, told.under)
            continue
        whole = statements.aggregates.whole(family, name)
        said = statements.aggregates.by_subject(family, name).get(subject) if subject else whole
        if said is not None:
            over += _of_count(name, said, said.numerator, place)
            under += _of_count(name, said, said.denominator, place)
    return over, under


def _of_cells(name: str, cells: Iterable[FormCell]) -> list[Unit]:
    return [
        Unit(
            (name, at),
            name,
            plain(Fraction(repr(cell.value))),
            places=(cell.place,),
            spot=cell.key,
            state=cell.state,
        )
        for at, cell in enumerate(cells)
    ]


def _of_count(
    name: str, said: Stated, number: int | None, place: Callable[[int, int, int], Place]
) -> list[Unit]:
    if number is None:
        return []
    return [Unit(name, name, number, places=(place(said.source, said.row, said.column),))]
