"""Four kinds of changes, each said even when there is none."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from making.plain import words

from pedmonitor.model.difference import (
    Change,
    Difference,
    FileChange,
    MeaningChange,
    ValueChange,
)
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import (
    IndicatorValue,
    InputFile,
    Status,
    TargetOutcome,
    Unit,
    Verdict,
)
from pedmonitor.reporting.machine.difference_json import render_difference_json
from pedmonitor.reporting.sections.build_difference import Compared, build_difference

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)
NOTHING = Difference(
    (), (), definitions=False, meanings=(), meanings_known=True, choices=(), values=()
)
VALUE = IndicatorValue("p", "f", "1", "Доля", Unit.PERCENT, (), 5, 20, Status.OK)


def compared(difference: Difference, catalogue: Catalogue) -> Compared:
    return Compared(difference, calendar_year(2022), (3, 5), (NOON, NOON), catalogue)


def test_nothing(catalogue: Catalogue) -> None:
    text = words(build_difference(compared(NOTHING, catalogue)))
    for said in ("Файлы те же.", "Определения те же.", "те же.", "Ни одно число не изменилось."):
        assert said in text


def test_definitions(catalogue: Catalogue) -> None:
    touched = replace(NOTHING, definitions=True)
    assert "смысл показателей — нет" in words(build_difference(compared(touched, catalogue)))
    unknown = replace(touched, meanings_known=False)
    assert "старый расчёт не хранит" in words(build_difference(compared(unknown, catalogue)))
    gone = MeaningChange(Change.REMOVED, "vilyuysk-2021", "1.2-3.1")
    mine = replace(touched, meanings=(gone,), profiles=((Change.ADDED, "x"),), same_program=False)
    text = words(build_difference(compared(mine, catalogue)))
    assert "1.2-3.1: больше не считается. Доля педагогов" in text
    assert "Профиль x: добавлен" in text
    assert "разными версиями" in text


def test_a_target_that_was_set_anew_is_told_though_the_figure_is_the_same(
    catalogue: Catalogue,
) -> None:
    low, high = (
        TargetOutcome(">=", Fraction(12), met=True),
        TargetOutcome(">=", Fraction(50), met=False),
    )
    values = (ValueChange(replace(VALUE, target=low), replace(VALUE, target=high)),)
    text = words(build_difference(compared(replace(NOTHING, values=values), catalogue)))
    told = "цель: не менее 12 % → не менее 50 %; цель не достигнута"
    assert told in text.replace("\u00a0", " ")


def test_files_and_figures(catalogue: Catalogue) -> None:
    old = InputFile("а.xlsx", "1", "СОШ № 1", Verdict.ACCEPTED)
    files = (
        FileChange(Change.CHANGED, old, replace(old, verdict=Verdict.RETURNED)),
        FileChange(Change.RENAMED, old, replace(old, file="б.xlsx")),
    )
    values = (
        ValueChange(VALUE, replace(VALUE, numerator=8)),
        ValueChange(VALUE, replace(VALUE, numerator=None, status=Status.NOT_COMPUTABLE)),
        ValueChange(None, VALUE),
        ValueChange(replace(VALUE, denominator=9), VALUE),
        ValueChange(VALUE, replace(VALUE, source="state_form")),
    )
    changed = compared(replace(NOTHING, files=files, values=values), catalogue)
    text = words(build_difference(changed)).replace("\u00a0", " ")
    assert "а.xlsx | тот же, решение другое | СОШ № 1 | принят | вернуть" in text
    assert "б.xlsx | переименован, был «а.xlsx»" in text
    assert "5 из 9 | 5 из 20 (25,0 %) | не оценивается | " in text
    assert "5 из 20 (25,0 %) | 8 из 20 (40,0 %) | +15,0 п. п. | " in text
    assert "рассчитано → нет исходных данных" in text
    assert "не считалось → рассчитано" in text
    assert "реестры → формы статистики" in text
    document = json.loads(render_difference_json(changed))
    assert [v["before"] is None for v in document["values"]] == [False, False, True, False, False]
