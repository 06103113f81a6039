"""Whatever the format, a report says the same: marks, heads, sections and every cell."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.documents import document

from pedmonitor.definitions.settings import Letterhead
from pedmonitor.errors import UsageError
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import (
    Cell,
    Column,
    Count,
    CountDifference,
    Difference,
    Figure,
    Light,
    Mark,
    Missing,
    Percent,
    Ratio,
    Signal,
    Table,
    Text,
)
from pedmonitor.reporting.formats.write import RENDERERS, require_formats
from pedmonitor.reporting.sections.build import build_report

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.facts.context import ReportContext

RESTRICTED = "Для служебного пользования"
_FORMULAS = (Percent, Difference, CountDifference)
_CELLS: tuple[Cell, ...] = (
    Text("слово «в кавычках» & <знаки>"),
    Count(40817),
    Ratio(4711, 8139),
    Figure(2718, 31415),
    Percent(52, 104),
    Difference((10, 100), (20, 100)),
    CountDifference(100, 333),
    Signal(Light.RED, "цель далеко"),
    *map(Missing, Mark),
)


def said(data: bytes) -> str:
    """Give every word of a file, tags and escapes taken away."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [archive.read(name) for name in archive.namelist() if name.endswith(".xml")]
        return bare(b"\n".join(parts).decode())
    text = data.decode()
    return bare(text) if text.startswith("<!") else spaced(re.sub(r"\\(.)", r"\1", text))


def bare(text: str) -> str:
    return spaced(html.unescape(re.sub(r"<[^<>]*>", "", text)))


def spaced(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


def rendered(suffix: str, given: Document, templates: Path) -> str:
    return said(RENDERERS[suffix](given, templates))


@pytest.mark.parametrize("suffix", RENDERERS)
def test_every_section_is_in_every_format(
    context: ReportContext, templates: Path, suffix: str
) -> None:
    report = build_report(context, templates=templates)
    text = rendered(suffix, report, templates)
    assert report.sections
    for section in report.sections:
        assert spaced(section.title) in text
    for line in (report.title, *report.subtitle):
        assert spaced(line) in text


@pytest.mark.parametrize("suffix", RENDERERS)
@pytest.mark.parametrize("edition", Edition)
def test_only_an_internal_edition_is_restricted(
    templates: Path, suffix: str, edition: Edition
) -> None:
    text = rendered(suffix, document(edition=edition), templates)
    assert (RESTRICTED in text) is (edition is Edition.INTERNAL)


@pytest.mark.parametrize("suffix", RENDERERS)
def test_head_and_stamp_stand_above_the_title(templates: Path, suffix: str) -> None:
    head = ("Управление образования", "района")
    given = replace(
        document(),
        letterhead=Letterhead(organisation=head),
        approval=("Утверждено", "приказом № 1"),
    )
    text = rendered(suffix, given, templates)
    for line in (*head, *given.approval):
        assert line in text


@pytest.mark.parametrize("suffix", RENDERERS)
def test_every_cell_is_in_every_format(templates: Path, suffix: str) -> None:
    columns = tuple(Column(f"Графа {number}") for number in range(len(_CELLS)))
    text = rendered(suffix, document(Table(columns, (_CELLS,), "Подпись", "Сноска")), templates)
    for words in ("Подпись", "Сноска", *(column.title for column in columns)):
        assert words in text
    for cell in _CELLS:
        for words in printed(cell, suffix):
            assert words in text, (cell, words)


def printed(cell: Cell, suffix: str) -> list[str]:
    """Tell what of a cell must be read; a workbook keeps counts apart and computes the rest."""
    if suffix == "xlsx" and isinstance(cell, Count):
        return [str(cell.value)]
    if suffix == "xlsx" and isinstance(cell, Ratio | Figure):
        return [str(cell.numerator), str(cell.denominator)]
    if suffix == "xlsx" and isinstance(cell, _FORMULAS):
        return []
    return [spaced(cell_text(cell))]


def test_a_format_that_there_is_not_is_refused_with_those_there_are() -> None:
    require_formats(RENDERERS)
    with pytest.raises(UsageError, match=r"Нет формата «pdf»\. Есть: md, xlsx, docx, html"):
        require_formats(("docx", "pdf"))
