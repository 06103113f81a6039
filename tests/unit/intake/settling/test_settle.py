"""Non-pedagogues are found and counted apart; the folder's tests settle the rest."""

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
    assert "строк: 1; 2" in found[0].message


def test_a_document_in_force_is_not_outside_the_period(tmp_path: Path, plan: ReadingPlan) -> None:
    documents: list[list[object]] = [
        ["Название документа", "О чём документ", "Номер", "Дата"],
        ["Положение о наставничестве", "система наставничества", "1-Д", "01.02.2019"],
        ["Программа поддержки", "поддержка молодых педагогов", "2-Д", "01.02.2023"],
    ]
    folder = save(
        tmp_path,
        {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 1 документы 2022.csv": documents},
    )
    (told,) = (i for i in settled(folder, plan, Settings()).issues if i.code.value == "PER-003")
    assert ": 1 (3)" in told.message
