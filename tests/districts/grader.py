"""Runs the pipeline on a district and sorts every figure beside the truth."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

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
from districts.world import make_world
from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.settings import Settings
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.note import MAY_BE_MORE
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import IndicatorValue, RunResult, Status
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from districts.facts import World
    from districts.senders import Written
    from districts.truth.figures import Key
    from pedmonitor.definitions.catalogue import Catalogue

_CALLED = {
    "staff": "кадров",
    "diagnostics": "диагностик",
    "training": "обучения",
    "support": "сопровождения",
    "routes": "ИОМ",
    "mentoring": "наставничества",
    "contests": "конкурсов",
    "documents": "документов",
    "communities": "сообществ",
    "projects": "проектов",
    "expertise": "эксперт",
    "event_participants": "участник",
    "products": "продукт",
    "staffing": "укомплектованност",
    "pupils": "охват",
    "training_orders": "заказ",
    "surveys": "анкет",
    "events": "мероприяти",
    "method_service": "методической службы",
    "programmes": "программ",
    "targeted_students": "целев",
}
"""What a message calls a register that has not been sent."""
_RULES = frozenset({IssueCode.CONTROL_INSIDE, IssueCode.CONTROL_BETWEEN})
_SLICES = frozenset({"subject", "level"})
_COMPARED = _SLICES | {"", "organisation"}


class Verdict(StrEnum):
    """What became of a figure."""

    RIGHT = "right"
    MISSING = "missing, told"
    WRONG = "wrong, told"
    SILENT = "SILENTLY WRONG"


@dataclass(frozen=True)
class Figure:
    """A figure beside the truth; `got` is None where there is none."""

    key: Key
    truth: Count
    got: tuple[object, object] | None
    verdict: Verdict

    def __str__(self) -> str:
        ref, kind, value = self.key
        where = f" {kind}={value}" if kind else ""
        return f"{ref}{where}: {self.got} instead of ({self.truth.counted}, {self.truth.base})"


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
    truth = of_counts(PROFILES[profile](world), counted)
    figures = [*_compared(truth, run, _Witness(world, written, run.issues))]
    return Report(seed, profile, habits, figures, run.issues, written)


def grade_forms(seed: int, profile: str, folder: Path, habits: Habits | None = None) -> Report:
    """The same, where nothing but the state forms has been sent."""
    world, habits = make_world(seed), habits or Habits(seed)
    shutil.rmtree(folder, ignore_errors=True)
    written, mistaken = write_forms(world, habits, folder / "returns")
    if habits.pick("registry", "there", "none") == "there":
        write_registry(world, folder / "returns")
    run = _run(folder, profile, world)
    figures = [*_compared(OF_FORMS[profile](world), run, _Witness(world, written, run.issues))]
    figures += _controlled(run, written, mistaken)
    return Report(seed, profile, habits, figures, run.issues, written)


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
    return returns.run(workspace, folder / "returns", profile, period=calendar_year(world.year))


class _Witness:
    """Whether anybody said a word about the tables that a figure follows from."""

    def __init__(self, world: World, written: list[Written], issues: Iterable[Issue]) -> None:
        self.written = written
        self.places = {place.key: place for place in world.organisations}
        self.near = {place: {place, *_colleagues(world, place)} for place in self.places}
        self.spoken = [issue for issue in issues if issue.level in {Level.ERROR, Level.WARNING}]

    def told(self, key: Key, truth: Count) -> bool:
        """An issue at a table of the register, of the organisation when the figure is of one.

        What happened to a part-timer stands in the tables of his main place.
        """
        _, kind, owner = key
        tables = [
            table
            for table in self.written
            if set(table.registers) & set(truth.registers)
            and (
                kind != "organisation"
                or not table.organisations
                or self.near.get(owner, set()) & set(table.organisations)
            )
        ]
        return any(self.about(issue, table) for issue in self.spoken for table in tables)

    def about(self, issue: Issue, table: Written) -> bool:
        """At the table, or of the whole organisation: that it has not sent such a register."""
        at = issue.place
        if at is None:
            whose = self.owner(issue.organisation)
            named = any(_CALLED[register] in issue.message for register in table.registers)
            return named and whose in table.organisations
        return at.file == table.file and at.sheet in {"", table.sheet}

    def owner(self, name: str) -> str:
        """Whose a name is; an unknown name stands for itself."""
        for place in self.places.values():
            if _bare(name) in {_bare(one) for one in (*place.spellings, place.full)}:
                return place.key
        return name


def _colleagues(world: World, key: str) -> set[str]:
    """Organisations that share somebody with one."""
    people = {job.person for job in world.jobs if job.organisation.key == key}
    return {job.organisation.key for job in world.jobs if job.person in people}


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _compared(truth: dict[Key, Count], run: RunResult, witness: _Witness) -> Iterable[Figure]:
    found: dict[Key, list[IndicatorValue]] = {}
    for value in run.values:
        (kind, name), *more = value.breakdown or (("", ""),)
        if not more and kind in _COMPARED:
            name = witness.owner(name) if kind == "organisation" else name
            found.setdefault((value.ref, kind, name), []).append(value)
    for key, count in truth.items():
        total = found.get((key[0], "", ""), [])
        figure = _judged(key, count, found.pop(key, []) if key[1] else total, witness)
        whole = any(value.status is Status.OK for value in total)
        if figure.got is None and key[1] in _SLICES and not whole:
            figure = replace(figure, verdict=Verdict.MISSING)  # as the total says
        yield figure
    registers = {key[0]: count.registers for key, count in truth.items()}
    kinds = {key[:2] for key in truth}
    for key, values in found.items():
        if (
            key[1]
            and key[:2] in kinds
            and any(value.numerator or value.denominator for value in values)
        ):
            yield _judged(
                key, Count(0, 0, registers[key[0]]), values, witness
            )  # there is no such row


def _judged(key: Key, truth: Count, values: list[IndicatorValue], witness: _Witness) -> Figure:
    got = (values[0].numerator, values[0].denominator) if values else None
    figure = (truth.counted, truth.base)
    if not truth.said and not any(value.denominator or value.numerator for value in values):
        verdict = Verdict.RIGHT  # nobody has told it
    elif len(values) == 1 and _equal(values[0], truth):
        verdict = Verdict.RIGHT
    elif len(values) == 1 and values[0].status not in {Status.OK, Status.NO_DATA}:
        verdict = Verdict.MISSING if values[0].numerator is None else Verdict.WRONG
    elif len(values) == 1 and values[0].status is Status.NO_DATA and key[1] in _SLICES:
        verdict = Verdict.MISSING  # «нет данных»: why stands at the organisations
    elif not values and figure in {(0, 0), (0, None)}:
        verdict = Verdict.RIGHT
    elif witness.told(key, truth) or any(MAY_BE_MORE in value.note for value in values):
        verdict = Verdict.WRONG if values else Verdict.MISSING
    else:
        verdict = Verdict.SILENT
    return Figure(key, truth, got, verdict)


def _equal(value: IndicatorValue, truth: Count) -> bool:
    if truth.base == 0:
        return value.status is Status.NO_DATA or not value.denominator
    same = value.numerator == truth.counted
    return same and (truth.base is None or value.denominator == truth.base)
