"""A plan as the workbook that the methodist edits: every field has a cell, nothing is lost."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model import plan_workbook as sheet
from pedmonitor.reporting.text.numbers import date_text
from pedmonitor.reporting.workbooks.workbook import Book, SheetColumn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.definitions.plan import Plan

_MADE = dt.date(2020, 1, 1)
"""Goes into the properties of the workbook where the plan has no date of its own."""
_WIDTHS = {
    "Мероприятие": 60,
    "Раздел": 34,
    "Ожидаемый результат": 44,
    "Ответственный": 30,
    "Срок": 18,
    "Примечание": 34,
    "Ориентир": 60,
    "Показатель": 60,
    "Значение": 40,
    "Текст": 100,
    "Недочёт документа": 100,
    "Слова, по которым узнаётся": 34,
    "Заголовок в документе": 50,
}
_HELP = """
Это ваш план: правьте его здесь. Строка — одно мероприятие, лист «Сведения» — о плане в целом.

Срок пишите так, как в документе: «Май 2022», «до 01.09.2022», «II квартал», «ежеквартально»,
«в течение года», «по запросу». Если в документе две графы, заполните «Начало» и «Окончание».

Результат: «не менее 3 по каждому РМО», «100 % участие ОО и не менее 8 буклетов», «Приказ»,
«Увеличение доли …». У процента назовите, от чего он: «2 % педагогических работников».

Ответственный — должность или организация, по одной на строке ячейки, без имён.

Раздел впишите словами с листа «Разделы». Проверить план: pedmonitor plan check КОД_ПЛАНА.
"""


def render_plan(plan: Plan) -> bytes:
    """Write a plan as a workbook that `plan check` and `plan import` read back without loss."""
    data = plan.model_dump(mode="json", by_alias=True)
    book = Book(title=plan.title[:200], date=plan.approval.date if plan.approval else _MADE)
    titles = {section.id: section.title for section in plan.sections}
    rows = [{**row, **row["extra"], "section": titles[row["section"]]} for row in data["rows"]]
    _table(book, sheet.EVENTS, sheet.EVENT_COLUMNS | sheet.extra_headings(plan.extra), rows)
    data["parts_of"] = sheet.PARTS_OF.get(data["parts_of"] or "")
    facts = [{"name": name, "value": _at(data, path)} for path, name in sheet.FACT_ROWS.items()]
    _table(book, sheet.FACTS, {"name": "Сведение", "value": "Текст"}, facts)
    _table(book, sheet.SECTIONS, sheet.SECTION_COLUMNS, data["sections"])
    kinds = [
        {**item, "kind": sheet.ORIENTATION_KINDS[item["kind"]]} for item in data["orientations"]
    ]
    _table(book, sheet.ORIENTATIONS, sheet.ORIENTATION_COLUMNS, kinds)
    _table(book, sheet.TARGETS, sheet.TARGET_COLUMNS, data["targets"])
    said = [{**item, "kind": sheet.CONDITION_KINDS[item["kind"]]} for item in data["conditions"]]
    _table(book, sheet.CONDITIONS, sheet.CONDITION_COLUMNS, said)
    headings = [{"role": sheet.EVENT_COLUMNS[r], "title": t} for r, t in plan.columns.items()]
    _table(book, sheet.HEADINGS, sheet.HEADING_COLUMNS, headings)
    _table(book, sheet.DEFECTS, sheet.DEFECT_COLUMNS, [{"text": text} for text in plan.defects])
    help_sheet = book.sheet("Как заполнять")
    help_sheet.widths([110])
    for paragraph in _HELP.strip().split("\n\n"):
        help_sheet.row([" ".join(paragraph.split())])
    return book.close()


def _table(
    book: Book, name: str, columns: Mapping[str, str], rows: Sequence[Mapping[str, object]]
) -> None:
    cells = [[_cell(row.get(field)) for field in columns] for row in rows]
    heads = [SheetColumn(title, _WIDTHS.get(title, 16)) for title in columns.values()]
    if columns.get("value"):
        heads = [SheetColumn(title, 60) for title in columns.values()]
    book.sheet(name).table(heads, cells)


def _at(data: Mapping[str, object], path: str) -> object:
    """Give the value at a dotted path; days as a person writes them."""
    value: object = data
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    if path.endswith((".date", ".start", ".end")) and isinstance(value, str):
        return date_text(dt.date.fromisoformat(value))
    return value


def _cell(value: object) -> str | None:
    if isinstance(value, bool):
        return sheet.YES if value else sheet.NO
    if isinstance(value, list):
        return "\n".join(str(item) for item in value) or None
    return None if value is None or value == "" else str(value)
