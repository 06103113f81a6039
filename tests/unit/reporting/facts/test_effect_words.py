from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.measures import measure

from pedmonitor.model.edition import Edition
from pedmonitor.model.effect import (
    Claim,
    Comparison,
    Effect,
    Group,
    Guard,
    Obstacle,
    Permutation,
    PreTrend,
    Rung,
)
from pedmonitor.model.measure import Selection
from pedmonitor.model.measure_effect import MeasureEffect
from pedmonitor.model.period import calendar_year
from pedmonitor.reporting.facts.context import Material, gather
from pedmonitor.reporting.facts.effect_words import (
    claim_text,
    effect_sentence,
    guard_text,
    is_unmoved,
    selection_text,
    trend_text,
    unmoved_sentence,
    why_text,
)
from pedmonitor.reporting.pictures.effect_charts import effect_chart
from pedmonitor.reporting.text.numbers import NBSP

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.verdict import Counts
    from pedmonitor.reporting.facts.context import ReportContext

YEARS = (calendar_year(2021), calendar_year(2022))
COMPARISON = Comparison(
    Group(("В",), ((44, 138), (53, 139))),
    Fraction(207, 1000),
    Fraction(205, 1000),
    0.0008,
    Permutation(0.00078, 1287, is_exact=True),
)


@pytest.fixture(name="material")
def gathered(context: ReportContext, templates: Path) -> Material:
    return gather(context, templates=templates)


def made(then: Counts = (12, 65), now: Counts = (30, 66), **more: object) -> MeasureEffect:
    effect = Effect(
        Rung.COMPARED,
        base=0,
        after=1,
        treated=Group(("А", "Б"), (then, now)),
        comparison=COMPARISON,
        claim=Claim.SIGNS,
    )
    return MeasureEffect(
        measure("А", "Б"),
        "2.1",
        replace(effect, **more),  # type: ignore[arg-type]
        YEARS,
    )


def said(one: MeasureEffect, material: Material) -> str:
    return effect_sentence(one, material).replace(NBSP, " ")


def test_signs_of_an_effect_stand_beside_the_comparison_and_the_choice(material: Material) -> None:
    assert said(made(), material) == (
        "После проведения меры показатель 2.1 в её организациях: за 2021 год 12 из 65 (18,5 %), за "
        "2022 год 30 из 66 (45,5 %), разность +27,0 п. п.; в организациях сравнения 44 из 138 "
        "(31,9 %) и 53 из 139 (38,1 %), разность +6,2 п. п. Изменения различаются на +20,7 п. п. "
        "(p менее 0,001, перестановок 1 287): есть признаки эффекта. Отбор организаций: случайный "
        "отбор; вывод о влиянии меры ограничен."
    )


def test_a_small_p_that_is_lost_among_many_is_said_to_be(material: Material) -> None:
    text = said(made(claim=Claim.UNCLEAR), material)
    assert "с поправкой на число проверок не отличимо от случайного" in text
    assert "данных недостаточно, чтобы говорить об эффекте" in text
    assert "признаки" not in text


def test_a_difference_the_wrong_way_is_said_too(material: Material) -> None:
    assert "против цели меры" in said(made(claim=Claim.AGAINST), material)


def test_of_one_school_no_p_is_printed(material: Material) -> None:
    alone = replace(COMPARISON, chance=None, least_p=0.0909)
    one = made(claim=Claim.UNCLEAR, comparison=alone, obstacles=(Obstacle.ONE_TREATED,))
    text = said(one, material)
    assert "(наименьшее достижимое p — 0,091): данных недостаточно" in text
    assert "одна организация" in why_text(one, material)


def test_before_and_after_alone_say_why_no_more(material: Material) -> None:
    one = made(
        claim=Claim.NONE,
        comparison=None,
        rung=Rung.BEFORE_AFTER,
        obstacles=(Obstacle.REGRESSION,),
        guard=Guard.NOTHING_HELPS,
    )
    text = said(one, material)
    assert "вывод о влиянии меры ограничен: организации могли быть выбраны по низкому" in text
    assert "сравнения" not in text
    assert guard_text(one, material).startswith("Внимание: низкое значение отчасти случайно")
    assert trend_text(one, material) == ""


def test_fewer_than_ten_are_counts_alone(material: Material) -> None:
    text = said(made((1, 4), (3, 4)), material)
    assert "за 2021 год 1 из 4, за 2022 год 3 из 4; численность менее 10" in text
    assert "%" not in text


