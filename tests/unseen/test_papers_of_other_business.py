"""Tables with the columns of a register whose titles say that they are about something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

DAY = "04.03.2022"
AWARDS: Rows = [
    [f"Награды педагогов {SCHOOL}, 2022"],
    ["№", "ФИО", "Награда", "Уровень", "Дата", "Основание"],
    [1, ANNA, "Почётная грамота", "муниципальный", DAY, "приказ 5"],
]
SEMINARS: Rows = [
    [f"Участие педагогов {SCHOOL} в семинарах и вебинарах, 2022"],
    ["№", "ФИО", "Название мероприятия", "Уровень", "Дата", "Форма участия"],
    [1, ANNA, "Вебинар «Функциональная грамотность»", "региональный", DAY, "выступление"],
]
PUPILS: Rows = [
    [f"Результаты диагностики учебных дефицитов обучающихся {SCHOOL} (ВПР), 2022"],
    ["№", "ФИО учителя", "Предмет", "Класс", "Успеваемость, %", "Качество, %", "Дата"],
    [1, ANNA, "физика", "7а", 95, 40, DAY],
]


def _counts(folder: Path, rows: Rows, figure: str) -> tuple[object, object, list[str]]:
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "таблица.xlsx", {"Лист1": rows})
    found = computed(folder)
    asides = told(found, "SHEET-005") + [m for m in told(found, "FILE-001") if "награды" in m]
    return *of(found, figure), asides


@pytest.mark.parametrize(
    ("rows", "figure"), [(AWARDS, CONTESTS), (SEMINARS, CONTESTS), (PUPILS, DIAGNOSTICS)]
)
def test_it_is_not_counted_and_that_is_told(rows: Rows, figure: str, folder: Path) -> None:
    *counts, asides = _counts(folder, rows, figure)
    assert counts == [None, None]
    assert len(asides) == 1 or rows is SEMINARS  # those are a register of their own


@pytest.mark.parametrize(
    "title",
    [
        "Награды и участие в конкурсах",
        "Конкурсы, семинары, конференции",
        "Участие в фестивале открытых уроков",
    ],
)
def test_a_title_that_names_contests_too_is_theirs(title: str, folder: Path) -> None:
    rows: Rows = [
        [f"{title} педагогов {SCHOOL}, 2022"],
        ["№", "ФИО", "Название", "Уровень", "Дата", "Результат"],
        [1, ANNA, "Учитель года", "муниципальный", DAY, "призёр"],
    ]
    assert _counts(folder, rows, CONTESTS)[:2] == (1, 2)


def test_a_column_of_contests_makes_it_one_of_contests(folder: Path) -> None:
    rows: Rows = [
        [f"Награды педагогов {SCHOOL}, 2022"],
        ["№", "ФИО", "Конкурс", "Уровень", "Дата", "Награда"],
        [1, ANNA, "Учитель года", "муниципальный", DAY, "диплом"],
    ]
    assert _counts(folder, rows, CONTESTS)[:2] == (1, 2)


def test_teachers_of_pupils_are_teachers(folder: Path) -> None:
    rows: Rows = [
        [f"Диагностика дефицитов педагогов {SCHOOL}, работающих с обучающимися с ОВЗ, 2022"],
        ["№", "ФИО", "Дата"],
        [1, OLEG, DAY],
    ]
    assert _counts(folder, rows, DIAGNOSTICS)[:2] == (1, 2)


@pytest.mark.parametrize("role", ["группа поддержки", "наставник конкурсанта", "ведущая"])
def test_who_helped_was_no_contestant(role: str, folder: Path) -> None:
    rows: Rows = [
        [f"Конкурсы педагогов {SCHOOL}, 2022"],
        ["№", "ФИО", "Конкурс", "Роль", "Дата"],
        [1, ANNA, "Учитель года", role, DAY],
        [2, OLEG, "Учитель года", "участник", DAY],
    ]
    assert _counts(folder, rows, CONTESTS)[:2] == (1, 2)


@pytest.mark.parametrize(("words", "who"), [("ув. 01.06.2022", 1), ("ув. нагрузка", 2)])
def test_short_words_of_leaving_need_a_day(words: str, who: int, folder: Path) -> None:
    head, *rows = STAFF[1:]
    notes: Rows = [[*row, ""] for row in rows]
    notes[0][-1] = words
    xlsx(folder / "кадры.xlsx", {"Кадры": [STAFF[0], [*head, "Примечание"], *notes]})
    assert of(computed(folder), "age_under35_share") == (0, who)


@pytest.mark.parametrize("words", ["не дошла до конца", "на обучении", "академический отпуск"])
def test_what_is_not_over_was_not_passed(words: str, folder: Path) -> None:
    rows: Rows = [
        [f"Диагностика дефицитов педагогов {SCHOOL}, 2022"],
        ["№", "ФИО", "Дата", "Результат"],
        [1, ANNA, DAY, "высокий"],
        [2, OLEG, DAY, words],
    ]
    assert _counts(folder, rows, DIAGNOSTICS)[:2] == (1, 2)
