"""Draw specifications with vl-convert: no network, no clock, the font travels with the library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.charts.specification import specification

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Chart
    from pedmonitor.reporting.editable.phrases import TemplateFolders

_LOCALE: Literal["ru-RU"] = "ru-RU"
_SCALE = 2.0  # dots of a picture in Word to one unit of the drawing
_STYLE = re.compile(r'(<text\b[^>]*?) style="(italic|oblique)"')
_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart.

    Attributes:
        png: Bytes of the picture.
        width: In units of the drawing, 96 to the inch.
        height: The same.
    """

    png: bytes
    width: float
    height: float


def chart_svg(chart: Chart, templates: TemplateFolders) -> str:
    """Draw a chart as SVG.

    Raises:
        DefinitionError: The specification is absent, broken, or wants data from elsewhere.
    """
    return _svg(specification(chart, templates), chart.template)


def chart_png(chart: Chart, templates: TemplateFolders) -> Picture:
    """Draw a chart as a picture for Word, from the same drawing as the SVG.

    Raises:
        DefinitionError: As for `chart_svg`.
    """
    return _png(chart_svg(chart, templates))


@lru_cache(maxsize=256)
def _svg(text: str, name: str) -> str:
    import vl_convert  # noqa: PLC0415 - its engine takes half a second to wake: only with charts

    try:
        svg = vl_convert.vegalite_to_svg(text, format_locale=_LOCALE, allowed_base_urls=[])
    except ValueError as error:
        reason = str(error).splitlines()[0]
        raise DefinitionError(f"charts/{name}.vl.json: график не рисуется: {reason}.") from error
    return _STYLE.sub(r'\1 font-style="\2"', svg)  # Vega writes a style that is no style


@lru_cache(maxsize=256)
def _png(svg: str) -> Picture:
    import vl_convert  # noqa: PLC0415

    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("a drawing without a size")
    png = vl_convert.svg_to_png(svg, scale=_SCALE)
    return Picture(png, float(found[1]), float(found[2]))
