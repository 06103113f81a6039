"""Laws of whole computations on random small districts."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from making import books
from making.definitions import bundled_definitions
from making.returns import YEAR_2022

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.result import TOTAL, Breakdown, RunResult, Unit
from pedmonitor.model.share import Number
from pedmonitor.workflows.compute_period import Request, run_period
from pedmonitor.workflows.keeping.workspace import Workspace
from properties.strategies import HEADS, ORGANISATIONS, REGISTRY, District, districts

if TYPE_CHECKING:
    from collections.abc import Callable

Counts = dict[tuple[str, Breakdown], tuple[Number | None, Number | None, str]]
CATALOGUE = bundled_definitions()
PROFILES = tuple(CATALOGUE.profiles)


def compute(write: Callable[[Path], None]) -> RunResult:
    """Write a folder and compute it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "returns"
        folder.mkdir()
        (Path(name) / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
        write(folder)
        workspace = Workspace(Path(name), Settings(workers=1), CATALOGUE)
        return run_period(workspace, Request(folder, PROFILES, YEAR_2022), keep_secret=False)


def together(district: District) -> Callable[[Path], None]:
    """Write one file for the district, a sheet a register."""

    def write(folder: Path) -> None:
        books.xlsx(folder / "организации.xlsx", {"Лист1": REGISTRY})
        sheets = {name: [HEADS[name], *rows] for name, rows in district.registers.items()}
        books.xlsx(folder / "свод 2022.xlsx", sheets)

    return write


def apart(district: District, order: random.Random) -> Callable[[Path], None]:
    """Write a file a register and organisation under shuffled names, rows shuffled."""

    def write(folder: Path) -> None:
        books.xlsx(folder / "организации.xlsx", {"Лист1": REGISTRY})
        numbers = list(range(100, 130))
        order.shuffle(numbers)
        for organisation in ORGANISATIONS:
            for name, rows in district.of(organisation).registers.items():
                shuffled = order.sample(rows, len(rows))
                if shuffled:
                    stem = f"{name} часть {numbers.pop()}a 2022"
                    books.delimited(folder / f"{stem}.csv", [HEADS[name], *shuffled])

    return write


def counts(run: RunResult) -> Counts:
    return {
        (v.indicator, v.breakdown): (v.numerator, v.denominator, v.status.value) for v in run.values
    }


@given(districts())
@settings(max_examples=25)
def test_no_numerator_exceeds_its_denominator(district: District) -> None:
    for value in compute(together(district)).values:
        if value.numerator is not None:
            assert value.numerator >= 0
            if value.denominator is not None:
                assert value.numerator <= value.denominator, value


@given(districts())
@settings(max_examples=20)
def test_disjoint_organisations_roll_up_to_the_total(district: District) -> None:
    """Nobody works in two places: persons of the total are the sum of the organisations."""
    run = compute(together(district))
    totals = [v for v in run.values if v.breakdown == TOTAL and v.numerator is not None]
    assert totals
    families = CATALOGUE.families
    for total in totals:
        if families[total.indicator].kind not in {"share_of_persons", "count"}:
            continue
        parts = [
            v
            for v in run.values
            if v.indicator == total.indicator
            and v.profile == total.profile
            and v.breakdown[:1]
            and v.breakdown[0][0] == "organisation"
            and v.numerator is not None
        ]
        assert sum(v.numerator or 0 for v in parts) == total.numerator, total
        if total.unit is Unit.PERCENT:
            assert sum(v.denominator or 0 for v in parts) == total.denominator, total


@given(districts(), st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_the_order_of_rows_does_not_matter(district: District, order: random.Random) -> None:
    shuffled = District(
        {n: order.sample(rows, len(rows)) for n, rows in district.registers.items()}
    )
    assert counts(compute(together(district))) == counts(compute(together(shuffled)))


@given(districts(), st.integers(0, 1000), st.integers(0, 1000))
@settings(max_examples=15)
def test_the_order_and_names_of_files_do_not_matter(district: District, one: int, two: int) -> None:
    first = compute(apart(district, random.Random(one)))  # noqa: S311 - a shuffle
    second = compute(apart(district, random.Random(two)))  # noqa: S311 - a shuffle
    assert counts(first) == counts(second)
