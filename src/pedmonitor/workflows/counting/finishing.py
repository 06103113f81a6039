"""What a run is finished with, however its figures were counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor import __version__
from pedmonitor.control.likeness import find_likeness
from pedmonitor.errors import UsageError, WorkspaceError
from pedmonitor.intake.files.source import GONE
from pedmonitor.model.issue import Issue
from pedmonitor.model.result import Choice, IndicatorValue, InputFile, RunResult, Verdict
from pedmonitor.model.staff_memory import StaffMemory
from pedmonitor.workflows.counting.judging import judge_anew
from pedmonitor.workflows.counting.sent_otherwise import with_files_sent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pedmonitor.definitions.profile import Profile
    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.intake.state_forms.settling import FormPart
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.period import Period
    from pedmonitor.model.status import Received
    from pedmonitor.model.submission import ReturnContent
    from pedmonitor.workflows.counting.figures import Figures
    from pedmonitor.workflows.keeping.workspace import Workspace


def alike(
    workspace: Workspace,
    period: Period,
    received: tuple[Received, ...],
    contents: tuple[ReturnContent, ...],
    forms: Iterable[FormPart] = (),
) -> list[Issue]:
    """Find returns that say nothing, or what another return or the year before has said."""
    before: tuple[ReturnContent, ...] = ()
    if workspace.database.exists():
        from pedmonitor.history.store import History  # noqa: PLC0415 - a first check needs none

        with History.open(workspace.database) as history:
            before = history.contents(period.previous)
    return find_likeness(
        received,
        contents,
        before=before,
        registers=workspace.catalogue.titles(),
        previous=period.previous.label,
        forms={(part.owned.owner, part.owned.given.form): part.owned.given.start for part in forms},
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What has come into the folder, apart from figures.

    Attributes:
        contents: What the returns say, as hashes.
        received: Every table.
        passed_over: Files that were named and not read.
    """

    contents: tuple[ReturnContent, ...]
    received: tuple[Received, ...]
    passed_over: Sequence[Issue]


def result_of(
    workspace: Workspace,
    settled: Settled,
    figures: Figures,
    told: Told,
    chosen: Sequence[str],
) -> RunResult:
    """Put a run together: look for likenesses, order the issues, judge files and organisations.

    Args:
        workspace: Definitions, settings and history.
        settled: The folder of the period.
        figures: What was worked out, with the issues of the returns.
        told: What has come.
        chosen: Ids of the profiles asked for.
    """
    period = settled.submission.period
    key = workspace.key_name()
    likenesses = alike(workspace, period, told.received, told.contents, settled.forms.current)
    organisations = settled.submission.organisations
    own = with_files_sent(figures.issues, told.passed_over, organisations)
    found = [*told.passed_over, *own, *likenesses]
    issues = sorted(found, key=Issue.sort_key)
    coverage, inputs = judge_anew(settled, issues)
    return RunResult(
        generated_by=f"pedmonitor {__version__}",
        profiles=figures.profiles or tuple(chosen),
        period=period,
        coverage=coverage,
        values=figures.values,
        issues=tuple(issues),
        inputs=inputs + tuple(skipped(issue) for issue in told.passed_over if issue.place),
        choices=choices(workspace, figures.values),
        form_facts=figures.form_facts,
        definitions_sha256=workspace.catalogue.sha256,
        successions=settled.successions,
        contents=told.contents,
        meanings=figures.meanings,
        people=figures.people and replace(figures.people, key_name=key),
        contexts=settled.submission.contexts(),
        staff=StaffMemory(figures.staff, key) if figures.staff else None,
    )


def refuse_uncollected(profiles: list[Profile], period: Period) -> None:
    """Refuse a profile of which nothing is collected for periods as short as this one.

    Raises:
        UsageError: Nothing could come of it.
    """
    for profile in profiles:
        if not profile.for_period(period).indicators:
            raise UsageError(
                f"В профиле «{profile.id}» ни один показатель не собирают за такой короткий "
                f"период ({period.label}). Укажите год: --year {period.end.year}"
            )


def refuse_vanished(readings: Iterable[FileReading], folder: Path) -> None:
    """Refuse to compute what is left when a share has gone: the figures would look like losses.

    Raises:
        WorkspaceError: A file that was listed is no longer there.
    """
    gone = [reading.file for reading in readings if reading.unreadable == GONE]
    if gone:
        raise WorkspaceError(
            f"Во время чтения пропали файлы ({len(gone)}, первый — «{gone[0]}»): папка «{folder}» "
            "изменилась или сетевой диск отключился. Ничего не посчитано, прежние результаты "
            "целы. Проверьте папку и повторите команду."
        )


def skipped(issue: Issue) -> InputFile:
    """List a file that was named and not read."""
    return InputFile(issue.place.file if issue.place else "", "", "", Verdict.SKIPPED)


def choices(workspace: Workspace, values: tuple[IndicatorValue, ...]) -> tuple[Choice, ...]:
    """List the readings taken of the documents that the values rest on."""
    options = workspace.options()
    used = {footnote for value in values for footnote in value.footnotes}
    return tuple(
        Choice(name, options[name], question.options[options[name]])
        for name, question in workspace.catalogue.choices.items()
        if name in used
    )
