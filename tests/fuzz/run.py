"""The long run: `make fuzz`, or `python tests/fuzz/run.py --cases 5000 --seed 1 --more DIR`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.definitions import bundled_definitions

from fuzz.harness import fuzz, seeds
from pedmonitor.definitions.settings import Limits, Settings
from pedmonitor.intake.plan import make_plan


def main() -> int:
    """Run and tell; 1 when something is to be mended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=10, help="batches that are computed whole")
    parser.add_argument("--more", type=Path, help="folder with further files to spoil")
    parser.add_argument("--keep", type=Path, help="where to work and keep what is found")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    more = list(options.more.iterdir()) if options.more else []
    settings = Settings(limits=Limits(seconds=20, memory_megabytes=512))
    plan = make_plan(bundled_definitions(), settings, secret=b"fuzz")
    given = seeds(folder / "seeds", more)
    tally = fuzz(
        options.cases, options.seed, folder=folder, plan=plan, given=given, runs=options.runs
    )
    told = [f"seeds {len(given)}, seed {options.seed}, work in {folder}", *tally.lines()]
    sys.stdout.write("\n".join(told) + "\n")
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
