"""The reasons of silence are told once and alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.reporting.facts.changes import changes_between
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.why_silent import incomparable_items, silence_of, unjudged_items

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_small_groups_are_a_reason_of_their_own(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    changes = changes_between(material, earlier=1, later=2)
    absent = "Нет данных за один из периодов: 3.3."
    assert incomparable_items(changes, material) == [absent]
    small = "Численность менее 10, изменение доли не оценивается: 4.2."
    assert unjudged_items(changes, material) == [absent, small]


def test_what_can_be_judged_is_known(context: ReportContext, templates: Path) -> None:
    silence = silence_of(gather(context, templates=templates))
    assert silence.is_any_judged
    assert silence.of_names == ()
    assert silence.of_all[0].startswith("Рост и снижение из года в год. Нет данных")


def test_two_periods_break_no_series(context: ReportContext, templates: Path) -> None:
    values = tuple(
        v if v.breakdown else replace(v, status=Status.PARTIAL) for v in context.run.values
    )
    two = replace(context, run=replace(context.run, values=values), earlier=context.earlier[-1:])
    assert not any(
        "из года в год" in one for one in silence_of(gather(two, templates=templates)).of_all
    )
