"""A small result; the tests vary it with `dataclasses.replace`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import (
    Choice,
    Coverage,
    IndicatorValue,
    InputFile,
    RunResult,
    Status,
    TargetOutcome,
    Unit,
    Verdict,
)

_TOTAL = IndicatorValue(
    profile="vilyuysk-2021",
    indicator="diag_share",
    ref="1.2-3.1",
    title="Доля педагогов, прошедших диагностику",
    unit=Unit.PERCENT,
    breakdown=(),
    numerator=31,
    denominator=52,
    status=Status.OK,
    target=TargetOutcome(">=", Fraction(59, 2), met=True, short_by=0),
    footnotes=("Q01",),
    reporting=13,
    expected=14,
)


@pytest.fixture
def run() -> RunResult:
    return RunResult(
        generated_by="pedmonitor 0.1.0",
        profiles=("vilyuysk-2021",),
        period=calendar_year(2022),
        coverage=Coverage(14, 13, ("Школа № 7",), 11, 2),
        values=(_TOTAL, replace(_TOTAL, breakdown=(("organisation", "Школа № 1"),), numerator=4)),
        issues=(
            Issue(IssueCode.CELL_NUMBER, Level.ERROR, "Не число", "Исправьте", Place("а", "б", 9)),
            Issue(IssueCode.ORG_MISSING, Level.WARNING, "Нет данных", "Запросите"),
        ),
        inputs=(InputFile("школа.xlsx", "ab12", "Школа № 1", Verdict.ACCEPTED, ("staff",)),),
        choices=(Choice("Q01", "each", "Учитель двух предметов учтён в каждом"),),
        definitions_sha256="cd34",
    )
