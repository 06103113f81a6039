from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Inches
from making.documents import document, series
from making.words import opened

from pedmonitor.reporting.document import Chart
from pedmonitor.reporting.word.document import render_docx

if TYPE_CHECKING:
    from pathlib import Path


def _size(chart: Chart, templates: Path) -> tuple[float, float]:
    body = opened(render_docx(document(chart), templates)).element.body
    (extent,) = body.iter(qn("wp:extent"))
    return int(extent.get("cx")) / Inches(1), int(extent.get("cy")) / Inches(1)


def test_a_picture_is_never_larger_than_the_page(templates: Path) -> None:
    wide = _size(series(), templates)
    rows = tuple((f"предмет {n}", n, str(n)) for n in range(80))
    tall = _size(Chart("bars", "п", "с", ("title", "value", "label"), rows), templates)
    assert wide[0] <= 6.41
    assert tall[1] <= 8.21
    assert tall[0] < wide[0]


def test_equal_pictures_are_stored_once(templates: Path) -> None:
    chart = series()
    package = opened(
        render_docx(document(chart, replace(chart, caption="ещё раз")), templates)
    ).part.package
    assert len([p for p in package.iter_parts() if p.content_type == "image/png"]) == 1
