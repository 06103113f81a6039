"""Words under «Результат» of a diagnostics that say that there is none: told, and no result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

NONE = ("не предоставлено", "результат не получен", "данные утеряны", "на проверке", "ожидается")
DAY = "15.04.2022"


def _with(folder: Path, *rows: list[object]) -> RunResult:
    books.xlsx(folder / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    sheet: Rows = [[SCHOOL], *rows]
    books.xlsx(folder / "in" / "СОШ 4" / "диагностика дефицитов 2022.xlsx", {"Лист1": sheet})
    return computed(folder / "in")


@pytest.mark.parametrize("heading", ["Результат", "Балл"])
@pytest.mark.parametrize("word", NONE)
def test_beside_a_day_the_row_counts_and_is_asked_about(
    tmp_path: Path, heading: str, word: str
) -> None:
    head: list[object] = ["ФИО", "Дата", heading]
    found = _with(tmp_path, head, [ANNA, DAY, "высокий"], [OLEG, DAY, word])
    assert of(found, DIAGNOSTICS) == (2, 2)
    (text,) = told(found, "ROW-006")
    assert word in text
    assert "результата нет" in text
    assert "(строка 4); такие строки посчитаны" in text


@pytest.mark.parametrize("heading", ["Результат", "Балл"])
@pytest.mark.parametrize("word", NONE)
def test_where_nothing_but_the_result_tells_who_has_passed_the_row_is_left_out(
    tmp_path: Path, heading: str, word: str
) -> None:
    found = _with(tmp_path, ["ФИО", heading], [ANNA, "высокий"], [OLEG, word])
    assert of(found, DIAGNOSTICS) == (1, 2)
    (text,) = told(found, "ROW-006")
    assert "результата нет" in text
    assert "(строка 4); такие строки не учтены" in text


@pytest.mark.parametrize("word", ["технический сбой", "ошибка платформы", "не подключилась"])
def test_who_could_not_finish_has_not_passed(tmp_path: Path, word: str) -> None:
    head: list[object] = ["ФИО", "Дата", "Результат"]
    found = _with(tmp_path, head, [ANNA, DAY, "высокий"], [OLEG, DAY, word])
    assert of(found, DIAGNOSTICS) == (1, 2)
    (text,) = told(found, "CELL-006")
    assert "строка 4" in text


def test_scales_of_a_questionnaire_are_scores_that_say_who_did_not_fill_it_in(
    tmp_path: Path,
) -> None:
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    rows: Rows = [[SCHOOL], ["Опросник профессионального выгорания MBI"]]
    rows += [["ФИО", "Дата", "Эмоциональное истощение", "Деперсонализация"]]
    rows += [[ANNA, DAY, 14, 5], [OLEG, DAY, "не прошла", ""]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "психолог.xlsx", {"MBI": rows})
    found = computed(tmp_path / "in")
    assert of(found, "burnout_diag_by_subject_share") == (1, 2)
    assert told(found, "HEAD-008") == []


def test_an_attestation_is_no_independent_assessment(tmp_path: Path) -> None:
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    rows: Rows = [[SCHOOL], ["Добровольная независимая оценка квалификации педагогов"]]
    rows += [["ФИО", "Вид оценки", "Дата", "Результат"], [ANNA, "НОК", DAY, "подтверждена"]]
    rows += [[OLEG, "аттестация на первую категорию", DAY, "присвоена"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "НОК.xlsx", {"НОК": rows})
    found = computed(tmp_path / "in")
    assert of(found, "independent_qualification_share") == (1, 2)
