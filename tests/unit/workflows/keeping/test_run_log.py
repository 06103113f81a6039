"""The log is bounded, UTF-8, and names nobody."""

from __future__ import annotations

import datetime as dt
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor.workflows.keeping import run_log
from pedmonitor.workflows.keeping.run_log import LOG, Line, append, append_text, write_summary

if TYPE_CHECKING:
    import pytest

AT = dt.datetime(2026, 11, 22, 2, 30, tzinfo=dt.UTC)


def test_a_command_leaves_one_line(tmp_path: Path) -> None:
    append(tmp_path, Line(AT, "compute", 1, 12.34, "готово.\n 2022: данные 13 из 14"))
    append(tmp_path, Line(AT, "report", 0, 1, "готово"))
    first, second = (tmp_path / LOG).read_text(encoding="utf-8").splitlines()
    assert first.startswith(
        "2026-11-22 02:30:00+00:00  compute  код 1  12,3 с  готово. 2022: данные"
    )
    assert "report" in second
    assert stat.S_IMODE((tmp_path / LOG).stat().st_mode) == 0o600


def test_people_and_their_folders_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ivanova"))
    said = f"«{tmp_path}/out» и «/home/ivanova/Своды/ИОМ Петрова Анна Ивановна.xlsx»"
    append(tmp_path, Line(AT, "compute", 2, 1, said))
    text = (tmp_path / LOG).read_text(encoding="utf-8")
    assert "«рабочая папка/out» и «~/Своды/ИОМ …" in text
    for word in ("ivanova", "Петрова", str(tmp_path)):
        assert word not in text


def test_without_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    append(tmp_path, Line(AT, "compute", 0, 1, "готово"))
    assert (tmp_path / LOG).exists()


def test_a_full_log_is_turned_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_log, "_MOST_BYTES", 10)
    for number in range(8):
        append_text(tmp_path / LOG, f"line number {number}\n", home=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        LOG,
        *(f"{LOG}.{number}" for number in (1, 2, 3, 4)),
    ]
    assert (tmp_path / f"{LOG}.1").read_text(encoding="utf-8") == "line number 6\n"
    assert (tmp_path / f"{LOG}.4").read_text(encoding="utf-8") == "line number 3\n"


def test_what_cannot_be_written_fails_nothing(tmp_path: Path) -> None:
    (tmp_path / LOG).mkdir()
    append(tmp_path, Line(AT, "compute", 0, 1, ""))
    write_summary(tmp_path / LOG, "итог")
    write_summary(tmp_path / "письмо.txt", "итог")
    assert (tmp_path / "письмо.txt").read_text(encoding="utf-8") == "итог"
