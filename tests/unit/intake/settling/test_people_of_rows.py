"""People of rows: non-pedagogues apart, initials once a list, people without an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import CONTESTS, IVANOVA, STAFF, codes, save, settled

from pedmonitor.definitions.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def test_a_director_in_a_contest_is_told_once(tmp_path: Path, plan: ReadingPlan) -> None:
    director = ["Орлов Пётр Ильич", "01.01.1970", "директор", ""]
    facts = [[director[0], f"Конкурс {n}", "район", "", "05.03.2022"] for n in range(3)]
    folder = save(
        tmp_path,
        {
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, director],
            "СОШ 1 конкурсы 2022.csv": [CONTESTS, *facts],
        },
    )
    found = settled(folder, plan, Settings())
    told = [i for i in found.issues if i.code.value == "PERS-006"]
    assert len(told) == 1
    assert ": 3" in told[0].message
    assert codes(found.issues, serious="error") == []


def test_a_list_of_the_department_is_asked_whose_people_it_names(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    heads = ["ФИО", "Сетевое сообщество"]
    folder = save(
        tmp_path,
        {
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA],
            "Сообщества 2022.csv": [heads, [IVANOVA[0], "Мы вместе"], ["", "РМО физиков"]],
        },
    )
    found = [i for i in settled(folder, plan, Settings()).issues if i.level.value == "error"]
    assert [(i.code.value, i.place and i.place.cell) for i in found] == [("ORG-003", "A2")]
    assert "(строка 2)" in found[0].message


def test_initials_are_told_once_a_list_and_strangers_row_by_row(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    short, stranger = "Иванова А.П.", "Неведомый Х.Х."
    names = [short, short, stranger, stranger]
    facts = [[name, f"Конкурс {n}", "район", "", "05.03.2022"] for n, name in enumerate(names)]
    folder = save(
        tmp_path,
        {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 1 конкурсы 2022.csv": [CONTESTS, *facts]},
    )
    found = settled(folder, plan, Settings()).issues
    (told,) = (issue for issue in found if issue.code.value == "PERS-004")
    assert told.message.startswith("указаны только инициалы (строки 2, 3); ")
    assert [i.place and i.place.cell for i in found if i.code.value == "PERS-001"] == ["A4", "A5"]
