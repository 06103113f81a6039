"""Amounts that stand under several captions each: «Учителя | штат, занято», «Прочие | …»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import SEVERAL, ColumnMatch, Match
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.raw_table import RawTable

_PEDAGOGUES = re.compile(
    r"^(?:из них |в том числе |в т\.? ?ч\.? )?(?:всего )?(?:педагогич|педагоги\b|педработ)"
)
"""Beside «Все работники» this one group is what the figures ask for."""


def amount_groups(table: RawTable, best: Match) -> list[Match]:
    """Read groups of columns that repeat the amounts of a register, and leave `best` the first.

    Where one caption is that of all pedagogues its group alone is read: the others are parts of it,
    or more than it.

    Args:
        table: The table.
        best: The register that it is; the columns of the other groups are taken off it.
    """
    amounts = {c.at: c.field for c in best.columns if c.field in best.form.quantities}
    first = {table.paths[at][:-1] for at in amounts}
    if best.form.names_people or len(amounts) < SEVERAL or len(first) != 1 or () in first:
        return []
    named = {normalise_label(table.paths[at][-1]): name for at, name in amounts.items()}
    groups: dict[tuple[str, ...], list[ColumnMatch]] = {}
    for at, path in enumerate(table.paths):
        if len(path) >= SEVERAL and (field := named.get(normalise_label(path[-1]))):
            groups.setdefault(path[:-1], []).append(ColumnMatch(at, field))
    if len(groups) < SEVERAL or any(len(group) < len(named) for group in groups.values()):
        return []
    around = [column for column in best.columns if column.at not in amounts]
    whole = [one for one in groups if _PEDAGOGUES.match(normalise_label(" ".join(one)))]
    if len(whole) == 1:
        groups = {whole[0]: groups[whole[0]]}
    found = [_group(best, caption, [*around, *columns]) for caption, columns in groups.items()]
    best.columns, best.caption, best.block = found[0].columns, found[0].caption, found[0].block
    best.repeated.clear()
    return found[1:]


def _group(best: Match, caption: tuple[str, ...], columns: list[ColumnMatch]) -> Match:
    group = Match(best.form, bonus=best.bonus, caption=" ".join(caption))
    group.columns = sorted(columns, key=lambda column: column.at)
    group.block = frozenset(c.at for c in columns if c.field in best.form.quantities)
    return group
