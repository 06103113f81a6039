"""Made-up districts with and without an effect, for what is said of measures (domain.md §3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from pedmonitor.model.effect import EffectQuestion, SchoolSeries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

Choice = Literal["lowest", "low", "drawn"]
SEED = 2022
BEFORE = (
    *((2, 10), (3, 15), (1, 8), (4, 20), (2, 12)),
    *((5, 14), (6, 20), (3, 9), (8, 25), (4, 11), (7, 22), (2, 7), (9, 30)),
)
AFTER = (
    *((5, 10), (7, 15), (3, 9), (9, 20), (6, 12)),
    *((6, 14), (8, 20), (3, 10), (10, 25), (5, 11), (8, 21), (3, 7), (10, 31)),
)
TREATED = (True,) * 5 + (False,) * 8
"""domain.md §3.5."""


@dataclass(frozen=True)
class District:
    """What a made-up district is like.

    Attributes:
        schools: How many schools.
        treated: How many of them take part.
        choice: How they are chosen by the last period before the measure.
        is_told: Whether the register says that they were chosen by the value.
        periods: How many periods there are, the last one after the measure.
        share: The common true share.
        spread: Standard deviation of the schools' true shares.
        effect: By how much the measure raises the true share.
        sizes: Least and largest number of teachers.
        of_numbers: Whether the indicator is a number of teachers instead of a share.
    """

    schools: int = 13
    treated: int = 5
    choice: Choice = "lowest"
    is_told: bool = True
    periods: int = 2
    share: float = 0.3
    spread: float = 0.0
    effect: float = 0.0
    sizes: tuple[int, int] = (10, 25)
    of_numbers: bool = False


def questions(district: District, *, runs: int, seed: int = SEED) -> Iterator[EffectQuestion]:
    """Make districts up, one a run; equal seeds give equal districts."""
    random = np.random.default_rng(seed)
    for _ in range(runs):
        yield _question(district, random)


def _question(district: District, random: np.random.Generator) -> EffectQuestion:
    low, high = district.sizes
    size = random.integers(low, high + 1, district.schools)
    true = np.clip(random.normal(district.share, district.spread, district.schools), 0.02, 0.98)
    base = district.periods - 2
    counts = random.binomial(size, true, (district.periods, district.schools))
    out_of = np.ones_like(size) if district.of_numbers else size
    chosen = _chosen(counts[base] / out_of, district, random)
    raised = np.clip(true + district.effect * chosen, 0.02, 0.98)
    counts[-1] = random.binomial(size, raised)
    schools = tuple(
        SchoolSeries(
            f"школа {at}",
            bool(chosen[at]),
            tuple((int(period[at]), int(out_of[at])) for period in counts),
        )
        for at in range(district.schools)
    )
    return EffectQuestion(
        schools, base, base + 1, district.is_told, seed=SEED, is_count=district.of_numbers
    )


def _chosen(
    shares: NDArray[np.float64], district: District, random: np.random.Generator
) -> NDArray[np.bool_]:
    order = np.argsort(shares, kind="stable")
    pool = {
        "lowest": order[: district.treated],
        "low": order[: 2 * district.treated],
        "drawn": order,
    }[district.choice]
    found = np.zeros(district.schools, dtype=bool)
    found[random.choice(pool, district.treated, replace=False)] = True
    return found
