"""A district's folder of returns: which sheets go into which files, and whose they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from making import books
from openpyxl.utils import get_column_letter

from districts.hands import Hand
from districts.pages import Page, page_of
from districts.registers import tables_of

if TYPE_CHECKING:
    from pathlib import Path

    from districts.facts import Organisation, World
    from districts.habits import Habits
    from districts.tables import Table

_NAMES = {
    "staff": ("Кадры", "Педагоги", "Список"),
    "diagnostics": ("Диагностика", "Диагностики"),
    "training": ("Курсы", "Обучение", "ПК и ПП"),
    "support": ("Сопровождение", "Методическое сопровождение"),
    "routes": ("ИОМ", "Маршруты"),
    "mentoring": ("Наставничество", "Наставники"),
    "contests": ("Конкурсы", "Участие в конкурсах"),
    "documents": ("Документы", "Перечень документов"),
}


@dataclass(frozen=True)
class Written:
    """A table in the folder, and whose facts it holds: where a message about them must stand."""

    file: str
    sheet: str
    registers: tuple[str, ...]
    organisations: tuple[str, ...]


@dataclass
class _Book:
    sheets: dict[str, Page] = field(default_factory=dict)


def write(world: World, habits: Habits, folder: Path) -> list[Written]:
    """Write the returns of a district."""
    written = []
    for place in world.organisations:
        written += _school(world, place, Hand(habits, place.key), folder)
    written += _documents(world, habits, folder)
    _registry(world, habits, folder)
    return written


def _school(world: World, place: Organisation, hand: Hand, folder: Path) -> list[Written]:
    """The files of one organisation: its name stands in the folder, in the file or on the sheet."""
    tables = tables_of(world, place, hand)
    where = hand.pick("says who", "folder", "file", "sheet")
    name = _for_files(hand.pick("name in files", *place.spellings[1:], place.short))
    packing = hand.pick("packing", "a file each", "one book", "one sheet")
    pages = _pages(tables, hand, place, named=where == "sheet", year=world.year)
    if packing == "a file each":
        return [
            _save({title: page}, _path(hand, where, name, title), hand, folder, table, single=True)
            for title, (page, table) in pages.items()
        ]
    path = _path(hand, where, name, "мониторинг")
    if packing == "one book":
        book = {title: page for title, (page, _) in pages.items()}
        file = _save_book(book, path, hand, folder)
        return [
            Written(file, title, t.registers, t.organisations) for title, (_, t) in pages.items()
        ]
    whole = Page()
    for page, _ in pages.values():
        whole.put_below(page, gap=2)
    file = _save_book({"Лист1": whole}, path, hand, folder)
    return [Written(file, "Лист1", t.registers, t.organisations) for _, t in pages.values()]


def _pages(
    tables: dict[str, list[Table]], hand: Hand, place: Organisation, *, named: bool, year: int
) -> dict[str, tuple[Page, Table]]:
    pages = {}
    for register, some in tables.items():
        for table in some:
            word = hand.pick(f"{register} name", *_NAMES[register])
            title = word if len(some) == 1 else table.title
            pages[title[:31]] = (page_of(table, hand, place, named=named, year=year), table)
    return pages


def _path(hand: Hand, where: str, name: str, title: str) -> str:
    return {
        "folder": f"{name}/{title}",
        "file": hand.pick("file name", f"{name} {title}", f"{title} {name}", f"{title}_{name}"),
        "sheet": f"{hand.key}-{title}",
    }[where]


def _save(
    sheets: dict[str, Page], path: str, hand: Hand, folder: Path, table: Table, *, single: bool
) -> Written:
    kind = (
        hand.pick("format", "xlsx", "xls", "ods", "csv cp1251", "csv utf-8", "tab cp1251")
        if single
        else "xlsx"
    )
    (title, page), *_ = sheets.items()
    if kind.startswith(("csv", "tab")):
        file = f"{path}.{'csv' if kind.startswith('csv') else 'txt'}"
        encoding = {"csv utf-8": "utf-8-sig"}.get(kind, "cp1251")
        delimiter = ";" if kind.startswith("csv") else "\t"
        books.delimited(folder / file, page.rows, delimiter=delimiter, encoding=encoding)
        return Written(file, "", table.registers, table.organisations)
    sheet = hand.pick("sheet name", "Лист1", "title")
    sheet = title if sheet == "title" else sheet
    file = _save_book({sheet: page}, path, hand, folder, kind)
    return Written(file, sheet, table.registers, table.organisations)


def _save_book(sheets: dict[str, Page], path: str, hand: Hand, folder: Path, kind: str = "") -> str:
    kind = kind or hand.pick("format of books", "xlsx", "xls", "ods")
    file = f"{path}.{kind}"
    rows = {name: page.rows for name, page in sheets.items()}
    if kind == "xls":
        books.xls(folder / file, rows)
    elif kind == "ods":
        books.ods(folder / file, rows)
    else:
        books.xlsx(folder / file, rows, spans={name: _spans(page) for name, page in sheets.items()})
    return file


def _spans(page: Page) -> list[str]:
    return [
        f"{get_column_letter(left + 1)}{top + 1}:{get_column_letter(right + 1)}{bottom + 1}"
        for top, left, bottom, right in page.merged
        if (top, left) != (bottom, right)
    ]


def _for_files(name: str) -> str:
    return re.sub(r"[«»/:]", "", name).strip()


def _registry(world: World, habits: Habits, folder: Path) -> None:
    if habits.pick("registry", "there", "none") == "none":
        return
    kinds = {
        "школа": "общеобразовательная",
        "детский сад": "дошкольная",
        "дополнительное образование": "дополнительное образование",
    }
    rows: list[list[object]] = [
        ["Код", "Полное наименование", "Краткое наименование", "Тип", "Местность"]
    ]
    rows += [
        [one.code, one.full, one.short, kinds[one.kind], "село" if one.rural else "город"]
        for one in world.organisations
    ]
    books.xlsx(folder / "Реестр организаций.xlsx", {"Лист1": rows})


def _documents(world: World, habits: Habits, folder: Path) -> list[Written]:
    hand = Hand(habits, "uo")
    head = ["№", "Наименование документа", "Номер", "Дата", "Статус"]
    rows: list[list[object]] = [["Реестр документов муниципальной системы"], list(head)]
    rows += [
        [at, one.title, one.number, hand.day(one.day), one.status]
        for at, one in enumerate(world.documents, start=1)
    ]
    books.xlsx(folder / "Управление образования" / "Документы.xlsx", {"Документы": rows})
    return [Written("Управление образования/Документы.xlsx", "Документы", ("documents",), ())]
