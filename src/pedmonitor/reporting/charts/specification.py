"""Put the rows and words of a chart into its Vega-Lite specification."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.editable.template_files import read_template
from pedmonitor.reporting.text.plain import printable

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Chart, ChartValue
    from pedmonitor.reporting.editable.phrases import TemplateFolders

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_CONFIG = "charts/config.json"
_TEXT = "$text"


def specification(chart: Chart, templates: TemplateFolders) -> str:
    """Give the whole specification of a chart as JSON; equal charts give equal texts.

    A word stands where the specification says ``{"$text": "name"}``, with a ``default`` if it
    likes; it is a value and never an expression, so no name of an organisation can become a part
    of the specification.

    Raises:
        DefinitionError: The specification is absent or broken, or the chart has a word that it
            does not ask for.
    """
    name = f"charts/{chart.template}.vl.json"
    layout, config = _read(name, templates), _read(_CONFIG, templates)
    words = {name: printable(text) for name, text in chart.texts}
    unknown = sorted(words.keys() - _asked(layout))
    if unknown:
        raise DefinitionError(f"{name}: график не печатает текст «{unknown[0]}».")
    rows = [dict(zip(chart.columns, map(_value, row), strict=True)) for row in chart.rows]
    filled = _filled(layout, words)
    if not isinstance(filled, dict):
        raise DefinitionError(f"{name}: ожидается описание графика Vega-Lite.")
    whole = {**filled, "config": config, "data": {"values": rows}}
    return json.dumps(whole, ensure_ascii=False, allow_nan=False)


def _value(value: ChartValue) -> ChartValue:
    return printable(value) if isinstance(value, str) else value


def _read(name: str, templates: TemplateFolders) -> Json:
    try:
        found: Json = json.loads(read_template(templates, name))
    except json.JSONDecodeError as error:
        raise DefinitionError(f"{name}: файл не читается как JSON: {error}.") from error
    return found


def _asked(node: Json) -> set[str]:
    """Collect the names of the words that a specification asks for."""
    if isinstance(node, dict):
        name = node.get(_TEXT)
        own = {name} if isinstance(name, str) else set()
        return own.union(*map(_asked, node.values()))
    return set[str]().union(*map(_asked, node)) if isinstance(node, list) else set()


def _filled(node: Json, words: dict[str, str]) -> Json:
    if isinstance(node, list):
        return [_filled(item, words) for item in node]
    if not isinstance(node, dict):
        return node
    name = node.get(_TEXT)
    if isinstance(name, str):
        return words.get(name, node.get("default"))
    return {key: _filled(value, words) for key, value in node.items()}
