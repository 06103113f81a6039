"""Two rows are the same by what both tables read: name, numbers and time."""

from __future__ import annotations

import datetime as dt

import pytest
from making.definitions import bundled_definitions

from pedmonitor.intake.origin.attribute import OwnedTable
from pedmonitor.intake.origin.same_rows import Pairing, Side, pair_rows
from pedmonitor.intake.origin.stated import Stated
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place

FORM = bundled_definitions().forms["training_orders"]
MARCH, MAY = dt.date(2022, 3, 1), dt.date(2022, 5, 1)


def _side(*rows: tuple[str, float], day: dt.date | None = None) -> Side:
    table = TypedTable(
        "training_orders", Place("a.xlsx"), hidden=False, titles=[], fields=set(), positions={}
    )
    table.columns = {"program": [name for name, _ in rows], "seats": [n for _, n in rows]}
    table.starts = [day] * len(rows)
    table.ends = [day] * len(rows)
    return Side(OwnedTable(table, ["s"] * len(rows), Stated()), list(range(len(rows))))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (_side(("ФГОС", 5.0)), _side(("фгос", 5.0), ("ИКТ", 2.0)), Pairing(gone=[0])),
        (_side(("ФГОС", 5.0)), _side(("ФГОС", 5.0), ("ФГОС", 5.0)), Pairing(gone=[0])),
        (_side(("ФГОС", 2.0), ("ФГОС", 3.0)), _side(("ФГОС", 5.0)), Pairing(gone=[0])),
        (_side(("ФГОС", 5.0)), _side(("ФГОС", 2.0), ("ФГОС", 3.0)), Pairing(coarse=[0])),
        (
            _side(("ФГОС", 5.0)),
            _side(("ФГОС", 4.0)),
            Pairing(gone=[0], contested=[0], against=[0]),
        ),
        (_side(("ФГОС", 5.0), day=MARCH), _side(("ФГОС", 5.0), day=MAY), Pairing()),
        (_side(("ФГОС", 5.0), day=MARCH), _side(("ФГОС", 5.0)), Pairing(gone=[0])),
    ],
)
def test_rows_are_paired(first: Side, second: Side, expected: Pairing) -> None:
    assert pair_rows(first, second, FORM) == expected
