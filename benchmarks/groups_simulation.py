"""How often groups of schools are reported where there are none, and where there are some.

    python benchmarks/groups_simulation.py [--districts 400] [--seed 1]

Pure noise: every school of a district draws each of its counts with the district's share, so no
groups exist; the rate must not exceed 5 %. Real groups: two thirds of the indicators differ between
three kinds of schools by so many percentage points. Bounds are Wilson's 95 % of the simulation.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass

import numpy as np

from pedmonitor.analysis.grouping import find_groups
from pedmonitor.analysis.shares import wilson
from pedmonitor.model.groups import CountTable, GroupRules

INDICATORS = 8
SIZES = (15, 20, 30, 60)
KINDS = 3


@dataclass(frozen=True)
class Rate:
    """How many districts out of how many were given groups."""

    found: int
    districts: int

    def __str__(self) -> str:
        low, high = (100 * bound for bound in wilson((self.found, self.districts)))
        return (
            f"{self.found}/{self.districts} = {100 * self.found / self.districts:.1f} %"
            f" [{low:.1f}; {high:.1f}]"
        )


def district(
    random: np.random.Generator, schools: int, *, apart: float = 0.0, indicators: int = INDICATORS
) -> CountTable:
    """Draw a district of schools with 8–45 people; kinds of schools differ by so much, if at all."""
    people = random.integers(8, 46, size=schools)
    level = random.uniform(0.25, 0.6, size=indicators)
    kind = np.arange(schools) * KINDS // schools
    rows = []
    for at in range(schools):
        shift = np.where((np.arange(indicators) + kind[at]) % KINDS == 0, apart, 0.0)
        drawn = random.binomial(people[at], np.minimum(level + shift, 0.97))
        rows.append((f"ОО {at + 1}", tuple((int(k), int(people[at])) for k in drawn)))
    return CountTable(tuple(f"П-{number + 1}" for number in range(indicators)), tuple(rows))


def rate(
    schools: int, districts: int, *, seed: int, apart: float = 0.0, simulations: int = 500
) -> Rate:
    """Count the districts in which groups are reported."""
    random = np.random.default_rng([seed, schools, round(100 * apart)])
    found = 0
    for number in range(districts):
        rules = GroupRules(simulations=simulations, seed=seed + number)
        found += find_groups(district(random, schools, apart=apart), rules).is_found
    return Rate(found, districts)


def main() -> None:
    """Print the rates."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--districts", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    order = parser.parse_args()
    for apart in (0.0, 0.2, 0.35):
        print("pure noise" if not apart else f"three kinds, {100 * apart:.0f} points apart")
        for schools in SIZES:
            start = time.perf_counter()
            found = rate(schools, order.districts, seed=order.seed, apart=apart)
            each = (time.perf_counter() - start) / order.districts
            print(f"  {schools:3} schools: {found}  ({each:.2f} s a district)", flush=True)


if __name__ == "__main__":
    main()
