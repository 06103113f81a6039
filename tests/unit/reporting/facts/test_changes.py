from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status, Unit
from pedmonitor.reporting.document import CountDifference, Mark, Missing
from pedmonitor.reporting.facts.changes import Outcome, changes_between
from pedmonitor.reporting.facts.context import gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import ReportContext


def _outcome(
    context: ReportContext, templates: Path, before: IndicatorValue, after: IndicatorValue
) -> Outcome:
    old = replace(context.run, values=(before,))
    new = replace(context.run, values=(after,))
    material = gather(replace(context, run=new, earlier=(old,)), templates=templates)
    found = changes_between(material, earlier=0, later=1)
    return next(change.outcome for change in found if change.indicator.ref == "2.1")


def test_shares_are_ordered_exactly(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    third = replace(value, numerator=10, denominator=30)
    same = replace(value, numerator=20, denominator=60)
    more = replace(value, numerator=333334, denominator=1000000)
    assert _outcome(context, templates, third, same) is Outcome.SAME
    assert _outcome(context, templates, third, more) is Outcome.UP
    assert _outcome(context, templates, more, third) is Outcome.DOWN


def test_what_cannot_be_compared_is_told_apart(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    gone = replace(value, status=Status.NO_DATA)
    broken = replace(value, status=Status.NOT_COMPARABLE)
    other = replace(value, indicator="другой")
    count = replace(value, unit=Unit.PERSONS)
    few = replace(value, numerator=2, denominator=9)
    assert _outcome(context, templates, gone, value) is Outcome.NO_DATA
    assert _outcome(context, templates, broken, value) is Outcome.NOT_COMPARABLE
    assert _outcome(context, templates, other, value) is Outcome.NOT_COMPARABLE
    assert _outcome(context, templates, count, value) is Outcome.NOT_COMPARABLE
    assert _outcome(context, templates, few, value) is Outcome.SMALL
    nobody = replace(gone, numerator=0, denominator=0, reporting=1)
    assert _outcome(context, templates, nobody, value) is Outcome.SMALL


def test_a_hidden_value_is_hidden_in_its_change_too(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    """«Несопоставимо» would say that the meaning or the population has changed."""
    hidden = replace(value, numerator=None, denominator=None, status=Status.SUPPRESSED)
    old = replace(context.run, values=(hidden,))
    new = replace(context.run, values=(value,))
    material = gather(replace(context, run=new, earlier=(old,)), templates=templates)
    found = changes_between(material, earlier=0, later=1)
    cell = next(change.cell for change in found if change.indicator.ref == "2.1")
    assert cell == Missing(Mark.SUPPRESSED)
    assert _outcome(context, templates, hidden, value) is Outcome.HIDDEN


def test_counts_and_presence_have_their_cells(context: ReportContext, templates: Path) -> None:
    found = {
        change.indicator.ref: change.cell
        for change in changes_between(gather(context, templates=templates), earlier=1, later=2)
    }
    assert found["2.2"] == CountDifference(18, 17)
    assert found["4.1"] == Missing(Mark.NOT_APPLICABLE)
    assert found["4.2"] == Missing(Mark.SMALL_GROUP)
