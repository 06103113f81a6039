"""A sheet of participants in the file of events tells who came, not who contested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import ANNA, CONTESTS, STAFF, Rows, computed, of

if TYPE_CHECKING:
    from pathlib import Path


def test_participants_of_events_are_no_contestants(folder: Path) -> None:
    books.xlsx(folder / "СОШ 4.xlsx", {"Кадры": STAFF})
    events: Rows = [["Название мероприятия", "Вид", "Уровень", "Дата проведения"]]
    events.append(["Августовская конференция", "конференция", "муниципальный", "26.08.2022"])
    people: Rows = [["Мероприятие", "Организация", "ФИО"]]
    people.append(["Августовская конференция", "МБОУ «СОШ № 4»", ANNA])
    books.xlsx(folder / "Мероприятия 2022.xlsx", {"Мероприятия": events, "Участники": people})
    assert of(computed(folder), CONTESTS) == (None, None)
