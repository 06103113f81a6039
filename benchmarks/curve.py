"""Draw the scale curve from the JSON of scale.py: python benchmarks/curve.py IN.json OUT.svg."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

_WIDE, _HIGH, _LEFT, _TOP = 640, 320, 70, 40


def main() -> None:
    """Write two lines over the logarithm of schools: CPU and memory a school."""
    runs = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    runs = [run for run in runs if run["schools"] >= 100]  # below it is the start of the program
    last = math.log10(runs[-1]["schools"])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDE + 150}" height="{_HIGH + 100}">',
        "<style>text { font: 13px Arial, sans-serif }</style>",
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="{_LEFT}" y="22">A school: CPU, ms (blue); peak, KiB / 20 (orange)</text>',
    ]
    for key, colour, scale in (("cpu", "#1f5fa8", 1000.0), ("peak", "#d9730d", 1024 / 20)):
        values = [scale * run[key] / run["schools"] for run in runs]
        spots = [
            (
                _LEFT + _WIDE * (math.log10(run["schools"]) - 2) / (last - 2),
                _TOP + _HIGH * (1 - min(value, 20) / 20),
            )
            for run, value in zip(runs, values, strict=True)
        ]
        line = " ".join(f"{x:.0f},{y:.0f}" for x, y in spots)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), value in zip(spots, values, strict=True):
            parts.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{colour}"/>')
            parts.append(f'<text x="{x + 6:.0f}" y="{y - 6:.0f}">{value:.1f}</text>')
    for run in runs:
        x = _LEFT + _WIDE * (math.log10(run["schools"]) - 2) / (last - 2)
        parts.append(f'<text x="{x:.0f}" y="{_TOP + _HIGH + 30}">{run["schools"]}</text>')
    parts.append(f'<text x="{_LEFT}" y="{_TOP + _HIGH + 52}">schools, two files each</text></svg>')
    Path(sys.argv[2]).write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
