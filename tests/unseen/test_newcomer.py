"""What a newcomer's own folders got wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import ANNA, CONTESTS, OLEG, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

HEADER: list[object] = ["ФИО", "Конкурс", "Уровень", "Дата", "Результат"]
SCHOOL: Rows = [["МБОУ «СОШ № 4»"]]


def _took_part(*names: str) -> Rows:
    fact = ["Учитель года", "муниципальный", "01.02.2022", "участник"]
    rows: Rows = [[name, *fact] for name in names]
    return [*SCHOOL, HEADER, *rows]


def test_a_mended_sheet_replaces_that_sheet_of_a_book_of_several(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    both = {"Кадры": STAFF, "Конкурсы": _took_part(ANNA, OLEG)}
    books.xlsx(folder / "СОШ 4 мониторинг 2022.xlsx", both)
    books.xlsx(folder / "СОШ 4 исправленные конкурсы 2022.xlsx", {"Конкурсы": _took_part(OLEG)})
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    (message,) = told(found, "FILE-008")
    assert message.startswith("лист отложен")
    verdicts = {one.file: one.verdict.value for one in found.inputs}
    assert verdicts["СОШ 4 мониторинг 2022.xlsx"] == "accepted"  # its staff still stands


def test_a_mended_file_that_says_too_little_to_replace_is_asked_about(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    books.xlsx(folder / "СОШ 4 кадры 2022.xlsx", {"Кадры": STAFF})
    whole = _took_part(ANNA, OLEG)
    whole += [[ANNA, "Конкурс чтецов", "муниципальный", "01.03.2022", "участник"]]
    whole += [[ANNA, "Конкурс эссе", "муниципальный", "01.04.2022", "участник"]]
    books.xlsx(folder / "СОШ 4 конкурсы 2022.xlsx", {"Конкурсы": whole})
    books.xlsx(folder / "СОШ 4 уточнение к конкурсам 2022.xlsx", {"Конкурсы": _took_part(OLEG)})
    found = computed(folder)
    assert of(found, CONTESTS) == (2, 2)
    doubts = [i.level.value for i in found.issues if i.code.value == "SHEET-004"]
    assert doubts == ["warning"]
