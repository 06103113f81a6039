"""Registers under one another on one sheet, with titles and without, in one storey and two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, SCHOOL, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

SUPPORT = "method_support_school_by_subject_share"
OF_DISTRICT = "method_support_municipal_by_subject_share"
PEOPLE = [ANNA, OLEG, ZOYA]
STAFF: Rows = [
    [f"Педагогические работники {SCHOOL}, 2022 год"],
    ["№", "ФИО", "Должность", "Предмет", "Дата рождения", "Образование", "Категория"],
    *(
        [i, name, "учитель", "физика", "01.02.1980", "высшее", "первая"]
        for i, name in enumerate(PEOPLE, 1)
    ),
]
DONE: Rows = [
    ["Диагностика профессиональных дефицитов, 2022 год"],
    ["№", "Фамилия И.О.", "Предмет", "Дата"],
    [1, "Белова А.П.", "физика", "03.03.2022"],
    [2, "Громов О.И.", "физика", "03.03.2022"],
]
ROUTES: Rows = [
    ["Индивидуальные образовательные маршруты, 2022 год"],
    ["№", "Фамилия И.О.", "Основание", "Дата разработки", "Статус"],
    [1, "Белова А.П.", "результаты диагностики", "15.09.2022", "реализуется"],
]
WIDE: Rows = [
    ["Методическое сопровождение педагогов в 2022 году"],
    ["ФИО", "Организовано методическое сопровождение"],
    ["", "на уровне школы", "на муниципальном уровне"],
    ["Белова А.П.", "+", "нет"],
    ["Громов О.И.", "нет", "нет"],
    ["Чижова З.П.", "+", "+"],
]
NUMBERED: Rows = [
    WIDE[0],
    ["№", "ФИО", "Организовано методическое сопровождение"],
    *([at or "", *row] for at, row in enumerate(WIDE[2:])),
]
WON: Rows = [
    ["Участие в профессиональных конкурсах, 2022 год"],
    ["№", "Конкурс", "Фамилия, И.О.", "Уровень", "Дата", "Результат"],
    [1, "«Учитель года»", "Громов О.И.", "муниципальный", "15.04.2022", "призёр"],
]


def under_one_another(tables: list[Rows], gap: int, more: Rows) -> Rows:
    rows: Rows = list(STAFF)
    for title, *table in tables:
        rows += [[]] * gap + [title, *more, *table]
    return rows


@pytest.mark.parametrize("gap", [0, 2])
@pytest.mark.parametrize("more", [[], [[SCHOOL], ["за 2022 год"]]])
@pytest.mark.parametrize("wide", [WIDE, NUMBERED])
def test_each_is_read_as_its_own(tmp_path: Path, wide: Rows, more: Rows, gap: int) -> None:
    sheet = under_one_another([DONE, ROUTES, wide, WON], gap, more)
    books.xlsx(tmp_path / "in" / "СОШ 4.xlsx", {"Лист1": sheet})
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, "diag_and_individual_plan_share") == (1, 3)
    assert (of(found, SUPPORT), of(found, OF_DISTRICT)) == ((2, 3), (1, 3))
    assert of(found, CONTESTS) == (1, 3)
    assert not {"ROW-003", "CELL-004", "CELL-009", "SHEET-002"} & {
        issue.code.value for issue in found.issues
    }


def test_a_wide_table_without_a_title_is_no_rows_of_the_one_above(tmp_path: Path) -> None:
    sheet = [*STAFF, [], *DONE, [], *ROUTES, [], [], *NUMBERED[1:]]
    books.xlsx(tmp_path / "in" / "СОШ 4.xlsx", {"Лист1": sheet})
    found = computed(tmp_path / "in")
    assert of(found, SUPPORT) == (2, 3)
    assert of(found, "diag_and_individual_plan_share") == (1, 3)
    assert not told(found, "CELL-004")


def test_the_header_of_a_table_over_again_is_no_other_table(tmp_path: Path) -> None:
    head, *rows = STAFF[1:]
    sheet = [STAFF[0], head, rows[0], [], head, *rows[1:]]
    books.xlsx(tmp_path / "in" / "СОШ 4.xlsx", {"Лист1": [*sheet, [], *DONE]})
    assert of(computed(tmp_path / "in"), DIAGNOSTICS) == (2, 3)


def test_the_name_of_the_file_tells_equals_apart(tmp_path: Path) -> None:
    head: list[object] = ["№ п/п", "Педагог", "Основание обучения", "Начало", "Окончание"]
    routes: Rows = [
        [*head, "Отметка о выполнении"],
        [1, ANNA, "результаты диагностики", "01.02.2022", "01.12.2022", "в работе"],
    ]
    folder = tmp_path / "in" / "СОШ 4"
    books.xlsx(folder / "СОШ 4 кадры.xlsx", {"Лист1": STAFF})
    books.xlsx(folder / "СОШ 4 диагностика.xlsx", {"Лист1": DONE})
    books.xlsx(folder / "СОШ 4 ИОМ.xlsx", {"Лист1": routes})
    found = computed(tmp_path / "in")
    assert of(found, "diag_and_individual_plan_share") == (1, 3)
    assert not told(found, "SHEET-002")


def test_one_mentor_of_two_has_two_programmes(tmp_path: Path) -> None:
    who: list[object] = ["", "ФИО педагога, должность", "ФИО педагога, должность"]
    pairs: Rows = [
        ["Реестр наставничества за 2022 год"],
        ["№", "Наставник", "Наставляемый", "Индивидуальная программа наставничества"],
        [*who, "дата утверждения", "утверждена (да/нет)"],
        [1, f"{ANNA}, учитель", f"{OLEG}, учитель", "01.02.2022", "да"],
        [2, f"{ANNA}, учитель", f"{ZOYA}, учитель", "01.02.2022", "да"],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 4.xlsx", {"Лист1": [*STAFF, [], [], *pairs]})
    found = computed(tmp_path / "in")
    assert of(found, "mentoring_participants_share") == (3, 3)
    assert of(found, "mentoring_programs_count")[0] == 2
    assert not told(found, "ROW-002")


@pytest.mark.parametrize("gap", [0, 1])
def test_two_columns_are_enough_for_a_header(tmp_path: Path, gap: int) -> None:
    done: Rows = [
        ["Диагностика профессиональных дефицитов"],
        ["Фамилия И.О.", "Дата"],
        ["Белова А.П.", "03.03.2022"],
        ["Громов О.И.", "03.03.2022"],
    ]
    burnt: Rows = [
        ["Диагностика профессионального выгорания"],
        ["Фамилия И.О.", "Дата прохождения"],
        ["Громов О.И.", "04.04.2022"],
    ]
    sheet = under_one_another([done, burnt], gap, [])
    books.xlsx(tmp_path / "in" / "СОШ 4.xlsx", {"Лист1": sheet})
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, "burnout_diag_by_subject_share") == (1, 3)
    assert not told(found, "ROW-003")


def test_groups_that_speak_of_the_register_are_no_other(tmp_path: Path) -> None:
    who: list[object] = ["№", "Сведения о педагоге", "", "Сведения об обучении", "", ""]
    courses: Rows = [
        ["Повышение квалификации"],
        [*who, "Документ", ""],
        ["", "ФИО", "должность", "программа", "часов", "дата окончания", "номер", "дата"],
        [1, ANNA, "учитель", "ФГОС", 72, "03.03.2022", "123", "04.03.2022"],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 4.xlsx", {"Кадры": STAFF, "Курсы": courses})
    found = computed(tmp_path / "in")
    assert not told(found, "HEAD-003")


@pytest.mark.parametrize("answer", ["не проходили", "нет", "В 2022 году не проходили"])
@pytest.mark.parametrize("gap", [0, 1])
def test_an_answer_in_the_place_of_rows_is_no_title_of_the_next_table(
    tmp_path: Path, answer: str, gap: int
) -> None:
    none: Rows = [["Независимая оценка квалификации"], ["№", "Фамилия И.О.", "Дата"], [answer]]
    rows: Rows = [*STAFF, [], *none, *([[]] * gap), *DONE]
    books.xlsx(tmp_path / "in" / f"{SCHOOL}.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert told(found, "SHEET-005") == []


def test_a_title_right_above_its_header_is_no_answer_of_the_table_before(tmp_path: Path) -> None:
    missed: Rows = [["Не прошли диагностику"], *DONE[1:]]
    rows: Rows = [*STAFF, [], DONE[0], DONE[1], *missed]
    books.xlsx(tmp_path / "in" / f"{SCHOOL}.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) != (2, 3)
