from __future__ import annotations

import io
import re
import zipfile

import pytest
from making.documents import document, series

from pedmonitor.reporting.document import Chart
from pedmonitor.reporting.formats.report_xlsx import render_report_xlsx

EVIL = '=cmd|"/c calc"!A1'
ROWS = {
    "bars": (("title", "value", "label", "muted"), ((EVIL, 50, EVIL, 1), ("б", 20, "2 из 10", 0))),
    "funnel": (
        ("organisation", "n", "value", "low95", "high95", "centre", "flag"),
        ((EVIL, 40, 60, 9, 33, 20, "signal"), ("СОШ № 1", 30, 20, 8, 36, 20, "inside")),
    ),
    "effect": (
        ("year", "value", "label", "others", "start"),
        ((EVIL, 10, EVIL, 15, None), ("2022", 12, "", None, 1)),
    ),
    "series": (
        ("year", "value", "label", "target"),
        ((EVIL, 10, EVIL, 15), ("2022", None, "", 15)),
    ),
}


def _drawn(chart: Chart) -> str:
    data = render_report_xlsx(document(chart))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if n.startswith("xl/charts/chart")]
        return "".join(archive.read(name).decode() for name in names)


def _chart(template: str) -> Chart:
    columns, rows = ROWS[template]
    words = {"bars": "x", "series": "y", "funnel": "y", "effect": "mine"}
    return Chart(template, EVIL, EVIL, columns, rows, ((words[template], EVIL),))


@pytest.mark.parametrize("template", list(ROWS))
def test_every_name_in_a_chart_is_a_reference_to_a_cell(template: str) -> None:
    """A name that begins with «=» would otherwise be taken for one."""
    formulas = re.findall(r"<c:f>([^<]*)</c:f>", _drawn(_chart(template)))
    assert formulas
    for formula in formulas:
        assert re.fullmatch(r"'1\. Раздел'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", formula), formula


def test_before_and_after_have_two_lines_or_one() -> None:
    assert _drawn(_chart("effect")).count("<c:ser>") == 2
    columns, rows = ROWS["effect"]
    alone = tuple((*row[:3], None, row[4]) for row in rows)
    assert _drawn(Chart("effect", "п", "с", columns, alone)).count("<c:ser>") == 1


def test_a_series_has_its_gap_its_target_and_its_labels() -> None:
    drawn = _drawn(series())
    assert "dispBlanksAs" not in drawn, "a gap is what Excel does by default"
    assert drawn.count("<c:ser>") == 2
    assert 'prstDash val="dash"' in drawn
    assert drawn.count("<c:dLbl>") == 4, "three years and the break, which has no label"


def test_a_year_without_a_figure_is_no_zero_in_the_memory_of_the_chart() -> None:
    """Viewers that do not calculate draw what the chart remembers of its cells."""
    drawn = _drawn(_chart("series"))
    remembered = re.findall(r"<c:val>.*?</c:val>", drawn)[0]
    assert re.findall(r'<c:pt idx="(\d+)"><c:v>([^<]+)', remembered) == [("0", "10")]


def test_a_small_group_is_only_outlined() -> None:
    drawn = _drawn(_chart("bars"))
    assert drawn.count('srgbClr val="FFFFFF"') == 1
    assert '<c:orientation val="maxMin"/>' in drawn


def test_a_funnel_has_its_limits_and_names_only_what_stands_out() -> None:
    drawn = _drawn(_chart("funnel"))
    assert drawn.count("<c:ser>") == 4
    assert drawn.count('<c:delete val="1"/>') == 1


def test_two_workbooks_with_charts_are_equal_byte_for_byte() -> None:
    first, second = (render_report_xlsx(document(series())) for _ in range(2))
    assert first == second
