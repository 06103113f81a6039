"""Which habits are to blame: the others are made plain while something stays silently wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.habits import Habits

if TYPE_CHECKING:
    from pathlib import Path

    from districts.grader import Attempt, Report


def blame(report: Report, folder: Path, attempt: Attempt) -> Report:
    """Give the plainest district found that is still silently wrong: by halves, then one by one.

    Args:
        report: A district with a silently wrong figure.
        folder: Where to write the attempts.
        attempt: What graded it.
    """
    best, size, before = report, max(1, len(report.habits.drawn) // 2), -1
    while size:
        names = sorted(best.habits.drawn)
        for start in range(0, len(names), size):
            group = frozenset(names[start : start + size]) & best.habits.drawn.keys()
            plain = best.habits.plain | group
            if not group:
                continue
            tried = attempt(
                report.seed, report.profile, folder, Habits(report.seed, plain, report.habits.share)
            )
            if tried.silent:
                best = tried
        settled = size == 1 and len(best.habits.drawn) == before
        size, before = 0 if settled else max(1, size // 2), len(best.habits.drawn)
    return best
