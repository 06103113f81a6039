"""An edition of a state form: what its sections, rows and graphs are called and numbered."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import Field, model_validator

from pedmonitor.definitions.strict import Strict

if TYPE_CHECKING:
    from collections.abc import Iterable

_RANGE = re.compile(r"(\w+)\s*[-–]\s*(\w+)")


def expand_codes(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """List the codes that «01-05, 07» means, in the order of the form.

    Args:
        text: Codes and ranges parted by commas; ``*`` means all.
        known: Codes of the section in order; a range takes what stands between its ends.

    Raises:
        ValueError: A code is not among them.

    >>> expand_codes("01-03, 05", ["01", "02", "03", "04", "05"])
    ('01', '02', '03', '05')
    >>> expand_codes("*", ["3", "4"])
    ('3', '4')
    """
    order = list(known)
    if text.strip() == "*":
        return tuple(order)
    found: set[str] = set()
    for part in text.split(","):
        span = _RANGE.fullmatch(part.strip())
        first, last = (span[1], span[2]) if span else (part.strip(), part.strip())
        for code in (first, last):
            if code not in order:
                raise ValueError(f"нет строки или графы «{code}»")
        found.update(order[order.index(first) : order.index(last) + 1])
    return tuple(code for code in order if code in found)


class FormGraph(Strict):
    """A graph: its number and the captions over it, from the parent down.

    `same_as` is the number that the same graph bears in the first edition of the form: measures
    and controls name graphs by it, so an edition that only renumbers them needs no other change.
    """

    number: str
    path: tuple[str, ...] = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    same_as: str = ""
    okei: str = "792"
    decimals: int = Field(default=0, ge=0)

    @property
    def key(self) -> str:
        """The number by which measures and controls know the graph."""
        return self.same_as or self.number


class FormRow(Strict):
    """A row: its code and label (absent when no source tells it); `same_as` as in graphs."""

    code: str
    label: str = ""
    aliases: tuple[str, ...] = ()
    same_as: str = ""

    @property
    def key(self) -> str:
        """The code by which measures and controls know the row."""
        return self.same_as or self.code


class Crossed(Strict):
    """Cells that the form crosses out with «X»."""

    rows: str
    graphs: str


class FormSection(Strict):
    """A table of the form, or lines with one value each («Справка»): those have no graphs.

    `titles` are other wordings under which the section has been seen. `row_lists` name lists of the
    edition that stand before the section's own rows. `unconfirmed` says what is only inferred.
    """

    id: str
    title: str = ""
    titles: tuple[str, ...] = ()
    graphs: tuple[FormGraph, ...] = ()
    row_lists: tuple[str, ...] = ()
    rows: tuple[FormRow, ...] = ()
    crossed: tuple[Crossed, ...] = ()
    unconfirmed: str = ""

    @model_validator(mode="after")
    def _numbers_are_unique(self) -> FormSection:
        for what, numbers in (
            ("графа", [graph.number for graph in self.graphs]),
            ("графа same_as", [graph.key for graph in self.graphs]),
            ("строка", [row.code for row in self.rows]),
            ("строка same_as", [row.key for row in self.rows]),
        ):
            repeated = sorted({number for number in numbers if numbers.count(number) > 1})
            if repeated:
                raise ValueError(f"раздел {self.id}: повторяется {what} {', '.join(repeated)}")
        return self

    @property
    def is_lines(self) -> bool:
        """Whether the section is lines of text with a value each."""
        return not self.graphs

    @cached_property
    def crossed_cells(self) -> frozenset[tuple[str, str]]:
        """List (row, graph) that hold «X»."""
        rows = [row.code for row in self.rows]
        graphs = [graph.number for graph in self.graphs]
        return frozenset(
            (row, graph)
            for item in self.crossed
            for row in expand_codes(item.rows, rows)
            for graph in expand_codes(item.graphs, graphs)
        )


class ReportingDay(Strict):
    """The day on which the form counts: 20 September, 31 December."""

    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)


class StateForm(Strict):
    """One edition of a state form.

    `form` is common to all editions. `extends` names the edition whose sections this one keeps
    unless it gives its own of the same id. `since` and `until` are reporting years; absent ones are
    unknown. `no_data` are numbers that stand for «нет данных». `also` are other numbers under which
    the form goes, «1-ДО» for 1-ДОП: they count only as they are written, hyphen and all.
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    form: str = Field(pattern=r"^[a-z0-9]+$")
    number: str
    also: tuple[str, ...] = ()
    title: str
    okud: str = ""
    extends: str = ""
    since: int | None = None
    until: int | None = None
    as_of: ReportingDay
    name_labels: tuple[str, ...] = ()
    okpo_labels: tuple[str, ...] = ()
    no_data: tuple[str, ...] = ()
    row_lists: dict[str, tuple[FormRow, ...]] = Field(default={})
    sections: tuple[FormSection, ...] = ()
    sources: tuple[str, ...] = Field(min_length=1)

    def section(self, name: str) -> FormSection | None:
        """Find a section by id."""
        return next((item for item in self.sections if item.id == name), None)

    def covers(self, year: int) -> bool:
        """Say whether the edition may have been in force in a reporting year."""
        return (self.since is None or self.since <= year) and (
            self.until is None or year <= self.until
        )

    def overlaps(self, other: StateForm) -> bool:
        """Say whether both may have been in force in one reporting year."""
        starts = [year for year in (self.since, other.since) if year is not None]
        ends = [year for year in (self.until, other.until) if year is not None]
        return not (starts and ends) or max(starts) <= min(ends)

    def has_graphs_of(self, other: StateForm) -> bool:
        """Say whether the two differ in rows at most: columns tell neither from the other."""
        return _graphs(self) == _graphs(other)

    def yields_to(self, other: StateForm) -> bool:
        """Say whether another edition with the same graphs has come in force later."""
        later = self.since is not None and other.since is not None and self.since < other.since
        return later and self.form == other.form and self.has_graphs_of(other)


def _graphs(form: StateForm) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """List the numbers and captions of the graphs of every section."""
    return {
        section.id: [(graph.number, graph.path) for graph in section.graphs]
        for section in form.sections
    }


_INHERITED = ("also", "okud", "name_labels", "okpo_labels", "no_data")


def inherit(form: StateForm, base: StateForm) -> StateForm:
    """Take over from another edition what this one does not say; nothing is spliced yet."""
    sections = {section.id: section for section in (*base.sections, *form.sections)}
    taken = {name: getattr(base, name) for name in _INHERITED if not getattr(form, name)}
    lists = {**base.row_lists, **form.row_lists}
    changes = {"sections": tuple(sections.values()), "row_lists": lists, **taken}
    return form.model_copy(update=changes)


def complete(form: StateForm) -> StateForm:
    """Splice the row lists into the sections.

    Raises:
        ValueError: A section names a list that does not exist, or crosses out an unknown cell.
    """
    sections = tuple(_with_rows(section, form.row_lists) for section in form.sections)
    for section in sections:
        try:
            _ = section.crossed_cells
        except ValueError as error:
            raise ValueError(f"раздел {section.id}: crossed: {error}") from error
    return form.model_copy(update={"sections": sections})


def _with_rows(section: FormSection, lists: dict[str, tuple[FormRow, ...]]) -> FormSection:
    for name in section.row_lists:
        if name not in lists:
            raise ValueError(f"раздел {section.id}: нет списка строк «{name}»")
    rows = tuple(row for name in section.row_lists for row in lists[name]) + section.rows
    return FormSection.model_validate({**section.model_dump(), "row_lists": (), "rows": rows})
