from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import Status, TargetOutcome
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Paragraph, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_conclusions import conclusions_section

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import ReportContext

NBSP = "\N{NO-BREAK SPACE}"


def _words(context: ReportContext, templates: Path) -> str:
    lines: list[str] = []
    for block in conclusions_section(gather(context, templates=templates)).blocks:
        if isinstance(block, BulletList):
            lines += block.items
        elif isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, Table):
            lines += [" | ".join(map(cell_text, row)) for row in block.rows]
    return "\n".join(lines)


def _with(context: ReportContext, value: IndicatorValue) -> ReportContext:
    return replace(context, run=replace(context.run, values=(value,)), earlier=())


@pytest.mark.parametrize(
    ("share", "target", "words"),
    [
        ((86, 420), TargetOutcome(">=", Fraction(20), met=True, short_by=0),
         f"целевое значение достигнуто: 86 из 420 (20,5{NBSP}%) при цели не менее 20{NBSP}%."),
        ((3, 26), TargetOutcome(">=", Fraction(12), met=False, short_by=1),
         f"не достигнуто: 3 из 26 (11,5{NBSP}%) при цели не менее 12{NBSP}%, не хватает 1 ед."),
        ((9, 30), TargetOutcome("<=", Fraction(20), met=False, short_by=3),
         f"не достигнуто: 9 из 30 (30,0{NBSP}%) при цели не более 20{NBSP}%, превышение — 3 ед."),
        ((2, 3), TargetOutcome(">=", Fraction(20), met=True, short_by=0),
         f"2.1: 2 из 3 при цели не менее 20{NBSP}%; численность менее 10, достижение цели не"),
    ],
)  # fmt: skip
def test_a_target_is_told_by_counts(
    context: ReportContext,
    templates: Path,
    value: IndicatorValue,
    share: tuple[int, int],
    target: TargetOutcome,
    words: str,
) -> None:
    changed = replace(value, numerator=share[0], denominator=share[1], target=target)
    assert words in _words(_with(context, changed), templates)


def test_a_target_without_a_value_says_why(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    absent = replace(
        value,
        numerator=None,
        status=Status.NOT_COMPUTABLE,
        target=TargetOutcome(">=", Fraction(20)),
        note="нет реестра наставничества.",
    )
    text = _words(_with(context, absent), templates)
    assert f"оценить достижение цели (не менее 20{NBSP}%) нельзя: нет реестра" in text


def test_missing_data_name_who_must_supply(context: ReportContext, templates: Path) -> None:
    text = _words(context, templates)
    assert "3.3 — реестр независимой оценки не представлен" in text
    assert "Кюлятская СОШ | Не представлены никакие сведения" in text
    silent = replace(context, run=replace(context.run, issues=()))
    assert "Кюлятская СОШ | Не представлены никакие сведения" in _words(silent, templates)


def test_registers_that_are_owed_stand_in_one_row(context: ReportContext, templates: Path) -> None:
    catalogue = bundled_definitions()
    owed = [
        Issue(
            IssueCode.ORG_REGISTER_MISSING, Level.WARNING, "не сдан", "Запросите.",
            None, "Тосуйская СОШ", registers=(register,),
        )
        for register in ("staff", "mentoring", "programmes")
    ]  # fmt: skip
    row = context.profile.indicators[1].model_copy(
        update={"family": "mentoring_participants_share"}
    )
    profile = context.profile.model_copy(update={"indicators": (row,), "goals": ()})
    run = replace(context.run, issues=tuple(owed))
    told = _words(replace(context, profile=profile, run=run, catalogue=catalogue), templates)
    assert "Тосуйская СОШ | Не сданы своды: «Реестр наставничества», «Реестр кадров»" in told
    assert "Банк" not in told


def test_a_hidden_value_is_not_missing_and_hides_no_missing_returns(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    hidden = replace(value, numerator=None, denominator=None, status=Status.SUPPRESSED)
    public = _with(context, hidden)
    coverage = replace(public.run.coverage, expected=12, received=11, missing=())
    public = replace(public, run=replace(public.run, coverage=coverage, issues=()))
    text = _words(public, templates)
    assert "Данные представили не все организации: 11 из 12" in text
    assert f"{value.ref} — " not in text


def test_nothing_is_called_whole_that_lacks_an_organisation(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    """A public edition names nobody and has no issues; its values say what they lack."""
    partial = replace(value, status=Status.PARTIAL, reporting=11, expected=12, target=None)
    public = _with(context, partial)
    coverage = replace(public.run.coverage, expected=12, received=12, missing=())
    values = tuple(one for one in public.run.values if one.value is not None)
    run = replace(public.run, coverage=coverage, issues=(), values=values)
    row = next(row for row in public.profile.indicators if row.ref == value.ref)
    profile = public.profile.model_copy(update={"indicators": (row,), "goals": ()})
    text = _words(replace(public, run=run, profile=profile), templates)
    assert f"Муниципальные значения неполные: {value.ref} — нет данных одной организации." in text
    assert "Данные представлены по всем показателям" not in text


def test_the_missing_organisation_is_said_beside_the_value(
    context: ReportContext, templates: Path
) -> None:
    assert "; нет данных одной организации." in _words(context, templates)


def test_what_is_not_distinguishable_is_neither_higher_nor_lower(
    context: ReportContext, templates: Path
) -> None:
    text = _words(context, templates)
    assert "данных недостаточно, чтобы говорить об изменении: показатели 2.1, 3.1" in text
    assert (
        "(отличимо по отдельности, с поправкой на число сравнений — нет): показатели 1.1, 3.2"
        in text
    )
    assert "нет данных за один из периодов: показатель 3.3" in text
