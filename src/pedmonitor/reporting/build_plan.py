"""A plan as a document: the table as the municipality heads it, section by section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Column,
    Document,
    Heading,
    Paragraph,
    Section,
    Table,
    Text,
)

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.definitions.plan import Column as Field
    from pedmonitor.definitions.plan import Plan, PlanRow, PlanSection

_USUAL: dict[Field, str] = {
    "number": "№ п/п",
    "event": "Мероприятие",
    "period": "Срок исполнения",
    "start": "Начало",
    "end": "Окончание",
    "responsible": "Ответственный",
    "result": "Ожидаемый результат",
}
_WIDE = {"event", "result"}


def build_plan(plan: Plan, *, date: dt.date) -> Document:
    """Build a plan as a document to be printed and approved.

    Args:
        plan: The plan.
        date: Goes into the properties of the file where the plan has no order.
    """
    name = "Мероприятия"
    sections = [*_around(plan), Section("events", name, name, (_table(plan),), landscape=True)]
    if plan.conditions:
        said = tuple(Paragraph(condition.text) for condition in plan.conditions)
        sections.append(Section("conditions", "Условия реализации", "Условия", said))
    order = plan.approval.text if plan.approval else ""
    term = f"Срок действия: {plan.term.text}" if plan.term and plan.term.text else ""
    subtitle = tuple(line for line in (plan.municipality, order, term) if line)
    when = plan.approval.date if plan.approval else date
    public = Edition.PUBLIC  # a plan is published; it holds no figures and no names
    return Document(plan.title, subtitle, tuple(sections), when, public, contents=False)


def _around(plan: Plan) -> list[Section]:
    """What stands before the table: orientations and target indicators."""
    blocks: list[Block] = []
    if plan.orientations:
        blocks += [
            Paragraph("Содержательные ориентиры:"),
            BulletList(tuple(item.text for item in plan.orientations)),
        ]
    if plan.targets:
        columns = (Column("№"), Column("Показатель", wide=True), Column("Значение", wide=True))
        rows = tuple((Text(t.number), Text(t.title), Text(t.text)) for t in plan.targets)
        blocks += [Heading("Целевые показатели"), Table(columns, rows)]
    return [Section("goals", "Целевые ориентиры", "Ориентиры", tuple(blocks))] if blocks else []


def _fields(plan: Plan) -> dict[Field, str]:
    """Give the columns in the document's own order and words; sections become headings."""
    own: dict[Field, str] = {f: title for f, title in plan.columns.items() if f != "section"}
    filled: dict[Field, str] = {
        field: title
        for field, title in _USUAL.items()
        if field == "number" or any(getattr(row, field) for row in plan.rows)
    }
    missing = {field: title for field, title in filled.items() if field not in own}
    number: dict[Field, str] = {"number": missing["number"]} if "number" in missing else {}
    return number | own | missing


def _table(plan: Plan) -> Table:
    """Build one table; the title of a section is a row of it, as municipalities write it."""
    fields = _fields(plan)
    columns = tuple(Column(title, wide=field in _WIDE) for field, title in fields.items())
    rows: list[tuple[Text, ...]] = []
    for section in plan.sections:
        mine = [row for row in plan.rows if row.section == section.id]
        if len(plan.sections) > 1:
            said = {"event": section.title, "number": _number(section, mine)}
            rows.append(tuple(Text(said.get(field, "")) for field in fields))
        rows += [tuple(Text(_text(row, f)) for f in fields) for row in mine]
    return Table(columns, tuple(rows))


def _number(section: PlanSection, rows: list[PlanRow]) -> str:
    """Number a section where its rows are numbered under it, «1.» over «1.1», and it is not yet."""
    under = bool(rows) and all(row.number.startswith(f"{section.id}.") for row in rows)
    return f"{section.id}." if under and not re.match(r"[\dIVXУ]+\.", section.title) else ""


def _text(row: PlanRow, field: Field) -> str:
    value = getattr(row, field)
    return "; ".join(value) if isinstance(value, tuple) else str(value)
