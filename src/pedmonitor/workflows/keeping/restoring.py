"""The last step of coming back to an archive: written down first, so that it survives a death."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from pedmonitor.disk.atomic import PRIVATE, make_folder, sync_folder, write_atomic

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ".pedmonitor-restore"
_NEW, _PLAN = "new", "plan.json"


def begin_restore(folder: Path) -> Path:
    """Make an empty place for the new state; a place that was never planned goes away."""
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
    unpacked = folder / FOLDER / _NEW
    unpacked.mkdir(parents=True)
    return unpacked


def plan_restore(folder: Path, *, take: list[str], aside: Path) -> None:
    """Write down what is to be done; from here on it will be done.

    Args:
        folder: The workspace.
        take: Names in it that go aside.
        aside: Where they go.
    """
    put = sorted(path.name for path in (folder / FOLDER / _NEW).iterdir())
    plan = {"aside": aside.name, "take": take, "put": put}
    write_atomic(folder / FOLDER / _PLAN, json.dumps(plan).encode(), mode=PRIVATE)
    sync_folder(folder)


def finish_restore(folder: Path) -> bool:
    """Do what is left of a plan; without one, clear away what was unpacked.

    The caller holds the workspace. Gives whether there was a plan.
    """
    work = folder / FOLDER
    if not work.is_dir():
        return False
    written = (work / _PLAN).is_file()
    if written:
        plan: dict[str, Any] = json.loads((work / _PLAN).read_text(encoding="utf-8"))
        aside = folder / plan["aside"]
        make_folder(aside)
        for name in plan["take"]:
            if not (aside / name).exists():  # else what bears the name now is the new one
                _move(folder / name, aside / name)
        for name in plan["put"]:
            _move(work / _NEW / name, folder / name)
        for changed in (aside, work / _NEW, folder):
            sync_folder(changed)
        if not any(aside.iterdir()):
            aside.rmdir()
        (work / _PLAN).unlink()
    shutil.rmtree(work, ignore_errors=True)
    return written


def _move(old: Path, new: Path) -> None:
    if old.exists():
        old.replace(new)
