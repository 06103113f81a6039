"""Everything that cannot be computed anew, in one private archive with checksums; and back again.

What belongs to the workspace: settings, history, secret, the methodist's registers and texts, the
publication log, overrides of definitions and templates. Returns of schools and `out` stay outside:
the first are not ours to keep, the second is computed again.

Coming back happens in one step as far as anybody can see: the new state is unpacked beside, a plan
is written down, and whoever dies after that has the rest done by the next run.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
import zlib
from functools import partial
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from pedmonitor import __version__
from pedmonitor.disk.atomic import PRIVATE, fill_atomic, leftovers
from pedmonitor.errors import UsageError, WorkspaceError
from pedmonitor.history.health import copy_history
from pedmonitor.history.store import History
from pedmonitor.model import measure_sheet, plan_sheet, recommendation
from pedmonitor.model.own_output import BACKUP, BACKUP_LIST, BEFORE_RESTORE
from pedmonitor.workflows.keeping.file_names import DATABASE, SNAPSHOT
from pedmonitor.workflows.keeping.lock import hold
from pedmonitor.workflows.keeping.outputs import in_words, settle
from pedmonitor.workflows.keeping.registers import KEPT
from pedmonitor.workflows.keeping.restoring import FOLDER as RESTORING
from pedmonitor.workflows.keeping.restoring import begin_restore, finish_restore, plan_restore

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

_FORMAT = f"{BACKUP}1"
_LIST = BACKUP_LIST
_FOLDERS = ("notes", "publications", "indicators", "templates", "plans", "measures")
_SUFFIXES = frozenset({".toml", ".yaml", ".yml", ".json", ".key", ".md"})
_TABLES = frozenset({".xlsx", ".csv"})
"""What an archive of an earlier version may hold beside them: it took the returns in, where a
workspace was the folder of returns too."""
_REGISTERS = (measure_sheet.FILE, plan_sheet.FILE, recommendation.FILE)
_BESIDE_DATABASE = tuple(f"{DATABASE}{end}" for end in ("-journal", "-wal", "-shm"))
_MOST_FILES = 100_000
_BLOCK = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What the library raises on archives that are none, are damaged or ask for a password."""


def back_up(folder: Path, target: Path, *, now: dt.datetime) -> tuple[str, ...]:
    """Write the archive and read it again; gives the names of what is in it.

    Args:
        folder: The workspace.
        target: The archive; it is readable by its owner only, for it holds the secret.
        now: The clock.

    Raises:
        UsageError: The folder holds nothing to keep, or there is no folder for the archive.
        WorkspaceBusyError: A run holds the workspace.
        WorkspaceError: The history is damaged or the archive cannot be written.
    """
    parent = target.parent
    if not parent.is_dir() and not parent.resolve().is_relative_to(folder.resolve()):
        raise UsageError(  # made on this very disk, the copy would be lost with it
            f"Нет папки «{parent}»: возможно, диск не подключён. Подключите его, создайте папку "
            "или укажите другое место для копии."
        )
    with hold(folder), in_words():
        settle(folder)
        names = list(_kept(folder))
        if not names:
            raise UsageError(f"В папке «{folder}» нет ни настроек, ни истории: копировать нечего.")
        for stale in leftovers(target.parent):  # of a backup that was killed
            stale.unlink(missing_ok=True)
        snapshot = folder / SNAPSHOT
        try:
            if DATABASE in names:
                copy_history(folder / DATABASE, snapshot)
            paths = {name: snapshot if name == DATABASE else folder / name for name in names}
            fill_atomic(target, lambda stream: _pack(stream, paths, now=now), mode=PRIVATE)
        finally:
            snapshot.unlink(missing_ok=True)
    return tuple(names)


def restore(folder: Path, source: Path, *, now: dt.datetime) -> Path | None:
    """Bring a workspace back to the state of an archive; gives where the state before is kept.

    Args:
        folder: The workspace.
        source: The archive.
        now: The clock; it names the folder of the state before.

    Raises:
        UsageError: The file is no archive of ours, is damaged, or belongs to a newer program.
        WorkspaceBusyError: A run holds the workspace.
        WorkspaceError: It cannot be written; the workspace is as it was.
    """
    if not source.is_file():
        raise UsageError(f"Нет файла «{source}».")
    with hold(folder), in_words():
        settle(folder)
        finish_restore(folder)
        unpacked = begin_restore(folder)
        try:
            names = _unpack(source, unpacked)
            if DATABASE in names:
                History.open(unpacked / DATABASE).close()  # whole, ours, not newer than we are
        except BaseException:
            shutil.rmtree(folder / RESTORING, ignore_errors=True)
            raise
        aside = folder / f"{BEFORE_RESTORE}{now:%Y-%m-%d-%H%M%S}"
        while aside.exists():
            aside = aside.with_name(f"{aside.name}-")
        put = (name for name in names if (folder / PurePosixPath(name).parts[0]).exists())
        present = sorted({PurePosixPath(name).parts[0] for name in (*_kept(folder), *put)})
        present += [name for name in ("out", *_BESIDE_DATABASE) if (folder / name).exists()]
        plan_restore(folder, take=present, aside=aside)
        finish_restore(folder)
    return aside if present else None


