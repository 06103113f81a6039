"""Rows «Всего педагогов» in a table of indicators: out of how many the other rows count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates.cells import Figure, read_figure
from pedmonitor.intake.aggregates.layout import Part
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.raw import as_text
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.aggregates.layout import Layout, Span
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.raw import Cell
    from pedmonitor.intake.raw_table import RawTable
    from pedmonitor.model.location import Place

_OF_STAFF = re.compile(r"педаг|учител|работник")


class BaseKey(NamedTuple):
    """Whose base it is, as written; of which subject and year."""

    organisation: str
    subject: str
    year: Span | None


Bases = dict[BaseKey, tuple[Figure, "Place"]]


def is_base(text: str, plan: ReadingPlan) -> bool:
    """Say whether the name of an indicator is that of the whole staff."""
    labels = plan.labels[AGGREGATE]
    named = any(labels.get(form) == "denominator" for form in heading_forms(text))
    return named and _OF_STAFF.search(text.lower()) is not None


def find_bases(table: RawTable, layout: Layout, place: Place, plan: ReadingPlan) -> Bases:
    """Find the rows of the whole staff; of two that differ none is taken.

    Args:
        table: The table.
        layout: What its columns say.
        place: File and sheet.
        plan: The reading plan.
    """
    found: Bases = {}
    if layout.indicator is None:
        return found
    above = ""
    doubtful: set[BaseKey] = set()
    for (row, _), cells in zip(table.rows, table.cells, strict=True):
        above = _text(cells, layout.organisation) or above
        if not is_base(_text(cells, layout.indicator), plan):
            continue
        for column in layout.figures:
            figure = read_figure(cells[column.at], is_share=False)
            if column.family or column.part is Part.SHARE or figure.number is None:
                continue
            subject = normalise_label(_text(cells, layout.subject))
            key = BaseKey(above, subject, column.span)
            first, _ = found.setdefault(key, (figure, place.at(row, table.columns[column.at])))
            if first.number != figure.number:
                doubtful.add(key)
    return {key: said for key, said in found.items() if key not in doubtful}


def _text(cells: list[Cell], at: int | None) -> str:
    return "" if at is None else as_text(cells[at]).strip()
