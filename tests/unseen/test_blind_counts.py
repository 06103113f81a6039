"""Tables of counts by other hands: what the fourth blind acceptance has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import CONTESTS, DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

BURNOUT = "burnout_diag_by_subject_share"
UNDER_35 = "age_under35_share"
RETRAINED = "retrained_pedagogical_count"
MUNICIPAL = "method_support_municipal_by_subject_share"
VACANCIES = "vacancies_count"
RETRAINED_WORDS = "Обучились по программам переподготовки педагогической направленности"
NOTHING = (None, None)
PASSED = "Прошли диагностику профессиональных дефицитов"


def counted(folder: Path, caption: str, *, title: str = "Итоги за 2022 год") -> None:
    """Write a table of two schools: all pedagogues, and a column under the caption."""
    rows: Rows = [[title], ["ОО", "Всего педагогов", caption]]
    rows += [["СОШ № 1", 20, 5], ["СОШ № 2", 30, 7]]
    books.xlsx(folder / "район.xlsx", {"Лист1": rows})


@pytest.mark.parametrize(
    ("caption", "indicator"),
    [
        ("Отказались от диагностики профессиональных дефицитов", DIAGNOSTICS),
        ("Не прошли диагностику профессионального выгорания", BURNOUT),
        ("Должны пройти диагностику профессионального выгорания", BURNOUT),
        ("Молодые педагоги, прошедшие диагностику профессиональных дефицитов", DIAGNOSTICS),
        ("Руководители, прошедшие диагностику профессиональных дефицитов", DIAGNOSTICS),
        ("Доля педагогов, не прошедших диагностику профессиональных дефицитов, %", DIAGNOSTICS),
        ("Не участвовали в профессиональных конкурсах", CONTESTS),
        ("Подали заявки на участие в профессиональных конкурсах", CONTESTS),
        ("Готовы участвовать в профессиональных конкурсах", CONTESTS),
        ("Количество участий в профессиональных конкурсах", CONTESTS),
        ("Педагоги в возрасте от 25 до 35 лет", UNDER_35),
        ("30–34 года", UNDER_35),
        ("до 25 лет", UNDER_35),
        ("Охвачены методическим сопровождением на региональном уровне", MUNICIPAL),
        ("Не охвачены методическим сопровождением на муниципальном уровне", MUNICIPAL),
        (f"{RETRAINED_WORDS} (не завершили)", RETRAINED),
    ],
)
def test_a_caption_with_another_meaning_is_not_the_indicator(
    folder: Path, caption: str, indicator: str
) -> None:
    counted(folder, caption)
    found = computed(folder)
    assert of(found, indicator) == NOTHING
    shown = [value for value in found.values if value.indicator == indicator]
    assert not any(value.unconfirmed for value in shown)
    assert told(found, "SHEET-002")


@pytest.mark.parametrize("words", ["Всего педагогических работников", "Педагогических работников"])
def test_pedagogues_are_no_vacancies(folder: Path, words: str) -> None:
    rows: Rows = [["МБОУ «СОШ № 4», 2022 год"], ["Показатель", "Количество"]]
    rows += [[words, 20], ["Прошли диагностику профессиональных дефицитов", 5]]
    books.xlsx(folder / "4.xlsx", {"Лист1": rows})
    assert of(computed(folder, "amursk-2021"), VACANCIES) == NOTHING


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Диагностика за 2020–2022 годы (накопленным итогом)", "01.01.2020–31.12.2022"),
        ("Диагностика, 2020-2022", "01.01.2020–31.12.2022"),
        ("Диагностика, 2021/2022 учебный год", "01.09.2021–31.08.2022"),
        ("Диагностика за I полугодие 2022 года", "01.01.2022–30.06.2022"),
        ("Диагностика за 9 месяцев 2022 года", "01.01.2022–30.09.2022"),
        ("Диагностика за январь – май 2022 года", "01.01.2022–31.05.2022"),
        ("Диагностика за сентябрь 2022 года", "01.09.2022–30.09.2022"),
    ],
)
def test_counts_of_other_days_are_no_counts_of_the_year(
    folder: Path, title: str, days: str
) -> None:
    counted(folder, PASSED, title=title)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert told(found, "PER-001") == [f"числа таблицы — за {days}, а считается 2022; они не учтены"]


@pytest.mark.parametrize(
    "title",
    [
        "Мониторинг, декабрь 2022 года",
        "Диагностика по состоянию на 31.12.2022",
        "Программа развития на 2020–2024 годы: диагностика за 2022 год",
        "Утверждаю: директор школы. Отчёт за 2022 год",
    ],
)
def test_counts_of_the_year_stay(folder: Path, title: str) -> None:
    counted(folder, PASSED, title=title)
    assert of(computed(folder), DIAGNOSTICS) == (12, 50)


@pytest.mark.parametrize(
    ("title", "caption", "indicator"),
    [
        ("Молодые педагоги: участие в конкурсах, 2022", "Участвовали в конкурсах", CONTESTS),
        (
            "Прогноз участия в профессиональных конкурсах, 2022",
            "Профессиональные конкурсы",
            CONTESTS,
        ),
        ("Диагностика профессиональных дефицитов руководителей, 2022", PASSED, DIAGNOSTICS),
        ("Диагностика педагогов-психологов, 2022", PASSED, DIAGNOSTICS),
    ],
)
def test_a_line_over_the_table_narrows_its_counts(
    folder: Path, title: str, caption: str, indicator: str
) -> None:
    counted(folder, caption, title=title)
    found = computed(folder)
    assert of(found, indicator) == NOTHING
    assert any(told(found, code) for code in ("AGG-001", "SHEET-002", "HEAD-003"))


def test_a_table_of_one_subject_is_no_table_of_all(folder: Path) -> None:
    counted(folder, PASSED, title="Диагностика дефицитов учителей математики за 2022 год")
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert of(found, DIAGNOSTICS, subject="математика") == (12, 50)


def test_a_sheet_of_each_subject(folder: Path) -> None:
    heads: list[object] = ["ОО", "Всего учителей", PASSED]
    sheets: dict[str, Rows] = {
        "Физика": [heads, ["СОШ № 1", 3, 1]],
        "химия": [heads, ["СОШ № 1", 2, 2]],
        "Биология и география": [heads, ["СОШ № 1", 4, 2]],
    }
    books.xlsx(folder / "диагностика 2022.xlsx", sheets)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == NOTHING
    assert of(found, DIAGNOSTICS, subject="физика") == (1, 3)
    assert of(found, DIAGNOSTICS, subject="химия") == (2, 2)
    assert told(found, "CELL-007") == [
        "таблица о педагогах нескольких предметов, а столбца «Предмет» в ней нет; числа не учтены"
    ]


def test_a_column_of_numbers_that_nobody_understood_is_told(folder: Path) -> None:
    rows: Rows = [["Итоги за 2022 год"], ["ОО", "Всего педагогов", PASSED, "Ведут кружки"]]
    books.xlsx(folder / "район.xlsx", {"Лист1": [*rows, ["СОШ № 1", 20, 5, 3]]})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (5, 20)
    assert told(found, "AGG-001") == [
        "столбец с числами не узнан и в расчёт не входит: «Ведут кружки» (D2)"
    ]


def test_where_nobody_is_known_nothing_is_zero(folder: Path) -> None:
    rows: Rows = [["Сводка за 2022 год"], ["Показатель", "Количество"], ["Ведут кружки", 3]]
    books.xlsx(folder / "сводка.xlsx", {"Лист1": rows})
    found = computed(folder, "amursk-2021")
    assert {value.numerator for value in found.values if not value.breakdown} <= {None, 0}
    assert of(found, VACANCIES) == NOTHING
