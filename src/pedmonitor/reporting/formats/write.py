"""What renders a report to each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.errors import UsageError
from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.formats.report_xlsx import render_report_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.editable.phrases import TemplateFolders


def _xlsx(document: Document, _templates: TemplateFolders) -> bytes:
    return render_report_xlsx(document)


def _docx(document: Document, templates: TemplateFolders) -> bytes:
    from pedmonitor.reporting.word.document import render_docx  # noqa: PLC0415 - only if asked for

    return render_docx(document, templates)


def _html(document: Document, templates: TemplateFolders) -> bytes:
    from pedmonitor.reporting.web.page import render_html  # noqa: PLC0415

    return render_html(document, templates)


RENDERERS: dict[str, Callable[[Document, TemplateFolders], bytes]] = {
    "md": render_markdown,
    "xlsx": _xlsx,
    "docx": _docx,
    "html": _html,
}
"""What a report can be rendered to; the key is the suffix of the file."""


def require_formats(names: Iterable[str]) -> None:
    """Refuse a format that there is not.

    Args:
        names: Suffixes of files.

    Raises:
        UsageError: One of them is none of `RENDERERS`.
    """
    unknown = [name for name in names if name not in RENDERERS]
    if unknown:
        raise UsageError(f"Нет формата «{unknown[0]}». Есть: {', '.join(RENDERERS)}")
