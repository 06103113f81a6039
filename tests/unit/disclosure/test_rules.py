from __future__ import annotations

import pytest
from making.district import COUNT, FAMILIES, ORDINARY, SENSITIVE, figure

from pedmonitor.definitions.settings import Settings
from pedmonitor.disclosure.rules import Kind, Rules, is_small, kind_of, rules_of

RULES = Rules()


def test_burnout_qualification_and_retention_are_sensitive() -> None:
    sensitive = {name for name, family in FAMILIES.items() if family.sensitive}
    assert {name for name in FAMILIES if "burnout_diag" in name} <= sensitive
    assert {name for name, family in FAMILIES.items() if family.kind == "retention"} <= sensitive
    assert SENSITIVE in sensitive
    assert kind_of(figure("1", {}, 5, 20, family=SENSITIVE), FAMILIES[SENSITIVE]) is Kind.SENSITIVE


def test_things_and_organisations_are_open_and_the_unknown_is_sensitive() -> None:
    share = FAMILIES["dpo_regulation_exists"]
    assert kind_of(figure("1", {}, 1, 1, family=share.id), share) is Kind.OPEN
    positions = FAMILIES["diag_deficit_positions_share"]
    assert kind_of(figure("1", {}, 3, 4, family=positions.id), positions) is Kind.OPEN
    named = figure("1", {"position": "методист"}, 1, 1, family=positions.id)
    assert kind_of(named, positions) is Kind.ORDINARY
    assert kind_of(figure("1", {}, 5, 20), None) is Kind.SENSITIVE
    assert kind_of(figure("1", {}, 5, 20), FAMILIES[ORDINARY]) is Kind.ORDINARY


@pytest.mark.parametrize(
    ("numerator", "denominator", "small"),
    [(4, 4, True), (1, 5, False), (0, 5, False), (5, 5, False), (0, 4, True)],
)
def test_an_ordinary_group_is_judged_by_its_size(
    numerator: int,
    denominator: int,
    small: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    assert is_small(figure("1", {}, numerator, denominator), Kind.ORDINARY, RULES) is small


@pytest.mark.parametrize(
    ("numerator", "denominator", "small"),
    [(5, 9, True), (4, 20, True), (0, 20, True), (20, 20, True), (16, 20, True), (5, 20, False)],
)
def test_a_sensitive_group_is_judged_by_those_with_and_those_without(
    numerator: int,
    denominator: int,
    small: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    assert is_small(figure("1", {}, numerator, denominator), Kind.SENSITIVE, RULES) is small


def test_a_sensitive_row_of_two_organisations_is_theirs() -> None:
    row = {"organisation_type": "школа"}
    assert is_small(figure("1", row, 10, 40, reporting=2), Kind.SENSITIVE, RULES)
    assert not is_small(figure("1", row, 10, 40, reporting=3), Kind.SENSITIVE, RULES)


@pytest.mark.parametrize(("count", "small"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_count_of_people_is_a_group_itself(count: int, small: bool) -> None:  # noqa: FBT001 - as above
    assert is_small(figure("1", {}, count, family=COUNT), Kind.ORDINARY, RULES) is small


def test_a_percentage_without_counts_is_not_shown() -> None:
    assert is_small(figure("1", {}, None), Kind.ORDINARY, RULES)
    assert not is_small(figure("1", {}, 1, 1), Kind.OPEN, RULES)


def test_the_thresholds_are_the_workspaces() -> None:
    settings = Settings.model_validate(
        {"thresholds": {"min_publish": 7}, "publication": {"sensitive_min": 12, "min_width": 4}}
    )
    assert rules_of(settings) == Rules(min_publish=7, sensitive_min=12, width=4)
