"""A procedure that nobody understands is no zero of the one that is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from pedmonitor.model.result import Status
from unseen.district import ANNA, DIAGNOSTICS, OLEG, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue, RunResult
    from unseen.district import Rows

HEAD: list[object] = ["ФИО", "Вид диагностики", "Предмет", "Дата"]
DAY = "05.10.2022"
KNOWN = "профессиональные дефициты"
ODD = "срез методических умений Ы"


def _run(folder: Path, first: list[str], second: list[str]) -> RunResult:
    """Two schools of two teachers each: what stands under «Вид диагностики»."""
    registry: Rows = [["Краткое наименование"], ["СОШ № 4"], ["СОШ № 5"]]
    books.xlsx(folder / "in" / "организации.xlsx", {"Организации": registry})
    for school, kinds in (("СОШ № 4", first), ("СОШ № 5", second)):
        day = f"01.02.198{school[-1]}"
        staff: Rows = [["ФИО", "Дата рождения", "Должность", "Предмет"]]
        staff += [[one, day, "учитель", "физика"] for one in (ANNA, OLEG)]
        rows: Rows = [HEAD]
        rows += [[one, kind, "физика", DAY] for one, kind in zip((ANNA, OLEG), kinds, strict=True)]
        place = folder / "in" / school
        books.xlsx(place / "кадры.xlsx", {"Лист1": staff})
        books.xlsx(place / "диагностика.xlsx", {"Лист1": rows})
    return computed(folder / "in")


def _status(found: RunResult, school: str) -> Status:
    return next(
        value.status
        for value in found.values
        if value.indicator == DIAGNOSTICS and dict(value.breakdown) == {"organisation": school}
    )


def test_a_school_of_which_nothing_is_understood_is_not_at_zero(tmp_path: Path) -> None:
    found = _run(tmp_path, [KNOWN, KNOWN], [ODD, ODD])
    assert _status(found, "СОШ № 5") is Status.NOT_COMPUTABLE
    assert of(found, DIAGNOSTICS) == (2, 2)
    assert told(found, "CELL-009")


def test_nor_is_one_that_tells_of_other_procedures_beside(tmp_path: Path) -> None:
    found = _run(tmp_path, [KNOWN, KNOWN], ["НОК", ODD])
    assert _status(found, "СОШ № 5") is Status.NOT_COMPUTABLE
    assert of(found, DIAGNOSTICS) == (2, 2)


def test_one_that_is_understood_wholly_has_none_of_the_others(tmp_path: Path) -> None:
    found = _run(tmp_path, [KNOWN, KNOWN], ["НОК", "выгорание"])
    assert of(found, DIAGNOSTICS, organisation="СОШ № 5") == (0, 2)
    assert of(found, DIAGNOSTICS) == (2, 4)


AGE = "age_under35_share"
ODD_POST = "звездочёт"


@pytest.mark.parametrize(
    ("posts", "status"),
    [
        ([ODD_POST, ODD_POST], Status.NOT_COMPUTABLE),
        ([ODD_POST, "повар"], Status.NOT_COMPUTABLE),
        ([ODD_POST, "учитель"], Status.OK),
        ([ODD_POST, ""], Status.OK),
        (["сторож", "повар"], Status.NO_DATA),
    ],
)
def test_a_staff_of_unknown_posts_is_no_zero(
    tmp_path: Path, posts: list[str], status: Status
) -> None:
    """«0, ok» stood beside the errors, and the municipality was complete without the school."""
    head: list[object] = ["ФИО", "Дата рождения", "Должность", "Предмет"]
    for school, told_posts in ((4, posts), (5, ["учитель", "учитель"])):
        rows: Rows = [[f"МБОУ «СОШ № {school}»"], head]
        rows += [
            [one, f"01.02.198{school}", post, "физика" if post == "учитель" else ""]
            for one, post in zip((ANNA, OLEG), told_posts, strict=True)
        ]
        books.xlsx(tmp_path / "in" / f"СОШ {school}" / "кадры.xlsx", {"Кадры": rows})
    values = {dict(v.breakdown).get("organisation", ""): v for v in _of_age(tmp_path / "in")}
    assert values["МБОУ «СОШ № 4»"].status is status
    assert (values[""].status is Status.PARTIAL) == (status is Status.NOT_COMPUTABLE)


def _of_age(folder: Path) -> list[IndicatorValue]:
    return [
        value
        for value in computed(folder).values
        if value.indicator == AGE and {*dict(value.breakdown)} <= {"organisation"}
    ]
