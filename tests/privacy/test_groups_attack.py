"""What is said of groups follows from what is printed: it tells nobody anything more."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from making import groups
from making.definitions import bundled_definitions

from pedmonitor.analysis.grouping import find_groups
from pedmonitor.disclosure.protect import protect
from pedmonitor.disclosure.rules import Rules
from pedmonitor.model.edition import Edition
from pedmonitor.model.groups import CountTable, Grouping, GroupRules
from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.sections.kinds import GROUPS, report_kinds

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
Pair = tuple[int, int]
Rows = list[list[str]]
SMALL = {"Школа 4": 3, "Школа 11": 4, "Школа 17": 2, "Школа 22": 4}
"""Schools of so few people that nobody may know of them."""


def truth() -> groups.Rows:
    rows = groups.kinds((12, 9, 7), seed=6)
    for name, people in SMALL.items():
        rows[name] = tuple((min(k, people // 2), people) for k, _ in rows[name])
    return rows


def public(edition: Edition = Edition.PUBLIC) -> str:
    """Build the document that everybody may read."""
    context = groups.context(truth())
    catalogue = bundled_definitions()
    found = protect(
        context.run, families=catalogue.families, profiles=catalogue.profiles, rules=Rules()
    )
    context = replace(context, run=found.run, edition=edition)
    document = report_kinds(TEMPLATES)[GROUPS].build(context, TEMPLATES)
    assert document is not None
    return render_markdown(document, TEMPLATES).decode().replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module")
def text() -> str:
    return public()


def tables(text: str) -> list[Rows]:
    found: list[Rows] = [[]]
    for line in text.splitlines():
        if line.startswith("|"):
            found[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        elif found[-1]:
            found.append([])
    return [[rows[0], *rows[2:]] for rows in found if rows]


def one(text: str, heading: str) -> Rows:
    return next(rows for rows in tables(text) if heading in rows[0][0])


def pair(cell: str) -> Pair | None:
    found = re.search(r"(\d+) из (\d+)", cell)
    return (int(found[1]), int(found[2])) if found else None


def printed(text: str) -> CountTable:
    """Read the table of all organisations as a reader does."""
    head, *rows = one(text, "Организация")
    at = [index for index, title in enumerate(head) if re.match(r"\d", title)]
    return CountTable(
        tuple(head[index] for index in at),
        tuple((row[0], tuple(pair(row[index]) for index in at)) for row in rows[:-1]),
    )


def found_by_reader(text: str) -> Grouping:
    return find_groups(printed(text), GroupRules(least=5))


def total(cells: list[Pair | None]) -> Pair:
    known = [cell for cell in cells if cell is not None]
    return sum(k for k, _ in known), sum(n for _, n in known)


def test_the_small_schools_are_hidden(text: str) -> None:
    rows = dict(printed(text).rows)
    hidden = {name for name, cells in rows.items() if None in cells}
    assert hidden >= set(SMALL)
    assert not [name for name in SMALL if any(rows[name])]


def test_groups_are_what_a_reader_would_find_in_the_printed_table(text: str) -> None:
    own = found_by_reader(text)
    assert own.is_found
    members = {row[0]: row[2].split(", ") for row in one(text, "Группа")[1:]}
    assert [list(cluster.members) for cluster in own.clusters] == list(members.values())
    assert min(map(len, members.values())) >= 5
    assert not set(SMALL) & {name for names in members.values() for name in names}
    assert f"Средний силуэт {own.observed:.3f}".replace(".", ",") in text
    assert f"он не выше {own.threshold:.3f}".replace(".", ",") in text


def test_the_shares_of_groups_are_sums_of_printed_schools(text: str) -> None:
    rows = dict(printed(text).rows)
    members = {row[0]: row[2].split(", ") for row in one(text, "Группа")[1:]}
    shares = [rows for rows in tables(text) if rows[0][0] == "Группа"][1]
    for letter, *cells in shares[1:-1]:
        for at, cell in enumerate(cells):
            assert pair(cell) == total([rows[name][at] for name in members[letter]])


def test_groups_by_size_are_sums_of_printed_schools_or_hidden(text: str) -> None:
    rows = dict(printed(text).rows)
    people = {
        name: max(n for _, n in filter(None, cells)) for name, cells in rows.items() if any(cells)
    }
    bands = {"До 10": (0, 10), "От 10": (10, 25), "25": (25, 10**6)}
    for title, number, *cells in one(text, "Численность")[1:]:
        low, high = next(band for name, band in bands.items() if title.startswith(name))
        mine = [name for name, size in people.items() if low <= size < high]
        assert int(number) == len(mine)
        for at, cell in enumerate(cells):
            own = [rows[name][at] for name in mine]
            assert cell == "\\*" if None in own else pair(cell) == total(own)


def test_nobody_says_how_large_a_hidden_school_is(text: str) -> None:
    for name in SMALL:
        page = text.split(f"### {name}\n")[1].split("###", maxsplit=1)[0]
        assert not re.search(r"до 10|от 10|25 педагогов", page)
    assert "ШНОР" not in text


def test_another_truth_behind_the_same_stars_is_the_same_document(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One hidden school gives what another takes: not a letter of the document tells it."""
    rows = truth()
    rows["Школа 11"] = tuple((k - 1, n) for k, n in rows["Школа 11"])
    rows["Школа 22"] = tuple((k + 1, n) for k, n in rows["Школа 22"])
    monkeypatch.setattr(f"{__name__}.truth", lambda: rows)
    assert public() == text
