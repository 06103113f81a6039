"""Counts that organisations state, in the place of registers that they have not sent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.result import Unit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from pedmonitor.compute.aggregates import Aggregates
    from pedmonitor.compute.coverage import Covered
    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.compute.measures import Counts
    from pedmonitor.compute.selection import Where
    from pedmonitor.definitions.family import Family
    from pedmonitor.model.result import Breakdown

REGISTERS, FORM, COUNTED = "registers", "state_form", "aggregate"
_NOBODY: Counter[str] = Counter()
OF_ORGANISATIONS = frozenset({"organisation", "rural", "organisation_type"})
"""Breakdowns that stated counts can tell: they know organisations, not persons."""


class Statements(NamedTuple):
    """Everything that organisations state: state forms and tables of counts."""

    cells: FormCells
    aggregates: Aggregates


@dataclass(slots=True)
class StatedCounts:
    """What is stated of one indicator by organisations whose registers do not suffice.

    Attributes:
        sent: Who has sent the registers.
        covered: Who can be counted, those who state their counts included.
        counts: Organisation → its counts.
        ways: Organisation → where they come from.
        by_subject: Organisation → subject → counts of a table of counts.
        unconfirmed: Organisation → a percentage without counts, shown and never pooled.
        days: The days on which state forms count.
        hows: Whom they count, where that is not as registers are counted.
    """

    sent: Covered
    covered: Covered
    counts: dict[str, Counts] = field(default_factory=dict)
    ways: dict[str, str] = field(default_factory=dict)
    by_subject: dict[str, dict[str, Counts]] = field(default_factory=dict)
    unconfirmed: dict[str, float] = field(default_factory=dict)
    days: set[dt.date] = field(default_factory=set)
    hows: set[str] = field(default_factory=set)

    @property
    def subjects(self) -> set[str]:
        """Subjects that tables of counts name."""
        return {subject for own in self.by_subject.values() for subject in own}

    def base(self, key: str) -> Covered:
        """Give the organisations of a breakdown: persons are told apart by registers alone."""
        if key in OF_ORGANISATIONS:
            return self.covered
        if key != "subject" or not self.by_subject:
            return self.sent
        known = {*self.sent.reporting, *self.by_subject}
        reporting = tuple(name for name in self.sent.expected if name in known)
        return replace(self.sent, reporting=reporting)

    def count(self, where: Where, count: Callable[[Where], Counts]) -> Counts:
        """Count persons of registers and add what other organisations state.

        Args:
            where: The slice.
            count: Counts a slice out of registers.
        """
        told = self.told(where.subject)
        stated = [name for name in where.organisations if name in told]
        if not stated:
            return count(where)
        rest = tuple(name for name in where.organisations if name not in told)
        parts = [self._counts(name, where.subject) for name in stated]
        if rest:
            parts.append(count(where._replace(organisations=rest)))
        bases = [base for _, base in parts if base is not None]
        return sum(over for over, _ in parts), sum(bases) if bases else None

    def told(self, subject: str) -> dict[str, dict[str, Counts]] | dict[str, Counts]:
        """Give the organisations whose stated counts a slice takes."""
        return self.by_subject if subject else self.counts

    def _counts(self, name: str, subject: str) -> Counts:
        return self.by_subject[name].get(subject, (0, None)) if subject else self.counts[name]

    def source(self, breakdown: Breakdown, covered: Covered) -> str:
        """Tell where a figure comes from."""
        ways = self._ways(breakdown, covered)
        found = {*ways, REGISTERS} if sum(ways.values()) < len(covered.reporting) else {*ways}
        return "+".join(way for way in (REGISTERS, FORM, COUNTED) if way in found) or REGISTERS

    def note(self, breakdown: Breakdown, covered: Covered) -> str:
        """Say on the total that the people of stated counts cannot be told apart."""
        ways = self._ways(breakdown, covered)
        if breakdown or not ways:
            return ""
        days = ", ".join(f"{day:%d.%m.%Y}" for day in sorted(self.days))
        texts = {
            FORM: f"По формам статистики (на {days}) взято организаций: {ways[FORM]}",
            COUNTED: f"По сводным таблицам взято организаций: {ways[COUNTED]}",
        }
        said = "; ".join(text for way, text in texts.items() if way in ways)
        how = f" В формах — {'; '.join(sorted(self.hows))}." if self.hows and FORM in ways else ""
        return f"{said}; работающие в двух организациях посчитаны в каждой.{how}"

    def _ways(self, breakdown: Breakdown, covered: Covered) -> Counter[str]:
        """Count the organisations of a figure whose counts are stated."""
        if not (self.ways or self.by_subject):
            return _NOBODY
        key = breakdown[0][0] if breakdown else ""
        if key == "subject":
            return Counter(COUNTED for name in covered.reporting if name in self.by_subject)
        if key and key not in OF_ORGANISATIONS:
            return Counter()
        return Counter(self.ways[name] for name in covered.reporting if name in self.ways)


def with_stated(family: Family, sent: Covered, statements: Statements) -> StatedCounts:
    """Add the organisations whose registers do not suffice but who state their counts.

    A state form goes before a table of counts: it is signed and checked.

    Args:
        family: The family.
        sent: Who has sent the registers it needs.
        statements: What organisations state.
    """
    found = StatedCounts(sent, sent)
    lacks = dict(sent.lacks)
    for name in sent.lacks:
        gaps = [gap for gap in (_take(found, family, name, statements), lacks[name]) if gap]
        if name in found.counts:
            del lacks[name]
        else:
            lacks[name] = "; ".join(reversed(gaps))
    if found.counts:
        known = {*sent.reporting, *found.counts}
        reporting = tuple(name for name in sent.expected if name in known)
        lacking = "; ".join(dict.fromkeys(lacks.values()))
        found.covered = replace(sent, reporting=reporting, lacking=lacking, lacks=lacks)
    else:
        found.covered = replace(sent, lacks=lacks)
    return found


def _take(found: StatedCounts, family: Family, name: str, statements: Statements) -> str:
    """Take the counts of one organisation; say what they lack."""
    _take_subjects(found, family, name, statements.aggregates)
    form = statements.cells.told(family.state_forms, name)
    if form is not None and form.counts is not None:
        found.counts[name], found.ways[name] = form.counts, FORM
        found.days.add(form.day)
        found.hows.update(filter(None, [form.how]))
        return ""
    whole = statements.aggregates.whole(family, name)
    counts = whole.counts(share=family.unit is Unit.PERCENT) if whole is not None else None
    if counts is not None:
        found.counts[name], found.ways[name] = counts, COUNTED
        return ""
    if whole is not None and whole.percent is not None:
        found.unconfirmed[name] = whole.percent
        percent = f"{whole.percent:g}".replace(".", ",")
        return f"в сводной таблице указано {percent} % без подтверждения числителем"
    if name in found.by_subject:
        return "в сводной таблице есть строки по предметам и нет строки «Всего»"
    return form.lacking if form is not None else ""


def _take_subjects(found: StatedCounts, family: Family, name: str, aggregates: Aggregates) -> None:
    share = family.unit is Unit.PERCENT
    said = aggregates.by_subject(family, name)
    counted = {subject: one.counts(share=share) for subject, one in said.items()}
    if own := {subject: counts for subject, counts in counted.items() if counts is not None}:
        found.by_subject[name] = own
