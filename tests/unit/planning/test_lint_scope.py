# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest
from making.plans import WHOLE, plan

from pedmonitor.planning.lint_scope import scope_faults


@pytest.mark.parametrize(
    ("whole", "codes"),
    [
        ({}, []),
        ({"sections": [*WHOLE["sections"], {"id": "2", "title": "Сети", "direction": True}]}, ["PLAN-011"]),
        ({"sections": [*WHOLE["sections"], {"id": "2", "title": "Сети"}]}, []),
        ({"orientations": [{"text": "Обновлённый ФГОС", "words": ["фгос"]}]}, ["PLAN-012"]),
        ({"orientations": [{"text": "Семинары педагогов"}]}, []),
        ({"orientations": [{"text": "Наставничество"}]}, ["PLAN-012"]),
        ({"conditions": []}, ["PLAN-015"]),
        ({"period": None}, ["PLAN-020"]),
        ({"approval": None}, ["PLAN-021"]),
        ({"numbered": False}, ["PLAN-023"]),
    ],
)  # fmt: skip
def test_faults_of_the_whole(whole: dict[str, object], codes: list[str]) -> None:
    assert [found.code.value for found in scope_faults(plan(**whole))] == codes


def test_a_row_may_be_marked_as_serving_an_orientation() -> None:
    text = "Обновлённый ФГОС"
    marked = plan({"orientations": [text]}, orientations=[{"text": text, "words": ["фгос"]}])
    assert list(scope_faults(marked)) == []


def test_a_plan_without_results_is_told_once() -> None:
    found = list(scope_faults(plan({"result": ""}, {"event": "Совет", "result": ""})))
    assert [f.code.value for f in found] == ["PLAN-010"]


def test_missing_money_alone_is_only_worth_knowing() -> None:
    some = [{"kind": kind, "text": "есть"} for kind in ("staff", "material")]
    (found,) = scope_faults(plan(conditions=some))
    assert found.level.value == "info"
