"""Draw the curve of docs/scale.md from what `benchmarks/scale.py --json` has measured.

python benchmarks/scale_curve.py docs/scale.svg small.json large.json
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

WIDTH, HEIGHT, LEFT, BOTTOM = 790, 420, 70, 360
CPU, MEMORY = "#1f5fa8", "#c85a00"
KIB_A_MS = 20
_LAST = math.log10(40_000)


def main(target: str, *sources: str) -> None:
    """Join the measurements and write the picture."""
    read = (row for name in reversed(sources) for row in json.loads(Path(name).read_text()))
    rows = {row["schools"]: row for row in read}  # of a size in several files the first stands
    one = rows.pop(1)
    curves: dict[str, list[tuple[float, float]]] = {CPU: [], MEMORY: []}
    for schools, row in sorted(rows.items()):
        if schools >= 100:  # below, the start of the program is most of what is measured
            more = schools - 1
            curves[CPU].append((schools, 1000 * (row["cpu"] - one["cpu"]) / more))
            held = 1024 * (row["peak"] - one["peak"]) / more
            curves[MEMORY].append((schools, held / KIB_A_MS))
    Path(target).write_text("\n".join(_picture(curves)) + "\n", encoding="utf-8")


def _picture(curves: dict[str, list[tuple[float, float]]]) -> list[str]:
    top = max(value for points in curves.values() for _, value in points) * 1.15
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">',
        "<style>text { font: 13px Arial, sans-serif }</style>",
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="{LEFT}" y="22" fill="{CPU}">CPU a school, ms</text>',
        f'<text x="{LEFT + 160}" y="22" fill="{MEMORY}">memory a school, KiB / {KIB_A_MS}</text>',
        f'<line x1="{LEFT}" y1="{BOTTOM}" x2="{WIDTH - 40}" y2="{BOTTOM}" stroke="#888"/>',
        f'<text x="{WIDTH - 110}" y="{HEIGHT - 8}">schools</text>',
    ]
    for schools in sorted({at for points in curves.values() for at, _ in points}):
        x = _across(schools)
        label = f"{schools:,}".replace(",", " ")
        lines.append(f'<text x="{x}" y="{BOTTOM + 22}" text-anchor="middle">{label}</text>')
    for colour, points in curves.items():
        places = [(_across(at), _up(value, top), value) for at, value in points]
        path = " ".join(f"{x},{y}" for x, y, _ in places)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for x, y, value in places:
            lines.append(f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}"/>')
            lines.append(f'<text x="{x + 6}" y="{y - 7}" fill="{colour}">{value:.1f}</text>')
    return [*lines, "</svg>"]


def _across(schools: float) -> int:
    share = (math.log10(schools) - 2) / (_LAST - 2)
    return round(LEFT + 30 + share * (WIDTH - LEFT - 130))


def _up(value: float, top: float) -> int:
    return round(BOTTOM - value / top * (BOTTOM - 50))


if __name__ == "__main__":
    main(*sys.argv[1:])
