from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.documents import series

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.charts.specification import specification
from pedmonitor.reporting.document import Chart

if TYPE_CHECKING:
    from pathlib import Path


def test_rows_and_words_are_put_in(templates: Path) -> None:
    spec = json.loads(specification(series(), templates))
    assert spec["data"]["values"][1] == {
        "year": "2021",
        "value": None,
        "label": "нет данных",
        "target": 15,
        "break": None,
    }
    assert spec["encoding"]["y"]["axis"]["title"] == "Доля, %"
    assert "$text" not in json.dumps(spec)


def test_a_word_that_is_not_given_is_not_printed(templates: Path) -> None:
    spec = json.loads(specification(replace(series(), texts=()), templates))
    assert spec["encoding"]["y"]["axis"]["title"] is None


def test_a_word_may_have_a_default(templates: Path) -> None:
    matrix = Chart("coverage", "п", "с", (), (), (("missing", "НЕТ"),))
    words = json.loads(specification(matrix, templates))["params"]
    assert {word["name"]: word["value"] for word in words} == {
        "accepted": "принято",
        "attention": "принято не полностью или возвращено",
        "missing": "НЕТ",
        "not_required": "не требуется",
    }


def test_a_word_that_no_one_asks_for_is_told(templates: Path) -> None:
    with pytest.raises(DefinitionError, match="ось"):
        specification(replace(series(), texts=(("ось", "Год"),)), templates)


def test_a_word_is_a_value_and_no_expression(templates: Path) -> None:
    evil = "'+data('rows')+'"
    spec = json.loads(specification(replace(series(), texts=(("y", evil),)), templates))
    assert spec["encoding"]["y"]["axis"]["title"] == evil


def test_a_broken_specification_is_named(tmp_path: Path, templates: Path) -> None:
    own = tmp_path / "charts"
    own.mkdir()
    for text, told in (("{", "JSON"), ("[]", "Vega-Lite")):
        (own / "series.vl.json").write_text(text, encoding="utf-8")
        with pytest.raises(DefinitionError, match=told):
            specification(replace(series(), texts=()), [tmp_path, templates])
    with pytest.raises(DefinitionError, match=r"charts/pie\.vl\.json"):
        specification(replace(series(), template="pie"), templates)
