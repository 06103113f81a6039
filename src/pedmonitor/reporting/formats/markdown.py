"""A report as Markdown that GitHub, editors and plain readers show the same way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.reporting.cells import cell_text, is_muted
from pedmonitor.reporting.editable.phrases import TemplateFolders, environment
from pedmonitor.reporting.editable.template_faults import faults_told
from pedmonitor.reporting.text.plain import printable

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Cell, Column, Document

LAYOUT = "report.md.j2"
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")  # every space but the two that must not break
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_LINE_START = re.compile(r"^(?:([#+=-])|(\d+)([.)])(?=\s|$))")
_EMPTY_LINES = re.compile(r"\n{3,}")


def render_markdown(document: Document, templates: TemplateFolders) -> bytes:
    """Render a report by the layout `report.md.j2`.

    Raises:
        DefinitionError: The layout is absent or broken.
    """
    layout = environment(
        templates,
        filters={
            "line": escape_line,
            "inline": escape_inline,
            "block": escape_block,
            "cell": escape_cell,
            "rule": _rule,
        },
    )
    with faults_told(LAYOUT):
        text = layout.get_template(LAYOUT).render(document=document)
    return (_EMPTY_LINES.sub("\n\n", text).strip("\n") + "\n").encode()


def escape_line(text: str) -> str:
    r"""Make any text one line that Markdown leaves as it is.

    >>> escape_line("a|b\n*c*"), escape_line("1. Цель"), escape_line("- нет")
    ('a\\|b \\*c\\*', '1\\. Цель', '\\- нет')
    """
    return _LINE_START.sub(_guard, escape_inline(text))


def escape_inline(text: str) -> str:
    r"""Escape text that stands inside a line: a heading, a cell.

    >>> escape_inline("1. Цель"), escape_inline("a|b")
    ('1. Цель', 'a\\|b')
    """
    return _SPECIAL.sub(r"\\\1", printable(_SPACES.sub(" ", text)).strip(" "))


def escape_block(text: str) -> str:
    """Keep the paragraphs of a longer text and nothing else of its layout.

    >>> escape_block("Первый." + chr(10) + "Второй.").split(chr(10))
    ['Первый.', '', 'Второй.']
    """
    lines = (escape_line(line) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)


def escape_cell(cell: Cell) -> str:
    """Print a typed cell inside a row; a pale figure is italic."""
    text = escape_inline(cell_text(cell))
    return f"*{text}*" if text and is_muted(cell) else text


def _guard(found: re.Match[str]) -> str:
    mark, number, dot = found.groups()
    return f"\\{mark}" if mark else f"{number}\\{dot}"


def _rule(column: Column) -> str:
    return "---:" if column.numeric else "---"
