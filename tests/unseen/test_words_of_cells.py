"""Cells that say in plain words what a person reads without a doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, SCHOOL, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

LIDA = "Юдина Лидия Ивановна"
PEOPLE = (ANNA, OLEG, ZOYA, LIDA)


def _with(folder: Path, name: str, rows: Rows, profile: str = "vilyuysk-2021") -> RunResult:
    head: Rows = [[SCHOOL], ["№", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    staff = [[at, one, f"0{at}.02.1980", "учитель", "физика"] for at, one in enumerate(PEOPLE, 1)]
    books.xlsx(folder / "in" / "СОШ 4" / "кадры.xlsx", {"Лист1": [*head, *staff]})
    books.xlsx(folder / "in" / "СОШ 4" / f"{name}.xlsx", {"Лист1": rows})
    return computed(folder / "in", profile)


@pytest.mark.parametrize("heading", ["Результат", "Балл", "Итог"])
@pytest.mark.parametrize("word", ["запланировано", "отменена", "болела", "б/л", "в процессе"])
def test_a_diagnostics_that_was_not_is_not_counted(tmp_path: Path, heading: str, word: str) -> None:
    rows: Rows = [["Диагностика профессиональных дефицитов, 2022 год"]]
    rows += [["ФИО", "Предмет", "Дата", heading]]
    said = ("высокий", word, "85 баллов", "ниже базового")
    rows += [[p, "физика", "05.10.2022", w] for p, w in zip(PEOPLE, said, strict=True)]
    found = _with(tmp_path, "диагностика", rows)
    assert of(found, DIAGNOSTICS) == (3, 4)
    (text,) = [*told(found, "CELL-006"), *told(found, "ROW-006")]
    assert "строка 4" in text


@pytest.mark.parametrize(
    "word", ["подана заявка", "конкурс отменён", "не допущена", "снята с конкурса", "куратор"]
)
def test_a_contest_that_was_not_is_not_counted(tmp_path: Path, word: str) -> None:
    rows: Rows = [["Участие в конкурсах, 2022 год"], ["ФИО", "Конкурс", "Дата", "Результат"]]
    said = ("победитель", word, "сертификат участника", "не прошла в финал")
    rows += [[p, "Учитель года", "05.03.2022", w] for p, w in zip(PEOPLE, said, strict=True)]
    found = _with(tmp_path, "конкурсы", rows)
    assert of(found, CONTESTS) == (3, 4)
    assert ["строка 4" in text for text in told(found, "CELL-006")] == [True]


@pytest.mark.parametrize("word", ["в ожидании", "нет", "б/р", "участник, отказалась"])
def test_a_word_that_nobody_understands_is_counted_and_asked(tmp_path: Path, word: str) -> None:
    rows: Rows = [["Участие в конкурсах, 2022 год"], ["ФИО", "Конкурс", "Дата", "Результат"]]
    said = ("победитель", word, "участник", "призёр")
    rows += [[p, "Учитель года", "05.03.2022", w] for p, w in zip(PEOPLE, said, strict=True)]
    found = _with(tmp_path, "конкурсы", rows)
    assert of(found, CONTESTS) == (4, 4)
    assert ["строка 4" in text for text in told(found, "ROW-006")] == [True]


@pytest.mark.parametrize(
    ("post", "pedagogues"),
    [
        ("секретарь учебной части", 1),
        ("диспетчер образовательного учреждения", 1),
        ("младший воспитатель ясельной группы", 1),
        ("помощник учителя", 1),
        ("мед.сестра", 1),
        ("машинист (кочегар)", 1),
        ("ВРИО директора", 1),
        ("заведующий филиалом", 1),
        ("мастер п/о", 2),
        ("руководитель физвоспитания", 2),
        ("уч-ль физики", 2),
    ],
)
def test_a_position_is_told_by_its_first_word(tmp_path: Path, post: str, pedagogues: int) -> None:
    rows: Rows = [[SCHOOL], ["№", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    rows += [[1, ANNA, "01.02.1980", "учитель", "физика"], [2, OLEG, "01.02.1985", post, ""]]
    contests: Rows = [["ФИО", "Конкурс", "Дата", "Результат"]]
    contests += [[ANNA, "Учитель года", "05.03.2022", "участник"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Лист1": rows})
    books.xlsx(tmp_path / "in" / "СОШ 4" / "конкурсы.xlsx", {"Лист1": contests})
    found = computed(tmp_path / "in")
    assert of(found, CONTESTS) == (1, pedagogues)
    assert told(found, "CELL-009") == []


@pytest.mark.parametrize("post", ["начальник отдела воспитания", "куратор педагогической работы"])
def test_a_position_that_only_speaks_of_education_is_asked_about(tmp_path: Path, post: str) -> None:
    rows: Rows = [[SCHOOL], ["№", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    rows += [[1, ANNA, "01.02.1980", "учитель", "физика"], [2, OLEG, "01.02.1985", post, ""]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Лист1": rows})
    (text,) = told(computed(tmp_path / "in"), "CELL-009")
    assert post in text


@pytest.mark.parametrize(
    "when",
    [
        *("весна 2022", "мар.22", "12.03.2022; 14.05.2022", "15.03.2022 г., г. Вилюйск"),
        *("I полугодие", "2 кв.", "март-апрель", "март 2022/апрель 2022", "25.Х.2022"),
        *("10.10.2022 → 25.10.2022", "окончание 25.10.2022", "ноябрь 2022 г. 72 ч."),
    ],
)
def test_a_time_as_people_write_it(tmp_path: Path, when: str) -> None:
    rows: Rows = [["Участие в конкурсах, 2022 год"], ["ФИО", "Конкурс", "Дата", "Результат"]]
    rows += [[ANNA, "Учитель года", when, "участник"]]
    found = _with(tmp_path, "конкурсы", rows)
    assert of(found, CONTESTS) == (1, 4)
    assert told(found, "CELL-004") == []


def test_hours_behind_a_subject_are_no_subject(tmp_path: Path) -> None:
    rows: Rows = [[SCHOOL], ["№", "ФИО", "Дата рождения", "Должность", "Предмет"]]
    rows += [[1, ANNA, "01.02.1980", "учитель", "математика (18 ч), физика (6 ч)"]]
    tests: Rows = [["Диагностика профессиональных дефицитов"], ["ФИО", "Дата", "Результат"]]
    tests += [[ANNA, "05.10.2022", "высокий"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Лист1": rows})
    books.xlsx(tmp_path / "in" / "СОШ 4" / "диагностика.xlsx", {"Лист1": tests})
    found = computed(tmp_path / "in")
    assert [of(found, DIAGNOSTICS, subject=s) for s in ("математика", "физика")] == [(1, 1)] * 2
    assert told(found, "CELL-007") == []


def test_a_route_that_is_not_there_yet_is_no_route(tmp_path: Path) -> None:
    rows: Rows = [["Индивидуальные образовательные маршруты, 2022 год"]]
    rows += [["ФИО", "Основание", "Дата начала", "Дата окончания", "Статус"]]
    said = ("в работе", "в стадии разработки", "будет разработан в 2023", "проект")
    based = "результаты диагностики"
    rows += [[p, based, "01.03.2022", "01.12.2022", w] for p, w in zip(PEOPLE, said, strict=True)]
    found = _with(tmp_path, "ИОМ", rows, "kazachinsko-lensky-2022")
    assert of(found, "iom_diag_based_share") == (1, 4)


@pytest.mark.parametrize(
    "basis", ["до диагностики", "диагностика обучающихся", "рекомендации методиста"]
)
def test_what_only_speaks_of_diagnostics_is_no_basis(tmp_path: Path, basis: str) -> None:
    rows: Rows = [["Индивидуальные образовательные маршруты, 2022 год"]]
    rows += [["ФИО", "Основание", "Дата начала", "Дата окончания"]]
    said = (basis, "результаты диагностики", "запрос педагога, диагностика", "рекомендации")
    rows += [[p, w, "01.03.2022", "01.12.2022"] for p, w in zip(PEOPLE, said, strict=True)]
    found = _with(tmp_path, "ИОМ", rows, "kazachinsko-lensky-2022")
    assert of(found, "iom_diag_based_share") == (3, 4)


def test_who_has_left_a_community_is_no_member(tmp_path: Path) -> None:
    rows: Rows = [["Участие педагогов в профессиональных сообществах, 2022 год"]]
    rows += [["ФИО", "Наименование сообщества", "Уровень", "Роль"]]
    said = ("руководитель", "член", "вышла в 2021", "бывший член")
    rows += [[p, "РМО физики", "муниципальный", w] for p, w in zip(PEOPLE, said, strict=True)]
    found = _with(tmp_path, "сообщества", rows, "amursk-2021")
    assert of(found, "communities_involved_share") == (2, 4)
    assert ["строки 5, 6" in text for text in told(found, "ROW-006")] == [True]


@pytest.mark.parametrize(
    "word", ["подала заявление на первую", "первая (истекла в 2021)", "планирует на высшую"]
)
def test_a_category_that_is_not_held_is_none(tmp_path: Path, word: str) -> None:
    rows: Rows = [[SCHOOL], ["ФИО", "Дата рождения", "Должность", "Предмет", "Категория"]]
    rows += [[ANNA, "01.02.1980", "учитель", "физика", "первая (по должности учитель)"]]
    rows += [[OLEG, "01.02.1980", "учитель", "физика", word]]
    rows += [[ZOYA, "01.02.1980", "учитель", "физика", "аттестована на высшую категорию"]]
    books.xlsx(tmp_path / "in" / "СОШ 4" / "кадры.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "amursk-2021")
    assert of(found, "category_holders_count") == (2, None)
