"""Files are replaced in one step: a reader finds the old one or the new one, never half of it."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PREFIX = ".pedmonitor-"
_STAGED = ".new"
_TEMPORARY = ".tmp"
_READABLE = 0o644
PRIVATE = 0o600


def write_atomic(path: Path, data: bytes, *, mode: int = _READABLE) -> None:
    """Write one file in one step, so that a power cut finds it old or new.

    Args:
        path: The file; its folder is made when there is none.
        data: What it is to hold.
        mode: Its permissions (POSIX).

    Raises:
        OSError: The folder cannot be written; the old file is untouched and nothing is left over.
    """
    fill_atomic(path, lambda stream: stream.write(data), mode=mode)


def fill_atomic(path: Path, fill: Callable[[IO[bytes]], object], *, mode: int = _READABLE) -> None:
    """Do as `write_atomic` does with what is too large for memory.

    Args:
        path: The file; its folder is made when there is none.
        fill: Writes into the stream, and may read it again; whatever it raises leaves no trace.
        mode: Its permissions (POSIX).

    Raises:
        OSError: As `write_atomic`.
    """
    temporary = _write_beside(path, fill, mode=mode, suffix=_TEMPORARY)
    try:
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def stage(path: Path, data: bytes, *, mode: int = _READABLE) -> Path:
    """Write the bytes beside their place; `publish` puts them there.

    Raises:
        OSError: The folder cannot be written; nothing is left over.
    """
    return fill_staged(path, lambda stream: stream.write(data), mode=mode)


def fill_staged(path: Path, fill: Callable[[IO[bytes]], object], *, mode: int = _READABLE) -> Path:
    """Do as `stage` does with what is too large for memory.

    Raises:
        OSError: As `stage`.
    """
    return _write_beside(path, fill, mode=mode, suffix=_STAGED)


def publish(staged: Path, path: Path) -> None:
    """Put a staged file into its place; the folder is not yet synced.

    Raises:
        OSError: The place cannot be taken, as when another program has the file open.
    """
    staged.replace(path)


def sync_folder(folder: Path) -> None:
    """Make renames and removals in a folder last through a power cut; Windows cannot be asked."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):  # network shares refuse; the rename itself has been done
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each to last through a power cut.

    Raises:
        OSError: A folder cannot be made.
    """
    missing: list[Path] = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        sync_folder(path.parent)


def refuse_if_open(path: Path) -> None:
    """Find out before anything is replaced whether something keeps the place of a file.

    Raises:
        PermissionError: Another program has it open (Windows).
        IsADirectoryError: A folder stands there.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if sys.platform == "win32" and path.exists():
        with path.open("r+b"):
            pass


def leftovers(folder: Path, *, staged_only: bool = False, deep: bool = False) -> list[Path]:
    """List what a killed run has left in a folder.

    Args:
        folder: The folder.
        staged_only: Leave out the temporaries of single files: a command that holds no lock may
            be writing one.
        deep: Look into the folders below.
    """
    ends = (_STAGED,) if staged_only else (_STAGED, _TEMPORARY)
    walk = os.walk(folder) if deep else iter([next(os.walk(folder), ("", [], []))])
    return sorted(
        Path(root) / name
        for root, _, names in walk
        for name in names
        if name.startswith(_PREFIX) and any(end in name for end in ends)  # SQLite adds -journal
    )


def _write_beside(
    path: Path, fill: Callable[[IO[bytes]], object], *, mode: int, suffix: str
) -> Path:
    temporary: Path | None = None
    try:
        make_folder(path.parent)
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=suffix, dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "w+b") as stream:
            fill(stream)
            stream.flush()
            os.fsync(stream.fileno())
        if mode != PRIVATE:  # what mkstemp gives
            temporary.chmod(mode)
    except BaseException as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            _name(error, path)
        raise
    return temporary


def _name(error: OSError, path: Path) -> None:
    """Let the error speak of the file that was wanted, not of the temporary one."""
    if error.errno and error.filename2 is None:  # a rename names its target itself
        error.filename = os.fspath(path)
