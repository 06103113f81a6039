"""What a run says on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, PETROV, STAFF, run, save

from pedmonitor.cli.console import show_run, show_table, summary
from pedmonitor.workflows.compute_period import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from pedmonitor.workflows.workspace import Workspace


def test_the_summary_counts_in_good_russian(workspace: Workspace, tmp_path: Path) -> None:
    bad = ["Сидорова Вера Олеговна", "31.02.1970", "учитель", "магия"]
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA, PETROV, bad]})
    assert summary(run(workspace, folder)) == (
        "2022: данные 1 из 1 организации; 2 ошибки, 1 замечание."
    )


def test_totals_and_issues_are_shown(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA, PETROV]})
    show_run(Outcome(run(workspace, folder, "vilyuysk-2021")))
    shown = capsys.readouterr().out
    assert "1.2-2.2" in shown
    assert "50,0" in shown
    assert "1 из 2" in shown


def test_without_a_terminal_a_table_is_lines_with_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    show_table("Итоги", ("№", "Показатель"), [("1", "доля"), ("2", "число")])
    assert capsys.readouterr().out == "Итоги\n1\tдоля\n2\tчисло\n"
