"""Predecessors, successors and branches as a registry writes them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making.returns import REGISTRY, read, save

from pedmonitor.intake.origin.registry import build_index
from pedmonitor.model.organisation import Succession

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.issue import Issue

HEAD = [
    *REGISTRY,
    *("Правопредшественник", "Вид реорганизации", "Дата реорганизации", "Правопреемник"),
    *("Дата открытия", "Дата закрытия", "Головная организация"),
]
MERGED = dt.date(2022, 9, 1)


def line(code: str, name: str, *more: str) -> list[object]:
    return [code, name, "", "школа", "село", *more, *[""] * (7 - len(more))]


def index_of(
    folder: Path, plan: ReadingPlan, *lines: list[object]
) -> tuple[OrganisationIndex, list[Issue]]:
    save(folder, {"организации.xlsx": [HEAD, *lines]})
    return build_index([read(folder / "организации.xlsx", plan)], plan, renamed={})


def test_a_predecessor_without_a_row_is_another_name(tmp_path: Path, plan: ReadingPlan) -> None:
    index, issues = index_of(
        tmp_path, plan, line("1", "СОШ № 6", "ООШ № 16", "преобразование", "01.09.2022")
    )
    assert index.find("ООШ № 16").name == "СОШ № 6"
    assert index.successions == [Succession("ООШ № 16", "СОШ № 6", "преобразование", MERGED)]
    assert issues == []


def test_predecessors_with_rows_are_organisations_of_their_own(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    index, _ = index_of(
        tmp_path,
        plan,
        line("1", "СОШ № 6", "ООШ № 16; НОШ № 17", "слияние", "01.09.2022"),
        line("2", "ООШ № 16"),
        line("3", "НОШ № 17"),
    )
    assert index.find("ООШ № 16").name == "ООШ № 16"
    assert index.organisations["СОШ № 6"].opened == MERGED
    assert [(one.predecessor, one.same, one.ends) for one in index.successions] == [
        ("ООШ № 16", False, True),
        ("НОШ № 17", False, True),
    ]


def test_a_successor_and_a_branch(tmp_path: Path, plan: ReadingPlan) -> None:
    index, _ = index_of(
        tmp_path,
        plan,
        line("1", "СОШ № 6"),
        line("2", "ООШ № 16", "", "", "", "СОШ № 6", "", "01.09.2022"),
        line("3", "НОШ № 17", "", "", "", "", "", "", "СОШ № 6"),
    )
    (one,) = index.successions
    assert (one.predecessor, one.successor, one.since) == ("ООШ № 16", "СОШ № 6", MERGED)
    assert index.organisations["ООШ № 16"].closed == MERGED
    assert index.organisations["НОШ № 17"].head == "СОШ № 6"


def test_a_successor_that_is_in_no_list(tmp_path: Path, plan: ReadingPlan) -> None:
    _, issues = index_of(tmp_path, plan, line("2", "ООШ № 16", "", "", "", "СОШ № 99"))
    assert [(issue.code.value, issue.place.cell) for issue in issues if issue.place] == [
        ("ORG-010", "I2")
    ]


def test_a_change_that_both_rows_tell_is_one_change(tmp_path: Path, plan: ReadingPlan) -> None:
    """The closed school names its successor, the successor its predecessor: printed once."""
    closed = ["2", "СОШ № 9", "", "школа", "село", "", "", "", "СОШ № 2", "", "31.08.2022", ""]
    heir = line("1", "СОШ № 2", "СОШ № 9", "присоединение", "01.09.2022")
    told = Succession("СОШ № 9", "СОШ № 2", "присоединение", MERGED, same=False)
    for lines in ((closed, heir), (heir, closed)):
        index, issues = index_of(tmp_path, plan, *lines)
        assert index.successions == [told]
        assert issues == []


def test_codes_name_predecessors_of_the_same_list(tmp_path: Path, plan: ReadingPlan) -> None:
    index, issues = index_of(
        tmp_path,
        plan,
        line("k9", "СОШ № 1", "k1; k2", "слияние", "01.09.2022"),
        line("k1", "ООШ № 16"),
        line("k2", "НОШ № 17"),
    )
    assert [one.predecessor for one in index.successions] == ["ООШ № 16", "НОШ № 17"]
    assert issues == []


def test_a_code_of_nobody_is_told_and_is_no_name(tmp_path: Path, plan: ReadingPlan) -> None:
    index, issues = index_of(
        tmp_path, plan, line("k9", "СОШ № 1", "k1; ООШ № 16", "слияние", "01.09.2022")
    )
    assert [one.predecessor for one in index.successions] == ["ООШ № 16"]
    assert [(one.code.value, one.place.cell if one.place else "") for one in issues] == [
        ("ORG-010", "F2")
    ]
    assert "«k1»" in issues[0].message


def test_a_note_tells_it_where_the_columns_are_blank(tmp_path: Path, plan: ReadingPlan) -> None:
    lines: list[list[object]] = [
        [*REGISTRY, "Реорганизация"],
        ["1", "СОШ № 6", "", "школа", "село", ""],
        ["2", "ООШ № 16", "", "школа", "село", "Реорганизация: присоединена к СОШ № 6, 01.09.2022"],
        ["3", "НОШ № 17", "", "школа", "село", "присоединена к СОШ № 6"],
        ["4", "НОШ № 18", "", "школа", "село", "закрыта 01.09.2022"],
    ]
    save(tmp_path, {"организации.xlsx": lines})
    index, issues = build_index([read(tmp_path / "организации.xlsx", plan)], plan, renamed={})
    first, second = index.successions
    assert (first.predecessor, first.successor, first.since) == ("ООШ № 16", "СОШ № 6", MERGED)
    assert first.change == "присоединение"
    assert second.since is None
    assert index.organisations["НОШ № 18"].closed == MERGED
    assert [(one.code.value, one.place and one.place.cell) for one in issues] == [("ORG-010", "F4")]
