"""An organisation written once over its rows, and one that was forgotten."""

from __future__ import annotations

import pytest

from pedmonitor.intake.origin.written_once import fill_down
from pedmonitor.intake.typed import RowAside, TypedTable
from pedmonitor.model.location import Place


def filled(*texts: str, groups: bool = False) -> tuple[list[str], list[str]]:
    table = TypedTable("staff", Place("а.csv"), False, [], set(), {"organisation": 0})
    said = [RowAside(at, text, "группа" if groups else "") for at, text in enumerate(texts)]
    told, issues = fill_down(table, said)
    return [one.organisation for one in told], [issue.level.value for issue in issues]


def test_each_written_once_stands_for_the_rows_below() -> None:
    assert filled("А", "", "", "Б", "") == (["А", "А", "А", "Б", "Б"], ["info"])


@pytest.mark.parametrize(
    "texts", [("А", "А", "", "Б"), ("А", "Б", "", "В"), ("", "", "А"), ("А", "", "А", "", "")]
)
def test_elsewhere_a_blank_cell_was_forgotten(texts: tuple[str, ...]) -> None:
    assert filled(*texts) == (list(texts), ["error"])


@pytest.mark.parametrize("texts", [("А", "Б"), ("", "")])
def test_nothing_to_fill(texts: tuple[str, ...]) -> None:
    assert filled(*texts) == (list(texts), [])


def test_rows_under_a_caption_need_no_name() -> None:
    assert filled("", "", groups=True) == (["", ""], [])


def test_lines_that_name_no_school_do_not_end_the_filling() -> None:
    table = TypedTable("contests", Place("а.csv"), False, [], set(), {"organisation": 0})
    said = [RowAside(at, text, "Районный уровень") for at, text in enumerate(("А", "", ""))]
    told, _ = fill_down(table, said, lambda text: "СОШ" in text)
    assert [one.organisation for one in told] == ["А", "А", "А"]
