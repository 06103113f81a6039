"""The parts of a zipped workbook: the directory is read once, parts are inflated at once."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from functools import lru_cache

_LOCAL_HEADER = struct.Struct("<26xHH")
"""Of the local header only the lengths of name and extra field matter; the rest is repeated."""

_ENCRYPTED = 1


class Archive:
    """A workbook's archive in memory.

    Attributes:
        parts: Name → entry of the directory.
        inflated: Bytes that all entries together declare, those that share their bytes too.
        encrypted: Whether a part asks for a password.
    """

    def __init__(self, data: bytes) -> None:
        """Read the directory.

        Raises:
            zipfile.BadZipFile: The archive is damaged or cut off.
        """
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
        self.parts = {item.filename: item for item in entries}
        self.inflated = sum(item.file_size for item in entries)
        self.encrypted = any(item.flag_bits & _ENCRYPTED for item in entries)
        self._data = data

    def read(self, name: str) -> bytes:
        """Inflate a part; bytes beyond its declared size are cut off.

        Raises:
            KeyError: There is no such part.
            zipfile.BadZipFile: The part is damaged or compressed in a way no office uses.
        """
        part = self.parts[name]
        try:
            names = _LOCAL_HEADER.unpack_from(self._data, part.header_offset)
            start = part.header_offset + _LOCAL_HEADER.size + sum(names)
            packed = self._data[start : start + part.compress_size]
            if part.compress_type == zipfile.ZIP_STORED:
                return packed
            if part.compress_type == zipfile.ZIP_DEFLATED:
                return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, part.file_size)
        except (struct.error, zlib.error) as error:
            raise zipfile.BadZipFile(name) from error
        raise zipfile.BadZipFile(name)


@lru_cache(maxsize=1)
def open_archive(data: bytes) -> Archive:
    """Read the directory of the file at hand; its next reader gets the same one."""
    return Archive(data)
