"""Rows of a plan's table: sections told from events, broken rows healed, merged cells filled."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.plans.columns import continued, find_header, role_of
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.plan import Column
    from pedmonitor.intake.plans.blocks import TextTable
    from pedmonitor.intake.plans.columns import Header

_ROMAN = "[IVXІХУ]+"  # noqa: RUF001 - typed in Cyrillic too
_NUMBER = re.compile(rf"[№\s]*((?:\d+|{_ROMAN})(?:[.-]\d+)*)\s*[.)]*")
_LEADING = re.compile(r"(\d+(?:\.\d+)*)[.)]?\s+(?=\S)")
_PLAIN = re.compile(rf"\d+|{_ROMAN}")
_SECTION_LINE = re.compile(rf"(?:\d+|{_ROMAN})\.\s+[А-ЯЁ]")
_SPREADS: frozenset[Column] = frozenset({"section", "period", "start", "end", "responsible"})
_ENDS = re.compile(
    r"(?:начальник|директор|заведующ|исполнител|согласован|утвержда|итого)", re.IGNORECASE
)

_SIGNED = re.compile(r"_{3}|\bтел\b|\bтелефон", re.IGNORECASE)
_SUMS_UP = re.compile(r"(?:итого|всего)(?![а-яё])", re.IGNORECASE)


@dataclass(slots=True)
class RawRow:
    """An event as it stands in the table.

    Attributes:
        section: Title of its section, as written.
        cells: Role → text; lines of a cell stay lines.
        others: Heading → text of the columns that have no role.
    """

    section: str
    cells: dict[Column, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class RawPlan:
    """The table of a plan, nothing typed yet.

    Attributes:
        header: Its heading.
        sections: Titles in order, those without events too.
        rows: Events.
        before: Lines above the table.
        after: Lines below it.
        width: Columns of the table.
    """

    header: Header
    sections: list[str] = field(default_factory=list)
    rows: list[RawRow] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    width: int = 0


def read_table(table: TextTable) -> RawPlan | None:
    """Read the table of a plan; None when it is another table."""
    header = find_header(table)
    if header is None:
        return None
    plan = RawPlan(header, before=[_line(row) for row in table.rows[: header.first] if any(row)])
    plan.width = len(table.rows[header.first])
    _take_rows(table, plan, header)
    return plan


def read_on(table: TextTable, plan: RawPlan) -> bool:
    """Read a table that goes on with a plan after a page break; False when it is another one."""
    header = find_header(table) or continued(plan.header, table, plan.width)
    if header is None:
        return False
    _take_rows(table, plan, header)
    return True


def _take_rows(table: TextTable, plan: RawPlan, header: Header) -> None:
    reader = _Reader(table, plan, header, _has_deep_numbers(table, header))
    reader.section = plan.sections[-1] if plan.sections else ""
    for at in range(header.last + 1, len(table.rows)):
        reader.take(at)


@dataclass(slots=True)
class _Reader:
    table: TextTable
    plan: RawPlan
    header: Header
    deep: bool
    section: str = ""
    last_was_section: bool = False

    def take(self, at: int) -> None:
        """Take one row: a repeated heading, a section, the rest of a row above, or an event."""
        row = self.table.rows[at]
        texts = [text for text in row if text]
        if not texts or self._is_heading(row) or _is_column_numbers(texts):
            return
        cells = self._cells(at)
        if _SUMS_UP.match(cells.get("event", "")):
            return
        own = {role: text for role, text in cells.items() if text and not self._inherited(at, role)}
        others = self._others(at)
        if len(texts) == 1 and self._ends(own, texts[0]):
            self.plan.after.append(_line(row))
        elif self._is_rest(at, own) or self._is_aside(own, others):
            self._continue(own, others)
        elif title := self._section_title(at, own, texts):
            self._begin(title)
        elif set(own) & {"event", "period", "start", "result"}:
            if cells.get("section"):
                self._begin(cells["section"])
            self._add(cells, others)
        else:
            self.plan.after.append(_line(row))

    def _cells(self, at: int) -> dict[Column, str]:
        cells: dict[Column, str] = {}
        for role, column in self.header.columns.items():
            text = self.table.rows[at][column]
            if not text and role in _SPREADS:
                text = self.table.spread.get((at, column), "")
            cells[role] = text
        return cells

    def _others(self, at: int) -> dict[str, str]:
        """Give the texts of the columns that have no role; of a merged cell to each of its rows."""
        row, spread = self.table.rows[at], self.table.spread
        texts = {
            title: row[column] or spread.get((at, column), "")
            for title, column in self.header.others.items()
            if column < len(row)
        }
        return {title: text for title, text in texts.items() if text}

    def _is_aside(self, own: dict[Column, str], others: dict[str, str]) -> bool:
        """Whether only a column without a role goes on: a note that runs over two rows."""
        return bool(others and self.plan.rows) and not own and not self.last_was_section

    def _inherited(self, at: int, role: Column) -> bool:
        return not self.table.rows[at][self.header.columns[role]]

    def _is_heading(self, row: list[str]) -> bool:
        if self.header.first < 0:
            return False
        heading = self.table.rows[self.header.first]
        same = [role_of(a) == role_of(b) for a, b in zip(row, heading, strict=True) if b]
        return len(same) > 1 and all(same) and role_of(row[self.header.columns["event"]]) == "event"

    def _is_rest(self, at: int, own: dict[Column, str]) -> bool:
        """Whether a row is the rest of the one above, which a page has broken."""
        if self._hangs(at):
            return False
        if not self.plan.rows and not self.last_was_section:
            return False
        if own.get("number") or own.get("section") or own.get("period") or own.get("start"):
            return False
        event = own.get("event", "")
        return bool(own) and (not event or not event[0].isupper()) and not _LEADING.match(event)

    def _continue(self, own: dict[Column, str], others: dict[str, str]) -> None:
        if self.last_was_section:
            self.section = f"{self.section} {own.get('event', '')}".strip()
            self.plan.sections[-1] = self.section
            return
        cells = self.plan.rows[-1].cells
        for role, text in own.items():
            cells[role] = f"{cells.get(role, '')} {text}".strip()
        noted = self.plan.rows[-1].others
        for title, text in others.items():
            if text not in noted.get(title, ""):
                noted[title] = f"{noted.get(title, '')} {text}".strip()

    def _section_title(self, at: int, own: dict[Column, str], texts: list[str]) -> str:
        """Give the title of a section; empty when the row is an event."""
        number = _NUMBER.fullmatch(own.get("number", ""))
        words = [text for text in texts if not _NUMBER.fullmatch(text)]
        if len(words) != 1 or self._hangs(at):
            return ""
        if at in self.table.banners or own.get("event") != words[0]:
            return words[0]
        if set(own) - {"number", "event"}:
            return ""
        if number is None:
            return words[0]
        return "" if not self.deep or not _PLAIN.fullmatch(number[1]) else words[0]

    def _hangs(self, at: int) -> bool:
        """Whether a cell merged from above reaches into the row: then it is an event of its own."""
        return any((at, column) in self.table.spread for column in self.header.columns.values())

    def _ends(self, own: dict[Column, str], text: str) -> bool:
        """Whether a lone line stands below the table: a signature, who has made it out."""
        if not self.plan.rows or not _ENDS.match(text):
            return False
        return "event" not in own or _SIGNED.search(text) is not None or mask_people(text) != text

    def _begin(self, title: str) -> None:
        title = " ".join(title.split())
        if title != self.section or not self.plan.sections:
            self.plan.sections.append(title)
        self.section, self.last_was_section = title, True

    def _add(self, cells: dict[Column, str], others: dict[str, str]) -> None:
        self.plan.rows.append(RawRow(self.section, cells, others))
        self.last_was_section = False


def _has_deep_numbers(table: TextTable, header: Header) -> bool:
    """Whether events are numbered «1.1», so that «1.» can only be a section."""
    column = header.columns.get("number", header.columns["event"])
    return any(
        re.match(r"\s*\d+\.\d+", row[column])
        for row in table.rows[header.last + 1 :]
        if row[column]
    )


def _is_column_numbers(texts: list[str]) -> bool:
    numbers = [int(text) for text in texts if text.isdigit()]
    return len(numbers) == len(texts) > 1 and numbers == list(range(1, len(numbers) + 1))


def _line(row: list[str]) -> str:
    return " ".join(text for text in row if text)


def is_section_line(line: str) -> bool:
    """Say whether a line between two tables of a plan names a section: «II. Показатели».

    >>> is_section_line("У. Меры. Управленческие решения."), is_section_line("Примечание.")
    (True, False)
    """
    return bool(_SECTION_LINE.match(line.strip()))


def own_number(cells: dict[Column, str]) -> tuple[str, str]:
    """Give the number of a row and its event without it: some write «2.1. Разработка …».

    >>> own_number({"number": "1.1.", "event": "Семинар"})
    ('1.1', 'Семинар')
    >>> own_number({"event": "2.1. Разработка"}), own_number({"event": "15 семинаров"})
    (('2.1', 'Разработка'), ('', '15 семинаров'))
    """
    event = cells.get("event", "")
    found = _NUMBER.fullmatch(cells.get("number", ""))
    if found:
        return found[1], event
    lead = re.match(r"(\d+(?:\.\d+)+)\.?\s+|(\d+)[.)]\s+", event)
    if lead and not cells.get("number") and normalise_label(event[lead.end() :]):
        return lead[1] or lead[2], event[lead.end() :]
    return "", event
