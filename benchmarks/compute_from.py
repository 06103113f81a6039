"""Run `pedmonitor` so that folders of so many files on are counted in batches.

python benchmarks/compute_from.py 1 compute returns --year 2022     # always in batches
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.cli.app import main
from pedmonitor.workflows import compute_period
from pedmonitor.workflows.batching.run_batches import Spread, run_batches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.workflows.batching.batches import Refused
    from pedmonitor.workflows.batching.run_batches import Finished
    from pedmonitor.workflows.keeping.workspace import Workspace

MANY = int(sys.argv.pop(1))


def run_from(
    workspace: Workspace,
    folder: Path,
    profiles: tuple[str, ...],
    period: Period,
    spread: Spread,
    progress: Callable[[int, int, str], None] | None,
) -> Finished | Refused | None:
    """Do what `run_batches` does, from another number of files on."""
    return run_batches(workspace, folder, profiles, period, replace(spread, many=MANY), progress)


compute_period.run_batches = run_from
sys.exit(main())
