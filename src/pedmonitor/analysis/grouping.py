"""Look for groups of organisations by their shares; «не выявлено» is a result (domain.md §3.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.analysis.alike import adjusted_rand, moved
from pedmonitor.analysis.structure import percentile, without_structure
from pedmonitor.analysis.ward import anscombe, best_division, cut, standardised, ward_tree
from pedmonitor.model.groups import (
    Cluster,
    CountTable,
    DroppedIndicator,
    DropReason,
    Grouping,
    GroupingState,
    GroupRules,
    LeftOut,
)

if TYPE_CHECKING:
    from pedmonitor.analysis.ward import Floats, Labels
    from pedmonitor.model.verdict import Counts

_FEWEST_INDICATORS = 2
_FEWEST_GROUPS = 2


def find_groups(table: CountTable, rules: GroupRules) -> Grouping:
    """Find groups, if there are any that chance does not make.

    Args:
        table: Counts of organisations; only what may be shown to the reader of the result.
        rules: Sizes, number of simulated districts, seed.
    """
    silent = tuple((name, table.refs) for name, counts in table.rows if not any(counts))
    table = CountTable(table.refs, tuple(row for row in table.rows if any(row[1])))
    used, dropped = select(table, rules)
    rows = [(name, [counts[at] for at in used]) for name, counts in table.rows]
    whole = [(name, _whole(counts)) for name, counts in rows if None not in counts]
    refs = tuple(table.refs[at] for at in used)
    lacking = tuple(
        (name, tuple(ref for ref, one in zip(refs, counts, strict=True) if one is None))
        for name, counts in rows
        if None in counts
    )
    outside = (*lacking, *silent)
    names = tuple(name for name, _ in whole)
    found = Grouping(GroupingState.FEW_INDICATORS, rules, refs, dropped, names, outside)
    if len(refs) < _FEWEST_INDICATORS:
        return found
    ks = range(_FEWEST_GROUPS, min(rules.most, len(names) // rules.each) + 1)
    if not ks:
        told = tuple(one for one in dropped if one.reason is not DropReason.LIKE)
        return replace(found, state=GroupingState.FEW_ORGANISATIONS, dropped=told)
    return _tested(found, [counts for _, counts in whole], ks)


def _whole(counts: list[Counts | None]) -> list[Counts]:
    return [one for one in counts if one is not None]


def select(
    table: CountTable, rules: GroupRules
) -> tuple[tuple[int, ...], tuple[DroppedIndicator, ...]]:
    """Choose the indicators: known of nearly all, different between them, each its own.

    Of two that say the same the first of the table stays. Organisations without any indicator do
    not count: they have sent nothing, and an indicator is not to be lost with them.

    Returns:
        Positions in the table, and what was dropped in its order.
    """
    kept: list[int] = []
    shares: dict[int, list[float | None]] = {}
    dropped: list[DroppedIndicator] = []
    for at, ref in enumerate(table.refs):
        column = [counts[at] for _, counts in table.rows]
        values = [None if one is None else one[0] / one[1] for one in column]
        known = [value for value in values if value is not None]
        if not known or 100 * len(known) < rules.coverage * len(column):
            dropped.append(
                DroppedIndicator(ref, DropReason.COVERAGE, covered=len(known), of=len(column))
            )
        elif max(known) == min(known):
            dropped.append(DroppedIndicator(ref, DropReason.CONSTANT))
        elif (twin := _twin(values, shares, rules.likeness)) is not None:
            dropped.append(DroppedIndicator(ref, DropReason.LIKE, like=table.refs[twin]))
        else:
            kept.append(at)
            shares[at] = values
    return tuple(kept), tuple(dropped)


def _twin(
    values: list[float | None], shares: dict[int, list[float | None]], likeness: float
) -> int | None:
    """Find an indicator already taken with which this one correlates too much."""
    for at, other in shares.items():
        pairs = [
            (x, y) for x, y in zip(values, other, strict=True) if x is not None and y is not None
        ]
        left, right = np.array(pairs).reshape(-1, 2).T
        varied = len(pairs) > _FEWEST_GROUPS and left.std() > 0 and right.std() > 0
        if varied and abs(float(np.corrcoef(left, right)[0, 1])) > likeness:
            return at
    return None


def _tested(found: Grouping, counts: list[list[Counts]], ks: range) -> Grouping:
    """Divide, and keep the division only if districts without structure seldom do as well."""
    rules, array = found.rules, np.array(counts, dtype=float)
    numerators, denominators = array[:, :, 0], array[:, :, 1]
    points = standardised(anscombe(numerators, denominators))
    best = best_division(points[None], ks, least=rules.least)
    tried = {k: float(score[0]) for k, score in best.tried.items()}
    observed = max(tried.values())
    tree = ward_tree(points)
    found = replace(
        found,
        state=GroupingState.NO_STRUCTURE,
        tried=tuple((k, score if np.isfinite(score) else None) for k, score in tried.items()),
        observed=observed if np.isfinite(observed) else None,
        merges=tuple((int(a), int(b), float(height)) for a, b, height, _ in tree),
    )
    chance = without_structure(numerators, denominators, ks, rules)
    threshold = percentile(chance, rules.percent)
    found = replace(found, threshold=threshold if np.isfinite(threshold) else None)
    if not np.isfinite(observed) or observed <= threshold:
        return found
    k = next(k for k, score in tried.items() if score == observed)
    labels = cut(tree[None], [k])[k][0]
    found = replace(
        found, state=GroupingState.UNSTABLE, left_out=_stability(found.refs, labels, points)
    )
    if (found.stability or 0) < rules.stable:
        return found
    clusters = _clusters(found.names, labels, points, array)
    return replace(found, state=GroupingState.FOUND, clusters=clusters)


def _clusters(
    names: tuple[str, ...], labels: Labels, points: Floats, counts: Floats
) -> tuple[Cluster, ...]:
    """Describe the groups, the largest first; equal ones by their first member."""
    found = []
    for label in range(int(labels.max()) + 1):
        mine = np.flatnonzero(labels == label)
        pooled = counts[mine].sum(axis=0)
        found.append(
            Cluster(
                tuple(names[at] for at in mine),
                tuple(map(float, points[mine].mean(axis=0))),
                tuple((int(k), int(n)) for k, n in pooled),
            )
        )
    return tuple(sorted(found, key=lambda cluster: -len(cluster.members)))


def _stability(refs: tuple[str, ...], labels: Labels, points: Floats) -> tuple[LeftOut, ...]:
    """Divide again without each indicator in turn."""
    k, own = int(labels.max()) + 1, labels.tolist()
    found = []
    for at, ref in enumerate(refs):
        tree = ward_tree(np.delete(points, at, axis=1))
        other = cut(tree[None], [k])[k][0].tolist()
        found.append(LeftOut(ref, moved(own, other), adjusted_rand(own, other)))
    return tuple(found)