def _kept(folder: Path) -> Iterator[str]:
    """List what belongs to the workspace, by its path in it."""
    for path in sorted(folder.iterdir()):
        own = path.name == DATABASE or path.suffix.lower() in _SUFFIXES or _is_register(path)
        if own and path.is_file() and path.name[0] not in ".~":
            yield path.name
    for name in _FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            inside = path.relative_to(folder)
            if path.is_file() and not path.is_symlink() and path.name[0] not in ".~":
                yield inside.as_posix()


def _is_register(path: Path) -> bool:
    """Say whether a file is a register that the program keeps with the methodist, or its former."""
    return path.suffix == ".xlsx" and f"{path.stem.removesuffix(KEPT)}.xlsx" in _REGISTERS


def _pack(stream: IO[bytes], paths: dict[str, Path], *, now: dt.datetime) -> None:
    """Write the files and the list with their sums, and hold what was written against it."""
    listed: dict[str, str] = {}
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, path in paths.items():
            entry = zipfile.ZipInfo(name, date_time=now.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = PRIVATE << 16
            total = hashlib.sha256()
            with path.open("rb") as file, packed.open(entry, "w", force_zip64=True) as inside:
                while block := file.read(_BLOCK):
                    total.update(block)
                    inside.write(block)
            listed[name] = total.hexdigest()
        document = {
            "format": _FORMAT,
            "made": now.isoformat(),
            "generated_by": f"pedmonitor {__version__}",
            "files": listed,
        }
        packed.writestr(_LIST, json.dumps(document, ensure_ascii=False, indent=1))
    with zipfile.ZipFile(stream) as written:
        _check(written, "")


def _unpack(source: Path, target: Path) -> list[str]:
    """Unpack into an empty folder, having checked names and sums.

    Raises:
        UsageError: The archive is not what it should be.
        WorkspaceError: There is no room for it.
    """
    try:
        with zipfile.ZipFile(source) as packed:
            names = _check(packed, source.name)
            size = sum(packed.getinfo(name).file_size for name in names)
            if size > shutil.disk_usage(target).free:
                raise WorkspaceError(
                    f"На диске нет места: архиву нужно {size // 1_000_000 + 1} МБ. "
                    "Освободите место и повторите команду."
                )
            for name in names:
                with packed.open(name) as stream:
                    fill_atomic(target / name, partial(shutil.copyfileobj, stream), mode=PRIVATE)
    except _BROKEN as error:
        raise UsageError(
            f"«{source}» — не архив или он повреждён ({type(error).__name__})."
        ) from error
    return names


def _check(packed: zipfile.ZipFile, source: str) -> list[str]:
    """Hold an archive against its own list; gives the names.

    Raises:
        UsageError: It is of another program, incomplete, changed, or has names that lead outside.
    """
    try:
        document = json.loads(packed.read(_LIST))
        listed: dict[str, str] = dict(document["files"])
        ours = document["format"] == _FORMAT
    except (KeyError, ValueError, TypeError) as error:
        raise UsageError(f"«{source}» — не резервная копия pedmonitor.") from error
    if not ours:
        raise UsageError(
            f"Копию «{source}» сделала другая версия pedmonitor ({document['format']}). "
            "Обновите программу."
        )
    inside = sorted(name for name in packed.namelist() if name != _LIST)
    if inside != sorted(listed) or len(inside) > _MOST_FILES or not all(map(_is_safe, inside)):
        raise UsageError(f"Копия «{source}» повреждена или изменена: в ней не те файлы.")
    for name in inside:
        total = hashlib.sha256()
        with packed.open(name) as stream:
            while block := stream.read(_BLOCK):
                total.update(block)
        if total.hexdigest() != listed[name]:
            raise UsageError(f"Копия «{source}» повреждена: файл «{name}» не тот, что был записан.")
    return inside


def _is_safe(name: str) -> bool:
    """Say whether a name stays inside and is one that a backup may hold.

    >>> [_is_safe(x) for x in ("pedmonitor.db", "notes/2022/a.md", "../a.toml", "/a.toml", "a.exe")]
    [True, True, False, False, False]
    """
    path = PurePosixPath(name)
    parts = path.parts
    if path.is_absolute() or ".." in parts or set(name) & {"\\", ":"} or path.as_posix() != name:
        return False
    if len(parts) > 1:
        return parts[0] in _FOLDERS
    return name == DATABASE or path.suffix.lower() in _SUFFIXES | _TABLES
