"""Zip archives as schools make them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_UTF8 = 0x800


class _OldName(zipfile.ZipInfo):
    """A name in the code page of Russian Windows, which no flag tells of."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - the library calls it so
        return self.filename.encode("cp866"), self.flag_bits & ~_UTF8


def pack(path: Path, members: Mapping[str, bytes], *, old: bool = False) -> Path:
    """Write an archive; old ones keep names in cp866."""
    kind = _OldName if old else zipfile.ZipInfo
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            entry = kind(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return path


def pack_folder(folder: Path, path: Path, *, old: bool = False) -> Path:
    """Pack every file of a folder."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    members = {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
    return pack(path, members, old=old)
