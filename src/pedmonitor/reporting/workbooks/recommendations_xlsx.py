"""The register of recommendations as a workbook: written for Excel, read back with care."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.period import parse_period
from pedmonitor.model.recommendation import FILE, RegisterRow, State
from pedmonitor.reporting.facts.recommendation_words import HEADINGS, MARKS
from pedmonitor.reporting.workbooks.register_sheet import (
    not_kept,
    open_register,
    parse_day,
    read_rows,
    refuse_register,
)
from pedmonitor.reporting.workbooks.workbook import Book, SheetCell, SheetColumn, Style, Styled

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from pedmonitor.model.sheet_row import SheetRow

_SHEET, _HELP = "Рекомендации", "Как заполнять"
_ID, _STATE, TEXT, _MADE = "№", "Состояние", "Рекомендация", "Текст программы"
_GIVEN = tuple(HEADINGS.values())
COLUMNS = (_ID, _STATE, *_GIVEN[:6], TEXT, *_GIVEN[6:], *MARKS, _MADE)
_WIDTHS = {TEXT: 70, _MADE: 50, "Основание": 34, "Адресат": 26, "Кому": 24, "Подтверждение": 30}
_DAYS = MARKS[:4]
EVIDENCE = MARKS[4]
_PERIOD = HEADINGS["period"]
_YEAR_WORDS = re.compile(r"(?i)\bза\b|\bуч(ебный|\.)?\s*(?=г)|\b(год[а-я]*|гг?)\b\.?")
_REFUSED = "нет"
_OWN = Style(fill="#FFF2CC")
_OLD = Style(muted=True)
_HELP_TEXT = """
Жёлтые столбцы — ваши: программа их не меняет. Даты пишите так: 01.03.2023.

«Рекомендация» — текст, который пойдёт в письмо. Его можно править: ваш текст сохранится, пока
данные не изменились. Как написала программа, видно в столбце «Текст программы».

«Утверждено» — дата утверждения; «нет», если рекомендация не нужна: в письмо она не войдёт.

«Срок» взят из настроек или документа; с пометкой «предлагаемый» — из правил программы, его никто
не назначал. Назначьте «Свой срок»: он заменит любой. Пустой срок в письме — «____».

«Направлено» и «Применено» — даты; «Подтверждение» — реквизиты документа или ссылка.

Если данные изменились, строка, с которой вы работали, остаётся в конце с пометкой «прежняя»,
а рекомендация по новым данным стоит отдельной строкой. Написанное вами программа не удаляет.

Свою рекомендацию добавьте новой строкой: заполните «Период», «Адресат» (как в списке
организаций) и «Рекомендация», столбец «№» оставьте пустым.
"""


def render_register(rows: Sequence[RegisterRow], *, date: dt.date) -> bytes:
    """Write the register.

    Args:
        rows: The rows.
        date: Goes into the properties instead of the clock.
    """
    book = Book(title="Реестр адресных рекомендаций", date=date)
    extra = list(dict.fromkeys(name for row in rows for name in row.extra))
    names = (*COLUMNS, *extra)
    columns = [SheetColumn(name, _WIDTHS.get(name, 14)) for name in names]
    sheet = book.sheet(_SHEET)
    sheet.table(columns, [[_cell(row, name) for name in names] for row in rows])
    help_sheet = book.sheet(_HELP)
    help_sheet.widths([110])
    for paragraph in _HELP_TEXT.split("\n\n"):
        help_sheet.row([" ".join(paragraph.split())])
    return book.close()


def _cell(row: RegisterRow, name: str) -> SheetCell:
    if name in MARKS:
        return Styled(row.marks.get(name, ""), _OWN)
    text = {_ID: row.id, _STATE: row.state.value, TEXT: row.text, _MADE: row.made}.get(name)
    if text is None:
        text = row.given.get(name, row.extra.get(name, ""))
    if name == TEXT:
        return Styled(text, _OWN)
    return Styled(text, _OLD) if row.state in {State.OUTDATED, State.GONE} else text


def read_register(data: bytes) -> tuple[RegisterRow, ...]:
    """Read the register as the methodist has left it.

    Raises:
        UsageError: It is no such workbook, columns are gone, or cells do not check; all at once.
    """
    book = open_register(data, file=FILE)
    sheet = book[_SHEET] if _SHEET in book.sheetnames else book.worksheets[0]
    read = read_rows(sheet, COLUMNS, file=FILE)
    found = [_row(row.cells) for row in read.rows]
    complaints = [*read.complaints, *not_kept(book, {sheet.title, _HELP})]
    for row in read.rows:
        complaints += _complaints(row)
    refuse_register([*complaints, *_repeated(found)], file=FILE)
    return tuple(found)


def _row(cells: dict[str, str]) -> RegisterRow:
    states = {state.value: state for state in State if state is not State.OWN}
    own = not cells[_ID]
    if own:
        cells = {**cells, _PERIOD: _period_label(cells[_PERIOD])}
    return RegisterRow(
        id=cells[_ID],
        state=State.OWN if own else states.get(cells[_STATE], State.CURRENT),
        given={name: cells[name] for name in _GIVEN},
        text=cells[TEXT],
        made=cells[_MADE],
        marks={name: cells[name] for name in MARKS if cells[name]},
        extra={name: text for name, text in cells.items() if name not in COLUMNS and text},
    )


def _complaints(row: SheetRow) -> list[str]:
    found, cells = [], row.cells
    for name in _DAYS:
        text = cells[name]
        refused = name == "Утверждено" and text.casefold() == _REFUSED
        if text and not refused and parse_day(text) is None:
            what = f"{name} — здесь нужна дата, например 01.03.2023"
            found.append(f"{row.at(name).cell}: {what}")
    if not cells[_ID]:
        if cells[_PERIOD] and not _period_label(cells[_PERIOD]):
            what = "период не понят; напишите, например, 2022, 2021/2022 или 2022Q3"
            found.append(f"{row.at(_PERIOD).cell}: {what}")
        found += [
            f"{row.at(name).cell}: у своей рекомендации заполните «{name}»"
            for name in (HEADINGS["period"], HEADINGS["addressee"])
            if not cells[name]
        ]
    if not cells[TEXT]:
        found.append(
            f"{row.at(TEXT).cell}: пустой текст; если рекомендация не нужна, "
            "напишите «нет» в столбце «Утверждено»"
        )
    if cells[_STATE] and cells[_STATE] not in {state.value for state in State}:
        found.append(f"{row.at(_STATE).cell}: этот столбец заполняет программа")
    return found


def _period_label(text: str) -> str:
    """Name a period as the program does; empty when it is none.

    >>> _period_label("2022 г."), _period_label("за 2022 год"), _period_label("2021/2022 уч. год")
    ('2022', '2022', '2021/2022')
    """
    bare = _YEAR_WORDS.sub("", text).strip()
    try:
        return parse_period(bare).label if bare else ""
    except ValueError:
        return ""


def _repeated(rows: Sequence[RegisterRow]) -> list[str]:
    """Two live rows of one number would be one too many."""
    live = [row.id for row in rows if row.id and row.state in {State.CURRENT, State.GONE}]
    repeated = sorted({name for name in live if live.count(name) > 1})
    what = "стоит в двух строках; у своей строки номер оставьте пустым"
    return [f"номер {name} {what}" for name in repeated]


def is_refused(row: RegisterRow) -> bool:
    """Say whether the methodist does not want the recommendation to be sent."""
    return row.marks.get("Утверждено", "").casefold() == _REFUSED
