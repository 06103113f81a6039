"""Rows that travel keep their order, their blanks and their whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model import columns as c
from pedmonitor.workflows.batching.batch_rows import frames_of, rows_of_persons, with_rows

if TYPE_CHECKING:
    from pedmonitor.workflows.batching.batch_rows import Rows


def rows(source: int, person: int, **more: object) -> Rows:
    return {"pk": {c.SOURCE: [source], c.PERSON: [person], **{k: [v] for k, v in more.items()}}}


def test_rows_stand_as_their_tables_do_in_the_folder() -> None:
    frames = frames_of([rows(9, 1, hours=72.0), rows(4, 2)])
    frame = frames["pk"]
    assert frame[c.PERSON].tolist() == [2, 1]
    assert frame["hours"].tolist() == [None, 72.0]  # a blank is no NaN
    assert rows_of_persons(frames, [1])["pk"]["hours"] == [72.0]
    assert rows_of_persons(frames, [7]) == {}


def test_strangers_stand_among_the_rows_of_a_batch() -> None:
    own = frames_of([rows(0, 5), rows(1, 6)])
    found = with_rows(own, rows(15, 0), {0: 10, 1: 20})
    assert found["pk"][c.PERSON].tolist() == [5, 0, 6]
    assert found["pk"][c.SOURCE].tolist() == [0, -1, 1]
    assert with_rows({}, rows(15, 0), {})["pk"][c.PERSON].tolist() == [0]
