"""Hash what each return says, so that the same content is known again: no name, no value."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import speaks_of_period
from pedmonitor.model.submission import ReturnContent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.intake.state_forms.settling import FormPart
    from pedmonitor.model.period import Period

_BYTES = 16
_FEWEST_NUMBERS = 10
"""A state form with fewer numbers than these may well equal another's by chance."""


def contents_of(
    tables: Iterable[SettledTable],
    forms: Iterable[FormPart] = (),
    *,
    period: Period,
    secret: bytes,
) -> tuple[ReturnContent, ...]:
    """Hash the rows of each organisation and register, and the numbers of each state form.

    Args:
        tables: Settled tables; rows of replaced versions and repeats are out already.
        forms: Cells of the state forms of the period.
        period: Tables that speak of another period are left out.
        secret: The municipality's key: a hash means nothing without it.
    """
    rows: dict[tuple[str, str], set[str]] = defaultdict(set)
    for table in tables:
        if speaks_of_period(table.owned, period):
            said = table.owned.meanings
            for at, owner in zip(table.kept, table.owners, strict=True):
                rows[owner, table.form].add(repr(said[at]))
    rows.update(_numbers(forms))
    return tuple(
        ReturnContent(owner, register, len(texts), _digest(texts, secret))
        for (owner, register), texts in sorted(rows.items())
    )


def _numbers(forms: Iterable[FormPart]) -> dict[tuple[str, str], set[str]]:
    """Tell what each state form says: its numbers but zeros, each with its cell."""
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for part in forms:
        given = part.owned.given
        for at in part.cells:
            if number := given.numbers[at]:
                key = (given.sections[at], given.rows[at], given.graphs[at], float(number))
                said[part.owned.owner, given.form].add(repr(key))
    return {key: texts for key, texts in said.items() if len(texts) >= _FEWEST_NUMBERS}


def _digest(texts: set[str], secret: bytes) -> str:
    keyed = hashlib.blake2b("\n".join(sorted(texts)).encode(), key=secret[:64], digest_size=_BYTES)
    return keyed.hexdigest()
