"""What a process may use is bound, and its end is told."""

from __future__ import annotations

import os
import resource
import sys

import pytest

from pedmonitor.intake.isolation.bounds import OUT_OF_MEMORY, Bounds, Fate, confine, fate_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork")


def in_a_child(check: str) -> int:
    """Confine a child, evaluate a condition there, and give its exit code."""
    child = os.fork()
    if child == 0:
        confine(Bounds(seconds=5, memory_bytes=64 * 2**20), None)
        os._exit(0 if eval(check) else 1)  # noqa: S307 - our own words
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_no_core_is_dumped() -> None:
    assert in_a_child("resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)") == 0
    assert resource.getrlimit(resource.RLIMIT_CORE)[1] != 0 or os.getuid() != 0


def test_memory_ends_where_it_is_told_to() -> None:
    assert in_a_child("len(bytearray(2**20)) == 2**20") == 0
    child = os.fork()
    if child == 0:
        confine(Bounds(seconds=5, memory_bytes=64 * 2**20), None)
        try:
            bytearray(2**30)
        except MemoryError:
            os._exit(0)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_want_of_memory_is_told_from_other_deaths() -> None:
    assert fate_of(OUT_OF_MEMORY, b"") is Fate.MEMORY
    assert fate_of(-6, b"memory allocation of 8 bytes failed") is Fate.MEMORY
    assert fate_of(-11, b"thread panicked") is Fate.DIED
    assert fate_of(None, b"") is Fate.DIED
