"""A workbook of a state form → returns with every cell, its state and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, forms
from making.returns import codes

from pedmonitor.intake.read_return import read_return
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

CELLS: dict[tuple[str, str, str], object] = {
    ("3.1", "06", "3"): 20,
    ("3.1", "06", "16"): 19.5,
    ("3.1", "07", "3"): 0,
    ("3.2", "06", "11"): 3,
    ("справка 2", "56", ""): 12,
}


def read(path: Path, plan: ReadingPlan) -> FileReading:
    return read_return(path, path.name, plan)


def cell(given: FormReturn, section: str, row: str, graph: str) -> tuple[str, float | None, str]:
    keys = list(zip(given.sections, given.rows, given.graphs, strict=True))
    at = keys.index((section, row, graph))
    return CellState(given.states[at]).name, given.numbers[at], given.place(at).cell


@pytest.mark.parametrize("suffix", [".xlsx", ".xls"])
def test_a_workbook_with_a_sheet_for_each_section(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue, suffix: str
) -> None:
    sheets = forms.workbook(catalogue.state_forms["oo1-16"], CELLS)
    write = books.xlsx if suffix == ".xlsx" else books.xls
    reading = read(write(tmp_path / f"форма{suffix}", sheets), plan)
    (given,) = reading.forms
    assert (given.form, given.edition) == ("oo1", "oo1-16")
    assert (given.organisation, given.okpo) == ("МБОУ «СОШ № 3»", "04120071")
    assert cell(given, "3.1", "06", "3") == ("VALUE", 20, "C11")
    assert cell(given, "3.1", "06", "16") == ("VALUE", 19.5, "P11")
    assert cell(given, "3.1", "07", "3")[:2] == ("ZERO", 0)
    assert cell(given, "3.1", "08", "3")[:2] == ("BLANK", None)
    assert cell(given, "3.1", "09", "16")[:2] == ("NOT_APPLICABLE", None)
    assert cell(given, "справка 2", "56", "")[:2] == ("VALUE", 12)
    assert (reading.issues, reading.tables) == ([], [])


def test_all_sections_on_one_sheet_of_a_csv(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows: list[list[object]] = [
        *forms.title_page(edition),
        *forms.table(edition, "3.1", CELLS),
        *forms.lines(edition, "справка 2", CELLS),
        *forms.table(edition, "3.2", CELLS),
        ["Должностное лицо, ответственное за предоставление информации"],
    ]
    reading = read(books.delimited(tmp_path / "оо1.csv", rows, encoding="cp1251"), plan)
    (given,) = reading.forms
    assert cell(given, "3.1", "06", "3")[:2] == ("VALUE", 20)
    assert cell(given, "3.2", "06", "11")[:2] == ("VALUE", 3)
    assert cell(given, "справка 2", "56", "")[:2] == ("VALUE", 12)


def test_editions_are_told_by_their_graphs(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-17"]
    sheets = forms.workbook(edition, {("3.1", "06", "14"): 5})
    (given,) = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan).forms
    assert given.edition == "oo1-17"
    assert cell(given, "3.1", "06", "13")[:2] == ("VALUE", 5)  # graph 13 of the first edition


@pytest.mark.parametrize("edition", ["85k-old", "85k-2017", "85k-2019", "1dop-2018"])
def test_every_edition_reads_its_own_layout(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue, edition: str
) -> None:
    form = catalogue.state_forms[edition]
    cells: dict[tuple[str, str, str], object] = {
        (section.id, row.code, graph.number): 7
        for section in form.sections
        for row in section.rows
        for graph in section.graphs
        if (row.code, graph.number) not in section.crossed_cells
    }
    reading = read(books.xlsx(tmp_path / "форма.xlsx", forms.workbook(form, cells)), plan)
    (given,) = reading.forms
    assert given.edition == edition
    assert given.numbers.count(7) == len(cells)
    assert reading.issues == []


def test_a_digest_names_a_school_in_every_row(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows: list[list[object]] = [["Свод по форме № ОО-1 за 2022 год"]]
    table = forms.table(edition, "3.1", CELLS, only=("06", "07"))
    head = [["", *line] for line in table[:-2]]
    head[2][0] = "Наименование образовательной организации"
    rows += head
    for school, number in (("СОШ № 1", 11), ("СОШ № 2", 22)):
        for line in table[-2:]:
            rows.append([school, *line[:2], number, *line[3:]])
    reading = read(books.xlsx(tmp_path / "свод.xlsx", {"3.1": rows}), plan)
    assert [given.organisation for given in reading.forms] == ["СОШ № 1", "СОШ № 2"]
    assert [cell(given, "3.1", "06", "3")[1] for given in reading.forms] == [11, 22]


def test_shifted_captions_are_told_and_nothing_is_guessed(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheets = {
        "Титул": forms.title_page(edition),
        "3.1": forms.table(edition, "3.1", CELLS, shift=1),
    }
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    assert ("FORM-002", "D4") in codes(reading.issues, serious="error")
    counted = {key for given in reading.forms for key in given.graphs}
    assert "4" not in counted


def test_9999_means_no_data(tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheets = forms.workbook(edition, {("3.1", "06", "3"): 9999, ("3.1", "06", "4"): "много"})
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    (given,) = reading.forms
    assert cell(given, "3.1", "06", "3")[:2] == ("BLANK", None)
    assert cell(given, "3.1", "06", "4")[:2] == ("ERROR", None)
    assert codes(reading.issues) == [("FORM-005", "C11"), ("CELL-003", "D11")]


def test_wrong_section_titles_yield_to_the_graphs(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows = forms.table(edition, "3.4", {("3.4", "06", "13"): 1.5})
    rows[0] = ["3.2. Распределение персонала по стажу работы"]
    sheets = {"Титул": forms.title_page(edition), "Лист2": rows}
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    assert set(reading.forms[0].sections) == {"3.4"}
    assert codes(reading.issues) == [("FORM-004", "1:1")]


def test_unknown_rows_and_graphs_are_told_and_the_rest_is_read(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows = forms.table(edition, "3.1", CELLS)
    for line, text in zip(rows[1:], ["", "Число советников", "", 17], strict=False):
        line.append(text)
    rows.append(["советник директора по воспитанию", "63", 1])
    sheets = {"Титул": forms.title_page(edition), "3.1": rows}
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    assert [code for code, _ in codes(reading.issues)] == ["FORM-001", "FORM-001"]
    assert cell(reading.forms[0], "3.1", "06", "3")[1] == 20


def test_a_register_that_mentions_a_form_stays_a_register(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows = [
        ["Сведения о кадрах для формы ОО-1 за 2022 год"],
        ["ФИО", "Дата рождения", "Должность", "Предмет"],
        ["Иванова Анна Петровна", "05.03.1985", "учитель", "физика"],
    ]
    reading = read(books.xlsx(tmp_path / "СОШ 3.xlsx", {"Кадры": rows}), plan)
    assert [table.form for table in reading.tables] == ["staff"]
    assert reading.forms == []
