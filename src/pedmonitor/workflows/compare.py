"""Find the two runs that are meant, and hold them against each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.control.progress import compare_issues
from pedmonitor.errors import UsageError
from pedmonitor.history.differences import compare_runs
from pedmonitor.history.store import History
from pedmonitor.reporting.document import Document
from pedmonitor.reporting.facts.context import ReportContext, gather
from pedmonitor.reporting.machine.difference_json import render_difference_json
from pedmonitor.reporting.machine.years_json import render_years_json
from pedmonitor.reporting.sections.build_comparison import comparison_section
from pedmonitor.reporting.sections.build_difference import Compared, build_difference
from pedmonitor.reporting.sections.build_organisation_changes import organisation_changes_annex
from pedmonitor.reporting.text.numbers import period_text
from pedmonitor.reporting.text.words import headline
from pedmonitor.workflows.keeping.people_memory import people_changes
from pedmonitor.workflows.not_computed import not_computed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.history.records import RunRecord
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.workflows.keeping.workspace import Workspace

_TWO = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two runs that are to be compared.

    Attributes:
        before: The earlier: of the earlier period, or saved earlier.
        after: The later.
    """

    before: RunRecord
    after: RunRecord

    @property
    def same_period(self) -> bool:
        """Whether the runs may be held against each other file by file."""
        return _period(self.before) == _period(self.after)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What holding two runs against each other gave.

    Attributes:
        runs: Two runs of one period; None where the periods differ.
        years: The material of every profile where the periods differ.
    """

    runs: Compared | None
    years: tuple[Material, ...] = ()

    def documents(self, *, shown: int | None = None) -> tuple[Document, ...]:
        """Put it into words.

        Args:
            shown: At most so many figures of organisations; None for all.
        """
        if self.runs is None:
            return tuple(map(_by_years, self.years))
        return (build_difference(replace(self.runs, shown=shown)),)

    def json(self) -> bytes:
        """Write it for other programs."""
        if self.runs is None:
            return render_years_json(self.years)
        return render_difference_json(self.runs)


def compare(
    workspace: Workspace,
    *,
    runs: Sequence[int] = (),
    periods: Sequence[Period] = (),
    profiles: Sequence[str] = (),
) -> Comparison:
    """Find two runs and compare them; the arguments are those of `find_pair`.

    Args:
        workspace: The workspace.
        runs: See `find_pair`.
        periods: See `find_pair`.
        profiles: Profiles to compare by years; empty for all that both have.

    Raises:
        UsageError: There are no two such runs, or they do not compare.
    """
    pair = find_pair(workspace, runs=runs, periods=periods)
    if pair.same_period:
        return Comparison(compare_pair(workspace, pair))
    return Comparison(None, compare_periods(workspace, pair, profiles=profiles))


def find_pair(
    workspace: Workspace, *, runs: Sequence[int] = (), periods: Sequence[Period] = ()
) -> Pair:
    """Find the two runs: by number, by period, or the two last ones of a period.

    Args:
        workspace: The workspace.
        runs: Two numbers of `pedmonitor history`, or none.
        periods: Two periods; one for its two last runs; none for those of the last run's period.

    Raises:
        UsageError: There are no two such runs.
    """
    if not workspace.database.exists():
        raise UsageError("Пока ничего не посчитано. Начните с команды: pedmonitor compute ПАПКА")
    with History.open(workspace.database) as history:
        if runs:
            return _by_number(history.runs(), runs)
        if len(periods) == _TWO:
            before, after = (_last(history, workspace, period) for period in periods)
            return _ordered(before, after)
        period = periods[0] if periods else _last_period(history)
        found = history.runs_of(period)
        if not found:
            raise not_computed(workspace, period)
        if len(found) < _TWO:
            raise UsageError(
                f"За период {period.label} есть только один расчёт: сравнивать не с чем. "
                "Сравнить годы: pedmonitor diff 2021 2022"
            )
        return Pair(found[1], found[0])


def _by_number(records: Sequence[RunRecord], runs: Sequence[int]) -> Pair:
    known = {record.id: record for record in records}
    if len(runs) != _TWO or len(set(runs)) != _TWO:
        raise UsageError("Укажите два разных расчёта: pedmonitor diff --run 3 --run 5")
    missing = [number for number in runs if number not in known]
    if missing:
        raise UsageError(
            f"Расчёта № {missing[0]} нет. Номера показывает команда: pedmonitor history"
        )
    return _ordered(known[runs[0]], known[runs[1]])


def _ordered(first: RunRecord, second: RunRecord) -> Pair:
    """Put the earlier period first; of one period, as asked."""
    if first.period.start > second.period.start:
        first, second = second, first
    return Pair(first, second)


def _last(history: History, workspace: Workspace, period: Period) -> RunRecord:
    found = history.runs_of(period)
    if not found:
        raise not_computed(workspace, period)
    return found[0]


def _last_period(history: History) -> Period:
    runs = history.runs()
    if not runs:
        raise UsageError("Пока ничего не посчитано. Начните с команды: pedmonitor compute ПАПКА")
    return max(runs, key=lambda record: (record.finished_at, record.id)).period


def _period(record: RunRecord) -> tuple[str, str]:
    return record.period.kind.value, record.period.label


def compare_pair(workspace: Workspace, pair: Pair) -> Compared:
    """Hold two runs of one period against each other."""
    before, after = _load(workspace, pair)
    progress = [one for _, one in compare_issues(before.issues, after.issues)]
    issues = (
        sum(one.fixed for one in progress),
        sum(one.still for one in progress),
        sum(one.new for one in progress),
    )
    return Compared(
        compare_runs(before, after, issues=issues),
        after.period,
        (pair.before.id, pair.after.id),
        (pair.before.finished_at, pair.after.finished_at),
        workspace.catalogue,
    )


def compare_periods(
    workspace: Workspace, pair: Pair, *, profiles: Sequence[str] = ()
) -> tuple[Material, ...]:
    """Lay two periods side by side for the rules of the report: what may be compared, what not.

    Returns:
        One material a profile that both runs have.

    Raises:
        UsageError: The kinds of the periods differ, or the runs share no profile.
    """
    if pair.before.period.kind is not pair.after.period.kind:
        raise UsageError("Периоды разного вида не сравниваются (год с годом, квартал с кварталом).")
    before, after = _load(workspace, pair)
    names = [name for name in after.profiles if name in before.profiles]
    wanted = [name for name in names if not profiles or name in profiles]
    if not wanted:
        raise UsageError("У этих расчётов нет общего профиля: сравнивать нечего.")
    return tuple(_material(workspace, name, before, after) for name in wanted)


def _material(workspace: Workspace, name: str, before: RunResult, after: RunResult) -> Material:
    profile = workspace.catalogue.profile(name).for_period(after.period)
    context = ReportContext(
        profile,
        after,
        (before,),
        workspace.settings.municipality,
        families=workspace.catalogue.families,
        catalogue=workspace.catalogue,
        options=workspace.options(),
        people=people_changes(after, before, name),
        ask=Judge(),
    )
    return gather(context, templates=workspace.templates)


def _by_years(material: Material) -> Document:
    before, after = (run.period for run in material.runs)
    years = f"{period_text(before)} и {period_text(after)}"
    sections = (comparison_section(material), organisation_changes_annex(material))
    context = material.context
    document = context.profile.document
    subtitle = (
        context.municipality or document.municipality,
        material.phrases.say(
            "subtitle_document", title=document.title, requisites=document.requisites
        ),
    )
    return Document(headline(years), tuple(filter(None, subtitle)), sections, after.as_of)


def _load(workspace: Workspace, pair: Pair) -> tuple[RunResult, RunResult]:
    with History.open(workspace.database) as history:
        return history.load(pair.before), history.load(pair.after)
