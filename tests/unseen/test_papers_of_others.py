"""Papers that hold no figure of pedagogues and are in order: nobody is sent anything back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows


def _errors(found: RunResult) -> list[str]:
    return [issue.message for issue in found.issues if issue.level.value == "error"]


def test_contests_of_pupils_beside_those_of_pedagogues(folder: Path) -> None:
    own: Rows = [
        ["Достижения педагогов в профессиональных конкурсах"],
        ["Конкурс", "Уровень", "Участники", "Дата", "Результат"],
        ["Учитель года", "школьный", ANNA, "25.01.2022", "победитель"],
    ]
    pupils: Rows = [
        ["Достижения обучающихся в олимпиадах и конкурсах"],
        ["Конкурс", "Уровень", "ФИО ученика", "Класс", "Руководитель", "Дата", "Результат"],
        ["ВсОШ", "муниципальный", "Ким Ваня", "5а", OLEG, "15.11.2022", "призёр"],
    ]
    books.xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "СОШ 4" / "достижения.xlsx", {"Педагоги": own, "Ученики": pupils})
    found = computed(folder)
    assert of(found, CONTESTS) == (1, 2)
    assert _errors(found) == []
    assert "Ваня" not in str(found.issues)


def test_a_diagnostics_of_competences_is_of_no_subject(folder: Path) -> None:
    rows: Rows = [
        [f"{SCHOOL}. Диагностика профессиональных дефицитов"],
        ["ФИО", "Предмет диагностики", "Дата"],
        [ANNA, "методические компетенции", "03.03.2022"],
    ]
    books.xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "СОШ 4" / "диагностика.xlsx", {"Лист1": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert of(found, DIAGNOSTICS, subject="физика") == (1, 2)
    assert _errors(found) == []


def test_a_route_that_nobody_has_begun_is_not_active(folder: Path) -> None:
    rows: Rows = [
        [f"{SCHOOL}. Индивидуальные образовательные маршруты"],
        ["ФИО", "Дата утверждения ИОМ", "Статус"],
        [ANNA, "02.02.2022", "не приступала"],
        [OLEG, "02.02.2022", "0%"],
    ]
    books.xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "СОШ 4" / "ИОМ.xlsx", {"Лист1": rows})
    found = computed(folder, "korsakov-2021")
    assert not [i for i in found.issues if i.code.value == "CELL-009"]
