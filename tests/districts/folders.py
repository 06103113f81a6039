"""A district's folder of returns: what schools send, and what the office keeps for all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from districts.counts import page_of_counts, page_of_one
from districts.files import FORMATS, save
from districts.habits import COUNTABLE
from districts.hands import OFFICE, Hand, kept_by_the_office
from districts.pages import Page
from districts.registers import registers_of, tables_of, tables_of_the_office
from districts.senders import NAMES, PACKINGS, Sender, Written, for_files, seen
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from pathlib import Path

    from districts.facts import Organisation, World
    from districts.habits import Habits

_SCHOOLS = ("a column", "a line above", "last column", "a sheet each")
_OFFICE = "Управление образования"
_KINDS = {
    "школа": "общеобразовательная",
    "детский сад": "дошкольная",
    "дополнительное образование": "дополнительное образование",
}


def write(world: World, habits: Habits, folder: Path) -> list[Written]:
    """Write the returns of a district."""
    written = []
    rows = [name for name in registers_of(world) if not habits.is_counted(name)]
    kept = [name for name in rows if kept_by_the_office(habits, name)]
    for place in world.organisations:
        hand = Hand(habits, place.key)
        tables = tables_of(world, place, hand)
        own = {
            name: some
            for name, some in tables.items()
            if some and name in rows and name not in kept
        }
        written += Sender(hand, folder, place.spellings, world, place.full).send(own)
    office = Hand(habits, OFFICE)
    common = {name: _common(world, office, name) for name in kept}
    common |= tables_of_the_office(world, office)
    sender = Sender(office, folder, (f"МКУ «{_OFFICE}»", _OFFICE), world)
    written += sender.send(common)
    written += _counts(world, habits, folder)
    written.append(_documents(world, office, folder))
    if habits.pick("registry", "there", "none") == "there":
        write_registry(world, folder)
    return written


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
        return [Written(file, seen("Свод", kind), registers, keys)]
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
    apart = office.pick("packing", *PACKINGS) != "one sheet"
    if apart and office.pick(f"{register} schools", *_SCHOOLS) == "a sheet each":
        word = office.pick(f"{register} name", *NAMES[register])
        return [
            replace(
                table, sheet=f"{for_files(place.spellings[2])} {table.title if split else word}"
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


def write_registry(world: World, folder: Path) -> None:
    """Write the list of organisations."""
    rows: list[list[Any]] = [
        ["Код", "Полное наименование", "Краткое наименование", "Тип", "Местность"]
    ]
    rows += [
        [one.code, one.full, one.short, _KINDS[one.kind], "село" if one.rural else "город"]
        for one in world.organisations
    ]
    save({"Лист1": Page(rows)}, folder, "Реестр организаций", "xlsx")


def _documents(world: World, hand: Hand, folder: Path) -> Written:
    names = {place.key: place.short for place in world.organisations}
    owned = any(one.organisation for one in world.documents)
    head: list[Any] = ["№", *(["ОО"] if owned else [])]
    rows: list[list[Any]] = [
        ["Реестр документов муниципальной системы"],
        [*head, "Наименование документа", "Номер", "Дата", "Статус"],
    ]
    rows += [
        [
            at,
            *([names.get(one.organisation)] if owned else []),
            one.title,
            one.number,
            hand.day(one.day),
            one.status,
        ]
        for at, one in enumerate(world.documents, start=1)
    ]
    file = save({"Документы": Page(rows)}, folder, f"{_OFFICE}/Документы", "xlsx")
    return Written(file, "Документы", ("documents",), ())
