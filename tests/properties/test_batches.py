"""A folder gives the same bytes in one piece and in batches of any size."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from making.definitions import bundled_definitions
from making.returns import YEAR_2022

from pedmonitor.analysis.people import compare_people
from pedmonitor.definitions.settings import Settings
from pedmonitor.workflows.batching.run_batches import Spread
from pedmonitor.workflows.compute_period import Outcome, Request, compute_period
from pedmonitor.workflows.keeping.workspace import Workspace
from properties.scattered import write_scattered, write_stated

CLOCK = dt.datetime(2023, 1, 10, tzinfo=dt.UTC)


def compute(folder: Path, spread: Spread, *, zero: bool = False) -> Outcome:
    """Compute in a workspace without a past."""
    with TemporaryDirectory() as place:
        path = Path(place)
        (path / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
        settings = Settings(workers=1, missing_register="zero" if zero else "missing")
        zeroed = 'missing_register = "zero"\n' if zero else ""
        (path / "pedmonitor.toml").write_text(zeroed + "workers = 1\n", encoding="utf-8")
        workspace = Workspace(path, settings, bundled_definitions(), "")
        request = Request(folder, (), YEAR_2022, path / "out", spread=spread)
        return compute_period(workspace, request, finished_at=CLOCK)


def document(folder: Path, spread: Spread, *, zero: bool = False) -> bytes:
    from pedmonitor.reporting.machine.results_json import render_results_json

    outcome = compute(folder, spread, zero=zero)
    assert outcome.whole == ""
    return render_results_json(outcome.run)


@pytest.mark.parametrize("seed", range(4))
def test_batches_of_any_size_give_the_same_bytes(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "returns"
    write_scattered(folder, seed=seed)
    whole = document(folder, Spread(many=10**9))
    for size in (1, 3 + seed):
        assert document(folder, Spread(many=1, size=size)) == whole


@pytest.mark.parametrize("seed", range(3))
def test_what_stands_across_organisations_and_years_gives_the_same_bytes(
    tmp_path: Path, seed: int
) -> None:
    folder = tmp_path / "returns"
    write_scattered(folder, seed=100 + seed)
    write_stated(folder, seed=seed)
    zero = seed == 1
    whole = document(folder, Spread(many=10**9), zero=zero)
    for size in (1, 4):
        assert document(folder, Spread(many=1, size=size), zero=zero) == whole


def test_a_part_timer_with_another_birth_date_elsewhere_is_told_of_alike(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    write_scattered(folder, seed=2)
    (folder / "организации.csv").unlink(missing_ok=True)
    for at, (born, kind) in enumerate(
        (("03.03.1994", "основное"), ("03.03.1949", "внешний совместитель")), start=61
    ):
        lines = [f"СОШ № {at}", "ФИО;Должность;Дата рождения;Вид занятости"]
        lines += [f"Юнкерова Зинаида Карловна;учитель;{born};{kind}"]
        (folder / f"СОШ № {at} кадры.csv").write_text("\n".join(lines), encoding="utf-8")
    whole = document(folder, Spread(many=10**9))
    assert "дата рождения там другая" in whole.decode("utf-8")
    for size in (1, 4):
        assert document(folder, Spread(many=1, size=size)) == whole


SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("place", ["forms-and-counts/returns", "returns"])
def test_samples_with_forms_counts_and_three_years_give_the_same_bytes(place: str) -> None:
    whole = document(SAMPLES / place, Spread(many=10**9))
    assert document(SAMPLES / place, Spread(many=1, size=5)) == whole


def test_the_people_of_batches_are_those_of_one_piece(tmp_path: Path) -> None:
    """Compared with one and the same year before, they tell of the same people."""
    folder = tmp_path / "returns"
    write_scattered(folder, seed=3)
    whole = compute(folder, Spread(many=10**9)).run
    parts = compute(folder, Spread(many=1, size=2)).run
    assert whole.people is not None
    assert parts.people is not None
    assert parts.people.columns == whole.people.columns
    assert compare_people(whole.people, parts.people) == compare_people(whole.people, whole.people)
    assert compare_people(parts.people, whole.people) == compare_people(whole.people, whole.people)


def test_a_table_that_ties_everybody_together_is_computed_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    write_scattered(folder, seed=5)
    rows = [f"СОШ № {at};Иванова Анна Петровна;ПК;01.02.2022" for at in range(1, 12)]
    lines = ["ОО;ФИО;Вид программы;Дата окончания", *rows]
    (folder / "курсы района 2022.csv").write_text("\n".join(lines), encoding="utf-8")
    (folder / "мусор.csv").unlink()
    outcome = compute(folder, Spread(many=1, size=2))
    assert outcome.whole == "таблицы связывают все организации друг с другом"
    assert outcome.run.values == compute(folder, Spread(many=10**9)).run.values
