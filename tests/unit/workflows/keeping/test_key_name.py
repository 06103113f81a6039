"""The name of a key tells two keys apart and nothing of either."""

from __future__ import annotations

from pedmonitor.workflows.keeping.key_name import key_name


def test_a_name_tells_nothing_of_the_key() -> None:
    key = bytes(range(32))
    assert key_name(key) == key_name(bytes(key))
    assert key_name(key) != key_name(bytes(32))
    assert key.hex()[:8] not in key_name(key)
