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
    from pedmonitor.model.period import Period

_BYTES = 16


def contents_of(
    tables: Iterable[SettledTable], *, period: Period, secret: bytes
) -> tuple[ReturnContent, ...]:
    """Hash the rows of each organisation and register.

    Args:
        tables: Settled tables; rows of replaced versions and repeats are out already.
        period: Tables that speak of another period are left out.
        secret: The municipality's key: a hash means nothing without it.
    """
    rows: dict[tuple[str, str], set[str]] = defaultdict(set)
    for table in tables:
        if speaks_of_period(table.owned, period):
            said = table.owned.meanings
            for at, owner in zip(table.kept, table.owners, strict=True):
                rows[owner, table.form].add(repr(said[at]))
    return tuple(
        ReturnContent(owner, register, len(texts), _digest(texts, secret))
        for (owner, register), texts in sorted(rows.items())
    )


def _digest(texts: set[str], secret: bytes) -> str:
    keyed = hashlib.blake2b("\n".join(sorted(texts)).encode(), key=secret[:64], digest_size=_BYTES)
    return keyed.hexdigest()
