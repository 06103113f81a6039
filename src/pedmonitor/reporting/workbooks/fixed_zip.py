"""Make a workbook of openpyxl reproducible: the same parts, no clock."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def fix_zip(data: bytes, *, date: dt.date) -> bytes:
    """Pack the parts again under fixed times, with a given day in the properties.

    Args:
        data: A workbook.
        date: The day that its properties shall name.
    """
    buffer = io.BytesIO()
    stamp = rb"\g<1>" + f"{date.isoformat()}T00:00:00Z".encode()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _STAMP.sub(stamp, part)
            new.writestr(zipfile.ZipInfo(name, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
