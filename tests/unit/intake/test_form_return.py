"""Form cells travel between processes and know their places."""

from __future__ import annotations

import pickle

from pedmonitor.intake.form_return import FormReturn
from pedmonitor.model.location import Place


def test_a_return_is_picklable_and_knows_its_places() -> None:
    given = FormReturn("oo1", "oo1-16", "а.xlsx", sheets=["3.1"], spots=[(9, 2)])
    copy = pickle.loads(pickle.dumps(given))  # noqa: S301 - our own bytes
    assert copy == given
    assert given.place(0) == Place("а.xlsx", "3.1", 9, 2)
    assert given.start == Place("а.xlsx", "3.1")
