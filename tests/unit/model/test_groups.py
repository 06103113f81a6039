from __future__ import annotations

from pedmonitor.model.groups import Cluster, Grouping, GroupingState, GroupRules, LeftOut


def test_stability_is_the_mean_over_the_indicators_left_out() -> None:
    grouping = Grouping(GroupingState.UNSTABLE, GroupRules())
    assert grouping.stability is None
    left_out = (LeftOut("1.1", 0, 1.0), LeftOut("1.2", 3, 0.5))
    assert Grouping(GroupingState.UNSTABLE, GroupRules(), left_out=left_out).stability == 0.75


def test_an_organisation_is_found_in_its_group() -> None:
    clusters = (Cluster(("А", "Б"), (), ()), Cluster(("В",), (), ()))
    grouping = Grouping(GroupingState.FOUND, GroupRules(), clusters=clusters)
    assert [grouping.cluster_of(name) for name in ("Б", "В", "Г")] == [0, 1, None]
    assert grouping.is_found
