"""Measures, and small districts of several years by which they are judged."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from making.definitions import bundled_definitions
from making.district import ORDINARY, figure, run_of
from pedmonitor.model.measure import Measure, Selection
from pedmonitor.model.organisation import Context
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import Meaning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.result import RunResult
    from pedmonitor.model.verdict import Counts

REF = "1"
START = dt.date(2022, 2, 1)
SCHOOLS = tuple(f"Ш{at}" for at in range(13))


def profile(*, family: str = ORDINARY) -> Profile:
    """A document of one indicator."""
    taken = bundled_definitions().profiles["vilyuysk-2021"]
    row = taken.indicators[0].model_copy(update={"ref": REF, "family": family, "targets": ()})
    same = {"id": "profile", "indicators": (row,), "goals": (), "effectiveness": None}
    return taken.model_copy(update=same)


def measure(*organisations: str, id: str = "М-1", **more: object) -> Measure:  # noqa: A002
    """A measure of the invented document."""
    made = Measure(
        id=id,
        profile="profile",
        title="Семинары",
        direction=1,
        direction_title="",
        organisations=tuple(sorted(organisations)),
        everybody=not organisations,
        start=START,
        indicators=(REF,),
        selection=Selection.RANDOM,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def year(label: int, counts: Mapping[str, Counts | None], *, meaning: str = "a") -> RunResult:
    """The figures of one year: numerator and denominator by organisation."""
    values = [
        figure(REF, {"organisation": name}, *(pair or (None, None)))
        for name, pair in counts.items()
    ]
    known = [pair for pair in counts.values() if pair]
    values.append(figure(REF, {}, sum(k for k, _ in known), sum(n for _, n in known)))
    return replace(
        run_of(values, places=tuple(Context(name, "школа") for name in counts)),
        period=calendar_year(label),
        meanings=(Meaning("profile", REF, meaning),),
    )


def same(mine: Counts, rest: Counts, *, many: int = 5) -> dict[str, Counts | None]:
    """Equal schools: the first of them take part in the measure."""
    return {name: mine if at < many else rest for at, name in enumerate(SCHOOLS)}
