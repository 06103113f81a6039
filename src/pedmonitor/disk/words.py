"""What the system refuses to do with files, told so that one can act on it."""

from __future__ import annotations

import errno
import os


def _codes(*names: str) -> frozenset[int]:
    """Look codes up by name: no system has them all."""
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


_FULL = _codes("ENOSPC", "EDQUOT", "EFBIG")
_READ_ONLY = _codes("EROFS")
_DENIED = _codes("EACCES", "EPERM", "EBUSY", "ETXTBSY")
_LONG = _codes("ENAMETOOLONG")
_ABSENT = _codes("ENOENT", "ENOTDIR")
_NETWORK = _codes(
    *("EIO", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "ECONNRESET", "ECONNABORTED", "ETIMEDOUT"),
    *("EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ENETRESET"),
)
_REASONS = (
    (_FULL, "на диске нет места"),
    (_READ_ONLY, "диск или папка только для чтения"),
    (_DENIED, "он открыт в другой программе или не хватает прав"),
    (_LONG, "слишком длинный путь"),
    (_ABSENT, "такого файла или папки нет"),
    (_codes("EISDIR"), "это папка, а не файл"),
)
_IN_THE_WAY = {
    errno.EISDIR: "На месте файла лежит папка",
    errno.EEXIST: "На месте папки лежит файл",
    errno.ENOTDIR: "На месте папки лежит файл",
}
_WINDOWS_FULL = frozenset({39, 112})
_WINDOWS_NETWORK = frozenset({21, 53, 55, 59, 64, 67, 121, 1231, 1232, 1236})


def is_gone(error: OSError) -> bool:
    """Say whether a file or its disk is no longer there: not a fault of the file itself."""
    return _code(error) in _NETWORK | _ABSENT or _winerror(error) in _WINDOWS_NETWORK


def is_denied(error: OSError) -> bool:
    """Say whether a file is held by another program or by its permissions."""
    return _code(error) in _DENIED


def explain(error: OSError) -> str:
    """Give a Russian sentence on what happened and what to do; empty when it must be our bug."""
    where = _where(error)
    code = _code(error)
    if code in _FULL or _winerror(error) in _WINDOWS_FULL:
        return (
            f"На диске нет места{where}. Прежние результаты целы. "
            "Освободите место и повторите команду."
        )
    if code in _READ_ONLY:
        return f"Диск или папка только для чтения{where}. Укажите другую папку или снимите защиту."
    if code in _LONG:
        return f"Слишком длинный путь{where}. Перенесите папку ближе к началу диска."
    if not where:
        return "" if not is_gone(error) or code in _ABSENT else _gone(where)
    if code in _DENIED and (folder := _folder_of_ours(error)):
        return (
            f"Нет прав на запись в папку {folder}. Прежние результаты целы. "
            "Дайте себе права на эту папку или укажите другую и повторите команду."
        )
    if code in _DENIED:
        return (
            f"Нет доступа{where}: файл открыт в другой программе (закройте его в Excel) "
            "или не хватает прав. Прежние результаты целы; устраните причину и повторите команду."
        )
    if code in _IN_THE_WAY:
        return (
            f"{_IN_THE_WAY[code]}: «{_in_the_way(_name(error))}». Прежние результаты целы. "
            "Переименуйте или уберите то, что там лежит, и повторите команду."
        )
    return _gone(where) if is_gone(error) else ""


def reason_of(error: OSError) -> str:
    """Say in a few words, for the middle of a sentence, why a file is not read or written.

    >>> reason_of(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    'такого файла или папки нет'
    """
    code = _code(error)
    for codes, words in _REASONS:
        if code in codes:
            return words
    return "диск или сеть не отвечают" if is_gone(error) else f"ошибка диска № {code}"


def _gone(where: str) -> str:
    return (
        f"Файл, папка или сетевой диск пропали во время работы{where}. Прежние результаты целы. "
        "Проверьте, что диск подключён, и повторите команду."
    )


def _in_the_way(name: str) -> str:
    """Find what stands in the way of a path: it, or the file above it that should be a folder."""
    above = name
    while above and not os.path.exists(above):  # noqa: PTH110 - a name, which may be no path
        name, above = above, os.path.dirname(above)  # noqa: PTH120 - as above
    return above or name


def _where(error: OSError) -> str:
    name = _name(error)
    return f": «{name}»" if name else ""


def _folder_of_ours(error: OSError) -> str:
    """Name the folder of a hidden file: nobody opens those in Excel, so it is the folder's fault.

    Empty for files that people know.
    """
    folder, name = os.path.split(_name(error))
    return f"«{folder or os.curdir}»" if name.startswith(".") else ""


def _name(error: OSError) -> str:
    name = error.filename2 or error.filename
    return os.fsdecode(name) if isinstance(name, str | bytes) else ""


def _code(error: OSError) -> int:
    return error.errno or 0


def _winerror(error: OSError) -> int:
    return getattr(error, "winerror", None) or 0
