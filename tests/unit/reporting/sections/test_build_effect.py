"""The note as a methodist reads it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions
from making.measures import SCHOOLS, measure, profile, same, year

from pedmonitor.analysis.judge import Judge
from pedmonitor.definitions.horizon import Horizon
from pedmonitor.model.edition import Edition
from pedmonitor.model.effect import Guard
from pedmonitor.model.measure import Decision, DecisionCode, Measure, MeasureRegister
from pedmonitor.model.measure_effect import Composition
from pedmonitor.reporting.facts.context import ReportContext
from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.sections.build_effect import build_effect_note, in_short
from pedmonitor.reporting.text.numbers import NBSP
from pedmonitor.workflows.plans.judge_measures import Judging, judge_measures

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Document

BEFORE = (year(2020, same((5, 20), (5, 20))), year(2021, same((6, 20), (6, 20))))
NOW = year(2022, same((13, 20), (6, 20)))
PROFILE, FAMILIES = profile(), bundled_definitions().families


def context_of(*measures: Measure, decisions: tuple[Decision, ...] = ()) -> ReportContext:
    register = MeasureRegister(measures, decisions)
    judged = judge_measures(register, NOW, BEFORE, Judging(PROFILE, FAMILIES, 10))
    return ReportContext(PROFILE, NOW, BEFORE, families=FAMILIES, judged=judged, ask=Judge())


def text_of(document: Document, templates: Path) -> str:
    return render_markdown(document, templates).decode().replace(NBSP, " ")


@pytest.fixture(name="note")
def built(templates: Path) -> Document:
    decision = Decision("М-1", DecisionCode.CONTINUE, dt.date(2023, 1, 20), text="показал пользу")
    context = context_of(
        measure(*SCHOOLS[:5], start=dt.date(2021, 12, 31), end=dt.date(2022, 6, 1)),
        measure(SCHOOLS[0], id="М-2", title="Наставники."),
        measure(*SCHOOLS[:2], id="М-3", start=dt.date(2023, 2, 1)),
        decisions=(decision,),
    )
    return build_effect_note(context, templates=templates)


def test_the_note_has_its_six_parts(note: Document, templates: Path) -> None:
    assert [section.id for section in note.sections] == [
        "effect_about",
        "effect_summary",
        "effect_measures",
        "effect_unmoved",
        "effect_goals",
        "effect_decisions",
    ]
    assert note.title == f"Аналитическая справка об эффективности принятых мер за 2022{NBSP}год"
    text = text_of(note, templates)
    assert "Срок, за который оценивается влияние мер, документ не называет" in text
    assert "Мера М-3 «Семинары» начинается 01.02.2023, после конца периода" in text


def test_rung_chance_and_limits_are_printed(note: Document, templates: Path) -> None:
    text = text_of(note, templates)
    assert "всего проверок: 1." in text
    assert "Ступень 2." in text
    assert "Что ограничивает вывод: в мере одна организация" in text


def test_decisions_are_the_methodists(note: Document, templates: Path) -> None:
    text = text_of(note, templates)
    assert "| М-1 «Семинары» | продолжить, 20.01.2023 | показал пользу |" in text
    assert r"| М-2 «Наставники» | \_\_\_" in text
    assert "Решение принимает методист: продолжить, изменить, прекратить" in text


def test_what_did_not_move_is_listed(templates: Path) -> None:
    context = context_of(measure(*SCHOOLS[5:9]))
    text = text_of(build_effect_note(context, templates=templates), templates)
    assert "- М-1 «Семинары»: показатель 1 в её организациях за 2021 год 24 из 80 (30,0 %)" in text


def test_a_measure_that_goes_on_is_not_held_and_not_listed_as_held(templates: Path) -> None:
    going = measure(*SCHOOLS[5:9], end=dt.date(2023, 5, 31))
    text = text_of(build_effect_note(context_of(going), templates=templates), templates)
    unmoved = text.split("## 4.")[1].split("## 5.")[0]
    assert unmoved.index("Таких мер нет.") < unmoved.index("ещё не закончились")
    assert unmoved.index("ещё не закончились") < unmoved.index("- М-1 «Семинары»")
    assert "После начала меры показатель 1" in text
    assert "После проведения" not in text


def test_the_horizon_is_the_documents(templates: Path) -> None:
    context = context_of(measure(*SCHOOLS[:5]))
    three = Horizon(looks="preceding", periods=3, wording="анализ мер за три года (п. 1.7)")
    own = replace(context, profile=PROFILE.model_copy(update={"effectiveness": three}))
    text = text_of(build_effect_note(own, templates=templates), templates)
    assert "Документ предусматривает анализ мер за три года (п. 1.7)." in text


def test_changes_of_those_counted_are_listed(templates: Path) -> None:
    context = context_of(measure(*SCHOOLS[:5]))
    (one,) = context.judged.effects
    changed = Composition(("Н",), ("У",), ((("А", "Б"), "АБ"),), ("В",), (("Г", 10, 20),))
    effect = replace(one.effect, left_out=("Д",))
    told = replace(one, composition=changed, effect=effect)
    own = replace(context, judged=replace(context.judged, effects=(told,)))
    text = text_of(build_effect_note(own, templates=templates), templates)
    for line in (
        "Не учтены (нет сопоставимых данных): Д.",
        "Появились: Н.",
        "Данных больше нет: У.",
        "Не учтены — объединились организация меры и организация вне её: В.",
        "Знаменатель изменился больше чем на пятую часть: Г (10 → 20).",
        "«А», «Б» → «АБ»: прежние данные учтены у правопреемника.",
    ):
        assert f"- {line}" in text


def test_without_measures_the_note_says_so(templates: Path) -> None:
    text = text_of(build_effect_note(context_of(), templates=templates), templates)
    assert "В реестре мер нет мер, которые оцениваются по этому периоду." in text


def test_a_terminal_shows_the_table_and_of_one_measure_all(note: Document) -> None:
    assert [one.id for one in in_short(note, whole=False).sections] == [
        "effect_summary",
        "effect_unmoved",
    ]
    assert len(in_short(note, whole=True).sections) == 3


def test_an_earlier_base_is_named_where_the_rule_stands_and_in_the_table(templates: Path) -> None:
    context = context_of(measure(*SCHOOLS[:5]))
    (one,) = context.judged.effects
    told = replace(one, effect=replace(one.effect, guard=Guard.EARLIER_BASE, base=0))
    own = replace(context, judged=replace(context.judged, effects=(told,)))
    text = text_of(build_effect_note(own, templates=templates), templates)
    about, summary = text.split("## 2.")[:2]
    assert "исходным взят более ранний период: М-1, показатель 1 (2020 год)" in about
    assert "2020 год → 2022 год" in summary
    public = replace(own, edition=Edition.PUBLIC)
    text = text_of(build_effect_note(public, templates=templates), templates)
    assert "по низкому значению" not in text.split("## 2.")[0]
    assert "в открытой редакции не сказано, как выбраны организации" in text


def test_the_public_learns_no_reason_why_an_organisation_is_left_out(templates: Path) -> None:
    context = context_of(measure(*SCHOOLS[:5]))
    (one,) = context.judged.effects
    told = replace(one, effect=replace(one.effect, left_out=("Д",)))
    judged = replace(context.judged, effects=(told,))
    own = replace(context, judged=judged, edition=Edition.PUBLIC)
    text = text_of(build_effect_note(own, templates=templates), templates)
    assert "Не учтены (сведений нет или они не приводятся): Д." in text
