"""The register of documents as facts: what can be shown as evidence."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model.document_fact import DocumentFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.settling.settle import SettledTable

DOCUMENTS = "documents"
_NOT_IN_FORCE = {"draft", "cancelled"}


def documents_of(tables: Iterable[SettledTable]) -> tuple[DocumentFact, ...]:
    """List the documents of the settled registers, by owner, date and title."""
    found = [fact for table in tables if table.form == DOCUMENTS for fact in _facts(table)]
    return tuple(sorted(set(found), key=lambda fact: (fact.owner, str(fact.day), fact.title)))


def _facts(table: SettledTable) -> Iterable[DocumentFact]:
    for index, owner in enumerate(table.owners):
        row = {name: _at(values, index) for name, values in table.columns.items()}
        day = row.get("document_date")
        yield DocumentFact(
            owner=owner,
            title=cell_text(row.get("title")),
            kind=cell_text(row.get("kind")),
            type=cell_text(row.get("document_type")),
            number=cell_text(row.get("document_number")),
            day=day if isinstance(day, dt.date) else None,
            link=cell_text(row.get("link")),
            in_force=cell_text(row.get("status")) not in _NOT_IN_FORCE,
            plan_row=cell_text(row.get("plan_row")),
        )


def _at(values: Sequence[object], index: int) -> object:
    return values[index]


def cell_text(value: object) -> str:
    """Print a cell of text; a number of a document may have been typed as a number.

    >>> cell_text(" 12-од "), cell_text(12.0), cell_text(None)
    ('12-од', '12', '')
    """
    if isinstance(value, str):
        return value.strip()
    return f"{value:g}" if isinstance(value, int | float) else ""
