from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import groups

from pedmonitor.model.edition import Edition
from pedmonitor.model.groups import (
    Cluster,
    DroppedIndicator,
    DropReason,
    Grouping,
    GroupingState,
    GroupRules,
)
from pedmonitor.reporting.editable.phrases import Phrases
from pedmonitor.reporting.facts.compared import grouping_of, read_compared
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.group_words import (
    describe,
    dropped_text,
    features_of,
    outcome_text,
    outside_text,
    pooled_of,
    score_text,
)

if TYPE_CHECKING:
    from pathlib import Path

NBSP = "\N{NO-BREAK SPACE}"


def made(*clusters: tuple[tuple[float, ...], tuple[tuple[int, int], ...]]) -> Grouping:
    found = tuple(Cluster((str(at),), *pair) for at, pair in enumerate(clusters))
    return Grouping(GroupingState.FOUND, GroupRules(), groups.REFS[:2], clusters=found)


def test_at_most_three_indicators_name_a_group_the_farthest_first(templates: Path) -> None:
    compared = read_compared(gather(groups.context(groups.kinds()), templates=templates), templates)
    grouping = grouping_of(compared)
    for cluster in grouping.clusters:
        scores = [abs(cluster.scores[at]) for at, _ in features_of(cluster, grouping)]
        assert scores == sorted(scores, reverse=True)
        assert 0 < len(scores) <= 3
        assert min(scores) >= 0.5
    told = describe(grouping.clusters[1], grouping, compared).replace(NBSP, " ")
    assert told.startswith("выше общей доля участников конкурсов: ")
    assert "из" in told
    assert not [word for word in ("лучш", "худш", "отста", "лидер", "место") if word in told]


def test_nothing_is_said_that_the_pooled_shares_do_not_say() -> None:
    """A high mean of small schools beside a large school that is low."""
    grouping = made(((0.6, -0.6), ((10, 100), (10, 100))), ((-0.6, 0.6), ((30, 100), (50, 100))))
    assert pooled_of(grouping) == ((40, 200), (60, 200))
    assert features_of(grouping.clusters[0], grouping) == ((1, False),)
    assert features_of(grouping.clusters[1], grouping) == ((1, True),)


def test_a_group_near_the_others_is_named_so(templates: Path) -> None:
    compared = read_compared(gather(groups.context(groups.kinds()), templates=templates), templates)
    grouping = made(((0.1, 0.1), ((5, 10), (5, 10))), ((-0.1, -0.1), ((4, 10), (4, 10))))
    assert describe(grouping.clusters[0], grouping, compared) == (
        "по всем показателям близка к остальным"
    )


@pytest.mark.parametrize(
    ("state", "observed", "said"),
    [
        (GroupingState.NO_STRUCTURE, 0.12, "наибольший средний силуэт 0,120"),
        (GroupingState.NO_STRUCTURE, None, "При любом числе групп хотя бы в одной меньше 3"),
        (GroupingState.UNSTABLE, 0.3, "держится на отдельных показателях"),
        (GroupingState.FEW_ORGANISATIONS, None, "нужно не менее 10"),
        (GroupingState.FEW_INDICATORS, None, "нужно не менее двух показателей"),
    ],
)
def test_every_outcome_has_its_words(
    templates: Path, state: GroupingState, observed: float | None, said: str
) -> None:
    names = ("Школа 1", "Школа 2", "Школа 3")
    grouping = Grouping(
        state, GroupRules(), ("1.1",), names=names, observed=observed, threshold=0.2
    )
    text = outcome_text(grouping, Phrases(templates)).replace(NBSP, " ")
    assert said in text
    nothing = ("Устойчивых групп организаций по этим показателям не выявлено", "не составляются")
    assert any(words in text for words in nothing)


def test_what_takes_no_part_is_said_with_its_reason(templates: Path) -> None:
    material = gather(groups.context(groups.kinds()), templates=templates)
    grouping = Grouping(GroupingState.FOUND, GroupRules())
    told = [
        dropped_text(one, grouping, material).replace(NBSP, " ")
        for one in (
            DroppedIndicator("1.1", DropReason.COVERAGE, covered=8, of=11),
            DroppedIndicator("1.2", DropReason.CONSTANT),
            DroppedIndicator("1.3", DropReason.LIKE, like="1.1"),
        )
    ]
    assert told == [
        "1.1 — данные есть у 8 из 11 представивших организаций, нужно не менее 90 %",
        "1.2 — у всех организаций одинаковое значение",
        "1.3 — повторяет показатель 1.1 (коэффициент корреляции больше 0,9)",
    ]
    assert outside_text("ДДТ", ("1.1", "1.2"), material) == "«ДДТ» — нет значений: 1.1, 1.2"


def test_the_public_is_not_told_who_is_silent(templates: Path) -> None:
    context = replace(groups.context(groups.kinds()), edition=Edition.PUBLIC)
    material = gather(context, templates=templates)
    one = DroppedIndicator("1.1", DropReason.COVERAGE, covered=8, of=11)
    told = dropped_text(one, Grouping(GroupingState.FOUND, GroupRules()), material)
    assert told.replace(NBSP, " ") == "1.1 — значения приводятся менее чем у 90 % организаций"
    told = outside_text("ДДТ", ("1.1", "1.2"), material)
    assert told == "«ДДТ» — сведений нет или они не приводятся: 1.1, 1.2"


def test_scores_have_a_true_minus() -> None:
    assert score_text(-0.05) == "−0,050"
