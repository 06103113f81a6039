"""Published counts recomputed, and the wordings of both documents, character by character."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

import pytest
from making.definitions import bundled_definitions

from pedmonitor.model.share import Share

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "catalogue"
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the catalogue of documents, ../shared/catalogue, is not here"
)


def rows_of(name: str) -> list[dict[str, str]]:
    if not FOLDER.is_dir():
        return []
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


EXAMPLES = rows_of("worked_examples.csv")


def digits_of(text: str) -> int:
    return len(text.partition(",")[2])


def verdict(row: dict[str, str]) -> str:
    """Say what the published figure is: right, cut instead of rounded, or something else."""
    share = Share(int(row["numerator"]), int(row["denominator"]))
    published = Decimal(row["published_percent"].replace(",", "."))
    digits = digits_of(row["published_percent"])
    if share.percent(digits) == published:
        return "ok"
    exact = Decimal(100 * int(row["numerator"])) / int(row["denominator"])
    cut = exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_DOWN)
    return "truncated" if cut == published else "differs"


@pytest.mark.parametrize(
    "row",
    EXAMPLES,
    ids=[f"{i}-{row['numerator']}-of-{row['denominator']}" for i, row in enumerate(EXAMPLES, 2)],
)
def test_half_up_recomputation_and_verdict(row: dict[str, str]) -> None:
    share = Share(int(row["numerator"]), int(row["denominator"]))
    assert str(share.percent(digits_of(row["recomputed_half_up"]))) == row[
        "recomputed_half_up"
    ].replace(",", ".")
    assert verdict(row) == row["verdict"]


def test_140_examples_of_which_123_agree() -> None:
    assert Counter(row["verdict"] for row in EXAMPLES) == {"ok": 123, "truncated": 8, "differs": 9}


@pytest.mark.parametrize(
    ("document", "profile", "count"), [("D1", "korsakov-2021", 7), ("D3", "vilyuysk-2021", 13)]
)
def test_wordings_are_those_of_the_document(document: str, profile: str, count: int) -> None:
    written = {
        row["ref"]: (row["id"], row["wording"])
        for row in rows_of("indicators.csv")
        if row["doc"] == document
    }
    assert len(written) == count
    bundled = {
        row.ref: (row.family, row.wording)
        for row in bundled_definitions().profiles[profile].indicators
        if row.ref in written
    }
    assert bundled == written
