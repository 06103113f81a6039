"""A run whose inputs and outputs are those of the last one is not repeated: it is told again.

What a run was made of and what it wrote is kept as hashes, with the lines of the terminal, in a
private file sealed with the workspace's key. Nothing is believed that does not check: inputs and
outputs are hashed anew, and a note that is missing, damaged or foreign means a run as usual.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from pedmonitor.model.run_view import RunView
from pedmonitor.workflows.stock import DATABASE, LOCK, SECRET, file_sha256

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.workflows.stock import Stock

FOLDER = ".pedmonitor"
MAX_NOTES = 16
_BUSY = (LOCK, f"{DATABASE}-journal", f"{DATABASE}-wal")


@dataclass(frozen=True, slots=True)
class Finished:
    """A run that need not be repeated.

    Attributes:
        view: What the terminal shows of it.
        written: Its files, checked.
    """

    view: RunView
    written: tuple[Path, ...]


class _Note(TypedDict):
    inputs: str
    outputs: dict[str, str]
    view: dict[str, Any]


def recall(stock: Stock) -> Finished | None:
    """Find the finished run of the same inputs whose files are as they were written.

    Args:
        stock: How things stand.

    Returns:
        None when anything has changed, cannot be read, or is being changed just now.
    """
    workspace = stock.asked.workspace
    try:
        if any((workspace / name).exists() for name in _BUSY):
            return None
        note = _read(_path_of(stock), _key(workspace))
        if note is None or note["inputs"] != stock.inputs([*map(file_sha256, stock.returns)]):
            return None
        if any(file_sha256(Path(path)) != known for path, known in note["outputs"].items()):
            return None
    except OSError:
        return None
    return Finished(RunView.from_plain(note["view"]), tuple(map(Path, note["outputs"])))


def remember(
    stock: Stock, hashes: Sequence[str], outputs: Mapping[Path, bytes], view: RunView
) -> None:
    """Keep what a finished run was made of; where that cannot be kept, the next one is as usual.

    Args:
        stock: How things stood before the run.
        hashes: SHA-256 of the returns as they were read, in order; empty for one not read.
        outputs: The files written.
        view: What the terminal shows.
    """
    if len(hashes) != len(stock.returns) or not all(hashes):
        return
    note = _Note(
        inputs=stock.inputs(hashes),
        outputs={str(path): hashlib.sha256(data).hexdigest() for path, data in outputs.items()},
        view=view.to_plain(),
    )
    with contextlib.suppress(OSError):
        _write(_path_of(stock), note, _key(stock.asked.workspace))


def _path_of(stock: Stock) -> Path:
    """A note for each thing asked for: two periods computed every night have one each."""
    asked = repr(stock.asked).encode("utf-8", "surrogatepass")
    name = hashlib.sha256(asked).hexdigest()[:16]
    return stock.asked.workspace / FOLDER / f"run-{name}.json"


def _key(workspace: Path) -> bytes:
    return hashlib.sha256(b"last run\0" + (workspace / SECRET).read_bytes()).digest()


def _seal(body: bytes, key: bytes) -> bytes:
    return hmac.new(key, body, "sha256").hexdigest().encode()


def _read(path: Path, key: bytes) -> _Note | None:
    seal, _, body = path.read_bytes().partition(b"\n")
    if not hmac.compare_digest(seal, _seal(body, key)):
        return None
    note: _Note = json.loads(body)
    return note


def _write(path: Path, note: _Note, key: bytes) -> None:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    body = json.dumps(note, ensure_ascii=False).encode("utf-8", "surrogatepass")
    fresh = path.with_suffix(".tmp")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(_seal(body, key) + b"\n" + body)
    fresh.replace(path)
    notes = sorted(path.parent.glob("run-*.json"), key=lambda one: one.stat().st_mtime_ns)
    for old in notes[:-MAX_NOTES]:
        old.unlink(missing_ok=True)
