"""What a run says on the screen, as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, PETROV, STAFF, run, save

from pedmonitor.reporting.sections.build_run_view import build_run_view

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

BAD = ["Сидорова Вера Олеговна", "31.02.1970", "учитель", "магия"]


def test_the_summary_counts_in_good_russian(workspace: Workspace, tmp_path: Path) -> None:
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA, PETROV, BAD]})
    view = build_run_view(run(workspace, folder))
    assert view.summary == "2022: данные 1 из 1 организации; 2 ошибки, 1 замечание."
    assert view.has_errors
    assert [row[0] for row in view.issues] == ["ошибка", "ошибка", "внимание"]


def test_totals_are_printed_as_everywhere(workspace: Workspace, tmp_path: Path) -> None:
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA, PETROV]})
    view = build_run_view(run(workspace, folder, "vilyuysk-2021"))
    totals = {row[0]: row[2:4] for row in view.totals}
    assert totals["1.2-2.2"] == ("50,0\N{NO-BREAK SPACE}%", "1 из 2")


def test_what_is_not_shown_is_counted(workspace: Workspace, tmp_path: Path) -> None:
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, *[[*BAD]] * 20]})
    view = build_run_view(run(workspace, folder))
    assert len(view.issues) == 12
    assert view.more > 0
