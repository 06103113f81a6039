"""Only an organisation's own rows leave a common file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, PETROV, REGISTRY, SIDOROVA, STAFF, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.read_return import read_return
from pedmonitor.intake.readers import read_sheets, sniff
from pedmonitor.intake.sent_back.own_rows import is_sole_owner, own_part
from pedmonitor.intake.settling.folder import gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.gathered import Gathered

COMMON: list[list[object]] = [
    ["Сводный реестр; СОШ № 2 — директор Удодов"],
    [*STAFF, "ОО"],
    [*SIDOROVA, "СОШ 2"],
    [*IVANOVA, "СОШ 1"],
    [*PETROV, "СОШ 77"],
    ["Орлова Ия Львовна", "01.02.1980", "учитель", "химия", "СОШ 1"],
    ["", "", "", "Исполнитель Щеглова А. А.", ""],
]


def open_file(folder: Path, plan: ReadingPlan, file: str) -> tuple[Gathered, list[RawSheet]]:
    sources, _ = discover(folder)
    readings = [read_return(source, plan) for source in sources]
    data = (folder / file).read_bytes()
    sheets = read_sheets(data, content=sniff(data), max_cells=plan.max_cells)[0]
    return gather(readings, plan, Settings()), sheets


def registry() -> list[list[object]]:
    return [
        REGISTRY,
        ["1", "СОШ № 1", "", "школа", "село"],
        ["2", "СОШ № 2", "", "школа", "село"],
    ]


def test_own_rows_under_the_heading_and_nothing_else(tmp_path: Path, plan: ReadingPlan) -> None:
    save(tmp_path, {"организации.xlsx": registry(), "кадры 2022.csv": COMMON})
    gathered, sheets = open_file(tmp_path, plan, "кадры 2022.csv")
    assert not is_sole_owner("СОШ № 1", gathered.tables, sheets, gathered.index)
    part = own_part("СОШ № 1", gathered.tables, sheets, plan)
    (copy,) = part.sheets
    assert (copy.name, [row[0] for row in copy.rows]) == (
        "Данные", ["ФИО", IVANOVA[0], "Орлова Ия Львовна"],
    )  # fmt: skip
    assert part.moved("", 5, 1) == ("Данные", 2, 1)
    assert part.moved("", 2, 0) is None


def test_a_file_of_one_organisation(tmp_path: Path, plan: ReadingPlan) -> None:
    save(tmp_path, {"организации.xlsx": registry(), "СОШ 1 кадры.csv": [STAFF, IVANOVA]})
    gathered, sheets = open_file(tmp_path, plan, "СОШ 1 кадры.csv")
    assert is_sole_owner("СОШ № 1", gathered.tables, sheets, gathered.index)
    assert not is_sole_owner("СОШ № 2", gathered.tables, sheets, gathered.index)


def test_a_row_that_was_left_out_may_be_another_s(tmp_path: Path, plan: ReadingPlan) -> None:
    lines: list[list[object]] = [
        [*STAFF, "ОО"],
        [*IVANOVA, "СОШ 1"],
        ["", "05.03.1985", "учитель", "физика", "СОШ 2"],
    ]
    save(tmp_path, {"организации.xlsx": registry(), "СОШ 1 кадры.csv": lines})
    gathered, sheets = open_file(tmp_path, plan, "СОШ 1 кадры.csv")
    assert not is_sole_owner("СОШ № 1", gathered.tables, sheets, gathered.index)


def test_a_refused_row_goes_back_to_the_school_it_names(tmp_path: Path, plan: ReadingPlan) -> None:
    nameless: list[object] = ["", *IVANOVA[1:], "СОШ 1"]
    rows = [*COMMON[:3], nameless, *COMMON[3:]]
    save(tmp_path, {"организации.xlsx": registry(), "кадры 2022.csv": rows})
    gathered, sheets = open_file(tmp_path, plan, "кадры 2022.csv")
    (copy,) = own_part("СОШ № 1", gathered.tables, sheets, plan).sheets
    assert [row[0] for row in copy.rows] == ["ФИО", "", IVANOVA[0], "Орлова Ия Львовна"]
