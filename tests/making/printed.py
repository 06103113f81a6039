"""A report as a reader of any format meets it: sections, captions, tables and lines of text.

Everything a file says is read, drawings and their alternatives among it; no code of the product.
"""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

import docx
import openpyxl
from docx.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_PIECES = (": числитель", ": знаменатель", ": доля")
_HEADS = {"№", "Группа организаций"}
_NUMBERED = re.compile(r"^(?:Таблица|Рисунок) \d+ — ")


class Part(NamedTuple):
    """One piece of a report: `section`, `caption`, `line`, `table` or `drawing`."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def parts_of(path: Path, dimensions: frozenset[str]) -> list[Part]:
    """Read a file by its suffix.

    Args:
        path: The file.
        dimensions: Titles of first columns: by them a sheet of Excel shows where a table begins.
    """
    readers: dict[str, Callable[[], Iterator[Part]]] = {
        ".md": lambda: _markdown(path),
        ".html": lambda: _html(path),
        ".docx": lambda: _word(path),
        ".xlsx": lambda: _excel(path, dimensions | _HEADS),
    }
    return [_spaced(part) for part in readers[path.suffix]()]


def _spaced(part: Part) -> Part:
    rows = tuple(tuple(map(_space, row)) for row in part.rows)
    return Part(part.kind, _space(part.text), rows)


def _space(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text.replace("\u2011", "-")).strip()


def _markdown(path: Path) -> Iterator[Part]:
    rows: list[tuple[str, ...]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("|"):
            rows.append(tuple(map(_unmarked, re.split(r"(?<!\\)\|", line)[1:-1])))
            continue
        if rows:
            yield Part("table", rows=(rows[0], *rows[2:]))
            rows = []
        if line.startswith("#"):
            yield Part("section" if line.startswith("## ") else "heading", line.lstrip("# "))
        elif line.startswith("**"):
            yield Part("caption", _unmarked(line.strip("* ")))
        elif line:
            yield Part("line", _unmarked(line))


def _unmarked(cell: str) -> str:
    cell = re.sub(r"^\*(?!\*)(.+)\*$", r"\1", cell.strip())
    return re.sub(r"\\(.)", r"\1", cell)


_TEXTS = {"p": "line", "li": "line", "h1": "heading", "h2": "section", "h3": "heading"}
_CAPTIONS = {"caption", "figcaption"}


class _Page(HTMLParser):
    """Gathers the parts of a page; the words of a drawing stay together."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Part] = []
        self._words: list[str] = []
        self._rows: list[list[str]] = []
        self._drawing: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "svg":
            self._drawing = []
        elif tag == "table":
            self._rows = []
        elif tag == "tr":
            self._rows.append([])
        said = [value for name, value in attrs if name in {"aria-label", "title", "alt"} and value]
        self.parts += [Part("line", text) for text in said]
        if tag in {*_TEXTS, *_CAPTIONS, "th", "td", "text", "title", "desc"}:
            self._words = []

    def handle_endtag(self, tag: str) -> None:
        text = " ".join("".join(self._words).split())
        if self._drawing is not None and tag in {"text", "title", "desc"}:
            self._drawing.append(text)
        elif tag == "svg":
            self.parts.append(Part("drawing", rows=(tuple(self._drawing or ()),)))
            self._drawing = None
        elif tag in {"th", "td"}:
            self._rows[-1].append(text)
        elif tag == "table":
            self.parts.append(Part("table", rows=tuple(map(tuple, self._rows))))
        elif tag in _TEXTS:
            self.parts.append(Part(_TEXTS[tag], text))
        elif tag in _CAPTIONS:
            self.parts.append(Part("caption", _NUMBERED.sub("", text)))

    def handle_data(self, data: str) -> None:
        self._words.append(data)


def _html(path: Path) -> Iterator[Part]:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    yield from page.parts


def _word(path: Path) -> Iterator[Part]:
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            rows = tuple(tuple(cell.text for cell in row.cells) for row in block.rows)
            yield Part("table", rows=rows)
            continue
        style, text = block.style.name if block.style else "", block.text
        if style == "Heading 1":
            yield Part("section", text)
        elif style == "Caption" or "подпись" in str(style):
            yield Part("caption", _NUMBERED.sub("", _space(text)))
        else:
            yield Part("line", text)
    yield from _raw(path)


def _raw(path: Path) -> Iterator[Part]:
    """Read what stands beside the text: alternatives of pictures, properties, what charts keep."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            text = archive.read(name).decode("utf-8")
            for said in re.findall(r'(?:descr|title|alt|name)="([^"]*)"', text):
                yield Part("line", said)
            if not re.search(r"word/document|sheet|sharedStrings", name):
                for said in re.findall(r">([^<]+)<", text):
                    yield Part("line", said)


def _excel(path: Path, heads: frozenset[str]) -> Iterator[Part]:
    book = openpyxl.load_workbook(path)
    for sheet in book:
        rows: list[tuple[str, ...]] = []
        yield Part("section", str(sheet["A1"].value or ""))
        for line in [*sheet.iter_rows(values_only=True), (None,)]:
            cells = tuple("" if cell is None else str(cell) for cell in line)
            filled = [cell for cell in cells if cell]
            if len(filled) > 1 and (rows or _space(cells[0]) in heads):
                rows.append(cells)
                continue
            if rows:
                yield Part("table", rows=_joined(rows))
                rows = []
            if filled:
                yield Part("caption", filled[0])
    yield from _raw(path)


def _joined(rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Put the counts of a share back into one cell: «31 из 52»."""
    head = rows[0]
    found = []
    for number, row in enumerate(rows):
        cells = []
        for at, title in enumerate(head):
            if title.endswith(_PIECES[1:]) or not title:
                continue
            if not title.endswith(_PIECES[0]):
                cells.append(row[at])
            elif number == 0:
                cells.append(title.removesuffix(_PIECES[0]))
            else:
                cells.append(f"{row[at]} из {row[at + 1]}" if row[at + 1] else row[at])
        found.append(tuple(cells))
    return tuple(found)
