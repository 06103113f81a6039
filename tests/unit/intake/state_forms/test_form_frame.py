"""The one frame of form cells."""

from __future__ import annotations

import datetime as dt

from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.origin.stated import Stated
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.intake.state_forms.owning import OwnedForm
from pedmonitor.intake.state_forms.settling import FormPart
from pedmonitor.model import form_columns as f


def test_a_row_of_the_frame_is_a_cell() -> None:
    given = FormReturn(
        "oo1",
        "oo1-16",
        "а.xlsx",
        sections=["3.1", "3.1"],
        rows=["06", "07"],
        graphs=["3", "3"],
        states=[0, 2],
        numbers=[20.0, None],
        sheets=["3.1", "3.1"],
        spots=[(9, 2), (10, None)],
    )
    part = FormPart(OwnedForm(given, "СОШ № 1", Stated()), dt.date(2022, 9, 20), [0, 1])
    frame = build_form_frame([part])
    assert tuple(frame.columns) == f.COLUMNS
    assert frame[f.VALUE].tolist()[0] == 20
    assert frame[f.VALUE].isna().tolist() == [False, True]
    assert frame[f.AT_COLUMN].tolist() == [2, -1]
    assert build_form_frame([]).empty
