"""Recommendations of a period: derive, put into the register, write letters and the digest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.control.expected import last_days
from pedmonitor.definitions.recommendation import read_recommendations
from pedmonitor.history.store import History
from pedmonitor.model.edition import Edition
from pedmonitor.model.recommendation import FILE, State
from pedmonitor.model.situation import Trigger
from pedmonitor.planning.choosing import choose
from pedmonitor.planning.register import Renewed, renew
from pedmonitor.planning.situations import Looker
from pedmonitor.reporting.facts.context import ReportContext, gather
from pedmonitor.reporting.facts.pace import targets_after
from pedmonitor.reporting.facts.recommendation_words import (
    HEADINGS,
    recommend,
    register_row,
    silence_text,
)
from pedmonitor.reporting.formats.write import RENDERERS, require_formats
from pedmonitor.reporting.sections.build_groups import letter_page
from pedmonitor.reporting.sections.build_letters import Letter, build_digest, build_letter
from pedmonitor.reporting.workbooks.recommendations_xlsx import (
    is_refused,
    read_register,
    render_register,
)
from pedmonitor.workflows.nameless import without_people
from pedmonitor.workflows.not_computed import not_computed
from pedmonitor.workflows.plans.measures import open_measures
from pedmonitor.workflows.school_folders import school_folder

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.recommendation import RecommendationRules
    from pedmonitor.model.measure import Measure, MeasureRegister
    from pedmonitor.model.period import Period
    from pedmonitor.model.recommendation import Recommendation, RegisterRow
    from pedmonitor.model.result import RunResult
    from pedmonitor.model.situation import Situation
    from pedmonitor.reporting.document import Block
    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.workflows.keeping.outputs import Outputs
    from pedmonitor.workflows.keeping.workspace import Workspace

_LETTER, _DIGEST = "рекомендации", "recommendations"
_TO_SEND, _TO_READ = ("docx",), ("docx", "xlsx")
"""Formats of letters and of the digest where none are asked for."""
_OF_RETURNS = {Trigger.RETURN_MISSING, Trigger.RETURN_ERRORS, Trigger.RETURNS_OWED}
_LIVE = {State.CURRENT, State.OWN}


@dataclass(frozen=True, slots=True)
class Recommended:
    """What a rebuild gave.

    Attributes:
        register: The workbook to work in.
        current: Recommendations in force for the period.
        letters: Files for organisations.
        digest: Files for the department.
        clashes: Rows that were worked on and whose figures have changed since.
        silent: Why the municipality gets no recommendation by some indicators; empty if it does.
        unknown: Addressees of the methodist's own rows to whom no letter can be written.
        named: Cells of the register that name somebody; letters and digest show dots instead.
    """

    register: Path
    current: int
    letters: tuple[Path, ...]
    digest: tuple[Path, ...]
    clashes: tuple[RegisterRow, ...]
    silent: str = ""
    unknown: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def recommend_period(
    workspace: Workspace,
    period: Period,
    *,
    profiles: Sequence[str] = (),
    formats: Sequence[str] = (),
    out: Path | None = None,
) -> Recommended:
    """Renew the register and write letters and digest of a period.

    Args:
        workspace: The workspace.
        period: The period.
        profiles: Profile ids; empty for those of the settings or of the runs.
        formats: Names of formats; empty for Word, and Excel for the digest.
        out: Folder of the results; the workspace's own by default.

    Raises:
        UsageError: Nothing has been computed, or the register does not check.
        DefinitionError: The rules do not check.
        WorkspaceBusyError: Another run holds the workspace.
    """
    require_formats(formats)
    rules = read_recommendations(workspace.path, workspace.catalogue.families)
    path = workspace.path / FILE
    with workspace.locked():
        runs = runs_of(workspace, period, profiles)
        made = derive(workspace, runs, rules)
        renewed = renewed_register(path, made, period=period, profiles=tuple(runs))
        known = _organisations(runs)
        nameless, named = without_people(renewed.rows, known)
        rows = [row for row in nameless if is_in_force(row, period)]
        target = out or workspace.out(period)
        with workspace.outputs(target) as files:
            files.write(path, render_register(renewed.rows, date=period.as_of))
            measures = open_measures(workspace).register
            materials = _materials(workspace, runs)
            writer = _Writer(workspace, period, tuple(formats), files, measures, materials)
            letters = writer.letters(rows, known, tuple(runs), rules.most_in_a_letter)
            silent = _silence(workspace, runs)
            digest = writer.digest(rows, silent)
    nowhere = _nowhere(rows, {*known, *(one.title for one in rules.audiences)})
    return Recommended(path, len(rows), letters, digest, renewed.clashes, silent, nowhere, named)


def runs_of(
    workspace: Workspace, period: Period, profiles: Sequence[str] = ()
) -> dict[str, RunResult]:
    """Load the current run of every profile.

    Raises:
        UsageError: Nothing has been computed.
    """
    for name in profiles:
        workspace.catalogue.profile(name)
    wanted = profiles or workspace.settings.profiles or tuple(workspace.catalogue.profiles)
    found: dict[str, RunResult] = {}
    if workspace.database.exists():
        with History.open(workspace.database) as history:
            for name in wanted:
                run = history.latest(profile=name, kind=period.kind, label=period.label)
                if run is not None:
                    found[name] = run
    if not found:
        raise not_computed(workspace, period)
    return found


def _materials(workspace: Workspace, runs: dict[str, RunResult]) -> tuple[Material, ...]:
    """Gather the figures of every profile for the pages of letters."""
    return tuple(
        gather(
            ReportContext(
                workspace.catalogue.profile(name).for_period(run.period),
                run,
                families=workspace.catalogue.families,
                edition=Edition.SCHOOL,
                ask=Judge(),
            ),
            templates=workspace.templates,
        )
        for name, run in runs.items()
    )


def derive(
    workspace: Workspace, runs: dict[str, RunResult], rules: RecommendationRules
) -> tuple[Recommendation, ...]:
    """Say what follows from the runs of one period."""
    catalogue, looker = workspace.catalogue, _looker(workspace)
    last = next(iter(runs.values()))
    situations = list(looker.returns(last))
    audiences = {"": rules.audiences}
    for name, run in runs.items():
        situations += looker.indicators(run, name)
        audiences[name] = rules.of_document(catalogue.profile(name).audiences)
    types = {context.name: context.type for context in last.contexts}
    profiles = [catalogue.profile(name) for name in runs]
    days = last_days(profiles, catalogue, period=last.period, settings=workspace.settings)
    titles = catalogue.titles()
    named = {titles[register]: day for register, day in days.items()}
    chosen = choose(situations, rules, audiences=audiences, types=types)
    return tuple(
        recommend(
            one.rule,
            one.audience,
            _with_later(one.situation, runs, catalogue),
            period=last.period,
            families=catalogue.families,
            day=_last_day(one.situation, named),
        )
        for one in chosen
    )


def _with_later(
    situation: Situation, runs: dict[str, RunResult], catalogue: Catalogue
) -> Situation:
    """Add the target of the next year: what is due next year must not stop at that of the last."""
    value = situation.value
    if value is None or situation.target is None:
        return situation
    run, profile = runs[situation.profile], catalogue.profile(situation.profile)
    later = {
        year: Fraction(target.value)
        for row in profile.indicators
        if row.ref == value.ref
        for target, year in targets_after(row, run)
        if year == run.period.end.year + 1 and target.op == ">="
    }
    found = next((one for one in later.items() if one[1] != situation.target), None)
    return situation if found is None else replace(situation, later=found)


def _looker(workspace: Workspace) -> Looker:
    catalogue = workspace.catalogue
    return Looker(
        catalogue.families,
        catalogue.titles(),
        Judge(),
        workspace.settings.thresholds.min_judge,
    )


def _nowhere(rows: Sequence[RegisterRow], known: set[str]) -> tuple[str, ...]:
    """List the addressees of the methodist's own rows that nobody is called by."""
    own = (row.given.get(HEADINGS["addressee"], "") for row in rows if row.state is State.OWN)
    return tuple(name for name in dict.fromkeys(own) if name not in known)


