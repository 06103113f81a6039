"""A district where each school has one pedagogue: what becomes of each cell is seen apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import computed, of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.model.share import Number

_FIRST = ("Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Зоя", "Инна", "Лидия", "Мария")
_LAST = ("Абрамова", "Белоусова", "Васильченко", "Дорофеева", "Егорычева", "Зайцева", "Королёва")
STAFF = ("ФИО", "Должность", "Предмет")


def school(at: int) -> str:
    """Name a school."""
    return f"МБОУ СОШ № {at + 11}"


def person(at: int) -> str:
    """Name its pedagogue."""
    return f"{_LAST[at % 7]} {_FIRST[(at * 3 + at // 7) % 10]} Петровна"


def district(
    folder: Path,
    register: str,
    head: Sequence[object],
    cells: Sequence[Sequence[object]],
    profile: str = "amursk-2021",
    *,
    post: str = "учитель",
) -> RunResult:
    """Compute a district of as many schools as there are rows.

    Args:
        folder: Where the returns go.
        register: Name of the file, behind «|» the line over the table; «кадры» is the list of
            staff itself.
        head: Headings after «ОО»; «ФИО» is filled in where it stands first.
        cells: What stands under the others, a row a school.
        profile: The document.
        post: The position of everybody.
    """
    at = range(len(cells))
    books.xlsx(
        folder / "организации.xlsx",
        {"Организации": [["Краткое наименование", "Тип"], *([school(i), "школа"] for i in at)]},
    )
    people = head[0] == "ФИО"
    rows = [[school(i), *([person(i)] if people else []), *row] for i, row in enumerate(cells)]
    if register != "кадры":
        staff = [[school(i), person(i), post, "физика"] for i in at]
        books.xlsx(folder / "кадры.xlsx", {"Кадры": [["ОО", *STAFF], *staff]})
    name, _, title = register.partition("|")
    over = [[title]] if title else []
    books.xlsx(folder / f"{name}.xlsx", {"Лист1": [*over, ["ОО", *head], *rows]})
    return computed(folder, profile)


def counted(found: RunResult, indicator: str, schools: int) -> list[Number | None]:
    """Give what each school has in the numerator of a figure."""
    return [of(found, indicator, organisation=school(at))[0] for at in range(schools)]
