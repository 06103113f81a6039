"""Charts in workbooks: the rows stand in cells, and Excel's own chart is drawn over them."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.location import cell_name
from pedmonitor.reporting.charts.native import BUILDERS, Laid
from pedmonitor.reporting.workbooks.workbook import Formula, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.reporting.charts.native import Row
    from pedmonitor.reporting.document import Chart, ChartValue
    from pedmonitor.reporting.workbooks.workbook import Sheet, SheetCell


_TITLES = {
    "year": "Период",
    "title": "Строка",
    "indicator": "Показатель",
    "group": "Группа",
    "organisation": "Организация",
    "register": "Реестр",
    "state": "Состояние",
    "n": "Численность",
    "value": "Значение",
    "others": "Организации сравнения",
    "numerator": "Числитель",
    "denominator": "Знаменатель",
    "low998": "Нижняя граница 99,8\N{NO-BREAK SPACE}%",
    "low95": "Нижняя граница 95\N{NO-BREAK SPACE}%",
    "centre": "В целом",
    "high95": "Верхняя граница 95\N{NO-BREAK SPACE}%",
    "high998": "Верхняя граница 99,8\N{NO-BREAK SPACE}%",
    "target": "Цель",
    "flag": "Отличие",
    "label": "Подпись",
}
_WORDS = {
    "flag": {
        "inside": "не отличается сверх случайных колебаний",
        "attention": "за границей 95\N{NO-BREAK SPACE}%",
        "signal": "за границей 99,8\N{NO-BREAK SPACE}%",
        "small": "при такой численности не установить",
    },
    "state": {
        "accepted": "принято",
        "attention": "неполно или возврат",
        "missing": "не получено",
        "not_required": "не требуется",
    },
}
_COUNTS = ("numerator", "denominator")
_NUMBER = Style(number="0.0")
_WIDTH, _HEIGHT, _TALLER, _BAR = 760, 320, 120, 26  # pixels
_ROW = 20  # pixels of a row of the sheet


def write_chart(sheet: Sheet, chart: Chart) -> None:
    """Write the rows of a chart and, above them, the chart itself where Excel has its like."""
    rows = _rows(chart)
    if chart.template == "coverage":
        _matrix(sheet, rows, words=_WORDS["state"] | dict(chart.texts))
        return
    if chart.template == "dendrogram":  # corners of lines tell nobody anything
        sheet.lines([chart.alternative, ""])
        return
    columns = tuple(name for name in _TITLES if any(row.get(name) is not None for row in rows))
    build = BUILDERS.get(chart.template) if "value" in columns else None
    height = _TALLER + _BAR * len(rows) if chart.template == "bars" else _HEIGHT
    top = sheet.next_row
    if build is not None:
        sheet.next_row += height // _ROW + 1
    laid = Laid(sheet, columns, rows, sheet.next_row)
    sheet.header([_heading(name, chart) for name in columns])
    for row in rows:
        sheet.row([_cell(name, row, columns, sheet.next_row) for name in columns])
    if build is not None:
        picture = build(laid)
        picture.set_size({"width": _WIDTH, "height": height})
        sheet.insert_chart(top, picture, alternative=chart.alternative)
    sheet.lines([""])


def chart_columns(chart: Chart) -> int:
    """Say over how many columns the rows of a chart lie."""
    if chart.template == "coverage":
        return 1 + len({row.get("register") for row in _rows(chart)})
    return len({name for row in _rows(chart) for name in row} & _TITLES.keys())


def _rows(chart: Chart) -> tuple[Row, ...]:
    rows: list[Row] = []
    for values in chart.rows:
        row = dict(zip(chart.columns, values, strict=True))
        if row.get("break"):
            rows.append({"year": row["break"]})  # an empty point: the line is torn, and says why
        rows.append(row)
    if chart.template == "funnel":
        rows.sort(key=lambda row: float(row.get("n") or 0))
    return tuple(rows)


def _heading(name: str, chart: Chart) -> str:
    words = dict(chart.texts)
    own = {"value": words.get("y") or words.get("x"), "n": words.get("x")}
    if chart.template == "funnel":
        own["value"] = words.get("y")
    if chart.template == "effect":
        own["value"] = words.get("mine")
    own |= {"target": words.get("target"), "centre": words.get("centre")}
    return own.get(name) or _TITLES[name]


def _cell(name: str, row: Row, columns: Sequence[str], number: int) -> SheetCell:
    """Give a value, or the formula of a share whose counts stand in the row."""
    value = row.get(name)
    if value is None or isinstance(value, str):
        return _word(name, value) or None
    counts = [row.get(part) for part in _COUNTS]
    if name == "value" and _is_share(value, *counts):
        places = [cell_name(number, columns.index(part)) for part in _COUNTS]
        return Formula("=100*" + "/".join(places), value, _NUMBER)
    return int(value) if float(value).is_integer() else Fraction(value)


def _word(name: str, value: ChartValue) -> str:
    text = str(value or "")
    return _WORDS.get(name, {}).get(text, text)


def _is_share(value: float, above: ChartValue, below: ChartValue) -> bool:
    """Say whether a value is its two counts in per cent."""
    if not isinstance(above, int | float) or not isinstance(below, int | float) or not below:
        return False
    return math.isclose(100 * above / below, value)


def _matrix(sheet: Sheet, rows: tuple[Row, ...], *, words: dict[str, str]) -> None:
    """Write who has sent what as a table with a word in every cell."""
    states = {(row.get("organisation"), row.get("register")): row.get("state") for row in rows}
    registers = list(dict.fromkeys(row.get("register") for row in rows))
    sheet.header([_TITLES["organisation"], *(str(name or "") for name in registers)])
    for organisation in dict.fromkeys(row.get("organisation") for row in rows):
        found = [states.get((organisation, register)) for register in registers]
        said = [words.get(str(state), str(state or "")) for state in found]
        sheet.row([str(organisation or ""), *said])
    sheet.lines([""])
