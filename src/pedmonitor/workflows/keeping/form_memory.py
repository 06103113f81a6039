"""Form cells between runs: which of them a run remembers, and those of the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from pedmonitor.definitions.control import OutlierControl, YearControl
from pedmonitor.definitions.formula import codes_of, parse_formula
from pedmonitor.history.store import History
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.model import form_columns as f
from pedmonitor.model.form_fact import FormFact

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.workflows.keeping.workspace import Workspace


class CellKey(NamedTuple):
    """A cell of an edition."""

    edition: str
    section: str
    line: str
    graph: str


def facts_to_keep(frame: pd.DataFrame, catalogue: Catalogue) -> tuple[FormFact, ...]:
    """List the cells that rules about years will need next year.

    Args:
        frame: Form cells of the period.
        catalogue: The rules and editions.
    """
    rules = [rule for rule in catalogue.controls.values() if isinstance(rule, YearControl)]
    wanted = {key for rule in rules for key in keys_of_formula(rule, rule.cells, catalogue)}
    names = [frame[name] for name in (f.EDITION, f.SECTION, f.LINE, f.GRAPH)]
    kept = [CellKey(*key) in wanted for key in zip(*names, strict=True)]
    facts = []
    for row in frame[kept].itertuples(index=False, name=None):
        cells = dict(zip(f.COLUMNS, row, strict=True))
        if cells[f.VALUE] != cells[f.VALUE]:
            cells[f.VALUE] = None
        facts.append(FormFact(**cells))
    return tuple(facts)


def keys_of_formula(
    rule: YearControl | OutlierControl, formula: str, catalogue: Catalogue
) -> Iterable[CellKey]:
    """Name the cells of a formula in every edition that its rule is meant for."""
    for edition in catalogue.state_forms.values():
        if edition.form != rule.form or (rule.editions and edition.id not in rule.editions):
            continue
        for term in parse_formula(formula):
            section = edition.section(term.section)
            if section is None:
                continue
            graphs = [graph.key for graph in section.graphs]
            for line in codes_of(term.rows, [row.key for row in section.rows], ""):
                for graph in codes_of(term.graphs, graphs, ""):
                    yield CellKey(edition.id, section.id, line, graph)


def cells_of_year_before(
    settled: Settled,
    workspace: Workspace,
    profiles: Iterable[str],
    *,
    days: frozenset[dt.date],
) -> pd.DataFrame:
    """Gather form cells of the year before: those of the folder, else those of the history.

    Args:
        settled: The folder.
        workspace: Its history.
        profiles: Profiles of the run.
        days: Days of the forms of the period.
    """
    period = settled.submission.period
    days = frozenset(day.replace(year=day.year - 1) for day in days)
    frame = build_form_frame(part for part in settled.forms.earlier if part.as_of in days)
    known = set(zip(frame[f.ORGANISATION], frame[f.FORM], strict=True))
    facts: dict[tuple[str, str, str], list[FormFact]] = {}
    if days and workspace.database.is_file():
        with History.open(workspace.database) as history:
            for profile in profiles:
                label = period.previous.label
                run = history.latest(profile=profile, kind=period.kind, label=label)
                for fact in run.form_facts if run else ():
                    owner = (fact.organisation, fact.form)
                    if owner not in known and fact.as_of in days:
                        facts.setdefault((*owner, profile), []).append(fact)
    remembered: dict[tuple[str, str], list[FormFact]] = {}
    for (organisation, form, _), own in facts.items():
        remembered.setdefault((organisation, form), own)  # profiles of one run remember the same
    rows = [
        tuple(getattr(fact, name) for name in f.COLUMNS)
        for own in remembered.values()
        for fact in own
    ]
    if not rows:
        return frame
    return pd.concat([frame, pd.DataFrame(rows, columns=list(f.COLUMNS))], ignore_index=True)
