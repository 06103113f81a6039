"""A table on a sheet: title, header of one or two lines, rows of numbers, totals, signatures."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from districts.tables import Cell, Column, Table

if TYPE_CHECKING:
    from districts.facts import World
    from districts.hands import Hand


@dataclass
class Page:
    """Cells of a sheet; merged are (first row, first column, last row, last column), from 0."""

    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def add(self, row: list[Cell]) -> None:
        self.rows.append(row)

    def moved(self, down: int, right: int) -> Page:
        """The same page further down and to the right."""
        rows: list[list[Cell]] = [[] for _ in range(down)]
        rows += [[*[None] * right, *row] if row else [] for row in self.rows]
        merged = [
            (top + down, left + right, bottom + down, end + right)
            for top, left, bottom, end in self.merged
        ]
        return Page(rows, merged)

    def put_below(self, other: Page, gap: int) -> None:
        """Stack another page under this one."""
        if self.rows:
            self.rows += [[] for _ in range(gap)]
        down = len(self.rows)
        self.rows += other.rows
        self.merged += [
            (top + down, left, bottom + down, right) for top, left, bottom, right in other.merged
        ]


@dataclass(frozen=True)
class Owner:
    """Who sends a sheet, by names of his own.

    Attributes:
        named: Whether nothing but the sheet says whose it is.
        titled: Whether nothing but the title says what a table tells of.
    """

    names: tuple[str, ...]
    world: World
    named: bool = False
    titled: bool = False


def page_of(table: Table, hand: Hand, owner: Owner) -> Page:
    """Lay a table out."""
    page, key = Page(), "+".join(table.registers)
    columns = _with_more(table, hand, key)
    _preamble(page, table, hand, owner, width=len(columns))
    _header(page, columns)
    if hand.pick(f"{key} numbers of columns", "no", "yes") == "yes":
        page.add(list(range(1, len(columns) + 1)))
    _body(page, table, columns, hand, key)
    if hand.pick(f"{key} total", "no", "yes") == "yes":
        page.add([hand.pick("total word", "Итого", "Всего:", "ИТОГО:"), len(table.facts)])
    if hand.pick(f"{key} signature", "no", "yes") == "yes":
        page.rows += [[], ["Директор", None, "____________"], ["Исп. секретарь, тел. 2-15-40"]]
    return page if hand.pick(f"{key} corner", "A1", "B3") == "A1" else page.moved(2, 1)


def _with_more(table: Table, hand: Hand, key: str) -> list[Column]:
    columns = list(table.columns)
    once = _names_once(table, hand, key)
    numbers = _numbers(table, once=once)
    if hand.pick(f"{key} ordinals", "yes", "no") == "yes":
        caption = hand.pick("ordinal caption", "№", "№ п/п", "№\nп/п")
        columns.insert(0, Column(caption, lambda fact: numbers[id(fact)]))
    if hand.pick(f"{key} remarks", "no", "empty") == "empty":
        columns.append(Column("Примечание", lambda _: None))
    if not once and hand.pick(f"{key} time stamps", "no", "yes") == "yes":
        columns.insert(0, Column("Отметка времени", lambda fact: _stamp(numbers[id(fact)])))
    return columns


def _names_once(table: Table, hand: Hand, key: str) -> bool:
    return table.once and hand.pick(f"{key} names once", "no", "yes") == "yes"


def _numbers(table: Table, *, once: bool) -> dict[int, int]:
    """Number the rows, or the people where a name stands once over its rows."""
    if not once:
        return {id(fact): at for at, fact in enumerate(table.facts, start=1)}
    rows = [fact for section in table.sections for fact in _sorted(section.rows)]
    whose = {id(fact): (fact.person, getattr(fact, "organisation", None)) for fact in rows}
    people = {one: at for at, one in enumerate(dict.fromkeys(whose.values()), start=1)}
    return {fact: people[one] for fact, one in whose.items()}


def _sorted(facts: list[Any]) -> list[Any]:
    return sorted(facts, key=lambda fact: fact.person.number)


def _stamp(number: int) -> str:
    """When an answer to an online form came: never the day of the fact."""
    return f"{10 + number % 15}.12.2022 1{number % 10}:{number % 60:02}:05"


def _preamble(page: Page, table: Table, hand: Hand, owner: Owner, *, width: int) -> None:
    name, period = hand.pick("own name", *owner.names), owner.world.period
    key = "+".join(table.registers)
    way = hand.pick(
        f"{key} preamble", "name and title", "title of the school", "annex", "title", "none"
    )
    if owner.named and way in {"title", "none"}:
        way = "name and title"
    if owner.titled and way == "none":
        way = "title"
    dated = (
        f"{table.title} за {period}"
        if "staff" not in table.registers
        else f"{table.title} на {owner.world.last:%d.%m.%Y}"
    )
    lines = {
        "name and title": [name, dated],
        "title of the school": [f"{table.title} {name}, {period}"],
        "annex": ["Приложение 1", name, dated],
        "title": [dated],
        "none": [],
    }[way]
    for line in lines:
        if hand.pick("titles", "in a cell", "merged") == "merged":
            page.merged.append((len(page.rows), 0, len(page.rows), width - 1))
        page.add([line])
    if lines and hand.pick(f"{key} blank after title", "no", "yes") == "yes":
        page.add([])


def _header(page: Page, columns: list[Column]) -> None:
    top = len(page.rows)
    if not any(column.over for column in columns):
        page.add([column.caption for column in columns])
        return
    page.add([column.over or column.caption for column in columns])
    page.add([column.caption if column.over else None for column in columns])
    left = 0
    for over, group in groupby(columns, key=lambda column: column.over):
        size = len([*group])
        if over:
            page.merged.append((top, left, top, left + size - 1))
            page.rows[top][left + 1 : left + size] = [None] * (size - 1)
        else:
            page.merged += [(top, left + at, top + 1, left + at) for at in range(size)]
        left += size


def _body(page: Page, table: Table, columns: list[Column], hand: Hand, key: str) -> None:
    once = _names_once(table, hand, key)
    nothing = hand.pick(f"{key} when there is nothing", "no rows", "нет", "не было", "-")
    gaps = hand.pick(f"{key} blank rows", "none", "after every third")
    last = max((at for at, one in enumerate(columns) if one.naming), default=-1)
    for section in table.sections:
        if section.line:
            page.merged.append((len(page.rows), 0, len(page.rows), len(columns) - 1))
            page.add([section.line])
        rows = _sorted(section.rows) if once else section.rows
        above: list[Cell] = []
        for fact in rows:
            row = [column.cell(fact) for column in columns]
            page.add(_once(row, above, last) if once else row)
            above = row
        if not rows and nothing != "no rows":
            page.add([*[None] * max(last, 0), nothing])
        if gaps == "after every third":
            _blank_rows(page, len(rows))


def _once(row: list[Cell], above: list[Cell], last: int) -> list[Cell]:
    """Leave out the number and the names that stand above already."""
    if row[: last + 1] != above[: last + 1]:
        return row
    return [*[None] * (last + 1), *row[last + 1 :]]


def _blank_rows(page: Page, number: int) -> None:
    """Leave a blank row after every third of the last rows."""
    top = len(page.rows) - number
    for at in range(number // 3 * 3, 0, -3):
        page.rows.insert(top + at, [])
