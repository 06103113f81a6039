"""Read a folder, check it, compute the period, remember: the main job."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.definitions.columns_read import unread_columns
from pedmonitor.errors import UsageError
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.plan import ReadingPlan, make_plan
from pedmonitor.intake.pool import read_all, without_collecting
from pedmonitor.intake.settling.contents import contents_of
from pedmonitor.intake.settling.folder import Settled, gather, settle_folder
from pedmonitor.intake.settling.receipts import receipts
from pedmonitor.model.issue import Issue
from pedmonitor.reporting.sections.build_run_view import build_run_view
from pedmonitor.workflows.batching.run_batches import Finished, Spread, is_large, run_batches
from pedmonitor.workflows.counting.asked_registers import asked_only
from pedmonitor.workflows.counting.finishing import (
    Told,
    refuse_uncollected,
    refuse_vanished,
    result_of,
)
from pedmonitor.workflows.counting.parallel import Background
from pedmonitor.workflows.counting.strangers import told_strangers
from pedmonitor.workflows.counting.told_period import named_by, period_of, refuse_other_year
from pedmonitor.workflows.folders import demand_folder
from pedmonitor.workflows.keeping.kept import EVERYTHING_LAID_ASIDE, Kept
from pedmonitor.workflows.keeping.last_run import remember
from pedmonitor.workflows.keeping.readings import Readings
from pedmonitor.workflows.keeping.staff_memory import remembered_staff

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from pedmonitor.history.records import RunRecord
    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import RunResult
    from pedmonitor.model.run_view import RunView
    from pedmonitor.model.status import Received
    from pedmonitor.model.submission import ReturnContent
    from pedmonitor.workflows.keeping.stock import Stock
    from pedmonitor.workflows.keeping.workspace import Workspace

_FILES = ("results.json", "results.xlsx", "issues.xlsx")
Progress = Callable[[int, int, str], None]
"""Called with files done, files in all, and the file just read."""
Listed = tuple[list["SourceFile"], list[Issue]]
"""Files to read, and what is said of the others."""

_LATER = (
    "pedmonitor.history.store",
    "pedmonitor.reporting.workbooks.issues_xlsx",
    "pedmonitor.reporting.machine.results_json",
    "pedmonitor.reporting.workbooks.results_xlsx",
    "pedmonitor.workflows.counting.figures",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gave.

    Attributes:
        run: The result.
        written: Files written, empty for a check.
        record: The run in the history; None for a check.
        whole: Why a folder that was to be counted in batches was counted at once; empty otherwise.
        lost_secret: Whether the key of the pseudonyms was gone, and a new one was made.
        strangers: What there is to say where the workspace has never met anybody of the folder.
    """

    run: RunResult
    written: tuple[Path, ...] = ()
    record: RunRecord | None = None
    whole: str = ""
    lost_secret: bool = False
    strangers: str = ""

    @property
    def view(self) -> RunView:
        """What the terminal shows."""
        return build_run_view(self.run)


@dataclass(frozen=True, slots=True)
class Request:
    """What to compute.

    Attributes:
        folder: Folder with returns.
        profiles: Profile ids; empty to choose by settings and inputs.
        period: The period; None to take it from the returns.
        out: Folder for results; None for the workspace's own.
        spread: Over what helpers the work is spread.
        any_year: Whether a period of which the folder holds nothing is computed all the same.
    """

    folder: Path
    profiles: tuple[str, ...] = ()
    period: Period | None = None
    out: Path | None = None
    progress: Progress | None = field(default=None, compare=False)
    spread: Spread = field(default_factory=Spread)
    any_year: bool = False


@dataclass(frozen=True, slots=True)
class Computed:
    """A run and what it was computed from, for those who must look behind the result.

    Attributes:
        run: The result.
        gathered: The folder as read.
        settled: The folder for the period.
        hashes: SHA-256 of the files that were read as they lie, in order; not of packed ones.
    """

    run: RunResult
    gathered: Gathered
    settled: Settled
    hashes: list[str]


def run_period(workspace: Workspace, request: Request, *, keep_secret: bool) -> RunResult:
    """Compute a period without writing anything but, when asked, the secret.

    Raises:
        UsageError: No folder, no files, an unknown profile, or no telling which period.
    """
    return compute_folder(workspace, request, keep_secret=keep_secret).run


