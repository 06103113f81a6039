"""Lists of staff of a day outside the period stand for want of another, and that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import returns
from making.books import xlsx
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import academic_year
from pedmonitor.workflows.keeping.workspace import Workspace
from unseen.district import SCHOOL, STAFF, of, told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("на 31.12.2022", "на 31.12.2022, после конца периода 2021/2022"),
        ("на 20.05.2021", "на 20.05.2021, до начала периода 2021/2022"),
        ("на 01.09.2022", ""),
        ("на 2021/2022 учебный год", ""),
    ],
)
def test_a_school_year_is_counted_by_it_with_a_word(title: str, said: str, folder: Path) -> None:
    xlsx(folder / "кадры.xlsx", {"Кадры": [[f"Кадры {SCHOOL} {title}"], *STAFF[1:]]})
    workspace = Workspace(folder.parent, Settings(), bundled_definitions())
    found = returns.run(workspace, folder, "vilyuysk-2021", period=academic_year(2021))
    assert of(found, "age_under35_share") == (0, 2)
    assert [said in text for text in told(found, "PER-004")] == ([True] if said else [])
