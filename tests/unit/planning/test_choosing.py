"""One figure of one addressee gets one recommendation of a kind; contradictions cannot meet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making.recommended import PROFILE, district, looker, run_of, share, with_target

from pedmonitor.definitions.recommendation import RecommendationRules, read_recommendations
from pedmonitor.model.situation import Situation, Trigger
from pedmonitor.planning.choosing import Chosen, choose

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

SCHOOL, GARDEN = "общеобразовательная", "дошкольная"


@pytest.fixture(scope="module")
def rules(catalogue: Catalogue) -> RecommendationRules:
    return read_recommendations(Path("/nowhere"), catalogue.families)


def chosen(
    rules: RecommendationRules, *situations: Situation, types: dict[str, str] | None = None
) -> tuple[Chosen, ...]:
    audiences = {"": rules.audiences, PROFILE: rules.audiences}
    return choose(situations, rules, audiences=audiences, types=types or {})


def test_the_first_rule_that_fits_speaks(rules: RecommendationRules) -> None:
    value = share((3, 26), "organisation", "А")
    missed = Situation(Trigger.BELOW_TARGET, PROFILE, value, "А", short=3)
    low = Situation(Trigger.BELOW_LIMIT, PROFILE, value, "А", short=3)
    (one,) = chosen(rules, missed, low, types={"А": SCHOOL})
    assert (one.rule.id, one.audience.id) == ("training-target", "school_heads")


def test_heads_of_the_type_of_the_organisation_are_addressed(rules: RecommendationRules) -> None:
    owed = Situation(Trigger.RETURN_MISSING, organisation="Сад")
    assert [c.audience.id for c in chosen(rules, owed, types={"Сад": GARDEN})] == [
        "preschool_heads"
    ]
    assert [c.audience.id for c in chosen(rules, owed)] == ["school_heads"]  # type unknown


def test_a_practice_may_stand_beside_but_no_second_address(
    rules: RecommendationRules, catalogue: Catalogue
) -> None:
    run = run_of(*district(А=(1, 40), В=(24, 40)))
    situations = looker(catalogue).indicators(run, PROFILE)
    types = {context.name: context.type for context in run.contexts}
    found = [(c.situation.organisation, c.rule.id) for c in chosen(rules, *situations, types=types)]
    assert found == [("А", "any-limit"), ("В", "share-practice"), ("А", "use-practice")]


def test_the_same_figure_in_two_documents_is_said_once(rules: RecommendationRules) -> None:
    value = share((3, 26), "organisation", "А")
    one = Situation(Trigger.BELOW_TARGET, PROFILE, value, "А", short=3)
    other = Situation(Trigger.BELOW_TARGET, "", value, "А", short=3)
    assert len(chosen(rules, one, other)) == 1


def test_groups_are_addressed_each(rules: RecommendationRules) -> None:
    total = with_target(share((6, 40)))
    missed = Situation(Trigger.TOTAL_BELOW_TARGET, PROFILE, total, short=2)
    audiences = [c.audience.id for c in chosen(rules, missed)]
    assert audiences == ["method_service", "teachers", "district_administration"]
