from __future__ import annotations

import pytest
from making.definitions import bundled_definitions

from pedmonitor.reporting.text.formula_words import Formula, FormulaWriter


@pytest.fixture(scope="module")
def writer() -> FormulaWriter:
    return FormulaWriter(bundled_definitions())


def _written(writer: FormulaWriter, family: str) -> Formula:
    return writer.write(writer.catalogue.families[family])


def test_a_share_of_persons_names_fact_and_population(writer: FormulaWriter) -> None:
    assert _written(writer, "diag_deficit_by_subject_share") == Formula(
        "Отношение числителя к знаменателю, в процентах.",
        "педагоги из знаменателя (каждый один раз), о которых в своде «Реестр диагностик» есть "
        "запись за период, где «Вид диагностики» — «профессиональные дефициты», "
        "«Прошёл» — не «нет», «Итог» — не «нет».",
        "все педагогические работники (каждый один раз).",
    )


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("age_under35_share", "возраст — меньше 35 лет"),
        ("age_under30_tenure3_share", "верно хотя бы одно: 1) в своде «Реестр кадров»"),
        ("diag_and_individual_plan_share", "верно всё сразу: 1)"),
        ("young_under25_graduates_share", "прошло не более 12 мес."),
        ("experience_under5_share", "«Педагогический стаж» — менее 5"),
        ("graduates_employed_share", "по сноске Q13"),
        ("monitoring_exists_deficits", "с датой не позже конца периода"),
        ("staffing_level_share", "на последнюю дату периода"),
        ("mentoring_programs_count", "в периоде"),
        ("network_communities_share", "действующая в периоде"),
    ],
)
def test_conditions_and_times_are_told(writer: FormulaWriter, family: str, words: str) -> None:
    assert words in _written(writer, family).numerator


def test_an_option_in_force_replaces_the_default(writer: FormulaWriter) -> None:
    family = writer.catalogue.families["graduates_employed_share"]
    chosen = FormulaWriter(writer.catalogue, {"Q13": "target"}).write(family)
    assert chosen.numerator != writer.write(family).numerator


def test_cells_of_state_forms_are_named_by_their_numbers(writer: FormulaWriter) -> None:
    forms = _written(writer, "age_under35_share").forms
    assert any("форма № ОО-1: (раздел" in line and ") / (раздел" in line for line in forms)


def test_every_family_can_be_told_without_codes(writer: FormulaWriter) -> None:
    for family in writer.catalogue.families.values():
        formula = writer.write(family)
        text = f"{formula.rule} {formula.numerator} {formula.denominator}"
        assert "_" not in text, (family.id, text)
        assert ".." not in text, (family.id, text)
        assert "«»" not in text, family.id
