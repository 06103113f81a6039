"""A few processes read what one reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making.returns import IVANOVA, PETROV, STAFF, save

from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.pool import MIN_FOR_POOL, read_all

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def test_two_workers_give_what_one_gives_in_the_same_order(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows = {
        f"СОШ {n}.csv": [STAFF, IVANOVA, [PETROV[0], f"{n % 28 + 1:02}.01.1990", "учитель", "?"]]
        for n in range(MIN_FOR_POOL + 3)
    }
    sources, _ = discover(save(tmp_path, rows))
    (tmp_path / "СОШ 5.csv").write_bytes(b"")
    told: list[str] = []
    one = read_all(sources, plan, workers=1)
    two = read_all(sources, plan, workers=2, on_file=told.append)
    assert [reading.file for reading in two] == [source.file for source in sources]
    assert sorted(told) == sorted(source.file for source in sources)
    assert one == two
    assert sum(bool(reading.unreadable) for reading in one) == 1


def test_few_files_are_read_without_processes(tmp_path: Path, plan: ReadingPlan) -> None:
    sources, _ = discover(save(tmp_path, {"СОШ 1.csv": [STAFF, IVANOVA]}))
    assert read_all(sources, plan, workers=8) == read_all(sources, replace(plan), workers=1)
