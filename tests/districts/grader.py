"""Runs the pipeline on a district and sorts every figure beside the truth."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Protocol

from making import returns

from districts.folders import write, write_registry
from districts.forms.sending import REGISTER, write_forms
from districts.habits import COUNTABLE, Habits
from districts.more import ask
from districts.said import as_said
from districts.truth import PROFILES
from districts.truth.counted import of_counts
from districts.truth.figures import Count
from districts.truth.of_forms import OF_FORMS
from districts.truth.of_years import Change, changes, retention
from districts.verdicts import Figure, Verdict, compared
from districts.witness import Witness
from districts.world import make_world
from districts.years import quarter_of, year_before
from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.settings import Settings
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.period import calendar_year, quarter
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.people_memory import people_changes
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from districts.facts import World
    from districts.senders import Written
    from districts.truth.figures import Key
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.people import PeopleChange
    from pedmonitor.model.result import RunResult

_RULES = frozenset({IssueCode.CONTROL_INSIDE, IssueCode.CONTROL_BETWEEN})


@dataclass
class Report:
    """What a district gave."""

    seed: int
    profile: str
    habits: Habits
    figures: list[Figure]
    issues: tuple[Issue, ...]
    written: list[Written] = field(default_factory=list)

    @property
    def silent(self) -> list[Figure]:
        return [figure for figure in self.figures if figure.verdict is Verdict.SILENT]

    @property
    def errors(self) -> list[Issue]:
        """Errors on returns that say everything there is to say: cries of wolf."""
        return [issue for issue in self.issues if issue.level is Level.ERROR]

    @property
    def tally(self) -> Counter[Verdict]:
        return Counter(figure.verdict for figure in self.figures)

    def lines(self) -> list[str]:
        """What is silently wrong, and the habits that were drawn: enough to do it again."""
        told = [f"seed {self.seed}, {self.profile}: {dict(self.tally)}"]
        told += [f"  {figure}" for figure in self.silent]
        return [*told, *(f"    {name}: {way!r}" for name, way in sorted(self.habits.drawn.items()))]


@cache
def _catalogue() -> Catalogue:
    return load_catalogue()


def grade(seed: int, profile: str, folder: Path, habits: Habits | None = None) -> Report:
    """Write a district into an empty folder, compute it, compare every figure."""
    world, habits = make_world(seed), habits or Habits(seed)
    shutil.rmtree(folder, ignore_errors=True)
    ask(world, seed, profile)
    world = as_said(world, habits)
    written = write(world, habits, folder / "returns")
    run = _run(folder, profile, world)
    counted = [name for name in COUNTABLE if habits.is_counted(name)]
    truth = of_counts(world, PROFILES[profile](world), counted)
    figures = [*compared(truth, run, Witness(world, written, run.issues))]
    return Report(seed, profile, habits, figures, run.issues, written)


def grade_forms(seed: int, profile: str, folder: Path, habits: Habits | None = None) -> Report:
    """The same, where nothing but the state forms has been sent."""
    world, habits = make_world(seed), habits or Habits(seed)
    shutil.rmtree(folder, ignore_errors=True)
    written, mistaken = write_forms(world, habits, folder / "returns")
    if habits.pick("registry", "there", "none") == "there":
        write_registry(world, folder / "returns")
    run = _run(folder, profile, world)
    figures = [*compared(OF_FORMS[profile](world), run, Witness(world, written, run.issues))]
    figures += _controlled(run, written, mistaken)
    return Report(seed, profile, habits, figures, run.issues, written)


def grade_years(seed: int, profile: str, folder: Path, habits: Habits | None = None) -> Report:
    """The same two years running, in one workspace: what only both of them tell, too."""
    habits = habits or Habits(seed)
    after = make_world(seed)
    before = year_before(after, seed)
    shutil.rmtree(folder, ignore_errors=True)
    counted = [name for name in COUNTABLE if habits.is_counted(name)]
    truths, runs, witnesses = [], [], []
    for world in (before, after):
        ask(world, seed, profile)
        said = as_said(world, habits)
        written = write(said, habits, folder / f"returns{said.year}")
        truths.append(of_counts(said, PROFILES[profile](said), counted))
        runs.append(_kept(folder, profile, said))
        witnesses.append(Witness(said, written, runs[-1].issues))
    figures = [*compared(truths[0], runs[0], witnesses[0])]
    both = truths[1] | (retention(before, after) if profile == "amursk-2021" else {})
    figures += compared(both, runs[1], witnesses[1])
    found = people_changes(runs[1], runs[0], profile)
    figures += _changed(changes(*truths), found, truths)
    return Report(seed, profile, habits, figures, runs[1].issues, witnesses[1].written)


QUARTERLY: Mapping[str, frozenset[str]] = {
    "kazachinsko-lensky-2022": frozenset({"1.2", "1.3"}),
    "sysert-2019": frozenset({"1-10", "2-6"}),
    "amursk-2021": frozenset({"A-5.1", "A-5.4"}),
}
"""What documents ask for more often than once a year: every quarter, month, half a month."""


def grade_quarter(seed: int, profile: str, folder: Path, habits: Habits | None = None) -> Report:
    """The same in the third or the fourth quarter: of what is asked that often."""
    world, habits = make_world(seed), habits or Habits(seed)
    shutil.rmtree(folder, ignore_errors=True)
    ask(world, seed, profile)
    world = as_said(quarter_of(world, 3 + seed % 2), habits)
    written = write(world, habits, folder / "returns")
    run = _run(folder, profile, world)
    counted = [name for name in COUNTABLE if habits.is_counted(name)]
    truth = of_counts(world, PROFILES[profile](world), counted)
    asked = {key: one for key, one in truth.items() if key[0] in QUARTERLY[profile]}
    figures = [*compared(asked, run, Witness(world, written, run.issues))]
    return Report(seed, profile, habits, figures, run.issues, written)


def _kept(folder: Path, profile: str, world: World) -> RunResult:
    """Compute a year and remember it."""
    folder.mkdir(parents=True, exist_ok=True)
    workspace = Workspace(folder, Settings(), _catalogue())
    period = calendar_year(world.year)
    request = Request(folder / f"returns{world.year}", (profile,), period)
    clock = dt.datetime(world.year + 1, 1, 20, 9, tzinfo=dt.UTC)
    return compute_period(workspace, request, finished_at=clock).run


def _changed(
    truth: Mapping[str, Change],
    found: Mapping[str, PeopleChange],
    figures: Sequence[Mapping[Key, Count]],
) -> Iterable[Figure]:
    """Changes by persons beside the true ones, where both years are right in themselves."""
    for ref, change in truth.items():
        told, then, now = found.get(ref), *(one[ref, "", ""] for one in figures)
        if told is None or told.before != (then.counted, then.base):
            continue
        if told.after != (now.counted, now.base):
            continue
        got = Change(told.stayed, told.gained, told.lost, told.came_with, told.left_with)
        verdict = Verdict.RIGHT if got == change else Verdict.SILENT
        yield Figure((ref, "change of persons", ""), now, (got, change), verdict)


def _controlled(run: RunResult, written: list[Written], mistaken: set[str]) -> Iterable[Figure]:
    """Whether the rules of forms spoke of those who had typed a cell wrong, and of no others."""
    whose = {table.file: table.organisations for table in written}
    rules = [issue for issue in run.issues if issue.code in _RULES and issue.place is not None]
    spoken = {key for issue in rules if issue.place for key in whose.get(issue.place.file, ())}
    for key in sorted({key for keys in whose.values() for key in keys}):
        truth = Count(int(key in mistaken), None, (REGISTER,))
        verdict = Verdict.RIGHT
        if (key in mistaken) != (key in spoken):
            verdict = Verdict.SILENT if key in mistaken else Verdict.WRONG
        got = (int(key in spoken), None)
        yield Figure(("rules of forms", "organisation", key), truth, got, verdict)


def _run(folder: Path, profile: str, world: World) -> RunResult:
    workspace = Workspace(folder, Settings(), _catalogue())
    period = quarter(world.year, world.quarter) if world.quarter else calendar_year(world.year)
    return returns.run(workspace, folder / "returns", profile, period=period)


class Attempt(Protocol):
    """Writes a district, computes it and judges its figures."""

    def __call__(self, seed: int, profile: str, folder: Path, habits: Habits) -> Report: ...


GRADED: Mapping[str, tuple[Attempt, Collection[str]]] = {
    "year": (grade, PROFILES),
    "forms": (grade_forms, OF_FORMS),
    "years": (grade_years, PROFILES),
    "quarter": (grade_quarter, QUARTERLY),
}
"""What may be graded, and of which documents."""
