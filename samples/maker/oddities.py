"""Other books and files of 2022: copies, re-sends, broken and foreign files."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from maker.layouts import columns_of
from maker.registers import Style, rows_of
from maker.sheets import Block, Book, Planted, Sheet, lay
from maker.writers import protect, write_book

if TYPE_CHECKING:
    from maker.model import Year

_STYLE = Style(date="dmy")


def change_books(books: dict[str, Book], years: dict[int, Year]) -> list[Planted]:
    """Change the books of 2022 before they are written."""
    return [
        *_sheets(books, years[2022]),
        *_incomplete(books),
        *_resend(books, years[2022]),
        *_last_year(books, years[2021]),
        *_wrong_extension(books),
    ]


def _sheets(books: dict[str, Book], year: Year) -> list[Planted]:
    """Add a hidden draft, a sheet that repeats some people, and one about something else."""
    ddt, school = books["ДДТ_2022.xlsx"], books["СОШ1_сведения_2022.xlsx"]
    draft = Sheet("Черновик", hidden=True)
    rows = [row for row in rows_of(year, "d", "training") if not row.faults][:3]
    lay(
        draft,
        Block(
            ["Повышение квалификации"],
            columns_of("training", "A"),
            rows,
            Style(date="dmy", yes="v"),
        ),
        file=ddt.file,
    )
    ddt.sheets.append(draft)
    young = Sheet("Молодые педагоги")
    rows = [
        row
        for row in rows_of(year, "s1", "staff")
        if isinstance(row.values["birth"], dt.date)
        and row.values["birth"].year > 1987
        and not row.faults
    ]
    lay(
        young,
        Block(["Реестр молодых педагогов"], columns_of("staff", "A"), rows, Style()),
        file=school.file,
    )
    school.sheets.append(young)
    food = Sheet("Питание")
    food.cells = [
        ["Класс", "Порций", "Стоимость"],
        ["1А", 24, 92.5],
        ["1Б", 22, 92.5],
        ["2А", 25, 92.5],
    ]
    school.sheets.append(food)
    return [
        Planted(ddt.file, draft.name, "", "SHEET-003", "warning", "скрытый лист"),
        Planted(
            ddt.file,
            draft.name,
            "",
            "SHEET-004",
            "info",
            "скрытый лист повторяет три строки реестра обучения",
        ),
        Planted(
            school.file, young.name, "", "SHEET-004", "info", "лист повторяет часть реестра кадров"
        ),
        Planted(school.file, "Питание", "", "SHEET-005", "info", "лист «Питание» — не реестр"),
    ]


def _incomplete(books: dict[str, Book]) -> list[Planted]:
    """Add a table in which the telling columns are missing."""
    book = Book("ДДТ_ИОМ_список.xlsx", "xlsx", [Sheet("ИОМ")])
    book.sheets[0].cells = [
        ["Индивидуальные образовательные маршруты за 2022 год"],
        ["№ п/п", "Фамилия", "Имя", "Отчество", "Тьютор"],
        [1, "Росин", "Захар", "Егорович", "методист"],
    ]
    books[book.file] = book
    return [
        Planted(
            book.file,
            "ИОМ",
            "2:2",
            "HEAD-003",
            "error",
            "в реестре ИОМ нет ни дат, ни статуса; таблица не учтена",
        )
    ]


def _resend(books: dict[str, Book], year: Year) -> list[Planted]:
    """Send the staff of a school twice: first with faults, then corrected."""
    earlier, later = "ООШ 4/кадры.csv", "ООШ 4/кадры_исправленный.csv"
    corrected = books.pop(earlier)
    corrected.file = later
    books[later] = corrected
    rows = rows_of(year, "o4", "staff")[:-2]
    for row in rows[2:5]:
        row.values = {**row.values, "birth": dt.date(1999, 9, 9), "subject": ("физика",)}
    sheet = Sheet("")
    lay(
        sheet,
        Block(
            ["МКОУ «ООШ № 4»; Реестр педагогических кадров за 2022 год"],
            columns_of("staff", "A"),
            rows,
            _STYLE,
        ),
        file=earlier,
    )
    books[earlier] = Book(earlier, "utf-8-sig", [sheet], delimiter=",")
    return [
        Planted(earlier, "", "", "FILE-008", "info", "прислан исправленный файл; прежний отложен")
    ]


def _last_year(books: dict[str, Book], before: Year) -> list[Planted]:
    """Leave last year's staff register in the folder."""
    file = "СОШ № 2/кадры_2021.csv"
    sheet = Sheet("")
    lay(
        sheet,
        Block(
            ["Реестр педагогических кадров за 2021 год"],
            columns_of("staff", "B"),
            rows_of(before, "s2", "staff"),
            _STYLE,
        ),
        file=file,
    )
    books[file] = Book(file, "cp1251", [sheet])
    return [Planted(file, "", "", "PER-001", "info", "реестр за 2021 год; не учтён")]


