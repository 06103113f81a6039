"""The rows under a figure: what counts, one by one, and what does not, by reason."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.model.columns import STAFF_BEFORE
from pedmonitor.model.tally import Reason
from pedmonitor.model.text import quoted
from pedmonitor.reporting.document import (
    Column,
    Count,
    Heading,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.text.numbers import count_text
from pedmonitor.reporting.text.tally_words import (
    CELL_STATE,
    REASON,
    left_out_text,
    passed_text,
    spot_text,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.explanation import Explanation
    from pedmonitor.model.location import Place
    from pedmonitor.model.tally import Side, Unit
    from pedmonitor.reporting.document import Block, Cell

_T = TypeVar("_T")
_FIRST_ADDRESSES = 4
_Spot = tuple[str, str, int, int]
_SEVERAL = "в нескольких"


@dataclass(frozen=True, slots=True)
class Telling:
    """An explanation on its way to words.

    Attributes:
        explanation: What is explained.
        catalogue: Titles of registers, fields and choices.
        options: Options in force, for the formula.
        shown: At most so many units and rows a table; None for all.
    """

    explanation: Explanation
    catalogue: Catalogue
    options: Mapping[str, str]
    shown: int | None = None


def counted_sections(telling: Telling) -> tuple[Section, ...]:
    """List the units of both counts; a person bears one number in both."""
    tally = telling.explanation.tally
    numbers = unit_numbers(telling.explanation)
    share = tally.denominator is not None
    found = [_units(telling, tally.numerator, "numerator", numbers, share=share)]
    if tally.denominator is not None:
        found.append(_units(telling, tally.denominator, "denominator", numbers, share=True))
    return tuple(found)


def unit_numbers(explanation: Explanation) -> dict[Hashable, int]:
    """Number the units by where they stand, the denominator first."""
    tally = explanation.tally
    sides = [tally.denominator, tally.numerator] if tally.denominator else [tally.numerator]
    numbers: dict[Hashable, int] = {}
    for side in sides:
        for unit in sorted(side.units, key=lambda unit: _address(unit, explanation)):
            numbers.setdefault(unit.key, len(numbers) + 1)
    return numbers


def _address(unit: Unit, explanation: Explanation) -> tuple[bool, bool, str, list[_Spot]]:
    """Sort stated counts first, then by organisation, people of several organisations last."""
    places = [explanation.place(row) for row in unit.rows] or list(unit.places)
    first = sorted((p.file, p.sheet, p.row or 0, p.column or 0) for p in places)[:1]
    return not unit.places, not unit.organisation, unit.organisation, first


_NAME_AT, _AMOUNT_AT = 1, 3
_SIDES = {"numerator": "Числитель", "denominator": "Знаменатель"}
_COUNTED_COLUMNS: tuple[Column, ...] = (
    Column("№", numeric=True),
    Column("Должность"),
    Column("Организация"),
    Column("Сколько", numeric=True),
    Column("Реестр"),
    Column("Файл", wide=True),
    Column("Лист"),
    Column("Где"),
)


def _units(
    telling: Telling, side: Side, name: str, numbers: Mapping[Hashable, int], *, share: bool
) -> Section:
    shown = telling.shown
    title = _SIDES[name] if share else "Что посчитано"
    units = sorted(side.units, key=lambda unit: numbers[unit.key])
    rows = [row for unit in units[:shown] for row in _unit_rows(telling, unit, numbers[unit.key])]
    whole = f"{title}: {count_text(side.total)}"
    note = more_text(len(units[:shown]), len(units))
    idle = {
        at
        for at, plain in ((_NAME_AT, Text("")), (_AMOUNT_AT, Count(1)))
        if all(row[at] == plain for row in rows)
    }
    columns = _without(_COUNTED_COLUMNS, idle)
    table = Table(columns, tuple(_without(row, idle) for row in rows), note=note)
    blocks: tuple[Block, ...] = (table,) if units else (Paragraph("Ничего не вошло."),)
    if name == "numerator" and (absent := _absent(telling)):
        blocks = (*blocks, Paragraph(f"Не вошли в числитель: {', '.join(absent)}."))
    return Section(name, whole, title, blocks)


def _without(cells: tuple[_T, ...], at: set[int]) -> tuple[_T, ...]:
    return tuple(cell for number, cell in enumerate(cells) if number not in at)


def _absent(telling: Telling) -> list[str]:
    """Name what the base has and the count has not, where the units have names."""
    tally = telling.explanation.tally
    counted = {unit.key for unit in tally.numerator.units}
    base = tally.denominator.units if tally.denominator is not None else ()
    return sorted(unit.name for unit in base if unit.name and unit.key not in counted)


def more_text(shown: int, whole: int) -> str:
    """Say that a table is short; empty when it is not.

    >>> more_text(10, 99), more_text(3, 3)
    ('Показаны первые 10 из 99; все — с ключом --out ФАЙЛ.xlsx', '')
    """
    if shown >= whole:
        return ""
    return f"Показаны первые {shown} из {count_text(whole)}; все — с ключом --out ФАЙЛ.xlsx"


def _unit_rows(telling: Telling, unit: Unit, number: int) -> list[tuple[Cell, ...]]:
    """Give one line a table in which the unit stands."""
    titles = telling.catalogue.titles()
    by_table: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in unit.rows:
        place = telling.explanation.place(row)
        name = _register(titles, row.register)
        by_table[name, place.file, place.sheet].append(str((place.row or 0) + 1))
    found = [
        (name, file, sheet, _rows_text(rows)) for (name, file, sheet), rows in by_table.items()
    ]
    for place in unit.places:
        spot = f"{spot_text(unit.spot)} " if unit.spot else ""
        state = f" ({CELL_STATE[unit.state]})" if unit.state is not None else ""
        name = "Форма статистики" if unit.spot else "Сводная таблица"
        found.append((name, place.file, place.sheet, f"{spot}{place.cell}{state}"))
    owner = unit.organisation or (_SEVERAL if unit.rows else "")
    head: tuple[Cell, ...] = (Count(number), Text(unit.name), Text(owner), Count(unit.amount))
    return [(*head, *map(Text, line)) for line in found or [("", "", "", "")]]


def _rows_text(rows: list[str]) -> str:
    return f"{'строка' if len(rows) == 1 else 'строки'} {', '.join(rows)}"


def _register(titles: Mapping[str, str], register: str) -> str:
    if register == STAFF_BEFORE:
        return f"{titles['staff']} за прошлый год"
    return titles.get(register, register)


def left_section(telling: Telling) -> Section:
    """Group what does not count by reason, then list it."""
    lines = list(out_lines(telling))
    if not lines:
        return Section("out", "Что не вошло", "Что не вошло", (Paragraph("Все строки вошли."),))
    groups: dict[tuple[str, str, str], list[Out]] = defaultdict(list)
    for line in lines:
        groups[line.side, line.register, line.why].append(line)
    rows = tuple(
        (Text(side), Text(register), Text(why), Count(len(own)), Text(_addresses(own)))
        for (side, register, why), own in sorted(groups.items(), key=lambda item: -len(item[1]))
    )
    columns = (
        Column("Откуда"),
        Column("Реестр"),
        Column("Почему", wide=True),
        Column("Строк", numeric=True),
        Column("Где, например", wide=True),
    )
    blocks: list[Block] = [Table(columns, rows)]
    if telling.shown is None:
        blocks += [Heading("Каждая строка"), _out_table(lines)]
    return Section(
        "out", f"Что не вошло и почему: {count_text(len(lines))}", "Что не вошло", tuple(blocks)
    )


@dataclass(frozen=True, slots=True)
class Out:
    """A row that does not count, in words."""

    side: str
    register: str
    why: str
    organisation: str
    place: Place | None


def out_lines(telling: Telling) -> Iterable[Out]:
    """Give every row that does not count, in words; one organisation sees no other's address."""
    explanation, tally = telling.explanation, telling.explanation.tally
    titles, own = telling.catalogue.titles(), explanation.organisation
    for left in explanation.left_out:
        register = _register(titles, left.register)
        yield Out("до расчёта", register, left_out_text(left), left.organisation, left.place)
    sides = [("знаменатель", tally.denominator), ("числитель", tally.numerator)]
    for name, side in sides:
        for passed in side.passed if side is not None else ():
            place: Place | None = explanation.place(passed.row)
            why = passed_text(passed, telling.catalogue)
            if own and passed.organisation not in {"", own}:
                place, why = None, REASON[Reason.OTHER_ORGANISATION]
            label = name if tally.denominator is not None else "счёт"
            register = _register(titles, passed.row.register)
            yield Out(label, register, why, passed.organisation if place else "", place)


