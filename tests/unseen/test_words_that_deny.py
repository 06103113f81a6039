"""Remarks that say, and no more, that nothing has been held, or that somebody was away that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import (
    ANNA,
    CONTESTS,
    DIAGNOSTICS,
    OLEG,
    SCHOOL,
    STAFF,
    computed,
    of,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

SUPPORT = "support_share"
TAKING_PART = "mentoring_participants_share"
PROGRAMMES = "mentoring_programs_count"
DAY = "15.04.2022"


def _with(folder: Path, name: str, rows: Rows) -> RunResult:
    books.xlsx(folder / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "in" / "СОШ 4" / f"{name} 2022.xlsx", {"Лист1": [[SCHOOL], *rows]})
    return computed(folder / "in")


@pytest.mark.parametrize(
    ("remark", "count"),
    [
        ("болела", 1),
        ("Отсутствовала по уважительной причине", 1),
        ("не проводилась", 1),
        ("в отпуске", 2),
        ("болела, прошла в мае", 2),
    ],
)
def test_who_was_away_on_the_day_has_not_been_examined(
    tmp_path: Path, remark: str, count: int
) -> None:
    rows: Rows = [["ФИО", "Дата", "Примечание"], [ANNA, DAY, remark], [OLEG, DAY, ""]]
    found = _with(tmp_path, "диагностика дефицитов", rows)
    assert of(found, DIAGNOSTICS) == (count, 2)
    (text,) = told(found, "ROW-006")
    assert ("не учтены" in text) == (count == 1)  # a doubt is asked about, and the row counts


def test_a_contest_from_which_somebody_has_withdrawn_is_none(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Уровень", "Дата", "Примечание"]]
    rows += [[ANNA, "Учитель года", "муниципальный", DAY, "заявка отозвана"]]
    rows += [[OLEG, "Учитель года", "муниципальный", DAY, ""]]
    assert of(_with(tmp_path, "конкурсы", rows), CONTESTS) == (1, 2)


@pytest.mark.parametrize("remark", ["программа не реализуется", "Не начато", "не ведётся"])
def test_a_pair_that_has_not_begun_takes_no_part(tmp_path: Path, remark: str) -> None:
    rows: Rows = [["Наставник", "Наставляемый", "Дата начала", "Примечание"]]
    found = _with(tmp_path, "наставничество", [*rows, [ANNA, OLEG, DAY, remark]])
    assert of(found, TAKING_PART) == (0, 2)


def test_an_approved_programme_that_has_not_begun_stays_and_is_asked_about(tmp_path: Path) -> None:
    rows: Rows = [["Наставник", "Наставляемый", "Дата утверждения", "Приказ", "Примечание"]]
    rows += [[ANNA, OLEG, DAY, "№ 5", "не начато"]]
    found = _with(tmp_path, "наставничество", rows)
    assert of(found, PROGRAMMES) == (1, None)
    assert any("строка посчитана" in text for text in told(found, "ROW-006"))


def test_a_procedure_of_no_known_subject_counts_in_every_line_and_says_so(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Предмет диагностики", "Дата"], [ANNA, "дефектоведение", DAY]]
    found = _with(tmp_path, "диагностика дефицитов", rows)
    assert of(found, DIAGNOSTICS, subject="физика") == (1, 2)
    (text,) = told(found, "CELL-007")
    assert "во всех строках предметов" in text


@pytest.mark.parametrize("word", ["завершает", "почти завершено", "обучение оплачено", "пересдача"])
def test_a_course_that_is_not_over_is_no_training(tmp_path: Path, word: str) -> None:
    head: list[object] = ["ФИО", "Вид", "Программа", "Дата окончания", "Основание", "Статус"]
    course = ["ПК", "ФГОС", DAY, "диагностика"]
    rows: Rows = [head, [ANNA, *course, word], [OLEG, *course, "завершено"]]
    assert of(_with(tmp_path, "курсы", rows), "pk_diag_or_iom_of_trained_share") == (1, 1)


@pytest.mark.parametrize("word", ["приостановлена", "не активна", "уволена", "переведена в СОШ 2"])
def test_a_pair_that_has_come_apart_is_asked_about(tmp_path: Path, word: str) -> None:
    rows: Rows = [["Наставник", "Наставляемый", "Дата начала", "Статус"], [ANNA, OLEG, DAY, word]]
    (text,) = told(_with(tmp_path, "наставничество", rows), "HEAD-008")
    assert "эти строки посчитаны" in text
