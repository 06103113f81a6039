"""Each published sentence with the facts that trigger it, and what may not be written at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions

from pedmonitor.definitions.sentence import SentenceFile
from pedmonitor.errors import DefinitionError
from pedmonitor.model.effect import Obstacle
from pedmonitor.reporting.editable.sentences import JUDGEMENTS, Facts, Sentences
from pedmonitor.reporting.editable.template_data import read_template_data

if TYPE_CHECKING:
    from pathlib import Path

FORBIDDEN = (
    "эффективн", "стабильно", "тенденция к росту", "тенденция к снижению", "худш", "лучш", "отста",
    "благодаря", "привело к", "привели к", "доказан", "значительно", "резко", "ожидаемый балл",
    "дефициты устранены", "устранили дефицит", "мастерство выросло", "место", "рейтинг", "лидер",
    "соответствует норме", "уровень выгорания",
)  # fmt: skip
TRIGGERS = {
    "target_unknown": Facts("target", verdict="unknown", size="none"),
    "target_small": Facts("target", verdict="met", size="small"),
    "target_met": Facts("target", verdict="met", size="enough"),
    "target_edge": Facts("target", verdict="unmet", size="enough", edge=True),
    "target_unmet": Facts("target", verdict="unmet", size="enough"),
    "target_exceeded": Facts("target", verdict="exceeded", size="enough"),
    "value_none": Facts("value", size="none", measured="share"),
    "value_document_present": Facts("value", verdict="present", size="enough", measured="presence"),
    "value_document_absent": Facts("value", verdict="absent", size="enough", measured="presence"),
    "value_diagnosed": Facts("value", size="enough", family="diag_deficit_by_subject_share"),
    "value_burnout": Facts("value", size="enough", family="burnout_diag_by_subject_share"),
    "value_contests": Facts("value", size="enough", family="contest_participants_share"),
    "value_mentoring": Facts("value", size="enough", family="mentoring_participants_share"),
    "value_small": Facts("value", size="small", family="burnout_diag_by_subject_share"),
    "value_other": Facts("value", size="enough", family="age_under35_share"),
    "returns_measured": Facts("returns", measured_gap=True),
    "returns_named": Facts("returns"),
    "change_small": Facts("change", verdict="up", size="small", measured="share"),
    "change_same": Facts("change", verdict="same", size="enough", measured="share"),
    "change_unclear": Facts(
        "change", verdict="up", size="enough", measured="share", certainty="unclear"
    ),
    "change_up": Facts(
        "change", verdict="up", size="enough", measured="share", certainty="distinct"
    ),
    "change_down": Facts("change", verdict="down", size="enough", measured="share"),
    "change_more": Facts("change", verdict="up", size="enough", measured="count"),
    "change_less": Facts("change", verdict="down", size="enough", measured="count"),
    "change_equal": Facts("change", verdict="same", size="enough", measured="count"),
    "hidden_fewer": Facts("hidden", verdict="up", base_fell=True, numerator_fell=True),
    "hidden_more": Facts("hidden", verdict="down", numerator_rose=True),
    "hidden_base": Facts("hidden", verdict="up", base_fell=True),
    "hidden_nothing": Facts("hidden", verdict="up"),
    "certainty_distinct": Facts("certainty", verdict="up", certainty="distinct"),
    "certainty_single": Facts("certainty", verdict="up", certainty="single"),
    "certainty_unclear_up": Facts("certainty", verdict="up", certainty="unclear"),
    "certainty_unclear_down": Facts("certainty", verdict="down", certainty="unclear"),
    "certainty_unknown": Facts("certainty", verdict="same", certainty="unknown"),
    "dynamics_distinct_up": Facts("dynamics", verdict="up", certainty="distinct"),
    "dynamics_distinct_down": Facts("dynamics", verdict="down", certainty="distinct"),
    "dynamics_single": Facts("dynamics", verdict="down", certainty="single"),
    "dynamics_unclear": Facts("dynamics", verdict="up", certainty="unclear"),
    "dynamics_more": Facts("dynamics", verdict="up", certainty="unknown"),
    "dynamics_less": Facts("dynamics", verdict="down", certainty="unknown"),
    "dynamics_same": Facts("dynamics", verdict="same", certainty="unknown"),
    "dynamics_small": Facts("dynamics", size="small", certainty="unknown"),
    "dynamics_incomparable": Facts("dynamics", reason="not_comparable"),
    "dynamics_hidden": Facts("dynamics", reason="hidden"),
    "dynamics_no_data": Facts("dynamics", reason="no_data"),
    "positive_target": Facts("positive", verdict="met"),
    "positive_rise": Facts("positive", verdict="up"),
    "negative_target": Facts("negative", verdict="unmet"),
    "negative_fall": Facts("negative", verdict="down"),
    "negative_zero": Facts("negative", reason="zero"),
    "negative_document": Facts("negative", verdict="absent"),
    "negative_silent": Facts("negative", reason="silent"),
    "factor_base": Facts("factor", reason="base"),
    "factor_coverage": Facts("factor", reason="coverage"),
    "readiness_summary": Facts("readiness"),
    "effect_bare": Facts("effect", size="none", reason="no_indicator"),
    "effect_held": Facts("effect", size="none", reason="no_period_before"),
    "effect_counted": Facts("effect", size="enough", measured="count"),
    "effect_count_signs": Facts("effect", size="enough", measured="count", reason="signs"),
    "effect_count_against": Facts("effect", size="enough", measured="count", reason="against"),
    "effect_count_unclear": Facts("effect", size="enough", measured="count", reason="unclear"),
    "effect_small": Facts("effect", size="small", measured="share", reason="none"),
    "effect_signs": Facts("effect", size="enough", measured="share", reason="signs"),
    "effect_against": Facts("effect", size="enough", measured="share", reason="against"),
    "effect_unclear": Facts("effect", size="enough", measured="share", reason="unclear"),
    "effect_before_after": Facts("effect", size="enough", measured="share", reason="none"),
    "guard_earlier_base": Facts("effect_guard", reason="earlier_base"),
    "guard_matched": Facts("effect_guard", reason="matched"),
    "guard_nothing_helps": Facts("effect_guard", reason="nothing_helps"),
    "guard_not_needed": Facts("effect_guard", reason="not_needed"),
    "trend_alike": Facts("effect_trend", reason="alike"),
    "trend_different": Facts("effect_trend", reason="different"),
    "trend_unknown": Facts("effect_trend", reason="unknown"),
    "effect_unmoved": Facts("effect_unmoved"),
    "why_no_values_public": Facts("effect_why", reason="no_values_public"),
    "why_shared": Facts("effect_why", reason="shared"),
    **{f"why_{one.value}": Facts("effect_why", reason=one.value) for one in Obstacle},
}


@pytest.fixture(scope="module")
def sentences() -> Sentences:
    from pedmonitor.definitions.bundled import bundled_folder

    return Sentences(bundled_folder("templates"))


def test_every_sentence_has_its_trigger(sentences: Sentences, templates: Path) -> None:
    chosen = {name: sentences.choose(facts).id for name, facts in TRIGGERS.items()}
    assert chosen == {name: name for name in TRIGGERS}
    listed = read_template_data(templates, JUDGEMENTS, SentenceFile).sentences
    assert {sentence.id for sentence in listed} == set(TRIGGERS)


def test_no_sentence_holds_a_word_that_may_not_be_written(templates: Path) -> None:
    for sentence in read_template_data(templates, JUDGEMENTS, SentenceFile).sentences:
        text = sentence.text.casefold()
        assert [word for word in FORBIDDEN if word in text] == [], sentence.id
        assert sentence.rule, sentence.id


def test_families_of_triggers_exist(templates: Path) -> None:
    families = bundled_definitions().families
    for sentence in read_template_data(templates, JUDGEMENTS, SentenceFile).sentences:
        assert [name for name in sentence.when.families if name not in families] == []


def test_percentages_come_with_their_counts_only(templates: Path) -> None:
    """A sentence prints figures that carry k and n; it never makes a percentage itself."""
    for sentence in read_template_data(templates, JUDGEMENTS, SentenceFile).sentences:
        assert "%" not in sentence.text, sentence.id


def test_a_sentence_that_lacks_a_word_is_named(sentences: Sentences, tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="предложение «target_met»"):
        sentences.tell(TRIGGERS["target_met"])
    (tmp_path / JUDGEMENTS).write_text(
        "sentences: [{id: a, when: {situation: target}, rule: b, text: c}]", encoding="utf-8"
    )
    with pytest.raises(DefinitionError, match="нет предложения для случая «value»"):
        Sentences(tmp_path).choose(Facts("value"))
