"""Tables of counts for figures that are no shares of persons, and lists of names in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import computed, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

ONE, TWO, THREE = "МБОУ СОШ № 1", "МБОУ СОШ № 2", "МБОУ СОШ № 3"
SYSERT, AMURSK, KAZACHINSK = "sysert-2019", "amursk-2021", "kazachinsko-lensky-2022"


def _read(folder: Path, rows: Rows, profile: str, name: str = "Свод.xlsx") -> RunResult:
    schools: Rows = [[one, "школа"] for one in (ONE, TWO, THREE)]
    registry: Rows = [["Краткое наименование", "Тип"], *schools]
    books.xlsx(folder / "организации.xlsx", {"Организации": registry})
    books.xlsx(folder / name, {"Лист1": rows})
    return computed(folder, profile)


def _figure(found: RunResult, ref: str, organisation: str = "") -> object:
    asked = (("organisation", organisation),) if organisation else ()
    value = next(v for v in found.values if v.ref == ref and v.breakdown == asked)
    return value.numerator if value.denominator is None else (value.numerator, value.denominator)


PRODUCTS: Rows = [
    ["Образовательные продукты, созданные в ходе курсовой подготовки за 2022 год"],
    ["№", "Наименование ОО", "Количество продуктов"],
    [1, ONE, 4],
    [2, TWO, "2 ед."],
    [3, THREE, 0],
    ["", "Итого", 6],
]
ROUTES: Rows = [
    ["Ход индивидуальных образовательных маршрутов за 2022 год"],
    ["ОО", "Всего ИОМ", "в том числе реализуется", "завершено"],
    [ONE, 10, 6, 4],
    [TWO, 5, 5, 0],
]
RETENTION: Rows = [
    ["Закрепление молодых специалистов после первого года работы, 2022 год"],
    ["ОО", "Принято молодых специалистов в 2020/2021", "Продолжают работать через год", "%"],
    [ONE, 4, 3, 75],
    [TWO, 2, 2, 100],
]
HEADS: Rows = [
    ["Реализация целевой модели наставничества, 2022 год"],
    ["ОО", "Всего педагогических и руководящих работников", "Реализуют целевую модель, чел."],
    [ONE, 30, 4],
]
HEADS[1][2] = "Реализуют целевую модель наставничества, чел."
ORDERS: Rows = [
    ["Заказ ОУ в организационно-методический центр на образовательные программы, 2022 год (чел.)"],
    ["ОО", "ФГОС НОО", "Функциональная грамотность", "Всего"],
    [ONE, 3, 2, 5],
    [TWO, None, 2, 2],
    ["Итого", 3, 4, 7],
]
VACANCIES: Rows = [
    ["Потребность в педагогических кадрах (вакансии, ставок) на 15.09.2022"],
    ["ОО", "математика", "физика", "Воспитатель", "Всего"],
    [ONE, 1, 0.5, None, 1.5],
    [TWO, "", 1, 1, 2],
]
PUPILS: Rows = [
    ["Охват допрофессиональной психолого-педагогической подготовкой за 2022 год, чел."],
    ["№", "Образовательная организация", "Педагогические классы", "Юный педагог", "Всего"],
    [1, ONE, 20, 5, 25],
    [2, TWO, 0, 10, 10],
    [3, THREE, "", "", ""],
]
ORDERS_BY_NAME: Rows = [
    ["Заказ образовательных учреждений в ОМЦ на образовательные программы, 2022 год"],
    ["ОО", "ФИО", "Должность", "Программа", "Куда направлен"],
    [ONE, "Белова Анна Петровна", "учитель", "ФГОС", "ОМЦ"],
    [ONE, "Громов Олег Ильич", "учитель", "ФГОС", "ОМЦ"],
]
CLASS: Rows = [
    [ONE],
    ["Список обучающихся педагогического класса, 2022/2023 учебный год"],
    ["№", "ФИО обучающегося", "Класс", "Форма подготовки"],
    [1, "Абрамов Пётр Ильич", "10 А", "педагогический класс"],
    [2, "Белова Ия Сергеевна", "10 А", "педагогический класс"],
]
TARGETED: Rows = [
    ["Список студентов-целевиков на 20.09.2022"],
    ["№", "ФИО студента", "Какую школу окончил", "ВУЗ", "Специальность", "Курс"],
    [1, "Абрамов Пётр Ильич", ONE, "АмГПГУ", "Учитель математики", 1],
    [2, "Белова Ия Сергеевна", TWO, "ТОГУ", "Учитель начальных классов", 2],
    [3, "Ветров Олег Юрьевич", TWO, "Педагогический колледж", "Учитель", 2],
]


def _of_one_and_all(tmp_path: Path, rows: Rows, profile: str, ref: str) -> tuple[object, object]:
    folder = tmp_path / "returns"
    folder.mkdir()
    found = _read(folder, rows, profile)
    return _figure(found, ref, ONE), _figure(found, ref)


@pytest.mark.parametrize(
    ("rows", "profile", "ref", "of_one", "total"),
    [
        (PRODUCTS, SYSERT, "1-9", 4, 6),
        (ROUTES, SYSERT, "1-10", 10, 15),
        (RETENTION, AMURSK, "A-6.1", (3, 4), (5, 6)),
        (HEADS, AMURSK, "A-6.3", (4, 30), (4, 30)),
        (ORDERS, SYSERT, "1-7", 5, 7),
        (VACANCIES, AMURSK, "A-5.4", 1.5, 3.5),
        (PUPILS, AMURSK, "A-5а.2", 25, 35),
        (ORDERS_BY_NAME, SYSERT, "1-7", 2, 2),
        (CLASS, AMURSK, "A-5а.2", 2, 2),
    ],
)
def test_a_table_or_a_list_stands_for_the_count(
    tmp_path: Path, rows: Rows, profile: str, ref: str, of_one: object, total: object
) -> None:
    assert _of_one_and_all(tmp_path, rows, profile, ref) == (of_one, total)


def test_targeted_students_by_name_are_counted_and_not_kept(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    found = _read(folder, TARGETED, AMURSK, "Целевики.xlsx")
    assert _figure(found, "A-5а.1") == 2
    assert not any("Абрамов" in issue.message for issue in found.issues)


def test_a_year_of_the_cohort_is_not_the_year_of_the_figure(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    rows: Rows = [RETENTION[0], [*RETENTION[1]], *RETENTION[2:]]
    rows[1][1] = "Принято молодых специалистов в 2019/2020"
    assert _figure(_read(folder, rows, AMURSK), "A-6.1") is None


def test_a_total_that_the_columns_do_not_make_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    rows: Rows = [*ORDERS[:2], [ONE, 3, 2, 9], [TWO, None, None, 4]]
    found = _read(folder, rows, SYSERT)
    assert _figure(found, "1-7", ONE) == 5
    said = {text.partition(",")[0] for text in told(found, "AGG-006")}
    assert said == {"напечатан итог 9", "напечатан итог 4"}


def test_a_list_of_orders_and_a_table_of_them_are_not_added(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    books.xlsx(folder / "Заказ поимённо.xlsx", {"Лист1": ORDERS_BY_NAME})
    found = _read(folder, ORDERS, SYSERT)
    assert _figure(found, "1-7", ONE) in {2, 5, 7}


PAPERS: Rows = [
    ["Наличие документов по дополнительному профессиональному образованию (на 31.12.2022)"],
    ["ОО", "Положение о ДПО", "Приказ о рабочей группе"],
    [ONE, "да", "да"],
    [TWO, "есть, приказ № 5 от 01.02.2021", "нет"],
    [THREE, "в разработке", "нет"],
]
MODEL: Rows = [
    ["Реализация целевой модели наставничества в образовательных организациях, 2022 год"],
    ["№", "Наименование ОО", "Реализует целевую модель наставничества (да/нет)", "Реквизиты"],
    [1, ONE, "да", "№ 12 от 01.09.2021"],
    [2, TWO, "нет", ""],
    [3, THREE, "планируется с 01.09.2023", ""],
]
MENTORS: Rows = [
    ["Наличие школьного реестра наставников (2022)"],
    ["ОО", "Наличие реестра наставников", "Приказ (№, дата)", "Ссылка на сайт"],
    [ONE, "да", "№ 5 от 01.09.2022", "http://s1.example"],
    [TWO, "нет", "", ""],
    [THREE, "да", "№ 7-о/д от 10.10.2021", ""],
]


@pytest.mark.parametrize(
    ("rows", "profile", "ref", "of_one", "total"),
    [
        (PAPERS, SYSERT, "1-4", (1, 1), (2, 3)),
        (MODEL, KAZACHINSK, "Т1-6", (1, 1), (1, 3)),
        (MENTORS, AMURSK, "A-7.2", 1, 2),
    ],
)
def test_answers_of_schools_about_papers_are_papers(
    tmp_path: Path, rows: Rows, profile: str, ref: str, of_one: object, total: object
) -> None:
    assert _of_one_and_all(tmp_path, rows, profile, ref) == (of_one, total)


def test_a_paper_of_a_later_year_is_no_paper_yet(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    rows: Rows = [*PAPERS[:2], [ONE, "есть, приказ № 5 от 01.02.2023", "нет"]]
    assert _figure(_read(folder, rows, SYSERT), "1-4", ONE) == (0, 1)


def test_schools_where_people_are_asked_for_are_told_as_schools(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    rows: Rows = [
        ["Участие организаций в повышении квалификации управленческих команд, 2022 год"],
        ["ОО", "Участие (да/нет)", "Кол-во чел."],
        [ONE, "да", 3],
    ]
    (said,) = told(_read(folder, rows, KAZACHINSK), "HEAD-003")
    assert "не люди, а организации" in said
    assert "СНИЛС" not in said


def test_targeted_students_of_other_specialities_become_no_teachers(tmp_path: Path) -> None:
    rows: Rows = [
        ["Целевое обучение на 31.12.2022"],
        ["ОО", "Вуз", "Направление подготовки", "Обучается по целевому договору"],
        [ONE, "АмГПГУ (вуз)", "44.03.05 Педагогическое образование", 3],
        [ONE, "ДВГМУ (вуз)", "Лечебное дело", 2],
        [ONE, "ТОГУ", "38.03.01 Экономика", 1],
        [ONE, "ТОГУ", "Преподавание в начальных классах", 1],
        [ONE, "ТОГУ", "Востоковедение", 1],
    ]
    found = _read(tmp_path / "in", rows, AMURSK, "целевики 2022.xlsx")
    assert _figure(found, "A-5а.1") == 5  # who knows what the last one is
    (asked,) = told(found, "CELL-009")
    assert "Востоковедение" in asked
