from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.document import (
    BulletList,
    Column,
    Document,
    Heading,
    Note,
    Paragraph,
    Percent,
    Section,
    Table,
    Text,
    WritingSpace,
)
from pedmonitor.reporting.formats.markdown import escape_line, render_markdown
from pedmonitor.reporting.sections.build import build_report

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

import datetime as dt

BARS = re.compile(r"(?<!\\)(?:\\\\)*\|")


def _document(*blocks: Heading | Paragraph | BulletList | Note | WritingSpace | Table) -> Document:
    section = Section("one", "1. Раздел", "1", blocks)
    return Document("Отчёт", ("строка",), (section,), dt.date(2022, 12, 31))


def _print(templates: Path, *blocks: Paragraph | Table | WritingSpace | BulletList) -> str:
    return render_markdown(_document(*blocks), templates).decode()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=4), st.text())
def test_every_row_has_as_many_cells_as_the_heading(
    templates: Path, rows: list[tuple[str, str]], title: str
) -> None:
    table = Table(
        (Column(title), Column("б")), tuple((Text(a), Text(b)) for a, b in rows), caption="т"
    )
    lines = [line for line in _print(templates, table).split("\n") if line.startswith("|")]
    assert len(lines) == 2 + len(rows)
    assert {len(BARS.findall(line)) for line in lines} == {3}


@given(st.text())
def test_any_text_stays_one_line(text: str) -> None:
    assert len(escape_line(text).splitlines()) <= 1


def test_a_pale_percentage_is_italic(templates: Path) -> None:
    table = Table((Column("а"),), ((Percent(2, 3),), (Percent(20, 30),)))
    text = _print(templates, table)
    assert "| *66,7\N{NO-BREAK SPACE}%* |" in text
    assert "| 66,7\N{NO-BREAK SPACE}% |" in text


def test_the_methodist_finds_an_empty_line_or_their_own_text(templates: Path) -> None:
    assert r"\_\_\_" in _print(templates, WritingSpace("Выводы:"))
    own = _print(templates, WritingSpace("Выводы:", "Первый.\n# Второй."))
    assert "**Выводы:**\n\nПервый.\n\n\\# Второй.\n" in own


def test_blocks_are_apart_and_the_file_ends_with_one_newline(
    context: ReportContext, templates: Path
) -> None:
    text = render_markdown(build_report(context, templates=templates), templates).decode()
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text == render_markdown(build_report(context, templates=templates), templates).decode()


def test_an_absent_or_broken_layout_is_named(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"report\.md\.j2"):
        _print(tmp_path)
    (tmp_path / "report.md.j2").write_text("{{ нет }}", encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"report\.md\.j2"):
        _print(tmp_path)


def test_a_workspace_overrides_one_file(tmp_path: Path, templates: Path) -> None:
    (tmp_path / "report.md.j2").write_text("{{ document.title }}!", encoding="utf-8")
    assert render_markdown(_document(), [tmp_path, templates]) == "Отчёт!\n".encode()
