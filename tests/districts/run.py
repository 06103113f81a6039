"""The long run: `make districts SEEDS=200`, or one district again: `make districts SEED=17`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from districts.blame import blame
from districts.grader import GRADED, Report
from districts.habits import Habits
from districts.truth import PROFILES
from districts.verdicts import Verdict


def main() -> int:
    """Run and tell; 1 when a figure is silently wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=40, help="how many districts")
    parser.add_argument("--seed", type=int, default=1, help="the first of them")
    parser.add_argument("--share", type=float, default=0.4, help="how often a habit is not plain")
    parser.add_argument("--profile", choices=PROFILES, action="append")
    parser.add_argument("--of", choices=GRADED, default="year", help="what to grade")
    parser.add_argument("--keep", type=Path, help="where to write the districts")
    parser.add_argument("--blame", action="store_true", help="find the habits to blame (slow)")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="districts-"))
    attempt, profiles = GRADED[options.of]
    tally, errors = Counter[Verdict](), Counter[str]()
    cries: dict[str, str] = {}
    for seed in range(options.seed, options.seed + options.seeds):
        for profile in options.profile or profiles:
            habits = Habits(seed, share=options.share)
            report = attempt(seed, profile, folder / f"{seed}-{profile}", habits)
            tally += report.tally
            for issue in report.errors:
                errors[issue.code.value] += 1
                where = f"{issue.place.file} {issue.place.cell}" if issue.place else ""
                cries.setdefault(issue.code.value, f"{report.seed} {where}: {issue.message}")
            if report.silent:
                _tell(report, folder, options)
    told = [f"{code} ×{number}, as in seed {cries[code]}" for code, number in errors.most_common()]
    sys.stdout.write("\n".join([f"{dict(tally)}; in {folder}", *told]) + "\n")
    return 1 if tally[Verdict.SILENT] else 0


def _tell(report: Report, folder: Path, options: argparse.Namespace) -> None:
    if options.blame:
        report = blame(report, folder / "blame", GRADED[options.of][0])
    sys.stdout.write("\n".join(report.lines()) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
