"""A few hundred spoilt files every time; `make fuzz` tries thousands."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from fuzz.harness import fuzz, seeds
from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.isolation.bounds import Bounds
from pedmonitor.intake.readers import read_sheets, sniff

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

NARROW = Bounds(seconds=20, memory_bytes=512 * 2**20)


def test_spoilt_samples_are_read_or_refused_in_words(tmp_path: Path, plan: ReadingPlan) -> None:
    plan = replace(plan, bounds=NARROW)
    tally = fuzz(200, 20221122, folder=tmp_path, plan=plan, given=seeds(tmp_path / "seeds"), runs=1)
    assert tally.clean, "\n".join(tally.lines())
    assert tally.tried == 200
    assert tally.read > 100


HEADS = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x09\x08",
    b"\x09\x00",
    b"<html><table>",
)


def read(data: bytes) -> None:
    """Read as the program does; whatever is not a refusal in words is a fault."""
    with suppress(UnreadableError):
        read_sheets(data, content=sniff(data), max_cells=10_000)


@given(head=st.sampled_from(HEADS), body=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(head: bytes, body: bytes) -> None:
    read(head + body)


@given(
    text=st.text(max_size=200), encoding=st.sampled_from(["utf-8", "utf-16", "cp1251", "koi8-r"])
)
def test_any_text_is_read_or_refused(text: str, encoding: str) -> None:
    read(text.encode(encoding, "replace"))
