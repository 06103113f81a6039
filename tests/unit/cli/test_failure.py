"""The log of our own faults."""

from __future__ import annotations

import tempfile
from pathlib import Path

import platformdirs
import pytest

from pedmonitor.cli.failure import report_bug, traced
from pedmonitor.errors import UsageError


def fault() -> Exception:
    try:
        int("Иванова Анна Петровна")
    except ValueError as error:
        return error
    raise AssertionError


def test_the_log_names_places_and_never_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    sentence = report_bug(fault(), tmp_path)
    log = (tmp_path / "pedmonitor.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "test_failure.py" in log
    assert "Иванова" not in log + sentence


def test_a_folder_that_cannot_be_written_is_no_second_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pedmonitor.log").mkdir()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert str(tmp_path / "state") in report_bug(fault(), tmp_path)


def test_without_a_home_and_without_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(platformdirs, "user_log_path", lambda *_, **__: Path("~/logs"))
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    assert str(tmp_path) in report_bug(fault(), None)
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "нет"))
    assert "--debug" in report_bug(fault(), None)


def test_debug_shows_code_and_never_a_cell() -> None:
    text = traced(fault())
    assert "test_failure.py" in text
    assert "ValueError" in text
    assert "Петровна: " not in text
    assert "invalid literal" not in text


def test_debug_tells_the_whole_chain_and_our_own_sentences() -> None:
    def fail() -> None:
        try:
            raise fault()
        except ValueError as error:
            raise UsageError("Нет папки «returns».") from error

    with pytest.raises(UsageError) as caught:
        fail()
    text = traced(caught.value)
    assert text.index("builtins.ValueError") < text.index("Нет папки «returns».")
