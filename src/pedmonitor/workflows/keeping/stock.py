"""What a run is made of, as one hash: program, definitions, settings, returns, history.

Standard library only: an unchanged folder is told before anything heavy is imported.
"""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor import __version__
from pedmonitor.definitions.bundled import layered_files
from pedmonitor.intake.files.walk import is_archive, is_return, walk
from pedmonitor.workflows.keeping.file_names import DATABASE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pedmonitor.model.period import Period

_OF_WORKSPACE = ("pedmonitor.toml", "waivers.yaml")
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run was asked for, as it was written.

    Attributes:
        workspace: The workspace.
        folder: Folder with returns.
        profiles: Profile ids.
        period: The period, or None to take it from the returns.
        out: Folder for results, or None for the workspace's own.
    """

    workspace: Path
    folder: Path
    profiles: tuple[str, ...]
    period: Period | None
    out: Path | None


@dataclass(frozen=True, slots=True)
class Stock:
    """How things stood before a run; the bytes of returns and history come when they are read.

    Attributes:
        asked: What is asked for.
        surroundings: Hash of everything but returns and history.
        files: Every file of the folder that is looked at, in order.
        archives: SHA-256 of each archive among them; it may change while its files are read.
    """

    asked: Asked
    surroundings: str
    files: tuple[Path, ...]
    archives: tuple[str, ...]

    @property
    def returns(self) -> tuple[Path, ...]:
        """The files that are read as they lie; the others are archives, or only named."""
        return tuple(path for path in self.files if is_return(path))

    def inputs(self, hashes: Sequence[str]) -> str:
        """Hash all that the result depends on.

        Args:
            hashes: SHA-256 of each of the returns, in order.
        """
        names = (os.fsencode(path).hex() for path in self.files)
        history = file_sha256(self.asked.workspace / DATABASE)
        return _digest((self.surroundings, *names, *self.archives, *hashes, history))


def take_stock(asked: Asked) -> Stock:
    """Look at everything a run depends on, before it begins."""
    surroundings = _digest((rules_of(asked.workspace), *_words(asked)))
    files = tuple(walk(asked.folder))
    archives = tuple(file_sha256(path) for path in files if is_archive(path))
    return Stock(asked, surroundings, files, archives)


def rules_of(workspace: Path) -> str:
    """Hash all that decides how a return is read: program, definitions, settings."""
    return _digest((*_program(), *_definitions(workspace)))


def file_sha256(path: Path) -> str:
    """Hash a file; empty when there is none."""
    try:
        with path.open("rb", buffering=0) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()  # a nation's history is long
    except FileNotFoundError:
        return ""


def _digest(parts: Iterable[str]) -> str:
    told = "".join(f"{len(part)} {part}\n" for part in parts)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _program() -> Iterator[str]:
    """Tell the program and its libraries apart from their other versions, edited ones too."""
    yield from (__version__, sys.version, sys.platform)
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from sorted(path.name for path in folder.glob("*.dist-info"))
    for path in sorted(_PACKAGE.rglob("*.py")):
        known = path.stat()
        yield f"{path} {known.st_size} {known.st_mtime_ns}"


def _words(asked: Asked) -> Iterator[str]:
    yield from (str(Path.cwd()), str(asked.workspace), str(asked.folder), str(asked.out))
    yield asked.period.label if asked.period else ""
    yield from asked.profiles


def _definitions(workspace: Path) -> Iterator[str]:
    for name, path in layered_files("indicators", "**/*.yaml", workspace).items():
        yield f"{name} {file_sha256(path)}"
    for name in _OF_WORKSPACE:
        yield f"{name} {file_sha256(workspace / name)}"
