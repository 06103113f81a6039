from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from pedmonitor.analysis.alike import adjusted_rand, matched, moved
from pedmonitor.model.groups import Cluster, Grouping, GroupingState, GroupRules


def grouping(refs: tuple[str, ...], *clusters: tuple[tuple[int, int], ...]) -> Grouping:
    made = tuple(Cluster((str(at),), (), counts) for at, counts in enumerate(clusters))
    return Grouping(GroupingState.FOUND, GroupRules(), refs, clusters=made)


@pytest.mark.parametrize("seed", range(10))
def test_scikit_learn_gives_the_same_index(seed: int) -> None:
    random = np.random.default_rng(seed)
    one, other = random.integers(0, 4, size=(2, 25)).tolist()
    assert adjusted_rand(one, other) == pytest.approx(adjusted_rand_score(one, other))


def test_one_group_is_like_itself() -> None:
    assert adjusted_rand([0, 0, 0], [0, 0, 0]) == 1


def test_names_of_groups_move_nobody() -> None:
    assert moved([0, 0, 1, 1, 2], [2, 2, 0, 0, 1]) == 0
    assert moved([0, 0, 0, 0], [0, 0, 1, 1]) == 2


def test_groups_of_two_years_match_by_their_shares() -> None:
    before = grouping(("1.1", "1.2"), ((80, 100), (10, 100)), ((20, 100), (60, 100)))
    after = grouping(
        ("1.2", "1.1"), ((55, 100), (25, 100)), ((12, 100), (75, 100)), ((50, 100), (50, 100))
    )
    assert matched(before, after) == (1, 0, None)


def test_nothing_in_common_matches_nothing() -> None:
    before, after = grouping(("1.1",), ((1, 2),)), grouping(("1.2",), ((1, 2),))
    assert matched(before, after) == (None,)
    assert matched(Grouping(GroupingState.NO_STRUCTURE, GroupRules()), after) == (None,)
