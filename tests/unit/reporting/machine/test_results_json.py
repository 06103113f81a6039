from __future__ import annotations

import json
import time
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.result import SecondaryValue, Status, TargetOutcome
from pedmonitor.reporting.machine.results_json import render_results_json, results_document

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue, RunResult

TOP = [
    "format", "generated_by", "profiles", "period", "coverage", "values", "issues", "inputs",
    "choices", "definitions_sha256",
]  # fmt: skip
VALUE = [
    "profile", "indicator", "ref", "title", "unit", "breakdown", "numerator", "denominator",
    "value", "status", "target", "source", "footnotes", "note", "reporting", "expected",
]  # fmt: skip
ISSUE = ["code", "level", "file", "sheet", "cell", "message", "hint", "organisation", "influence"]


def test_the_keys_stand_as_the_contract_orders_them(run: RunResult) -> None:
    document = json.loads(render_results_json(run))
    assert list(document) == TOP
    assert document["format"] == "pedmonitor.results/1"
    assert all(list(value) == VALUE for value in document["values"])
    assert all(list(issue) == ISSUE for issue in document["issues"])
    assert list(document["inputs"][0])[:4] == ["file", "sha256", "organisation", "verdict"]
    assert document["period"]["as_of"] == "2022-12-31"


def test_a_target_is_a_number_and_whole_when_it_is_whole(
    run: RunResult, value: IndicatorValue
) -> None:
    def target(limit: Fraction) -> object:
        outcome = TargetOutcome(">=", limit, met=False, short_by=3)
        values = (replace(value, target=outcome),)
        return json.loads(render_results_json(replace(run, values=values)))["values"][0]["target"]

    assert target(Fraction(20)) == {"op": ">=", "value": 20, "met": False, "short_by": 3}
    assert '"value": 20,' in json.dumps(target(Fraction(20)))
    assert '"value": 12.5,' in json.dumps(target(Fraction(25, 2)))


def test_an_absent_value_is_null_and_never_nan(run: RunResult, value: IndicatorValue) -> None:
    empty = replace(value, numerator=0, denominator=0, status=Status.NO_DATA)
    text = render_results_json(replace(run, values=(empty,))).decode()
    assert '"value": null' in text
    assert "NaN" not in text


def test_the_bytes_are_utf8_one_item_a_line_and_repeatable(run: RunResult) -> None:
    data = render_results_json(run)
    assert data == render_results_json(run)
    assert data.endswith(b"\n}\n")
    assert data.startswith(b'{\n"format"')
    assert "Кюлятская СОШ".encode() in data


def test_a_place_is_given_as_excel_names_it(run: RunResult) -> None:
    cells = {issue["cell"] for issue in json.loads(render_results_json(run))["issues"]}
    assert cells == {"", "C10", "5:5"}


def test_twelve_thousand_values_take_no_time_to_speak_of(
    run: RunResult, value: IndicatorValue
) -> None:
    many = replace(run, values=(value,) * 12_000)
    start = time.perf_counter()
    values = results_document(many)["values"]
    assert isinstance(values, list)
    assert len(values) == 12_000
    render_results_json(many)
    assert time.perf_counter() - start < 5


def test_secondary_figures_are_a_key_of_their_own(run: RunResult, value: IndicatorValue) -> None:
    figures = (
        SecondaryValue("by_posts", "По ставкам", Fraction(3, 2), Fraction(11, 4)),
        SecondaryValue("certificates", "Удостоверений", 5, note="По реестрам 1 из 2 организаций."),
    )
    values = (replace(value, secondary=figures), value)
    first, second = json.loads(render_results_json(replace(run, values=values)))["values"]
    assert first.pop("secondary") == [
        {"id": "by_posts", "title": "По ставкам", "numerator": 1.5, "denominator": 2.75},
        {
            "id": "certificates",
            "title": "Удостоверений",
            "numerator": 5,
            "denominator": None,
            "note": "По реестрам 1 из 2 организаций.",
        },
    ]
    assert first == second
