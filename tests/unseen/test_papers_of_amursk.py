"""Papers of a small district without a registry, by the indicators of Amursk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, OLEG, ZOYA, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

SCHOOL = "МБОУ СОШ № 3 г. Амурска"
STAFF: Rows = [
    [SCHOOL],
    ["Сведения о педагогических работниках на 01.10.2022"],
    ["ФИО", "Год рождения", "Должность", "Предмет", "Соответствует профилю", "Совместитель"],
    [ANNA, "1985", "учитель", "русский язык", "да", ""],
    [OLEG, "1997", "учитель", "математика", "соотв.", ""],
    [ZOYA, "1974", "учитель", "география", "нет", ""],
]
CONTESTS: Rows = [
    ["Участие в конкурсах, 2022 год"],
    ["№", "Наименование конкурса", "ФИО участника", "Дата", "Результат"],
    ["", "Школьный уровень", "", "", ""],
    [1, "Лучший кабинет", ZOYA, "март", "1 место"],
    ["", "Муниципальный уровень", "", "", ""],
    [2, "Педагогический дебют", OLEG, "ноябрь", "не прошёл в финал"],
    ["", "Федеральный уровень", "", "", ""],
    [3, "Воспитать человека", "—", "", ""],
]
UNIONS: Rows = [
    ["Член методического объединения (название)", "Педагог", "Уровень", "Роль"],
    ["РМО учителей математики", "Громов О.И.", "районное", "член"],
    ["Сетевое сообщество словесников", "Белова А.П.", "сетевое", "участник"],
]
EVENTS: Rows = [
    ["Муниципальные методические мероприятия 2022"],
    ["Дата", "Название", "Вид", "Уровень", "Приказ (№, дата)", "Состоялось"],
    ["26.08.2022", "Конференция", "конференция", "муниципальный", "№ 200-Д от 10.08.2022", "да"],
    ["14.10.2022", "Практикум", "семинар", "муниципальный", "№ 25 от 03.10.2022", "нет, перенесён"],
]
STUDENTS: Rows = [
    ["Студенты-целевики педагогических специальностей на 31.12.2022"],
    ["Учебное заведение", "Вид (ВУЗ/СПО)", "Специальность", "Количество студентов"],
    ["ТОГУ", "ВУЗ", "Педагогическое образование", "4"],
    ["Педколледж", "СПО", "Преподавание в начальных классах", "3"],
]


@pytest.fixture
def found(folder: Path) -> RunResult:
    sheets = {"Кадры": STAFF, "Конкурсы": CONTESTS, "МО": UNIONS}
    books.xlsx(folder / "СОШ 3" / "всё.xlsx", sheets)
    office = folder / "Управление образования"
    books.xlsx(office / "Мероприятия.xlsx", {"2022": EVENTS})
    books.xlsx(office / "Целевики.xlsx", {"Лист1": STUDENTS})
    return computed(folder, "amursk-2021")


def test_figures_are_those_counted_by_hand(found: RunResult) -> None:
    assert of(found, "profile_education_match_share") == (2, 3)
    assert of(found, "contest_participants_by_level_count")[0] == 2  # who lost took part
    assert of(found, "communities_involved_share") == (2, 3)
    assert of(found, "network_communities_share") == (1, 3)
    assert of(found, "other_pd_events_count")[0] == 1  # one has been put off
    assert of(found, "targeted_students_count")[0] == 4


def test_municipal_events_are_no_organisation(found: RunResult) -> None:
    assert found.coverage.expected == 1
    assert {issue.organisation for issue in found.issues} <= {"", SCHOOL, "муниципалитет"}


def test_a_dash_for_a_name_says_nobody_and_a_network_is_no_unknown_level(found: RunResult) -> None:
    assert told(found, "ROW-003") == []
    assert told(found, "CELL-008") == []
