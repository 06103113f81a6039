"""Which column of a plan's table says what, by its heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.plan import Column
    from pedmonitor.intake.plans.blocks import TextTable

_NAMED = r"(?:наименование |содержание |название |перечень |планируем\w+ |форма и )*"
_EVENT = (
    r"мероприят|задач|пакет\w* работ|работ|деятельност|событи|тем[аы]|действи|дело|дела|"
    r"вид\w* (?:работ|деятельност)"
)
_EXPECTED = r"(?:ожидаем|прогнозируем|планируем|предполагаем|итогов|конечн)\w* "
_RESULT = (
    r"результат|вид документа|выход|итог|форма (?:отчет|предст|заверш)|подтверждающ|"
    r"показател\w* (?:результат|эффект)"
)
_WHEN = r"срок|период|дата|даты|контрольн\w+ точк|месяц|время|когда"
_ROLES: tuple[tuple[Column, str], ...] = (
    ("number", r"(?:п/?п|п п|номер|n п/?п|n)(?: .{0,6})?$"),
    ("event", rf"{_NAMED}(?:{_EVENT})"),
    ("start", r"(?:срок\w* \w+ |дата |срок )?начал"),
    ("end", r"(?:срок\w* \w+ |дата |срок )?(?:окончани|завершени|конец)"),
    ("period", rf"(?:планируем\w+ |календарн\w+ )?(?:{_WHEN})"),
    ("responsible", r"(?:фио )?(?:должност\w+ )?(?:ответственн|исполнител|кто |отв(?!\w))|фио"),
    ("result", rf"{_EXPECTED}(?:итог|результат|продукт|эффект)|{_RESULT}"),
    ("section", r"уровн|раздел|направлени|блок"),
)
_WAYS = re.compile(r"\s*(?:начало|окончание|конец|завершение)\s*", re.IGNORECASE)
_FIRST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Header:
    """Where a plan's table begins.

    Attributes:
        first: First row of the heading.
        last: Its last row.
        columns: Role → index of the column.
        titles: Role → heading as written.
        others: Heading → index of the columns that the program knows nothing of; they are kept.
    """

    first: int
    last: int
    columns: dict[Column, int]
    titles: dict[Column, str]
    others: dict[str, int] = field(default_factory=dict)


def role_of(heading: str) -> Column | None:
    """Say what a column holds.

    >>> role_of("Пакеты работ, входящие в единичный проект"), role_of("№ п/п")
    ('event', 'number')
    >>> role_of("ФИО, должность ответственного"), role_of("Контрольная точка")
    ('responsible', 'period')
    >>> role_of("Прогнозируемый результат (количественные характеристики результата)")
    'result'
    >>> role_of("Наименование задачи / результата"), role_of("Цена")
    ('event', None)
    """
    label = normalise_label(heading).strip(" /")
    if heading.strip() == "№":
        return "number"
    return next((role for role, pattern in _ROLES if re.match(pattern, label)), None)


def continued(header: Header, table: TextTable, was: int) -> Header | None:
    """Give the columns of a table that goes on without a heading after a page break.

    Some documents lose the column of numbers there: «2.1. Разработка …» stands in one cell.

    Args:
        header: Of the table before.
        table: This table; one that has headings of its own is another one.
        was: Columns of the table before.
    """
    width = len(table.rows[0]) if table.rows else 0
    if len(_roles(table.rows[0]) if width else ()) > 1:
        return None
    if width == was:
        return Header(-1, -1, header.columns, header.titles, header.others)
    first = header.columns.get("number") == 0
    if width != was - 1 or not first:
        return None
    columns: dict[Column, int] = {
        role: at - 1 for role, at in header.columns.items() if role != "number"
    }
    others = {title: at - 1 for title, at in header.others.items()}
    return Header(-1, -1, columns, header.titles, others)


def find_header(table: TextTable) -> Header | None:
    """Find the heading: an event, and when or by whom; two rows where «сроки» fall in two."""
    for at, row in enumerate(table.rows[:_FIRST_ROWS]):
        if at in table.banners:
            continue
        found = _roles(row)
        last, titles = at, row
        below = table.rows[at + 1] if at + 1 < len(table.rows) else []
        if "period" in found and any(_WAYS.fullmatch(cell) for cell in below):
            found, titles, last = _two_rows(found, below), _joined(row, below), at + 1
        if "event" in found and {"period", "start", "responsible"} & set(found):
            names = {role: " ".join(titles[column].split()) for role, column in found.items()}
            return Header(at, last, found, names, _others(titles, found))
    return None


def _others(titles: list[str], found: dict[Column, int]) -> dict[str, int]:
    """Name the columns that have no role; one without a heading by its place."""
    others: dict[str, int] = {}
    for column, heading in enumerate(titles):
        if column not in found.values():
            title = " ".join(heading.split()) or f"Графа {column + 1}"
            others.setdefault(title if title not in others else f"{title} ({column + 1})", column)
    return others


def _roles(row: list[str]) -> dict[Column, int]:
    found: dict[Column, int] = {}
    for column, heading in enumerate(row):
        role = role_of(heading) if heading else None
        if role is not None:
            found.setdefault(role, column)
    return found


def _two_rows(found: dict[Column, int], below: list[str]) -> dict[Column, int]:
    ways = {role: column for role, column in _roles(below).items() if role in {"start", "end"}}
    both: dict[Column, int] = {role: at for role, at in found.items() if role != "period"}
    return both | ways


def _joined(above: list[str], below: list[str]) -> list[str]:
    """Put a parent heading before its children: «Сроки реализации: начало»."""
    joined, parent = [], ""
    for column, child in enumerate(below):
        parent = above[column] or parent
        ways = _WAYS.fullmatch(child)
        joined.append(f"{parent}: {child}" if ways else above[column] or child)
    return joined
