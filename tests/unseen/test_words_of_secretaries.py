"""Headings, values and empty answers as secretaries of nine schools wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

HEAD: list[object] = ["ФИО", "Должность", "Предмет", "Дата рождения"]
SCHOOL = "СОШ 4"
MENTEES, PROGRAMMES = "mentoring_participants_share", "mentoring_programs_count"


def _staff(subject: str = "физика") -> Rows:
    rows: Rows = [[name, "учитель", subject, "01.02.1980"] for name in (ANNA, OLEG, ZOYA)]
    return [HEAD, *rows]


def _save(folder: Path, staff: Rows | None = None, **files: Rows) -> None:
    books.xlsx(folder / f"{SCHOOL} кадры 2022.xlsx", {"Кадры": staff or _staff()})
    for name, rows in files.items():
        books.xlsx(folder / f"{SCHOOL} {name}.xlsx", {"Лист1": rows})


@pytest.mark.parametrize("heading", ["Дисциплина", "Преподаваемый предмет", "Какой предмет ведет"])
def test_the_subject_of_a_diagnostic_under_the_words_of_teaching(
    folder: Path, heading: str
) -> None:
    """Without it a diagnostic in maths would count for physics as well (Q02)."""
    rows: Rows = [["ФИО", heading, "Когда проводилась"], [ANNA, "математика", "03.03.2022"]]
    _save(
        folder,
        _staff("математика, физика"),
        диагностика=[["Диагностика профессиональных дефицитов"], *rows],
    )
    found = computed(folder)
    assert of(found, DIAGNOSTICS, subject="математика") == (1, 3)
    assert of(found, DIAGNOSTICS, subject="физика") == (0, 3)


def test_what_somebody_teaches_gives_way_to_the_subject_of_the_diagnostic(folder: Path) -> None:
    head: list[object] = ["ФИО", "Преподаваемые предметы", "Предмет диагностики", "Дата"]
    row: list[object] = [ANNA, "математика, физика", "математика", "03.03.2022"]
    _save(
        folder,
        _staff("математика, физика"),
        диагностика=[["Диагностика профессиональных дефицитов"], head, row],
    )
    assert of(computed(folder), DIAGNOSTICS, subject="физика") == (0, 3)


@pytest.mark.parametrize("heading", ["ФИО педагога-участника", "ФИО педагога-соучастника"])
def test_a_column_of_both_roles_is_not_the_mentors(folder: Path, heading: str) -> None:
    head: list[object] = ["Программа", heading, "Роль", "Категория участника", "Дата утверждения"]
    rows: Rows = [
        ["Программа 1", ANNA, "наставник", "педагог", "01.02.2022"],
        ["Программа 1", OLEG, "наставляемый", "педагог", "01.02.2022"],
    ]
    _save(folder, наставничество=[["Реестр наставничества"], head, *rows])
    found = computed(folder)
    assert of(found, PROGRAMMES) == (1, None)
    assert of(found, MENTEES) == (2, 3)


@pytest.mark.parametrize("words", ["не участвовали", "Нет.", "никто", 0, "участников нет"])
def test_an_answer_that_there_was_nothing_is_a_quiet_zero(folder: Path, words: object) -> None:
    _save(
        folder,
        конкурсы=[
            ["Участие педагогов в профессиональных конкурсах, 2022 год"],
            ["№ п/п", "ФИО", "Конкурсное мероприятие", "Уровень", "Дата/срок"],
            [1, words],
        ],
    )
    found = computed(folder)
    assert of(found, CONTESTS) == (0, 3)
    quiet = {"ROW-003", "PERS-001", "PER-004", "CELL-011"}
    assert quiet.isdisjoint(issue.code.value for issue in found.issues)


def test_a_line_to_sign_on_is_nobody_in_whatever_column_it_falls(folder: Path) -> None:
    _save(
        folder,
        конкурсы=[
            ["Участие педагогов в профессиональных конкурсах, 2022 год"],
            ["№", "Конкурс", "Уровень", "Участник (ФИО)", "Сроки"],
            [1, "«Учитель года»", "муниципальный", ANNA, "01.02.2022"],
            [None, "Директор", None, "____________", "/Сидорчук П.П./"],
        ],
    )
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 3)
    assert not [issue for issue in found.issues if issue.code.value in {"ROW-003", "CELL-004"}]


def test_words_that_nobody_knows_are_no_zero_of_every_kind(folder: Path) -> None:
    head: list[object] = ["ФИО", "Вид диагностики", "Дата"]
    books.xlsx(folder / "СОШ 5 кадры 2022.xlsx", {"К": [HEAD, _other()]})
    books.xlsx(
        folder / "СОШ 5 диагностика.xlsx", {"Д": [head, [_other()[0], "дефициты", "03.03.2022"]]}
    )
    _save(folder, диагностика=[head, [ANNA, "экспресс-замер", "03.03.2022"]])
    found = computed(folder)
    own = {str(v.breakdown): v.status.value for v in found.values if v.indicator == DIAGNOSTICS}
    statuses = [status for key, status in own.items() if SCHOOL in key]
    assert statuses == ["not_computable"]
    assert of(found, DIAGNOSTICS) == (1, 1)


def _other() -> list[object]:
    return ["Дроздова Инна Олеговна", "учитель", "химия", "03.04.1985"]


def test_synonyms_of_deficits_are_deficits(folder: Path) -> None:
    head: list[object] = ["ФИО", "Вид диагностики", "Дата"]
    rows: Rows = [
        [ANNA, "диагностика профессиональных затруднений", "03.03.2022"],
        [OLEG, "диагностика профдефицитов", "03.03.2022"],
        [ZOYA, "дефициты (предметные)", "03.03.2022"],
    ]
    _save(folder, диагностика=[head, *rows])
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (3, 3)
    assert not told(found, "CELL-009")


def test_somebody_hired_after_the_day_of_the_list_is_told_of(folder: Path) -> None:
    head: list[object] = [*HEAD, "Принят(а) на работу в данное ОУ"]
    rows = [
        [*row, day]
        for row, day in zip(_staff()[1:], ["01.09.2015", "01.09.2015", "01.09.2023"], strict=True)
    ]
    _save(folder, [head, *rows], конкурсы=[["ФИО", "Конкурс", "Уровень", "Дата"]])
    found = computed(folder)
    (issue,) = [one for one in found.issues if "эти люди не входят" in one.message]
    assert issue.place is not None
    assert issue.place.cell == "E4"


def test_a_header_that_says_passed_tells_of_nobody(folder: Path) -> None:
    head: list[object] = ["№ п/п", "Ф.И.О.", "Дата", "Прошла/не прошла"]
    rows: Rows = [head, [1, ANNA, "03.03.2022", "прошла"], [2, OLEG, "03.03.2022", "прошла"]]
    _save(folder, **{"Диагностика профессиональных дефицитов": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert not told(found, "SHEET-001")
