"""Whoever sends files: how the sheets are packed, and where his name stands."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from districts.files import FORMATS, WHOLE_BOOKS, save
from districts.pages import Owner, Page, page_of
from districts.tables import Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from districts.facts import World
    from districts.hands import Hand

NAMES = {
    "staff": ("Кадры", "Педагоги", "Список"),
    "diagnostics": ("Диагностика", "Диагностики"),
    "training": ("Курсы", "Обучение", "ПК и ПП"),
    "support": ("Сопровождение", "Методическое сопровождение"),
    "routes": ("ИОМ", "Маршруты"),
    "mentoring": ("Наставничество", "Наставники"),
    "contests": ("Конкурсы", "Участие в конкурсах"),
    "communities": ("Сообщества", "РМО и ШМО"),
    "projects": ("Проекты", "Участие в проектах"),
    "expertise": ("Эксперты", "Экспертная деятельность"),
    "event_participants": ("Участники мероприятий", "Участие в мероприятиях"),
    "products": ("Продукты", "Образовательные продукты"),
    "staffing": ("Вакансии", "Укомплектованность"),
    "pupils": ("Охват", "Допрофессиональная подготовка"),
    "training_orders": ("Заказ", "Заявки на курсы"),
    "surveys": ("Анкеты", "Удовлетворённость"),
    "events": ("Мероприятия", "Реестр мероприятий"),
    "method_service": ("ММС", "Методическая служба"),
    "programmes": ("Банк программ", "Единый банк"),
    "targeted_students": ("Целевое обучение", "Целевики"),
}
PACKINGS = ("a file each", "one book", "one sheet")
_CORRECTED = (" (исправленный)", " исправлено", "_испр", " новый", " v2", " (уточнённый)")


@dataclass(frozen=True)
class Written:
    """A table in the folder, and whose facts it holds: where a message about them must stand."""

    file: str
    sheet: str
    registers: tuple[str, ...]
    organisations: tuple[str, ...]


@dataclass(frozen=True)
class Sender:
    """Somebody who sends files: his name stands in the folder, in the file or on the sheet."""

    hand: Hand
    folder: Path
    names: tuple[str, ...]
    world: World
    full: str = ""

    def send(self, tables: dict[str, list[Table]]) -> list[Written]:
        if not tables:
            return []
        pages = self._pages(tables)
        packing = self.hand.pick("packing", *PACKINGS)
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
        packed = self.hand.pick("packing", *PACKINGS) != "a file each"  # names of sheets are cut
        named = where == "sheet" and bool(self.full)
        return Owner(names, self.world, named=named, titled=packed)

    def _pages(self, tables: dict[str, list[Table]]) -> dict[str, tuple[Page, Table]]:
        pages, owner = {}, self._owner()
        for register, some in tables.items():
            word = self.hand.pick(f"{register} name", *NAMES[register])
            for table in some:
                title = word if len(some) == 1 else table.sheet or table.title
                pages[title] = (page_of(table, self.hand, owner), table)
        return pages

    def _path(self, title: str) -> str:
        name = self.hand.pick("name in files", *self.names[1:], self.names[0])
        name = for_files(name)
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
        return Written(file, seen(sheet, kind), table.registers, table.organisations)

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
        return Written(file, seen("Лист1", kind), table.registers, table.organisations)


def for_files(name: str) -> str:
    return re.sub(r"[«»/:]", "", name).strip()


def _cut(titles: Iterable[str]) -> list[str]:
    """Names of sheets: Excel keeps 31 letters, and no two names that differ in case alone."""
    cut: list[str] = []
    for title in titles:
        same = sum(one.startswith(title[:27]) for one in cut)
        cut.append(f"{title[:27]} ({same + 1})" if same else title[:31])
    return cut


def seen(sheet: str, kind: str) -> str:
    """What a reader calls the sheet of a file."""
    return "Таблица 1" if kind.startswith("html") else sheet if kind in WHOLE_BOOKS else ""