def _addresses(lines: list[Out]) -> str:
    places = [line.place for line in lines if line.place is not None]
    shown = "; ".join(address_text(place) for place in places[:_FIRST_ADDRESSES])
    return shown + (" …" if len(places) > _FIRST_ADDRESSES else "")


def address_text(place: Place) -> str:
    """Write an address in one line.

    >>> from pedmonitor.model.location import Place
    >>> address_text(Place("а.xlsx", "Кадры", 4)), address_text(Place("а.csv"))
    ('а.xlsx, «Кадры», строка 5', 'а.csv')
    """
    parts = [place.file]
    if place.sheet:
        parts.append(quoted(place.sheet))
    if place.row is not None:
        parts.append(place.spot)
    return ", ".join(parts)


def _out_table(lines: Iterable[Out]) -> Table:
    columns = (
        Column("Откуда"),
        Column("Организация"),
        Column("Реестр"),
        Column("Файл", wide=True),
        Column("Лист"),
        Column("Строка", numeric=True),
        Column("Почему", wide=True),
    )
    rows = tuple(
        (
            Text(line.side),
            Text(line.organisation),
            Text(line.register),
            Text(line.place.file),
            Text(line.place.sheet),
            Text("") if line.place.row is None else Count(line.place.row + 1),
            Text(line.why),
        )
        for line in lines
        if line.place is not None
    )
    return Table(columns, rows)
