"""Letters with recommendations to organisations, and the digest of them all by audience."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import (
    BulletList,
    Column,
    Document,
    Heading,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.recommendation_words import BLANK, HEADINGS, KIND
from pedmonitor.reporting.text.measure_words import letter_item
from pedmonitor.reporting.text.numbers import count_text, period_phrase, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.measure import Measure
    from pedmonitor.model.period import Period
    from pedmonitor.model.recommendation import RegisterRow
    from pedmonitor.reporting.document import Block

_PRACTICE, _ADDRESS = KIND["practice"], KIND["address"]
_TITLES = {
    _ADDRESS: "Адресные рекомендации",
    _PRACTICE: "Рекомендации по использованию успешных практик",
}
_RULE = (
    "Рекомендации следуют из показателей мониторинга и не оценивают работу педагогов. Возможные "
    "причины уточняет организация."
)
_OWN = "Показатели организации по нескольким процедурам"
_DIGEST = "Рекомендации и сроки"
_GROUNDS = ("ref", "basis", "document")
_DRAFT = "Проект: рекомендации не утверждены"


@dataclass(frozen=True, slots=True)
class Letter:
    """What one letter is made of.

    Attributes:
        organisation: To whom.
        period: The period of the figures.
        office: Who sends it; may be empty.
        documents: Titles of the documents whose indicators are cited.
        rows: The rows of the register, the most important first.
        most: At most so many of them.
        page: The organisation's own figures beside the municipal level; nothing of others.
        measures: Measures in which the organisation takes part.
    """

    organisation: str
    period: Period
    office: str
    documents: tuple[str, ...]
    rows: tuple[RegisterRow, ...]
    most: int
    page: tuple[Block, ...] = ()
    measures: tuple[Measure, ...] = ()


def build_letter(letter: Letter) -> Document:
    """Write a letter: address recommendations, practices, and what each follows from."""
    shown, rest = letter.rows[: letter.most], len(letter.rows) - letter.most
    waiting = sum(not row.marks.get("Утверждено") for row in shown)
    subtitle = (
        f"Кому: {letter.organisation}",
        letter.office,
        *(f"Источник показателей: {title}" for title in letter.documents),
        _draft(waiting, len(shown)),
    )
    blocks: list[Block] = []
    for kind, title in _TITLES.items():
        mine = [row for row in shown if _kind(row) == kind]
        if mine:
            blocks += [Heading(title), BulletList(tuple(map(item_text, mine)))]
    if rest > 0:
        noun = plural(rest, "рекомендация", "рекомендации", "рекомендаций")
        blocks.append(Paragraph(f"Ещё {count_text(rest)} {noun} можно запросить у отправителя."))
    if letter.measures:
        items = tuple(map(letter_item, letter.measures))
        blocks += [Heading("Меры, в которых участвует организация"), BulletList(items)]
    columns = (Column("Показатель"), Column("Основание", wide=True), Column("Что представить"))
    rows = tuple(
        tuple(Text(row.given.get(HEADINGS[name], "") or "—") for name in _GROUNDS)
        for row in shown
        if any(row.given.get(HEADINGS[name]) for name in _GROUNDS)
    )
    blocks += [Table(columns, rows, "На чём основано")] if rows else []
    blocks.append(Note(_RULE))
    title = f"Рекомендации по результатам мониторинга {period_phrase(letter.period)}"
    section = Section("recommendations", "Рекомендации", "Рекомендации", tuple(blocks))
    own = Section("own", _OWN, "По процедурам", letter.page)
    sections = (section, own) if letter.page else (section,)
    lines = tuple(filter(None, subtitle))
    day = letter.period.as_of
    return Document(title, lines, sections, day, Edition.SCHOOL, contents=False)


def _draft(waiting: int, shown: int) -> str:
    """Say how much of a letter is no more than proposed; empty where all of it is approved."""
    if not waiting:
        return ""
    if waiting == shown:
        return _DRAFT
    return f"Проект: не утверждено рекомендаций — {waiting} из {shown}"


def _kind(row: RegisterRow) -> str:
    """Tell under which heading a row stands: whatever is no practice is address, an own row too."""
    told = row.given.get(HEADINGS["kind"], "").strip().casefold()
    return _PRACTICE if told == _PRACTICE else _ADDRESS


def item_text(row: RegisterRow) -> str:
    """Give the text with its day; where something is to be presented, a place for the day."""
    due = row.marks.get("Свой срок") or row.given.get(HEADINGS["due"], "")
    if not due and row.given.get(HEADINGS["document"]):
        due = BLANK
    return row.text + (f" Срок: {due}." if due else "")


def build_digest(
    rows: Sequence[RegisterRow], *, period: Period, office: str = "", silent: str = ""
) -> Document:
    """Gather everything by audience, for the department itself.

    Args:
        rows: The rows of the register that are in force.
        period: The period.
        office: Whose it is.
        silent: Why there are no recommendations by some indicators; may be empty.
    """
    title = f"Сводка адресных рекомендаций {period_phrase(period)}"
    sections: list[Section] = []
    for audience, own in by_audience(rows).items():
        name = audience or "Внесено вручную"
        columns = (
            Column("Адресат"),
            Column("Вид"),
            Column("Рекомендация", wide=True),
            Column("Основание"),
            Column("Срок"),
            Column("Утверждено"),
        )
        lines = tuple(_line(row) for row in own)
        sections.append(
            Section(f"audience-{len(sections)}", name, name, (Table(columns, lines, _DIGEST),))
        )
    if not sections:
        blocks = (Paragraph("Рекомендаций нет."),)
        sections.append(Section("none", "Рекомендации", "Рекомендации", blocks))
    if silent:
        last = sections[-1]
        sections[-1] = replace(last, blocks=(*last.blocks, Note(silent)))
    subtitle = tuple(filter(None, (office,)))
    return Document(title, subtitle, tuple(sections), period.as_of)


def _line(row: RegisterRow) -> tuple[Text, ...]:
    due = row.marks.get("Свой срок") or row.given.get(HEADINGS["due"], "")
    names = (HEADINGS["addressee"], HEADINGS["kind"])
    head = tuple(Text(row.given.get(name, "")) for name in names)
    basis = Text(row.given.get(HEADINGS["basis"], ""))
    return (*head, Text(row.text), basis, Text(due), Text(row.marks.get("Утверждено", "")))


def by_audience(rows: Sequence[RegisterRow]) -> dict[str, list[RegisterRow]]:
    """Gather rows by audience; rows that the methodist has added may name none."""
    found: dict[str, list[RegisterRow]] = defaultdict(list)
    for row in rows:
        found[row.given.get(HEADINGS["audience"], "")].append(row)
    return dict(found)