def _organisations(runs: dict[str, RunResult]) -> tuple[str, ...]:
    """List the organisations that letters may go to, in the order of the registry."""
    names: dict[str, None] = {}
    for run in runs.values():
        names |= dict.fromkeys((*(one.name for one in run.contexts), *run.coverage.missing))
        parts = (dict(value.breakdown).get("organisation", "") for value in run.values)
        names |= dict.fromkeys(filter(None, parts))
        names |= dict.fromkeys(issue.organisation for issue in run.issues if issue.organisation)
    return tuple(names)


def _silence(workspace: Workspace, runs: dict[str, RunResult]) -> str:
    """Say by which indicators nothing is recommended to the municipality, and why."""
    looker = _looker(workspace)
    return silence_text([one for name, run in runs.items() for one in looker.partial(run, name)])


def renewed_register(
    path: Path, made: Sequence[Recommendation], *, period: Period, profiles: tuple[str, ...]
) -> Renewed:
    """Read the register and renew it; nothing is written.

    Args:
        path: The workbook; a register that is not there is empty.
        made: What follows from the runs.
        period: The period.
        profiles: The profiles of the runs.

    Raises:
        UsageError: The register does not check.
    """
    kept = read_register(path.read_bytes()) if path.exists() else ()
    scope = {(period.label, name) for name in ("", *profiles)}
    return renew(kept, [register_row(one) for one in made], scope=scope)


