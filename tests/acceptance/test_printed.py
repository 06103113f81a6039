"""Every printed figure of a small district, in every format, against its truth by construction."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from making.printed import Part, parts_of
from typer.testing import CliRunner

from acceptance.small_district import (
    DAY,
    FORMER,
    GARDEN,
    GARDEN_SIZE,
    HEIR,
    NOW,
    SILENT,
    TOTALS,
    TRUTH,
    YEARS,
    points,
    share,
    write_district,
)
from pedmonitor.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("md", "docx", "html", "xlsx")
_OWN = ("--profile", "lake-2020")
HEADS = frozenset({"Организация", "Сведения", "Состояние"})


def said(root: Path, *arguments: str) -> str:
    """Run a command in the workspace; what it prints, with plain spaces."""
    found = CliRunner().invoke(app, [*arguments, "--workspace", str(root)])
    assert found.exit_code in {0, 1}, found.output
    return found.output.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which everything has been computed and printed."""
    root = tmp_path_factory.mktemp("округ")
    write_district(root)
    for year in YEARS:
        said(root, "compute", str(root / "returns" / str(year)), "--year", str(year))
    said(root, "plan", "import", str(root / "План.xlsx"), "--id", "plan-2022", *_OWN)
    said(root, "plan", "status", str(root / "returns"), "--date", DAY)
    for edition in ("internal", "public"):
        said(root, "report", "--year", str(NOW), "--edition", edition)
    said(root, "report", "--year", str(NOW), "--edition", "school", "--format", "docx")
    said(root, "report", "--year", str(NOW), "--kind", "contests", "--format", "md")
    said(root, "recommend", "--year", str(NOW))
    return root


def parts(root: Path, place: str, name: str, suffix: str) -> list[Part]:
    return parts_of(root / "out" / str(NOW) / place / f"{name}.{suffix}", HEADS)


def table(found: list[Part], *heads: str) -> dict[str, tuple[str, ...]]:
    """Give the first table that has these headings, by its first column."""
    tables = [part.rows for part in found if part.kind == "table" and part.rows]
    rows = next(rows for rows in tables if all(head in rows[0] for head in heads))
    return {row[0]: row[1:] for row in rows[1:]}


def counts_only(text: str) -> str:
    """Leave the counts of a share: a workbook keeps its percentage as a formula."""
    return text.split(" (", maxsplit=1)[0]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_organisation_has_its_own_counts(root: Path, suffix: str) -> None:
    rows = table(parts(root, "internal", "report-lake-2020", suffix), "Организация", "1", "2")
    assert set(rows) == set(TRUTH[NOW]["1"])
    for name, cells in rows.items():
        told = [share(TRUTH[NOW][ref][name]) for ref in ("1", "2")]
        assert [counts_only(cell) for cell in cells] == [counts_only(one) for one in told]
        assert suffix == "xlsx" or list(cells) == told


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_years_stand_side_by_side_with_their_changes(root: Path, suffix: str) -> None:
    found = parts(root, "internal", "report-lake-2020", suffix)
    rows = table(found, "№", "2020 год", "2021 год", "2022 год")
    for ref, totals in TOTALS.items():
        _, *years, first, last = rows[ref]
        assert [counts_only(one) for one in years] == [counts_only(share(one)) for one in totals]
        if suffix == "xlsx":
            assert first.startswith("=100*(")
        else:
            assert [first, last] == [points(*totals[:2]), points(*totals[1:])]


@pytest.mark.parametrize("suffix", FORMATS)
def test_sentences_say_what_is_true(root: Path, suffix: str) -> None:
    text = repr(parts(root, "internal", "report-lake-2020", suffix))
    then, now = TOTALS["1"][1:]
    assert f"за 2021 год {share(then)}, за 2022 год {share(now)}" in text
    assert f"целевое значение достигнуто: {share(now)} при цели не менее 50 %" in text
    assert f"(нет данных: «{SILENT}»), за 2022 год 11 из 11 организаций" in text
    assert f"«{FORMER}» → «{HEIR}» (переименование, с 01.03.2022)" in text
    assert "вновь принят" not in text
    assert f"({then[0]} → {now[0]} чел.)" in text
    assert "цель на 2021 год: не менее 40 %; цель на 2022 год: не менее 50 %" in text
    assert "выполнено" in text


