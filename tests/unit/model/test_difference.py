"""A change knows what it is about."""

from __future__ import annotations

from pedmonitor.model.difference import Change, FileChange, ValueChange
from pedmonitor.model.result import IndicatorValue, InputFile, Status, Unit, Verdict

OLD = InputFile("старый.xlsx", "1", "СОШ № 1", Verdict.ACCEPTED)
NEW = InputFile("новый.xlsx", "1", "", Verdict.ACCEPTED)
VALUE = IndicatorValue("p", "f", "1", "Доля", Unit.PERCENT, (), 1, 20, Status.OK)


def test_the_name_now_and_whose_it_is() -> None:
    change = FileChange(Change.RENAMED, OLD, NEW)
    assert (change.file, change.organisation) == ("новый.xlsx", "СОШ № 1")
    assert FileChange(Change.REMOVED, OLD, None).file == "старый.xlsx"


def test_the_figure_now_else_then() -> None:
    assert ValueChange(VALUE, None).value == VALUE
