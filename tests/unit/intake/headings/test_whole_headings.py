"""Tests of headings under which a cell tells a whole fact."""

from __future__ import annotations

import pytest

from pedmonitor.definitions.form import WholeFact
from pedmonitor.intake.headings.whole_headings import is_whole, looks_back

WHOLE = WholeFact(field="program", headings=("пк", "курсы", "курсы повышения квалификации"))


@pytest.mark.parametrize(
    "path",
    [
        ("ПК (часы)",),
        ("Курсы: тема, часы, где, год",),
        ("Курсы повышения квалификации за последние 3 года",),
        ("Курсы", "тема и год"),
        ("Курсы", "2021-2022 уч. г."),
    ],
)
def test_whole_facts(path: tuple[str, ...]) -> None:
    assert is_whole(path, WHOLE)


@pytest.mark.parametrize(
    "heading",
    [
        "Планируемые курсы",
        "Курсы (план на 2023)",
        "Потребность: курсы",
        "Курсы валют",
        "Стажировки",
    ],
)
def test_other_headings(heading: str) -> None:
    assert not is_whole((heading,), WHOLE)


def test_a_bare_heading_asks_for_no_details() -> None:
    assert is_whole(("Курсы",), WHOLE)
    assert not is_whole(("Курсы",), WHOLE, with_details=True)
    assert looks_back("Конкурсы за 5 лет")
