"""Papers of a small district by the plan of Kazachinsko-Lensky, as its schools lay them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, OLEG, ZOYA, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

PROFILE = "kazachinsko-lensky-2022"
RAISED = "category_raised_share"
SCHOOL, HEAD = "МОУ «Магистральнинская СОШ № 22»", "Агапова Мария Ивановна"
KEYS = "МОУ «Ключевская ООШ»"
REGISTRY: Rows = [
    ["Краткое наименование", "Полное наименование", "Тип", "Местность"],
    ["МСОШ № 22", SCHOOL, "общеобразовательная", "городская"],
    ["Ключевская ООШ", KEYS, "общеобразовательная", "сельская"],
    ["Детский сад «Берёзка»", "МДОУ детский сад «Берёзка»", "дошкольная", "городская"],
]


def _staff() -> Rows:
    """Give a list whose group of columns holds the category, its day and what was before."""
    return [
        [f"Информация о педагогических кадрах {SCHOOL}"],
        ["по состоянию на 31.12.2022 г."],
        [],
        ["№", "ФИО", "Дата рождения", "Должность", "Квалификационная категория", "", ""],
        ["", "", "", "", "имеющаяся", "дата присвоения", "до этого была"],
        [1, HEAD, "12.04.1970", "директор", "СЗД", "", ""],
        [2, ANNA, "22.01.1990", "учитель математики", "первая", "20.10.2022", "без категории"],
        [3, OLEG, "30.07.1996", "учитель физики", "нет", "", ""],
        [4, ZOYA, "11.11.1965", "учитель начальных классов", "высшая", "18.04.2022", "высшая"],
    ]


def _courses() -> Rows:
    return [
        ["Сведения о прохождении курсов повышения квалификации за 2022 год"],
        [
            "№",
            "ФИО",
            "Тема курсов, количество часов",
            "Место прохождения",
            "Сроки",
            "ФР ДПП (да/нет)",
        ],
        [1, "Агапова М.И.", "«Управленческие команды», 72 ч.", "ИРО", "14.02-28.02.2022", "нет"],
        [
            2,
            "Белова А.П.",
            "«Школа современного учителя», 60 ч",
            "Академия Минпросвещения",
            "май 2022",
            "да",
        ],
        [3, "Громов О.И.", "«Работа классного руководителя», 36 ч", "ИРО", "апрель 2022", "да"],
    ]


def _keys() -> dict[str, Rows]:
    return {
        "Кадры": [
            [KEYS],
            ["ФИО", "Должность", "Дата рожд.", "Категория", "Дата", "Прежняя категория"],
            [
                "Кузнецов Олег Игоревич",
                "Учитель ОБЖ",
                "14.10.1969",
                "соответствие",
                "25.11.2022",
                "нет категории",
            ],
            [
                "Лаптева Нина Фёдоровна",
                "Учитель биологии",
                "23.08.1986",
                "первая",
                "24.02.2022",
                "СЗД",
            ],
        ],
        "КПК": [
            ["Курсы повышения квалификации, 2022 год"],
            [
                "ФИО",
                "Название программы",
                "Кол-во часов",
                "Организация",
                "Дата окончания",
                "Федеральный реестр",
            ],
            [
                "Лаптева Нина Фёдоровна",
                "Учитель биологии",
                "60",
                "ФГАОУ ДПО «Академия Минпросвещения России»",
                "30.11.2022",
                "+",
            ],
            ["Кузнецов Олег Игоревич", "Первая помощь", "16", "ООО «Инфоурок»", "01.09.2022", ""],
        ],
        "Конкурсы": [["в конкурсах в 2022 году не участвовали"]],
        "ЦМН": [
            ["Наставничество"],
            ["Наставник", "Наставляемый", "Форма", "Начало", "Программа ЦМН"],
            ["Лаптева Н.Ф.", "Кузнецов О.И.", "педагог – педагог", "01.09.2022", "да"],
        ],
    }


@pytest.fixture
def found(folder: Path) -> RunResult:
    books.xlsx(folder / "организации.xlsx", {"ОО": REGISTRY})
    school = folder / "МСОШ 22"
    books.xlsx(school / "Кадры.xlsx", {"Лист1": _staff()}, merged=["E4:G4"])
    books.xlsx(school / "Курсы 2022.xlsx", {"ПК": _courses()})
    contests: Rows = [
        ["Участие педагогов в профессиональных конкурсах"],
        ["Дата", "Конкурс", "Уровень", "Участник", "Итог"],
        ["ноябрь 2022", "Учитель года", "район", "Белова А.П.", "победитель"],
        ["декабрь 2022", "Лучший урок", "регион", "Громов О.И., Чижова З.П.", "участник"],
    ]
    books.xlsx(school / "Конкурсы.xlsx", {"Конкурсы": contests})
    books.xlsx(folder / "Ключевская ООШ (все формы).xlsx", _keys())
    garden: Rows = [
        ["ФИО", "Должность", "Дата рождения", "Категория", "Дата", "Предыдущая категория"],
        ["Орлова Кира Денисовна", "воспитатель", "15.03.1992", "1 КК", "17.02.2022", "СЗД"],
    ]
    books.xlsx(folder / "ДОУ Берёзка" / "кадры.xlsx", {"Лист1": garden})
    service: Rows = [
        ["Сотрудники муниципальной методической службы"],
        ["№", "ФИО", "Должность", "Обучение на базе ЦНППМ ГАУ ДПО ИРО в 2022 г."],
        [1, "Тарасова Анна Львовна", "методист", "да, 36 ч., апрель 2022"],
        [2, "Усова Елена Фёдоровна", "заведующий РМК", "не проходил"],
    ]
    books.xlsx(folder / "Отдел образования" / "ММС.xlsx", {"ММС": service})
    return computed(folder, PROFILE)


def test_figures_are_those_counted_by_hand(found: RunResult) -> None:
    assert of(found, RAISED) == (3, 6)  # Анна, Нина, Кира; Зоя has kept hers
    assert of(found, CONTESTS) == (3, 5)  # Ключевская has said that nobody took part
    assert of(found, "pk_federal_registry_share") == (3, 5)
    assert of(found, "pk_federal_registry_academy_share") == (2, 5)
    assert of(found, "pk_federal_registry_iro_share") == (1, 5)
    assert of(found, "mms_staff_trained_share") == (1, 2)


def test_the_title_of_a_course_tells_of_a_management_team_and_no_other_does(
    found: RunResult,
) -> None:
    """«Классное руководство» is for teachers, «Управленческие команды» for heads."""
    assert of(found, "pk_management_teams_org_share") == (1, 1)


def test_who_is_called_by_initials_is_told_once_a_list(found: RunResult) -> None:
    messages = told(found, "PERS-004")
    assert len(messages) == len(
        {i.place and i.place.file for i in found.issues if i.code.value == "PERS-004"}
    )
    assert any("(строки 3, 4, 5)" in message for message in messages)


def test_a_kindergarten_is_not_asked_for_what_only_schools_are_counted_by(
    found: RunResult,
) -> None:
    asked = {
        i.organisation
        for i in found.issues
        if i.code.value == "ORG-006" and "наставнич" in i.message
    }
    assert "Детский сад «Берёзка»" not in asked
    assert "МСОШ № 22" in asked


@pytest.mark.parametrize(
    "text",
    [
        "Курсы не прошли 3 человека",
        "В конкурсах не участвовали, кроме учителя физики",
        "Сведений о конкурсах нет",
        "Диагностика дефицитов не проводилась",
    ],
)
def test_words_that_say_less_than_nothing_at_all_are_no_empty_register(
    folder: Path, text: str
) -> None:
    sheets: dict[str, Rows] = {"Кадры": _keys()["Кадры"], "Лист2": [[text]]}
    books.xlsx(folder / "Ключевская ООШ.xlsx", sheets)
    found = computed(folder, PROFILE)
    assert not told(found, "RET-001")
    assert any("данные не прочитаны" in message for message in told(found, "SHEET-001"))
