"""Groups of organisations in words: from pooled shares, without praise and without rank.

domain.md §3.4 and §3.7: what is far off names a group, at most three indicators do.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.groups import DropReason, GroupingState
from pedmonitor.model.text import quoted
from pedmonitor.reporting.text.numbers import count_text, plural, ratio_text, share_text

if TYPE_CHECKING:
    from pedmonitor.model.groups import Cluster, DroppedIndicator, Grouping
    from pedmonitor.model.verdict import Counts
    from pedmonitor.reporting.editable.phrases import Phrases
    from pedmonitor.reporting.facts.compared import Compared
    from pedmonitor.reporting.facts.context import Material

LETTERS = "АБВГДЕЖИКЛ"
_FAR, _MOST = 0.5, 3
_REASONS = {
    DropReason.COVERAGE: "groups_dropped_coverage",
    DropReason.CONSTANT: "groups_dropped_constant",
    DropReason.LIKE: "groups_dropped_like",
}


def organisations_text(number: int) -> str:
    """Count organisations.

    >>> organisations_text(5).replace("\N{NO-BREAK SPACE}", " ")
    '5 организаций'
    """
    return f"{count_text(number)} {plural(number, 'организация', 'организации', 'организаций')}"


def score_text(score: float | None) -> str:
    """Print a silhouette or an index; a dash where there is none.

    >>> score_text(0.8383), score_text(None)
    ('0,838', '—')
    """
    if score is None:
        return "—"
    return f"{score:.3f}".replace(".", ",").replace("-", "−")


def pooled_of(grouping: Grouping) -> tuple[Counts, ...]:
    """Give the pooled counts of all organisations that are grouped."""
    columns = zip(*(cluster.counts for cluster in grouping.clusters), strict=True)
    return tuple((sum(k for k, _ in one), sum(n for _, n in one)) for one in columns)


def features_of(cluster: Cluster, grouping: Grouping) -> tuple[tuple[int, bool], ...]:
    """Tell by which indicators a group stands apart, the farthest first.

    Counted is only what the pooled shares say too: a group of small organisations may have a high
    mean and a pooled share below the common one.

    Returns:
        Position of the indicator, and whether the group has more of it.
    """
    common = pooled_of(grouping)
    found = []
    for at, (score, own, (k, n)) in enumerate(
        zip(cluster.scores, cluster.counts, common, strict=True)
    ):
        higher = Fraction(*own) - Fraction(k, n)
        if abs(score) >= _FAR and score * higher > 0:
            found.append((-abs(score), at, score > 0))
    return tuple((at, higher) for _, at, higher in sorted(found)[:_MOST])


def describe(cluster: Cluster, grouping: Grouping, compared: Compared) -> str:
    """Name a group by its pooled shares."""
    say = compared.material.phrases.say
    who = {column.row.ref: column.words.who for column in compared.columns}
    told = [
        say(
            "groups_feature_high" if higher else "groups_feature_low",
            who=who[grouping.refs[at]],
            figure=share_text(*cluster.counts[at]),
        )
        for at, higher in features_of(cluster, grouping)
    ]
    return "; ".join(told) or say("groups_feature_none")


def outcome_text(grouping: Grouping, phrases: Phrases) -> str:
    """Say what became of the search, with what it was checked by."""
    rules, names = grouping.rules, grouping.names
    words: dict[str, str | int] = {
        "organisations": organisations_text(len(names)),
        "indicators": count_text(len(grouping.refs)),
        "clusters": count_text(len(grouping.clusters)),
        "observed": score_text(grouping.observed),
        "threshold": score_text(grouping.threshold),
        "percent": rules.percent,
        "simulations": count_text(rules.simulations),
        "seed": str(rules.seed),
        "least": rules.least,
        "needed": 2 * rules.each,
    }
    name = f"groups_{grouping.state.value}"
    if grouping.state is GroupingState.NO_STRUCTURE and grouping.observed is None:
        name = "groups_no_division"
    return phrases.say(name, **words)


def dropped_text(one: DroppedIndicator, grouping: Grouping, material: Material) -> str:
    """Say why an indicator takes no part."""
    public = material.context.edition is Edition.PUBLIC
    hidden = public and one.reason is DropReason.COVERAGE
    return material.phrases.say(
        "groups_dropped_coverage_public" if hidden else _REASONS[one.reason],
        ref=one.ref,
        like=one.like,
        covered=ratio_text(one.covered, one.of),
        coverage=grouping.rules.coverage,
    )


def outside_text(name: str, refs: tuple[str, ...], material: Material) -> str:
    """Say what an organisation lacks to be grouped; who is silent is not told to the public."""
    public = material.context.edition is Edition.PUBLIC
    phrase = "groups_outside_public" if public else "groups_outside_one"
    return material.phrases.say(phrase, name=quoted(name), refs=", ".join(refs))
