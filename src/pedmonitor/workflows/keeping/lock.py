"""One run at a time: the system's lock, and a note beside it that says who holds it since when.

The system frees its lock when the owner dies, however it dies, so on one computer a lock is never
stale. A note that is still there when the lock is free was left by a run that did not end well.
Locks do not always reach from one computer to another over a network share, the note does.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import getpass
import json
import os
import platform
import time
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

from pedmonitor.disk.words import explain, reason_of
from pedmonitor.errors import WorkspaceBusyError, WorkspaceError
from pedmonitor.workflows.keeping.file_names import LOCK, NOTE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BELIEVED = 6 * 3600.0
"""So many seconds the note of another computer is believed: no run takes longer."""
_UNSUPPORTED = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a workspace, or held it when it died.

    Attributes:
        host: Name of the computer.
        user: Login; empty when the system does not tell.
        pid: Number of the process.
        since: Seconds of the system's clock at which it began.
    """

    host: str
    user: str
    pid: int
    since: float

    def told(self, *, now: float) -> str:
        """Name the owner and how long it has been holding, in Russian.

        >>> Owner("ПК-7", "metod", 4711, 0.0).told(now=-5.0).split(", с ")[0]
        'компьютер ПК-7, пользователь metod, процесс 4711'
        """
        since = dt.datetime.fromtimestamp(self.since).astimezone()
        user = f", пользователь {self.user}" if self.user else ""
        return (
            f"компьютер {self.host}{user}, процесс {self.pid}, "
            f"с {since:%H:%M %d.%m.%Y} ({_age(now - self.since)})"
        )


def _age(seconds: float) -> str:
    """Tell an age.

    >>> [_age(x) for x in (-3, 20, 420, 7300, 90000)]
    ['часы компьютеров расходятся', 'меньше минуты', '7 мин', '2 ч 1 мин', '1 дн. 1 ч']
    """
    if seconds < 0:
        return "часы компьютеров расходятся"
    if seconds < _MINUTE:
        return "меньше минуты"
    days, rest = divmod(int(seconds), _DAY)
    hours, minutes = rest // _HOUR, rest % _HOUR // _MINUTE
    if days:
        return f"{days} дн. {hours} ч"
    return f"{hours} ч {minutes} мин" if hours else f"{minutes} мин"


def read_owner(folder: Path) -> Owner | None:
    """Read the note of a workspace; None when there is none or it is torn."""
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
        told = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        return Owner(str(told["host"]), str(told["user"]), int(told["pid"]), float(told["since"]))
    return None


@contextmanager
def hold(folder: Path) -> Iterator[bool]:
    """Hold a workspace for writing; gives whether the run before died while it held it.

    The lock's file stays: to remove it would let two runs hold locks of the same name.

    Raises:
        WorkspaceBusyError: Another run holds it; the text says who and since when.
        WorkspaceError: The folder cannot be written.
    """
    try:
        lock = _acquire(folder)
    except Timeout as error:
        raise WorkspaceBusyError(_busy(folder)) from error
    except OSError as error:
        raise WorkspaceError(
            explain(error) or f"В папку «{folder}» нельзя писать: {reason_of(error)}"
        ) from error
    try:
        died = (folder / NOTE).exists()
        _refuse_foreign(folder)
        _leave_note(folder)
        try:
            yield died
        finally:
            with contextlib.suppress(OSError):
                (folder / NOTE).unlink(missing_ok=True)
    finally:
        lock.release()


def is_held(folder: Path) -> bool:
    """Say whether a run holds the workspace now; nothing is left behind."""
    if not (folder / LOCK).exists():
        return False
    try:
        _acquire(folder).release()
    except Timeout:
        return True
    except OSError:
        return False
    return False


def _acquire(folder: Path) -> BaseFileLock:
    """Take the system's lock, or where the disk knows none, one by the existence of a file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a library's remark on shares without locks
        lock: BaseFileLock = FileLock(folder / LOCK, timeout=0)
        try:
            lock.acquire()
        except OSError as error:
            if isinstance(error, Timeout) or error.errno not in _UNSUPPORTED:
                raise
            lock = SoftFileLock(folder / f"{LOCK}.soft", timeout=0)
            lock.acquire()
    return lock


def _refuse_foreign(folder: Path) -> None:
    """Believe the note of another computer for some hours.

    Raises:
        WorkspaceBusyError: It is fresh.
    """
    owner = read_owner(folder)
    if owner is None or owner.host == platform.node():
        return
    if abs(time.time() - owner.since) < _BELIEVED:
        raise WorkspaceBusyError(
            f"{_busy(folder)} Если тот компьютер выключен или расчёт на нём прервали, "
            "выполните: pedmonitor doctor --repair"
        )


def _leave_note(folder: Path) -> None:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, no HOME, no pwd
        user = ""
    note = {"host": platform.node(), "user": user, "pid": os.getpid(), "since": time.time()}
    try:
        (folder / NOTE).write_text(json.dumps(note, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        with contextlib.suppress(OSError):
            (folder / NOTE).unlink(missing_ok=True)
        raise WorkspaceError(explain(error) or f"«{folder}»: {reason_of(error)}") from error


def _busy(folder: Path) -> str:
    owner = read_owner(folder)
    who = f": {owner.told(now=time.time())}" if owner else ""
    text = f"Папка «{folder}» занята другим запуском pedmonitor{who}. Дождитесь его окончания."
    if owner and owner.host == platform.node():
        text += f" Если он завис, завершите процесс {owner.pid}: папка освободится сама."
    return text
