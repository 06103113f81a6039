"""Counts out of form cells."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pandas as pd
import pytest

from pedmonitor.compute.form_cells import index_cells
from pedmonitor.definitions.form_measure import FormMeasure
from pedmonitor.model import form_columns as f
from pedmonitor.model.cell import CellState

DAY = dt.date(2022, 9, 20)
SHARE = FormMeasure.model_validate(
    {
        "form": "oo1",
        "numerator": [{"section": "3.2", "rows": ["06"], "graphs": ["11", "12"]}],
        "denominator": [{"section": "3.2", "rows": ["06"], "graphs": ["3"]}],
    }
)
FILE = ("а.xlsx", "3.2")
GAP = "в форме нет значения: раздел 3.2, строка 06, графа 12"
Typed = tuple[str, str, CellState, float | None]


def frame(*cells: Typed, form: str = "oo1") -> pd.DataFrame:
    rows = [
        (
            "СОШ № 1",
            form,
            "oo1-16",
            "3.2",
            line,
            graph,
            int(state),
            value,
            DAY,
            "а.xlsx",
            "3.2",
            9,
            at,
        )
        for at, (line, graph, state, value) in enumerate(cells)
    ]
    return pd.DataFrame(rows, columns=list(f.COLUMNS))


BASE: Typed = ("06", "3", CellState.VALUE, 20)
ELEVEN: Typed = ("06", "11", CellState.VALUE, 3)


@pytest.mark.parametrize(
    ("twelve", "counts", "lacking"),
    [
        (("06", "12", CellState.VALUE, 2), (5, 20), ""),
        (("06", "12", CellState.BLANK, None), (3, 20), ""),
        (
            ("06", "12", CellState.ERROR, None),
            None,
            "в форме нет значения: раздел 3.2, строка 06, графа 12",
        ),
        (
            ("06", "12", CellState.NOT_APPLICABLE, None),
            None,
            "в форме нет значения: раздел 3.2, строка 06, графа 12",
        ),
        (
            ("07", "12", CellState.VALUE, 2),
            None,
            "в форме нет значения: раздел 3.2, строка 06, графа 12",
        ),
        (("06", "12", CellState.VALUE, 1.5), None, "в форме стоит дробное число"),
    ],
)
def test_a_blank_is_nothing_and_a_gap_is_unknown(
    twelve: Typed, counts: tuple[int, int] | None, lacking: str
) -> None:
    told = index_cells(frame(BASE, ELEVEN, twelve)).told([SHARE], "СОШ № 1")
    assert told is not None
    assert (told.counts, told.lacking) == (counts, lacking)


def test_a_form_all_blank_tells_nothing() -> None:
    blank = [("06", graph, CellState.BLANK, None) for graph in ("3", "11", "12")]
    told = index_cells(frame(*blank)).told([SHARE], "СОШ № 1")
    assert told is not None
    assert told.counts is None


def test_branches_are_added_up() -> None:
    twelve: Typed = ("06", "12", CellState.ZERO, 0)
    told = index_cells(frame(BASE, ELEVEN, twelve, BASE, ELEVEN, twelve)).told([SHARE], "СОШ № 1")
    assert told is not None
    assert told.counts == (6, 40)
    assert told.cells[0].place.cell == "B10"


def test_other_forms_and_organisations_tell_nothing() -> None:
    index = index_cells(frame(BASE, ELEVEN, form="85k"))
    assert index.told([SHARE], "СОШ № 1") is None
    assert index_cells(None).told([SHARE], "СОШ № 1") is None


def test_posts_are_added_up_exactly() -> None:
    posts = SHARE.model_copy(update={"whole": False})
    cells: list[Typed] = [
        BASE,
        ("06", "11", CellState.VALUE, 0.1),
        ("06", "12", CellState.VALUE, 0.2),
    ]
    told = index_cells(frame(*cells)).told([posts], "СОШ № 1")
    assert told is not None
    assert told.counts == (Fraction(3, 10), 20)


def test_more_than_there_are_is_no_share() -> None:
    cells = index_cells(
        frame(("06", "3", CellState.VALUE, 2), ELEVEN, ("06", "12", CellState.ZERO, 0))
    )
    told = cells.told([SHARE], "СОШ № 1")
    assert told is not None
    assert told.counts is None
    assert told.lacking == "в форме числитель 3 больше знаменателя 2"
