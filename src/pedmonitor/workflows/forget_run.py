"""Take a mistaken run back: a wrong year, another district's folder. A copy is made before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.workflows.keeping.backup import back_up

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from pedmonitor.history.records import RunRecord
    from pedmonitor.workflows.keeping.workspace import Workspace


class Forgetting(NamedTuple):
    """What forgetting a run means.

    Attributes:
        run: The run.
        counted: Whether it is what counts for its period now, in some document at least.
        heir: What will count for the period without it; None where nothing will.
        results: The folder of its results, where there is one and they are of this run.
    """

    run: RunRecord
    counted: bool
    heir: RunRecord | None
    results: Path | None

    def told(self) -> str:
        """Say what will be, in Russian."""
        label = self.run.period.label
        if not self.counted:
            return f"За {label} и дальше считается более поздний расчёт: цифры не изменятся."
        if self.heir is None:
            return f"Других расчётов за {label} нет: этого периода в истории и отчётах не будет."
        when = f"{self.heir.finished_at.astimezone():%d.%m.%Y %H:%M}"
        return f"За {label} снова будет считаться расчёт № {self.heir.id} от {when}."


def find_forgetting(workspace: Workspace, number: int) -> Forgetting:
    """Find a run by its number, and what forgetting it would mean.

    Args:
        workspace: The workspace.
        number: As `pedmonitor history` shows it.

    Raises:
        UsageError: There is no such run.
    """
    if not workspace.database.exists():
        raise UsageError("В этой папке пока ничего не посчитано: забывать нечего.")
    with History.open(workspace.database) as history:
        runs = history.runs()
        found = next((run for run in runs if run.id == number), None)
        if found is None:
            known = ", ".join(str(run.id) for run in runs) or "пока ни одного"
            raise UsageError(
                f"Нет расчёта № {number}. Есть: {known}; что это за расчёты, покажет "
                "pedmonitor history"
            )
        of_period = history.runs_of(found.period)
    newest = of_period[0].id == found.id
    heir = next((run for run in of_period if run.id != found.id), None)
    results = workspace.out(found.period)
    shown = results if newest and results.is_dir() else None
    return Forgetting(found, found.current, heir, shown)


def forget_run(workspace: Workspace, found: Forgetting, *, now: dt.datetime) -> Path:
    """Make a copy of the workspace, then take the run out of the history.

    Args:
        workspace: The workspace.
        found: The run.
        now: The clock; it names the copy.

    Returns:
        The copy: `pedmonitor restore` brings everything back from it.

    Raises:
        UsageError: The run has gone meanwhile.
        WorkspaceBusyError: A run holds the workspace.
        WorkspaceError: The copy or the history cannot be written; nothing is forgotten then.
    """
    name = f"{now.astimezone():%Y-%m-%d-%H%M%S}-before-forget-{found.run.id}.zip"
    copy = workspace.path / "backups" / name
    back_up(workspace.path, copy, now=now)
    with workspace.locked(), History.open(workspace.database) as history:
        if all(run.key != found.run.key for run in history.runs()):
            raise UsageError(f"Расчёта № {found.run.id} в истории больше нет.")
        history.forget(found.run)
    return copy
