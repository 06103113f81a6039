"""Aggregate returns as the engine asks for them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.compute.aggregates import Stated, index_aggregates
from pedmonitor.model import columns as c
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

DIAG = "diag_deficit_by_subject_share"
NAMES = [c.ORGANISATION, *c.AGGREGATE_FIELDS, c.SOURCE, c.ROW, c.EVENT_START, c.EVENT_END]
YEAR = calendar_year(2022)
Row = tuple[object, ...]


def frame(*rows: Row) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=NAMES, dtype="object")


def row(subject: str, over: int | None, under: int | None, year: int | None = None) -> Row:
    days = (None, None) if year is None else (dt.date(year, 1, 1), dt.date(year, 12, 31))
    return ("СОШ № 1", DIAG, subject, over, under, None, 3, 0, 7, *days)


def test_whole_and_subjects_are_kept_apart(catalogue: Catalogue) -> None:
    index = index_aggregates(frame(row("", 3, 5), row("физика", 1, 2)), YEAR)
    family = catalogue.family(DIAG)
    assert index.whole(family, "СОШ № 1") == Stated(3, 5, None, 0, 7, 3)
    assert set(index.by_subject(family, "СОШ № 1")) == {"физика"}
    assert index.whole(family, "СОШ № 2") is None


def test_only_the_column_of_the_year_counts(catalogue: Catalogue) -> None:
    index = index_aggregates(frame(row("", 3, 5, 2021), row("", 4, 6, 2022)), YEAR)
    said = index.whole(catalogue.family(DIAG), "СОШ № 1")
    assert said is not None
    assert said.counts(share=True) == (4, 6)


def test_a_share_needs_its_denominator() -> None:
    assert Stated(3, None, None, 0, 1, 2).counts(share=True) is None
    assert Stated(3, None, None, 0, 1, 2).counts(share=False) == (3, None)
    assert Stated(None, None, 18.5, 0, 1, 2).counts(share=True) is None


def test_of_statements_that_differ_none_stands(catalogue: Catalogue) -> None:
    family = catalogue.family(DIAG)
    same = index_aggregates(frame(row("", 3, 5), row("", 3, 5)), YEAR)
    assert same.whole(family, "СОШ № 1") is not None
    index = index_aggregates(frame(row("", 3, 5), row("", 4, 5), row("физика", 1, 2)), YEAR)
    assert index.whole(family, "СОШ № 1") is None
    assert [said.numerator for said in index.conflicts["СОШ № 1", DIAG, ""]] == [3, 4]
    assert set(index.by_subject(family, "СОШ № 1")) == {"физика"}


def test_counts_go_before_a_percentage_alone(catalogue: Catalogue) -> None:
    share = ("СОШ № 1", DIAG, "", None, 5, 60.0, 3, 0, 8, None, None)
    for rows in ((row("", 3, 5), share), (share, row("", 3, 5))):
        said = index_aggregates(frame(*rows), YEAR).whole(catalogue.family(DIAG), "СОШ № 1")
        assert said is not None
        assert said.counts(share=True) == (3, 5)


def test_no_frame_is_no_statement() -> None:
    assert index_aggregates(None, YEAR).stated == {}
    assert index_aggregates(frame(), YEAR).stated == {}
