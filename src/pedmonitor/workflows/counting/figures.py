"""From the settled returns of a period to its figures, and what the figures say of the returns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from pedmonitor.compute.aggregates import index_aggregates
from pedmonitor.compute.controls.counts import (
    check_bases,
    check_conflicts,
    check_counts,
    check_unused,
)
from pedmonitor.compute.engine import Rules, compute
from pedmonitor.compute.form_cells import STATE_FORMS
from pedmonitor.compute.influence import InfluenceMeter
from pedmonitor.compute.missing_columns import missing_columns
from pedmonitor.compute.people import PeopleMemory
from pedmonitor.definitions.fingerprint import MISSING_REGISTER, fingerprint
from pedmonitor.definitions.waiver import read_waivers
from pedmonitor.intake.settling.frames import build_frames
from pedmonitor.intake.settling.traces import trace_issues
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.result import IndicatorValue, Meaning, Status
from pedmonitor.workflows.counting.form_checks import Sources, check_forms
from pedmonitor.workflows.keeping.form_memory import cells_of_year_before, facts_to_keep
from pedmonitor.workflows.keeping.people_memory import people_to_keep
from pedmonitor.workflows.keeping.staff_memory import excerpts_to_keep

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.model.form_fact import FormFact
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place
    from pedmonitor.model.people import PeopleFacts
    from pedmonitor.model.staff_memory import StaffExcerpt
    from pedmonitor.workflows.keeping.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Figures:
    """What was worked out.

    Attributes:
        values: Values of every indicator.
        profiles: Profiles of which something could be computed.
        issues: Issues of the returns, those that move figures weighed, and what controls found.
        form_facts: Form cells that next year's controls need.
        meanings: What each indicator means.
        people: Who was counted.
        staff: Who began of late, of each staff register.
    """

    values: tuple[IndicatorValue, ...]
    profiles: tuple[str, ...]
    issues: list[Issue]
    form_facts: tuple[FormFact, ...]
    meanings: tuple[Meaning, ...]
    people: PeopleFacts | None
    staff: tuple[StaffExcerpt, ...]


def work_out(settled: Settled, chosen: list[Profile], workspace: Workspace) -> Figures:
    """Compute the indicators, weigh the issues and run the controls.

    Args:
        settled: The returns of the period.
        chosen: Profiles asked for; empty for all of which something can be computed.
        workspace: Definitions, settings, waivers and history.
    """
    catalogue, options = workspace.catalogue, workspace.options()
    frames = build_frames(settled.tables)
    frames[STATE_FORMS] = build_form_frame(settled.forms.current)
    rules = Rules(options, workspace.settings.thresholds.coverage)
    profiles = chosen or list(catalogue.profiles.values())
    memory = PeopleMemory()
    values = compute(frames, settled.submission, profiles, catalogue, rules, memory)
    if not chosen:
        values = with_inputs(values)
    meter = InfluenceMeter(
        frames, settled.submission, profiles, catalogue, choices=options, values=values
    )
    used = tuple(dict.fromkeys(value.profile for value in values))
    days = frozenset(part.as_of for part in settled.forms.current)
    before = cells_of_year_before(settled, workspace, used, days=days)
    sources = Sources(frames, before, settled, options)
    found = check_forms(sources, values, catalogue, read_waivers(workspace.path))
    stated = index_aggregates(frames.get(AGGREGATE), settled.submission.period)
    places = dict(enumerate(table.owned.table.place for table in settled.tables))
    differ = check_counts(values, stated, catalogue, places)
    differ += check_bases(values, stated, catalogue, places)
    differ += check_conflicts(stated, catalogue, places)
    differ += check_unused(values, stated, catalogue, places)
    asked = columns_to_ask_for(settled, chosen, workspace)
    issues = [*_weigh(settled, meter), *asked, *found, *differ]
    return Figures(
        values,
        used,
        issues,
        facts_to_keep(frames[STATE_FORMS], catalogue),
        meanings_of(used, workspace),
        people_to_keep(settled.tables, memory),
        excerpts_to_keep(settled.tables, catalogue),
    )


def columns_to_ask_for(
    settled: Settled, chosen: list[Profile], workspace: Workspace
) -> list[Issue]:
    """Ask for columns that the chosen documents need; without a choice nobody knows which."""
    own: dict[tuple[str, str], Place] = {}
    common: dict[tuple[str, str], Place] = {}
    for table in settled.tables:
        places = common if table.owned.municipal else own
        places.update(((one, table.form), table.owned.table.place) for one in _senders(table))
    stating = {part.owned.owner for part in settled.forms.current}
    stating.update(settled.submission.fields.get(AGGREGATE, ()))
    ask = partial(missing_columns, chosen, settled.submission, workspace.catalogue, stating=stating)
    shared = ask(places={key: place for key, place in common.items() if key not in own})
    return [*ask(places=own), *dict.fromkeys(replace(one, organisation="") for one in shared)]


def _senders(table: SettledTable) -> set[str]:
    """Tell whose answers a table holds; one without rows is the answer of its owner."""
    owned = table.owned
    return ({*table.owners, *owned.silent} if owned.table.rows else {owned.base}) - {""}


def meanings_of(profiles: tuple[str, ...], workspace: Workspace) -> tuple[Meaning, ...]:
    """Say what every indicator means under the definitions and readings in force."""
    catalogue = workspace.catalogue
    options = {**workspace.options(), MISSING_REGISTER: workspace.settings.missing_register}
    return tuple(
        Meaning(name, row.ref, fingerprint(row, catalogue, options))
        for name in profiles
        for row in catalogue.profiles[name].indicators
    )


def _weigh(settled: Settled, meter: InfluenceMeter) -> list[Issue]:
    """Put beside every issue that leaves something out how far mending it could move figures."""
    traces = trace_issues(settled.issues, settled.tables)
    return [
        replace(issue, influence=meter.measure(traces[issue])) if issue in traces else issue
        for issue in settled.issues
    ]


def with_inputs(values: tuple[IndicatorValue, ...]) -> tuple[IndicatorValue, ...]:
    """Keep the profiles of which something could be computed."""
    present = {v.profile for v in values if v.status is not Status.NOT_COMPUTABLE}
    return tuple(value for value in values if value.profile in present)
