"""Returns that lie at an address (`s3://…`, `https://…`): copied here, read like any, let go.

The copies are whole returns, so they lie in the private folder of the workspace, for their owner's
eyes alone, and are gone with the run; what a run that was killed has left goes with the next one.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from pedmonitor.disk.words import explain
from pedmonitor.errors import UsageError, WorkspaceBusyError, WorkspaceError
from pedmonitor.intake.files.packed import MAX_BYTES
from pedmonitor.intake.files.walk import ARCHIVE, SPREADSHEET_SUFFIXES
from pedmonitor.workflows.keeping.kept import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SECRET_PART = re.compile(r"(?<=://)[^/@]*@|[?#].*")
_FETCHED = "fetched"
_PIECE = 1 << 20
_MOST_FILES = 1_000_000
_LONGEST = 60
_FORBIDDEN = frozenset('\0/\\:*?"<>|' if os.name == "nt" else "\0/\\")


@contextmanager
def fetched(address: str, workspace: Path, *, most_bytes: int) -> Iterator[Path]:
    """Copy the returns at an address; they are there as long as they are used.

    Args:
        address: Where they lie.
        workspace: The workspace.
        most_bytes: Largest file; of a larger one so much is copied that it is refused like any.

    Raises:
        UsageError: The extra is not installed, or there is nothing at the address.
        WorkspaceError: The address cannot be read, or the copies cannot be written.
        WorkspaceBusyError: Another run reads the same address into the same workspace.
    """
    shown = _SECRET_PART.sub("", address)
    files, root = _file_system(address, shown)
    base = workspace / FOLDER / _FETCHED
    place = base / hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    with _disk_in_words():
        (workspace / FOLDER).mkdir(mode=0o700, parents=True, exist_ok=True)
        base.mkdir(mode=0o700, exist_ok=True)
        lock = FileLock(place.with_suffix(".lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise WorkspaceBusyError(f"Папку «{shown}» уже читает другой запуск.") from None
    try:
        shutil.rmtree(place, ignore_errors=True)
        target = place / _name(root)
        with _disk_in_words():
            target.mkdir(mode=0o700, parents=True)
        _copy_all(files, root, target, shown, most_bytes)
        yield target
    finally:
        shutil.rmtree(place, ignore_errors=True)
        lock.release()


def _name(root: str) -> str:
    """Keep the name of the folder, which may tell the year."""
    name = PurePosixPath(root.rstrip("/")).name[:_LONGEST]
    return name if _is_harmless(name) else "returns"


def _file_system(address: str, shown: str) -> tuple[Any, str]:
    """Find who reads such addresses."""
    scheme = address.partition("://")[0]
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError(
            f"«{shown}» — адрес, а не папка. Чтобы читать адреса, поставьте дополнение: "
            "pip install pedmonitor[cluster]; или скопируйте папку на этот компьютер."
        ) from error
    try:
        files, root = url_to_fs(address)
    except ImportError as error:
        package = f" ({error.name})" if error.name else ""
        raise UsageError(
            f"Для адресов «{scheme}://» нужен ещё один пакет{package}: например, s3fs для s3://, "
            "aiohttp для https://. Поставьте его рядом с pedmonitor[cluster]."
        ) from error
    except ValueError as error:
        raise UsageError(f"Адреса вида «{scheme}://» не читаются: «{shown}».") from error
    return files, str(root)


def _copy_all(files: Any, root: str, target: Path, shown: str, most_bytes: int) -> None:  # noqa: ANN401 - fsspec is untyped
    with _address_in_words(shown):
        found = sorted(files.find(root))
    if not found or found == [root]:
        raise UsageError(f"По адресу «{shown}» нет папки с файлами. Проверьте адрес и доступ.")
    if len(found) > _MOST_FILES:
        raise UsageError(f"По адресу «{shown}» больше {_MOST_FILES} файлов: это не папка сдачи.")
    for path in found:
        place = target.joinpath(*_inside(path, root, shown))
        with _disk_in_words():
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if place.suffix.lower() not in {ARCHIVE, *SPREADSHEET_SUFFIXES}:
            place.touch(mode=0o600)  # only named
            continue
        with _address_in_words(shown), files.open(path, "rb") as source:
            archive = place.suffix.lower() == ARCHIVE  # its members have limits of their own
            _copy(source, place, MAX_BYTES if archive else most_bytes)


def _inside(path: str, root: str, shown: str) -> tuple[str, ...]:
    """Give the parts of a name under the root; a foreign store may name what lies elsewhere.

    Raises:
        UsageError: The name leads out of the folder.
    """
    parts = PurePosixPath(path.removeprefix(root).lstrip("/")).parts
    if not path.startswith(root) or not parts or not all(map(_is_harmless, parts)):
        raise UsageError(f"По адресу «{shown}» есть файл, имя которого выводит из папки.")
    return parts


def _is_harmless(part: str) -> bool:
    return bool(part) and part not in {".", ".."} and _FORBIDDEN.isdisjoint(part)


def _copy(source: IO[bytes], place: Path, most_bytes: int) -> None:
    """Copy a file, at most one byte more than is read."""
    room = most_bytes + 1
    with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as copy:
        while room and (piece := source.read(min(_PIECE, room))):
            with _disk_in_words():
                copy.write(piece)
            room -= len(piece)


@contextmanager
def _disk_in_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        text = explain(error) or f"Копии файлов не записываются: {error.strerror}"
        raise WorkspaceError(text) from error


@contextmanager
def _address_in_words(shown: str) -> Iterator[None]:
    """Tell in words what a store refuses; its own words may hold keys."""
    try:
        yield
    except (UsageError, WorkspaceError):
        raise
    except FileNotFoundError as error:
        raise UsageError(f"По адресу «{shown}» ничего нет. Проверьте адрес и доступ.") from error
    except Exception as error:
        kind = type(error).__name__
        raise WorkspaceError(
            f"Адрес «{shown}» не читается ({kind}). Проверьте адрес, доступ и сеть и повторите."
        ) from error