def _wrong_extension(books: dict[str, Book]) -> list[Planted]:
    name, wrong = (
        "Управление образования/Документы_2022.xlsx",
        "Управление образования/Документы_2022.xls",
    )
    book = books.pop(name)
    book.file = wrong
    books[wrong] = book
    return [
        Planted(wrong, "", "", "FILE-006", "warning", "книга xlsx с расширением .xls"),
        Planted(
            "ДДТ_наставничество_2022.xls",
            "",
            "",
            "FILE-006",
            "warning",
            "веб-страница с расширением .xls",
        ),
    ]


_SILENT = [
    Planted(
        "ДС 2 Кораблик/кадры.txt",
        "",
        "",
        "FILE-010",
        "info",
        "кодировка cp866 определена по буквам",
    ),
    Planted("", "", "", "ORG-005", "warning", "ДЮСШ не сдала данных"),
    Planted("", "", "", "ORG-006", "warning", "«Детский сад № 2» не сдал реестр сопровождения"),
]
"""What is said of organisations, and of text whose encoding had to be guessed."""


def add_files(files: dict[str, bytes]) -> list[Planted]:
    """Add files that are no returns or cannot be read."""
    staff = Book(
        "",
        "xlsx",
        [
            Sheet(
                "Кадры",
                [
                    ["ФИО", "Должность", "Дата рождения"],
                    ["Росин Захар Егорович", "Учитель", dt.date(1980, 1, 1)],
                ],
            )
        ],
    )
    plain = write_book(staff)
    added = {
        "Теремок_обрыв.xlsx": (
            plain[: len(plain) // 2],
            "FILE-003",
            "error",
            "файл скачан не полностью",
        ),
        "ДЮСШ_пустой.csv": (b"\r\n", "FILE-004", "error", "пустой файл"),
        "Гимназия Исток под паролем.xlsx": (
            protect(plain, "12345"),
            "FILE-005",
            "error",
            "книга под паролем",
        ),
        "~$СОШ1_сведения_2022.xlsx": (
            b"\x05methodist".ljust(165, b" "),
            "FILE-002",
            "info",
            "временный файл открытой книги",
        ),
        "Пояснительная записка.docx": (
            b"PK\x03\x04 not a document, a stub",
            "FILE-001",
            "info",
            "документ Word — не таблица",
        ),
        "Приказ о мониторинге.pdf": (b"%PDF-1.4\n%stub\n", "FILE-001", "info", "PDF — не таблица"),
        "Повторно/СОШ1_сведения_2022.xlsx": (
            files["СОШ1_сведения_2022.xlsx"],
            "FILE-007",
            "warning",
            "тот же файл ещё раз",
        ),
    }
    files |= {name: data for name, (data, *_) in added.items()}
    found = [
        Planted(name, "", "", code, level, what) for name, (_, code, level, what) in added.items()
    ]
    return found + _SILENT
