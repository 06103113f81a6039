from __future__ import annotations

import datetime as dt
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import WorkspaceError
from pedmonitor.history.store import History
from pedmonitor.model.organisation import Context, Succession
from pedmonitor.model.period import PeriodKind, academic_year, calendar_year
from pedmonitor.model.submission import ReturnContent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pedmonitor.model.result import RunResult

MORNING = dt.datetime(2023, 1, 10, 9, 0, tzinfo=dt.UTC)
EVENING = dt.datetime(2023, 1, 10, 18, 0, tzinfo=dt.UTC)
PROFILE = "vilyuysk-2021"
YEAR = PeriodKind.CALENDAR_YEAR


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pedmonitor.db"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    with History.open(path) as opened:
        yield opened


def changed(run: RunResult, numerator: int) -> RunResult:
    return replace(run, values=tuple(replace(item, numerator=numerator) for item in run.values))


def renamed(run: RunResult, *profiles: str) -> RunResult:
    values = tuple(replace(item, profile=name) for name in profiles for item in run.values)
    return replace(run, profiles=profiles, values=values)


def table_sizes(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as plain:
        names = [
            row[0] for row in plain.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {name: plain.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}  # noqa: S608


def test_saving_twice_changes_nothing(history: History, path: Path, run: RunResult) -> None:
    first = history.save(run, finished_at=MORNING)
    before = path.read_bytes()
    again = history.save(run, finished_at=EVENING)
    assert again == first
    assert again.finished_at == MORNING
    assert path.read_bytes() == before


def test_loaded_run_equals_the_saved_one_after_reopening(path: Path, run: RunResult) -> None:
    with History.open(path) as history:
        history.save(run, finished_at=MORNING)
    with History.open(path) as history:
        assert history.latest(profile=PROFILE, kind=YEAR, label="2022") == run


def test_latest_is_the_run_saved_last(history: History, run: RunResult) -> None:
    history.save(run, finished_at=MORNING)
    history.save(changed(run, 7), finished_at=EVENING)
    assert history.latest(profile=PROFILE, kind=YEAR, label="2022") == changed(run, 7)
    assert [record.current for record in history.runs()] == [False, True]


def test_restored_returns_make_the_known_run_current(
    history: History, path: Path, run: RunResult
) -> None:
    history.save(run, finished_at=MORNING)
    history.save(changed(run, 7), finished_at=MORNING)
    before = table_sizes(path)
    restored = history.save(run, finished_at=EVENING)
    assert restored.finished_at == MORNING
    assert restored.current
    assert history.latest(profile=PROFILE, kind=YEAR, label="2022") == run
    assert table_sizes(path) == before
    assert [record.current for record in history.runs()] == [True, False]


def test_a_run_of_another_profile_does_not_displace(history: History, run: RunResult) -> None:
    both = renamed(run, PROFILE, "amursk-2021")
    history.save(both, finished_at=MORNING)
    history.save(renamed(run, "amursk-2021"), finished_at=EVENING)
    assert history.latest(profile=PROFILE, kind=YEAR, label="2022") == both
    assert history.latest(profile="amursk-2021", kind=YEAR, label="2022") != both
    assert all(record.current for record in history.runs())


def test_latest_of_an_unknown_period_is_none(history: History, run: RunResult) -> None:
    history.save(run, finished_at=MORNING)
    assert history.latest(profile=PROFILE, kind=YEAR, label="2021") is None
    assert history.latest(profile="korsakov-2021", kind=YEAR, label="2022") is None
    kind = PeriodKind.ACADEMIC_YEAR
    assert history.latest(profile=PROFILE, kind=kind, label="2022") is None


def test_earlier_gives_nearest_periods_oldest_first(history: History, run: RunResult) -> None:
    years = {year: replace(run, period=calendar_year(year)) for year in (2021, 2019, 2022, 2020)}
    for one in years.values():
        history.save(one, finished_at=MORNING)
    history.save(changed(years[2020], 3), finished_at=EVENING)
    history.save(replace(run, period=academic_year(2020)), finished_at=EVENING)
    found = history.earlier(profile=PROFILE, period=calendar_year(2022), limit=2)
    assert found == (changed(years[2020], 3), years[2021])


def test_runs_are_listed_in_the_order_of_first_saving(history: History, run: RunResult) -> None:
    for year in (2022, 2021):
        history.save(replace(run, period=calendar_year(year)), finished_at=MORNING)
    records = history.runs()
    assert [record.period.label for record in records] == ["2022", "2021"]
    assert records[0].profiles == (PROFILE,)
    assert records[0].coverage == run.coverage


def test_series_follows_one_figure_through_current_runs(history: History, run: RunResult) -> None:
    for year, numerator in ((2022, 9), (2021, 8), (2022, 10)):
        one = replace(changed(run, numerator), period=calendar_year(year))
        history.save(one, finished_at=MORNING)
    breakdown = (("organisation", "Школа № 1"),)
    found = history.series(PROFILE, "diag_share", breakdown)
    assert [(record.period.label, item.numerator) for record, item in found] == [
        ("2021", 8),
        ("2022", 10),
    ]
    assert all(item.breakdown == breakdown for _, item in found)
    assert history.series(PROFILE, "unknown", ()) == ()


def test_a_run_that_cannot_be_written_leaves_nothing(
    history: History, path: Path, run: RunResult
) -> None:
    before = table_sizes(path)
    with pytest.raises(WorkspaceError, match="Переименуйте файл"):
        history.save(
            replace(run, inputs=(replace(run.inputs[0], file="школа\udc8e.xlsx"),)),
            finished_at=MORNING,
        )
    assert table_sizes(path) == before


def test_an_unknown_record_is_explained(history: History, path: Path, run: RunResult) -> None:
    record = history.save(run, finished_at=MORNING)
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE issue SET code = 'NEW-001'")
    with pytest.raises(WorkspaceError, match=r"NEW-001.*Обновите программу"):
        history.load(record)


def test_twenty_thousand_values_are_saved_quickly(history: History, run: RunResult) -> None:
    total = run.values[0]
    values = tuple(
        replace(total, indicator=f"i{number % 40}", breakdown=(("organisation", f"{number}"),))
        for number in range(20_000)
    )
    large = replace(run, values=values)
    started = time.process_time()
    history.save(large, finished_at=MORNING)
    assert time.process_time() - started < 2, "0.3 s on the machine of the benchmark"
    assert history.latest(profile=PROFILE, kind=YEAR, label="2022") == large


def test_the_runs_of_a_period_newest_first(history: History, run: RunResult) -> None:
    first = history.save(run, finished_at=MORNING)
    second = history.save(changed(run, 5), finished_at=EVENING)
    history.save(replace(run, period=calendar_year(2021)), finished_at=EVENING)
    assert [record.id for record in history.runs_of(run.period)] == [second.id, first.id]


def test_when_a_file_was_seen_first(history: History, run: RunResult) -> None:
    history.save(changed(run, 5), finished_at=EVENING)
    history.save(run, finished_at=MORNING)
    assert history.first_seen() == {"ab12": MORNING}


def test_changes_of_organisations_and_contents_come_back(history: History, run: RunResult) -> None:
    changes = (
        Succession("ООШ № 16", "СОШ № 6", "слияние", dt.date(2022, 9, 1), same=False),
        Succession("Старая школа", "СОШ № 6"),
    )
    said = (ReturnContent("ДДТ", "staff", 12, "ab"),)
    places = (
        Context("ДДТ", "дополнительное образование", rural=False),
        Context("СОШ № 6", flags=("ШНОР", "отдалённая")),
    )
    kept = replace(run, successions=changes, contents=said, contexts=places)
    record = history.save(kept, finished_at=MORNING)
    assert history.load(record) == kept
    assert history.contents(run.period) == said
    assert history.contents(calendar_year(2021)) == ()
