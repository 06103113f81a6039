"""Folders with state forms, from files to indicator values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, forms
from making.returns import codes, counts, find, run, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE = "vilyuysk-2021"
YOUNG = "age_under35_share"
REGISTRY: list[list[object]] = [
    ["Код", "Краткое наименование", "Тип", "ОКПО"],
    ["101", "СОШ № 1", "средняя школа", 4120071],
    ["102", "СОШ № 2", "средняя школа", 12345678],
]
STAFF: list[list[object]] = [
    ["ФИО", "Дата рождения", "Должность", "Предмет"],
    ["Иванова Анна Петровна", "05.03.1995", "учитель", "математика"],
    ["Петров Олег Иванович", "12.11.1976", "учитель", "физика"],
]


def ages(total: int, *young: int) -> dict[tuple[str, str, str], object]:
    graphs = ("4", "6", "8")
    made: dict[tuple[str, str, str], object] = {("3.3", "06", "3"): total}
    for graph, count in zip(graphs, young, strict=True):
        made["3.3", "06", graph] = count
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return save(tmp_path / "returns", {"организации.xlsx": REGISTRY})


def test_an_indicator_is_computed_from_forms_alone(
    workspace: Workspace, catalogue: Catalogue, folder: Path
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    first = forms.workbook(edition, ages(40, 2, 5, 3), school="МБОУ «Средняя школа»", okpo=4120071)
    books.xlsx(folder / "а.xlsx", first)
    second = forms.workbook(edition, ages(10, 0, 0, 0), school="СОШ № 2", okpo="")
    books.xlsx(folder / "б.xlsx", second)
    result = run(workspace, folder, PROFILE)
    total = find(result, YOUNG)
    assert (total.numerator, total.denominator, total.source) == (10, 50, "state_form")
    assert total.note == (
        "По формам статистики (на 20.09.2022) взято организаций: 2; работающие в двух "
        "организациях посчитаны в каждой. В формах — люди без внешних совместителей, возраст на "
        "1 января следующего года."
    )
    assert counts(result, YOUNG, (("organisation", "СОШ № 1"),)) == (10, 40)
    assert result.coverage.received == 2
    assert {i.file: i.registers for i in result.inputs}["а.xlsx"] == ("oo1",)


def test_registers_come_first_and_a_total_says_that_it_mixes(
    workspace: Workspace, catalogue: Catalogue, folder: Path
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    for school in ("СОШ № 1", "СОШ № 2"):
        sheets = forms.workbook(edition, ages(40, 2, 5, 3), school=school, okpo="")
        books.xlsx(folder / f"{school}.xlsx", sheets)
    save(folder, {"СОШ № 1 кадры.xlsx": STAFF})
    result = run(workspace, folder, PROFILE)
    total = find(result, YOUNG)
    assert (total.numerator, total.denominator) == (11, 42)
    assert total.source == "registers+state_form"
    assert find(result, YOUNG, (("organisation", "СОШ № 1"),)).source == "registers"
    assert find(result, YOUNG, (("subject", "физика"),)).status.value == "partial"


def test_two_editions_in_one_folder_and_another_year(
    workspace: Workspace, catalogue: Catalogue, folder: Path
) -> None:
    old = forms.workbook(catalogue.state_forms["oo1-16"], ages(40, 2, 5, 3), okpo=4120071)
    new = forms.workbook(
        catalogue.state_forms["oo1-17"],
        ages(10, 1, 0, 0) | {("3.1", "06", "14"): 4},
        okpo="12345678",
    )
    late = forms.workbook(
        catalogue.state_forms["oo1-16"], ages(9, 9, 0, 0), okpo=4120071, year=2021
    )
    for name, sheets in {"а.xlsx": old, "б.xlsx": new, "в.xlsx": late}.items():
        books.xlsx(folder / name, sheets)
    result = run(workspace, folder, PROFILE)
    assert counts(result, YOUNG) == (11, 50)
    assert ("PER-001", "") in codes(result.issues)
    verdicts = {one.file: one.verdict.value for one in result.inputs}
    assert verdicts["в.xlsx"] == "other_period"
    assert "other_period" not in {verdicts["а.xlsx"], verdicts["б.xlsx"]}


@pytest.mark.parametrize("names", [("3.3 2021", "3.3 2022"), ("3.3 (2021)", "3.3")])
def test_the_year_of_a_sheet_decides_its_cells(
    workspace: Workspace, catalogue: Catalogue, folder: Path, names: tuple[str, str]
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheets = {"Титул": forms.title_page(edition, okpo=4120071)}
    sheets[names[0]] = forms.table(edition, "3.3", ages(40, 2, 5, 3))
    sheets[names[1]] = forms.table(edition, "3.3", ages(20, 0, 1, 0))
    books.xlsx(folder / "а.xlsx", sheets)
    result = run(workspace, folder, PROFILE)
    assert counts(result, YOUNG) == (1, 20)
    told = [issue for issue in result.issues if issue.code.value == "PER-001"]
    assert [issue.level.value for issue in told] == ["info"]
    assert f"«{names[0]}»" in told[0].message


def test_a_section_that_a_form_lacks_is_asked_for(
    workspace: Workspace, catalogue: Catalogue, folder: Path
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    educated = {("3.1", "06", "3"): 40, ("3.1", "06", "4"): 30}
    books.xlsx(folder / "а.xlsx", forms.workbook(edition, educated, school="СОШ № 1", okpo=4120071))
    books.xlsx(
        folder / "б.xlsx", forms.workbook(edition, ages(10, 1, 1, 1), school="СОШ № 2", okpo="")
    )
    result = run(workspace, folder, PROFILE)
    (issue,) = [one for one in result.issues if one.code.value == "FORM-004"]
    assert (issue.organisation, issue.place.file if issue.place else "") == ("СОШ № 1", "а.xlsx")
    assert issue.message.startswith("в форме нет раздела 3.3; показатели ")