def test_one_figure_everywhere(root: Path) -> None:
    results = json.loads((root / "out" / str(NOW) / "results.json").read_text(encoding="utf-8"))
    values = {
        (value["ref"], value["breakdown"].get("organisation", "")): value
        for value in results["values"]
        if set(value["breakdown"]) <= {"organisation"}
    }
    for ref, totals in TOTALS.items():
        for name, (k, n) in {**TRUTH[NOW][ref], "": totals[-1]}.items():
            assert (values[ref, name]["numerator"], values[ref, name]["denominator"]) == (k, n)
        k, n = totals[-1]
        explained = json.loads(
            said(root, "explain", ref, str(root / "returns" / str(NOW)), "--year", "2022", "--json")
        )
        assert (explained["value"]["numerator"], explained["value"]["denominator"]) == (k, n)
        history = said(root, "history", ref)
        assert all(
            f"{year}\tlake-2020\t{ref}\t{k}\t{n}" in history for year, (k, n) in _years(totals)
        )
    told = said(root, "diff", "2021", "2022")
    assert all(share(totals[-1]) in told for totals in TOTALS.values())
    status = said(root, "status", str(root / "returns" / str(NOW)), "--year", "2022")
    assert "что-то должны 0 из 11 организаций" in status


def _years(totals: list[tuple[int, int]]) -> list[tuple[int, tuple[int, int]]]:
    return list(zip(YEARS, totals, strict=True))


def test_a_part_of_the_report_says_the_same_of_a_change(root: Path) -> None:
    whole, own = (
        [
            part.text
            for part in parts(root, "internal", name, "md")
            if part.text.startswith("- Показатель 2: ")
        ]
        for name in ("report-lake-2020", "contests-lake-2020")
    )
    assert own[0] in whole
    assert share(TOTALS["2"][-1]) in own[0]


def test_a_letter_holds_the_schools_own_figures_and_nobody_elses(root: Path) -> None:
    letters = root / "out" / str(NOW) / "schools"
    written = sorted(letters.rglob("*.docx"))
    assert {path.parent.name for path in written} == set(TRUTH[NOW]["1"])
    for path in written:
        own, text = path.parent.name, repr(parts_of(path, HEADS)).replace(FORMER, HEIR)
        assert not [name for name in TRUTH[NOW]["1"] if name != own and name in text], path
        if path.name.startswith("report"):
            assert share(TRUTH[NOW]["1"][own]) in text
            assert share(TRUTH[NOW]["2"][own]) in text
            assert share(TOTALS["1"][-1]) in text


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_public_learns_nothing_of_four_people(root: Path, suffix: str) -> None:
    found = parts(root, "public", "report-lake-2020", suffix)
    rows = [row for part in found for row in part.rows if row and row[0] == GARDEN]
    assert {cell for row in rows for cell in row[1:]} <= {"*", "—", ""}
    small = {share((k, GARDEN_SIZE)) for k in range(GARDEN_SIZE + 1)}
    assert not small & {cell for part in found for row in part.rows for cell in row}
    assert share(TOTALS["1"][-1]) in repr(found)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_plan_is_told_as_it_went(root: Path, suffix: str) -> None:
    found = parts(root, "internal", "plan-2022", suffix)
    states = {name.lstrip("●○■▲ "): cells[0] for name, cells in table(found, "Состояние").items()}
    assert states == {"выполнено": "1", "просрочено": "2", "запланировано": "1", "всего": "4"}
    rows = table(found, "№", "Мероприятие", "Срок", "Состояние", "Подтверждение")
    told = repr(found)
    assert "достигнуто — 12 (по реестру мероприятий)" in told
    assert rows["2"][-1].startswith("в реестре мероприятий: отменено")
    assert rows["3"][-1] == "в реестрах и отметках не найдено"
