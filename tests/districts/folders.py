"""A district's folder of returns: which sheets go into which files, and whose they are."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from districts.counts import page_of_counts, page_of_one
from districts.files import FORMATS, WHOLE_BOOKS, save
from districts.habits import COUNTABLE
from districts.hands import OFFICE, Hand, kept_by_the_office
from districts.pages import Owner, Page, page_of
from districts.registers import REGISTERS, tables_of
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from districts.facts import Organisation, World
    from districts.habits import Habits

_NAMES = {
    "staff": ("Кадры", "Педагоги", "Список"),
    "diagnostics": ("Диагностика", "Диагностики"),
    "training": ("Курсы", "Обучение", "ПК и ПП"),
    "support": ("Сопровождение", "Методическое сопровождение"),
    "routes": ("ИОМ", "Маршруты"),
    "mentoring": ("Наставничество", "Наставники"),
    "contests": ("Конкурсы", "Участие в конкурсах"),
}
_SCHOOLS = ("a column", "a line above", "last column", "a sheet each")
_PACKINGS = ("a file each", "one book", "one sheet")
_CORRECTED = (" (исправленный)", " исправлено", "_испр", " новый", " v2", " (уточнённый)")
_OFFICE = "Управление образования"
_KINDS = {
    "школа": "общеобразовательная",
    "детский сад": "дошкольная",
    "дополнительное образование": "дополнительное образование",
}


@dataclass(frozen=True)
class Written:
    """A table in the folder, and whose facts it holds: where a message about them must stand."""

    file: str
    sheet: str
    registers: tuple[str, ...]
    organisations: tuple[str, ...]


def write(world: World, habits: Habits, folder: Path) -> list[Written]:
    """Write the returns of a district."""
    written = []
    rows = [name for name in REGISTERS if not habits.is_counted(name)]
    kept = [name for name in rows if kept_by_the_office(habits, name)]
    for place in world.organisations:
        hand = Hand(habits, place.key)
        tables = tables_of(world, place, hand)
        own = {
            name: some
            for name, some in tables.items()
            if some and name in rows and name not in kept
        }
        written += _Sender(hand, folder, place.spellings, world.year, place.full).send(own)
    office = Hand(habits, OFFICE)
    common = {name: _common(world, office, name) for name in kept}
    sender = _Sender(office, folder, (f"МКУ «{_OFFICE}»", _OFFICE), world.year)
    written += sender.send(common)
    written += _counts(world, habits, folder)
    written.append(_documents(world, office, folder))
    if habits.pick("registry", "there", "none") == "there":
        _registry(world, folder)
    return written


@dataclass(frozen=True)
class _Sender:
    """Somebody who sends files: his name stands in the folder, in the file or on the sheet."""

    hand: Hand
    folder: Path
    names: tuple[str, ...]
    year: int
    full: str = ""

    def send(self, tables: dict[str, list[Table]]) -> list[Written]:
        if not tables:
            return []
        pages = self._pages(tables)
        packing = self.hand.pick("packing", *_PACKINGS)
        if packing == "a file each":
            return [self._alone(title, page, table) for title, (page, table) in pages.items()] + [
                self._sent_before(title, table)
                for title, (_, table) in pages.items()
                if self._is_corrected(title, table)
            ]
        kind = self.hand.pick("format of books", *WHOLE_BOOKS)
        path = self._path("мониторинг")
        if packing == "one book":
            pages = dict(zip(_cut(pages), pages.values(), strict=True))
            sheets = {title: page for title, (page, _) in pages.items()}
        else:
            whole = Page()
            for page, _ in pages.values():
                whole.put_below(page, gap=2)
            sheets = {"Лист1": whole}
        file = save(sheets, self.folder, path, kind)
        return [
            Written(file, title if title in sheets else "Лист1", one.registers, one.organisations)
            for title, (_, one) in pages.items()
        ]

    def _owner(self) -> Owner:
        where = self.hand.pick("says who", "folder", "file", "sheet")
        names = (*self.names[:2], self.full) if self.full else self.names
        packed = self.hand.pick("packing", *_PACKINGS) != "a file each"  # names of sheets are cut
        named = where == "sheet" and bool(self.full)
        return Owner(names, self.year, named=named, titled=packed)

    def _pages(self, tables: dict[str, list[Table]]) -> dict[str, tuple[Page, Table]]:
        pages, owner = {}, self._owner()
        for register, some in tables.items():
            word = self.hand.pick(f"{register} name", *_NAMES[register])
            for table in some:
                title = word if len(some) == 1 else table.sheet or table.title
                pages[title] = (page_of(table, self.hand, owner), table)
        return pages

    def _path(self, title: str) -> str:
        name = self.hand.pick("name in files", *self.names[1:], self.names[0])
        name = _for_files(name)
        return {
            "folder": f"{name}/{title}",
            "file": self.hand.pick(
                "file name", f"{name} {title}", f"{title} {name}", f"{title}_{name}"
            ),
            "sheet": title if self.hand.is_office else f"{title} {self.hand.key}",
        }[self.hand.pick("says who", "folder", "file", "sheet")]

    def _alone(self, title: str, page: Page, table: Table) -> Written:
        kind = self.hand.pick("format", *FORMATS)
        sheet = self.hand.pick("sheet name", "Лист1", "title")
        sheet = title[:31] if sheet == "title" else sheet
        path = self._path(title)
        if self._is_corrected(title, table):
            path += self.hand.pick("corrected files", *_CORRECTED)
        file = save({sheet: page}, self.folder, path, kind)
        if self.hand.pick(f"{title} twice", "no", "yes") == "yes":
            copy = self.folder / file
            shutil.copy(copy, copy.with_stem(f"{copy.stem} (1)"))
        return Written(file, _seen(sheet, kind), table.registers, table.organisations)

    def _is_corrected(self, title: str, table: Table) -> bool:
        """Whether the file is sent anew: first with a fact of somebody else in it."""
        able = table.registers[0] in {"diagnostics", "training", "support", "contests"}
        rows = able and len({fact.person for fact in table.facts}) > 2 and not self.hand.is_office
        return rows and self.hand.pick(f"{title} sent", "once", "anew") == "anew"

    def _sent_before(self, title: str, table: Table) -> Written:
        """The first version: its first fact is said of the one who stands last."""
        first, *others = table.facts
        wrong = replace(first, person=table.facts[-1].person)
        page = page_of(
            replace(table, sections=[Section([wrong, *others])]), self.hand, self._owner()
        )
        kind = self.hand.pick("format", *FORMATS)
        file = save({"Лист1": page}, self.folder, self._path(title), kind)
        return Written(file, _seen("Лист1", kind), table.registers, table.organisations)


def _for_files(name: str) -> str:
    return re.sub(r"[«»/:]", "", name).strip()


def _cut(titles: Iterable[str]) -> list[str]:
    """Names of sheets: Excel keeps 31 letters, and no two names that differ in case alone."""
    cut: list[str] = []
    for title in titles:
        same = sum(one.startswith(title[:27]) for one in cut)
        cut.append(f"{title[:27]} ({same + 1})" if same else title[:31])
    return cut


def _seen(sheet: str, kind: str) -> str:
    """What a reader calls the sheet of a file."""
    return "Таблица 1" if kind.startswith("html") else sheet if kind in WHOLE_BOOKS else ""


def _counts(world: World, habits: Habits, folder: Path) -> list[Written]:
    """The counts that stand for registers: one table of the office, or one of every school."""
    registers = tuple(name for name in COUNTABLE if habits.is_counted(name))
    if not registers:
        return []
    office = Hand(habits, OFFICE)
    if habits.pick("counts kept by", "office", "schools") == "office":
        page = page_of_counts(world, office, habits)
        kind = office.pick("counts format", *FORMATS)
        file = save({"Свод": page}, folder, f"{_OFFICE}/Свод", kind)
        keys = tuple(place.key for place in world.organisations)
        return [Written(file, _seen("Свод", kind), registers, keys)]
    written = []
    for place in world.organisations:
        page = page_of_one(world, Hand(habits, place.key), place, habits)
        file = save({"Лист1": page}, folder, f"Показатели {place.key}", "xlsx")
        written.append(Written(file, "Лист1", registers, (place.key,)))
    return written


def _common(world: World, office: Hand, register: str) -> list[Table]:
    """The tables of one register of all organisations, which the office keeps."""
    parts: dict[str, list[tuple[Organisation, Table]]] = {}
    for place in world.organisations:
        for table in tables_of(world, place, office)[register]:
            parts.setdefault(table.title, []).append((place, table))
    apart = office.pick("packing", *_PACKINGS) != "one sheet"
    if apart and office.pick(f"{register} schools", *_SCHOOLS) == "a sheet each":
        word = office.pick(f"{register} name", *_NAMES[register])
        return [
            replace(
                table, sheet=f"{_for_files(place.spellings[2])} {table.title if split else word}"
            )
            for split in [len(parts) > 1]
            for some in parts.values()
            for place, table in some
        ]
    return [_joined(office, register, some) for some in parts.values()]


def _joined(office: Hand, register: str, parts: list[tuple[Organisation, Table]]) -> Table:
    names = {
        place.key: office.pick(f"{register} name of {place.key}", *place.spellings, place.full)
        for place, _ in parts
    }
    whose: dict[int, str] = {
        id(fact): names[place.key] for place, table in parts for fact in table.facts
    }
    first = parts[0][1]
    way = office.pick(f"{register} schools", *_SCHOOLS)
    if way in {"a line above", "a sheet each"}:
        columns = first.columns
        sections = [Section(table.facts, names[place.key]) for place, table in parts]
    else:
        caption = office.captioned(register, "ОО", "ОО", "Образовательная организация", "Школа")
        column = Column(caption, lambda fact: whose[id(fact)], naming=way == "a column")
        columns = [column, *first.columns] if way == "a column" else [*first.columns, column]
        sections = [Section([fact for _, table in parts for fact in table.facts])]
    keys = tuple(place.key for place, _ in parts)
    return Table(first.registers, keys, first.title, columns, sections, once=first.once)


def _registry(world: World, folder: Path) -> None:
    rows: list[list[Any]] = [
        ["Код", "Полное наименование", "Краткое наименование", "Тип", "Местность"]
    ]
    rows += [
        [one.code, one.full, one.short, _KINDS[one.kind], "село" if one.rural else "город"]
        for one in world.organisations
    ]
    save({"Лист1": Page(rows)}, folder, "Реестр организаций", "xlsx")


def _documents(world: World, hand: Hand, folder: Path) -> Written:
    rows: list[list[Any]] = [
        ["Реестр документов муниципальной системы"],
        ["№", "Наименование документа", "Номер", "Дата", "Статус"],
    ]
    rows += [
        [at, one.title, one.number, hand.day(one.day), one.status]
        for at, one in enumerate(world.documents, start=1)
    ]
    file = save({"Документы": Page(rows)}, folder, f"{_OFFICE}/Документы", "xlsx")
    return Written(file, "Документы", ("documents",), ())
