"""What a command leaves for the morning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.cli.session import begin, current, end, note_summary, note_workspace, now
from pedmonitor.errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("code", "told"),
    [(ExitCode.DONE, "готово"), (ExitCode.WORKSPACE_BUSY, "не выполнено: папка занята")],
)
def test_a_line_and_a_summary(tmp_path: Path, code: ExitCode, told: str) -> None:
    session = begin()
    assert current() is session
    note_workspace(tmp_path)
    note_summary(tmp_path / "письмо.txt")
    session.said, session.details = "2022: 3 из 4.", ("", "Что исправить:")
    end(session, ["compute", "returns"], code)
    summary = (tmp_path / "письмо.txt").read_text(encoding="utf-8")
    assert summary == f"pedmonitor compute: {told}\n\n2022: 3 из 4.\n\nЧто исправить:\n"
    log = (tmp_path / "pedmonitor.log").read_text(encoding="utf-8")
    assert f"compute  код {int(code)}" in log
    assert "2022: 3 из 4." in log


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["plan", "import", "план.xlsx"], "plan import"),
        (["plan", "Своды школ"], "plan"),
        (["measures", "init"], "measures init"),
        (["effect", "--year", "2022"], "effect"),
        (["groups"], "groups"),
        (["readiness"], "readiness"),
    ],
)
def test_every_command_that_writes_leaves_a_line(
    tmp_path: Path, arguments: list[str], name: str
) -> None:
    session = begin()
    note_workspace(tmp_path)
    end(session, arguments, 0)
    log = (tmp_path / "pedmonitor.log").read_text(encoding="utf-8")
    assert f"  {name}  код 0" in log
    assert "  готово.  (" in log


@pytest.mark.parametrize("arguments", [[], ["check", "a"], ["compute", "--help"]])
def test_commands_that_write_nothing_leave_nothing(tmp_path: Path, arguments: list[str]) -> None:
    session = begin()
    note_workspace(tmp_path)
    end(session, arguments, 0)
    assert list(tmp_path.iterdir()) == []


def test_a_workspace_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    session = begin()
    end(session, ["compute"], 2)
    note_workspace(tmp_path / "нет")
    end(session, ["compute"], 2)
    assert now().tzinfo is not None
