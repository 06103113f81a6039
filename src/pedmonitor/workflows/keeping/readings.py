"""Readings of files from run to run: a return whose bytes are known is not read again."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.workflows.keeping.kept import Kept, unpickle

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.typed import FileReading

MAX_BYTES = 100_000_000
MAX_FOLDERS = 4
_Blobs = dict[tuple[str, str], bytes]
"""File and hash of its bytes → its reading, pickled by itself."""


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of one folder.

    Attributes:
        kept: Where they lie.
        folder: The folder read.
        rules: Hash of the program, definitions and settings by which they were read.
    """

    kept: Kept
    folder: Path
    rules: str

    def recall(self, sources: Iterable[SourceFile], *, max_bytes: int) -> dict[str, FileReading]:
        """Find the readings of files whose name and bytes are those that were read.

        Args:
            sources: The files.
            max_bytes: Largest file; one that is larger has not been read.
        """
        data = self.kept.load(self._name, of=self.rules) if self.rules else None
        if data is None:
            return {}
        blobs = cast("_Blobs", unpickle(data))
        names = {name for name, _ in blobs}
        found: dict[str, FileReading] = {}
        for source in sources:
            if source.file not in names:
                continue
            blob = blobs.get((source.file, _hash(source, max_bytes)))
            if blob is not None:
                found[source.file] = cast("FileReading", unpickle(blob))
        return found

    def keep(self, readings: Iterable[FileReading]) -> None:
        """Keep readings for the next run, as many as there is room for."""
        blobs: _Blobs = {}
        room = MAX_BYTES
        for reading in readings:
            blob = pickle.dumps(reading, pickle.HIGHEST_PROTOCOL)
            room -= len(blob)
            if not reading.unreadable and room > 0:
                blobs[reading.file, reading.sha256] = blob
        self.kept.save(self._name, pickle.dumps(blobs, pickle.HIGHEST_PROTOCOL), of=self.rules)
        self.kept.prune("readings-*", most=MAX_FOLDERS)

    @property
    def _name(self) -> str:
        folder = str(self.folder.resolve()).encode("utf-8", "surrogatepass")
        return f"readings-{hashlib.sha256(folder).hexdigest()[:16]}"


def _hash(source: SourceFile, max_bytes: int) -> str:
    """Hash what would be read; empty for what cannot be."""
    try:
        return hashlib.sha256(source.load(max_bytes)).hexdigest()
    except UnreadableError:
        return ""
