"""The same content is known again whatever the layout; another key knows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, PETROV, SIDOROVA, STAFF, YEAR_2022, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.settling.contents import contents_of

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.submission import ReturnContent


def of(
    folder: Path, plan: ReadingPlan, rows: list[list[object]], secret: bytes = b"a"
) -> ReturnContent:
    folder.mkdir()
    save(folder, {"СОШ 1 кадры 2022.csv": [STAFF, *rows]})
    tables = settled(folder, plan, Settings()).tables
    (content,) = contents_of(tables, period=YEAR_2022, secret=secret)
    return content


def test_order_does_not_matter_and_values_do(tmp_path: Path, plan: ReadingPlan) -> None:
    first = of(tmp_path / "1", plan, [IVANOVA, PETROV, SIDOROVA])
    assert (first.register, first.rows) == ("staff", 3)
    assert of(tmp_path / "2", plan, [SIDOROVA, IVANOVA, PETROV]) == first
    changed = [IVANOVA, PETROV, [*SIDOROVA[:2], "методист", ""]]
    assert of(tmp_path / "3", plan, changed).digest != first.digest


def test_without_the_key_the_hash_means_nothing(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = [IVANOVA, PETROV, SIDOROVA]
    assert of(tmp_path / "1", plan, rows).digest != of(tmp_path / "2", plan, rows, b"b").digest
