"""From the figures of the department to the editions of a report: internal, public, a school's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.definitions.source import suggest
from pedmonitor.disclosure.beside_own import hide_what_own_tells
from pedmonitor.disclosure.extract import own_extract
from pedmonitor.disclosure.protect import protect
from pedmonitor.disclosure.rules import rules_of
from pedmonitor.errors import UsageError
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.sections.build_advice import public_advice
from pedmonitor.reporting.sections.build_measure_register import public_measures
from pedmonitor.workflows.advice import own_advice
from pedmonitor.workflows.called import called_organisations
from pedmonitor.workflows.keeping.publications import read_publications, remember_publication
from pedmonitor.workflows.school_folders import school_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pedmonitor.history.store import History
    from pedmonitor.model.period import Period
    from pedmonitor.model.publication import Publication
    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import ReportContext
    from pedmonitor.workflows.keeping.workspace import Workspace

Addressed = tuple["Path", "ReportContext"]
"""A folder and what is written there."""

_ALIKE = 0.8
"""Names of schools differ by a number: «СОШ 77» is nowhere near «СОШ № 1»."""


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a report is built.

    Attributes:
        edition: The edition.
        organisation: Whose extract; empty for every organisation's.
        on: The day, for the publication log.
    """

    edition: Edition = Edition.INTERNAL
    organisation: str = ""
    on: dt.date = dt.date.min


EVERYTHING = Audience()
"""The department itself."""


class Editions:
    """Makes the contexts of one edition; what is public is protected and remembered."""

    def __init__(self, workspace: Workspace, history: History, audience: Audience) -> None:
        """Take what the figures are protected with; nothing is read yet."""
        self._workspace = workspace
        self._history = history
        self._audience = audience
        self._protected: dict[Period, tuple[RunResult, Publication]] = {}
        self._withheld: set[str] = set()

    @property
    def withheld(self) -> tuple[str, ...]:
        """Indicators hidden whole, for an earlier edition could be subtracted from this one."""
        return tuple(sorted(self._withheld))

    def of(self, context: ReportContext, out: Path) -> Iterator[Addressed]:
        """Give the contexts of the edition, each with the folder it is written to.

        Args:
            context: What the department itself reads.
            out: The folder of the period.

        Raises:
            UsageError: There is no such organisation.
            WorkspaceError: The publication log is damaged.
        """
        context = replace(context, edition=self._audience.edition)
        if self._audience.edition is Edition.INTERNAL:
            yield out / "internal", context
            return
        shown = self._public(context.run)
        public = replace(
            context,
            run=shown,
            earlier=tuple(map(self._public, context.earlier)),
            people={},
            advice=public_advice(context.advice, shown, profile=context.profile.id),
            measures=public_measures(context.measures),
            plans=tuple(replace(plan, rows=()) for plan in context.plans),
        )
        if self._audience.edition is Edition.PUBLIC:
            yield out / "public", public
            return
        for name in self._organisations(context.run):
            yield school_folder(out, name), self._extract(context, public, name)

    def remember(self) -> None:
        """Write down what leaves the department, once it is written.

        School extracts show the protected figures of the municipality too.

        Raises:
            WorkspaceError: The publication log is damaged.
        """
        if self._audience.edition is Edition.INTERNAL:
            return
        for period, (_, publication) in self._protected.items():
            remember_publication(self._workspace, period, publication, on=self._audience.on)

    def _public(self, run: RunResult) -> RunResult:
        """Protect a run together with every other document computed for its period."""
        period = run.period
        if period not in self._protected:
            found = protect(
                self._joint(run),
                families=self._workspace.catalogue.families,
                profiles=self._workspace.catalogue.profiles,
                rules=rules_of(self._workspace.settings),
                earlier=read_publications(self._workspace, period),
            )
            self._protected[period] = (found.run, found.publication)
            self._withheld.update(ref for _, ref in found.audit.subtractable)
        public = self._protected[period][0]
        return replace(
            public,
            profiles=run.profiles,
            coverage=replace(run.coverage, missing=()),
            choices=run.choices,
            definitions_sha256=run.definitions_sha256,
            successions=run.successions,
        )

    def _joint(self, run: RunResult) -> RunResult:
        """Join the current runs of a period: documents computed apart are read side by side."""
        values = list(run.values)
        known = set(run.profiles)
        for record in self._history.runs_of(run.period):
            fresh = set(record.profiles) - known
            if fresh:
                known |= fresh
                other = self._history.load(record)
                values += [value for value in other.values if value.profile in fresh]
        return replace(run, values=tuple(values))

    def _organisations(self, run: RunResult) -> list[str]:
        names = [context.name for context in run.contexts] or _named(run)
        wanted = self._audience.organisation
        if not wanted:
            return names
        found = called_organisations(wanted, names)
        if len(found) > 1:
            raise UsageError(
                f"Под название «{wanted}» подходит несколько организаций: {', '.join(found)}. "
                "Укажите одну."
            )
        if not found:
            near = suggest(wanted, names, likeness=_ALIKE) or f". Есть: {', '.join(names)}"
            raise UsageError(f"Нет организации «{wanted}»{near}")
        return found

    def _extract(self, context: ReportContext, public: ReportContext, name: str) -> ReportContext:
        """Give an organisation its own in full, and beside it what tells of nobody else."""
        around = self._beside(context.run, public.run, name)
        earlier = zip(context.earlier, public.earlier, strict=True)
        return replace(
            context,
            run=own_extract(context.run, around, name),
            earlier=tuple(
                own_extract(full, self._beside(full, shown, name), name) for full, shown in earlier
            ),
            organisation=name,
            notes={},
            people={},
            advice=own_advice(context.advice, name),
            measures=None,
            plans=(),
            around=around,
        )

    def _beside(self, run: RunResult, public: RunResult, name: str) -> RunResult:
        families = self._workspace.catalogue.families
        rules = rules_of(self._workspace.settings)
        return hide_what_own_tells(run, public, name, families=families, rules=rules)


def _named(run: RunResult) -> list[str]:
    """List the organisations of a run that remembers only its values."""
    pairs = (pair for value in run.values for pair in value.breakdown)
    return list(dict.fromkeys(name for key, name in pairs if key == "organisation"))
