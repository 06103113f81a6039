"""A file to read: one of a folder, or one of an archive that lies there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.disk.words import is_denied, is_gone, reason_of
from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.files.packed import list_members, load_member
from pedmonitor.intake.files.walk import is_archive

if TYPE_CHECKING:
    from pathlib import Path

GONE = "gone"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    Attributes:
        path: Where it lies, or where its archive lies.
        file: How messages call it: the path relative to the folder with forward slashes, the
            archive as if it were a folder, fit to print.
        member: Its name in the archive; empty for a file that is not packed.
    """

    path: Path
    file: str
    member: str = ""

    def load(self, max_bytes: int) -> bytes:
        """Take its bytes.

        Args:
            max_bytes: Largest file allowed.

        Raises:
            UnreadableError: It is gone, held by another program, too large, or cannot be unpacked.
        """
        try:
            if self.member:
                return load_member(self.path, self.member, max_bytes)
            with self.path.open("rb", buffering=0) as file:
                if os.fstat(file.fileno()).st_size > max_bytes:
                    raise UnreadableError("limit", f"файл больше {max_bytes // 1_000_000} МБ")
                return file.readall()
        except OSError as error:
            raise refused(error) from error


def find_packed(path: Path) -> SourceFile | None:
    """Find a file that is named as messages name it: as if its archive were a folder.

    Raises:
        UnreadableError: There is an archive, but it cannot be read.
        OSError: It cannot be opened.
    """
    for archive in path.parents:
        if is_archive(archive) and archive.is_file():
            name = path.relative_to(archive).as_posix()
            member = list_members(archive).get(name)
            return SourceFile(archive, name, member) if member else None
    return None


def refused(error: OSError) -> UnreadableError:
    """Say in our words what the system has refused to do with a file."""
    if is_gone(error):
        return UnreadableError(GONE, "файл пропал во время чтения")
    if is_denied(error):
        return UnreadableError("busy", "файл занят другой программой или нет прав")
    return UnreadableError("broken", f"файл не открывается ({reason_of(error)})")
