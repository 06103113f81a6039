"""Sums over rows: posts, graduates, scores; exact, and only of rows that give all their numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.model import columns as c
from pedmonitor.model.share import Number, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pedmonitor.compute.selection import Selector, Slice
    from pedmonitor.definitions.family import Amount, Term


def sums_by_owner(amount: Amount, part: Slice | None, selector: Selector) -> dict[str, Number]:
    """Sum an amount for each organisation that has such rows.

    Args:
        amount: Which rows, and what of each is summed.
        part: Narrowing of the rows.
        selector: The frames of the period.
    """
    found: dict[str, Fraction] = {}
    for _, owner, quantity in quantities(amount, part, selector):
        found[owner] = found.get(owner, Fraction(0)) + quantity
    return {owner: plain(total) for owner, total in found.items()}


def quantities(
    amount: Amount, part: Slice | None, selector: Selector
) -> Iterator[tuple[int, str, Fraction]]:
    """Give the position in the frame, the owner and the quantity of every row that has one."""
    frame = selector.frame(amount.form)
    if frame is None or frame.empty:
        return
    mask = selector.row_mask(amount, part)
    chosen = frame[mask]
    names = {name for term in amount.of for name in term.fields} & set(chosen.columns)
    columns = {name: chosen[name].tolist() for name in names}
    owners = zip(np.flatnonzero(mask).tolist(), chosen[c.ORGANISATION].tolist(), strict=True)
    for at, (position, owner) in enumerate(owners):
        row = {name: values[at] for name, values in columns.items()}
        quantity = _quantity(amount, row)
        if quantity is not None:
            yield position, owner, quantity


def _quantity(amount: Amount, row: Mapping[str, object]) -> Fraction | None:
    """Give the first term that the row can give; None when it gives none."""
    if not amount.of:
        return Fraction(1)
    values = (_term(term, row) for term in amount.of)
    return next((value for value in values if value is not None), None)


def _term(term: Term, row: Mapping[str, object]) -> Fraction | None:
    product = Fraction(1)
    for name in term.times:
        value = exact(row.get(name))
        if value is None:
            return None
        product *= value
    for name in term.less:
        value = exact(row.get(name))
        if value is None:
            return None
        product -= value
    return product


def exact(value: object) -> Fraction | None:
    """Take a number as it was written: 0,1 is a tenth, not its binary neighbour.

    >>> exact(0.1), exact(None)
    (Fraction(1, 10), None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return Fraction(Decimal(str(value))) if value == value else None  # noqa: PLR0124 - not a number
