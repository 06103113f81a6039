"""The lists of headings in indicators/forms hold nothing twice: what is folded alike is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def lists_of_headings(node: object) -> Iterator[list[str]]:
    if isinstance(node, dict):
        for key, part in node.items():
            if key == "aliases":
                yield part
            else:
                yield from lists_of_headings(part)
    elif isinstance(node, list):
        for part in node:
            yield from lists_of_headings(part)


@pytest.mark.parametrize(
    "path", sorted((bundled_folder("indicators") / "forms").glob("*.yaml")), ids=lambda p: p.stem
)
def test_no_heading_stands_twice_in_one_list(path: Path) -> None:
    twice: list[str] = []
    for headings in lists_of_headings(yaml.safe_load(path.read_text(encoding="utf-8"))):
        seen: set[tuple[str, bool]] = set()
        for heading in headings:
            key = (
                normalise_label(heading),
                "," in heading,
            )  # plan.py reads them apart
            twice += [heading] if key in seen else []
            seen.add(key)
    assert not twice
