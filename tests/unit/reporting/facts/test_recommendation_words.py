"""A recommendation in words: counts to the target, no blame, no figures of others."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making.recommended import PROFILE, share

from pedmonitor.definitions.recommendation import RecommendationRules, read_recommendations
from pedmonitor.model.period import calendar_year
from pedmonitor.model.situation import Situation, Trigger
from pedmonitor.reporting.facts.recommendation_words import recommend, register_row, silence_text

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.recommendation import Recommendation

SITUATIONS = {
    Trigger.BELOW_TARGET: Situation(
        Trigger.BELOW_TARGET,
        PROFILE,
        share((3, 26), "organisation", "СОШ № 1"),
        "СОШ № 1",
        target=Fraction(20),
        short=3,
    ),
    Trigger.MAY_LEARN: Situation(
        Trigger.MAY_LEARN,
        PROFILE,
        share((3, 26), "organisation", "СОШ № 1"),
        "СОШ № 1",
        short=3,
        schools=("Гимназия «Исток»", "ДДТ", "СОШ № 9"),
    ),
    Trigger.RETURN_MISSING: Situation(
        Trigger.RETURN_MISSING, organisation="СОШ № 1", missing=("Реестр кадров",)
    ),
    Trigger.RETURN_ERRORS: Situation(Trigger.RETURN_ERRORS, organisation="СОШ № 1", errors=21),
    Trigger.RETURNS_OWED: Situation(
        Trigger.RETURNS_OWED, missing=("МБОУ «СОШ»",), reported=(11, 12)
    ),
    Trigger.SUBJECT_BELOW_LIMIT: Situation(
        Trigger.SUBJECT_BELOW_LIMIT,
        PROFILE,
        share((1, 30), "subject", "физика"),
        subject="физика",
        short=8,
    ),
}


@pytest.fixture(scope="module")
def rules(catalogue: Catalogue) -> RecommendationRules:
    return read_recommendations(Path("/nowhere"), catalogue.families)


def said(rules: RecommendationRules, catalogue: Catalogue, trigger: Trigger) -> Recommendation:
    rule = next(r for r in rules.rules if r.trigger is trigger and not r.families)
    audience = next(a for a in rules.audiences if a.id in rule.audiences)
    situation = SITUATIONS[trigger]
    return recommend(
        rule, audience, situation, period=calendar_year(2022), families=catalogue.families
    )


def test_counts_to_the_target(rules: RecommendationRules, catalogue: Catalogue) -> None:
    one = said(rules, catalogue, Trigger.BELOW_TARGET)
    text = one.text.replace("\u00a0", " ")
    assert "Показатель 1.1 «Доля»: за 2022 год 3 из 26 (11,5 %)" in text
    assert "не менее 20 %" in text
    assert "при той же численности нужно не менее 6 чел. (не хватило 3 чел.)" in text
    assert "ещё" not in text, "who passed last year does not count in the next"
    assert (one.addressee, one.organisation, one.ref) == ("СОШ № 1", "СОШ № 1", "1.1")
    assert one.basis.replace("\u00a0", " ") == "показатель 1.1: 3 из 26 (11,5 %)"
    assert one.due == dt.date(2023, 10, 1)


def test_a_practice_is_named_without_its_figures(
    rules: RecommendationRules, catalogue: Catalogue
) -> None:
    one = said(rules, catalogue, Trigger.MAY_LEARN)
    assert "опытом: Гимназия «Исток», ДДТ." in one.text
    assert "%" not in one.text
    assert one.basis == "показатель 1.1"


@pytest.mark.parametrize(
    ("trigger", "words"),
    [
        (Trigger.RETURN_MISSING, "Представить недостающие сведения за 2022 год: «Реестр кадров»."),
        (Trigger.RETURN_ERRORS, "прислать их заново: 21 ошибка."),
        (Trigger.RETURNS_OWED, "представили 11 из 12 организаций; не представили: «МБОУ „СОШ“»."),
        (Trigger.SUBJECT_BELOW_LIMIT, "с чем это могло быть связано"),
    ],
)
def test_the_other_situations(
    rules: RecommendationRules, catalogue: Catalogue, trigger: Trigger, words: str
) -> None:
    assert words in said(rules, catalogue, trigger).text


def test_teachers_of_a_subject(rules: RecommendationRules, catalogue: Catalogue) -> None:
    one = said(rules, catalogue, Trigger.SUBJECT_BELOW_LIMIT)
    assert (one.addressee, one.organisation) == ("учителя предмета «физика»", "")
    row = register_row(one)
    assert (row.id, row.text, row.given["Срок"]) == (
        one.id,
        one.text,
        "25.05.2023 (предлагаемый)",
    )


def test_no_rule_blames(rules: RecommendationRules) -> None:
    for rule in rules.rules:
        for word in ("отста", "худш", "плох", "благодаря", "неэффектив", "слаб", "значительно"):
            assert word not in rule.text.casefold(), rule.id


def test_the_day_that_was_set_wins_over_the_rules(
    rules: RecommendationRules, catalogue: Catalogue
) -> None:
    rule = next(r for r in rules.rules if r.due is not None and r.trigger in SITUATIONS)
    found = recommend(
        rule,
        rules.audiences[0],
        SITUATIONS[rule.trigger],
        period=calendar_year(2022),
        families=catalogue.families,
        day=dt.date(2023, 1, 20),
    )
    assert register_row(found).given["Срок"] == "20.01.2023"


def test_nobody_invents_a_day_for_returns(rules: RecommendationRules, catalogue: Catalogue) -> None:
    assert said(rules, catalogue, Trigger.RETURN_MISSING).due is None
    assert said(rules, catalogue, Trigger.RETURN_ERRORS).due is None


def test_an_abbreviation_before_a_full_stop_has_one(
    rules: RecommendationRules, catalogue: Catalogue
) -> None:
    text = said(rules, catalogue, Trigger.SUBJECT_BELOW_LIMIT).text.replace("\u00a0", " ")
    assert "не хватило 8 чел. Уточнить" in text


def test_limits_around_a_partial_share_cite_how_many_reported(
    rules: RecommendationRules, catalogue: Catalogue
) -> None:
    situation = replace(
        SITUATIONS[Trigger.BELOW_TARGET], trigger=Trigger.BELOW_LIMIT, reported=(7, 8)
    )
    rule = next(r for r in rules.rules if r.trigger is Trigger.BELOW_LIMIT)
    audience = next(a for a in rules.audiences if a.id in rule.audiences)
    period = calendar_year(2022)
    one = recommend(rule, audience, situation, period=period, families=catalogue.families)
    assert one.basis.endswith("; граница — по сведениям 7 из 8 организаций")


def test_silence_of_the_municipality_has_its_reason() -> None:
    assert silence_text([]) == ""
    partial = replace(share((3, 26)), reporting=7, expected=8)
    assert "показатель 1.1 — данные неполные, сведения представили 7 из 8" in silence_text(
        [partial, partial]
    )


def test_the_target_of_the_next_year_is_told(
    rules: RecommendationRules, catalogue: Catalogue
) -> None:
    rule = next(r for r in rules.rules if r.trigger is Trigger.BELOW_TARGET and not r.families)
    audience = next(a for a in rules.audiences if a.id in rule.audiences)
    situation = replace(SITUATIONS[Trigger.BELOW_TARGET], later=(2023, Fraction(50)))
    period = calendar_year(2022)
    one = recommend(rule, audience, situation, period=period, families=catalogue.families)
    assert one.text.replace("\u00a0", " ").endswith(
        "Цель на 2023 год — не менее 50 %: при той же численности не менее 13 чел."
    )
