"""A name for the key of the pseudonyms: runs under two keys know nobody in common."""

from __future__ import annotations

import hashlib

_NAMING = b"the name of a pedmonitor key\0"


def key_name(secret: bytes) -> str:
    """Name a key without telling it.

    >>> key_name(b"1" * 32) == key_name(b"1" * 32), key_name(b"1" * 32) == key_name(b"2" * 32)
    (True, False)
    """
    return hashlib.sha256(_NAMING + secret).hexdigest()[:16]