def compute_folder(
    workspace: Workspace,
    request: Request,
    *,
    keep_secret: bool,
    known: list[FileReading] | None = None,
    listed: Listed | None = None,
) -> Computed:
    """Do what `run_period` does and give its material too.

    Args:
        workspace: The workspace.
        request: What to compute.
        keep_secret: Whether to make and keep a secret when there is none.
        known: The files of the folder where they have been read already.
        listed: What lies in the folder, where that is known already.

    Raises:
        UsageError: See `run_period`.
    """
    sources, passed_over = listed or _sources(request.folder)
    chosen = [
        workspace.catalogue.profile(name)
        for name in request.profiles or workspace.settings.profiles
    ]
    secret = workspace.secret(create=keep_secret)
    unread = unread_columns(chosen, workspace.catalogue)
    plan = make_plan(workspace.catalogue, workspace.settings, secret=secret, unread=unread)
    readings, keeping = _read(workspace, request, plan, sources, known=known, keep=keep_secret)
    asked = request.period or named_by(request.folder)
    gathered = gather(readings, plan, workspace.settings, period=asked)
    period = request.period or period_of(gathered, request.folder)
    if request.period is not None and not request.any_year:
        refuse_other_year(gathered, period)
    refuse_uncollected(chosen, period)
    remembered = remembered_staff(workspace, period)
    settled = settle_folder(
        gathered, plan, workspace.settings, period=period, remembered=remembered
    )
    settled = asked_only(settled, chosen, workspace.catalogue)

    from pedmonitor.workflows.counting.figures import work_out  # noqa: PLC0415 - pandas loads while workers read

    told = Background(lambda: _told(settled, secret))
    figures = work_out(settled, chosen, workspace)
    contents, received = told.result()
    keeping.result()
    came = Told(contents, received, passed_over)
    run = result_of(workspace, settled, figures, came, [profile.id for profile in chosen])
    return Computed(run, gathered, settled, _hashes(sources, readings))


def _sources(folder: Path) -> Listed:
    """List what is to be read.

    Raises:
        UsageError: There is no folder, or nothing in it.
    """
    demand_folder(folder)
    sources, listed = discover(folder)
    if not sources:
        raise UsageError(f"В папке «{folder}» нет таблиц (xlsx, xls, ods, csv).")
    return sources, listed


def _hashes(sources: list[SourceFile], readings: list[FileReading]) -> list[str]:
    """Give the hashes of files that lie in the folder themselves; an archive is hashed whole."""
    packed = {source.file for source in sources if source.member}
    return [reading.sha256 for reading in readings if reading.file not in packed]


def _told(
    settled: Settled, secret: bytes
) -> tuple[tuple[ReturnContent, ...], tuple[Received, ...]]:
    """Tell what the returns say as hashes, and which tables have come."""
    period = settled.submission.period
    contents = contents_of(settled.tables, settled.forms.current, period=period, secret=secret)
    return contents, receipts(settled.tables, period=period)


def _read(
    workspace: Workspace,
    request: Request,
    plan: ReadingPlan,
    sources: list[SourceFile],
    *,
    known: list[FileReading] | None,
    keep: bool,
) -> tuple[list[FileReading], Background[None]]:
    """Read the files of the folder that the last run did not, and keep what was read."""
    if known is not None:
        _load_what_comes_next()
        return known, Background(lambda: None, at_once=True)
    done = 0

    def on_file(name: str) -> None:
        nonlocal done
        done += 1
        if request.progress is not None:
            request.progress(done, len(sources), name)

    memory = Readings(Kept(workspace.path), request.folder, workspace.rules)
    found = memory.recall(sources, max_bytes=plan.max_bytes)
    fresh = read_all(
        [source for source in sources if source.file not in found],
        plan,
        workers=workspace.settings.workers,
        on_file=on_file,
        meanwhile=_load_what_comes_next,
    )
    found |= {reading.file: reading for reading in fresh}
    readings = [found[source.file] for source in sources]
    refuse_vanished(readings, request.folder)
    keeping = Background(
        lambda: memory.keep(readings) if keep and fresh and workspace.rules else None, at_once=True
    )
    return readings, keeping


