"""An empty form for an organisation: a sheet a register, lists to choose from, how to fill it in.

Headings, words of the lists and titles are those that the reader knows, so what comes back is read
without a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model import blank
from pedmonitor.reporting.workbooks.workbook import (
    Book,
    Entry,
    SheetColumn,
    Style,
    Styled,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from pedmonitor.definitions.blank import BlankColumn, BlankRegister
    from pedmonitor.definitions.form import Dictionary

_TEXT, _DAY, _PLAIN = Style(number="@"), Style(number="dd.mm.yyyy"), Style()
_TITLE, _FILL_IN = Style(bold=True, loose=True), Style(number="@", fill="#FFF2CC")
_WIDTHS = {"name": 36, "title": 44, "text": 44, "date": 14, "number": 12, "yes_no": 12}
_USUAL_WIDTH = 26
_CODES = {"code", "codes"}
_STAFF = "staff"
_YES_NO = ["да", "нет"]
_PROMPTS = {
    "name": "Фамилия, имя и отчество полностью, во всех листах одинаково.",
    "date": "Дата целиком, например 01.09.2022.",
    "number": "Число.",
    "yes_no": "да или нет",
    "code": "Выберите из списка; если подходящего нет, напишите своими словами.",
    "codes": "Из списка; несколько значений пишите через «;».",
    "title": "Название, как в документе.",
    "text": "Словами, как в документе.",
}
_RULES = """
Одна строка — одна запись: один человек, один курс, один конкурс. Заголовки и названия листов
не меняйте; столбцы можно переставлять и добавлять свои.

Чего не знаете, оставляйте пустым: пустая ячейка значит «сведений нет», а не «нет».

Если записей нет (никто не участвовал в конкурсах), поставьте «да» в ячейке над таблицей. Пустой
лист без этой отметки считается незаполненным, и о нём спросят. Лист, по которому сведения
не собирали, удалите.
"""


def render_blank(
    registers: Sequence[BlankRegister],
    dictionaries: Mapping[str, Dictionary],
    *,
    organisation: str,
    period: str,
    date: dt.date,
) -> bytes:
    """Write the workbook.

    Args:
        registers: Its sheets.
        dictionaries: Words of the fields that have a list.
        organisation: Whose it is; empty leaves a cell for the name.
        period: The period in words, with its preposition: «за 2022 год».
        date: Goes into the properties instead of the clock.
    """
    book = Book(title=f"Сведения {period}", date=date, comes_back=True)
    used = {c.field.dictionary: None for r in registers for c in r.columns if c.field.dictionary}
    lists = {name: [entry.label for entry in dictionaries[name].entries] for name in used}
    places = {name: _range(at, len(words)) for at, (name, words) in enumerate(lists.items())}
    names = [
        _register(book, register, places, organisation=organisation, period=period)
        for register in registers
    ]
    _help(book, dict(zip(names, registers, strict=True)))
    _lists(book, lists, [dictionaries[name].title for name in lists])
    return book.close()


def _register(
    book: Book,
    register: BlankRegister,
    places: Mapping[str, str],
    *,
    organisation: str,
    period: str,
) -> str:
    """Write the sheet of a register; give the name that it has got."""
    sheet = book.sheet(register.form.title)
    widths = [_WIDTHS.get(column.field.type, _USUAL_WIDTH) for column in register.columns]
    sheet.widths(widths)
    if organisation:
        sheet.row([Styled(organisation, _TITLE)])
    else:
        sheet.row([Styled(blank.ORGANISATION, _TITLE), Styled("", _FILL_IN)])
    sheet.row([Styled(f"{register.form.title} {period}", _TITLE)])
    if register.form.id != _STAFF:
        sheet.row([Styled(blank.NONE_ASKED, Style(loose=True)), Styled("", _FILL_IN)])
    first = sheet.next_row + 1
    for at, column in enumerate(register.columns):
        sheet.expect(at, _entry(column, places, first))
    sheet.header([column.field.title for column in register.columns])
    sheet.freeze(sheet.next_row)
    return sheet.name


def _entry(column: BlankColumn, places: Mapping[str, str], first: int) -> Entry:
    kind = column.field.type
    prompt = _PROMPTS.get(kind, "")
    among: str | list[str] = places.get(column.field.dictionary, "")
    if kind == "yes_no":
        among = _YES_NO
    look = {"date": _DAY, "number": _PLAIN}.get(kind, _TEXT)
    return Entry(look, among, several=kind in _CODES, prompt=prompt, first=first)


def _help(book: Book, sheets: Mapping[str, BlankRegister]) -> None:
    sheet = book.sheet(blank.HELP)
    sheet.widths([34, 34, 52, 52])
    sheet.lines([blank.UNREAD])
    for rule in _RULES.strip().split("\n\n"):
        sheet.text_block(" ".join(rule.split()), style=_PLAIN)
    sheet.table(
        [
            SheetColumn("Лист", 34),
            SheetColumn("Столбец", 34),
            SheetColumn("Что писать", 52),
            SheetColumn("Для каких показателей", 52),
        ],
        [
            [name, column.field.title, _PROMPTS.get(column.field.type, ""), _purpose(column)]
            for name, register in sheets.items()
            for column in register.columns
        ],
    )


def _purpose(column: BlankColumn) -> str:
    """Name the indicators that read a column; the others tell rows apart or place them in time."""
    if not column.needed:
        return "чтобы различать записи и относить их к периоду"
    return "; ".join(f"{profile}: {', '.join(refs)}" for profile, refs in column.needed.items())


def _lists(book: Book, lists: Mapping[str, Sequence[str]], titles: Sequence[str]) -> None:
    sheet = book.sheet(blank.LISTS)
    sheet.lines([blank.UNREAD])
    rows = max(map(len, lists.values()), default=0)
    sheet.table(
        [SheetColumn(title, 40) for title in titles],
        [
            [Styled(words[at], _TEXT) if at < len(words) else None for words in lists.values()]
            for at in range(rows)
        ],
    )


def _range(column: int, length: int) -> str:
    """Name the cells of a list under the line that tells the sheet and its heading."""
    return f"='{blank.LISTS}'!${_letters(column)}$3:${_letters(column)}${length + 2}"


def _letters(column: int) -> str:
    """Give the letters of a column.

    >>> _letters(0), _letters(27)
    ('A', 'AB')
    """
    first, last = divmod(column, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)
