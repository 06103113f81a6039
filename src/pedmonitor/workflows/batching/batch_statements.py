"""What organisations state themselves, across batches: tables of counts, cells of state forms.

A table of counts or a form speaks of its own organisation, so whatever compares it with that
organisation's registers is done in its batch. The whole needs but the counts that stand in for
registers, and the cells of the one rule that looks across organisations.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from pedmonitor.compute.aggregates import index_aggregates
from pedmonitor.compute.controls.counts import (
    check_bases,
    check_conflicts,
    check_counts,
    check_unused,
)
from pedmonitor.compute.controls.neighbours import check_outliers
from pedmonitor.compute.form_cells import index_cells
from pedmonitor.compute.stated import Statements
from pedmonitor.definitions.control import OutlierControl
from pedmonitor.definitions.waiver import read_waivers
from pedmonitor.intake.settling.frames import build_frames
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.model import columns as c
from pedmonitor.model import form_columns as f
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.workflows.batching.batch_rows import frames_of, rows_of_frame
from pedmonitor.workflows.counting.form_checks import Sources, check_forms, waive
from pedmonitor.workflows.keeping.form_memory import cells_of_year_before, keys_of_formula

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.settling.folder import Placed, Settled
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.submission import Submission
    from pedmonitor.workflows.batching.batch_rows import Rows
    from pedmonitor.workflows.keeping.workspace import Workspace

_Cells = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class StatedPart:
    """What the organisations of one batch state.

    Attributes:
        rows: Rows of tables of counts.
        places: Their tables, by the place among all tables.
        cells: Cells of state forms that the whole needs.
        days: Days of the forms of the period.
    """

    rows: Rows
    places: Mapping[int, Place]
    cells: _Cells
    days: frozenset[dt.date]


def stated_part(placed: Placed, numbers: Mapping[int, int], catalogue: Catalogue) -> StatedPart:
    """Take what is stated out of a batch.

    Args:
        placed: The batch.
        numbers: Number of a table here → its place among all tables of the folder.
        catalogue: The definitions.
    """
    counted = [at for at, table in enumerate(placed.tables) if table.form == AGGREGATE]
    frame = build_frames([placed.tables[at] for at in counted]).get(AGGREGATE)
    rows: Rows = {}
    if frame is not None and not frame.empty:
        columns = rows_of_frame(frame)
        own = [numbers[at] for at in counted]
        columns[c.SOURCE] = [own[int(str(at))] for at in columns[c.SOURCE]]
        rows = {AGGREGATE: columns}
    return StatedPart(
        rows,
        {numbers[at]: placed.tables[at].owned.table.place for at in counted},
        _cells_needed(build_form_frame(placed.forms.current), catalogue),
        frozenset(part.as_of for part in placed.forms.current),
    )


def _cells_needed(frame: pd.DataFrame, catalogue: Catalogue) -> _Cells:
    """Keep what measures and outliers look at, and of every form something: it has come."""
    wanted = {
        (measure.form, one.section, row, graph)
        for family in catalogue.families.values()
        for measure in family.state_forms
        for one in (*measure.numerator, *measure.denominator)
        for row in one.rows
        for graph in one.graphs
    }
    wanted |= {
        (rule.form, key.section, key.line, key.graph)
        for rule in catalogue.controls.values()
        if isinstance(rule, OutlierControl)
        for formula in (rule.numerator, rule.denominator)
        for key in keys_of_formula(rule, formula, catalogue)
    }
    found: _Cells = []
    met: set[tuple[str, str]] = set()
    names = [f.COLUMNS.index(name) for name in (f.FORM, f.SECTION, f.LINE, f.GRAPH)]
    for row in frame.itertuples(index=False, name=None):
        owner = (row[0], row[1])
        if owner not in met or tuple(row[at] for at in names) in wanted:
            met.add(owner)
            found.append(row)
    return found


class Told(NamedTuple):
    """What all organisations state.

    Attributes:
        statements: For the engine.
        places: Tables of counts, by their place among all tables.
    """

    statements: Statements
    places: Mapping[int, Place]


def join_stated(parts: Sequence[StatedPart], period: Period) -> Told:
    """Put together what all batches state."""
    rows = frames_of(part.rows for part in parts)
    cells = [row for part in parts for row in part.cells]
    frame = pd.DataFrame(cells, columns=list(f.COLUMNS)) if cells else None
    statements = Statements(index_cells(frame), index_aggregates(rows.get(AGGREGATE), period))
    return Told(statements, {at: place for part in parts for at, place in part.places.items()})


def check_stated(
    told: Told,
    values: Sequence[IndicatorValue],
    submission: Submission,
    workspace: Workspace,
) -> list[Issue]:
    """Do the checks that need the values or look across organisations."""
    catalogue, cells = workspace.catalogue, told.statements.cells
    issues = _across(cells, submission, workspace) if cells.by_form else []
    stated = told.statements.aggregates
    issues += check_counts(values, stated, catalogue, told.places)
    issues += check_bases(values, stated, catalogue, told.places)
    issues += check_unused(values, stated, catalogue, told.places)
    return issues + check_conflicts(stated, catalogue, told.places)


def _across(cells: FormCells, submission: Submission, workspace: Workspace) -> list[Issue]:
    catalogue = workspace.catalogue
    rules = [one for one in catalogue.controls.values() if isinstance(one, OutlierControl)]
    findings = check_outliers(rules, cells, catalogue.state_forms, submission.organisations)
    return waive(findings, read_waivers(workspace.path), submission.period)


def check_forms_of_batch(
    settled: Settled,
    frames: Mapping[str, pd.DataFrame],
    values: Sequence[IndicatorValue],
    workspace: Workspace,
    days: frozenset[dt.date],
) -> list[Issue]:
    """Run the controls that stay inside organisations.

    Args:
        settled: The batch.
        frames: Its frames, and those cells of its forms.
        values: Totals, and the values of its organisations.
        workspace: Definitions, waivers and history.
        days: Days of the forms of the whole folder.
    """
    if not settled.forms.current:
        return []
    catalogue = workspace.catalogue
    rules = catalogue.controls.items()
    inside = {name: rule for name, rule in rules if not isinstance(rule, OutlierControl)}
    profiles = dict.fromkeys(value.profile for value in values)
    before = cells_of_year_before(settled, workspace, profiles, days=days)
    sources = Sources(frames, before, settled, workspace.options())
    own = replace(catalogue, controls=inside)
    return check_forms(sources, values, own, read_waivers(workspace.path))
