"""Titles that say what is planned, lacking, or done for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import OLEG, computed, of, told
from unseen.one_a_school import counted, district

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

HELD = "municipal_events_count"
HEAD = ["№", "Мероприятие", "Вид", "Уровень", "Срок", "Ответственный", "В рамках РСНМС"]
EVENTS = [
    [1, "Семинар по функциональной грамотности", "семинар", "муниципальный", "февраль 2022"],
    [2, "Мастер-класс", "обмен опытом", "муниципальный", "март 2022"],
]


def _events(folder: Path, title: str, *marks: object) -> RunResult:
    rows: Rows = [[*row, "Методист", "да"] for row in EVENTS]
    head: list[object] = [*HEAD]
    if marks:
        head.append(str(marks[0]))
        rows = [[*row, mark] for row, mark in zip(rows, marks[1:], strict=True)]
    office = folder / "Управление образования"
    books.xlsx(office / "Мероприятия.xlsx", {"Лист1": [[title], head, *rows]})
    return computed(folder, "kazachinsko-lensky-2022")


@pytest.mark.parametrize(
    "title",
    [
        "План работы методического центра на 2022 год",
        "Единый календарный план мероприятий на 2022 год",
        "Дорожная карта на 2022 год",
        "Циклограмма мероприятий на 2022 год",
    ],
)
def test_a_plan_of_events_is_no_list_of_those_held(tmp_path: Path, title: str) -> None:
    found = _events(tmp_path, title)
    assert of(found, HELD) == (None, None)
    (text,) = told(found, "SHEET-005")
    assert "план" in text


@pytest.mark.parametrize(
    "title", ["Отчёт о выполнении плана работы за 2022 год", "Мероприятия по плану РМО, 2022 год"]
)
def test_a_report_is_no_plan(tmp_path: Path, title: str) -> None:
    assert of(_events(tmp_path, title), HELD)[0] == 2


@pytest.mark.parametrize(
    ("marks", "count", "asked"),
    [
        (("Отметка о проведении", "17.02.2022", ""), 1, 1),
        (("Отметка о проведении", "проведено", "не проведено"), 1, 0),
        (("Проведено (да/нет)", "да", ""), 1, 1),
        (("Отметка о проведении", "отменено", ""), 1, 0),
    ],
)
def test_a_plan_with_marks_tells_what_was_held(
    tmp_path: Path, marks: tuple[str, str, str], count: int, asked: int
) -> None:
    found = _events(tmp_path, "План мероприятий на 2022 год", *marks)
    assert of(found, HELD)[0] == count
    assert ["отмечены не все" in text for text in told(found, "CELL-011")] == [True] * asked


@pytest.mark.parametrize(
    ("profile", "indicator", "name", "head", "row"),
    [
        (
            "kazachinsko-lensky-2022",
            "iom_diag_based_share",
            "Педагоги, не имеющие ИОМ, 2022 год",
            ["ФИО", "Основание", "Срок"],
            ["диагностика", "2022"],
        ),
        (
            "kazachinsko-lensky-2022",
            "iom_diag_based_share",
            "План разработки ИОМ на 2022 год",
            ["ФИО", "Основание", "Срок"],
            ["диагностика", "2022"],
        ),
        (
            "amursk-2021",
            "communities_involved_share",
            "Педагоги, не входящие в сетевые сообщества, 2022 год",
            ["ФИО", "Сообщество", "Вид"],
            ["Сеть", "сетевое сообщество"],
        ),
        (
            "amursk-2021",
            "contest_participants_share",
            "Педагоги, подготовившие победителей и призёров конкурсов, 2022 год",
            ["ФИО", "Конкурс", "Уровень", "Результат"],
            ["Учитель года", "муниципальный", "победитель"],
        ),
    ],
)
def test_titles_of_those_who_have_none(
    tmp_path: Path, profile: str, indicator: str, name: str, head: list[str], row: list[str]
) -> None:
    found = district(tmp_path, f"Список|{name}", head, [row], profile)
    assert counted(found, indicator, 1) == [None]
    assert len(told(found, "SHEET-005")) == 1


VACANT = "vacancies_count"


@pytest.mark.parametrize(
    ("heading", "words", "vacant"),
    [
        ("Примечание", "вакансия закрыта 01.11.2022", 0.5),
        ("Примечание", "не закрыта", 1.5),
        ("Статус", "закрыта", 0.5),
        ("Статус", "открыта", 1.5),
        ("Чем закрыто", "внутреннее совместительство", 0.5),
        ("Дата закрытия", "01.11.2022", 0.5),
    ],
)
def test_a_vacancy_that_is_closed_is_none(
    tmp_path: Path, heading: str, words: str, vacant: float
) -> None:
    head: list[object] = ["ОО", "Должность", "Предмет", "Вакантно ставок", heading]
    school = "МБОУ СОШ № 3"
    rows: Rows = [[school, "учитель", "математика", 1, words], [school, "учитель", "физика", 0.5]]
    lists: Rows = [["Краткое наименование", "Тип"], [school, "школа"]]
    books.xlsx(tmp_path / "организации.xlsx", {"Организации": lists})
    sheet: Rows = [["Вакансии на 01.12.2022"], head, *rows]
    books.xlsx(tmp_path / "Вакансии.xlsx", {"Лист1": sheet})
    found = computed(tmp_path, "amursk-2021")
    assert of(found, VACANT)[0] == vacant
    assert len(told(found, "ROW-006")) == (vacant < 1)


@pytest.mark.parametrize(
    ("figure", "head", "row", "remark", "count"),
    [
        (
            ("amursk-2021", "communities_involved_share", "МО"),
            ["ФИО", "Сообщество", "Вид", "Примечание"],
            ["РМО", "МО"],
            "вышла из состава",
            0,
        ),
        (
            ("amursk-2021", "communities_involved_share", "МО"),
            ["ФИО", "Сообщество", "Вид", "Примечание"],
            ["РМО", "МО"],
            "вышла из состава 01.12.2022",
            1,
        ),
        (
            ("kazachinsko-lensky-2022", "iom_diag_based_share", "ИОМ 2022"),
            ["ФИО", "Основание", "Примечание"],
            ["диагностика"],
            "в разработке",
            0,
        ),
        (
            ("amursk-2021", "contest_participants_share", "Конкурсы 2022"),
            ["ФИО", "Конкурс", "Уровень", "Примечание"],
            ["Профи", "муниципальный"],
            "не участвовала (болезнь)",
            0,
        ),
    ],
)
def test_remarks_of_their_own_kind(
    tmp_path: Path,
    figure: tuple[str, str, str],
    head: list[str],
    row: list[str],
    remark: str,
    count: int,
) -> None:
    profile, indicator, name = figure
    found = district(tmp_path, name, head, [[*row, remark], [*row, ""]], profile)
    assert counted(found, indicator, 2) == [count, 1]
    assert len(told(found, "ROW-006")) == 1  # left out, or asked about


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Участие в сетевых сообществах, 2022 год", 1),
        ("Интернет-сообщества педагогов, 2022 год", 1),
        ("Профессиональные и сетевые сообщества, 2022 год", None),
    ],
)
def test_a_title_tells_that_communities_are_networks(
    tmp_path: Path, title: str, count: int | None
) -> None:
    found = district(tmp_path, f"Список|{title}", ["ФИО", "Название сообщества"], [["Инфоурок"]])
    assert counted(found, "network_communities_share", 1) == [count]


def test_a_document_in_the_making_is_none(tmp_path: Path) -> None:
    rows = [["Положение о ДПО", "", "в стадии разработки"], ["Положение о ДПО", "5", ""]]
    head = ["Документ", "№ приказа", "Примечание"]
    found = district(tmp_path, "Документы", head, rows, "sysert-2019")
    assert counted(found, "dpo_regulation_exists", 2) == [0, 1]


@pytest.mark.parametrize(
    ("words", "count"),
    [("нет данных", None), ("информация будет позже", None), ("не участвовали", 0), ("нет", 0)],
)
def test_who_has_no_data_has_not_said_that_there_is_nothing(
    tmp_path: Path, words: str, count: int | None
) -> None:
    school = "МБОУ СОШ № 3"
    books.xlsx(
        tmp_path / school / "кадры.xlsx", {"Кадры": [["ФИО", "Должность"], [OLEG, "учитель"]]}
    )
    sheet: Rows = [["Участие в конкурсах, 2022 год"], ["ФИО", "Конкурс", "Уровень"], [words]]
    books.xlsx(tmp_path / school / "конкурсы.xlsx", {"Лист1": sheet})
    found = computed(tmp_path, "amursk-2021")
    assert of(found, "contest_participants_share")[0] == count
    assert len(told(found, "ROW-003")) == (count is None)
