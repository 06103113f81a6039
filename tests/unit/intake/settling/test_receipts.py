"""A record a table and organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, SIDOROVA, STAFF, YEAR_2022, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.settling.receipts import receipts

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.status import Received


def of(folder: Path, plan: ReadingPlan) -> tuple[Received, ...]:
    return receipts(settled(folder, plan, Settings()).tables, period=YEAR_2022)


def test_rows_and_filled_cells(tmp_path: Path, plan: ReadingPlan) -> None:
    save(tmp_path, {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, [PETROV[0], "", "учитель", ""]]})
    (record,) = of(tmp_path, plan)
    assert (record.organisation, record.register, record.rows) == ("СОШ 1", "staff", 2)
    assert (record.first, record.last, record.cells, record.filled) == (1, 2, 6, 4)
    assert record.current


def test_a_table_without_rows_is_a_receipt(tmp_path: Path, plan: ReadingPlan) -> None:
    save(tmp_path, {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 2 кадры 2022.csv": [STAFF]})
    records = {record.organisation: record.rows for record in of(tmp_path, plan)}
    assert records == {"СОШ 1": 1, "СОШ 2": 0}


def test_a_replaced_version_is_marked_and_another_year_left_out(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    save(
        tmp_path,
        {
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA],
            "СОШ 1 кадры 2022 испр.csv": [STAFF, IVANOVA, PETROV],
            "СОШ 1 кадры 2021.csv": [STAFF, PETROV],
        },
    )
    assert {record.file: record.current for record in of(tmp_path, plan)} == {
        "СОШ 1 кадры 2022.csv": False,
        "СОШ 1 кадры 2022 испр.csv": True,
    }


def test_rows_of_no_are_an_answer(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ОО", "ФИО", "Прошёл диагностику дефицитов"]
    rows: list[list[object]] = [["СОШ 1", IVANOVA[0], "нет"], ["СОШ 2", PETROV[0], "нет"]]
    save(tmp_path, {"диагностика 2022.csv": [head, *rows]})
    records = {record.organisation: record for record in of(tmp_path, plan)}
    assert [records[name].rows for name in ("СОШ 1", "СОШ 2")] == [1, 1]
    assert [records[name].current for name in ("СОШ 1", "СОШ 2")] == [True, True]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ([SIDOROVA[0], "дефициты", "01.03.2022", "да"], 1),  # nobody of the staff
        (["", "дефициты", "01.03.2022", "да"], 0),  # nobody at all
        ([IVANOVA[0], "дефициты", "31.02.2022", "да"], 1),  # on no day
    ],
)
def test_rows_that_count_nowhere_are_refused(
    tmp_path: Path, plan: ReadingPlan, line: list[object], rows: int
) -> None:
    files = {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 1 диагн.csv": [DIAGNOSTICS, line]}
    found = of(save(tmp_path, files), plan)
    (record,) = (one for one in found if one.register == "diagnostics")
    assert (record.rows, record.refused, record.is_refused) == (rows, 1, True)