def test_what_is_no_share_and_what_cannot_be_compared(material: Material) -> None:
    counted = made(
        treated=None, comparison=None, claim=Claim.NONE, obstacles=(Obstacle.FEW_OTHERS,)
    )
    text = said(replace(counted, totals=(3, 1200)), material)
    assert "сумма по её организациям: за 2021 год 3, за 2022 год 1 200." in text
    held = replace(counted, effect=Effect(Rung.HELD, (Obstacle.NO_PERIOD_BEFORE,)))
    assert said(held, material) == (
        "Мероприятие проведено (с 01.02.2022). Сравнить показатель 2.1 до и после него нельзя: нет "
        "ни одного посчитанного периода, который закончился до начала меры (01.02.2022)."
    )
    bare = replace(held, ref="", effect=Effect(Rung.HELD, (Obstacle.NO_INDICATOR,)))
    assert said(bare, material) == (
        "Мероприятие проведено (с 01.02.2022); сравнивать нечего: в реестре мер не указан "
        "показатель документа."
    )


def test_numbers_are_told_by_the_mean_of_an_organisation(material: Material) -> None:
    others = Group(("В", "Г", "Д"), ((9, 3), (10, 3)))
    chance = Permutation(0.0286, 35, is_exact=True)
    apart = Fraction(8, 2) - Fraction(1, 3)
    comparison = Comparison(others, apart, apart, 0.0286, chance)
    mine = Group(("А", "Б"), ((6, 2), (14, 2)))
    one = replace(made(treated=mine, comparison=comparison), totals=(6, 14))
    assert said(one, material) == (
        "После проведения меры показатель 2.1, сумма по её организациям: за 2021 год 6, за 2022 "
        "год 14; в организациях сравнения 9 и 10. В среднем на организацию изменения — +4,0 и "
        "+0,3, различаются на +3,7 (p = 0,029, перестановок 35): есть признаки эффекта. Отбор "
        "организаций: случайный отбор; вывод о влиянии меры ограничен."
    )
    assert "%" not in said(one, material)
    assert trend_text(one, material) == ""
    assert effect_chart(one, material) is None
    assert not is_unmoved(one, is_rising=True)
    assert is_unmoved(replace(one, totals=(14, 14)), is_rising=True)


def test_the_earlier_base_and_the_trend_are_told(material: Material) -> None:
    one = made(guard=Guard.EARLIER_BASE, before=PreTrend.ALIKE)
    assert "взято значение за 2021 год" in guard_text(one, material).replace(NBSP, " ")
    assert trend_text(one, material) == "До начала мер группы менялись сходно."
    assert guard_text(made(), material) == ""


def test_the_choice_in_the_words_of_the_register() -> None:
    assert selection_text(measure("А", selection=None)) == "не указан"
    other = measure("А", selection=Selection.OTHER, selection_text="по заявкам")
    assert selection_text(other) == "иное (см. пояснение) (по заявкам)"


@pytest.mark.parametrize(
    ("then", "now", "rising", "unmoved"),
    [
        ((10, 50), (11, 50), True, False),
        ((10, 50), (10, 50), True, True),
        ((10, 50), (10, 49), True, True),
        ((10, 50), (12, 70), True, True),
        ((10, 50), (9, 50), False, False),
        ((10, 50), (11, 50), False, True),
        ((10, 50), (9, 50), None, False),
        ((1, 5), (1, 5), True, False),
    ],
)
def test_what_did_not_move(
    then: Counts,
    now: Counts,
    rising: bool | None,  # noqa: FBT001 - table
    unmoved: bool,  # noqa: FBT001 - table
) -> None:
    assert is_unmoved(made(then, now), is_rising=rising) is unmoved


def test_what_did_not_move_is_said_without_a_cause(material: Material) -> None:
    text = unmoved_sentence(made((10, 50), (10, 50)), material).replace(NBSP, " ")
    assert text == (
        "М-1 «Семинары»: показатель 2.1 в её организациях за 2021 год 10 из 50 (20,0 %), за 2022 "
        "год 10 из 50 (20,0 %). Причины нужно уточнить."
    )


def test_measures_that_act_together_are_no_ones_own_effect(material: Material) -> None:
    one = replace(made(), beside=("М-2", "М-3"))
    assert claim_text(one, material) == "есть признаки эффекта; от М-2, М-3 не отделить"
    assert "действовали и другие меры (М-2, М-3), и чьё это изменение" in why_text(one, material)
    assert claim_text(made(), material) == "есть признаки эффекта"
    assert why_text(made(), material) == ""


def test_hidden_values_are_not_called_absent(
    context: ReportContext, templates: Path, material: Material
) -> None:
    one = made(rung=Rung.HELD, obstacles=(Obstacle.NO_VALUES,), treated=None, comparison=None)
    public = gather(replace(context, edition=Edition.PUBLIC), templates=templates)
    assert "или они не приводятся (малая численность)" in why_text(one, public)
    assert "не приводятся" not in why_text(one, material)
