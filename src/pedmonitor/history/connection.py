"""Open the database file safely and say in Russian what is wrong with it.

The write-ahead log stays off: workspaces lie on network shares, where it loses data.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pedmonitor.errors import WorkspaceBusyError, WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_SECONDS = 10.0
"""How long to wait for another program that is writing."""

_PRIMARY_CODE = 0xFF  # SQLite adds details in the higher bytes
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
_INACCESSIBLE = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)


def connect(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Open the file in autocommit mode; create it for its owner only when it is absent."""
    create_private(path)
    connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = DELETE")
        # the folder is synced too when the journal goes: no file of a run may outlive its record
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def create_private(path: Path) -> None:
    """Create an empty file with mode 0600 unless the file exists."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write everything in the block, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn what may happen to a file into an error with a Russian text; let our bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PRIMARY_CODE
        if code in _BUSY:
            raise WorkspaceBusyError(
                f"История расчётов «{path}» занята другой программой. "
                "Дождитесь, пока она закончит, и повторите команду."
            ) from error
        if message := _explain(code, path):
            raise WorkspaceError(message) from error
        raise
    except OSError as error:
        raise WorkspaceError(_inaccessible(path)) from error
    except UnicodeEncodeError as error:
        raise WorkspaceError(
            f"История расчётов «{path}» не записана: в имени файла или организации есть знаки, "
            f"которых нет в Юникоде: {error.object!a}. Переименуйте файл и повторите расчёт."
        ) from error


def _explain(code: int, path: Path) -> str:
    if code in _DAMAGED:
        return (
            f"Файл «{path}» повреждён или не является историей расчётов pedmonitor. Восстановите "
            f"его из резервной копии («{path.name}.bak-…» или вашей собственной). Если копии нет, "
            "переименуйте файл и повторите расчёт: программа начнёт новую историю, "
            "а прошлые периоды вернутся, когда вы снова посчитаете их своды."
        )
    if code == sqlite3.SQLITE_FULL:
        return (
            f"На диске нет места: история расчётов «{path}» не записана, прежние записи целы. "
            "Освободите место и повторите команду."
        )
    return _inaccessible(path) if code in _INACCESSIBLE else ""


def _inaccessible(path: Path) -> str:
    return (
        f"Не удаётся открыть или записать историю расчётов «{path}». Проверьте, что рабочая папка "
        "существует, доступна для записи и диск подключён, и повторите команду."
    )
