"""A report as one HTML file for a site: styles, script and drawings inside, nothing asked for."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from pedmonitor.errors import DefinitionError
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.charts.drawing import chart_svg
from pedmonitor.reporting.document import Chart
from pedmonitor.reporting.editable.template_faults import faults_told
from pedmonitor.reporting.editable.template_files import markup_environment, read_template
from pedmonitor.reporting.outline import outline
from pedmonitor.reporting.text.plain import plain
from pedmonitor.reporting.web.sorting import sort_key

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.editable.phrases import TemplateFolders
    from pedmonitor.reporting.outline import Part, Placed

LAYOUT, SCRIPT = "report.html.j2", "report.js"
STYLE, RESTRICTED = "report.css", "report.internal.css"
_CLOSING = re.compile(r"</(?:style|script)", re.IGNORECASE)


def render_html(document: Document, templates: TemplateFolders) -> bytes:
    """Render a report by the layout `report.html.j2`.

    Raises:
        DefinitionError: A template is absent or broken.
    """
    parts = outline(document)
    styles = (STYLE, RESTRICTED) if document.edition is Edition.INTERNAL else (STYLE,)
    style = "".join(inside(name, templates) for name in styles)
    script = inside(SCRIPT, templates)
    layout = markup_environment(templates)
    layout.globals["sort_key"] = sort_key
    with faults_told(LAYOUT):
        text = layout.get_template(LAYOUT).render(
            document=document,
            parts=parts,
            drawings=_drawings(parts, templates),
            style=Markup(style),  # noqa: S704 - a file of the templates, checked by `_inside`
            script=Markup(script),  # noqa: S704
            policy=policy(style, script),
        )
    return text.encode()


def inside(name: str, templates: TemplateFolders) -> str:
    """Read what stands between the tags of a style or a script.

    Raises:
        DefinitionError: It is absent, or would end its own tag.
    """
    text = read_template(templates, name).strip()
    if _CLOSING.search(text):
        raise DefinitionError(f"{name}: внутри файла не может стоять закрывающий тег.")
    return f"\n{text}\n"


def policy(style: str, script: str = "") -> str:
    """Forbid the page everything but its own style and script, known by their hashes."""
    scripts = f"script-src '{_hash(script)}'; " if script else ""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; {scripts}"
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _drawings(parts: tuple[Part, ...], templates: TemplateFolders) -> dict[str, Markup]:
    """Draw the charts by anchor."""
    return {
        placed.anchor: _drawing(placed, placed.block, templates)
        for part in parts
        for placed in part.blocks
        if isinstance(placed.block, Chart)
    }


def _drawing(placed: Placed, chart: Chart, templates: TemplateFolders) -> Markup:
    """Give a drawing its name and its text for those who do not see it."""
    svg = chart_svg(chart, templates)
    name, text = f"{placed.anchor}-name", f"{placed.anchor}-text"
    opening = Markup(
        '<svg role="img" aria-labelledby="{}" aria-describedby="{}" ',
    ).format(name, text)
    words = Markup('<title id="{}">{}</title><desc id="{}">{}</desc>').format(
        name, plain(chart.caption), text, plain(chart.alternative)
    )
    head, _, rest = svg.removeprefix("<svg ").partition(">")
    return opening + Markup(f"{head}>") + words + Markup(rest)  # noqa: S704 - vl-convert escapes
