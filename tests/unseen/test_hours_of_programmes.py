"""Hours that no programme of the kind has are asked about, and the row counts as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

COURSES, RETRAINED = "pk_diag_or_iom_of_trained_share", "retrained_pedagogical_count"


def _computed(folder: Path, kind: str, usual: object, hours: object) -> RunResult:
    rows: Rows = [[SCHOOL], ["ФИО", "Вид", "Тема", "Часы", "Дата окончания", "Основание"]]
    rows += [
        [who, kind, "Учитель физики", many, "01.03.2022", "план"]
        for who, many in ((ANNA, usual), (OLEG, hours))
    ]
    books.xlsx(folder / "Кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "обучение.xlsx", {"Лист1": rows})
    return computed(folder)


@pytest.mark.parametrize("hours", [8, 15, 7200, "7 200"])
def test_a_course_of_few_or_too_many_hours_is_asked_about(folder: Path, hours: object) -> None:
    found = _computed(folder, "ПК", 36, hours)
    assert of(found, COURSES) == (0, 2)
    (message,) = told(found, "ROW-008")
    assert "меньше 16 или больше 2000 (строка 4); строки посчитаны как «ПК»" in message


@pytest.mark.parametrize("hours", [72, 249, 7200])
def test_retraining_of_few_or_too_many_hours_is_asked_about(folder: Path, hours: object) -> None:
    found = _computed(folder, "ПП", 260, hours)
    assert of(found, RETRAINED)[0] == 2
    assert "меньше 250 или больше 2000 (строка 4)" in told(found, "ROW-008")[0]


@pytest.mark.parametrize(("kind", "hours"), [("ПК", 16), ("ПК", 144), ("ПП", 250), ("ПП", 1080)])
def test_usual_hours_need_no_word(folder: Path, kind: str, hours: object) -> None:
    assert told(_computed(folder, kind, hours, hours), "ROW-008") == []
