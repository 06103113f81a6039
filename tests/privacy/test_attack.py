"""From the public files nobody finds out what is hidden; from a careless edition anybody does."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making.attack import DIMENSIONS, Attack, Pair, Seen, counts_of
from making.printed import parts_of

from pedmonitor.disclosure.suppress import Suppression
from pedmonitor.history.store import History
from pedmonitor.model.edition import Edition
from pedmonitor.model.measure import Measure, MeasureRegister, Selection
from pedmonitor.model.period import calendar_year
from pedmonitor.reporting.facts.series import ancestries
from pedmonitor.reporting.formats.write import RENDERERS
from pedmonitor.workflows import effect
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.editions import Audience, Editions
from pedmonitor.workflows.keeping.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import ReportContext

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FOLDERS = {"registers": SAMPLES, "forms-and-counts": SAMPLES / "forms-and-counts"}
EVERY = (
    "vilyuysk-2021", "korsakov-2021", "sysert-2019", "kazachinsko-lensky-2022", "amursk-2021",
)  # fmt: skip
YEARS = (2020, 2021, 2022)
DAY = dt.date(2023, 3, 1)
_OVER = re.compile(r"(?<![A-Z\d.])(\d+(?:\.\d+)?)/(\d+)")
FORMATS = tuple(RENDERERS)
"""Every format of a report: a new one is attacked from its first day."""
AUDIENCE = Audience(Edition.PUBLIC, on=DAY)


@dataclass(frozen=True)
class Municipality:
    """A municipality whose three years have been computed for all five documents."""

    workspace: Workspace

    def run(self, year: int) -> RunResult:
        with History.open(self.workspace.database) as history:
            return history.load(history.runs_of(calendar_year(year))[0])

    def publish(self, year: int, formats: tuple[str, ...] = ("md",)) -> Path:
        build_report(
            self.workspace, calendar_year(year), ReportRequest((), formats, audience=AUDIENCE)
        )
        return self.workspace.out(calendar_year(year)) / "public"

    def attack(self, folder: Path, year: int) -> Attack:
        run = self.run(year)
        return Attack(read(folder), run, run.contexts, self.workspace.catalogue)


def read(folder: Path, suffix: str = "md") -> Seen:
    """Read every full report of an edition in one format."""
    seen = Seen()
    for path in sorted(folder.glob(f"report-*.{suffix}")):
        seen.read(parts_of(path, DIMENSIONS), path.stem.removeprefix("report-"))
    return seen


def reports_of(folder: Path) -> list[Path]:
    """List the reports of an edition: of every document in every format, or nothing is proved."""
    found = sorted(folder.glob("report-*"))
    documents = {path.stem.removeprefix("report-") for path in found}
    assert len(documents & set(EVERY)) > 1
    assert {path.name for path in found} == {
        f"report-{document}.{suffix}" for document in documents for suffix in FORMATS
    }
    return found


_OF_ORGANISATIONS = re.compile(r"у\s\d+\sиз\s\d+\sорганизаци")
"""How many organisations lack something is said to everybody (decision 17, point 8)."""


def said(folder: Path) -> list[str]:
    """List everything that the files say outside tables: text, drawings, properties."""
    parts = (part for path in reports_of(folder) for part in parts_of(path, DIMENSIONS))
    return [
        text for p in parts if p.kind != "table" for text in (p.text, *itertools.chain(*p.rows))
    ]


@pytest.fixture(scope="module", params=FOLDERS)
def municipality(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Municipality:
    path = tmp_path_factory.mktemp(request.param)
    samples = FOLDERS[request.param]
    shutil.copy(samples / "pedmonitor.toml", path)
    workspace = open_workspace(path)
    for year in YEARS:
        order = Request(samples / "returns" / str(year), EVERY, calendar_year(year))
        compute_period(workspace, order, finished_at=dt.datetime(2023, 2, 1, tzinfo=dt.UTC))
    return Municipality(workspace)


@pytest.fixture(scope="module")
def editions(municipality: Municipality) -> dict[int, Path]:
    """The public editions of three years, published one after another."""
    *earlier, last = YEARS
    found = {year: municipality.publish(year) for year in earlier}
    return {**found, last: municipality.publish(last, FORMATS)}


@pytest.mark.parametrize("year", YEARS)
def test_nothing_hidden_is_found_out(
    municipality: Municipality, editions: dict[int, Path], year: int
) -> None:
    attack = municipality.attack(editions[year], year)
    assert dict(attack.recovered()) == {}


@pytest.mark.parametrize("year", YEARS)
def test_every_printed_number_is_true(
    municipality: Municipality, editions: dict[int, Path], year: int
) -> None:
    seen, truth = read(editions[year]), municipality.attack(editions[year], year).truth
    assert len(seen.shown) > 100
    wrong = {key: pair for key, pair in seen.shown.items() if truth.get(key, pair) != pair}
    assert wrong == {}
    for pair, keys in seen.together:
        for part, number in enumerate(pair):
            assert number is None or number == sum(truth[key][part] or 0 for key in keys)


@pytest.fixture(scope="module")
def known(municipality: Municipality, editions: dict[int, Path]) -> set[Pair]:
    """Every pair of counts that some table of the three years prints."""
    coverages = [municipality.run(year).coverage for year in YEARS]
    pairs: set[Pair] = {(one.received, one.expected) for one in coverages}
    for folder in editions.values():
        seen = read(folder)
        pairs |= {*seen.shown.values(), *(pair for pair, _ in seen.together)}
    return pairs


def test_sentences_drawings_and_properties_say_no_counts_that_no_table_shows(
    editions: dict[int, Path], known: set[Pair]
) -> None:
    lines = said(editions[2022])
    assert len(lines) > 1000
    of_people = (_OF_ORGANISATIONS.sub("", line) for line in lines)
    assert counts_of(of_people) <= known


@pytest.mark.parametrize("suffix", [one for one in FORMATS if one != "md"])
def test_every_format_shows_and_hides_the_same(editions: dict[int, Path], suffix: str) -> None:
    seen, other = read(editions[2022]), read(editions[2022], suffix)
    assert (other.shown, other.hidden, other.changes) == (seen.shown, seen.hidden, seen.changes)
    assert sorted(other.together) == sorted(seen.together)


def test_nothing_hidden_is_found_out_from_all_formats_together(
    municipality: Municipality, editions: dict[int, Path], known: set[Pair]
) -> None:
    """What lies under the charts of a workbook and in its formulas is printed elsewhere too."""
    names = {name for run in map(municipality.run, YEARS) for name in _rows_of(run)}
    seen = read(editions[2022], "xlsx")
    assert seen.drawn
    drawn = [row for _, (_, *rows) in seen.drawn for row in rows if row[0] in names]
    assert drawn
    for _, base, percent, *_ in drawn:
        count = float(percent) * float(base) / 100
        assert (round(count), float(base)) in known
    for path in reports_of(editions[2022]):
        if path.suffix != ".xlsx":
            continue
        cells = (
            str(cell.value) for ws in openpyxl.load_workbook(path) for row in ws for cell in row
        )
        formulas = " ".join(cell for cell in cells if cell.startswith("="))
        pairs = {(float(k), float(n)) for k, n in _OVER.findall(formulas)}
        assert {pair for pair in pairs if pair[1] != 100} <= known


def _rows_of(run: RunResult) -> set[str]:
    return {name for value in run.values for _, name in value.breakdown}


@pytest.mark.parametrize("year", YEARS)
def test_no_change_is_printed_of_what_is_hidden_in_either_year(
    editions: dict[int, Path], year: int
) -> None:
    seen = read(editions[year])
    before = read(editions[year - 1]) if year > YEARS[0] else Seen()
    assert not seen.changes & (seen.hidden | before.hidden)


def test_what_was_hidden_once_stays_hidden_and_a_second_edition_is_the_same(
    municipality: Municipality, editions: dict[int, Path]
) -> None:
    first = {path.name: path.read_bytes() for path in editions[2022].glob("*.md")}
    again = {path.name: path.read_bytes() for path in municipality.publish(2022).glob("*.md")}
    assert again == first


def test_secondary_figures_stay_in_the_department(
    municipality: Municipality, editions: dict[int, Path]
) -> None:
    """They are small, and what they add to a total is smaller."""
    shown = [one for value in municipality.run(2022).values for one in value.secondary]
    assert len(shown) > 10
    for path in reports_of(editions[2022]):
        texts = [
            text for p in parts_of(path, DIMENSIONS) for text in (p.text, *itertools.chain(*p.rows))
        ]
        printed = "\n".join(texts)
        assert len(printed) > 1000, path.name
        assert not [one.title for one in shown if one.title in printed], path.name
        assert "Справочные величины" not in printed
    own = extracts(municipality)
    assert own
    for context in own:
        assert context.run.values
        assert [value for value in context.run.values if value.secondary] == []


def extracts(municipality: Municipality) -> list[ReportContext]:
    workspace, period = municipality.workspace, calendar_year(2022)
    with History.open(workspace.database) as history:
        context = effect._context(VILYUYSK, history, workspace, period, Edition.INTERNAL)
        assert context is not None
        assert [value for value in context.run.values if value.secondary]
        schools = Editions(workspace, history, Audience(Edition.SCHOOL, on=DAY))
        return [one for _, one in schools.of(context, workspace.path)]


def test_the_workbook_hides_what_the_text_hides(editions: dict[int, Path]) -> None:
    for path in reports_of(editions[2022]):
        if path.suffix != ".xlsx":
            continue
        text = path.with_suffix(".md").read_text(encoding="utf-8")
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
        stars = sum(cell.value == "*" for ws in book for row in ws.rows for cell in row)
        assert stars == len(re.findall(r"\| \\\*(?= )", text))
        properties = f"{book.properties.creator}{book.properties.title}"
        assert "internal" not in properties


def test_the_public_learns_no_file_no_issue_and_no_name_of_who_is_late(
    municipality: Municipality, editions: dict[int, Path]
) -> None:
    run = municipality.run(2022)
    text = "\n".join(said(editions[2022]))
    assert not [item.file for item in run.inputs if item.file and item.file in text]
    assert not [issue.message for issue in run.issues if issue.message in text]
    assert not re.search(r"results\.(json|xlsx)|issues\.xlsx", text)
    assert not re.search(r"[Бб]ез данных: «|[Дд]анные не представили:", text)


def test_what_an_organisation_has_not_sent_looks_like_what_is_hidden(
    editions: dict[int, Path],
) -> None:
    """Who is silent is not told: by no mark, no word and no row that is not there."""
    for path in reports_of(editions[2022]):
        tables = [part.rows for part in parts_of(path, DIMENSIONS) if part.kind == "table"]
        of_places = [rows for rows in tables if rows[0][0] in {"Организация", "Группа организаций"}]
        rows = [row for table in of_places for row in table[1:] if row[0] != "По муниципалитету"]
        assert of_places, path.name
        assert rows, path.name
        assert not [row for row in rows if {"н/д", "нет данных"} & set(row[1:])], path.name


def test_without_secondary_suppression_the_attack_succeeds(
    municipality: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The attack must be able to find something, or it proves nothing."""
    monkeypatch.setattr(Suppression, "_round", lambda _: False)
    shutil.rmtree(municipality.workspace.path / "publications", ignore_errors=True)
    found = dict(municipality.attack(municipality.publish(2022), 2022).recovered())
    shutil.rmtree(municipality.workspace.path / "publications")
    assert len(found) > 10


