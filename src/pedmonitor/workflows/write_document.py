"""Write a document to one file, in the format that its name asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.disk.atomic import write_atomic
from pedmonitor.errors import UsageError
from pedmonitor.reporting.formats.write import RENDERERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.editable.phrases import TemplateFolders


def renderer_of(path: Path) -> Callable[[Document, TemplateFolders], bytes]:
    """Find the renderer for a file name.

    Raises:
        UsageError: No renderer writes such files.
    """
    suffix = path.suffix.lower().lstrip(".")
    if suffix not in RENDERERS:
        known = ", ".join(f".{name}" for name in RENDERERS)
        raise UsageError(f"Файл «{path.name}»: такой формат не поддерживается. Есть: {known}")
    return RENDERERS[suffix]


def write_document(document: Document, path: Path, templates: TemplateFolders) -> None:
    """Render and write.

    Raises:
        UsageError: No renderer writes such files.
    """
    write_atomic(path, renderer_of(path)(document, templates))
