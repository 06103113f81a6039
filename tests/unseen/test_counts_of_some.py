"""Counts of some of the pedagogues, of a plan or of nobody's level are no figures of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import computed, of

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

DIAGNOSED, YOUNG = "diag_deficit_by_subject_share", "age_under35_share"
EDUCATED, NOVICES = "higher_education_staffing_share", "experience_under5_share"
ROUTES = "iom_diag_based_share"
PASSED = "Прошли диагностику профессиональных дефицитов"
HEAD: list[object] = ["ОО", "Всего педагогов", PASSED]
ROW: list[object] = ["СОШ № 1", 30, 7]


PROFILES = {EDUCATED: "amursk-2021", NOVICES: "amursk-2021", ROUTES: "kazachinsko-lensky-2022"}


def _read(
    folder: Path, rows: Rows, family: str = "", *, sheet: str = "Лист1", file: str = "свод 2022"
) -> RunResult:
    books.xlsx(folder / f"{file}.xlsx", {sheet: rows})
    return computed(folder, PROFILES.get(family, "vilyuysk-2021"))


def _told(found: RunResult) -> str:
    return " ".join(issue.message for issue in found.issues)


@pytest.mark.parametrize(
    ("before", "part", "family"),
    [
        (PASSED, "из них до 35 лет", YOUNG),
        ("Женщин", "из них до 35 лет", YOUNG),
        ("Принято на работу", "из них имеют высшее образование", EDUCATED),
        ("Внешних совместителей", "из них имеют высшее образование", EDUCATED),
        ("Имеют категорию", "в т.ч. со стажем педагогической работы до 5 лет", NOVICES),
    ],
)
def test_a_part_of_others_is_no_part_of_all(
    tmp_path: Path, before: str, part: str, family: str
) -> None:
    columns: Rows = [["ОО", "Всего педагогов", before, part], ["СОШ № 1", 30, 7, 6]]
    found = _read(tmp_path / "columns", columns, family)
    assert of(found, family) == (None, None)
    assert part in _told(found)
    rows: Rows = [["МБОУ СОШ № 1"], ["Показатель", "Значение"], ["Всего педагогов", 30]]
    found = _read(tmp_path / "rows", [*rows, [before, 7], [part, 6]], family)
    assert of(found, family) == (None, None)
    assert part in _told(found)


@pytest.mark.parametrize(
    "parent",
    ["Молодые педагоги", "Не прошли", "Потребность", "Учителя математики", "Внешние совместители"],
)
def test_a_caption_over_others_says_of_whom_they_are(tmp_path: Path, parent: str) -> None:
    head: Rows = [["ОО", "Всего педагогов", parent, ""], ["", "", "всего", PASSED]]
    found = _read(tmp_path, [*head, ["СОШ № 1", 30, 9, 4]])
    assert of(found, DIAGNOSED) == (None, None)
    assert parent in _told(found)


def test_whole_of_a_fact_is_read_beside_its_parts(tmp_path: Path) -> None:
    head: Rows = [["ОО", "Всего педагогов", PASSED, ""], ["", "", "всего", "до 35 лет"]]
    found = _read(tmp_path, [*head, ["СОШ № 1", 30, 12, 4]])
    assert (of(found, DIAGNOSED), of(found, YOUNG)) == ((12, 30), (None, None))


@pytest.mark.parametrize(
    "title",
    [
        "Молодые педагоги до 35 лет, 2022 год",
        "Вновь принятые педагоги",
        "Руководители и заместители, 2022",
        "План прохождения диагностики на 2022 год",
        "Образец заполнения",
    ],
)
def test_a_title_says_of_whom_the_table_is(tmp_path: Path, title: str) -> None:
    found = _read(tmp_path, [[title], HEAD, ROW])
    assert of(found, DIAGNOSED) == (None, None)
    assert "не сведения обо всех педагогах" in _told(found)


@pytest.mark.parametrize(
    ("sheet", "file"), [("Молодые", "свод 2022"), ("План", "свод 2022"), ("Лист1", "образец 2022")]
)
def test_names_of_sheets_and_files_say_it_too(tmp_path: Path, sheet: str, file: str) -> None:
    found = _read(tmp_path, [HEAD, ROW], sheet=sheet, file=file)
    assert of(found, DIAGNOSED) == (None, None)
    assert "не сведения обо всех педагогах" in _told(found)


@pytest.mark.parametrize(
    ("title", "sheet"),
    [("Выполнение плана диагностики, 2022", "Факт"), ("Сведения за 2022 год", "Лист1")],
)
def test_what_has_been_done_is_read(tmp_path: Path, title: str, sheet: str) -> None:
    assert of(_read(tmp_path, [[title], HEAD, ROW], sheet=sheet), DIAGNOSED) == (7, 30)


def test_support_without_a_level_is_of_no_level(tmp_path: Path) -> None:
    school, district = (
        f"method_support_{level}_by_subject_share" for level in ("school", "municipal")
    )
    said = "Охвачены методическим сопровождением"
    head: Rows = [["ОО", "Всего педагогов", said], ROW]
    found = _read(tmp_path / "bare", head)
    assert (of(found, school), of(found, district)) == ((None, None), (None, None))
    title = "Методическое сопровождение педагогов на муниципальном уровне"
    found = _read(tmp_path / "titled", [[title], *head])
    assert (of(found, school), of(found, district)) == ((None, None), (7, 30))


def test_bands_of_experience_are_not_the_first_of_them(tmp_path: Path) -> None:
    title = "Стаж педагогических работников, 2022 год"
    head = ["ОО", "Всего педагогов", "Педагогический стаж до 3 лет", "от 3 до 5 лет"]
    found = _read(tmp_path, [[title], list(head), ["СОШ № 1", 30, 2, 3]], NOVICES)
    assert of(found, NOVICES) == (None, None)


def test_trained_on_diagnostics_have_no_route(tmp_path: Path) -> None:
    head = ["ОО", "Всего педагогов", "Прошли ПК", "из них по результатам диагностики"]
    found = _read(tmp_path, [list(head), ["СОШ № 1", 30, 7, 6]], ROUTES)
    assert of(found, ROUTES) == (None, None)