VILYUYSK = "vilyuysk-2021"
REFS = ("1.2-1.1", "1.2-3.1", "1.2-5.1", "1.2-4.1", "1.1-1", "1.2-2.5", "1.2-4.2")
"""Shares, and two numbers."""


def measures_of(names: list[str]) -> MeasureRegister:
    """A measure for every organisation, for every two neighbours, and for a half of them."""
    groups = [*([name] for name in names), *itertools.pairwise(names), names[::2]]
    listed = tuple(
        Measure(
            f"М-{at}", VILYUYSK, "Семинары", 1, "", tuple(group), everybody=False,
            start=dt.date(2022, 1, 15), indicators=REFS, selection=Selection.RANDOM,
        )
        for at, group in enumerate(groups)
    )  # fmt: skip
    return MeasureRegister(listed)


def public_context(municipality: Municipality) -> ReportContext:
    workspace, period = municipality.workspace, calendar_year(2022)
    with History.open(workspace.database) as history:
        context = effect._context(VILYUYSK, history, workspace, period, Edition.PUBLIC)
        assert context is not None
        ((_, public),) = Editions(workspace, history, AUDIENCE).of(context, workspace.path)
    return public


def test_a_note_on_measures_is_made_of_printed_figures_alone(
    municipality: Municipality, editions: dict[int, Path]
) -> None:
    """Whatever schools a measure names, its sums are sums of what the reports of years print."""
    run = municipality.run(2022)
    register = measures_of([one.name for one in run.contexts])
    judged = effect.judged_of(public_context(municipality), register, municipality.workspace)
    seen = {year: read(folder) for year, folder in editions.items()}
    origins = {year: ancestries(municipality.run(year), run) for year in YEARS}
    checked = numbers = 0
    for one in judged.effects:
        others = one.effect.comparison.others if one.effect.comparison else None
        groups = [group for group in (one.effect.treated, others) if group is not None]
        for group, at in itertools.product(groups, range(len(YEARS))):
            counts, year = group.counts[at], YEARS[at]
            if counts is None:
                continue
            names = [old for name in group.names for old in origins[year][name].names]
            printed = [
                seen[year].shown.get((VILYUYSK, one.ref, (("organisation", name),)))
                for name in names
            ]
            assert None not in printed, (one.ref, year, names)
            sums = tuple(sum(pair[part] or 0 for pair in printed if pair) for part in (0, 1))
            if one.totals is None:
                assert counts == sums
            else:  # of numbers the second is how many organisations there are
                assert counts == (sums[0], len(group.names))
                numbers += 1
            checked += 1
    assert checked > 20
    assert numbers > 5
