"""A folder of another municipality is told before it stands in the history as the next year."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from making.district import contexts, run_of, table

from pedmonitor.history.store import History
from pedmonitor.model.organisation import Context, Succession
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.counting.strangers import told_strangers

if TYPE_CHECKING:
    from pathlib import Path

RUN = run_of(table("1.1", [(1, 2)]), places=contexts(4))
OTHERS = replace(RUN, contexts=tuple(Context(f"Школа {place}") for place in ("А", "Б", "В")))
NOON = dt.datetime(2023, 2, 1, tzinfo=dt.UTC)


def test_nobody_known_is_told(tmp_path: Path) -> None:
    with History.open(tmp_path / "pedmonitor.db") as history:
        assert told_strangers(history, OTHERS) == "", "nothing has been computed yet"
        history.save(RUN, finished_at=NOON)
        said = told_strangers(history, OTHERS)
        assert said.startswith(
            "Внимание: из 3 организаций этой папки в прежних расчётах нет ни одной"
        )
        assert f"Прежний расчёт за {RUN.period.label}" in said
        later = replace(OTHERS, period=calendar_year(2030))
        assert "Прежний расчёт" not in told_strangers(history, later)


def test_municipalities_may_share_a_name(tmp_path: Path) -> None:
    with History.open(tmp_path / "pedmonitor.db") as history:
        history.save(replace(RUN, contexts=contexts(7)), finished_at=NOON)
        more = tuple(Context(f"Школа {number}") for number in range(6))
        said = told_strangers(history, replace(RUN, contexts=(*more, RUN.contexts[0])))
        assert "из 7 организаций этой папки в прежних расчётах есть только 1;" in said


def test_somebody_known_is_enough(tmp_path: Path) -> None:
    with History.open(tmp_path / "pedmonitor.db") as history:
        history.save(RUN, finished_at=NOON)
        assert told_strangers(history, RUN) == ""
        one = replace(OTHERS, contexts=(*OTHERS.contexts, RUN.contexts[0]))
        assert told_strangers(history, one) == ""
        few = replace(OTHERS, contexts=OTHERS.contexts[:2])
        assert told_strangers(history, few) == "", "two schools may both be new"
        goes_on = Succession(RUN.contexts[0].name, OTHERS.contexts[0].name)
        assert told_strangers(history, replace(OTHERS, successions=(goes_on,))) == ""
