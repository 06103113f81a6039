"""Contents: headings with a link and a field that holds their page, on the first page.

No field `TOC` around them: LibreOffice would take its entries for dead text and print no pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from pedmonitor.reporting.word.styles import style_of

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_LEVELS = {"heading 1": 1, "heading 2": 2}
_TITLE = "отчёт: слово «содержание»"
_BOOKMARK = "_Toc{:08}"
_LINES, _LETTERS = 32, 62
"""What fits under the title on the first page: lines, and letters of a line."""


@dataclass(frozen=True, slots=True)
class _Entry:
    level: int
    text: str
    bookmark: str


def write_contents(body: Element, styles: dict[str, str]) -> None:
    """Replace the paragraph of the style «toc 1» by the contents of the document.

    The page numbers are fields: LibreOffice computes them itself, Word when it opens the document
    (`updateFields` in its settings).

    Args:
        body: The document.
        styles: Names of styles by id.
    """
    ids = {name: style for style, name in styles.items()}
    place = _place(body, styles)
    if place is None:
        return  # the template has no contents
    entries = _on_a_page(_mark_headings(body, styles))
    paragraphs = [_line(entry, ids.get(f"toc {entry.level}", "")) for entry in entries]
    for paragraph in paragraphs:
        place.addprevious(paragraph)
    body.remove(place)


def drop_contents(body: Element, styles: dict[str, str]) -> None:
    """Take away the place of the contents, its title, and the end of the page they stand on.

    Args:
        body: The document.
        styles: Names of styles by id.
    """
    place = _place(body, styles)
    if place is None:
        return
    title, end = place.getprevious(), place.getnext()
    if title is not None and styles.get(style_of(title)) == _TITLE:
        body.remove(title)
    if end is not None and next(end.iter(qn("w:sectPr")), None) is not None:
        body.remove(end)
    body.remove(place)


def _on_a_page(entries: list[_Entry]) -> list[_Entry]:
    """Keep to the sections where all headings together would not fit under the title."""
    lines = sum(-(-len(entry.text) // _LETTERS) for entry in entries)
    return entries if lines <= _LINES else [entry for entry in entries if entry.level == 1]


def _place(body: Element, styles: dict[str, str]) -> Element | None:
    paragraphs = body.iterchildren(qn("w:p"))
    return next((p for p in paragraphs if styles.get(style_of(p)) == "toc 1"), None)


def _mark_headings(body: Element, styles: dict[str, str]) -> list[_Entry]:
    """Give every heading a bookmark to point at."""
    entries: list[_Entry] = []
    for paragraph in body.iterchildren(qn("w:p")):
        level = _LEVELS.get(styles.get(style_of(paragraph), ""))
        text = "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        if level is None or not text.strip():
            continue
        number = len(entries) + 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(number))
        start.set(qn("w:name"), _BOOKMARK.format(number))
        paragraph.find(qn("w:pPr")).addnext(start)
        paragraph.append(end)
        entries.append(_Entry(level, text, _BOOKMARK.format(number)))
    return entries


def _line(entry: _Entry, style: str) -> Element:
    paragraph, link = OxmlElement("w:p"), OxmlElement("w:hyperlink")
    paragraph.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), style)
    link.set(qn("w:anchor"), entry.bookmark)
    link.set(qn("w:history"), "1")
    number = [_mark("begin"), _instruction(f" PAGEREF {entry.bookmark} \\h ")]
    number += [_mark("separate"), _run(_text("")), _mark("end")]
    for run in (_run(_text(entry.text)), _run(OxmlElement("w:tab")), *number):
        link.append(run)
    paragraph.append(link)
    return paragraph


def _run(content: Element) -> Element:
    run = OxmlElement("w:r")
    run.append(content)
    return run


def _text(text: str) -> Element:
    node = OxmlElement("w:t")
    node.text = text
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return node


def _mark(kind: str) -> Element:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return _run(mark)


def _instruction(text: str) -> Element:
    node = OxmlElement("w:instrText")
    node.text = text
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return _run(node)
