"""States and results in words."""

from __future__ import annotations

from making.plan_facts import END, PLAN, evidence, judged

from pedmonitor.model.plan_status import PlanStatus, RowState
from pedmonitor.reporting.text.plan_status_words import (
    STATES,
    counts_text,
    days_text,
    gathered,
    proof_text,
    result_text,
)


def test_every_state_has_a_word() -> None:
    assert set(STATES) == set(RowState)
    assert len({word for word, _ in STATES.values()}) == len(STATES)


def test_a_row_in_words() -> None:
    (one,) = judged("8.1", evidence())
    assert days_text(one) == "01.02.2022 – 28.02.2022"
    assert result_text(one) == "100% участие ОО"
    assert proof_text(one) == "в реестрах и отметках не найдено"
    assert counts_text(PlanStatus(PLAN, "План", END, (one,))) == "просрочено — 1"
    (waiting,) = judged("6.2", evidence())
    assert days_text(waiting) == "По запросу"


def test_occurrences_that_tell_the_same_are_one_line() -> None:
    quarters = judged("1.2", evidence(read=None))
    ((one, days),) = gathered(quarters)
    assert (one, days) == (quarters[0], "01.01.2022 – 31.12.2022, сроков: 4")
    apart = gathered([quarters[0], quarters[2]])
    assert [days for _, days in apart] == ["01.01.2022 – 31.03.2022", "01.07.2022 – 30.09.2022"]
