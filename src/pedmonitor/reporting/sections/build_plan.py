"""A plan as a document: the table as the municipality heads it, section by section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.definitions.settings import Letterhead
from pedmonitor.model.edition import Edition
from pedmonitor.model.plan_workbook import EVENT_COLUMNS, TARGET_COLUMNS
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
    from collections.abc import Iterable, Iterator

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
_INDICATOR, _INDICATORS = TARGET_COLUMNS["indicator"], EVENT_COLUMNS["indicators"]
_FEMININE = re.compile(r"^(?:дорожная карта|программа|циклограмма)")
_NAME = "Мероприятия"
_SIGNER = "____________________ (должность)"


def build_plan(
    plan: Plan, *, date: dt.date, office: str = "", letterhead: Letterhead | None = None
) -> Document:
    """Build a plan as a document to be printed and approved.

    Args:
        plan: The plan.
        date: Goes into the properties of the file where the plan has no order.
        office: Whose order approves it; a place to fill in where the settings do not say.
        letterhead: What the department prints above and who signs.
    """
    sections = [*_around(plan), Section("events", _NAME, _NAME, (_table(plan),), landscape=True)]
    if plan.conditions:
        said = tuple(Paragraph(condition.text) for condition in plan.conditions)
        sections.append(Section("conditions", "Условия реализации", "Условия", said))
    term = f"Срок действия: {plan.term.text}" if plan.term and plan.term.text else ""
    subtitle = tuple(line for line in (plan.municipality, term) if line)
    when = plan.approval.date if plan.approval else date
    public = Edition.PUBLIC  # a plan is published; it holds no figures and no names
    own = letterhead or Letterhead()
    return Document(
        plan.title,
        subtitle,
        tuple(sections),
        when,
        public,
        letterhead=Letterhead(organisation=own.organisation, signer=own.signer or _SIGNER),
        contents=False,
        approval=approval_stamp(plan, office),
    )


def approval_stamp(plan: Plan, office: str) -> tuple[str, ...]:
    """Give the stamp of approval; what nobody has said is left to be filled in.

    Requisites stand in the document's own words where it has them.
    """
    word = "УТВЕРЖДЕНА" if _FEMININE.search(plan.title.lower()) else "УТВЕРЖДЁН"
    said = plan.approval
    if said is not None and said.text:
        return (said.text,) if said.text.startswith("Приложение") else (word, said.text)
    day = f"{said.date:%d.%m.%Y}" if said else "«____» ______________ 20___ г."
    number = said.order if said and said.order else "________"
    return (word, f"приказом {office or '_' * 28}", f"от {day} № {number}")


def _around(plan: Plan) -> list[Section]:
    """What stands before the table: orientations and target indicators."""
    blocks: list[Block] = []
    if plan.orientations:
        blocks += [
            Paragraph("Содержательные ориентиры:"),
            BulletList(tuple(item.text for item in plan.orientations)),
        ]
    if plan.targets:
        columns = [Column("№"), Column("Показатель", wide=True), Column("Значение", wide=True)]
        cells = [[Text(t.number), Text(t.title), Text(t.text)] for t in plan.targets]
        if any(target.indicator for target in plan.targets):
            columns.append(Column(_INDICATOR))
            for target, row in zip(plan.targets, cells, strict=True):
                row.append(Text(target.indicator))
        rows = tuple(map(tuple, cells))
        blocks += [Heading("Целевые показатели"), Table(tuple(columns), rows)]
    return [Section("goals", "Целевые ориентиры", "Ориентиры", tuple(blocks))] if blocks else []


def _fields(plan: Plan) -> dict[Field, str]:
    """Give the columns in the document's own order and words; sections become headings.

    Numbers that are not the document's own are no part of it.
    """
    own: dict[Field, str] = {f: title for f, title in plan.columns.items() if f != "section"}
    filled: dict[Field, str] = {
        field: title
        for field, title in _USUAL.items()
        if field == "number" or any(getattr(row, field) for row in plan.rows)
    }
    if not plan.numbered:
        filled.pop("number")
    missing = {field: title for field, title in filled.items() if field not in own}
    number: dict[Field, str] = {"number": missing["number"]} if "number" in missing else {}
    return number | own | missing


def _table(plan: Plan) -> Table:
    """Build one table; the title of a section is a row of it, as municipalities write it."""
    fields = _fields(plan)
    linked = any(row.indicators for row in plan.rows)
    others = (*plan.extra, *([_INDICATORS] if linked else []))
    columns = tuple(Column(title, wide=field in _WIDE) for field, title in fields.items())
    columns += tuple(map(Column, others))
    rows: list[tuple[Text, ...]] = []
    for section in plan.sections:
        mine = [row for row in plan.rows if row.section == section.id]
        if len(plan.sections) > 1 or section.title != _NAME:
            said = {"event": section.title, "number": _number(section, mine)}
            heading = [Text(said.get(field, "")) for field in fields]
            rows.append((*heading, *(Text("") for _ in others)))
        rows += [(*(Text(_text(row, f)) for f in fields), *_others(row, others)) for row in mine]
    return Table(columns, tuple(rows))


def _number(section: PlanSection, rows: list[PlanRow]) -> str:
    """Number a section where its rows are numbered under it, «1.» over «1.1», and it is not yet."""
    under = bool(rows) and all(row.number.startswith(f"{section.id}.") for row in rows)
    return f"{section.id}." if under and not re.match(r"[\dIVXУ]+\.", section.title) else ""


def _others(row: PlanRow, titles: Iterable[str]) -> Iterator[Text]:
    """Give the document's further columns as they are, and the indicators that the row names."""
    for title in titles:
        own = row.extra.get(title)
        yield Text(", ".join(row.indicators) if own is None and title == _INDICATORS else own or "")


def _text(row: PlanRow, field: Field) -> str:
    value = getattr(row, field)
    return "; ".join(value) if isinstance(value, tuple) else str(value)
