"""Where the tables of a form stand on a sheet and which sections they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import forms

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.state_forms.sections import best_reading, find_form_tables, is_titled

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

CELLS = {("3.1", "06", "3"): 20, ("3.2", "06", "3"): 20}


def grid(rows: list[list[object]]) -> Grid:
    return Grid(RawSheet("Лист1", rows), Vocabulary(frozenset()))  # type: ignore[arg-type]


def test_sections_stand_one_under_another(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows = [*forms.table(edition, "3.1", CELLS), [], *forms.table(edition, "3.2", CELLS)]
    sheet = grid(rows)
    tables = find_form_tables(sheet, edition.sections)
    found = [best_reading(table, edition.sections, "Лист1") for table in tables]
    assert [reading.section.id for reading in found if reading] == ["3.1", "3.2"]
    assert sheet.first_text(tables[0].end - 1).startswith("учителя-дефектологи")


def test_graphs_tell_an_untitled_section(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheet = grid(forms.table(edition, "3.4", {}, titled=False))
    (table,) = find_form_tables(sheet, edition.sections)
    reading = best_reading(table, edition.sections, "Лист1")
    assert reading is not None
    assert (reading.section.id, reading.quality, reading.titled) == ("3.4", 1.0, False)


def test_a_table_without_numbers_is_found_by_its_captions(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["85k-2019"]
    section = edition.section("9")
    assert section is not None
    rows: list[list[object]] = [
        ["Раздел 9. Персонал"],
        [],
        ["", *(g.path[-1] for g in section.graphs)],
    ]
    rows += [[row.label, *[1] * 6] for row in section.rows]
    (table,) = find_form_tables(grid(rows), edition.sections)
    assert (table.code, table.numbers) == (None, [""] * 6)
    reading = best_reading(table, edition.sections, "VR9")
    assert reading is not None
    assert reading.section.id == "9"


def test_a_row_of_counts_is_no_row_of_graph_numbers(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows: list[list[object]] = [["Класс", "а", "б", "в"], ["01", 1, 2, 3], ["учителя", 1, 2, 3]]
    assert find_form_tables(grid(rows), edition.sections) == []


def test_titles_and_sheet_names_mean_sections(catalogue: Catalogue) -> None:
    section = catalogue.state_forms["oo1-16"].section("3.2")
    assert section is not None
    assert is_titled(section, ["Раздел 3.2"], "")
    assert is_titled(section, ["3.2. Стаж"], "")
    assert is_titled(section, ["Распределение  персонала по\nстажу работы"], "")
    assert is_titled(section, [], "oo_1_3_2_221")
    assert not is_titled(section, ["3.21. Иное"], "Лист32")


def test_letters_may_number_the_label_and_the_code(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows = forms.table(edition, "3.2", CELLS)
    at = next(at for at, row in enumerate(rows) if row[0] == 1)
    rows[at][:2] = ["А", "Б"]
    (table,) = find_form_tables(grid(rows), edition.sections)
    assert (table.label, table.code, table.columns[0], table.numbers[0]) == (0, 1, 2, "3")
    rows[at][:2] = ["", ""]
    assert find_form_tables(grid(rows), ()) == []
