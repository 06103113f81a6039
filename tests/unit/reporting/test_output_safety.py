"""One hostile report in every format: text stays text, and nothing is hidden in a file."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making.documents import everything, hostile

from pedmonitor.reporting.formats.write import RENDERERS

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = (
    '=HYPERLINK("http://evil.example","жми")',
    "+7 (900) 000-00-00",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1+1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "]]></w:t><w:p/>&lt;",
    "[жми](javascript:alert(1)) ![](http://evil.example/x.png) `код` | a | b |",
    "# заголовок\n- список\n1. номер\n> цитата\n---",
    "{{ 7*7 }} {% for x in y %} {_{ }_} ${7*7}",
    "x\x00\x08\x0b\x1f\x7f\x85\ud800\udfff\ufffe\u202e",
    "'; DROP TABLE runs; --",
    "",
)
SECRETS = re.compile(r"comments|custom|people|vbaProject|externalLink|embeddings|activeX|customXml")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_any_text_can_be_printed_and_prints_the_same_twice(
    name: str, text: str, templates: Path
) -> None:
    first = RENDERERS[name](hostile(text), templates)
    assert first == RENDERERS[name](hostile(text), templates)


@pytest.mark.parametrize("text", TEXTS)
def test_a_workbook_has_no_formula_that_a_text_made(text: str, templates: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(RENDERERS["xlsx"](hostile(text), templates)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert all(cell.hyperlink is None and cell.comment is None for cell in cells)


@pytest.mark.parametrize("text", TEXTS)
def test_markdown_shows_text_and_makes_nothing_of_it(text: str, templates: Path) -> None:
    lines, plain = (
        RENDERERS["md"](hostile(sample), templates).decode().splitlines()
        for sample in (text or "текст", "текст")
    )
    shapes = [re.match(r"(#+ |- |> |\|| *$)?", line) for line in lines if not line.startswith("те")]
    assert all(shapes)
    printed = "\n".join(lines)
    assert not re.search(r"(?<!\\)<", printed)
    assert not re.search(r"(?<!\\)\[[^\]]*(?<!\\)\]\(", printed)
    assert sum(line.startswith("#") for line in lines) == sum(p.startswith("#") for p in plain)


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_a_package_hides_nothing(name: str, templates: Path) -> None:
    data = RENDERERS[name](everything(), templates)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [part for part in archive.namelist() if SECRETS.search(part)]
        core = archive.read("docProps/core.xml").decode()
        texts = "".join(
            archive.read(part).decode() for part in archive.namelist() if part.endswith("xml")
        )
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
    assert not re.search(r"<(dc:creator|cp:lastModifiedBy|dc:description)>[^<]+<", core)
    assert "2022-12-31" in core
    assert 'state="hidden"' not in texts
    assert 'state="veryHidden"' not in texts
    assert "w:vanish" not in texts
    outside = re.findall(r'TargetMode="External"', texts)
    assert outside == []
