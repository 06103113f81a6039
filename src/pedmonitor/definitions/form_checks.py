"""References into state forms: a section, row or graph that is named must stand in an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.control import (
    BetweenControl,
    Control,
    FormControl,
    OutlierControl,
)
from pedmonitor.definitions.formula import ANY, Term, codes_of, parse_formula
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
        for item in (*measure.numerator, *measure.denominator, *measure.beside):
            faults += _sum_faults(item, editions, measure.form)
    return faults


def edition_faults(edition: StateForm, editions: Iterable[StateForm]) -> list[str]:
    """List the other editions from which neither graphs nor years tell one.

    Columns choose the edition of a file; of two with the same columns the one that came in force
    later is meant, so both must say since when.

    Args:
        edition: The edition.
        editions: All editions; each pair is told once.
    """
    return [
        f"те же графы, что у редакции «{other.id}», и те же годы: укажите у обеих since "
        "или у прежней until"
        for other in editions
        if other.form == edition.form
        and other.id < edition.id
        and edition.overlaps(other)
        and edition.has_graphs_of(other)
        and not (edition.yields_to(other) or other.yields_to(edition))
    ]


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


def control_faults(control: Control, catalogue: Catalogue) -> list[str]:
    """List what a rule names that no edition it is meant for has.

    Args:
        control: The rule.
        catalogue: The definitions.
    """
    own = "" if isinstance(control, BetweenControl) else control.form
    wanted = () if isinstance(control, BetweenControl) else control.editions
    faults = [
        f"нет редакции «{name}»{suggest(name, catalogue.state_forms)}"
        for name in wanted
        if name not in catalogue.state_forms
    ]
    sections = control.sections if isinstance(control, FormControl) else ()
    for text in _formulas(control):
        for term in parse_formula(text):
            editions = [
                edition
                for edition in catalogue.state_forms.values()
                if edition.form == (term.form or own) and (not wanted or edition.id in wanted)
            ]
            names = sections if term.section == ANY else (term.section,)
            faults += [
                f"в форме «{term.form or own}» нет клеток «{text}» (раздел {name})"
                for name in names
                if not any(_has_cells(term, name, edition) for edition in editions)
            ]
    return faults


def _formulas(control: Control) -> tuple[str, ...]:
    if isinstance(control, FormControl | BetweenControl):
        return (control.left, control.right)
    if isinstance(control, OutlierControl):
        return (control.numerator, control.denominator)
    return (control.cells,)


def _has_cells(term: Term, name: str, edition: StateForm) -> bool:
    section = edition.section(name)
    if section is None or bool(term.graphs) == section.is_lines:
        return False
    try:
        codes_of(term.rows, [row.key for row in section.rows], "")
        codes_of(term.graphs, [graph.key for graph in section.graphs], "")
    except ValueError:
        return False
    return True
