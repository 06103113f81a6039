"""Where the files of one organisation lie: the only folders that may name its people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")
_LONGEST = 80


def school_folder(out: Path, organisation: str) -> Path:
    """Give the folder of an organisation among the results of a period."""
    return out / "schools" / file_name(organisation)


def file_name(text: str) -> str:
    """Make a text a name that Windows and Linux both accept.

    >>> file_name('СОШ № 3 с. Тихое/"Школа"'), file_name("con"), file_name("..")
    ('СОШ № 3 с. Тихое Школа', 'con_', '_')
    """
    clean = " ".join(_FORBIDDEN.sub(" ", text).split())[:_LONGEST].strip(" .")
    return f"{clean}_" if not clean or _RESERVED.match(clean) else clean
