"""Pages on their side: sections that ask for it, and tables that do not fit upright."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_SIDES = ("top", "right", "bottom", "left")


def text_widths(body: Element) -> tuple[int, int]:
    """Measure the text of an upright and of a turned page, in twentieths of a point."""
    size, margins = _page(body.find(qn("w:sectPr")))
    width, height = (int(size.get(qn(f"w:{name}"), "0")) for name in ("w", "h"))
    top, right, bottom, left = (int(margins.get(qn(f"w:{name}"), "0")) for name in _SIDES)
    return width - left - right, height - top - bottom


def turn_pages(body: Element, starts: Sequence[tuple[Element, bool]]) -> None:
    """Put section breaks where pages turn; what the template says of its pages holds for both.

    Args:
        body: The document.
        starts: Where stretches of pages begin, and whether those lie on their side; the first is
            the heading of the first section.
    """
    last = body.find(qn("w:sectPr"))
    turned = False
    for number, (heading, wanted) in enumerate(starts):
        if wanted == turned:
            continue
        if number:  # the title page ends with a break of its own
            heading.addprevious(_break(last, turned=turned))
        turned = wanted
    if turned:
        _turn(last)


def _break(last: Element, *, turned: bool) -> Element:
    section = copy.deepcopy(last)
    if turned:
        _turn(section)
    paragraph, properties = OxmlElement("w:p"), OxmlElement("w:pPr")
    properties.append(section)
    paragraph.append(properties)
    return paragraph


def _turn(section: Element) -> None:
    """Lay a page on its side: what was the left margin for binding is above now."""
    size, margins = _page(section)
    width, height = size.get(qn("w:w"), ""), size.get(qn("w:h"), "")
    size.set(qn("w:w"), height)
    size.set(qn("w:h"), width)
    size.set(qn("w:orient"), "landscape")
    old = [margins.get(qn(f"w:{name}"), "0") for name in _SIDES]
    for name, value in zip(_SIDES, [old[3], *old[:3]], strict=True):
        margins.set(qn(f"w:{name}"), value)


def _page(section: Element) -> tuple[Element, Element]:
    return section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