def _last_day(situation: Situation, days: Mapping[str, dt.date | None]) -> dt.date | None:
    """Tell by what day the returns of a situation must come; several days are no day.

    Args:
        situation: What calls for a recommendation; figures have no day.
        days: Title of a register → day.
    """
    if situation.trigger not in _OF_RETURNS:
        return None
    found = {days.get(title) for title in situation.missing if situation.organisation}
    found = found or set(days.values())
    return found.pop() if len(found) == 1 else None


def is_in_force(row: RegisterRow, period: Period) -> bool:
    """Say whether a row belongs to the period, follows from its figures and is not refused."""
    mine = row.given.get(HEADINGS["period"]) == period.label
    return mine and row.state in _LIVE and not is_refused(row)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the documents of one period."""

    workspace: Workspace
    period: Period
    formats: tuple[str, ...]
    files: Outputs
    measures: MeasureRegister
    materials: tuple[Material, ...]

    def letters(
        self,
        rows: Sequence[RegisterRow],
        names: Sequence[str],
        profiles: tuple[str, ...],
        most: int,
    ) -> tuple[Path, ...]:
        """Write a letter to every organisation that has rows; letters of others go away."""
        written: list[Path] = []
        for name in names:
            named = (row for row in rows if row.given.get(HEADINGS["addressee"]) == name)
            mine = tuple(sorted(named, key=lambda row: row.state is not State.OWN))  # never cut off
            if not mine:
                continue
            cited = {row.given.get(HEADINGS["profile"], "") for row in mine}
            documents = self._documents(profile for profile in profiles if profile in cited)
            letter = Letter(
                *(name, self.period, self._office(profiles), documents, mine, most),
                page=self._page(name),
                measures=self._measures(name, profiles),
            )
            document = replace(build_letter(letter), letterhead=self.workspace.settings.letterhead)
            for suffix in self.formats or _TO_SEND:
                path = school_folder(self.files.root, name) / f"{_LETTER}.{suffix}"
                self.files.write(path, RENDERERS[suffix](document, self.workspace.templates))
                written.append(path)
        for stale in set(self.files.root.glob(f"schools/*/{_LETTER}.*")) - set(written):
            if stale.suffix.removeprefix(".") in RENDERERS:  # a scan or an archive is not ours
                self.files.remove(stale)
        return tuple(written)

    def _measures(self, name: str, profiles: tuple[str, ...]) -> tuple[Measure, ...]:
        """Find the measures of the period in which an organisation takes part."""
        registers = (self.measures.during(profile, self.period) for profile in profiles)
        return tuple(one for found in registers for one in found.measures if one.concerns(name))

    def digest(self, rows: Sequence[RegisterRow], silent: str) -> tuple[Path, ...]:
        """Write the digest."""
        document = build_digest(rows, period=self.period, silent=silent)
        written = []
        for suffix in self.formats or _TO_READ:
            path = self.files.root / "internal" / f"{_DIGEST}.{suffix}"
            self.files.write(path, RENDERERS[suffix](document, self.workspace.templates))
            written.append(path)
        return tuple(written)

    def _page(self, name: str) -> tuple[Block, ...]:
        """Build the page of one organisation across the procedures of every document."""
        templates = self.workspace.templates
        return tuple(
            block
            for material in self.materials
            for block in letter_page(name, material, templates=templates)
        )

    def _documents(self, profiles: Iterable[str]) -> tuple[str, ...]:
        catalogue = self.workspace.catalogue
        return tuple(catalogue.profile(name).document.title for name in profiles)

    def _office(self, profiles: tuple[str, ...]) -> str:
        """Name the office of the document; with several offices nobody knows which."""
        catalogue = self.workspace.catalogue
        offices = {catalogue.profile(name).document.office for name in profiles}
        return offices.pop() if len(offices) == 1 else ""
