"""Tests of cells that tell whole facts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.whole_facts import Told, facts_of, when_of, without_quotes

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("72 ч.", [Told(hours="72")]),
        (36.0, [Told(hours="36")]),
        (2022.0, [Told(when="2022")]),
        ("36+18", [Told(hours="36+18")]),
        ("+", [Told()]),
        (dt.date(2022, 3, 5), [Told(when="05.03.2022")]),
        ("2020, 2022", [Told(when="2020"), Told(when="2022")]),
        ("2022, 72 ч.", [Told(when="2022", hours="72")]),
        ("н/д", []),
    ],
)
def test_hours_and_years(cell: object, expected: list[Told]) -> None:
    assert list(facts_of(cell, None, with_hours=True)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("ФГОС; 36 ч.; ИРОСО; 2022", ["2022"]),
        ("1) ОГЭ, 24 ч., 2021; 2) ФГ, 36 ч., 2022", ["2021", "2022"]),
        ("2021 - «Урок»; регион.\n2022 - «Дебют»; муниц.", ["2021", "2022"]),
        ("«Урок»\nрегион.\n2021\n«Дебют»\nмуниц.\n2022", ["2021", "2022"]),
        ("«Урок»\nрегион.", [""]),
        ("1 место - муницип. (2021), 2 место - регион (2022)", ["2021", "2022"]),
        ("2021/2022 уч. г.", ["2021/2022"]),
    ],
)
def test_a_cell_is_cut_into_its_facts(cell: str, times: list[str]) -> None:
    assert [one.when for one in facts_of(cell, None, with_hours=True)] == times


def test_levels_alone_are_facts_apart(plan: ReadingPlan) -> None:
    levels = plan.lookups["levels"]
    found = facts_of("муниц. (1 место), регион.", levels, with_hours=False)
    assert [(one.text, one.says) for one in found] == [("", "муниципальный"), ("", "региональный")]
    found = facts_of("«Учитель года», муниц., 2022", levels, with_hours=False)
    assert [(one.when, one.says) for one in found] == [("2022", "муниципальный")]
    assert found[0].text.startswith("«Учитель года»")


def test_numbers_are_no_years() -> None:
    assert when_of("удостоверение № 2022") == ""
    assert when_of("с сентября по декабрь 2022 г.") == "декабрь 2022"
    assert without_quotes("«Проект» завершён").strip() == "завершён"
