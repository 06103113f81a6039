"""Letters of the samples: nobody's name, nobody else's figures, no two about one figure."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.model.period import calendar_year
from pedmonitor.reporting.facts.recommendation_words import HEADINGS
from pedmonitor.reporting.workbooks.recommendations_xlsx import read_register
from pedmonitor.workflows.keeping.workspace import open_workspace
from pedmonitor.workflows.recommend import recommend_period

if TYPE_CHECKING:
    from pathlib import Path

_RATIO = re.compile(r"\d+ из \d+")


def test_letters(
    folder: Path, surnames: set[str], document: dict[str, list[dict[str, object]]]
) -> None:
    (computed,) = folder.glob("out/*")
    done = recommend_period(
        open_workspace(folder), calendar_year(int(computed.name)), formats=("md",)
    )
    names = {
        str(breakdown["organisation"])
        for value in document["values"]
        if isinstance(breakdown := value["breakdown"], dict) and "organisation" in breakdown
    }
    totals = {
        f"{value['numerator']} из {value['denominator']}"
        for value in document["values"]
        if not value["breakdown"]
    }
    own: dict[str, set[str]] = {name: set(totals) for name in names}
    for value in document["values"]:
        breakdown = value["breakdown"]
        if isinstance(breakdown, dict) and "organisation" in breakdown:
            counts = f"{value['numerator']} из {value['denominator']}"
            own[str(breakdown["organisation"])].add(counts)
    letters = [path for path in done.letters if path.suffix == ".md"]
    assert letters or computed.name != "2022"
    for path in letters:
        text = path.read_text(encoding="utf-8")
        mine = next(name for name in names if f"Кому: {name}\n" in text)
        assert set(_RATIO.findall(text)) <= own[mine]
        sent = "\n".join(line for line in text.splitlines() if "познакомиться с опытом" not in line)
        for other in names - {mine}:
            assert other not in sent.replace(mine, "")
        assert not [word for word in re.findall(r"\w+", text) if word in surnames]
    rows = read_register(done.register.read_bytes())
    heads = [HEADINGS[name] for name in ("audience", "addressee", "ref", "kind")]
    keys = Counter((*(row.given[head] for head in heads), row.text) for row in rows)
    assert set(keys.values()) <= {1}
