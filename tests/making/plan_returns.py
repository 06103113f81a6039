"""A small department: two schools, a preschool, its register of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import REGISTRY, STAFF, Line, save

if TYPE_CHECKING:
    from pathlib import Path

SITES = "Муниципальный конкурс сайтов ОО и ДОУ"
NAMES = [f"{letter}ев Иван Ильич" for letter in "АБВГ"]


def returns(folder: Path, year: int = 2022) -> Path:
    """Two schools and a preschool; all but one school send somebody to the contest of sites."""
    staff: list[Line] = [STAFF]
    staff += [[name, "05.03.1985", "учитель", "физика"] for name in NAMES]
    taking: list[Line] = [["Организация", "ФИО", "Мероприятие", "Вид мероприятия", "Дата"]]
    taking += [[n, NAMES[0], SITES, "конкурс", f"15.02.{year}"] for n in ("СОШ № 1", "Д/с № 3")]
    save(
        folder,
        {
            "организации.xlsx": [
                REGISTRY,
                ["1", "СОШ № 1", "", "школа", "село"],
                ["2", "СОШ № 2", "", "школа", "село"],
                ["3", "Д/с № 3", "", "детский сад", "село"],
            ],
            f"СОШ 1 кадры {year}.csv": staff,
            f"СОШ 2 кадры {year}.csv": staff,
            f"Мероприятия управления образования {year}.csv": [
                ["Мероприятие", "Вид мероприятия", "Дата", "Состояние", "Пункт плана"],
                [SITES, "конкурс", f"15.02.{year}", "проведено", ""],
                ["Слёт", "обмен опытом", f"20.06.{year}", "проведено", "8.3"],
            ],
            f"Участники мероприятий управления {year}.csv": taking,
        },
    )
    return folder
