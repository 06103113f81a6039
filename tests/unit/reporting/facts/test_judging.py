"""The rows of domain.md §3.7 that a single value can meet, in the words that are printed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions

from pedmonitor.model.result import Coverage, Status, TargetOutcome, Unit
from pedmonitor.reporting.facts.context import Material, gather
from pedmonitor.reporting.facts.judging import gap_text, is_edge, target_facts, value_facts

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import ReportContext

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def material(context: ReportContext, templates: Path) -> Material:
    return gather(replace(context, families=bundled_definitions().families), templates=templates)


def _target(material: Material, value: IndicatorValue, op: str = ">=", limit: int = 20) -> str:
    numerator, denominator = value.numerator or 0, value.denominator or 0
    bound = Fraction(limit * denominator, 100)
    met = numerator >= bound if op == ">=" else numerator <= bound
    short = max(0, -int(-(bound - numerator) // 1)) if op == ">=" else int(numerator - bound)
    outcome = TargetOutcome(op, Fraction(limit), met=met, short_by=short)  # type: ignore[arg-type]
    return material.sentences.tell(target_facts(value, outcome, material))


def test_a_value_at_its_target(material: Material, value: IndicatorValue) -> None:
    told = _target(material, replace(value, numerator=86, denominator=420))
    assert f"целевое значение достигнуто: 86 из 420 (20,5{NBSP}%) при цели не менее 20" in told


def test_rounding_reaches_no_target(material: Material, value: IndicatorValue) -> None:
    orgs = replace(
        value, indicator="mentoring_target_model_orgs_share", numerator=3, denominator=26
    )
    told = _target(material, orgs, limit=12)
    assert f"не достигнуто: 3 из 26 (11,5{NBSP}%) при цели не менее 12{NBSP}%" in told
    assert "не хватает 1 организации; округлённое значение целью не считается" in told


@pytest.mark.parametrize(
    ("share", "limit", "edge"),
    [((3, 26), 12, True), ((2, 26), 12, False), ((1999, 10000), 20, True)],
)
def test_the_edge_is_where_rounding_alone_would_reach_the_target(
    value: IndicatorValue, *, share: tuple[int, int], limit: int, edge: bool
) -> None:
    judged = replace(value, numerator=share[0], denominator=share[1])
    assert is_edge(judged, TargetOutcome(">=", Fraction(limit), met=False)) is edge


def test_fewer_than_ten_have_counts_and_no_judgement(
    material: Material, value: IndicatorValue
) -> None:
    told = _target(material, replace(value, numerator=2, denominator=3))
    assert "2 из 3" in told
    assert "66,7" not in told
    assert "достигнуто" not in told
    plain = material.sentences.tell(
        value_facts(replace(value, numerator=2, denominator=3), material)
    )
    assert "2 из 3" in plain
    assert "66,7" not in plain


def test_no_data_is_told_with_its_reason_and_not_as_zero(
    material: Material, value: IndicatorValue
) -> None:
    absent = replace(value, numerator=None, status=Status.NOT_COMPUTABLE, note="реестр не сдан.")
    told = material.sentences.tell(value_facts(absent, material))
    assert told.endswith("нет данных: реестр не сдан.")
    assert " 0 " not in told


def test_a_suppressed_value_tells_no_number(material: Material, value: IndicatorValue) -> None:
    hidden = replace(value, status=Status.SUPPRESSED, target=None)
    told = material.sentences.tell(value_facts(hidden, material))
    assert "62" not in told
    assert "малая численность" in told


@pytest.mark.parametrize(
    ("family", "words", "never"),
    [
        (
            "burnout_diag_by_subject_share",
            "Приняли участие в диагностике профессионального выгорания — 62 из 370",
            "выгорели",
        ),
        (
            "diag_deficit_by_subject_share",
            "Прошли диагностику профессиональных дефицитов — 62 из 370",
            "устранен",
        ),
        ("contest_participants_share", "каждый учтён один раз", "мастерство выросло"),
    ],
)
def test_participation_is_told_as_participation(
    material: Material, value: IndicatorValue, family: str, words: str, never: str
) -> None:
    told = material.sentences.tell(value_facts(replace(value, indicator=family), material))
    assert words in told
    assert never not in told


def test_presence_is_told_by_its_evidence(material: Material, value: IndicatorValue) -> None:
    found = replace(value, unit=Unit.EXISTS, numerator=2, denominator=None)
    assert "есть (2 подтверждения)" in material.sentences.tell(value_facts(found, material))
    absent = material.sentences.tell(value_facts(replace(found, numerator=0), material))
    assert "подтверждения не представлены" in absent


def test_a_gap_is_said_only_where_there_is_one(material: Material, value: IndicatorValue) -> None:
    assert gap_text(value, material) == ""
    assert gap_text(replace(value, reporting=14, expected=14), material) == ""
    told = gap_text(replace(value, reporting=11, expected=14), material)
    assert told == "; нет данных 3 организаций"


def test_the_share_of_staff_behind_the_gap_comes_from_an_earlier_period(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    row = context.profile.indicators[1].model_copy(
        update={"family": "mentoring_participants_share"}
    )
    profile = context.profile.model_copy(update={"indicators": (row,), "goals": ()})
    run = replace(context.run, coverage=Coverage(9, 8, ("Тосуйская СОШ",), 8, 0))
    known = replace(context, profile=profile, run=run, families=bundled_definitions().families)
    told = gap_text(replace(value, reporting=8, expected=9), gather(known, templates=templates))
    assert told == (
        "; нет данных одной организации — по сведениям за 2021 год "
        f"это 7 из 385 (1,8{NBSP}%) педагогов"
    )
