"""Printed totals against the sums of rows."""

from __future__ import annotations

from pedmonitor.intake.aggregates.figures import Counted
from pedmonitor.intake.aggregates.printed_totals import Total, wrong_totals
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place

PLACE = Place("свод.xlsx", "Лист1")


def table(*counts: tuple[int, int]) -> TypedTable:
    typed = TypedTable("aggregate", PLACE, hidden=False, titles=[], fields=set(), positions={})
    typed.columns = {
        "indicator": ["а"] * len(counts),
        "subject": [""] * len(counts),
        "numerator": [over for over, _ in counts],
        "denominator": [under for _, under in counts],
    }
    typed.starts = [None] * len(counts)
    return typed


def total(over: int, under: int, group: range = range(0)) -> Total:
    return Total("а", "", None, Counted(over, under, None, PLACE), group)


def test_a_total_is_that_of_all_rows_or_of_its_group() -> None:
    typed = table((1, 10), (2, 20))
    totals = [total(3, 30), total(2, 20, range(1, 2)), total(4, 30)]
    (issue,) = wrong_totals(typed, totals, refused=(), unsaid=())
    assert "напечатан итог 4, а сумма числителей по строкам — 3" in issue.message


def test_where_a_row_is_left_out_nothing_adds_up() -> None:
    typed, totals = table((1, 10)), [total(4, 30)]
    assert not list(wrong_totals(typed, totals, refused={("а", None)}, unsaid=()))
    (issue,) = wrong_totals(typed, totals, refused=(), unsaid={("а", None)})
    assert "числителей" in issue.message
