"""One cell that is unlike the others of its column: it is judged by itself, the others count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, SCHOOL, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

LIDA, VERA = "Дроздова Лидия Юрьевна", "Ершова Вера Ильинична"
PEOPLE = (ANNA, OLEG, ZOYA, LIDA, VERA)


def _wide(tmp_path: Path, heading: str, *cells: object) -> RunResult:
    """Compute a list of the staff with one column of answers."""
    rows: Rows = [
        ["Мониторинг педагогов за 2022 год"],
        ["№", "ФИО", "Должность", "Предмет", heading],
    ]
    rows += [
        [i, n, "учитель", "физика", c]
        for i, (n, c) in enumerate(zip(PEOPLE, cells, strict=True), 1)
    ]
    folder = tmp_path / "in"
    books.xlsx(folder / "мониторинг.xlsx", {"Лист1": [[SCHOOL], *rows]})
    return computed(folder)


@pytest.mark.parametrize("heading", ["Участие в профессиональных конкурсах", "Конкурсы (да/нет)"])
@pytest.mark.parametrize("odd", ["план", "декрет", "перенос на 2023", "2021", "да (2021)"])
def test_a_denial_among_answers_denies_itself_alone(tmp_path: Path, heading: str, odd: str) -> None:
    found = _wide(tmp_path, heading, "да", "нет", odd, "да", "нет")
    assert of(found, CONTESTS) == (2, 5)
    assert not any("назван только человек" in text for text in told(found, "CELL-011"))


@pytest.mark.parametrize("odd", ["муниципальный", "да (районный)", "март 2022", "«Дебют»"])
def test_a_fact_in_words_among_answers_counts(tmp_path: Path, odd: str) -> None:
    heading = "Участие в профессиональных конкурсах"
    assert of(_wide(tmp_path, heading, "да", "нет", odd, "да", "нет"), CONTESTS) == (3, 5)


def test_a_cell_that_is_no_answer_is_asked_about_by_itself(tmp_path: Path) -> None:
    heading = "Участие в профессиональных конкурсах"
    found = _wide(tmp_path, heading, "да", "нет", "новенькая", "да", "нет")
    assert of(found, CONTESTS) == (2, 5)
    (text,) = told(found, "CELL-006")
    assert heading in text
    assert "новенькая" in text


@pytest.mark.parametrize("odd", ["да (2021)", "прошла в 2021", "пройдёт в 2023", "2021"])
def test_a_mark_with_the_year_of_another_period_is_of_that_year(tmp_path: Path, odd: str) -> None:
    heading = "Прошёл диагностику профессиональных дефицитов"
    assert of(_wide(tmp_path, heading, "да", "да", odd, "нет", "нет"), DIAGNOSTICS) == (2, 5)


def _contest(tmp_path: Path, who: str) -> RunResult:
    """Compute the staff and one row of a contest."""
    folder = tmp_path / "in"
    staff: Rows = [["№", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    staff += [[i, n, "01.02.1980", "учитель", "физика"] for i, n in enumerate(PEOPLE, 1)]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": [[SCHOOL], *staff]})
    rows: Rows = [["ФИО", "Конкурс", "Уровень", "Дата"], [who, "Дебют", "школьный", "01.02.2022"]]
    books.xlsx(folder / "конкурсы.xlsx", {"Лист1": [[SCHOOL], *rows]})
    return computed(folder)


def test_a_second_person_behind_a_plus_counts(tmp_path: Path) -> None:
    found = _contest(tmp_path, f"{ANNA} + {OLEG}")
    assert of(found, CONTESTS) == (2, 5)
    assert told(found, "ROW-005") == []


def test_and_others_are_asked_about(tmp_path: Path) -> None:
    found = _contest(tmp_path, "Белова А.П. и ещё 2 педагога")
    assert of(found, CONTESTS) == (1, 5)
    (text,) = told(found, "ROW-005")
    assert "строка 3" in text


@pytest.mark.parametrize("heading", ["Статус", "Вид занятости"])
@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("умерла", 4),
        ("уволилась", 4),
        ("выбыла", 4),
        ("уволена 30.06.2022", 4),
        ("договор ГПХ", 4),
        ("принята с 01.02.2023", 4),
        ("работает с 2023 года", 4),
        ("увольняется с 01.02.2023", 5),
        ("принята с 01.02.2022", 5),
    ],
)
def test_words_of_a_state_that_take_somebody_off_the_staff(
    tmp_path: Path, heading: str, words: str, people: int
) -> None:
    folder = tmp_path / "in"
    staff: Rows = [["№", "ФИО", "Дата рождения", "Должность", "Предмет", heading]]
    staff += [
        [i, n, "01.02.1980", "учитель", "физика", words if n == VERA else ""]
        for i, n in enumerate(PEOPLE, 1)
    ]
    books.xlsx(folder / "кадры.xlsx", {"Кадры": [[SCHOOL], *staff]})
    rows: Rows = [["ФИО", "Дата"], [ANNA, "01.02.2022"]]
    books.xlsx(folder / "диагностика дефицитов.xlsx", {"Лист1": [[SCHOOL], *rows]})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, people)
    assert told(found, "CELL-009") == []
