"""Submission control of a folder: who has sent what, what is owed, the texts of the reminders."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.control.expected import expected_returns
from pedmonitor.control.progress import compare_issues
from pedmonitor.control.states import Facts, judge_returns
from pedmonitor.history.store import History
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.origin.attribute import base_owner
from pedmonitor.intake.settling.receipts import form_receipts, receipts
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import RunResult, Verdict
from pedmonitor.model.status import ExpectedReturn
from pedmonitor.reporting.sections.reminders import reminder_texts
from pedmonitor.reporting.workbooks.status_xlsx import render_status_xlsx
from pedmonitor.workflows.compute_period import Computed, Request, compute_folder
from pedmonitor.workflows.school_folders import school_folder

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.status import Submissions
    from pedmonitor.workflows.keeping.outputs import Outputs
    from pedmonitor.workflows.keeping.workspace import Workspace

REMINDER = "напоминание.txt"


@dataclass(frozen=True, slots=True)
class Control:
    """What a look at the submissions gave.

    Attributes:
        submissions: The matrix and the debts.
        registers: Register id → title.
        reminders: Organisation → ready text.
        written: Files written: the workbook and a text for each organisation that owes something.
        signed: The office of the document that signs them while the settings name no own one.
    """

    submissions: Submissions
    registers: dict[str, str]
    reminders: dict[str, str]
    written: tuple[Path, ...]
    signed: str = ""


def show_status(workspace: Workspace, request: Request, *, now: dt.datetime) -> Control:
    """Judge what has come to a folder, write `status.xlsx` and the reminders.

    Nothing is added to the history: computing is what counts as a submission.

    Args:
        workspace: The workspace.
        request: The folder, the profiles and the period.
        now: The clock.

    Raises:
        UsageError: See `run_period`.
        WorkspaceBusyError: Another run holds the workspace.
    """
    with workspace.locked():
        computed = compute_folder(workspace, request, keep_secret=False)
        period = computed.run.period
        profiles = [workspace.catalogue.profile(name) for name in computed.run.profiles]
        expected = expected_returns(
            profiles,
            computed.settled.submission.organisations,
            workspace.catalogue,
            period=period,
            settings=workspace.settings,
        )
        if not (request.profiles or workspace.settings.profiles):
            expected = _only_collected(expected, computed, workspace.settings.returns)
        expected += _unasked(expected, computed)
        first_seen, before = _remembered(workspace, computed.run)
        arrivals = _arrivals(computed, request.folder, first_seen, workspace.settings.received)
        facts = _facts(computed, arrivals, now.date(), workspace.settings.thresholds.half_empty)
        submissions = judge_returns(expected, facts)
        if before is not None:
            progress = compare_issues(before.issues, computed.run.issues)
            submissions = replace(submissions, progress=progress)
        registers = workspace.catalogue.titles()
        reminders = reminder_texts(
            submissions,
            templates=workspace.templates,
            registers=registers,
            to=workspace.settings.contact or _office(profiles),
            office=_office(profiles),
        )
        out = request.out or workspace.out(period)
        workbook = render_status_xlsx(submissions, registers=registers, reminders=reminders)
        with workspace.outputs(out) as files:
            files.write(out / "status.xlsx", workbook)
            texts = _write_reminders(files, out, reminders)
    own = workspace.settings.office or workspace.settings.municipality
    signed = "" if own else _office(profiles)
    return Control(submissions, registers, reminders, (out / "status.xlsx", *texts), signed)


def _unasked(
    expected: tuple[ExpectedReturn, ...], computed: Computed
) -> tuple[ExpectedReturn, ...]:
    """List the counts that organisations state themselves: nobody asks, but they have come."""
    settled = computed.settled
    sent = {(part.owned.given.form, part.owned.owner) for part in settled.forms.current}
    sent |= {(AGGREGATE, name) for name in settled.submission.fields.get(AGGREGATE, ())}
    known = {organisation.name for organisation in settled.submission.organisations}
    sent -= {(item.register, item.organisation) for item in expected}
    return tuple(ExpectedReturn(name, form, None) for form, name in sorted(sent) if name in known)


def _only_collected(
    expected: tuple[ExpectedReturn, ...], computed: Computed, asked: Collection[str]
) -> tuple[ExpectedReturn, ...]:
    """Ask only for what somebody has sent: without a document nobody knows what is collected.

    What the settings ask for is asked for all the same.
    """
    collected = {*computed.settled.submission.fields, *asked}
    return tuple(item for item in expected if item.register in collected)


def _write_reminders(files: Outputs, out: Path, reminders: dict[str, str]) -> list[Path]:
    """Write the texts; those of organisations that owe nothing any more go away."""
    written = [school_folder(out, name) / REMINDER for name in reminders]
    for stale in set(out.glob(f"schools/*/{REMINDER}")) - set(written):
        files.remove(stale)
    for path, text in zip(written, reminders.values(), strict=True):
        files.write(path, text.encode())
    return written


def _office(profiles: list[Profile]) -> str:
    """Name the office of the document; with several documents nobody knows which."""
    offices = {profile.document.office for profile in profiles}
    return offices.pop() if len(offices) == 1 else ""


def _remembered(
    workspace: Workspace, run: RunResult
) -> tuple[dict[str, dt.datetime], RunResult | None]:
    """Recall when each file was first seen, and the last run of the period before this one."""
    if not workspace.database.exists():
        return {}, None
    hashes = sorted((item.sha256, item.verdict) for item in run.inputs)
    with History.open(workspace.database) as history:
        period = run.period
        records = [record for record in history.runs_of(period) if record.profiles == run.profiles]
        for record in records:
            earlier = history.load(record)
            if sorted((item.sha256, item.verdict) for item in earlier.inputs) != hashes:
                return history.first_seen(), earlier
        return history.first_seen(), None


def _facts(
    computed: Computed, arrivals: dict[str, dt.date], today: dt.date, half_empty: float
) -> Facts:
    settled, unread = computed.settled, defaultdict(list)
    for item in computed.run.inputs:
        if item.verdict is Verdict.UNREADABLE and item.organisation:
            unread[item.organisation].append(item.file)
    period = computed.run.period
    forms: dict[str, set[str]] = defaultdict(set)
    for part in settled.forms.current:
        forms[part.owned.given.form].add(part.owned.owner)
    return Facts(
        period=period,
        today=today,
        submitted={**settled.submission.fields, **forms},
        received=(*receipts(settled.tables, period=period), *form_receipts(settled.forms.current)),
        issues=_with_owners(computed),
        arrivals=arrivals,
        unread={name: tuple(files) for name, files in unread.items()},
        half_empty=half_empty,
    )


def _with_owners(computed: Computed) -> tuple[Issue, ...]:
    """Tell the organisation of files that were passed over, where their path names it."""
    index = computed.gathered.index
    return tuple(
        replace(issue, organisation=base_owner([], issue.place.file, index).name)
        if issue.code is IssueCode.FILE_SKIPPED and issue.place
        else issue
        for issue in computed.run.issues
    )


def _arrivals(
    computed: Computed,
    folder: Path,
    first_seen: dict[str, dt.datetime],
    told: dict[str, dt.date],
) -> dict[str, dt.date]:
    """Tell the day when each file came: as the settings say, else the earlier of two signs.

    The signs are the day on which the file in the folder was last written and the day of the first
    run that saw it. A file whose own properties say that it was saved later came later.
    """
    hashes = {item.file: item.sha256 for item in computed.run.inputs}
    saved = {reading.file: reading.modified for reading in computed.gathered.readings}
    found: dict[str, dt.date] = {}
    for source in discover(folder)[0]:
        days = [dt.datetime.fromtimestamp(source.path.stat().st_mtime, tz=dt.UTC).date()]
        seen = first_seen.get(hashes.get(source.file, ""))
        if seen is not None:
            days.append(seen.date())
        found[source.file] = max(min(days), _day(saved.get(source.file, "")) or dt.date.min)
    return found | told


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
