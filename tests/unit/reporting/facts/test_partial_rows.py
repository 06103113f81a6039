from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.result import Status
from pedmonitor.reporting.facts.context import Material, gather
from pedmonitor.reporting.facts.partial_rows import ShownRow, partial_note, shown_rows, totals_note

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

WHOLE = ShownRow("город", whole=True, reporting=5, expected=5)
HALF = ShownRow("село", whole=False, reporting=6, expected=7)


def material(context: ReportContext, templates: Path, edition: Edition) -> Material:
    return gather(replace(context, edition=edition), templates=templates)


def test_a_row_that_lacks_organisations_is_named(context: ReportContext, templates: Path) -> None:
    note = partial_note({"1.1": (WHOLE, HALF)}, material(context, templates, Edition.INTERNAL))
    assert note == (
        "Данные неполные (в скобках — сколько организаций представили сведения): "
        "1.1 — село (6 из 7)."
    )


def test_the_public_does_not_learn_how_many_have_not_reported(
    context: ReportContext, templates: Path
) -> None:
    note = partial_note({"1.1": (WHOLE, HALF)}, material(context, templates, Edition.PUBLIC))
    assert note.endswith(": 1.1 — село.")


def test_rows_that_lack_the_same_are_not_listed(context: ReportContext, templates: Path) -> None:
    halves = (HALF, replace(HALF, name="город"))
    rows = {"1.1": halves, "1.2": (WHOLE,), "1.3": halves}
    note = partial_note(rows, material(context, templates, Edition.INTERNAL))
    assert note.endswith(": 1.1, 1.3 — все строки (6 из 7).")


def test_whole_figures_have_no_note(context: ReportContext, templates: Path) -> None:
    assert not partial_note({"1.1": (WHOLE,)}, material(context, templates, Edition.INTERNAL))


def test_only_figures_that_are_shown_are_rows(context: ReportContext) -> None:
    part = next(value for value in context.run.values if value.breakdown == (("rural", "село"),))
    partial = replace(part, status=Status.PARTIAL, reporting=6, expected=7)
    hidden = replace(part, status=Status.SUPPRESSED)
    assert shown_rows([partial, hidden]) == (HALF,)


def test_totals_beside_own_figures_say_who_lacks(context: ReportContext, templates: Path) -> None:
    told = material(context, templates, Edition.SCHOOL)
    assert totals_note(["2.1", "3.1", "3.3"], told) == (
        "Муниципальные значения неполные: 2.1, 3.1 — нет данных одной организации."
    )
    assert not totals_note(["3.3"], told), "no value, nothing incomplete about it"
