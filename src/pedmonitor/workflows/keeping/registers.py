"""Workbooks that the methodist keeps in the workspace: read, and replaced without losing a byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.disk.atomic import write_atomic
from pedmonitor.disk.words import reason_of
from pedmonitor.errors import UsageError, WorkspaceError

if TYPE_CHECKING:
    from pathlib import Path


KEPT = "-прежний"
"""Ends the name of what a workbook was before it was replaced."""


def register_bytes(path: Path) -> bytes | None:
    """Read a workbook; None when there is none.

    Raises:
        UsageError: It cannot be read.
    """
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as error:
        raise UsageError(f"«{path}» не читается: {reason_of(error)}") from error


def replace_register(path: Path, before: bytes | None, made: bytes) -> Path | None:
    """Put a new workbook in the place of the one that was read, and keep that beside it.

    A workbook that has changed since it was read, or is open in Excel, is left alone.

    Args:
        path: The workbook.
        before: What was read; None when there was none.
        made: What to write.

    Returns:
        Where the workbook of before is; None when there was none.

    Raises:
        UsageError: It is open, or has changed meanwhile.
        WorkspaceError: It cannot be written.
    """
    kept = path.with_stem(f"{path.stem}{KEPT}") if before is not None else None
    if path.with_name(f"~${path.name}").exists():
        raise UsageError(f"«{path.name}» открыт в Excel. Закройте его и повторите; он не изменён.")
    try:
        if kept is not None and before is not None:
            write_atomic(kept, before)
        if register_bytes(path) != before:
            raise UsageError(f"«{path.name}» только что изменился: кто-то его сохранил. Повторите.")
        write_atomic(path, made)
    except OSError as error:
        reason = reason_of(error)
        raise WorkspaceError(
            f"«{path}» не записывается: {reason}. Закройте файл в Excel и повторите."
        ) from error
    return kept
