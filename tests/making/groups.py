"""Districts whose organisations are alike, or of several kinds: invented counts, no random luck."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from making.definitions import bundled_definitions
from making.district import figure, run_of
from pedmonitor.analysis.judge import Judge
from pedmonitor.definitions.profile import Document, Group, Profile, ProfileIndicator
from pedmonitor.model.groups import CountTable
from pedmonitor.model.organisation import Context
from pedmonitor.model.period import calendar_year
from pedmonitor.reporting.facts.context import ReportContext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.result import IndicatorValue

FAMILIES = (
    "diag_deficit_by_subject_share", "pk_deficit_targeted_share", "contest_participants_share",
    "mentoring_participants_share", "method_support_school_by_subject_share",
)  # fmt: skip
REFS = tuple(f"1.{number}" for number in range(1, len(FAMILIES) + 1))
LEVELS = (
    (0.8, 0.6, 0.2, 0.2, 0.5),
    (0.3, 0.2, 0.5, 0.2, 0.5),
    (0.3, 0.3, 0.1, 0.6, 0.2),
)
"""Three kinds of schools: shares of every indicator."""
Rows = dict[str, tuple[tuple[int, int], ...]]


def kinds(sizes: Sequence[int] = (8, 6, 5), *, seed: int = 4) -> Rows:
    """Draw schools of three kinds, so many of each."""
    random = np.random.default_rng(seed)
    rows: Rows = {}
    for kind, number in enumerate(sizes):
        for _ in range(number):
            people = int(random.integers(18, 46))
            drawn = random.binomial(people, LEVELS[kind])
            rows[f"Школа {len(rows) + 1}"] = tuple((int(k), people) for k in drawn)
    return rows


def noise(number: int, *, seed: int = 1, indicators: int = 5) -> Rows:
    """Draw schools that are all alike."""
    random = np.random.default_rng(seed)
    rows: Rows = {}
    for at in range(number):
        people = int(random.integers(12, 46))
        drawn = random.binomial(people, [0.4] * indicators)
        rows[f"Школа {at + 1}"] = tuple((int(k), people) for k in drawn)
    return rows


def table(rows: Rows) -> CountTable:
    """Make the table that is analysed."""
    width = len(next(iter(rows.values())))
    return CountTable(REFS[:width], tuple(rows.items()))


def values(rows: Rows) -> tuple[IndicatorValue, ...]:
    """Make the figures of a run: totals and organisations."""
    found = []
    for at, ref in enumerate(REFS):
        cells = {name: counts[at] for name, counts in rows.items() if at < len(counts)}
        if not cells:
            continue
        total = (sum(k for k, _ in cells.values()), sum(n for _, n in cells.values()))
        found.append(figure(ref, {}, *total, family=FAMILIES[at]))
        found += [
            figure(ref, {"organisation": name}, *counts, family=FAMILIES[at])
            for name, counts in cells.items()
        ]
    return tuple(found)


def context(rows: Rows, *, earlier: Rows | None = None) -> ReportContext:
    """Make what a report is built from."""
    catalogue = bundled_definitions()
    places = tuple(
        Context(
            name,
            "общеобразовательная" if at % 3 else "дошкольная",
            rural=bool(at % 2),
            flags=("ШНОР",) if at % 4 == 0 else (),
        )
        for at, name in enumerate(rows)
    )
    profile = Profile(
        id="profile",
        title="Система работы",
        document=Document(
            title="Система работы", requisites="приказ № 1", municipality="Заозёрный район",
            office="Отдел образования",
        ),
        goals=(),
        groups=(Group(id="g", title="Показатели"),),
        indicators=tuple(
            ProfileIndicator(ref=ref, family=family, group="g", wording=family)
            for ref, family in zip(REFS, FAMILIES, strict=True)
        ),
    )  # fmt: skip
    run = run_of(values(rows), places=places)
    before = replace(run_of(values(earlier or {}), places=places), period=calendar_year(2021))
    return ReportContext(
        profile,
        run,
        (before,) if earlier else (),
        families=catalogue.families,
        catalogue=catalogue,
        ask=Judge(),
    )
