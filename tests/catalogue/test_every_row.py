"""Every row of the catalogue stands in a profile with its wording and is computed from returns."""

from __future__ import annotations

import csv
import re
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions
from making.returns import YEAR_2022, save

from catalogue.small_district import district
from pedmonitor.definitions.settings import Settings
from pedmonitor.model.result import TOTAL, IndicatorValue, RunResult
from pedmonitor.workflows.compute_period import Request, run_period
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from pedmonitor.model.share import Number

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = [
    pytest.mark.catalogue,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the documents, ../shared, are not here"),
]
PROFILES = {
    "D1": "korsakov-2021",
    "D2": "sysert-2019",
    "D3": "vilyuysk-2021",
    "D4": "kazachinsko-lensky-2022",
    "D5": "amursk-2021",
}
SOURCES = {"D1": "000", "D2": "001", "D3": "002", "D4": "003", "D5": "004"}
BROKEN_BY_PAGES = {("D5", "A-4"), ("D5", "B-5"), ("D5", "П-20")}
REWORDED = {("D5", "A-5.3q")}  # the catalogue shortens it; the profile has the document's words
FIGURES: dict[tuple[str, str], tuple[Number, Number | None]] = {
    ("D1", "3.1-1"): (3, 8),
    ("D1", "3.1-2"): (2, 3),
    ("D1", "3.1-3"): (1, 5),
    ("D1", "3.1-4"): (1, 8),
    ("D1", "3.1-5"): (1, 8),
    ("D1", "3.1-6"): (2, 8),
    ("D1", "3.1-7"): (1, None),
    ("D3", "1.2-1.1"): (2, 8),
    ("D3", "1.2-1.2"): (1, 8),
    ("D3", "1.2-2.1"): (2, 8),
    ("D3", "1.2-2.2"): (5, 8),
    ("D3", "1.2-2.3"): (1, 8),
    ("D3", "1.2-2.4"): (4, 8),
    ("D3", "1.2-2.5"): (1, None),
    ("D3", "1.2-3.1"): (3, 8),
    ("D3", "1.2-3.2"): (1, 8),
    ("D3", "1.2-3.3"): (2, 4),
    ("D3", "1.2-4.1"): (1, 8),
    ("D3", "1.2-4.2"): (1, None),
    ("D3", "1.2-5.1"): (2, 8),
    ("D4", "Т1-1"): (2, 9),
    ("D4", "Т1-2"): (1, 2),
    ("D4", "Т1-3"): (2, None),
    ("D4", "Т1-4"): (2, 9),
    ("D4", "Т1-5"): (1, 3),
    ("D4", "Т1-6"): (1, 2),
    ("D4", "Т1-7"): (2, 5),
    ("D4", "Т1-7а"): (1, 5),
    ("D4", "Т1-7б"): (1, 5),
    ("D5", "A-1"): (1, 5),
    ("D5", "A-2"): (3, 8),
    ("D5", "A-4"): (1, 3),
    ("D5", "A-5.1"): (Fraction(11, 2), 6),
    ("D5", "A-5.2"): (4, 5),
    ("D5", "A-5.3"): (3, 4),
    ("D5", "A-5.3q"): (1, None),
    ("D5", "A-5.4"): (Fraction(1, 2), None),
    ("D5", "A-5а.1"): (5, None),
    ("D5", "A-5а.2"): (35, None),
    ("D5", "A-5а.3"): (4, 5),
    ("D5", "A-6.1"): (1, 2),
    ("D5", "A-6.2"): (3, 5),
    ("D5", "A-6.3"): (1, 9),
    ("D5", "A-6.4"): (2, None),
    ("D5", "A-7.1"): (1, None),
    ("D5", "A-7.2"): (1, None),
    ("D5", "A-8"): (2, None),
    ("D5", "A-9"): (1, None),
    ("D5", "A-10"): (2, None),
    ("D5", "A-11.1"): (4, None),
    ("D5", "A-11.2"): (1, None),
    ("D5", "B-1"): (2, 8),
    ("D5", "B-2"): (2, 8),
    ("D5", "B-3"): (2, 8),
    ("D5", "B-4"): (1, None),
    ("D5", "B-5"): (3, 8),
    ("D5", "B-6"): (1, 8),
    ("D5", "B-7"): (3, None),
    ("D5", "B-8"): (Fraction(11, 2), 6),
}