def _load_what_comes_next() -> None:
    """Import what the stages after reading need, while helpers read: half a second saved."""
    for name in ("pandas", *_LATER):
        importlib.import_module(name)


def period_of_folder(workspace: Workspace, request: Request) -> Period:
    """Tell for which period a folder would be computed, reading it and keeping nothing.

    Raises:
        AmbiguousPeriodError: Its returns name none or several.
        UsageError: No folder or no files.
    """
    plan = make_plan(workspace.catalogue, workspace.settings, secret=b"period")
    sources, _ = _sources(request.folder)
    readings, keeping = _read(workspace, request, plan, sources, known=None, keep=False)
    keeping.result()
    named = named_by(request.folder)
    gathered = gather(readings, plan, workspace.settings, period=named)
    return request.period or period_of(gathered, request.folder)


def compute_period(
    workspace: Workspace,
    request: Request,
    *,
    finished_at: dt.datetime,
    stock: Stock | None = None,
) -> Outcome:
    """Compute a period, write its files and remember the run.

    Args:
        workspace: The workspace.
        request: What to compute.
        finished_at: The clock.
        stock: How things stood before the workspace was opened: an equal run will be recalled.

    Raises:
        UsageError: See `run_period`.
        WorkspaceBusyError: Another run holds the workspace.
    """
    with workspace.locked(), without_collecting():
        lost = workspace.has_lost_secret()
        run, hashes, whole = _run(workspace, request)
        files, record, strangers = _keep(
            workspace, run, request.out or workspace.out(run.period), finished_at
        )
        workspace.keep_definitions()
        if stock is not None:
            remember(stock, hashes, files, build_run_view(run))
    return Outcome(run, tuple(files), record, whole, lost, strangers)


def _run(workspace: Workspace, request: Request) -> tuple[RunResult, list[str], str]:
    """Compute in batches where that is asked for or better, at once where it cannot be done."""
    if request.spread.asked and request.period is None:
        raise UsageError("Чтобы считать частями, укажите период: --year 2022")
    Kept(workspace.path).prune(EVERYTHING_LAID_ASIDE, most=0)  # of a run that was cut short
    listed = _sources(request.folder)
    known = None
    why = ""
    if request.period is not None and is_large(len(listed[0]), request.spread):
        found = run_batches(
            workspace,
            request.folder,
            request.profiles,
            request.period,
            request.spread,
            request.progress,
        )
        if isinstance(found, Finished):
            return found.run, found.hashes, ""
        known, why = found.readings, found.why
    computed = compute_folder(workspace, request, keep_secret=True, known=known, listed=listed)
    return computed.run, computed.hashes, why


def _keep(
    workspace: Workspace, run: RunResult, out: Path, finished_at: dt.datetime
) -> tuple[dict[Path, str], RunRecord, str]:
    """Write the files of a run and save it in the history: both or neither; gives their SHA-256.

    And what there is to say of organisations that the history has never met.
    """
    from pedmonitor.history.store import History  # noqa: PLC0415 - loaded while workers read
    from pedmonitor.reporting.machine.results_json import pieces_of_results  # noqa: PLC0415 - as above
    from pedmonitor.reporting.workbooks.issues_xlsx import render_issues_xlsx  # noqa: PLC0415 - as above
    from pedmonitor.reporting.workbooks.results_xlsx import render_results_xlsx  # noqa: PLC0415 - as above

    workbook = Background(lambda: render_results_xlsx(run))
    issues = render_issues_xlsx(run, registers=workspace.catalogue.titles())
    with workspace.outputs(out) as files, History.open(workspace.database) as history:

        def complete(record: RunRecord) -> None:
            files.write_pieces(out / "results.json", pieces_of_results(run))
            files.write(out / "results.xlsx", workbook.result())
            files.write(out / "issues.xlsx", issues)
            files.commit(run=record.key)

        strangers = told_strangers(history, run)
        record = history.save(run, finished_at=finished_at, before_commit=complete)
        hashes = files.hashes
    return {out / name: hashes[out / name] for name in _FILES}, record, strangers


def check_returns(workspace: Workspace, request: Request) -> Outcome:
    """Do everything `compute_period` does but write nothing."""
    return Outcome(run_period(workspace, request, keep_secret=False))
