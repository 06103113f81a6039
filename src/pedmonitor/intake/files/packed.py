"""Returns packed into zip archives: listed by the directory, unpacked only in memory."""

from __future__ import annotations

import struct
import zipfile
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.model.own_output import BACKUP, BACKUP_LIST

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_MEMBERS = 5_000
"""Files in an archive; a district's yearly returns are a tenth of that."""

MAX_BYTES = 1_000_000_000
"""All files of an archive, unpacked."""

_MAX_DIRECTORY = 4_000_000
_END = b"PK\x05\x06"
_END_RECORD = struct.Struct("<4s4H2LH")
_END_REACH = _END_RECORD.size + 2**16 - 1  # with the longest comment
_ENCRYPTED = 0x1
_UTF8 = 0x800


def list_members(archive: Path) -> dict[str, str]:
    """List the files of an archive.

    Returns:
        Name to show → the name by which the archive knows the file, in the order of names to show.

    Raises:
        UnreadableError: The archive is damaged, asks for a password, or holds too many files.
        OSError: The archive cannot be opened.
    """
    _refuse_huge(archive)
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
    except (zipfile.BadZipFile, struct.error, ValueError) as error:
        raise UnreadableError("packed", "архив повреждён или скачан не полностью") from error
    if len(entries) > MAX_MEMBERS:
        raise UnreadableError("packed", f"в архиве больше {MAX_MEMBERS} файлов")
    if sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise UnreadableError("packed", f"в архиве больше {MAX_BYTES // 1_000_000_000} ГБ данных")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise UnreadableError("locked", "архив защищён паролем")
    return dict(sorted((_name(entry), entry.filename) for entry in entries))


def is_backup(archive: Path, members: Iterable[str]) -> bool:
    """Say whether an archive is a copy of a workspace that the program itself has made.

    Args:
        archive: The archive.
        members: Names by which it knows its files.

    Raises:
        UnreadableError: Its list is damaged.
        OSError: It cannot be opened.
    """
    if BACKUP_LIST not in members:
        return False
    return BACKUP.encode() in load_member(archive, BACKUP_LIST, _MAX_DIRECTORY)


def load_member(archive: Path, member: str, max_bytes: int) -> bytes:
    """Unpack a file of an archive into memory.

    Raises:
        UnreadableError: It is damaged, packed in an unknown way, or larger than allowed.
        OSError: The archive cannot be opened.
    """
    try:
        with zipfile.ZipFile(archive) as opened, opened.open(member) as file:
            data = file.read(max_bytes + 1)
    except (zipfile.BadZipFile, KeyError, EOFError, ValueError, zlib.error, struct.error) as error:
        raise UnreadableError("packed", "файл в архиве повреждён") from error
    except (NotImplementedError, RuntimeError) as error:
        raise UnreadableError("packed", "файл сжат в архиве незнакомым способом") from error
    if len(data) > max_bytes:
        raise UnreadableError("limit", f"файл больше {max_bytes // 1_000_000} МБ")
    return data


def _refuse_huge(archive: Path) -> None:
    """Look at the size that the directory claims, before a library reads all of it.

    Raises:
        UnreadableError: It is larger than that of any honest archive.
    """
    with archive.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _END_REACH))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_RECORD.size:
        raise UnreadableError("packed", "архив повреждён или скачан не полностью")
    directory = _END_RECORD.unpack_from(tail, at)[5]
    if directory > _MAX_DIRECTORY:  # an archive of the 64-bit kind claims all ones here
        raise UnreadableError("packed", f"в архиве больше {MAX_MEMBERS} файлов")


def _name(entry: zipfile.ZipInfo) -> str:
    """Read a name as Russian Windows writes it where the archive does not say that it is UTF-8."""
    name = entry.filename
    if not entry.flag_bits & _UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("cp866")
    return "/".join(part for part in name.replace("\\", "/").split("/") if part.strip(". "))
