from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pedmonitor.reporting.build import build_report
from pedmonitor.reporting.write import RENDERERS, write_atomic

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.context import ReportContext


def test_every_renderer_gives_bytes(context: ReportContext, templates: Path) -> None:
    document = build_report(context, templates=templates)
    assert sorted(RENDERERS) == ["docx", "html", "md", "xlsx"]
    assert all(render(document, templates) for render in RENDERERS.values())


def test_a_file_is_replaced_and_nothing_is_left_over(tmp_path: Path) -> None:
    path = tmp_path / "out" / "2022" / "results.json"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    write_atomic(path, b"old")

    def fail(_descriptor: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
