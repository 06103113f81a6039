"""What an occurrence is judged by reaches as far back as the registers that were read."""

from __future__ import annotations

from making.plan_facts import END, YEAR, evidence, rows

from pedmonitor.model.plan import Window
from pedmonitor.planning.row_facts import Facts, is_read_whole, unknown


def test_days_before_the_registers_begin_are_not_read() -> None:
    row = rows()["8.1"]
    early = Window(YEAR.start.replace(year=2021), YEAR.end)
    for window, is_whole in ((YEAR, True), (early, False), (None, True)):
        facts = Facts(row, window, END, (), (), (), None, evidence())
        assert is_read_whole(facts) is is_whole


def test_what_cannot_be_judged_says_why() -> None:
    part = rows()["8.1"].expected.parts[0]
    assert (unknown(part, "почему").met, unknown(part, "почему").reason) == (None, "почему")
