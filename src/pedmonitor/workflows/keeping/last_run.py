"""A run whose inputs and outputs are those of the last one is not repeated: it is told again.

What a run was made of and what it wrote is kept as hashes, with the lines of the terminal.
Nothing is believed that does not check: inputs and outputs are hashed anew.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor.model.run_view import RunView
from pedmonitor.workflows.keeping.file_names import DATABASE, JOURNAL, NOTE
from pedmonitor.workflows.keeping.kept import Kept
from pedmonitor.workflows.keeping.stock import file_sha256

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.workflows.keeping.stock import Stock

MAX_NOTES = 16
_BUSY = (NOTE, JOURNAL, f"{DATABASE}-journal", f"{DATABASE}-wal")


@dataclass(frozen=True, slots=True)
class Finished:
    """A run that need not be repeated.

    Attributes:
        view: What the terminal shows of it.
        written: Its files, checked.
    """

    view: RunView
    written: tuple[Path, ...]


def recall(stock: Stock) -> Finished | None:
    """Find the finished run of the same inputs whose files are as they were written.

    Args:
        stock: How things stand.

    Returns:
        None when anything has changed, cannot be read, or is being changed just now.
    """
    workspace = stock.asked.workspace
    note = Kept(workspace).load(_name(stock), of=stock.surroundings)
    if note is None:
        return None
    inputs, outputs, view = json.loads(note)
    try:
        if any((workspace / name).exists() for name in _BUSY):
            return None
        if inputs != stock.inputs([*map(file_sha256, stock.returns)]):
            return None
        if any(file_sha256(Path(path)) != known for path, known in outputs.items()):
            return None
    except OSError:
        return None
    return Finished(RunView.from_plain(view), tuple(map(Path, outputs)))


def remember(
    stock: Stock, hashes: Sequence[str], outputs: Mapping[Path, str], view: RunView
) -> None:
    """Keep what a finished run was made of.

    Args:
        stock: How things stood before the run.
        hashes: SHA-256 of the returns as they were read, in order; empty for one not read.
        outputs: SHA-256 of the files written.
        view: What the terminal shows.
    """
    if len(hashes) != len(stock.returns) or not all(hashes):
        return
    written = {str(path): sha256 for path, sha256 in outputs.items()}
    note = [stock.inputs(hashes), written, view.to_plain()]
    kept = Kept(stock.asked.workspace)
    kept.save(_name(stock), json.dumps(note).encode(), of=stock.surroundings)
    kept.prune("run-*", most=MAX_NOTES)


def _name(stock: Stock) -> str:
    """A note for each thing asked for: two periods computed every night have one each."""
    asked = repr(stock.asked).encode("utf-8", "surrogatepass")
    return f"run-{hashlib.sha256(asked).hexdigest()[:16]}"
