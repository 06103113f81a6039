"""How often groups of schools are reported where there are none, and where there are some.

    python benchmarks/groups_simulation.py [--districts 200] [--seed 1]

Pure noise: every school of a district draws its counts with the district's shares, so there are no
groups; the indicators are independent, or go together inside a person (who was diagnosed is trained
oftener), which makes no groups either. The rate must not exceed 5 %. Real groups: three kinds of
schools, each with other high indicators. Bounds are Wilson's 95 % of the simulation.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from pedmonitor.analysis.grouping import find_groups
from pedmonitor.analysis.shares import wilson
from pedmonitor.model.groups import CountTable, GroupRules

INDICATORS = 8
SIZES = (15, 20, 30, 60)
KINDS = 3


@dataclass(frozen=True)
class Make:
    """What districts are drawn.

    Attributes:
        apart: By how much the high indicators of a kind of schools are higher, as a fraction.
        together: Correlation of two indicators inside a person.
    """

    apart: float = 0.0
    together: float = 0.0

    def __str__(self) -> str:
        """Name the districts."""
        if self.apart:
            return f"three kinds of schools, {100 * self.apart:.0f} points apart"
        return f"no groups, indicators correlate {self.together} inside a person"


@dataclass(frozen=True)
class Rate:
    """How many districts out of how many were given groups."""

    found: int
    districts: int

    def __str__(self) -> str:
        """Print the rate with its bounds."""
        low, high = (100 * bound for bound in wilson((self.found, self.districts)))
        return (
            f"{self.found}/{self.districts} = {100 * self.found / self.districts:.1f} %"
            f" [{low:.1f}; {high:.1f}]"
        )


def district(
    random: np.random.Generator, schools: int, make: Make, *, indicators: int = INDICATORS
) -> CountTable:
    """Draw a district of schools with 8-45 people each."""
    level = random.uniform(0.25, 0.6, size=indicators)
    rows = []
    for at in range(schools):
        people = int(random.integers(8, 46))
        kind = at * KINDS // schools
        high = (np.arange(indicators) + kind) % KINDS == 0
        shares = np.minimum(level + np.where(high, make.apart, 0.0), 0.97)
        person = random.standard_normal((people, 1)) * np.sqrt(make.together)
        own = random.standard_normal((people, indicators)) * np.sqrt(1 - make.together)
        counts = (person + own < ndtri(shares)).sum(axis=0)
        rows.append((f"ОО {at + 1}", tuple((int(k), people) for k in counts)))
    return CountTable(tuple(f"П-{number + 1}" for number in range(indicators)), tuple(rows))


def rate(schools: int, districts: int, make: Make, *, seed: int, simulations: int = 500) -> Rate:
    """Count the districts in which groups are reported."""
    random = np.random.default_rng([seed, schools])
    found = 0
    for number in range(districts):
        rules = GroupRules(simulations=simulations, seed=seed + number)
        found += find_groups(district(random, schools, make), rules).is_found
    return Rate(found, districts)


def main() -> None:
    """Print the rates."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--districts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    order = parser.parse_args()
    for make in (Make(), Make(together=0.3), Make(together=0.6), Make(apart=0.2), Make(apart=0.35)):
        print(make)
        for schools in SIZES:
            start = time.perf_counter()
            found = rate(schools, order.districts, make, seed=order.seed)
            each = (time.perf_counter() - start) / order.districts
            print(f"  {schools:3} schools: {found}  ({each:.2f} s a district)", flush=True)


if __name__ == "__main__":
    main()
