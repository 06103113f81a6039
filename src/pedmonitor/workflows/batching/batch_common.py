"""What all jobs of one run in batches know: its name, its tools, what has been laid aside."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from pedmonitor.compute.engine import Rules
from pedmonitor.definitions.columns_read import unread_columns
from pedmonitor.errors import WorkspaceError
from pedmonitor.intake.plan import make_plan
from pedmonitor.workflows.keeping.kept import Kept, unpickle
from pedmonitor.workflows.keeping.staff_memory import remembered_staff
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from pedmonitor.compute.parts.questions import Question
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.outlines import Sheaf
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.period import Period
    from pedmonitor.workflows.keeping.workspace import Workspace

TABLES_OF_FILE = 4096
COMMON, ASKED = "common", "asked"
READINGS, PLACED = "readings-", "placed-"
"""What is laid aside under numbers: files of a shelf by blocks, rows of a batch."""
BLOCK = 100
"""Files that are laid aside together: a batch seldom begins where a shelf does."""


@dataclass(frozen=True, slots=True)
class Job:
    """What all jobs of one run know.

    Attributes:
        workspace: The workspace; all who work must see it.
        run: Name of the run.
        profiles: Documents asked for.
        period: The period.
        workers: Processes that read in each job; 0 for as many as there are cores.
    """

    workspace: Path
    run: str
    profiles: tuple[str, ...]
    period: Period
    workers: int = 0

    def keep(self, name: str, value: object) -> None:
        """Lay something aside for other jobs.

        Raises:
            WorkspaceError: It cannot be kept.
        """
        kept, data = Kept(self.workspace), pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        kept.save(self.name_of(name), data, of=self.run)
        if not (self.workspace / ".pedmonitor" / self.name_of(name)).exists():
            raise WorkspaceError(f"В папку «{self.workspace}» не удаётся записать часть расчёта.")

    def recall(self, name: str) -> object:
        """Take what was laid aside.

        Raises:
            WorkspaceError: It is not there.
        """
        data = Kept(self.workspace).load(self.name_of(name), of=self.run)
        if data is None:
            raise WorkspaceError(f"В папке «{self.workspace}» нет части расчёта «{name}».")
        return unpickle(data)

    def name_of(self, name: str) -> str:
        """Give the file name of what is laid aside."""
        return f"batch-{self.run}-{name}"


@dataclass(frozen=True, slots=True)
class Common:
    """What is known of the whole folder once all files have been read.

    Attributes:
        index: The organisations.
        names: Their short names, in the order of their list.
        issues: What is wrong with their list; told by the batch that holds nobody's files.
        batches: Files and organisations of each batch.
        shelf: Files of each shelf of readings.
    """

    index: OrganisationIndex
    names: tuple[str, ...]
    issues: list[Issue]
    batches: list[Sheaf]
    shelf: int


class Asked(NamedTuple):
    """What the engine asks of every batch.

    Attributes:
        questions: The questions.
        groups: Sets of organisations as bits over their list.
        fields: Register → organisation → fields that it has sent.
        people: Family and set of organisations of every column of the people to be remembered.
        cohort_day: Day of last year's registers; None where nobody has sent any.
        form_days: Days of the state forms of the period.
    """

    questions: tuple[Question, ...]
    groups: tuple[bytes, ...]
    fields: Mapping[str, Mapping[str, frozenset[str]]]
    people: tuple[tuple[str, int], ...] = ()
    cohort_day: dt.date | None = None
    form_days: frozenset[dt.date] = frozenset()


@dataclass(frozen=True, slots=True)
class Tools:
    """What a process needs for every job.

    Attributes:
        workspace: The workspace.
        plan: The reading plan.
        profiles: Documents that are counted.
        chosen: Those of them that somebody has asked for; empty where all are tried.
        rules: How figures are counted.
        managers: Whether any of them counts heads as well.
        remembered: Excerpts of last year's staff registers.
    """

    workspace: Workspace
    plan: ReadingPlan
    profiles: list[Profile]
    chosen: list[Profile]
    rules: Rules
    managers: bool
    remembered: tuple[OwnedTable, ...]


@lru_cache(maxsize=2)
def tools_of(job: Job) -> Tools:
    """Open the workspace and make the plan, once a process."""
    workspace = open_workspace(job.workspace)
    catalogue, settings = workspace.catalogue, workspace.settings
    secret = workspace.secret(create=False)
    chosen = [catalogue.profile(name) for name in job.profiles or settings.profiles]
    profiles = chosen or list(catalogue.profiles.values())
    families = {row.family for profile in profiles for row in profile.indicators}
    return Tools(
        workspace,
        make_plan(catalogue, settings, secret=secret, unread=unread_columns(chosen, catalogue)),
        profiles,
        chosen,
        Rules(workspace.options(), settings.thresholds.coverage),
        any(catalogue.families[name].managers for name in families),
        remembered_staff(workspace, job.period),
    )


_AT_HAND: dict[tuple[Job, str], object] = {}
"""What this process, or the one that it was forked from, has laid aside or recalled."""


def share(job: Job, name: str, value: Common | Asked) -> None:
    """Lay aside what all jobs need; helpers that are forked find it in memory."""
    job.keep(name, value)
    _AT_HAND[job, name] = value


def common_of(job: Job) -> Common:
    """Give what is known of the whole folder."""
    return cast("Common", _at_hand(job, COMMON))


def asked_of(job: Job) -> Asked:
    """Give the questions."""
    return cast("Asked", _at_hand(job, ASKED))


def forget_all() -> None:
    """Let go what was at hand."""
    _AT_HAND.clear()


def _at_hand(job: Job, name: str) -> object:
    if (job, name) not in _AT_HAND:
        for other in [known for known in _AT_HAND if known[0] != job]:
            del _AT_HAND[other]  # a worker outlives runs
        _AT_HAND[job, name] = job.recall(name)
    return _AT_HAND[job, name]
