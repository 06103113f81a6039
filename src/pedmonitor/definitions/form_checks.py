"""References into state forms: a section, row or graph that is named must stand in an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.source import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.form_measure import CellSum, FormMeasure
    from pedmonitor.definitions.state_form import StateForm


def measure_faults(measures: Iterable[FormMeasure], catalogue: Catalogue) -> list[str]:
    """List what measures name that no edition has.

    Args:
        measures: Measures of one family.
        catalogue: The definitions.
    """
    faults: list[str] = []
    for measure in measures:
        forms = {edition.form for edition in catalogue.state_forms.values()}
        if measure.form not in forms:
            faults.append(f"нет формы «{measure.form}»{suggest(measure.form, forms)}")
            continue
        unknown = [name for name in measure.editions if name not in catalogue.state_forms]
        faults += [
            f"нет редакции «{name}»{suggest(name, catalogue.state_forms)}" for name in unknown
        ]
        editions = [
            edition
            for edition in catalogue.state_forms.values()
            if edition.form == measure.form and measure.holds_for(edition.id)
        ]
        for item in (*measure.numerator, *measure.denominator):
            faults += _sum_faults(item, editions, measure.form)
    return faults


def _sum_faults(item: CellSum, editions: Sequence[StateForm], form: str) -> list[str]:
    return [
        f"в форме «{form}» нет клетки: раздел {item.section}, строка {row}, графа {graph or '—'}"
        for row in item.rows
        for graph in item.graphs
        if not any(has_cell(edition, item.section, row, graph) for edition in editions)
    ]


def has_cell(edition: StateForm, section: str, row: str, graph: str) -> bool:
    """Say whether an edition has a cell by the codes of the form's first edition.

    Args:
        edition: The edition.
        section: Section.
        row: Key of the row.
        graph: Key of the graph; empty for lines with a single value.
    """
    found = edition.section(section)
    if found is None:
        return False
    graphs = {item.key for item in found.graphs} or {""}
    return row in {item.key for item in found.rows} and graph in graphs
