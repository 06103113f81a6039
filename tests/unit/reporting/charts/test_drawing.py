from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.documents import series

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.charts import drawing
from pedmonitor.reporting.charts.drawing import chart_png, chart_svg
from pedmonitor.reporting.document import Chart

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
ROWS = {
    "bars": (
        ("title", "value", "label", "target", "muted"),
        (
            ("физика", 62.5, "10 из 16 (62,5 %)", 20, 0),
            ("химия", None, "*", 20, 0),
            ("ОБЖ", 50, "2 из 4", 20, 1),
        ),
        (("x", "Доля, %"), ("target", "цель 20 %")),
    ),
    "funnel": (
        ("organisation", "n", "value", "low95", "high95", "low998", "high998", "centre", "flag"),
        (
            ("СОШ № 1", 30, 21.0, 8.0, 36.0, 2.0, 45.0, 20.0, "inside"),
            ("СОШ № 2", 40, 60.0, 9.0, 33.0, 4.0, 41.0, 20.0, "signal"),
            ("СОШ № 3", 8, None, 0.0, 50.0, 0.0, 64.0, 20.0, "small"),
        ),
        (("x", "Численность"), ("y", "Доля, %"), ("centre", "в целом 20 %")),
    ),
    "effect": (
        ("year", "value", "label", "others", "other_label", "start"),
        (("2021", 20.0, "20,0 %", 30.0, "30,0 %", None), ("2022", 25.0, "25,0 %", None, None, 1)),
        (("y", "Доля, %"), ("mine", "школы меры"), ("rest", "другие"), ("start", "начало меры")),
    ),
    "coverage": (
        ("organisation", "register", "state"),
        (
            ("СОШ № 1", "Кадры", "accepted"),
            ("СОШ № 1", "ИОМ", "missing"),
            ("ДДТ", "Кадры", "attention"),
            ("ДДТ", "ИОМ", "not_required"),
        ),
        (),
    ),
}


def _chart(template: str) -> Chart:
    columns, rows, texts = ROWS[template]
    return Chart(template, "Подпись", "Словами.", columns, rows, texts)


def _words(svg: str) -> set[str]:
    return set(re.findall(r"<text[^>]*>([^<]+)</text>", svg))


def test_a_series_shows_its_labels_its_target_and_its_break(templates: Path) -> None:
    words = _words(chart_svg(series(), templates))
    assert words >= {"10 %", "20,5 %", "нет данных", "цель 15 %", "изменилось определение", "2021"}


def test_a_missing_figure_is_a_gap_and_a_break_tears_the_line(templates: Path) -> None:
    years = (("2019", 5.0), ("2020", 10.0), ("2021", None), ("2022", 20.0), ("2023", 25.0))
    chart = Chart("series", "п", "с", ("year", "value"), years)
    (line,) = re.findall(r'mark-line.*?<path d="([^"]*)"', chart_svg(chart, templates))
    assert line.count("M") == 2, "two stretches of two years"
    assert line.count("L") == 2
    broken = replace(
        chart,
        columns=("year", "value", "break"),
        rows=(("2019", 5.0, None), ("2020", 10.0, "иначе"), ("2021", 12.0, None)),
    )
    lines = re.findall(r'mark-line.*?<path d="([^"]*)"', chart_svg(broken, templates))
    assert [line.count("L") for line in lines] == [0, 1]


def test_bars_print_every_label_and_a_hidden_bar_is_none(templates: Path) -> None:
    svg = chart_svg(_chart("bars"), templates)
    assert _words(svg) >= {"физика", "химия", "10 из 16 (62,5 %)", "2 из 4", "*", "цель 20 %"}
    assert len(re.findall(r'<path d="[^"]*" fill="#44546A"', svg)) == 1
    assert len(re.findall(r'<path d="[^"]*" fill="#FFFFFF" stroke="#44546A"', svg)) == 1


def test_a_funnel_names_only_what_stands_out(templates: Path) -> None:
    svg = chart_svg(_chart("funnel"), templates)
    assert "СОШ № 2" in svg
    assert "СОШ № 1" not in svg
    assert "СОШ № 3" not in svg


def test_a_matrix_has_a_sign_for_every_state(templates: Path) -> None:
    svg = chart_svg(_chart("coverage"), templates)
    assert _words(svg) >= {
        "СОШ № 1",
        "ДДТ",
        "Кадры",
        "ИОМ",
        "принято",
        "не получено",
        "не требуется",
    }


@pytest.mark.parametrize("template", ["series", *ROWS])
def test_two_drawings_are_equal_byte_for_byte(template: str, templates: Path) -> None:
    chart = series() if template == "series" else _chart(template)
    first = chart_svg(chart, templates), chart_png(chart, templates)
    drawing._svg.cache_clear()
    drawing._png.cache_clear()
    assert (chart_svg(chart, templates), chart_png(chart, templates)) == first
    assert first[1].png.startswith(PNG)
    assert first[1].width > 100
    assert " style=" not in first[0], "a page forbids styles inside elements"
    assert "aria-label" not in first[0], "the page names a drawing once"


def test_a_number_has_a_decimal_comma(templates: Path) -> None:
    chart = Chart("series", "п", "с", ("year", "value"), (("2022", 1.5),))
    own = json.loads((templates / "charts" / "series.vl.json").read_text(encoding="utf-8"))
    assert own["encoding"]["y"]["axis"]["tickMinStep"] == 1
    assert not [word for word in _words(chart_svg(chart, templates)) if "." in word]


def test_a_specification_cannot_reach_the_network(tmp_path: Path, templates: Path) -> None:
    own = tmp_path / "charts"
    own.mkdir()
    layer = {"data": {"url": "http://example.com/a.json"}, "mark": "point"}
    (own / "series.vl.json").write_text(json.dumps({"layer": [layer]}), encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"series\.vl\.json"):
        chart_svg(replace(series(), texts=()), [tmp_path, templates])


def test_a_specification_that_is_none_is_told(tmp_path: Path, templates: Path) -> None:
    own = tmp_path / "charts"
    own.mkdir()
    (own / "series.vl.json").write_text('{"mark": {"type": 5}}', encoding="utf-8")
    with pytest.raises(DefinitionError, match="не рисуется"):
        chart_svg(replace(series(), texts=()), [tmp_path, templates])
