"""Answers of all teachers to one questionnaire, as a service of forms hands them out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, ZOYA, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS: list[object] = [
    "Отметка времени",
    "Адрес электронной почты",
    "Выберите Вашу образовательную организацию",
    "Укажите Ваши фамилию, имя, отчество (полностью)",
    "Дата Вашего рождения",
    "Ваша должность",
    "Какой предмет Вы преподаёте?",
    "Ваш педагогический стаж (полных лет)",
    "Проходили ли Вы в 2022 году диагностику профессиональных дефицитов?",
    "Проходили ли Вы в 2022 году диагностику эмоционального выгорания?",
]
PEOPLE: Rows = [
    ["СОШ № 1", ANNA, dt.date(1990, 2, 3), "учитель", "Математика", 9, "Да", "Да"],
    ["СОШ № 1", OLEG, dt.date(1970, 5, 5), "учитель", "Физика", 29, "Нет", "Да"],
    ["СОШ № 1", ANNA, dt.date(1990, 2, 3), "учитель", "Математика", 9, "Да", "Да"],
    ["ДОУ № 2", ZOYA, dt.date(1961, 1, 1), "воспитатель", "не преподаю", 38, "Да", "Не помню"],
]


def test_questions_are_headings_and_answers_are_marks(folder: Path) -> None:
    moment = dt.datetime(2022, 12, 20, 10, 0, 13)  # noqa: DTZ001 - as a cell holds it
    rows = [QUESTIONS, *([moment, f"u{at}@example.org", *one] for at, one in enumerate(PEOPLE))]
    books.xlsx(folder / "Мониторинг педагогов (Ответы).xlsx", {"Ответы на форму (1)": rows})
    found = computed(folder)
    assert of(found, "age_under35_share") == (1, 3)
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, "burnout_diag_by_subject_share") == (2, 3)
    assert len(told(found, "CELL-006")) == 1  # «Не помню» is neither yes nor no
    assert told(found, "CELL-007") == []
    unread = [message for message in told(found, "HEAD-004") if "стаж" in message]
    assert unread == []
