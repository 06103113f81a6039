"""How often an effect is claimed where there is none, and how often where there is one.

Districts are made up: schools of 10-25 teachers, everybody with the same chance, as in domain.md
§3.5, then with schools that truly differ. Targets are the lowest, some of the low ones, or drawn.
Run: `python benchmarks/effect_simulation.py [RUNS]`.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # `making`

from making.effects import SEED, District, questions

from pedmonitor.analysis.effects import judge_effect
from pedmonitor.model.effect import Claim, Effect


def rate(district: District, *, runs: int, seed: int = SEED) -> tuple[float, float]:
    """Give how often signs of an effect are claimed, and how high the ladder reached on average."""
    found: list[Effect] = [judge_effect(one) for one in questions(district, runs=runs, seed=seed)]
    claims = sum(one.claim is Claim.SIGNS for one in found)
    return claims / runs, sum(one.rung for one in found) / runs


DISTRICTS = {
    "lowest, two years": District(),
    "lowest, another reason told": District(is_told=False),
    "lowest, four years": District(periods=4),
    "lowest, four years, schools differ": District(periods=4, spread=0.12),
    "some of the low": District(choice="low"),
    "some of the low, schools differ": District(choice="low", spread=0.12),
    "some of the low, 30 schools": District(
        schools=30, treated=8, choice="low", sizes=(10, 60), spread=0.1
    ),
    "drawn, two years": District(choice="drawn", is_told=False),
    "drawn, said to be lowest": District(choice="drawn"),
    "drawn, four years": District(choice="drawn", is_told=False, periods=4),
    "drawn, schools differ": District(choice="drawn", is_told=False, spread=0.12),
}
EFFECTS = {
    "drawn, +30 points": replace(DISTRICTS["drawn, two years"], effect=0.3),
    "drawn, +20 points": replace(DISTRICTS["drawn, two years"], effect=0.2),
    "lowest, two years, +30 points": replace(DISTRICTS["lowest, two years"], effect=0.3),
    "lowest, four years, +30 points": replace(DISTRICTS["lowest, four years"], effect=0.3),
    "some of the low, 30 schools, +30 points": replace(
        DISTRICTS["some of the low, 30 schools"], effect=0.3
    ),
}


def main() -> None:
    """Print a table of all districts."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    print(f"{runs} districts each, seed {SEED}")
    for name, district in {**DISTRICTS, **EFFECTS}.items():
        claimed, rung = rate(district, runs=runs)
        print(f"{name:45} signs of an effect {claimed:6.1%}   mean rung {rung:.2f}")


if __name__ == "__main__":
    main()
