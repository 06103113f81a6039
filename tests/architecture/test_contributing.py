"""The paths that CONTRIBUTING.md sends to are there and hold tests: an empty run proves nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"(?<![\w/])tests/[\w/.-]*\w", TEXT)))
"""Every path of tests that the page names, kept papers (`report.md`) among them."""
TESTS = [name for name in NAMED if Path(name).suffix in {"", ".py"}]
_A_TEST = re.compile(r"^ *def test_", re.MULTILINE)


def test_the_page_names_paths() -> None:
    assert len(TESTS) > 10


@pytest.mark.parametrize("name", NAMED)
def test_a_named_path_is_there(name: str) -> None:
    assert (ROOT / name).exists()


@pytest.mark.parametrize("name", TESTS)
def test_a_named_path_holds_tests(name: str) -> None:
    path = ROOT / name
    files = [path] if path.is_file() else sorted(path.rglob("test_*.py"))
    assert any(_A_TEST.search(file.read_text(encoding="utf-8")) for file in files)
