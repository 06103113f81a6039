"""Headings without rows: «записей нет» for a register of deeds, no answer for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns

from pedmonitor.model.result import Status
from unseen.district import ANNA, DIAGNOSTICS, SCHOOL, STAFF, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

ASSESSED = "independent_qualification_share"
BURNOUT = "burnout_diag_by_subject_share"
RETRAINED = "retrained_pedagogical_count"
SUPPORTED = "young_support_or_mentoring_exists"
DOCUMENTS: Rows = [["Наименование документа", "Вид", "Номер", "Дата"]]
MENTORING: list[object] = ["Положение о системе наставничества", "положение", "14", "01.03.2021"]
PK_OF_TRAINED = "pk_diag_or_iom_of_trained_share"


def test_an_empty_staff_is_no_answer(folder: Path) -> None:
    marks: Rows = [["ФИО", "Дата"], [ANNA, "03.03.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Диагностика дефицитов": marks})
    empty: Rows = [["МБОУ СОШ № 5"], STAFF[1]]
    nobody: Rows = [["МБОУ СОШ № 5"], ["ФИО", "Дата"]]
    books.xlsx(folder / "5.xlsx", {"Кадры": empty, "Диагностика дефицитов": nobody})
    found = returns.find(computed(folder), DIAGNOSTICS)
    assert (found.numerator, found.denominator) == (1, 2)
    assert found.status is Status.PARTIAL
    assert found.reporting == 1


@pytest.mark.parametrize("sheet", ["Выгорание", "Диагностика проф. выгорания"])
def test_an_empty_register_of_one_kind_says_nothing_of_another(folder: Path, sheet: str) -> None:
    empty: Rows = [[SCHOOL], ["ФИО", "Вид диагностики", "Дата"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, sheet: empty})
    found = computed(folder)
    assert of(found, BURNOUT) == (0, 2)
    assert returns.find(found, ASSESSED).status is Status.NOT_COMPUTABLE


def test_an_empty_register_of_courses_with_a_column_of_kinds_says_none_of_each(
    folder: Path,
) -> None:
    head: Rows = [
        [SCHOOL],
        ["ФИО", "Вид (ПК/ПП)", "Наименование программы", "Часов", "Дата", "Основание"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Повышение квалификации": head})
    found = computed(folder)
    assert returns.find(found, PK_OF_TRAINED).status is not Status.NOT_COMPUTABLE
    assert of(found, RETRAINED) == (0, None)


@pytest.mark.parametrize(
    ("sheet", "columns"),
    [("Повышение квалификации", []), ("Профессиональная переподготовка", ["Вид программы"])],
)
def test_an_empty_register_of_one_kind_of_courses_says_nothing_of_the_other(
    folder: Path, sheet: str, columns: list[str]
) -> None:
    head: Rows = [
        [SCHOOL],
        ["ФИО", *columns, "Наименование программы", "Часов", "Дата", "Основание"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, sheet: head})
    found = computed(folder)
    other = RETRAINED if not columns else PK_OF_TRAINED
    assert returns.find(found, other).status is Status.NOT_COMPUTABLE


def test_documents_of_the_department_do_not_answer_for_a_school(folder: Path) -> None:
    """«Нет» of a school that nobody has asked is no answer; the municipality has its document."""
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF})
    own: Rows = [["МБОУ СОШ № 5"], *STAFF[1:]]
    charter: list[object] = ["Устав школы", "устав", "1", "01.03.2021"]
    books.xlsx(folder / "5.xlsx", {"Кадры": own, "Документы": [*DOCUMENTS, charter]})
    office: Rows = [*DOCUMENTS, MENTORING]
    books.xlsx(folder / "Отдел образования документы.xlsx", {"Документы": office})
    found = computed(folder, "korsakov-2021")
    assert of(found, SUPPORTED) == (1, None)
    assert of(found, SUPPORTED, organisation="МБОУ СОШ № 5") == (0, None)
    alone = returns.find(found, SUPPORTED, (("organisation", SCHOOL),))
    assert alone.status is Status.NOT_COMPUTABLE
    assert "нет реестра «Реестр документов» этой организации" in alone.note


def test_a_journal_of_other_orders_is_asked_about(folder: Path) -> None:
    journal: Rows = [*DOCUMENTS, ["О зачислении", "приказ", 1, "01.02.2022"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Реестр приказов": journal})
    assert any("ни одна строка не о том" in one for one in told(computed(folder), "SHEET-005"))
    books.xlsx(folder / "4.xlsx", {"Кадры": STAFF, "Документы": [*journal, MENTORING]})
    assert told(computed(folder), "SHEET-005") == []
