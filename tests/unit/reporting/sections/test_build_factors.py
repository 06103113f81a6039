from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Table, WritingSpace
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_factors import factors_section

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import ReportContext

BASE = "Численность, от которой считается доля: показатели 1.1, 2.1, 3.1"


def _facts(context: ReportContext, templates: Path) -> dict[str, list[str]]:
    blocks = factors_section(gather(context, templates=templates)).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    return {cell_text(row[0]): [cell_text(cell) for cell in row[1:]] for row in table.rows}


def test_denominators_stand_once_with_all_their_indicators(
    context: ReportContext, templates: Path
) -> None:
    facts = _facts(context, templates)
    assert facts[BASE] == ["400", "385", "370"]
    assert facts["— в том числе: село"] == ["250", "250", "250"]
    assert facts["Организации, представившие данные"][-1] == "8 из 9"


def test_denominators_of_other_definitions_are_not_shown_as_comparable(
    context: ReportContext, templates: Path, run_of: Callable[[int], RunResult]
) -> None:
    old = replace(run_of(2021), definitions_sha256="e" * 64)
    assert _facts(replace(context, earlier=(old,)), templates)[BASE] == ["несопоставимо", "370"]


def test_what_changed_around_the_results_is_a_fact_with_both_numbers(
    context: ReportContext, templates: Path
) -> None:
    blocks = factors_section(gather(context, templates=templates)).blocks
    items = next(block.items for block in blocks if isinstance(block, BulletList))
    assert items[0].endswith(
        "данные: за 2021 год 9 из 9 организаций, за 2022 год 8 из 9 организаций "
        "(нет данных: «Кюлятская СОШ»)."
    )
    assert "(показатели 1.1, 2.1, 3.1): за 2021 год 385, за 2022 год 370." in items[1]
    alone = factors_section(gather(replace(context, earlier=()), templates=templates)).blocks
    assert not [block for block in alone if isinstance(block, BulletList)]


def test_causes_are_left_to_the_methodist(context: ReportContext, templates: Path) -> None:
    blocks = factors_section(gather(context, templates=templates)).blocks
    space = next(block for block in blocks if isinstance(block, WritingSpace))
    assert space.text.startswith("Сокращение ставок")
    empty = factors_section(gather(replace(context, notes={}), templates=templates)).blocks
    assert [block.text for block in empty if isinstance(block, WritingSpace)] == [""]


def test_other_organisations_in_the_same_number_are_another_composition(
    context: ReportContext, templates: Path, run_of: Callable[[int], RunResult]
) -> None:
    before = run_of(2021)
    same = replace(context.run.coverage, missing=("ДДТ",))
    old = replace(context, earlier=(replace(before, coverage=same),))
    blocks = factors_section(gather(old, templates=templates)).blocks
    items = next(block.items for block in blocks if isinstance(block, BulletList))
    assert "8 из 9 организаций (нет данных: «ДДТ»), за 2022 год 8 из 9" in items[0]
