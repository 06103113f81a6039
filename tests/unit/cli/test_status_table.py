"""The matrix on the screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from making.statuses import REGISTERS, SUBMISSIONS

from pedmonitor.cli.app import main
from pedmonitor.cli.status_table import show_control
from pedmonitor.workflows.show_status import Control

if TYPE_CHECKING:
    import pytest

CONTROL = Control(SUBMISSIONS, REGISTERS, {"СОШ № 1": "…"}, (Path("out/2022/status.xlsx"),))


def test_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    show_control(CONTROL, quiet=False, err=False)
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "Кто что сдал за 2022 год",
        "Организация\tРеестр кадров\tРеестр обучения",
        "ДДТ\tпринят, в срок\t—",
        "СОШ № 1\tНЕТ, срок прошёл\tвозврат",
    ]
    assert "СОШ № 1\tРеестр кадров\tне получен\t20.01.2023" in lines
    assert "СОШ № 1\t3\t2\t1" in lines


def test_one_line_when_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    show_control(CONTROL, quiet=True, err=True)
    shown = capsys.readouterr()
    assert (shown.out, len(shown.err.splitlines())) == ("", 1)


def test_json_alone_on_stdout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    samples = Path(__file__).resolve().parents[3] / "samples" / "returns" / "2022"
    assert main(["status", str(samples), "--year", "2022", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["format"] == "pedmonitor.status/1"