METRICS: dict[tuple[str, str], tuple[Number | None, Number | None]] = {
    ("D1", "4.1-1"): (1, None),
    ("D1", "4.1-2"): (0, None),
    ("D1", "4.1-3"): (0, None),
    ("D1", "4.1-4"): (0, None),
    ("D1", "5.4-1"): (1, None),
    ("D1", "5.4-2"): (5, None),
    ("D2", "1-2"): (1, None),
    ("D2", "1-4"): (1, 2),
    ("D2", "1-5"): (1, None),
    ("D2", "1-6"): (2, None),
    ("D2", "1-7"): (7, None),
    ("D2", "1-8"): (85, 100),
    ("D2", "1-9"): (3, None),
    ("D2", "1-10"): (3, None),
    ("D2", "2-2"): (2, None),
    ("D2", "2-3"): (20, None),
    ("D2", "2-4"): (85, 100),
    ("D2", "2-5"): (3, None),
    ("D2", "2-6"): (3, None),
    ("D3", "1.1"): (2, 8),
    ("D3", "1.1-1"): (2, 8),
    ("D3", "1.1-2"): (1, 8),
    ("D4", "1.2"): (None, None),  # the returns do not tell the earlier category
    ("D4", "1.3"): (2, 8),
    ("D4", "6.2"): (0, 8),
    ("D5", "B-9"): (4, 5),  # stands in the document, not in the catalogue
    ("D5", "П-20"): (3, 5),
    ("D5", "К-1"): (0, None),
    ("D5", "К-2"): (None, None),  # the returns do not tell the category
    ("D5", "К-3"): (2, None),
    ("D5", "К-4"): (4, None),
    ("D5", "К-5"): (3, None),
    ("D5", "К-6"): (0, None),
    ("D5", "К-7"): (1, None),
    ("D5", "К-8"): (2, None),
    ("D5", "К-9"): (1, None),
    ("D5", "К-10"): (2, None),
    ("D5", "К-11"): (3, None),
}
"""Goal-level and implied metrics (domain.md §1.6)."""


def rows() -> list[dict[str, str]]:
    path = SHARED / "catalogue" / "indicators.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    """Compute the small district with every profile."""
    folder = tmp_path_factory.mktemp("district")
    returns = folder / "returns"
    for name in district():
        (returns / name).parent.mkdir(parents=True, exist_ok=True)
    settings = Settings(choices={"Q13": "target"})
    workspace = Workspace(folder, settings, bundled_definitions())
    request = Request(save(returns, district()), tuple(PROFILES.values()), YEAR_2022)
    return run_period(workspace, request, keep_secret=False)


def total(found: RunResult, profile: str, ref: str) -> IndicatorValue:
    return next(v for v in found.values if (v.profile, v.ref, v.breakdown) == (profile, ref, TOTAL))


def test_the_catalogue_has_59_rows_and_each_has_a_figure_here() -> None:
    assert [(row["doc"], row["ref"]) for row in rows()] == list(FIGURES)


@pytest.mark.parametrize("row", rows(), ids=[f"{r['doc']}-{r['ref']}" for r in rows()])
def test_a_row_has_its_wording_and_its_figure(row: dict[str, str], found: RunResult) -> None:
    key = (row["doc"], row["ref"])
    value = total(found, PROFILES[row["doc"]], row["ref"])
    assert value.indicator == row["id"]
    assert value.title == row["wording"] or key in REWORDED
    assert (value.numerator, value.denominator) == FIGURES[key], value.note
    assert value.value is not None


def test_every_other_row_of_the_profiles_has_its_figure(found: RunResult) -> None:
    others = {
        (document, value.ref): (value.numerator, value.denominator)
        for document, profile in PROFILES.items()
        for value in found.values
        if value.profile == profile and value.breakdown == TOTAL
    }
    assert {key: counts for key, counts in others.items() if key not in FIGURES} == METRICS


def words(text: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"<[^>]+>", " ", text)).lower().strip()


@pytest.mark.parametrize("document", PROFILES)
def test_every_wording_of_a_profile_stands_in_its_document(document: str) -> None:
    path = next((SHARED / "sources").glob(f"{SOURCES[document]}_*.txt"))
    text = words(path.read_text(encoding="utf-8"))
    missing = [
        row.ref
        for row in bundled_definitions().profiles[PROFILES[document]].indicators
        if words(row.wording) not in text and (document, row.ref) not in BROKEN_BY_PAGES
    ]
    assert missing == []


def test_targets_of_2022(found: RunResult) -> None:
    met = {
        value.ref: (value.target.met, value.target.short_by)
        for value in found.values
        if value.target is not None and value.profile == "kazachinsko-lensky-2022"
    }
    assert met["Т1-5"] == (True, 0)
    assert met["Т1-6"] == (False, 1)
    assert met["Т1-4"] == (None, None), "2 % of what? (Q24)"


def test_the_union_of_the_registry_is_said_beside_its_parts(found: RunResult) -> None:
    assert total(found, "kazachinsko-lensky-2022", "Т1-7").note == ""


def test_no_return_of_the_small_district_is_misread(found: RunResult) -> None:
    assert [i for i in found.issues if i.level.value == "error"] == []
