"""Follow every issue back to the rows and fields that it keeps out of the computation."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.influence import Loss, Trace
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.model.location import Place

_CELLS = frozenset(
    {
        IssueCode.CELL_ERROR,
        IssueCode.CELL_UNCALCULATED,
        IssueCode.CELL_NUMBER,
        IssueCode.CELL_UNIT,
        IssueCode.CELL_CROSSED,
        IssueCode.CELL_NEGATIVE,
        IssueCode.CELL_DATE,
        IssueCode.CELL_IMPOSSIBLE_DATE,
        IssueCode.CELL_YES_NO,
        IssueCode.CELL_SUBJECT,
        IssueCode.CELL_LEVEL,
        IssueCode.CELL_CODE,
        IssueCode.CELL_IMPLAUSIBLE,
        IssueCode.CELL_BLANK,
        IssueCode.PERIOD_NO_DATE,
    }
)
_ROWS = frozenset(
    {
        IssueCode.ROW_NO_PERSON,
        IssueCode.PERSON_NOT_IN_STAFF,
        IssueCode.PERSON_AMBIGUOUS,
        IssueCode.ORG_UNKNOWN,
        IssueCode.ORG_AMBIGUOUS,
        IssueCode.ORG_UNDETERMINED,
    }
)
_PERSONS = frozenset({"mentor_name", "mentee_name"})
"""Columns of names of which one row may have two."""
_TABLES = frozenset(
    {
        IssueCode.FILE_UNREADABLE,
        IssueCode.FILE_EMPTY,
        IssueCode.FILE_PASSWORD,
        IssueCode.FILE_LIMIT,
        IssueCode.HEAD_MISSING,
        IssueCode.PERIOD_OTHER,
    }
)


def trace_issues(issues: Iterable[Issue], tables: list[SettledTable]) -> dict[Issue, Trace]:
    """Give the trace of every issue that leaves something out; the others have none.

    Args:
        issues: The issues, with their organisations.
        tables: Settled tables; their order numbers the sources of the frames.
    """
    sheets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for source, table in enumerate(tables):
        place = table.owned.table.place
        sheets[place.file, place.sheet].append(source)
    tracer = _Tracer(tables, sheets)
    found = ((issue, tracer.trace(issue)) for issue in issues if issue.level is not Level.INFO)
    return {issue: trace for issue, trace in found if trace is not None}


class _Tracer:
    """Looks rows up by place; the rows of a table are indexed when its first issue comes."""

    def __init__(
        self,
        tables: list[SettledTable],
        sheets: Mapping[tuple[str, str], list[int]],
    ) -> None:
        self._tables = tables
        self._sheets = sheets
        self._rows: dict[int, frozenset[int]] = {}

    def trace(self, issue: Issue) -> Trace | None:
        """Follow one issue."""
        name = issue.organisation
        if issue.code is IssueCode.ORG_MISSING:
            return Trace(Loss.ORGANISATION, organisation=name)
        if issue.code is IssueCode.ORG_REGISTER_MISSING:
            return Trace(Loss.REGISTER, issue.registers[0], name)
        if issue.place is None:
            return None
        if issue.code in _TABLES:
            return Trace(Loss.REGISTER, self._only_register_at(issue.place), name) if name else None
        if issue.code in _CELLS:
            return self._cell(issue, issue.place)
        return self._lost(issue, issue.place) if issue.code in _ROWS else None

    def _only_register_at(self, place: Place) -> str:
        """Tell which register a sheet holds; nothing when it holds none or several."""
        sources = self._sheets.get((place.file, place.sheet), [])
        forms = {self._tables[source].form for source in sources}
        return forms.pop() if len(forms) == 1 else ""

    def _cell(self, issue: Issue, place: Place) -> Trace | None:
        source = self._source(place)
        if source is None or place.row is None:
            return None
        table = self._tables[source]
        if place.column is None:  # the column is not there: without it nothing is counted
            return Trace(Loss.REGISTER, table.form, issue.organisation)
        positions = table.owned.table.positions
        fields = tuple(name for name, column in positions.items() if column == place.column)
        if fields and issue.about[0] == table.form:
            fields = (issue.about[1],)  # «Предмет» is asked for where the post stands
        if not fields:
            return None
        rows: tuple[int, ...] = (place.row,)
        if issue.code is IssueCode.CELL_BLANK:  # one issue asks for all blanks of a column
            values = next((table.columns[name] for name in fields if name in table.columns), [])
            blank = [row for row, v in zip(table.rows, values, strict=False) if v in (None, ())]
            rows = tuple(dict.fromkeys(blank))
        if issue.code is IssueCode.PERIOD_NO_DATE:  # one issue asks an organisation for its days
            rows = tuple(dict.fromkeys(table.undated.get(issue.organisation, ()))) or rows
        return Trace(Loss.CELL, table.form, issue.organisation, source, rows, fields)

    def _lost(self, issue: Issue, place: Place) -> Trace | None:
        source = self._source(place)
        if source is None:
            return None
        table = self._tables[source]
        read = table.owned.table
        if place.row is None:
            unowned = sum(not owner for owner in table.owned.owners)
            return Trace(Loss.ROWS, table.form, count=unowned) if unowned else None
        count = 1
        if issue.code in {IssueCode.ORG_UNKNOWN, IssueCode.ORG_AMBIGUOUS}:
            named = {aside.row: aside.organisation for aside in read.aside}
            named.update(zip(read.rows, read.organisations, strict=True))
            # A mentor and who is mentored are two; rows that say there was no fact lose none.
            count = read.organisations.count(named.get(place.row, ""))
            if not count:
                return None
        elif issue.code is IssueCode.ROW_NO_PERSON:
            count = (len(_PERSONS.intersection(read.positions)) or 1) * (read.nameless or 1)
        inside = place.row in self._settled_rows(source)
        rows = (place.row,) if inside else ()
        new = issue.code is IssueCode.PERSON_NOT_IN_STAFF
        trace = Trace(Loss.ROWS, table.form, issue.organisation, source, rows, count=count)
        return replace(trace, new_person=new)

    def _source(self, place: Place) -> int | None:
        """Find the table in which a row stands, else the nearest one above it on the sheet."""
        sources = self._sheets.get((place.file, place.sheet), [])
        for source in sources:
            if place.row in self._settled_rows(source):
                return source
        above = [
            source
            for source in sources
            if (rows := self._tables[source].owned.table.rows)
            and place.row is not None
            and rows[0] <= place.row + 1
        ]
        return above[-1] if above else next(iter(sources), None)

    def _settled_rows(self, source: int) -> frozenset[int]:
        if source not in self._rows:
            self._rows[source] = frozenset(self._tables[source].rows)
        return self._rows[source]
