"""A district of three organisations: returns as files, small enough to count by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from making.returns import Returns


def district() -> Returns:
    """Read the returns: a line «## file name», then the lines of its table, cells between bars."""
    text = (Path(__file__).parent / "small_district.txt").read_text(encoding="utf-8")
    found: dict[str, list[list[object]]] = {}
    for part in text.split("\n## ")[1:]:
        name, *lines = part.strip().splitlines()
        found[name] = [[cell.strip() for cell in line.split("|")] for line in lines]
    return found
