"""Marks that people write in words of their own, a school a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unseen.district import told
from unseen.one_a_school import counted, district

if TYPE_CHECKING:
    from pathlib import Path

PARTS = "diag_deficit_regional_level_share"
DAY = "11.04.2022"


@pytest.mark.parametrize(
    ("heading", "answers"),
    [
        (
            "Отметка о прохождении",
            {
                "пройдена": 1,
                "не явилась": 0,
                "отказ": 0,
                "запланирована": 0,
                "пройдёт в мае": 0,
                "заболела": 0,
                "не завершена": 1,
                "приступила, не закончила": 1,
                "нет": 1,
            },
        ),
        ("Участие", {"да": 1, "нет": 0, "-": 0, "не участвовала": 0, "": 0}),
    ],
)
def test_who_did_not_come_took_no_part(
    tmp_path: Path, heading: str, answers: dict[str, int]
) -> None:
    head = ["ФИО", "Предмет", "Уровень", "Вид диагностики", "Дата", heading]
    rows = [["физика", "региональный", "диагностика ПД", DAY, cell] for cell in answers]
    found = district(tmp_path, "Диагностика", head, rows)
    assert counted(found, PARTS, len(rows)) == [*answers.values()]
    assert told(found, "CELL-006") == []
    asked = [text for text in told(found, "ROW-006") if "участвовавших — посчитан" in text]
    assert len(asked) == ("нет" in answers and "прохожд" in heading)


REGULATION = "dpo_regulation_exists"
THERE = {"есть": 1, "+": 1, "-": 0, "нет": 0, "скан прилагается": 1, "готово, не подписано": 0}


@pytest.mark.parametrize("heading", ["Наличие", "Отметка"])
def test_a_dash_under_presence_is_no_document(tmp_path: Path, heading: str) -> None:
    head = ["Документ", "Дата", heading]
    rows = [["Положение о ДПО", "01.02.2022", cell] for cell in THERE]
    found = district(tmp_path, "Положения", head, rows, "sysert-2019")
    assert counted(found, REGULATION, len(rows)) == [*THERE.values()]


def test_requisites_that_name_a_later_year_are_of_that_year(tmp_path: Path) -> None:
    cells = {
        "Приказ 2023 г.": 0,
        "январь 2023": 0,
        "Приказ 2022 г.": 1,
        "№ 45-2023": 1,
        "2021-2024": 1,
        "план на 2023 год": 1,
        "": 1,
    }
    rows = [["Положение о ДПО", cell] for cell in cells]
    head = ["Название документа", "Реквизиты"]
    found = district(tmp_path, "Положения", head, rows, "sysert-2019")
    assert counted(found, REGULATION, len(rows)) == [*cells.values()]


CONTESTS = "contest_participants_share"


def test_thanks_for_preparing_somebody_are_no_part_in_a_contest(tmp_path: Path) -> None:
    results = {
        "благодарность за подготовку участника": 0,
        "благодарственное письмо за подготовку победителей": 0,
        "наставник победителя": 0,
        "диплом за подготовку команды": 0,
        "благодарность за подготовку": 1,
        "подготовила призёра и сама заняла 2 место": 1,
        "благодарность за участие": 1,
    }
    head = ["ФИО", "Название конкурса", "Уровень", "Дата", "Результат"]
    rows = [["Учитель года", "муниципальный", "20.02.2022", cell] for cell in results]
    found = district(tmp_path, "Конкурсы педагогов", head, rows)
    assert counted(found, CONTESTS, len(rows)) == [*results.values()]
    (asked,) = [text for text in told(found, "ROW-006") if "не понять" in text]
    assert "за подготовку" in asked


def test_teams_in_short_are_teams_among_others_too(tmp_path: Path) -> None:
    audiences = {"педагоги, упр. команды": 1, "упр. команда школы": 1, "УК": 1, "педагоги": 0}
    head = ["ФИО", "Должность", "Программа", "Дата окончания", "Вид", "Для кого программа"]
    rows = [["директор", "Оценка", "07.10.2022", "ПК", cell] for cell in audiences]
    found = district(tmp_path, "Курсы", head, rows, "kazachinsko-lensky-2022", post="директор")
    assert counted(found, "pk_management_teams_org_share", len(rows)) == [*audiences.values()]


def test_examination_of_the_attested_is_of_attestation(tmp_path: Path) -> None:
    kinds = {
        "экспертиза портфолио аттестующихся": 1,
        "всесторонний анализ профессиональной деятельности": 1,
        "экспертиза рабочих программ": 0,
        "аккредитация": 0,
    }
    rows = [[cell, "эксперт", "14.04.2022"] for cell in kinds]
    head = ["ФИО", "Вид экспертизы", "Роль", "Дата"]
    found = district(tmp_path, "Эксперты", head, rows, "kazachinsko-lensky-2022")
    assert counted(found, "attestation_experts_share", len(rows)) == [*kinds.values()]


def test_a_dash_for_the_former_category_is_none(tmp_path: Path) -> None:
    before = {"-": 1, "–": 1, "нет": 1, "первая": 0, "": 0}
    head = ["ФИО", "Должность", "Прежняя категория", "Действующая категория", "Дата присвоения"]
    rows = [["учитель", cell, "первая", "02.02.2022"] for cell in before]
    found = district(tmp_path, "кадры", head, rows, "kazachinsko-lensky-2022")
    assert counted(found, "category_raised_share", len(rows)) == [*before.values()]


@pytest.mark.parametrize(
    ("heading", "indicator", "cells"),
    [
        (
            "Образование",
            "higher_education_staffing_share",
            {
                "высшее (4 курс)": 0,
                "высшее, учится в магистратуре (2 курс)": 1,
                "высшее, курсы повышения квалификации": 1,
                "кандидат педагогических наук": 1,
                "педколледж": 0,
            },
        ),
        (
            "Категория",
            "category_holders_count",
            {"первой нет": 0, "нет высшей": 0, "первая, высшей нет": 1, "срок истёк": 0},
        ),
    ],
)
def test_what_is_not_yet_or_no_more(
    tmp_path: Path, heading: str, indicator: str, cells: dict[str, int]
) -> None:
    rows = [["учитель", "физика", cell] for cell in cells]
    found = district(tmp_path, "кадры", ["ФИО", "Должность", "Предмет", heading], rows)
    assert counted(found, indicator, len(rows)) == [*cells.values()]
    assert told(found, "CELL-009") == []


COURSE = ["ФИО", "Вид", "Программа", "Где обучался", "Дата окончания"]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        (
            "Программа включена в Федеральный реестр ДПП",
            {
                "ФР ДПП": 1,
                "в реестре": 1,
                "вкл.": 1,
                "программа реестра": 1,
                "не в реестре": 0,
                "региональная": 0,
                "исключена": 0,
            },
        ),
        ("Федеральный реестр", {"да": 1, "?": 0, "нет данных": 0, "нет сведений": 0}),
    ],
)
def test_words_of_the_federal_registry(tmp_path: Path, heading: str, cells: dict[str, int]) -> None:
    rows = [["ПК", "Оценивание", "ИРО", "16.05.2022", cell] for cell in cells]
    found = district(tmp_path, "Курсы", [*COURSE, heading], rows, "kazachinsko-lensky-2022")
    assert counted(found, "pk_federal_registry_share", len(rows)) == [*cells.values()]
    asked = [cell for cell in cells if cell in {"?", "нет данных", "нет сведений"}]
    assert len(told(found, "CELL-006")) == len(asked)  # who does not know has not said «нет»


def test_a_dash_under_both_answers_is_neither(tmp_path: Path) -> None:
    cells = {"без отрыва": 1, "б/о": 1, "без": 1, "с отрывом": 0, "с частичным отрывом": 0, "-": 0}
    rows = [["ПК", "Оценивание", "ИРО", "16.05.2022", "дистанционно", cell] for cell in cells]
    head = [*COURSE, "Форма обучения", "С отрывом / без отрыва от работы"]
    found = district(tmp_path, "Курсы", head, rows)
    assert counted(found, "pk_distance_of_trained_share", len(rows)) == [*cells.values()]
    (asked,) = told(found, "CELL-006")
    assert "«-»" in asked


@pytest.mark.parametrize(
    ("figure", "head", "row", "cells"),
    [
        (
            ("amursk-2021", "mentoring_target_model_staff_share", "Наставничество"),
            ["ФИО", "Роль", "Начало", "Окончание", "Целевая модель наставничества"],
            ["наставник", "01.09.2022", "31.05.2023"],
            {"ЦМН": 1, "целевая": 1, "учитель-учитель": 1, "вне модели": 0, "традиционное": 0},
        ),
        (
            (
                "kazachinsko-lensky-2022",
                "regional_event_participants_share",
                "Участники мероприятий",
            ),
            ["ФИО", "Мероприятие", "Уровень", "Дата", "В рамках РСНМС"],
            ["Форум", "региональный", "14.10.2022"],
            {"РСНМС": 1, "в рамках РС НМС": 1, "вне системы": 0},
        ),
        (
            ("amursk-2021", "profile_education_match_share", "кадры"),
            ["ФИО", "Должность", "Предмет", "Соответствие образования профилю предмета"],
            ["учитель", "физика"],
            {"совпадает": 1, "профильное": 1, "по профилю": 1, "непрофильное": 0, "обучается": 0},
        ),
    ],
)
def test_answers_in_the_words_of_the_heading(
    tmp_path: Path,
    figure: tuple[str, str, str],
    head: list[str],
    row: list[str],
    cells: dict[str, int],
) -> None:
    profile, indicator, register = figure
    rows = [[*row, cell] for cell in cells]
    found = district(tmp_path, register, head, rows, profile)
    assert counted(found, indicator, len(rows)) == [*cells.values()]
    assert told(found, "CELL-006") == []


def test_years_of_service_as_bands(tmp_path: Path) -> None:
    cells = {
        "менее 5 лет": 1,
        "до 3 лет": 1,
        "от 3 до 5": 1,
        "от 5 до 10": 0,
        "свыше 20 лет": 0,
        "б/с": 1,
        "до 10 лет": 0,
    }
    head = ["ФИО", "Должность", "Предмет", "Педагогический стаж"]
    rows = [["учитель", "физика", cell] for cell in cells]
    found = district(tmp_path, "кадры", head, rows)
    assert counted(found, "experience_under5_share", len(rows)) == [*cells.values()]
    (asked,) = told(found, "CELL-003")
    assert "до 10 лет" in asked


def test_projects_that_are_under_way_or_without_us(tmp_path: Path) -> None:
    states = {"действует": 1, "продолжается": 1, "не участвует": 0, "прекращён": 0}
    head = ["ФИО", "Проект", "Вид проекта", "Уровень", "Состояние", "Начало", "Окончание"]
    rows = [
        ["Школа молодого", "поддержка молодых педагогов", "муниципальный", cell, "10.01.2022", ""]
        for cell in states
    ]
    found = district(tmp_path, "Проекты", head, rows)
    assert counted(found, "young_support_projects_participants_share", len(rows)) == [
        *states.values()
    ]
    assert told(found, "CELL-009") == []
