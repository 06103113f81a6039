"""Excel's own charts over rows that stand in cells; every name in them is a reference to a cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pedmonitor.model.location import column_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.reporting.document import ChartValue
    from pedmonitor.reporting.workbooks.workbook import Sheet

Row = dict[str, "ChartValue"]
Options = dict[str, object]

_LIMITS = {"low998": "solid", "low95": "dash", "high95": "dash", "high998": "solid"}
_DARK, _GREY, _WHITE = "#1F3864", "#7F7F7F", "#FFFFFF"
_FILLS = {"attention": "#A6A6A6", "signal": "#000000"}


@dataclass(frozen=True, slots=True)
class Laid:
    """Rows of a chart in the cells of a sheet.

    Attributes:
        sheet: The sheet.
        columns: Names of the fields, from the first column of the sheet on.
        rows: Values by field.
        heading: Row of the headings; the rows follow it.
    """

    sheet: Sheet
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    heading: int

    def title(self, name: str) -> str:
        """Refer to the heading of a column: what is text there is text here."""
        return self._place(self.heading, self.columns.index(name))

    def cell(self, row: int, name: str) -> str:
        """Refer to a cell of a row."""
        return self._place(self.heading + 1 + row, self.columns.index(name))

    def range(self, name: str) -> list[str | int]:
        """Refer to the cells of a column."""
        column, first = self.columns.index(name), self.heading + 1
        return [self.sheet.name, first, column, first + len(self.rows) - 1, column]

    def _place(self, row: int, column: int) -> str:
        quoted = self.sheet.name.replace("'", "''")
        return f"='{quoted}'!${column_letter(column)}${row + 1}"


def series_chart(laid: Laid) -> Any:  # noqa: ANN401 - xlsxwriter says nothing of its types
    """Draw a series by years: a gap where there is no figure, a dashed line of targets."""
    chart = laid.sheet.chart("line")
    line = {"color": _DARK, "width": 2}
    marker = {"type": "circle", "size": 7, "fill": {"color": _DARK}, "border": {"color": _DARK}}
    chart.add_series(
        _one(laid, "year", "value", line=line, marker=marker, **_labels(laid, "above"))
    )
    if "target" in laid.columns:
        dashed = {"color": "#404040", "width": 1.5, "dash_type": "dash"}
        chart.add_series(_one(laid, "year", "target", line=dashed, marker={"type": "none"}))
    chart.show_blanks_as("gap")
    chart.set_y_axis({"name": laid.title("value"), "min": 0, "major_gridlines": _grid()})
    return _framed(chart, legend="target" in laid.columns)


def effect_chart(laid: Laid) -> Any:  # noqa: ANN401
    """Draw two groups before and after: the measure's in full, the others dashed."""
    chart = laid.sheet.chart("line")
    for name, colour, dash in (("value", _DARK, "solid"), ("others", _GREY, "dash")):
        if any(row.get(name) is not None for row in laid.rows):
            line = {"color": colour, "width": 2, "dash_type": dash}
            marker = {"type": "circle", "size": 7, "fill": {"color": colour}}
            chart.add_series(_one(laid, "year", name, line=line, marker=marker))
    chart.show_blanks_as("gap")
    chart.set_y_axis({"min": 0, "major_gridlines": _grid()})
    return _framed(chart, legend=True)


def bars_chart(laid: Laid) -> Any:  # noqa: ANN401
    """Draw bars with their labels; a group too small to judge is only outlined."""
    chart = laid.sheet.chart("bar")
    pale = {"fill": {"color": _WHITE}, "border": {"color": _DARK, "dash_type": "dash"}}
    solid = {"fill": {"color": "#44546A"}, "border": {"color": "#44546A"}}
    points = [pale if row.get("muted") else solid for row in laid.rows]
    chart.add_series(
        _one(laid, "title", "value", points=points, gap=45, **_labels(laid, "outside_end"))
    )
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"name": laid.title("value"), "min": 0, "major_gridlines": _grid()})
    return _framed(chart, legend=False)


def funnel_chart(laid: Laid) -> Any:  # noqa: ANN401
    """Draw organisations against their numbers with control limits; it is no ranking."""
    chart = laid.sheet.chart("scatter", subtype="straight")
    for name, dash in _LIMITS.items():
        if name in laid.columns:
            line = {"color": _GREY, "width": 1, "dash_type": dash}
            chart.add_series(_one(laid, "n", name, line=line, marker={"type": "none"}))
    if "centre" in laid.columns:
        line = {"color": _DARK, "width": 2}
        chart.add_series(_one(laid, "n", "centre", line=line, marker={"type": "none"}))
    fills = [_FILLS.get(str(row.get("flag")), _WHITE) for row in laid.rows]
    chart.add_series(
        _one(
            laid,
            "n",
            "value",
            line={"none": True},
            marker={"type": "circle", "size": 8, "border": {"color": "#000000"}},
            points=[{"fill": {"color": fill}, "border": {"color": "#000000"}} for fill in fills],
            data_labels=_names(laid),
        )
    )
    chart.set_x_axis({"name": laid.title("n"), "min": 0})
    chart.set_y_axis({"name": laid.title("value"), "min": 0, "major_gridlines": _grid()})
    return _framed(chart, legend=True)


BUILDERS: dict[str, Callable[[Laid], Any]] = {
    "series": series_chart,
    "bars": bars_chart,
    "funnel": funnel_chart,
    "effect": effect_chart,
}
"""Charts that Excel has, by the name of the specification."""


def _one(laid: Laid, across: str, up: str, **look: object) -> Options:
    return {
        "name": laid.title(up),
        "categories": laid.range(across),
        "values": laid.range(up),
        "values_data": [row.get(up) for row in laid.rows],  # xlsxwriter remembers a blank cell as 0
        **look,
    }


def _labels(laid: Laid, position: str) -> Options:
    if "label" not in laid.columns:
        return {}
    custom = [
        {"value": laid.cell(number, "label")} if row.get("label") else {"delete": True}
        for number, row in enumerate(laid.rows)
    ]
    return {"data_labels": {"value": True, "position": position, "custom": custom}}


def _names(laid: Laid) -> Options:
    """Name only the organisations outside the limits."""
    named = [row.get("flag") in _FILLS and bool(row.get("organisation")) for row in laid.rows]
    custom = [
        {"value": laid.cell(number, "organisation")} if wanted else {"delete": True}
        for number, wanted in enumerate(named)
    ]
    return {"value": True, "position": "right", "custom": custom}


def _grid() -> Options:
    return {"visible": True, "line": {"color": "#D9D9D9"}}


def _framed(chart: Any, *, legend: bool) -> Any:  # noqa: ANN401
    chart.set_legend({"position": "bottom"} if legend else {"none": True})
    chart.set_title({"none": True})
    return chart
