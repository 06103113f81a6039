"""The files of one run reach their places together, or none does.

A run lays its files beside their places (`write`), writes down what belongs together (`commit`: the
journal of the workspace, one rename) and only then puts them there (`publish`). Who dies before the
journal has changed nothing; who dies after it has the rest done by the next run (`settle`). Results
of a run also belong to its record in the history: their journal counts only if the history holds
the run as the newest of its period. Beside the files lies `.manifest.json`, put in place last:
files that differ from it are of two runs, or were changed by hand.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from typing import IO, TYPE_CHECKING, Any

from pedmonitor.disk.atomic import (
    fill_staged,
    leftovers,
    publish,
    refuse_if_open,
    sync_folder,
    write_atomic,
)
from pedmonitor.disk.words import explain
from pedmonitor.errors import WorkspaceError
from pedmonitor.workflows.keeping.file_names import DATABASE, JOURNAL, SNAPSHOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MANIFEST = ".manifest.json"
_WRITTEN = ("out", "notes", "plans", "publications", "backups")
_JOURNAL_FORMAT = "pedmonitor.journal/1"
_MANIFEST_FORMAT = "pedmonitor.manifest/1"


@dataclass(slots=True)
class Outputs:
    """Files that belong together.

    Attributes:
        workspace: The folder of the workspace.
        root: The folder of the results; its manifest lists what lies under it.
    """

    workspace: Path
    root: Path
    _staged: dict[Path, tuple[Path, str]] = field(default_factory=dict)
    _removed: set[Path] = field(default_factory=set)
    _committed: bool = False

    @property
    def hashes(self) -> dict[Path, str]:
        """SHA-256 of every file laid so far."""
        return {path: sha256 for path, (_, sha256) in self._staged.items()}

    def write(self, path: Path, data: bytes) -> None:
        """Lay a file beside its place.

        Raises:
            WorkspaceError: It cannot be written, or another program keeps the old one open.
        """
        self.write_pieces(path, (data,))

    def write_pieces(self, path: Path, pieces: Iterable[bytes]) -> None:
        """Lay a file beside its place that is too long for memory.

        Args:
            path: Its place.
            pieces: What it is to hold, in order.

        Raises:
            WorkspaceError: As `write`.
        """
        digest = hashlib.sha256()

        def fill(stream: IO[bytes]) -> None:
            for piece in pieces:
                digest.update(piece)
                stream.write(piece)

        with in_words():
            if path.parent not in {known.parent for known in self._staged}:
                for stale in leftovers(path.parent, staged_only=True):
                    stale.unlink(missing_ok=True)
            refuse_if_open(path)
            before = self._staged.pop(path, None)
            if before is not None:
                before[0].unlink(missing_ok=True)
            self._staged[path] = (fill_staged(path, fill), digest.hexdigest())
        self._removed.discard(path)

    def remove(self, path: Path) -> None:
        """Let a file of an earlier run go."""
        self._removed.add(path)

    def commit(self, *, run: str = "") -> None:
        """Write down what belongs together; from here on it will be put in place.

        Args:
            run: Key of the run in the history; empty for files that follow from the history.

        Raises:
            WorkspaceError: The journal cannot be written; nothing has changed.
        """
        manifest = self.root / MANIFEST
        self.write(manifest, self._manifest(manifest))
        journal = {
            "format": _JOURNAL_FORMAT,
            "run": run,
            "files": [
                [self._told(staged), self._told(path)] for path, (staged, _) in self._staged.items()
            ],
            "removed": [self._told(path) for path in sorted(self._removed)],
        }
        for folder in {path.parent for path in self._staged}:
            sync_folder(folder)  # what the journal names must last as long as the journal
        self._committed = True
        with in_words():
            write_atomic(self.workspace / JOURNAL, _json(journal))

    def commit_rest(self) -> None:
        """Commit what follows from the history, unless it is committed or there is nothing.

        Raises:
            WorkspaceError: See `commit`.
        """
        if not self._committed and (self._staged or self._removed):
            self.commit()

    def _manifest(self, path: Path) -> bytes:
        files = read_manifest(path)
        files |= {
            self._under(path): sha256
            for path, (_, sha256) in self._staged.items()
            if path.is_relative_to(self.root)
        }
        for gone in self._removed:
            files.pop(self._under(gone), None)
        return _json({"format": _MANIFEST_FORMAT, "files": dict(sorted(files.items()))})

    def _under(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else ""

    def _told(self, path: Path) -> str:
        """Name a file in the journal so that the workspace may be moved."""
        inside = path.is_relative_to(self.workspace)
        return (path.relative_to(self.workspace) if inside else path.absolute()).as_posix()

    def _discard(self) -> None:
        for staged, _ in self._staged.values():
            with contextlib.suppress(OSError):
                staged.unlink(missing_ok=True)

    def finish(self, *, failed: bool) -> None:
        """Put everything in place, or nothing: as the journal and the history say."""
        if not self._committed:
            self._discard()
        elif not settle(self.workspace) and failed:
            self._discard()  # the journal itself was not written


@contextmanager
def outputs(workspace: Path, root: Path) -> Iterator[Outputs]:
    """Gather the files of one run; the caller holds the workspace.

    Args:
        workspace: The folder of the workspace.
        root: The folder of the results.

    Raises:
        WorkspaceError: Files cannot be written; the old ones are untouched. If only the last step
            failed, the next run does it.
    """
    gathered = Outputs(workspace, root)
    try:
        yield gathered
        gathered.commit_rest()
    except BaseException:
        gathered.finish(failed=True)
        raise
    gathered.finish(failed=False)


def settle(workspace: Path) -> bool:
    """End what a run that died had begun; gives whether there was anything.

    Raises:
        WorkspaceError: A file cannot be put in place; it will be tried again.
    """
    with contextlib.suppress(OSError):  # of a copy whose disk failed even to remove it
        (workspace / SNAPSHOT).unlink(missing_ok=True)
    journal = _read_journal(workspace)
    if journal is None:
        return False
    with in_words():
        if journal["run"] and not _is_newest(workspace, journal["run"]):
            for staged, _ in journal["files"]:
                (workspace / staged).unlink(missing_ok=True)
            (workspace / JOURNAL).unlink()
        else:
            _put(workspace, journal)
    return True


def clear_leftovers(workspace: Path) -> int:
    """Remove temporary files of killed runs; gives how many. The caller holds the workspace."""
    found = find_leftovers(workspace)
    for path in found:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    return len(found)


def find_leftovers(workspace: Path) -> list[Path]:
    """List temporary files where the program writes."""
    deep = (leftovers(workspace / name, deep=True) for name in _WRITTEN)
    return [*leftovers(workspace), *chain.from_iterable(deep)]


def read_manifest(path: Path) -> dict[str, str]:
    """Read what a folder of results is to hold: path under it → SHA-256; empty without one."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): str(sha256) for name, sha256 in document["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what the disk refuses into a sentence; our bugs pass.

    Raises:
        WorkspaceError: The disk refused.
    """
    try:
        yield
    except OSError as error:
        text = explain(error)
        if not text:
            raise
        raise WorkspaceError(text) from error


def _put(workspace: Path, journal: dict[str, Any]) -> None:
    """Put staged files into their places; those that are there already are left."""
    pairs = [(workspace / staged, workspace / path) for staged, path in journal["files"]]
    removed = [workspace / path for path in journal["removed"]]
    for staged, path in pairs:
        if staged.exists():
            publish(staged, path)
    for path in removed:
        path.unlink(missing_ok=True)
    for folder in dict.fromkeys(path.parent for path in (*(p for _, p in pairs), *removed)):
        sync_folder(folder)
    (workspace / JOURNAL).unlink()


def _read_journal(workspace: Path) -> dict[str, Any] | None:
    path = workspace / JOURNAL
    if not path.exists():
        return None
    try:
        journal: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if journal["format"] == _JOURNAL_FORMAT:
            return journal
    except (OSError, ValueError, KeyError, TypeError):
        pass
    raise WorkspaceError(
        f"Журнал «{path}» не читается: его вела другая версия pedmonitor или повреждён диск. "
        "Обновите программу или удалите этот файл и повторите расчёт."
    )


def _is_newest(workspace: Path, key: str) -> bool:
    from pedmonitor.history.store import History  # noqa: PLC0415 - only after a run that died

    database = workspace / DATABASE
    if not database.exists():
        return False
    with History.open(database) as history:
        return history.is_newest(key)


def _json(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=True, indent=1) + "\n").encode()
