# ruff: noqa: E501 - the habits are a table
"""Twelve organisations and the ways they fill in and send their returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from maker.layouts import SHEETS, TITLES, columns_of
from maker.model import REGISTERS, Fault, Organisation, Year
from maker.registers import ABBREVIATIONS, Row, Style, contest_row, document_row, rows_of
from maker.sheets import Block, Book, Planted, Sheet, lay

_OWN = tuple(name for name in REGISTERS if name != "contests")
_ABBREVIATED = Style(date="dmy", yes="+", no="-", words=ABBREVIATIONS)


@dataclass(frozen=True, slots=True)
class Habit:
    """How an organisation sends its registers.

    Attributes:
        what: The habit in words, for the README.
        path: File name or folder; {y} is the year.
        kind: Format or encoding.
        how: sheets, stack (tables under one another) or files.
        variant: Columns.
        style: Manner of writing values.
        titles: Lines over each table; {o} organisation, {r} register, {y} year.
        suffix: Extension of separate files.
    """

    what: str
    path: str
    kind: str
    how: str
    variant: str
    style: Style = field(default_factory=Style)
    titles: tuple[str, ...] = ()
    suffix: str = ""
    delimiter: str = ";"
    offset: tuple[int, int] = (0, 0)
    decorated: bool = False


_TITLED = ("{o}", "{r} за {y} год")
HABITS: dict[str, Habit] = {
    "s1": Habit("одна книга xlsx, лист на реестр; заголовки, строка номеров граф 1 2 3 …, «Итого», подписи; даты Excel",
                "СОШ1_сведения_{y}.xlsx", "xlsx", "sheets", "A", titles=("Муниципальное бюджетное общеобразовательное учреждение «СОШ № 1»", "{r} за {y} год"), decorated=True),
    "s2": Habit("файл csv на каждый реестр в папке школы: cp1251, «;», сокращения, «+/-», периоды «01.02.2022-15.02.2022»",
                "СОШ № 2", "cp1251", "files", "B", _ABBREVIATED, suffix=".csv"),
    "s3": Habit("книга xls: объединённые двухэтажные заголовки, ФИО в трёх столбцах, СНИЛС",
                "Школа №3 с. Тихое {y}.xls", "xls", "sheets", "C", Style(hours="{} часов"), titles=("Школа № 3 с. Тихое", "{r}, {y} год")),
    "o4": Habit("файлы csv utf-8 с меткой порядка байтов и запятой, в заголовке название ОО и год",
                "ООШ 4", "utf-8-sig", "files", "A", Style(date="dmy", hours="{} ч."), titles=("МКОУ «ООШ № 4»; {r} за {y} год",), suffix=".csv", delimiter=","),
    "o5": Habit("книга ods: пустые строки и столбцы перед таблицей, предмет в скобках после должности, годы вместо дат",
                "ООШ5_Заречная_{y}.ods", "ods", "sheets", "D", Style(), titles=_TITLED, offset=(3, 2)),
    "s6": Habit("широкий реестр xlsx: ФИО в трёх столбцах, два столбца предметов, отметки о диагностиках столбцами «да / + / v / дата» рядом с кадрами",
                "Сведения СОШ № 6 п. Лучистый.xlsx", "xlsx", "sheets", "W", Style(date="words"), titles=_TITLED),
    "g": Habit("книга xlsm с табельными номерами: реестры один под другим на одном листе; «по состоянию на 01.12»; «с 13 октября 2022 г. по …»",
               "Гимназия Исток {y}.xlsm", "xlsm", "stack", "G", Style(hours="{} час."), titles=("Гимназия «Исток»", "{r} (по состоянию на 01.12.{y})")),
    "k1": Habit("книга xlsb: даты числами (серийные номера Excel)",
                "Детский сад №1 Теремок {y}.xlsb", "xlsb", "sheets", "A", Style(date="serial"), titles=("МБДОУ «Детский сад № 1 «Теремок»", "{r} за {y} год")),
    "k2": Habit("текстовые файлы txt в кодировке cp866 с табуляцией; стаж словами вместо даты приёма",
                "ДС 2 Кораблик", "cp866", "files", "E", _ABBREVIATED, titles=("Детский сад № 2. {r} за {y} год",), suffix=".txt", delimiter="\t"),
    "k3": Habit("текстовые файлы txt в кодировке UTF-16 с табуляцией",
                "ДС № 3 Ладушки", "utf-16", "files", "A", Style(date="dmy", yes="1", no="0"), titles=("{r} за {y} год",), suffix=".txt", delimiter="\t"),
    "d": Habit("книга xlsx с длинными именами листов (обрезаны до 31 знака), скрытым листом-повтором; наставничество — HTML с расширением .xls",
               "ДДТ_{y}.xlsx", "xlsx", "sheets", "A", Style(date="dmy", yes="v", no="нет"), titles=("Дом детского творчества", "{r} за {y} г.")),
    "u": Habit("файлы tsv в кодировке koi8-r, название организации только в имени папки (2020 и 2021; за 2022 год данных нет)",
               "ДЮСШ", "koi8-r", "files", "A", Style(date="dmy"), titles=("{r} за {y} год",), suffix=".tsv", delimiter="\t"),
}  # fmt: skip
FILES = {
    "staff": "кадры", "diagnostics": "диагностика", "training": "курсы", "support": "сопровождение",
    "routes": "ИОМ", "mentoring": "наставничество",
}  # fmt: skip
_SPELLINGS = {
    "s1": ("МБОУ «СОШ № 1»", "СОШ №1", "ЗР-01"), "s2": ("МБОУ СОШ № 2", "Средняя школа № 2", "СОШ 2"), "s3": ("СОШ №3 с. Тихое", "МБОУ СОШ № 3", "Школа № 3"),
    "o4": ("МКОУ ООШ № 4", "ООШ №4 с. Дальнее"), "o5": ("ООШ № 5", "ООШ №5 д. Заречная"), "s6": ("СОШ № 6", "МБОУ «СОШ № 6» п. Лучистый"),
    "g": ("Гимназия «Исток»", "МБОУ Гимназия «Исток»"), "k1": ("МБДОУ «Детский сад № 1 «Теремок»", "Д/с № 1 «Теремок»"), "k2": ("Детский сад № 2", "ДОУ № 2 «Кораблик»"),
    "k3": ("Детский сад №3 «Ладушки»",), "d": ("ДДТ", "Дом детского творчества"), "u": ("ДЮСШ",),
    "x": ("МБОУ «Лесная СОШ № 99»",),
}  # fmt: skip
_LONG_SHEETS = {
    "training": "Повышение квалификации и профессиональная переподготовка"[:31],
    "support": "Методическое сопровождение педагогов ДДТ"[:31],
}


@dataclass(slots=True)
class Extras:
    """What a year adds to the ordinary returns.

    Attributes:
        headings: (organisation, register) → column key → heading as written and its fault.
        title_of: Organisation → the name its titles use instead of the present one.
    """

    headings: dict[tuple[str, str], dict[str, tuple[str, Fault]]] = field(default_factory=dict)
    title_of: dict[str, str] = field(default_factory=dict)


def books_of(year: Year, org: Organisation, extras: Extras) -> tuple[list[Book], list[Planted]]:
    """Make the files of an organisation."""
    habit = HABITS[org.key]
    registers = [
        name
        for name in _OWN
        if name not in year.lacking.get(org.key, frozenset())
        and not (org.key == "s6" and name == "diagnostics")
    ]
    blocks = {name: _block(year, org, name, extras) for name in registers}
    if (
        org.key == "s6" and year.number < 2022
    ):  # before the reorganisation the file bears the old name
        habit_path = "Сведения ООШ № 16 п. Лучистый.xlsx"
    else:
        habit_path = habit.path.format(y=year.number)
    if habit.how == "files":
        return _files(habit, habit_path, blocks)
    book = Book(habit_path, habit.kind)
    if habit.how == "stack":
        return [book], _stack(book, blocks)
    return _sheets(book, habit, blocks)


def _block(year: Year, org: Organisation, register: str, extras: Extras) -> Block:
    habit = HABITS[org.key]
    name = extras.title_of.get(org.key, org.short)
    titles = [line.format(o=name, r=TITLES[register], y=year.number) for line in habit.titles]
    signature = (
        ("Директор ____________ Р.Р. Ромашкина", "Исполнитель: Звездочётова, тел. 0-00-00")
        if habit.decorated
        else ()
    )
    return Block(
        titles, columns_of(register, habit.variant), rows_of(year, org.key, register), habit.style,
        number_row=habit.decorated, total=habit.decorated, signature=signature, heading_faults=extras.headings.get((org.key, register), {}),
    )  # fmt: skip


def _files(habit: Habit, folder: str, blocks: dict[str, Block]) -> tuple[list[Book], list[Planted]]:
    """Write each register into a file of its own; one school sends its diagnostics in two."""
    books: list[Book] = []
    planted: list[Planted] = []
    for register, block in blocks.items():
        for name, part in _split(FILES[register], block, register, folder):
            book = Book(
                str(PurePosixPath(folder, name + habit.suffix)),
                habit.kind,
                [Sheet("")],
                delimiter=habit.delimiter,
            )
            planted += lay(book.sheets[0], part, file=book.file)[1]
            books.append(book)
    return books, planted


def _split(name: str, block: Block, register: str, folder: str) -> list[tuple[str, Block]]:
    if register != "diagnostics" or folder != "СОШ № 2":
        return [(name, block)]
    parts: list[tuple[str, Block]] = []
    for file, kinds in (
        ("диагностика_дефицитов", {"deficits"}),
        ("диагностика_выгорания_и_НОК", {"burnout", "qualification"}),
    ):
        rows = [row for row in block.rows if row.values["kind"] in kinds]
        parts.append((file, Block(block.titles, block.columns, rows, block.style)))
    return parts


def _stack(book: Book, blocks: dict[str, Block]) -> list[Planted]:
    """Put the tables under one another on two sheets."""
    planted: list[Planted] = []
    for name, registers in (
        ("Кадры и диагностика", ("staff", "diagnostics")),
        ("Обучение и сопровождение", ("training", "support", "routes", "mentoring")),
    ):
        sheet = Sheet(name)
        book.sheets.append(sheet)
        row = 0
        for register in registers:
            if register in blocks:
                row, found = lay(sheet, blocks[register], file=book.file, top=row)
                planted += found
                row += 3
    return planted


def _sheets(book: Book, habit: Habit, blocks: dict[str, Block]) -> tuple[list[Book], list[Planted]]:
    planted: list[Planted] = []
    books = [book]
    ddt = book.file.startswith("ДДТ")
    for register, block in blocks.items():
        if ddt and register == "mentoring":
            other = Book(
                book.file.replace("ДДТ_", "ДДТ_наставничество_").replace(".xlsx", ".xls"),
                "html",
                [Sheet("Таблица 1")],
            )
            planted += lay(other.sheets[0], block, file=other.file)[1]
            books.append(other)
            continue
        sheet = Sheet(_LONG_SHEETS.get(register, SHEETS[register]) if ddt else SHEETS[register])
        planted += lay(sheet, block, file=book.file, top=habit.offset[0], left=habit.offset[1])[1]
        book.sheets.append(sheet)
    return books, planted


def municipal_books(year: Year) -> tuple[list[Book], list[Planted]]:
    """Make the two tables of the department: contests of everybody, and documents."""
    spellings = (
        _SPELLINGS
        if year.number == 2022
        else {**_SPELLINGS, "s6": ("ООШ № 16", "МБОУ «ООШ № 16» п. Лучистый")}
    )
    contests = [
        contest_row(fact, spellings[fact.org][at % len(spellings[fact.org])])
        for at, fact in enumerate(year.contests)
    ]
    documents = [
        document_row(fact, _SPELLINGS[fact.org][0] if fact.org else "Управление образования")
        for fact in year.documents
    ]
    return _municipal(year, {"contests": contests, "documents": documents})


def _municipal(year: Year, rows: dict[str, list[Row]]) -> tuple[list[Book], list[Planted]]:
    books: list[Book] = []
    planted: list[Planted] = []
    for register, name in (("contests", "Конкурсы"), ("documents", "Документы")):
        book = Book(
            f"Управление образования/{name}_{year.number}.xlsx", "xlsx", [Sheet(SHEETS[register])]
        )
        titles = [
            "Управление образования Заозёрного района",
            f"{TITLES[register]} за {year.number} год",
        ]
        block = Block(titles, columns_of(register, "A"), rows[register], Style())
        planted += lay(book.sheets[0], block, file=book.file)[1]
        books.append(book)
    return books, planted


def registry_book(year: Year) -> Book:
    """Make the registry of organisations."""
    sheet = Sheet("Реестр организаций")
    header = (
        "№",
        "Код",
        "ИНН",
        "Краткое наименование",
        "Полное наименование",
        "Тип",
        "Местность",
        "Правопредшественник",
    )
    sheet.cells.append(list(header))
    for at, org in enumerate(year.organisations, 1):
        sheet.cells.append(
            [
                at,
                org.code,
                org.inn,
                org.short,
                org.full,
                org.type,
                "село" if org.rural else "город",
                org.predecessor or None,
            ]
        )
    return Book("организации.xlsx", "xlsx", [sheet])
