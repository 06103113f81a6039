"""No merge was left half done: its marks stood in a guide for two stops and nothing failed."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("src", "tests", "indicators", "templates", "docs", "samples", "tools", "benchmarks")
TEXTS = {".py", ".md", ".yaml", ".json", ".toml", ".j2", ".css", ".html", ".txt", ".csv", ".cfg"}
MARKS = tuple(sign * 7 + " " for sign in "<>")


def test_no_file_bears_the_marks_of_a_merge() -> None:
    files = [*ROOT.glob("*"), *(path for name in FOLDERS for path in (ROOT / name).rglob("*"))]
    texts = [path for path in files if path.suffix in TEXTS and path.is_file()]
    assert len(texts) > len(FOLDERS)
    marked = [
        str(path.relative_to(ROOT))
        for path in texts
        if any(
            line.startswith(MARKS)
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        )
    ]
    assert marked == []
