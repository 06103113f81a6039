"""Tables of counts in which another municipality stands: left out where ours is known, or asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.keeping.workspace import Workspace
from unseen.district import DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult

TITLE = "Диагностика профессиональных дефицитов педагогов за 2022 год"
HEAD: list[object] = ["ОО", "Всего педагогов", "из них прошли диагностику"]
FIRST: list[object] = ["МБОУ СОШ № 1", 20, 5]
SECOND: list[object] = ["МБОУ СОШ № 2", 30, 11]
FOREIGN: list[object] = ["МБОУ СОШ № 7", 100, 90]
OURS = "Амурский муниципальный район Хабаровского края"


def ours(folder: Path, own: str = OURS) -> RunResult:
    workspace = Workspace(folder.parent, Settings(municipality=own), bundled_definitions())
    return returns.run(workspace, folder, "vilyuysk-2021", period=calendar_year(2022))


def write(folder: Path, rows: Rows, name: str = "Лист1") -> None:
    books.xlsx(folder / "Диагностика.xlsx", {name: rows})


TABLES: dict[str, Rows] = {
    "a column of each row": [
        [TITLE],
        ["Муниципалитет", *HEAD],
        ["Амурский район", *FIRST],
        ["Амурский район", *SECOND],
        ["Солнечный район", *FOREIGN],
    ],
    "a column written once": [
        [TITLE],
        ["Муниципалитет", *HEAD],
        ["Амурский район", *FIRST],
        ["", *SECOND],
        ["Солнечный район", *FOREIGN],
        ["", "МБОУ СОШ № 8", 100, 90],
    ],
    "names over the schools": [
        [TITLE],
        HEAD,
        ["Амурский район"],
        FIRST,
        SECOND,
        ["Солнечный район"],
        FOREIGN,
    ],
    "sums over the schools": [
        [TITLE],
        HEAD,
        ["Амурский район", 50, 16],
        FIRST,
        SECOND,
        ["Солнечный район", 100, 90],
        FOREIGN,
    ],
}


@pytest.mark.parametrize("table", TABLES)
def test_the_schools_of_another_district_are_left_out_and_told(folder: Path, table: str) -> None:
    write(folder, TABLES[table])
    found = ours(folder)
    assert of(found, DIAGNOSTICS) == (16, 50)
    assert any("«Солнечный район»" in text for text in told(found, "ORG-012"))


@pytest.mark.parametrize("table", TABLES)
def test_they_are_asked_about_where_nobody_says_which_is_ours(folder: Path, table: str) -> None:
    write(folder, TABLES[table])
    assert any("чьи строки наши, не сказано" in text for text in told(computed(folder), "ORG-012"))


def test_districts_may_be_named_without_the_word(folder: Path) -> None:
    rows = [["Амурский", *FIRST], ["Амурский", *SECOND], ["Солнечный", *FOREIGN]]
    write(folder, [[TITLE], ["Район", *HEAD], *rows])
    assert of(ours(folder), DIAGNOSTICS) == (16, 50)


def test_parts_of_a_district_are_no_other_districts(folder: Path) -> None:
    rows = [["Северный", *FIRST], ["Центральный", *SECOND]]
    write(folder, [[TITLE], ["Территория", *HEAD], *rows])
    for found in (ours(folder), computed(folder)):
        assert of(found, DIAGNOSTICS) == (16, 50)
        assert not told(found, "ORG-012")


def test_a_table_of_another_district_alone_is_not_ours(folder: Path) -> None:
    rows = [["Солнечный район", *FIRST], ["Солнечный район", *SECOND]]
    write(folder, [[TITLE], ["Муниципалитет", *HEAD], *rows])
    found = ours(folder)
    assert of(found, DIAGNOSTICS) == (None, None)
    assert any("не нашего муниципалитета" in text for text in told(found, "ORG-012"))


@pytest.mark.parametrize(
    ("sheet", "line"),
    [
        ("Солнечный район", TITLE),
        ("Лист1", f"{TITLE} по Солнечному району"),
        ("Лист1", f"Администрация Солнечного муниципального района. {TITLE}"),
    ],
)
def test_a_sheet_or_title_of_another_district_is_told(folder: Path, sheet: str, line: str) -> None:
    sheets: dict[str, Rows] = {
        "Амурский район": [[TITLE], HEAD, FIRST, SECOND],
        sheet: [[line], HEAD, FOREIGN],
    }
    books.xlsx(folder / "Диагностика.xlsx", sheets)
    found = ours(folder)
    assert of(found, DIAGNOSTICS) == (16, 50)
    assert any("не нашего муниципалитета" in text for text in told(found, "ORG-012"))


@pytest.mark.parametrize(
    "title",
    [
        "Диагностика профессиональных дефицитов педагогов Амурского муниципального района, 2022",
        "Диагностика профессиональных дефицитов педагогов в Амурском районе за 2022 год",
        f"Управление образования Амурского района. {TITLE}",
        f"{TITLE} по Амурскому району Хабаровского края",
        f"МО «Амурский район». {TITLE}",
    ],
)
@pytest.mark.parametrize("own", [OURS, ""])
def test_the_name_of_the_district_in_a_title_hides_no_indicator(
    folder: Path, title: str, own: str
) -> None:
    write(folder, [[title], HEAD, FIRST, SECOND])
    assert of(ours(folder, own), DIAGNOSTICS) == (16, 50)


def test_a_district_without_an_adjective_is_no_school(folder: Path) -> None:
    write(folder, [[TITLE], HEAD, FIRST, SECOND, ["Солнечный район", 50, 16]])
    assert of(computed(folder), DIAGNOSTICS) == (16, 50)
