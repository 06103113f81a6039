"""Rows «Всего педагогов» in a table of indicators: out of how many the other rows count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates.cells import Figure, read_figure
from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.aggregates.staff_words import names_pedagogues
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.plan import heading_forms
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.aggregates.spans import Span
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_OF_STAFF = re.compile(r"педаг|учител|работник")


class BaseKey(NamedTuple):
    """Whose base it is, as written; of which subject, year and, if it is not all staff, family."""

    organisation: str
    subject: str
    year: Span | None
    family: str = ""


Bases = dict[BaseKey, tuple[Figure, "Place"]]


def is_base(text: str, plan: ReadingPlan) -> bool:
    """Say whether the name of an indicator is that of the whole staff."""
    if names_pedagogues(text):
        return True
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
        text = _text(cells, layout.indicator)
        families = plan.families.bases_of(text) or ({""} if is_base(text, plan) else ())
        if not families:
            continue
        for column in layout.figures:
            figure = read_figure(cells[column.at], is_share=False)
            if column.family or column.part is Part.SHARE or figure.number is None:
                continue
            subject = normalise_label(_text(cells, layout.subject))
            whose = (column.organisation or above, column.subject or subject, column.span)
            said = (figure, place.at(row, table.columns[column.at]))
            for key in (BaseKey(*whose, family) for family in families):
                first, _ = found.setdefault(key, said)
                if first.number != figure.number:
                    doubtful.add(key)
    return {key: said for key, said in found.items() if key not in doubtful}


def _text(cells: list[Cell], at: int | None) -> str:
    return "" if at is None else as_text(cells[at]).strip()
