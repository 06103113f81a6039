# ruff: noqa: E501 - one fault a line
"""Plant the faults of 2022 in books that are otherwise right; each notes its address and code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from maker.counted.blanks import fill, form_sheets
from maker.counted.folder import DIGEST, LISTS, file_name, form_file
from maker.counted.world import ORGANISATIONS, SCHOOL, Organisation
from maker.sheets import Book, Planted, Sheet, letter

if TYPE_CHECKING:
    from maker.counted.happenings import Year
    from maker.model import Cell

Books = dict[str, Book]
_BY_KEY = {org.key: org for org in ORGANISATIONS}
_ASKED = (
    "кадров",
    "обучения",
    "диагностик",
    "наставничества",
    "ИОМ",
    "конкурсов",
    "экспертной деятельности",
    "охвата допрофессиональной подготовкой",
    "укомплектованности и вакансий",
)
"""Registers that are asked of every organisation."""


def spoil(books: Books, year: Year, before: Year) -> list[Planted]:
    """Change the books of a year.

    Args:
        books: The files, by name.
        year: The year.
        before: The year before: one of its forms is sent again.

    Returns:
        What has been planted, with its address.
    """
    return [
        *_village_form(books, year.number),
        *_town_form(books, year.number),
        *_nursery_form(books, year.number),
        *_digest(books, year.number),
        *_lists(books, year.number),
        *_foreign_forms(books, year, before),
        *_not_sent(year.number),
    ]


@dataclass(frozen=True, slots=True)
class _Form:
    """A filled form whose cells are found by section, row and graph."""

    book: Book

    def sheet(self, section: str) -> Sheet:
        """Find a section."""
        return next(sheet for sheet in self.book.sheets if sheet.name == section)

    def at(self, section: str, row: str, graph: str) -> tuple[int, int]:
        """Find a cell: rows by their code, graphs by the row of numbers."""
        cells = self.sheet(section).cells
        numbers = next(line for line in cells if line[:2] == [1, 2])
        line = next(at for at, cell in enumerate(cells) if len(cell) > 1 and cell[1] == row)
        return line, numbers.index(int(graph))

    def add(self, section: str, row: str, graph: str, more: int) -> None:
        """Raise a number."""
        line, column = self.at(section, row, graph)
        cells = self.sheet(section).cells[line]
        cells[column] = int(str(cells[column] or 0)) + more

    def put(self, section: str, row: str, graph: str, value: Cell) -> None:
        """Write something else."""
        line, column = self.at(section, row, graph)
        self.sheet(section).cells[line][column] = value

    def name(self, section: str, row: str, graph: str) -> str:
        """Name a cell as Excel does."""
        line, column = self.at(section, row, graph)
        return f"{letter(column)}{line + 1}"

    def planted(self, section: str, cell: str, code: str, level: str, what: str) -> Planted:
        """Note a fault."""
        return Planted(self.book.file, section, cell, code, level, what)


def _village_form(books: Books, year: int) -> list[Planted]:
    """The school that sends nothing else; only its ОКПО, cut by Excel, tells whose the form is."""
    org = _BY_KEY["s22"]
    book = books.pop(form_file(org, year))
    book.file = f"Формы/ОО-1 {year} подписано.xlsx"
    books[book.file] = book
    form = _Form(book)
    title = book.sheets[0].cells
    title[3][1] = "муниципальная школа"
    title[6][1] = int(org.okpo)
    form.add("3.1", "01", "15", 2)
    form.put("3.1", "07", "6", 9999)
    form.put("3.1", "09", "16", 1)
    lost, _ = form.at("3.2", "43", "3")
    form.sheet("3.2").cells[lost][1] = "53"
    return [
        form.planted("3.1", form.name("3.1", "01", "15"), "CTRL-001", "error",
                     "итог по графе больше суммы строк на 2"),
        form.planted("3.3", form.name("3.3", "01", "5"), "CTRL-001", "error",
                     "женщин по возрастам на 2 меньше, чем в разделе 3.1"),
        form.planted("3.1", form.name("3.1", "07", "6"), "FORM-005", "warning", "9999 вместо «нет данных»"),
        form.planted("3.1", form.name("3.1", "09", "16"), "FORM-006", "warning",
                     "число там, где в бланке «Х»"),
        form.planted("3.2", f"A{lost + 1}", "FORM-003", "error", "у строки чужой код"),
    ]  # fmt: skip


def _town_form(books: Books, year: int) -> list[Planted]:
    """The school that sends everything: its form tells one holder of the first category more."""
    form = _Form(books[form_file(_BY_KEY["s21"], year)])
    for row in ("01", "06", "07", "08"):
        form.add("3.1", row, "14", 1)
    sheet = form.sheet("3.3")
    numbers = next(at for at, line in enumerate(sheet.cells) if line[:2] == [1, 2])
    column = len(sheet.cells[numbers])
    sheet.put(2, column, "из них совместители")
    sheet.put(numbers, column, column + 1)
    for line in range(numbers + 1, len(sheet.cells)):
        sheet.put(line, column, 0)
    return [
        form.planted("3.1", form.name("3.1", "06", "14"), "CTRL-003", "warning",
                     "в форме на одного педагога первой категории больше, чем в реестре"),
        form.planted("3.3", f"{letter(column)}3", "FORM-001", "warning", "графа, которой нет в форме"),
    ]  # fmt: skip


def _nursery_form(books: Books, year: int) -> list[Planted]:
    """Two captions have changed places; the numbers under them have not."""
    form = _Form(books[form_file(_BY_KEY["d7"], year)])
    captions = form.sheet("10").cells[1]
    first = captions.index("40-44")
    captions[first], captions[first + 1] = captions[first + 1], captions[first]
    return [
        form.planted("10", f"{letter(at)}2", "FORM-002", "error", "подпись графы сдвинута")
        for at in (first, first + 1)
    ]


def _digest(books: Books, year: int) -> list[Planted]:
    """The table of counts: three numbers and a percentage are wrong."""
    book = books[DIGEST.format(year=year)]
    school, nursery, total = book.sheets[0].cells[4:7]
    people = school[1]
    school[3], school[4] = int(str(people)) + 6, 100
    school[5] = int(str(school[5])) + 1
    total[5] = int(str(total[5])) + 1 + 2
    nursery[2] = str(nursery[2]).split(" ")[0] + " (61 %)"
    faults = (
        ("D5", "AGG-003", "error", "числитель больше знаменателя"),
        ("F5", "AGG-007", "warning", "в реестре на одного педагога с категорией меньше"),
        ("C6", "AGG-004", "warning", "процент не сходится с числами"),
        ("F7", "AGG-006", "warning", "итог больше суммы строк на 2"),
    )
    return [Planted(book.file, "Свод", *fault) for fault in faults]


def _lists(books: Books, year: int) -> list[Planted]:
    """A community of a school that nobody knows."""
    book = books[LISTS.format(year=year)]
    sheet = next(sheet for sheet in book.sheets if sheet.name == "Сообщества")
    line = list(sheet.cells[-1])
    line[0], line[1] = "СОШ № 99", None
    sheet.cells.append(line)
    what = "организации нет в реестре; строка не учтена"
    return [Planted(book.file, sheet.name, f"A{len(sheet.cells)}", "ORG-001", "error", what)]


def _foreign_forms(books: Books, year: Year, before: Year) -> list[Planted]:
    """A form of last year, and a form of a school of another municipality."""
    school = _BY_KEY["s21"]
    old = form_file(school, before.number)
    books[old] = Book(old, "xlsx", form_sheets(school, before.number, fill(school, before)))
    stranger = Organisation(
        "s98", "", "04999998", "СОШ № 98", "МБОУ «СОШ № 98»", SCHOOL, rural=False, form="oo1-16"
    )
    other = f"Формы/ОО-1 {file_name(stranger)}.xlsx"
    books[other] = Book(other, "xlsx", form_sheets(stranger, year.number, fill(school, year)))
    return [
        Planted(old, "3.1", "", "PER-001", "warning", "форма за прошлый год; не учтена"),
        Planted(other, "3.1", "", "ORG-001", "error", "организации нет в реестре; форма не учтена"),
    ]


def _not_sent(year: int) -> list[Planted]:
    """What is true of the clean years too: last year's staff, and who sends no registers."""
    staffs = [
        Planted(f"Кадры прошлого года/{file_name(org)} кадры {year - 1}.xlsx", "Кадры", "", "PER-001",
                "info", "прошлогодний реестр; нужен только для закрепления")
        for org in ORGANISATIONS if org.kind
    ]  # fmt: skip
    silent = [
        Planted("", "", "", "ORG-006", "warning", f"{org.short}: нет реестра {register}")
        for org in ORGANISATIONS
        for register in _ASKED
        if not org.kind or (org.key == "d7" and register == _ASKED[-1])
    ]
    return staffs + silent
