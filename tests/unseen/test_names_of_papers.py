"""Names of documents, projects and products: one thing is one, and its purpose is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, ZOYA, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

ONE, TWO = "МБОУ СОШ № 1", "МБОУ СОШ № 2"


def test_one_project_in_other_quotes_is_one(folder: Path) -> None:
    names = ["Проект «Школа молодого педагога»", 'Проект "Школа молодого педагога"']
    names += ["проект «Школа Молодого Педагога».", "Школа  молодого педагога", "1. Проект “Рост”"]
    head: list[object] = ["ОО", "ФИО", "Проект", "Вид проекта", "Уровень"]
    rows: Rows = [[ONE, ANNA, name, "для молодых педагогов", "муниципальный"] for name in names]
    sheet: Rows = [["Проекты по поддержке молодых педагогов, 2022 год"], head, *rows]
    books.xlsx(folder / "Проекты.xlsx", {"Лист1": sheet})
    assert of(computed(folder, "amursk-2021"), "young_support_projects_count")[0] == 2


def test_one_association_under_two_names_is_one(folder: Path) -> None:
    names = ["РМО учителей математики", "РМО «Учителей математики»"]
    names += ["Районное методическое объединение учителей математики", "РМО учителей физики"]
    head: list[object] = ["ОО", "ФИО", "Методическое объединение", "Уровень"]
    rows: Rows = [[ONE, ANNA, name, "муниципальный"] for name in names]
    sheet: Rows = [["Методические объединения, 2022 год"], head, *rows]
    books.xlsx(folder / "МО.xlsx", {"Лист1": sheet})
    assert of(computed(folder, "amursk-2021"), "method_associations_count")[0] == 2


def test_one_programme_of_the_bank_is_one(folder: Path) -> None:
    names = ["«Инклюзия»", "Инклюзия.", "Программа «Инклюзия»", "ФГОС НОО", "ФГОС  НОО"]
    rows: Rows = [[name, "ПК", 72] for name in names]
    sheet: Rows = [["Программа", "Вид", "Часы"], *rows]
    books.xlsx(folder / "Банк программ.xlsx", {"Лист1": sheet})
    assert of(computed(folder, "sysert-2019"), "programmes_bank_count")[0] == 2


def test_kinds_of_programmes_may_stand_over_them(folder: Path) -> None:
    rows: Rows = [
        ["Банк программ ДПО на 2022 год"],
        ["№ п/п", "Название программы", "Кол-во часов", "Место обучения"],
        ["Программы повышения квалификации", "", "", ""],
        [1, "ФГОС НОО", 72, "ИРО"],
        ["Программы профессиональной переподготовки", "", "", ""],
        [2, "Учитель информатики", 280, "УрГПУ"],
    ]
    books.xlsx(folder / "Банк программ.xlsx", {"Лист1": rows})
    found = computed(folder, "sysert-2019")
    kind = "профессиональная переподготовка"
    assert of(found, "programmes_bank_count", kind=kind)[0] == 1


def _documents(folder: Path, *rows: list[object]) -> RunResult:
    head: list[object] = ["ОО", "Наименование документа", "Реквизиты"]
    books.xlsx(folder / "Документы.xlsx", {"Лист1": [["Реестр документов"], head, *rows]})
    return computed(folder, "sysert-2019")


@pytest.mark.parametrize(
    "title",
    [
        "Положение о порядке повышения квалификации и переподготовки работников",
        "Положение о доп. проф. образовании",
    ],
)
def test_a_regulation_may_be_called_otherwise(folder: Path, title: str) -> None:
    found = _documents(folder, [ONE, title, "№ 5 от 01.02.2021"])
    assert of(found, "dpo_regulation_exists") == (1, 1)
    assert told(found, "CELL-011") == []


@pytest.mark.parametrize(
    "title", ["Положение о ДПО (проект)", "Проект положения о ДПО", "Положение о ДПО — проект"]
)
def test_a_draft_may_be_told_by_its_title(folder: Path, title: str) -> None:
    found = _documents(folder, [ONE, title, ""], [TWO, "Положение о ДПО", "№ 1 от 01.02.2021"])
    assert of(found, "dpo_regulation_exists") == (1, 2)
    assert told(found, "CELL-013") == []


def test_a_document_about_a_project_is_no_draft(folder: Path) -> None:
    title = "Положение о ДПО (в рамках проекта «Учитель будущего»)"
    assert of(_documents(folder, [ONE, title, "№ 1 от 1.02.2021"]), "dpo_regulation_exists") == (
        1,
        1,
    )


def test_a_draft_with_requisites_is_asked_about(folder: Path) -> None:
    found = _documents(folder, [ONE, "Положение о ДПО (проект)", "№ 5 от 01.02.2021"])
    assert of(found, "dpo_regulation_exists") == (0, 1)
    assert len(told(found, "CELL-013")) == 1


def test_a_document_of_no_known_purpose_is_asked_about(folder: Path) -> None:
    rows: list[list[object]] = [[ONE, "Положение о росте педагога", "№ 5 от 01.02.2021"]]
    rows.append([TWO, "Правила внутреннего трудового распорядка", "№ 1 от 01.02.2021"])
    (asked,) = told(_documents(folder, *rows), "CELL-011")
    assert "по столбцу «Название документа» не понять (строка 3)" in asked


def test_the_indicator_beside_a_document_tells_its_purpose(folder: Path) -> None:
    rows: Rows = [
        ["Подтверждающие документы муниципалитета за 2022 год"],
        ["№", "Показатель", "Документ", "Реквизиты"],
        [1, "Взаимодействие с ВУЗами", "Соглашение о намерениях", "б/н от 01.09.2021"],
    ]
    books.xlsx(folder / "Управление образования" / "Документы.xlsx", {"Лист1": rows})
    books.xlsx(folder / "Кадры.xlsx", {"Лист1": STAFF})
    found = computed(folder, "amursk-2021")
    assert of(found, "university_cooperation_and_projects_exists")[0] == 1


@pytest.mark.parametrize(
    ("role", "count"),
    [("член оргкомитета", 0), ("секретарь", 0), ("Призёр", 0), ("судья", 1), ("член жюри", 1)],
)
def test_who_was_at_a_contest_is_not_always_an_expert(folder: Path, role: str, count: int) -> None:
    books.xlsx(folder / "Кадры.xlsx", {"Лист1": STAFF})
    rows: Rows = [["ФИО", "Роль", "Мероприятие", "Дата"], [ANNA, role, "Смотр", "03.03.2022"]]
    books.xlsx(folder / "Эксперты.xlsx", {"Лист1": [[SCHOOL], ["Экспертная деятельность"], *rows]})
    found = computed(folder, "amursk-2021")
    assert of(found, "expert_activity_share") == (count, 2)
    assert told(found, "CELL-009") == []


@pytest.mark.parametrize(
    ("audience", "count"),
    [("советники директора", 0), ("учителя, руководители МО", 0), ("АУП", 1), ("директора ОО", 1)],
)
def test_not_everybody_who_leads_is_of_the_management(
    folder: Path, audience: str, count: int
) -> None:
    head: list[object] = ["ОО", "ФИО", "Вид", "Программа", "Категория слушателей"]
    head.append("Дата окончания")
    row: list[object] = [ONE, ANNA, "ПК", "Управление", audience, "05.05.2022"]
    books.xlsx(folder / "Обучение ПК.xlsx", {"Лист1": [["Обучение, 2022 год"], head, row]})
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "pk_management_teams_org_share") == (count, 1)


@pytest.mark.parametrize(
    ("place", "academy", "institute"),
    [
        ("ООО «Институт развития образования и переподготовки» (г. Абакан)", 0, 0),
        ("АРГППРРО МП РФ", 1, 0),
        ("Цифровая экосистема ДПО", 1, 0),
        ("ГАУ ДПО ИРО", 0, 1),
    ],
)
def test_a_firm_is_not_the_institute_of_the_region(
    folder: Path, place: str, academy: int, institute: int
) -> None:
    books.xlsx(folder / "Кадры.xlsx", {"Лист1": STAFF})
    head: list[object] = ["ФИО", "Вид", "Программа", "Место прохождения", "Дата окончания"]
    head.append("Программа из Федерального реестра")
    row: list[object] = [ANNA, "ПК", "ФГОС", place, "05.05.2022", "да"]
    books.xlsx(folder / "Курсы.xlsx", {"Лист1": [[SCHOOL], head, row]})
    found = computed(folder, "kazachinsko-lensky-2022")
    assert of(found, "pk_federal_registry_academy_share") == (academy, 2)
    assert of(found, "pk_federal_registry_iro_share") == (institute, 2)


def test_months_across_are_states_of_months(folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        ["Ежемесячный мониторинг ИОМ, 2022 год"],
        ["№", "ФИО педагога", "Тема ИОМ", "сентябрь", "октябрь", "ноябрь"],
        [1, ANNA, "т1", "в работе", "-", "завершён"],
        [2, OLEG, "т2", "разработан", "прекращён", ""],
        [3, ZOYA, "т3", "-", "", ""],
    ]
    staff: Rows = [*STAFF, [3, ZOYA, "01.02.1980", "учитель", "химия"]]
    books.xlsx(folder / "Кадры.xlsx", {"Лист1": staff})
    books.xlsx(folder / "Мониторинг ИОМ.xlsx", {"Лист1": rows})
    found = computed(folder, "sysert-2019")
    assert of(found, "iom_progress_monthly")[0] == 2
    assert of(found, "iom_progress_monthly", status="завершён")[0] == 1
    assert told(found, "HEAD-004") == []


def test_first_and_last_day_of_an_event_are_read(folder: Path) -> None:
    head: list[object] = ["Мероприятие", "Форма", "Уровень", "Дата начала", "Дата окончания"]
    rows: Rows = [["Курс", "семинар", "муниципальный", "20.12.2022", "20.01.2023"]]
    rows.append(["Школа", "семинар", "муниципальный", "01.11.2021", "20.01.2022"])
    sheet: Rows = [["Реестр мероприятий"], head, *rows]
    books.xlsx(folder / "Управление образования" / "Мероприятия.xlsx", {"Лист1": sheet})
    books.xlsx(folder / "Кадры.xlsx", {"Лист1": STAFF})
    found = computed(folder, "amursk-2021")
    assert of(found, "other_pd_events_count")[0] == 1
    assert told(found, "HEAD-008") == []


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Белова Анна П.", 1),
        ("Белова, Анна Петровна", 1),
        ("Белова Алла П.", 0),  # the initials are the same, and the given name is not
    ],
)
def test_a_patronymic_in_short_and_a_comma_behind_the_surname(
    tmp_path: Path, name: str, count: int
) -> None:
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    rows: Rows = [[SCHOOL], ["ФИО", "Дата"], [name, "15.04.2022"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "диагностика дефицитов.xlsx", {"Лист1": rows})
    assert of(computed(tmp_path / "in"), DIAGNOSTICS) == (count, 2)
