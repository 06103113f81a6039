"""Which list of an organisation is believed of a person, and what it does to the others."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from making.definitions import bundled_definitions

from pedmonitor.intake.settling.contrary_lives import settle_contrary_lives
from pedmonitor.intake.settling.settle import SettledTable
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.model.issue import Issue

FORM = bundled_definitions().forms["staff"]
DAY = dt.date(2022, 12, 31)
SCHOOL = "СОШ № 1"


def _list(file: str, people: list[int], **columns: list[Value]) -> SettledTable:
    rows = list(range(2, 2 + len(people)))
    table = TypedTable("staff", Place(file, "Лист1"), False, [], set(), {})
    owned = cast("OwnedTable", SimpleNamespace(table=table))
    made = SettledTable("staff", owned, [*range(len(people))], [SCHOOL] * len(people), DAY, people)
    made.rows, made.columns = rows, columns
    return made


def _told(*lists: SettledTable) -> list[Issue]:
    return settle_contrary_lives(lists, FORM)


def test_the_longer_list_is_believed_wherever_it_stands() -> None:
    short = _list("резерв.xlsx", [7], education=["higher"])
    long = _list("кадры.xlsx", [7, 8], education=["secondary", "higher"])
    for lists in ((short, long), (long, short)):
        short.columns["education"] = ["higher"]
        (issue,) = _told(*lists)
        assert issue.place is not None
        assert issue.place.file == "резерв.xlsx"
        assert short.columns["education"] == ["secondary"]


def test_a_category_with_a_day_of_its_own_is_newer_and_no_contradiction() -> None:
    long = _list("кадры.xlsx", [7, 8], category=["первая", "первая"])
    dated: list[Value] = [dt.date(2022, 10, 15)]
    short = _list("аттестация.xlsx", [7], category=["высшая"], category_date=dated)
    assert not _told(long, short)
    assert short.columns["category"] == ["высшая"]


def test_two_rows_of_one_list_are_two_positions() -> None:
    one = _list("кадры.xlsx", [7, 7], education=["secondary", "higher"])
    assert not _told(one, _list("курсы.xlsx", [8], education=["higher"]))


def test_a_year_of_service_more_is_another_season() -> None:
    long = _list("кадры.xlsx", [7, 8], experience_teaching=[5.0, 9.0])
    short = _list("резерв.xlsx", [7, 8], experience_teaching=[4.0, 3.0])
    (issue,) = _told(long, short)
    assert "(строка 4)" in issue.message
