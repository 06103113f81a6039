"""Columns that are called as a field is go before earlier ones with another of its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import ANNA, STAFF, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path


def test_the_export_of_documents_on_education(folder: Path) -> None:
    """ФИС ФРДО: a series before the number, an area of work before the direction."""
    head = ["Вид программы", "Серия документа", "Номер документа", "Регистрационный номер"]
    head += ["Наименование области профессиональной деятельности", "Направленность", "Дата"]
    row = ["ПП", "УПК", "123456", "77", "Образование и наука", "иная", "03.03.2022"]
    rows: Rows = [["ФИО", "Часов", *head], [ANNA, 260, *row]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Курсы": rows})
    found = computed(folder)
    assert of(found, "retrained_pedagogical_count") == (0, None)
    warned = [i for i in found.issues if i.code.value == "HEAD-005" and i.level.value == "warning"]
    assert ["Наименование области" in one.message for one in warned] == [True]
    assert len(told(found, "HEAD-005")) == 3
