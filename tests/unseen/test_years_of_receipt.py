"""A name that tells when a return came gives way to the days of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

HEAD: list[object] = ["ФИО", "Вид диагностики", "Дата"]
NOTHING = (None, None)


def _returns(folder: Path, name: str, *days: str, staff: str = "") -> None:
    diagnosed: Rows = [[who, "дефициты", day] for who, day in zip((ANNA, OLEG), days, strict=False)]
    facts: dict[str, Rows] = {"Диагностика": [[SCHOOL], HEAD, *diagnosed]}
    if staff:
        books.xlsx(folder / staff, {"Кадры": STAFF})
        books.xlsx(folder / name, facts)
    else:
        books.xlsx(folder / name, {"Кадры": STAFF, **facts})


@pytest.mark.parametrize(
    "name",
    [
        "СОШ № 4 (прислано 16 января 2023 г.).xlsx",
        "Входящие 2023/янв/СОШ № 4 исх 15 от 2023.xlsx",
        "январь 2023/СОШ № 4.xlsx",
        "Сбор 2023/СОШ № 4.xlsx",
    ],
)
def test_the_year_of_receipt_is_no_year_of_the_return(folder: Path, name: str) -> None:
    _returns(folder, name, "05.04.2022")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert told(found, "PER-001") == []


def test_the_list_of_staff_beside_goes_with_the_facts(folder: Path) -> None:
    _returns(folder, "Почта 2023/СОШ 4/б.xlsx", "05.04.2022", staff="Почта 2023/СОШ 4/а.xlsx")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert len(told(found, "PER-004")) == 2


def test_days_of_the_next_year_are_believed_too(folder: Path) -> None:
    _returns(folder, "Сбор 2023/СОШ № 4.xlsx", "05.04.2022", "01.02.2023")
    assert of(computed(folder), DIAGNOSTICS) == NOTHING


def test_who_has_sent_the_year_itself_is_not_read_out_of_the_next(folder: Path) -> None:
    _returns(folder, "2022/СОШ № 4.xlsx", "05.04.2022")
    _returns(folder, "2023/СОШ № 4.xlsx", "05.04.2022", "06.04.2022")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert any("папки «2023»" in text for text in told(found, "PER-001"))


def test_a_title_is_no_name(folder: Path) -> None:
    books.xlsx(
        folder / "СОШ № 4.xlsx",
        {"Диагностика": [[SCHOOL], ["за 2023 год"], HEAD, [ANNA, "дефициты", "05.04.2022"]]},
    )
    assert any("в заголовке" in text for text in told(computed(folder), "PER-001"))


def test_another_year_before_is_left_as_it_is(folder: Path) -> None:
    _returns(folder, "Сбор 2021/СОШ № 4.xlsx", "05.04.2022")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert any("папки «Сбор 2021»" in text for text in told(found, "PER-001"))
