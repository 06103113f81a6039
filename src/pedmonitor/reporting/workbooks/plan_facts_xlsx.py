"""The methodist's marks on a plan as a workbook: rows of the plan given, marks hers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.plan_evidence import MarkState
from pedmonitor.reporting.workbooks.register_sheet import (
    day_cell,
    not_kept,
    open_register,
    read_rows,
    refuse_register,
)
from pedmonitor.reporting.workbooks.workbook import (
    Book,
    Entry,
    SheetCell,
    SheetColumn,
    Style,
    Styled,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from pedmonitor.model.sheet_row import SheetRows

_GIVEN = Style(fill="#F2F2F2")
_TEXT, _DAY = Style(number="@", fill="#FFF2CC"), Style(number="dd.mm.yyyy", fill="#FFF2CC")
_WIDTHS = {sheet.PLAN: 24, sheet.ROW: 9, sheet.EVENT: 60, sheet.DUE: 20, sheet.OCCURRENCE: 24}
_WIDTHS |= {sheet.STATE: 18, sheet.DAY: 13, sheet.COUNT: 9, sheet.DOCUMENT: 34, sheet.COMMENT: 40}
_HELP_TEXT = f"""
Жёлтые столбцы — ваши: программа их не меняет. Серые она заполняет по плану; обновить их и
добавить строки нового плана: pedmonitor plan facts.

Отмечайте то, чего не видно по реестрам мероприятий, участников и документов. «{sheet.STATE}»:
{", ".join(MarkState)}. «{sheet.DAY}» — когда проведено; «{sheet.DOCUMENT}» и «{sheet.LINK}» — чем
подтверждается: без даты и документа строка останется «без подтверждения».

«{MarkState.HELD}» говорит, что мероприятие было; «{MarkState.REACHED}» — что достигнут и ожидаемый
результат: им вы подтверждаете то, о чём программа пишет «проверьте сами».

«{sheet.COUNT}» — одно число, которого нет в реестрах: сколько буклетов, разработок, участников.
Оно отвечает на то условие строки, о котором программа пишет «проверьте сами».

У мероприятий, которые повторяются, строка на каждый срок: «{sheet.OCCURRENCE}».
"""


def read_plan_facts(data: bytes) -> SheetRows:
    """Read the workbook.

    Raises:
        UsageError: It is no such workbook, columns are gone, or something would get lost.
    """
    book = open_register(data, file=sheet.FILE)
    if sheet.MARKS not in book.sheetnames:
        refuse_register([f"нет листа «{sheet.MARKS}»"], file=sheet.FILE)
    rows = read_rows(book[sheet.MARKS], sheet.COLUMNS, file=sheet.FILE)
    lost = not_kept(book, {sheet.MARKS, sheet.LISTS, sheet.HELP})
    refuse_register([*rows.complaints, *lost], file=sheet.FILE)
    return rows


def render_plan_facts(rows: Sequence[Mapping[str, str]], *, date: dt.date) -> bytes:
    """Write the workbook.

    Args:
        rows: Rows by heading; own columns of the methodist follow ours.
        date: Goes into the properties instead of the clock.
    """
    book = Book(title="Отметки о выполнении плана", date=date)
    extra = dict.fromkeys(name for row in rows for name in row)
    columns = tuple(dict.fromkeys((*sheet.COLUMNS, *extra)))
    marks = book.sheet(sheet.MARKS)
    marks.table(
        [SheetColumn(name, _WIDTHS.get(name, 16)) for name in columns],
        [[_cell(row.get(name, ""), name) for name in columns] for row in rows],
    )
    among = f"='{sheet.LISTS}'!$A$2:$A${len(MarkState) + 1}"
    for at, name in enumerate(columns):
        if name == sheet.STATE:
            marks.expect(at, Entry(_TEXT, among))
    lists = book.sheet(sheet.LISTS)
    lists.table([SheetColumn(sheet.STATE, 30)], [[one.value] for one in MarkState])
    helping = book.sheet(sheet.HELP)
    helping.widths([110])
    for paragraph in _HELP_TEXT.strip().split("\n\n"):
        helping.row([" ".join(paragraph.split())])
    return book.close()


def _cell(text: str, name: str) -> SheetCell:
    if name in sheet.GIVEN:
        return Styled(text, _GIVEN)
    return day_cell(text, _DAY, _TEXT) if name == sheet.DAY else Styled(text, _TEXT)
