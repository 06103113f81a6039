# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest
from making.plans import plan

from pedmonitor.model.plan import Base, DeadlineKind, Metric, Op, PerUnit
from pedmonitor.planning.reading import read_plan
from pedmonitor.reporting.text import plan_words
from pedmonitor.reporting.text.plan_words import expected_words, schedule_words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("Май", "месяц: 01.05.2022–31.05.2022"),
        ("31.09.2022", "такой даты нет"),
        ("ежеквартально", "ежеквартально: 4 срока, 01.01.2022–31.12.2022"),
        ("по запросу", "по запросу: срока нет"),
        ("скоро", "не распознан"),
        ("2 раза в год", "ежегодно: 01.01.2022–31.12.2022, 2 раза в каждом"),
    ],
)
def test_times_in_words(period: str, words: str) -> None:
    (event,) = read_plan(plan({"period": period}))
    assert schedule_words(event) == words


def test_a_year_that_nobody_has_named() -> None:
    long = {"start": "2021-01-01", "end": "2023-12-31"}
    (event,) = read_plan(plan({"period": "Май"}, period=long))
    assert schedule_words(event) == "месяц: год не назван"
    (assumed, _) = read_plan(plan({"period": "Май"}, {"period": "2021"}, period=None))
    assert "год принят по остальным строкам" in schedule_words(assumed)


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ("2 %", "доля 2 %, база не названа"),
        ("100 % участие ОО", "участие 100 %, от организаций"),
        ("не менее 3 по каждому РМО", "мероприятий не менее 3 на каждое РМО"),
        ("не менее 1 мероприятия от каждой ОО, имеющих Точки роста", "мероприятий не менее 1 от каждой организации с признаком"),
        ("Ежемесячный отчёт", "документ есть (ежемесячно)"),
        ("Создан раздел", "подтверждено"),
        ("Увеличение доли педагогов", "доля: больше, чем год назад"),
        ("охват школ", "вручную: «охват школ»"),
        ("", "само мероприятие: подтверждено"),
    ],
)  # fmt: skip
def test_results_in_words(result: str, words: str) -> None:
    (event,) = read_plan(plan({"result": result, "event": "Совещание"}))
    assert expected_words(event.expected) == words


def test_every_value_has_a_word() -> None:
    assert set(plan_words.DEADLINE_KINDS) == set(DeadlineKind)
    assert set(plan_words._METRICS) == set(Metric)
    assert set(plan_words._BASES) == set(Base)
    assert set(plan_words._EACH) == set(PerUnit) - {PerUnit.NONE}
    assert set(plan_words._OPS) == set(Op) - {Op.UP, Op.DOWN, Op.EXISTS}
