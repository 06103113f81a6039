"""Headings and words of registers that a blind reader met: periods, mentors, bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import (
    ANNA,
    CONTESTS,
    DIAGNOSTICS,
    OLEG,
    SCHOOL,
    STAFF,
    computed,
    of,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

MENTORED = "mentoring_participants_share"
PROGRAMMES = "mentoring_programs_count"
SUPPORTED = "method_support_school_by_subject_share"


def _with(folder: Path, name: str, rows: Rows, *, year: int = 2022) -> RunResult:
    """Compute the staff of one school and one more sheet of it."""
    books.xlsx(folder / "СОШ 4" / "Кадры.xlsx", {"Лист1": STAFF})
    books.xlsx(folder / "СОШ 4" / name, {"Лист1": [["МБОУ «СОШ № 4»"], *rows]})
    return computed(folder, year=year)


@pytest.mark.parametrize(
    "head",
    [
        ["Учитель-наставник", "Стажёр", "Основание (приказ)"],
        ["Опытный педагог", "Молодой педагог", "Приказ о назначении"],
        ["Наставник", "Подопечный", "Реквизиты ЛНА"],
        ["Кто наставник", "Над кем", "Распорядительный акт"],
    ],
)
def test_mentors_and_their_orders_under_other_headings(tmp_path: Path, head: list[object]) -> None:
    rows: Rows = [["Реестр наставников на 2022-2023 учебный год"], head]
    rows.append([ANNA, OLEG, "№ 71 от 01.09.2022"])
    found = _with(tmp_path / "in", "Наставничество.xlsx", rows)
    assert of(found, MENTORED) == (2, 2)
    assert of(found, PROGRAMMES)[0] == 1


@pytest.mark.parametrize("order", ["Пр. 02.09.22 №114-од", "приказ № 7 от 01.09.2022"])
def test_a_period_of_which_only_the_end_is_told_has_begun(tmp_path: Path, order: str) -> None:
    rows: Rows = [["Наставник", "Наставляемый", "Приказ", "Период реализации"]]
    rows.append([ANNA, OLEG, order, "до 31.08.2023"])
    found = _with(tmp_path / "in", "Наставничество.xlsx", rows)
    assert of(found, MENTORED) == (2, 2)


@pytest.mark.parametrize(
    ("period", "counted"),
    [
        ("до 31.05.2023", 1),
        ("до 31.12.2025", 1),
        ("до 31.12.2021", 0),
        ("с 01.09.2020", 1),
        ("с 2023 года", 0),
        ("постоянно", 1),
        ("январь-май", 1),
        ("1 полугодие", 1),
        ("III четверть 2021-2022", 1),
        ("3 года (2020-2023)", 1),
    ],
)
def test_how_long_support_lasts(tmp_path: Path, period: str, counted: int) -> None:
    rows: Rows = [["Методическое сопровождение педагогов, 2022 год"]]
    rows.append(["ФИО", "Уровень сопровождения", "Вид сопровождения", "Сроки"])
    rows.append([ANNA, "школьный", "консультации", period])
    found = _with(tmp_path / "in", "Сопровождение.xlsx", rows)
    assert of(found, SUPPORTED) == (counted, 2)
    assert told(found, "CELL-004") == []


@pytest.mark.parametrize(
    "line", [f"Наставник: {ANNA}", "Наставник – Белова А.П., учитель физики", f"Наставник {ANNA}"]
)
def test_a_mentor_in_a_line_over_those_whom_she_mentors(tmp_path: Path, line: str) -> None:
    rows: Rows = [["Реестр наставников на 2022-2023 учебный год"]]
    rows += [["№", "ФИО наставляемого", "Приказ"], [line], [1, OLEG, "№ 71 от 01.09.2022"]]
    found = _with(tmp_path / "in", "Наставничество.xlsx", rows)
    assert of(found, MENTORED) == (2, 2)
    assert of(found, PROGRAMMES)[0] == 1


def _counted(folder: Path, *rows: list[object]) -> RunResult:
    """Compute a table of counts of one school."""
    head: Rows = [[f"{SCHOOL}, показатели за 2022 год"], ["№", "Показатель", "Количество"]]
    counts: Rows = [["1", "Всего педагогических работников", 25], *rows]
    books.xlsx(folder / "СОШ 4" / "Сведения.xlsx", {"Л": [*head, *counts]})
    return computed(folder)


def test_a_caption_of_another_year_is_of_that_year(tmp_path: Path) -> None:
    caption = "Прошли диагностику профессиональных дефицитов в 2021 году"
    other: list[object] = [
        "3",
        "Прошли диагностику профессиональных дефицитов в 2022 году, чел.",
        7,
    ]
    found = _counted(tmp_path / "in", ["2", caption, 9], other)
    assert of(found, DIAGNOSTICS) == (7, 25)


def test_contests_that_are_counted_are_no_participants(tmp_path: Path) -> None:
    caption = "Количество конкурсов профессионального мастерства"
    found = _counted(tmp_path / "in", ["2", caption, 9], ["3", "Прошли НОК", 2])
    assert of(found, CONTESTS) == (None, None)
    assert of(found, "independent_qualification_share") == (2, 25)
    assert any("не узнан" in message for message in told(found, "AGG-001"))


def test_the_only_gymnasium_among_columns_of_schools(tmp_path: Path) -> None:
    names: list[object] = ["Показатель", "СОШ № 1", "Тоснинская ООШ", "Гимназия", "Итого"]
    rows: Rows = [["Показатели за 2022 год"], names, ["Всего педагогов", 30, 12, 40, 82]]
    rows.append(["Прошли диагностику профессиональных дефицитов", 15, 3, 40, 58])
    books.xlsx(tmp_path / "in" / "Свод.xlsx", {"Свод": rows})
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (58, 82)
    assert told(found, "AGG-001") == []


def test_a_draft_among_documents_is_no_second_heading(tmp_path: Path) -> None:
    rows: Rows = [["ОО", "Наименование документа", "Дата", "Номер", "Статус"]]
    model = "Приказ о внедрении целевой модели наставничества"
    rows.append(["СОШ № 1", model, "01.02.2021", "5", "действует"])
    rows.append(["Тоснинская ООШ", "Целевая модель наставничества (проект)", "", "", "проект"])
    rows.append(["СОШ № 3", model, "01.02.2021", "7", "действует"])
    books.xlsx(tmp_path / "in" / "документы.xlsx", {"Документы": rows})
    found = computed(tmp_path / "in", "kazachinsko-lensky-2022")
    assert of(found, "mentoring_target_model_orgs_share") == (2, 3)
    assert told(found, "SHEET-002") == []


def test_part_of_two_contests_that_did_not_take_place(tmp_path: Path) -> None:
    rows: Rows = [["Участие педагогов в конкурсах, 2022 год"]]
    rows.append(["№", "ФИО", "Конкурс", "Уровень", "Результат"])
    levels, results = "муниципальный; региональный", "участник; не участвовала"
    rows.append([1, ANNA, "Учитель года; Дебют", levels, results])
    found = _with(tmp_path / "in", "Конкурсы.xlsx", rows)
    assert of(found, CONTESTS) == (1, 2)
    assert of(found, CONTESTS, level="муниципальный") == (1, 2)
    assert of(found, CONTESTS, level="региональный") == (0, 2)


def test_who_has_led_a_pupil_has_not_competed(tmp_path: Path) -> None:
    rows: Rows = [["Участие в конкурсах, 2022 год"]]
    rows.append(["№", "ФИО участника", "Категория", "Конкурс", "Уровень", "Результат"])
    rows.append([1, ANNA, "педагог", "Дебют", "муниципальный", "участник"])
    rows.append([2, OLEG, "руководитель ученика", "Шаг", "региональный", "подготовил участника"])
    found = _with(tmp_path / "in", "Конкурсы.xlsx", rows)
    assert of(found, CONTESTS) == (1, 2)


def test_support_by_level_in_lines_over_its_rows(tmp_path: Path) -> None:
    rows: Rows = [["Методическое сопровождение педагогов в 2022 году"]]
    rows.append(["№", "ФИО", "Предмет", "Содержание", "Сроки"])
    rows += [["Школьный уровень"], [1, ANNA, "физика", "консультации", "в течение года"]]
    rows += [["Муниципальный уровень"], [1, OLEG, "физика", "стажировка", "II полугодие 2022"]]
    found = _with(tmp_path / "in", "Методическое сопровождение.xlsx", rows)
    assert of(found, SUPPORTED) == (1, 2)
    assert of(found, "method_support_municipal_by_subject_share") == (1, 2)


def test_a_surname_alone_over_a_column_is_not_shown(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Уровень", "Дата", "Мухаметшина"]]
    rows.append([ANNA, "Дебют", "муниципальный", "01.02.2022", "да"])
    found = _with(tmp_path / "in", "Конкурсы.xlsx", rows)
    assert not any("Мухаметшин" in issue.message + issue.hint for issue in found.issues)
    assert any("столбец «…»" in message for message in told(found, "HEAD-004"))


def test_who_did_not_come_took_no_part_in_the_event(tmp_path: Path) -> None:
    head: list[object] = ["ФИО", "Мероприятие", "Уровень", "Дата", "В рамках РСНМС"]
    rows: Rows = [["Участие в мероприятиях РСНМС 2022"], [*head, "Форма участия"]]
    event: list[object] = ["Форум методистов", "региональный", "12.04.2022", "да"]
    rows.append([ANNA, *event, "слушатель"])
    rows.append([OLEG, *event, "зарегистрирован, не участвовал"])
    books.xlsx(tmp_path / "in" / "СОШ 4" / "Кадры.xlsx", {"Лист1": STAFF})
    name = "Участники мероприятий"
    books.xlsx(tmp_path / "in" / "СОШ 4" / f"{name}.xlsx", {name: [[SCHOOL], *rows]})
    found = computed(tmp_path / "in", "kazachinsko-lensky-2022")
    assert of(found, "regional_event_participants_share") == (1, 2)


def test_a_category_that_is_over_is_asked_about(tmp_path: Path) -> None:
    rows: Rows = [["Кадры МБОУ «СОШ № 4» на 31.12.2022"], ["ФИО", "Должность", "Категория"]]
    rows += [[ANNA, "учитель физики", "высшая до 25.03.2021"]]
    rows += [[OLEG, "учитель физики", "первая до 25.03.2025"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "Кадры.xlsx", {"Кадры": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    messages = [message for message in told(found, "ROW-006") if "срок категории" in message]
    assert len(messages) == 1
    assert "(строка 3)" in messages[0]


def test_no_category_of_a_pedagogue_denies_no_contest(tmp_path: Path) -> None:
    rows: Rows = [["Участие в конкурсах, 2022 год"]]
    rows.append(["ФИО", "Категория", "Конкурс", "Уровень", "Результат"])
    rows += [[ANNA, "нет", "Дебют", "муниципальный", "участник"]]
    rows += [[OLEG, "первая", "Дебют", "муниципальный", "призёр"]]
    assert of(_with(tmp_path / "in", "Конкурсы.xlsx", rows), CONTESTS) == (2, 2)


@pytest.mark.parametrize(
    ("heading", "cell", "is_yes"),
    [
        *(("По ИОМ", word, True) for word in ("маршрут", "ИОТ", "ИОМ № 3", "по маршруту", "ИПР")),
        *(("По ИОМ", word, False) for word in ("вне ИОМ", "без ИОМ")),
        *(("По итогам диагностики", word, True) for word in ("диагностика", "выявлены дефициты")),
    ],
)
def test_the_basis_of_a_course_in_the_words_of_its_question(
    tmp_path: Path, heading: str, cell: str, is_yes: object
) -> None:
    found = _course(tmp_path, heading, cell)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1 + bool(is_yes), 2)
    assert told(found, "CELL-006") == []


@pytest.mark.parametrize(
    "cell", ["ИОМ отсутствует", "маршрут не составлен", "маршрут разрабатывается", "ИОМ или план"]
)
def test_a_basis_that_is_taken_back_is_asked_about(tmp_path: Path, cell: str) -> None:
    found = _course(tmp_path, "По ИОМ", cell)
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 2)
    assert len(told(found, "CELL-006")) == 1


def _course(folder: Path, heading: str, cell: str) -> RunResult:
    books.xlsx(folder / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    rows: Rows = [[SCHOOL], ["ФИО", "Вид", "Программа", "Дата окончания", heading]]
    rows += [[ANNA, "ПК", "ФГОС", "01.04.2022", cell], [OLEG, "ПК", "ФГОС", "01.04.2022", "да"]]
    books.xlsx(folder / "in" / "СОШ 4" / "курсы 2022.xlsx", {"Лист1": rows})
    return computed(folder / "in")


@pytest.mark.parametrize(
    ("cell", "count"),
    [("ИРОСО", 2), ("в регионе", 2), ("ГАУ ДПО ИРО", 2), ("ФГАОУ ДПО Академия", 1)],
)
def test_where_a_programme_was_developed(tmp_path: Path, cell: str, count: int) -> None:
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    head: list[object] = ["ФИО", "Вид", "Программа", "Дата окончания", "Основание"]
    rows: Rows = [[SCHOOL], [*head, "Разработана в регионе"]]
    course = ["ПК", "ФГОС", "01.04.2022", "диагностика"]
    rows += [[ANNA, *course, cell], [OLEG, *course, "да"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "курсы 2022.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, "dpo_regional_diag_based_of_trained_share") == (count, 2)
    assert told(found, "CELL-006") == []


@pytest.mark.parametrize("role", ["куратор", "методист УО", "координатор программы"])
def test_who_looks_after_a_programme_is_no_mentor(tmp_path: Path, role: str) -> None:
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    rows: Rows = [[SCHOOL], ["ФИО", "Роль", "Дата начала", "Приказ", "Дата приказа"]]
    rows += [[ANNA, role, "01.02.2022", "№ 7", "01.02.2022"]]
    rows += [[OLEG, "наставник", "01.02.2022", "№ 5", "01.02.2022"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "наставничество 2022.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in")
    assert of(found, "mentoring_participants_share") == (1, 2)
    assert of(found, "mentoring_programs_count") == (1, None)
    (text,) = told(found, "ROW-006")
    assert "другая роль" in text
    assert told(found, "CELL-009") == []
