"""Lists of other deeds under headings that fit any: a seminar is no contest, a lesson no help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns

from pedmonitor.model.result import Status
from unseen.district import ANNA, CONTESTS, OLEG, STAFF, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

SUPPORT = "method_support_municipal_by_subject_share"
EVENTS: list[object] = ["ФИО", "Мероприятие", "Форма участия", "Уровень", "Дата"]
LESSONS: Rows = [
    ["ФИО", "Форма (мастер-класс, открытый урок)", "Тема", "Уровень", "Дата"],
    [ANNA, "мастер-класс", "Чтение", "муниципальный", "03.03.2022"],
    [OLEG, "Открытый урок", "Чтение", "муниципальный", "03.03.2022"],
]


def seminar(title: str, form: str = "выступление") -> list[object]:
    """Make a row of somebody's part in an event."""
    return [ANNA, title, form, "муниципальный", "03.03.2022"]


def send(folder: Path, rows: Rows, sheet: str = "Лист1") -> None:
    """Put the staff and a list beside it."""
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, sheet: rows})


def test_seminars_alone_are_no_contests(folder: Path) -> None:
    send(folder, [EVENTS, seminar("Районный семинар"), seminar("Вебинар «ФГОС»", "слушатель")])
    found = computed(folder)
    assert returns.find(found, CONTESTS).status is Status.NOT_COMPUTABLE
    assert any("а другое дело; таблица не учтена" in one for one in told(found, "SHEET-005"))


def test_seminars_among_contests_are_told_and_left_out(folder: Path) -> None:
    rows: Rows = [
        EVENTS,
        seminar("Районный семинар"),
        [OLEG, *seminar("Конкурс мастер-классов")[1:]],
    ]
    send(folder, rows)
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    assert any("строки не учтены" in one for one in told(found, "ROW-007"))


def test_a_seminar_in_a_list_of_contests_is_asked_about(folder: Path) -> None:
    send(folder, [EVENTS, seminar("Районный семинар", "очная")], "Конкурсы")
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    assert any("такие строки посчитаны" in one for one in told(found, "ROW-007"))


@pytest.mark.parametrize(("more", "asked"), [([], True), (["Результат"], False)])
def test_events_that_nothing_calls_contests_are_asked_about(
    folder: Path, more: list[str], *, asked: bool
) -> None:
    send(
        folder, [[*EVENTS, *more], [*seminar("День науки", "очная"), *(["призёр"] if more else [])]]
    )
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    assert any("ни заголовки, ни строки" in one for one in told(found, "SHEET-005")) is asked


def test_own_lessons_are_no_support(folder: Path) -> None:
    send(folder, LESSONS)
    found = computed(folder)
    assert told(found, "SHEET-005")
    assert returns.find(found, SUPPORT).status is Status.NOT_COMPUTABLE


def test_lessons_in_a_list_of_support_are_support(folder: Path) -> None:
    send(folder, LESSONS, "Методическое сопровождение")
    assert of(computed(folder), SUPPORT) == (2, 2)
