"""A workbook of a state form → returns with every cell, its state and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, forms
from making.returns import codes

from pedmonitor.intake.files.source import SourceFile
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
    return read_return(SourceFile(path, path.name), plan)


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
    assert cell(given, "3.1", "06", "3")[:2] == ("ERROR", None)  # unknown, not nothing
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


def test_shifted_labels_are_told_and_nothing_is_guessed(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows = forms.table(edition, "3.2", {("3.2", "13", "3"): 4, ("3.2", "14", "3"): 5})
    first = next(at for at, row in enumerate(rows) if row[1:2] == ["09"])
    labels = [row[0] for row in rows[first:]]
    for row, label in zip(rows[first + 1 :], labels, strict=False):
        row[0] = label
    sheets = {"Титул": forms.title_page(edition), "3.2": rows}
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    errors = [place for code, place in codes(reading.issues, serious="error") if code == "FORM-003"]
    assert errors == [f"A{first + 2}"]
    assert "13" not in reading.forms[0].rows


def test_a_wrong_code_in_an_unconfirmed_section_yields_to_the_label(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["85k-2019"]
    rows = forms.table(edition, "10", {("10", "4", "3"): 12})
    line = next(row for row in rows if row[1:2] == ["4"])
    line[1] = "44"
    sheets = {"Титул": forms.title_page(edition), "10": rows}
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    assert cell(reading.forms[0], "10", "4", "3")[1] == 12
    assert [issue.level.value for issue in reading.issues] == ["warning"]


def test_the_official_four_row_header_with_merged_cells(tmp_path: Path, plan: ReadingPlan) -> None:
    """Captions as printed in the order of 17.08.2016 № 429: hyphens, brackets, «из них»."""
    head: list[list[object]] = [[""] * 16 for _ in range(4)]
    for (row, column), text in {
        (0, 0): "Наименование показателей",
        (0, 1): "№\nстро-\nки",
        (0, 2): "Всего,\nчеловек",
        (0, 3): "Из гр. 3 имеют образование:",
        (0, 12): "Из гр. 3 имеют квалификацион-\nные категории:",
        (0, 14): "Из общей численности работников (гр. 3) – женщины",
        (0, 15): "Численность работников в пересчете на полную занятость, единиц",
        (1, 3): "высшее",
        (1, 4): "из них",
        (1, 9): "среднее профессио-\nнальное образование по программам подготовки специалистов "
        "среднего звена",
        (1, 10): "из них (гр.10) педаго-\nгическое",
        (1, 11): "среднее профессиональное образование по программам подготовки квалифи-\n"
        "цированных рабочих, служащих",
        (1, 12): "высшую",
        (1, 13): "первую",
        (2, 4): "педаго-\nгическое",
        (2, 5): "имеют ученую степень",
        (2, 7): "имеют ученое звание",
        (3, 5): "доктора наук",
        (3, 6): "кандидата наук",
        (3, 7): "профессора",
        (3, 8): "доцента",
    }.items():
        head[row][column] = text
    rows: list[list[object]] = [
        ["Форма № ОО-1 МБОУ СОШ № 3 на начало 2022/2023 учебного года"],
        ["3.1. Распределение численности персонала по уровню образования, занятости и полу"],
        ["(без внешних совместителей и работающих по договорам гражданско-правового характера)"],
        [*[""] * 12, "Код по ОКЕИ: человек – 792 (в целых)"],
        *head,
        list(range(1, 17)),
        ["Численность работников – всего\n(сумма строк 02, 06, 40, 41)", 1, *range(3, 16), "Х"],
        ["в том числе:\nруководящие работники – всего", 2, *range(3, 16), "Х"],
        [
            "педагогические работники – всего (сумма строк 07, 28, 29, 33 - 39)",
            6,
            *range(3, 16),
            9.5,
        ],
        ["из них:\u00a0физики", 13, *range(3, 16), "Х"],
    ]
    merged = ["A5:A8", "B5:B8", "C5:C8", "D5:L5", "M5:N5", "O5:O8", "P5:P8", "D6:D8", "E6:I6"]
    merged += ["J6:J8", "K6:K8", "L6:L8", "M6:M8", "N6:N8", "E7:E8", "F7:G7", "H7:I7"]
    path = books.xlsx(tmp_path / "форма.xlsx", {"Раздел 3": rows}, merged=merged)
    reading = read(path, plan)
    (given,) = reading.forms
    assert given.edition == "oo1-16"
    assert [cell(given, "3.1", "06", str(graph))[1] for graph in range(3, 16)] == [*range(3, 16)]
    assert cell(given, "3.1", "13", "16")[0] == "NOT_APPLICABLE"
    assert reading.issues == []


def test_a_copy_of_a_section_is_never_added(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheets = {
        "Черновик": forms.table(edition, "3.1", {("3.1", "06", "3"): 99}),
        "Титул": forms.title_page(edition),
        "3.1": forms.table(edition, "3.1", CELLS),
    }
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets, hidden=["Черновик"]), plan)
    (given,) = reading.forms
    assert cell(given, "3.1", "06", "3")[1] == 20
    assert given.rows.count("06") == 14
    assert codes(reading.issues) == [("SHEET-003", ""), ("FORM-004", "C6")]


def test_pages_of_a_section_are_read_together(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows = forms.table(edition, "3.2", {("3.2", "06", "3"): 20, ("3.2", "36", "3"): 4})
    middle = next(at for at, row in enumerate(rows) if row[1:2] == ["30"])
    number = next(row for row in rows if row[0] == 1)
    pages = [*forms.title_page(edition), *rows[:middle], number, *rows[middle:]]
    reading = read(books.xlsx(tmp_path / "форма.xlsx", {"Лист1": pages}), plan)
    (given,) = reading.forms
    assert set(given.sections) == {"3.2"}
    assert cell(given, "3.2", "36", "3")[1] == 4
    assert reading.issues == []


def test_schools_one_under_another_are_told_by_the_lines_above(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    rows: list[list[object]] = [["Свод по форме ОО-1 за 2022 год"]]
    for school, number in (("МБОУ СОШ № 1", 11), ("МБОУ СОШ № 2", 22)):
        table = forms.table(edition, "3.1", {("3.1", "06", "3"): number}, only=("06", "07"))
        rows += [[school], *table, []]
    reading = read(books.xlsx(tmp_path / "свод.xlsx", {"Лист1": rows}), plan)
    assert [given.organisation for given in reading.forms] == ["МБОУ СОШ № 1", "МБОУ СОШ № 2"]
    assert [cell(given, "3.1", "06", "3")[1] for given in reading.forms] == [11, 22]


def test_a_small_section_is_not_taken_for_a_large_one(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["85k-2019"]
    sheets = forms.workbook(edition, {("9", "4", "3"): 10})
    sheets["12"] = [
        ["Раздел 12. Численность внешних совместителей"],
        ["Наименование показателей", "№ строки", "Всего", "из них женщины"],
        [1, 2, 3, 4],
        ["Численность работников – всего", 1, 5, 5],
        ["педагогические работники", 4, 3, 3],
    ]
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    (given,) = reading.forms
    assert set(given.sections) == {"9"}
    assert [(code, level) for code, level in codes(reading.issues)] == [("FORM-004", "")]


def test_registers_in_the_book_of_a_form_are_read_too(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheets = forms.workbook(edition, CELLS)
    sheets["Кадры"] = [
        ["Реестр кадров к форме ОО-1"],
        ["ФИО", "Дата рождения", "Должность", "Предмет"],
        [1, 2, 3, 4],
        ["Иванова Анна Петровна", "05.03.1985", "учитель", "физика"],
    ]
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    assert [table.form for table in reading.tables] == ["staff"]
    assert len(reading.forms) == 1


def test_a_form_without_its_tables_is_asked_for(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["Форма № ОО-1"],
        ["Корпус", "Число классов", "Число смен"],
        ["первый", 12, 1],
        ["второй", 4, 2],
    ]
    reading = read(books.xlsx(tmp_path / "а.xlsx", {"Лист1": rows}), plan)
    assert codes(reading.issues, serious="error") == [("FORM-004", "")]


@pytest.mark.parametrize("names", [("3.1 2021", "3.1 2022"), ("3.1 (2022)", "3.1 (2021)")])
def test_sheets_of_two_years_are_two_returns(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue, names: tuple[str, str]
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    sheets = {"Титул": forms.title_page(edition)}
    for name in names:
        year = 2021 if "2021" in name else 2022
        sheets[name] = forms.table(edition, "3.1", {("3.1", "06", "3"): year})
        sheets[name] += forms.lines(edition, "справка 2", {("справка 2", "56", ""): year - 2000})
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    found = {given.year or 0: given for given in reading.forms}
    assert sorted(found) == [2021, 2022]
    for year, given in found.items():
        assert cell(given, "3.1", "06", "3")[1] == year
        assert cell(given, "справка 2", "56", "")[1] == year - 2000
        assert given.okpo == "04120071"
    assert reading.issues == []


def test_a_second_reference_is_not_added(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    sheets = forms.workbook(catalogue.state_forms["oo1-16"], CELLS)
    sheets["копия"] = forms.lines(
        catalogue.state_forms["oo1-16"], "справка 2", {("справка 2", "56", ""): 99}
    )
    (given,) = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan).forms
    assert cell(given, "справка 2", "56", "")[1] == 12
    assert given.rows.count("56") == 1


def _without(rows: list[list[object]], *, codes: bool, numbers: str) -> list[list[object]]:
    """Leave out the column of codes, and the row of numbers or the numbers themselves."""
    kept = []
    for row in rows:
        numbering = row[:3] == [1, 2, 3]
        if numbering and not numbers:
            continue
        line = [1, "-", *range(2, len(row))] if numbering and numbers == "anew" else row
        kept.append([*line[:1], *line[2:]] if not codes and len(line) > 1 else line)
    return kept


@pytest.mark.parametrize("section", ["3.1", "3.2", "3.4"])
@pytest.mark.parametrize(
    ("codes", "numbers"), [(False, "old"), (False, "anew"), (False, ""), (True, "")]
)
def test_schools_leave_out_codes_and_numbers(
    tmp_path: Path,
    plan: ReadingPlan,
    catalogue: Catalogue,
    section: str,
    codes: bool,  # noqa: FBT001
    numbers: str,
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    said = {(section, "06", "3"): 20, (section, "06", "10"): 7, (section, "13", "3"): 2}
    rows = _without(forms.table(edition, section, said), codes=codes, numbers=numbers)
    sheets = {"Титул": forms.title_page(edition), section: rows}
    reading = read(books.xlsx(tmp_path / "форма.xlsx", sheets), plan)
    (given,) = reading.forms
    assert cell(given, section, "06", "3")[1] == 20
    assert cell(given, section, "06", "10")[1] == 7
    assert cell(given, section, "13", "3")[1] == 2
    assert len([n for n in given.numbers if n is not None]) == 3
    assert reading.issues == []


@pytest.mark.parametrize("total", ["Итого по району", "Всего", "в т.ч. сельские"])
def test_totals_of_a_digest_are_no_organisation(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue, total: str
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    table = forms.table(edition, "3.1", CELLS, only=("06", "07"))
    rows: list[list[object]] = [["Свод по форме № ОО-1 за 2022 год"]]
    rows += [["", *line] for line in table[:-2]]
    for school, number in (("СОШ № 1", 11), (total, 33), ("СОШ № 2", 22)):
        rows += [[school, *line[:2], number, *line[3:]] for line in table[-2:]]
    reading = read(books.xlsx(tmp_path / "свод.xlsx", {"3.1": rows}), plan)
    assert [given.organisation for given in reading.forms] == ["СОШ № 1", "СОШ № 2"]
    assert [cell(given, "3.1", "06", "3")[1] for given in reading.forms] == [11, 22]
    assert [(i.code.value, i.level.value) for i in reading.issues] == [("ROW-001", "info")]


def test_a_digest_without_codes_and_numbers(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    table = forms.table(edition, "3.1", CELLS, only=("06",))
    head, (label, *cells) = _without(table[:-1], codes=False, numbers=""), table[-1]
    rows: list[list[object]] = [["Свод по форме № ОО-1 за 2022 год"]]
    rows += [["Организация" if line[0] else "", *line] if len(line) > 1 else line for line in head]
    for school, number in (("СОШ № 1", 11), ("СОШ № 2", 22), ("Итого по району", 33)):
        rows.append([school, label, number, *cells[2:]])
    reading = read(books.xlsx(tmp_path / "свод.xlsx", {"3.1": rows}), plan)
    assert [given.organisation for given in reading.forms] == ["СОШ № 1", "СОШ № 2"]
    assert [cell(given, "3.1", "06", "3")[1] for given in reading.forms] == [11, 22]
