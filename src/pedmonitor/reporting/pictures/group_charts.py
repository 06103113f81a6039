"""Pictures of groups: the tree of likeness and the shares of every group side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.document import Chart, ChartValue
from pedmonitor.reporting.facts.group_words import LETTERS, describe, pooled_of
from pedmonitor.reporting.text.numbers import share_text

if TYPE_CHECKING:
    from pedmonitor.model.groups import Grouping
    from pedmonitor.reporting.facts.compared import Compared

_TREE = ("leaf", "place", "offset", "merge", "step", "height", "cut")
_STEP = 18
"""Pixels from one organisation of the tree to the next; `dendrogram.vl.json` says the same."""
_PROFILE = ("indicator", "group", "value", "label", "numerator", "denominator", "centre")


def dendrogram(grouping: Grouping, compared: Compared) -> Chart:
    """Draw which organisations are alike: those that join near the names are the most so."""
    say = compared.material.phrases.say
    order = _leaf_order(grouping)
    places = {leaf: float(place) for place, leaf in enumerate(order)}
    heights = dict.fromkeys(order, 0.0)
    titles = [_titled(grouping, leaf) for leaf in order]
    rows: list[tuple[ChartValue, ...]] = []
    for number, (a, b, height) in enumerate(grouping.merges):
        corners = ((a, heights[a]), (a, height), (b, height), (b, heights[b]))
        rows += [
            (*_place(places[node], titles), number, step, level, None)
            for step, (node, level) in enumerate(corners)
        ]
        node = len(order) + number
        places[node], heights[node] = (places[a] + places[b]) / 2, height
    rows.append((*_place(0.0, titles), None, None, None, _cut(grouping)))
    texts = (("x", say("groups_tree_axis")), ("cut", say("groups_tree_cut")))
    alternative = say(
        "groups_tree_alternative",
        words=" ".join(
            say("groups_tree_group", letter=LETTERS[at], names=", ".join(cluster.members))
            for at, cluster in enumerate(grouping.clusters)
        ),
    )
    return Chart("dendrogram", say("groups_tree_caption"), alternative, _TREE, tuple(rows), texts)


def _place(place: float, titles: list[str]) -> tuple[str, int, float]:
    """Give the organisation above a place, its number, and how far below its top that lies."""
    return titles[int(place)], int(place), _STEP * (place - int(place) + 0.5)


def _titled(grouping: Grouping, leaf: int) -> str:
    name = grouping.names[leaf]
    at = grouping.cluster_of(name)
    return name if at is None else f"{LETTERS[at]} · {name}"


def _leaf_order(grouping: Grouping) -> list[int]:
    """Put the organisations so that no two branches cross."""
    members = {leaf: [leaf] for leaf in range(len(grouping.names))}
    for number, (a, b, _) in enumerate(grouping.merges):
        members[len(grouping.names) + number] = members[a] + members[b]
    return members[len(grouping.names) + len(grouping.merges) - 1]


def _cut(grouping: Grouping) -> float:
    """Give the height between the last join inside a group and the first between groups."""
    at = len(grouping.names) - len(grouping.clusters)
    heights = [height for _, _, height in grouping.merges]
    return (heights[at - 1] + heights[at]) / 2


def profile_chart(grouping: Grouping, compared: Compared) -> Chart:
    """Draw the pooled share of every group by indicator, with the share of all as a mark."""
    say = compared.material.phrases.say
    short = {column.row.ref: column.words.short for column in compared.columns}
    rows: list[tuple[ChartValue, ...]] = []
    for at, (ref, (total_k, total_n)) in enumerate(
        zip(grouping.refs, pooled_of(grouping), strict=True)
    ):
        figure = share_text(total_k, total_n)
        title = say("groups_profile_title", ref=ref, short=short[ref], figure=figure)
        for number, cluster in enumerate(grouping.clusters):
            k, n = cluster.counts[at]
            share, common = 100 * k / n, 100 * total_k / total_n
            rows.append((title, LETTERS[number], share, share_text(k, n), k, n, common))
    alternative = " ".join(
        say("groups_profile_group", letter=LETTERS[at], words=describe(one, grouping, compared))
        for at, one in enumerate(grouping.clusters)
    )
    texts = (("x", say("groups_profile_axis")),)
    caption = say("groups_profile_caption")
    return Chart("groups", caption, alternative, _PROFILE, tuple(rows), texts)
