"""Renderers by format, and the one way a file reaches the disk."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor.reporting.markdown import render_markdown
from pedmonitor.reporting.report_xlsx import render_report_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.phrases import TemplateFolders

_READABLE = 0o644


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


def write_atomic(path: Path, data: bytes | Iterable[bytes]) -> str:
    """Write a file so that a reader finds the old one or the new one, never half of it.

    Args:
        path: The file.
        data: Its bytes, or pieces of them one after the other.

    Returns:
        SHA-256 of what was written.

    Raises:
        OSError: The folder cannot be written; the old file is untouched and nothing is left over.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    digest = hashlib.sha256()
    try:
        with os.fdopen(handle, "wb") as stream:
            for piece in (data,) if isinstance(data, bytes) else data:
                digest.update(piece)
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_READABLE)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return digest.hexdigest()
