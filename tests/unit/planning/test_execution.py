"""States of the rows of a real plan on a day, from invented facts (domain.md §1.8, §1.10)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest
from making.plan_facts import (
    END,
    PLAN,
    day,
    evidence,
    figure,
    held,
    judged,
    rows,
    took_part,
)

from pedmonitor.model.document_fact import DocumentFact
from pedmonitor.model.plan import Placing, Schedule, Window
from pedmonitor.model.plan_evidence import MarkState, Overlooked, PlanMark
from pedmonitor.model.plan_status import RowState
from pedmonitor.planning.execution import judge_plan, occurrence_label
from pedmonitor.planning.results import parse_result

FAIR = "Муниципальный фестиваль педагогического мастерства «Мы вместе»"
SITES = "Муниципальный конкурс сайтов ОО и ДОУ"


def test_before_its_days_an_event_is_planned() -> None:
    (one,) = judged("8.1", evidence(), on=dt.date(2022, 2, 10))
    assert (one.state, one.outcomes) == (RowState.PLANNED, ())


def test_after_its_days_nothing_found_is_overdue_and_an_absent_register_is_no_evidence() -> None:
    assert judged("8.1", evidence())[0].state is RowState.OVERDUE
    (silent,) = judged("8.1", evidence(events=None))
    assert silent.state is RowState.NO_EVIDENCE
    assert "реестр мероприятий" in silent.note
    (unread,) = judged("8.1", replace(evidence(), read=None))
    assert (unread.state, unread.note) == (RowState.NO_EVIDENCE, "реестров за это время нет")


@pytest.mark.parametrize(
    ("when", "state"),
    [("2022-02-15", RowState.DONE), ("2022-01-20", RowState.DONE), ("2022-03-05", RowState.LATE)],
)
def test_in_time_or_late(when: str, state: RowState) -> None:
    there = took_part(SITES, when, "СОШ № 1", "СОШ № 2", "СОШ № 3", "Д/с № 4")
    (one,) = judged("8.1", evidence((held(SITES, when),), there))
    assert (one.state, one.day) == (state, day(when))


def test_what_was_put_off_has_not_been_held() -> None:
    assert judged("8.1", evidence((held(SITES, "2022-02-15", on=False),)))[0].state is (
        RowState.OVERDUE
    )


def test_last_years_namesake_carries_out_nothing() -> None:
    assert judged("8.1", evidence((held(SITES, "2021-02-15"),)))[0].state is RowState.OVERDUE


def test_on_request_without_requests_is_not_required() -> None:
    (one,) = judged("6.2", evidence())
    assert (one.state, one.outcomes) == (RowState.NOT_REQUIRED, ())


def test_a_conjunction_fails_by_its_second_half() -> None:
    there = took_part(FAIR, "2022-04-20", "СОШ № 1", "СОШ № 2", "СОШ № 3")
    facts = evidence((held(FAIR, "2022-04-20"),), there)
    (one,) = judged("7.1", facts)
    schools, booklets = one.outcomes
    assert (schools.met, booklets.met, one.state) == (True, None, RowState.HELD)
    assert "plan_facts.xlsx" in booklets.reason
    mark = PlanMark(PLAN, "7.1", count=Fraction(7))
    (one,) = judged("7.1", replace(facts, marks=(mark,)))
    assert [outcome.met for outcome in one.outcomes] == [True, False]
    assert one.state is RowState.SHORT


def test_a_share_needs_its_figures_and_grows_against_the_same_quarter_a_year_before() -> None:
    quarter = ("2022-04-01", "2022-06-30")
    now = figure("1.2", *quarter, (12, 100))
    before = figure("1.2", "2021-04-01", "2021-06-30", (10, 100))
    found = judged("1.2", evidence(figures=(now, before)))
    assert [one.state for one in found] == [
        *(RowState.NO_EVIDENCE, RowState.DONE, RowState.NO_EVIDENCE, RowState.NO_EVIDENCE)
    ]
    assert found[1].outcomes[0].actual == "было 10 из 100, стало 12 из 100"
    less = replace(before, value=replace(before.value, numerator=12))
    assert judged("1.2", evidence(figures=(now, less)))[1].state is RowState.SHORT
    other = replace(before, meaning="other")
    (outcome,) = judged("1.2", evidence(figures=(now, other)))[1].outcomes or (None,)
    assert outcome is None  # nothing is judged, so nothing shows that the look was taken


def test_every_occurrence_of_a_recurring_event_is_its_own() -> None:
    row = rows()["1.2"]
    labels = [occurrence_label(row, window) for window in row.schedule.windows]
    assert labels[1] == "01.04.2022 – 30.06.2022"
    assert len(set(labels)) == 4
    mark = PlanMark(PLAN, "1.2", labels[1], MarkState.HELD, day("2022-06-20"), document="справка")
    found = judged("1.2", evidence(marks=(mark,)))
    assert [one.state for one in found].count(RowState.HELD) == 1


def test_marks_speak_where_registers_are_silent() -> None:
    def state(**said: object) -> RowState:
        mark = PlanMark(PLAN, "8.2", **said)  # type: ignore[arg-type]
        return judged("8.2", evidence(marks=(mark,)))[0].state

    assert state(state=MarkState.HELD, day=day("2022-04-10"), link="сайт") is RowState.DONE
    assert state(state=MarkState.HELD) is RowState.NO_EVIDENCE
    assert state(state=MarkState.NOT_REQUIRED) is RowState.NOT_REQUIRED
    assert state(state=MarkState.CANCELLED) is RowState.CANCELLED


def test_a_document_shows_what_was_to_be_created() -> None:
    paper = DocumentFact("муниципалитет", "О банке", day=day("2022-04-02"), plan_row="8.2")
    (one,) = judged("8.2", evidence(documents=(paper,)))
    assert (one.state, one.outcomes[0].met) == (RowState.DONE, True)
    assert one.evidence == ("«О банке», 02.04.2022",)
    draft = replace(paper, in_force=False)
    assert judged("8.2", evidence(documents=(draft,)))[0].state is RowState.OVERDUE


def test_an_event_in_two_kinds_is_told() -> None:
    events = (
        held("Неделя мастер-классов", "2022-03-14", kind="exchange"),
        held("Неделя мастер-классов", "2022-03-14", kind="training"),
        held("Семинар", "2022-03-14", kind="training"),
    )
    facts = evidence(events, kinds={"exchange": "обмен опытом"})
    status = judge_plan(PLAN, "План", (), facts, day=END)
    (said,) = status.twice
    assert "Неделя мастер-классов" in said
    assert "обмен опытом, training" in said


def test_an_impossible_day_stays_what_it_is() -> None:
    row = rows()["8.1"]
    deadline = replace(row.deadline, text="31.09.2021", impossible=True)
    odd = replace(row, deadline=deadline, schedule=replace(row.schedule, windows=()))
    (one,) = judge_plan(PLAN, "План", [odd], evidence(), day=END).occurrences
    assert one.state is RowState.UNDATED
    assert "такой даты не бывает" in one.note


def test_a_number_that_is_reached_after_the_last_day_is_late() -> None:
    row = replace(rows()["8.1"], expected=parse_result("не менее 2 семинаров"))
    events = (held(row.event, "2022-02-10"), held(row.event, "2022-10-10"))
    (one,) = judge_plan(PLAN, "План", [row], evidence(events), day=END).occurrences
    assert (one.state, one.note) == (RowState.LATE, "ожидаемый результат достигнут после срока")
    in_time = (events[0], held(row.event, "2022-02-11"), events[1])
    (one,) = judge_plan(PLAN, "План", [row], evidence(in_time), day=END).occurrences
    assert one.state is RowState.DONE


def test_what_may_lie_before_the_days_that_were_read_is_not_overdue_or_short() -> None:
    whole = Window(day("2021-09-01"), day("2022-05-31"))
    row = replace(
        rows()["8.1"],
        schedule=Schedule((whole,), Placing.STATED),
        expected=parse_result("не менее 3 семинаров"),
    )
    (one,) = judge_plan(PLAN, "План", [row], evidence(), day=END).occurrences
    assert one.state is RowState.NO_EVIDENCE
    facts = evidence((held(row.event, "2022-03-03"),))
    (one,) = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
    assert (one.state, one.outcomes[0].met) == (RowState.HELD, None)
    assert "не за все дни" in one.to_check[0].reason


def test_a_paper_of_another_name_or_year_carries_out_nothing() -> None:
    row = replace(rows()["8.2"], event="Школа молодого педагога «Старт»")
    part = DocumentFact("муниципалитет", "Школа молодого педагога", day=day("2022-04-04"))
    (one,) = judge_plan(PLAN, "План", [row], evidence(documents=(part,)), day=END).occurrences
    assert one.state is RowState.NO_EVIDENCE
    assert "похоже: «Школа молодого педагога»" in one.note
    whole = replace(part, title=row.event)
    for when, state in (
        ("2022-04-04", RowState.DONE),
        ("2021-04-04", RowState.OVERDUE),
        ("2022-10-04", RowState.NO_EVIDENCE),
    ):
        facts = evidence(documents=(replace(whole, day=day(when)),))
        (one,) = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
        assert one.state is state


def test_a_row_whose_time_is_not_understood_is_never_done() -> None:
    row = replace(rows()["8.2"], schedule=Schedule((), Placing.UNKNOWN))
    paper = DocumentFact("муниципалитет", row.event, day=day("2022-04-02"), plan_row="8.2")
    mark = PlanMark(PLAN, "8.2", state=MarkState.HELD, day=day("2022-04-02"), document="№ 1")
    facts = evidence(documents=(paper,), marks=(mark,))
    (one,) = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
    assert one.state is RowState.UNDATED
    assert one.evidence


def test_what_nobody_has_confirmed_is_never_done() -> None:
    title = rows()["8.2"].event
    for when, state in (("2022-04-10", RowState.HELD), ("2022-05-10", RowState.HELD_LATE)):
        (one,) = judged("8.2", evidence((held(title, when),)))
        assert (one.state, one.outcomes[0].met) == (state, None)
        assert "документ или ссылка" in one.to_check[0].reason
    said = PlanMark(PLAN, "8.2", state=MarkState.REACHED, day=day("2022-04-10"))
    (one,) = judged("8.2", evidence((held(title, "2022-04-10"),), marks=(said,)))
    assert (one.state, one.to_check) == (RowState.DONE, ())
    assert "отметкой методиста" in one.outcomes[0].actual
    (bare,) = judged("8.2", evidence(marks=(PlanMark(PLAN, "8.2", state=MarkState.REACHED),)))
    assert bare.state is RowState.NO_EVIDENCE


def test_the_methodists_word_changes_nothing_that_the_registers_show() -> None:
    there = took_part(FAIR, "2022-04-20", "СОШ № 1", "СОШ № 2")
    said = PlanMark(PLAN, "7.1", state=MarkState.REACHED, day=day("2022-04-20"))
    (one,) = judged("7.1", evidence((held(FAIR, "2022-04-20"),), there, marks=(said,)))
    assert [outcome.met for outcome in one.outcomes] == [False, True]
    assert one.state is RowState.SHORT


def test_what_comes_after_the_day_of_the_look_does_not_count() -> None:
    look = dt.date(2022, 3, 20)
    later = PlanMark(PLAN, "8.1", "", MarkState.HELD, day("2022-04-02"), document="приказ № 1")
    assert judged("8.1", evidence(marks=(later,)), on=look)[0].state is RowState.OVERDUE
    assert judged("8.1", evidence(marks=(later,)))[0].state is RowState.HELD_LATE
    now = figure("1.2", "2022-04-01", "2022-06-30", (12, 100))
    before = figure("1.2", "2021-04-01", "2021-06-30", (10, 100))
    states = [one.state for one in judged("1.2", evidence(figures=(now, before)), on=look)]
    assert states[1] is RowState.PLANNED


def test_the_register_that_calls_an_event_off_is_quoted() -> None:
    """«В реестрах не найдено» would be false: it stands there as cancelled or as planned."""
    cancelled = replace(held(SITES, "2022-02-15", on=False), called_off=True)
    (off,) = judged("8.1", evidence((cancelled,)))
    assert off.state is RowState.OVERDUE
    assert off.note.startswith("в реестре мероприятий: отменено, перенесено или не проведено, 15.")
    (planned,) = judged("8.1", evidence((held(SITES, "2022-02-15", on=False),)))
    assert planned.note == (
        "в реестре мероприятий: запланировано, 15.02.2022; о проведении не сказано"
    )


@pytest.mark.parametrize(
    ("told", "state", "actual"),
    [
        ((35,), RowState.DONE, "35 (по реестру мероприятий)"),
        ((29,), RowState.SHORT, "29 (по реестру мероприятий)"),
        ((20, 18), RowState.HELD, "по мероприятиям: 20, 18"),
        ((None,), RowState.HELD, ""),
    ],
)
def test_participants_that_the_register_of_events_tells(
    told: tuple[int | None, ...], state: RowState, actual: str
) -> None:
    row = replace(rows()["8.1"], expected=parse_result("не менее 30 участников"))
    events = tuple(
        replace(held(SITES, f"2022-02-{15 + at}"), participants=number)
        for at, number in enumerate(told)
    )
    (one,) = judge_plan(PLAN, "", [row], evidence(events), day=END).occurrences
    assert (one.state, one.outcomes[0].actual) == (state, actual)


def test_what_was_not_read_makes_nothing_overdue_or_short() -> None:
    """A table that nobody could read may hold the very meeting that is missed."""
    unread = (Overlooked("events", "«Мероприятия.xlsx»: нет столбца"),)
    facts = evidence((), None, overlooked=unread)
    (one,) = judged("8.1", facts)
    assert (one.state, "не прочитана" in one.note) == (RowState.NO_EVIDENCE, True)
    status = judge_plan(PLAN, "План", [rows()["8.1"]], facts, day=END)
    assert status.unread == ("«Мероприятия.xlsx»: нет столбца",)
    row = replace(rows()["8.1"], expected=parse_result("не менее 3 семинаров"))
    facts = evidence((held(row.event, "2022-02-15"),), None, overlooked=unread)
    (one,) = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
    assert (one.state, one.outcomes[0].reason) == (
        RowState.HELD,
        "часть присланных реестров не прочитана",
    )


def test_an_unread_table_of_a_school_is_told_and_excuses_nothing() -> None:
    unread = (Overlooked("events", "«СОШ 1.xlsx»: нет столбца", is_own=False),)
    facts = evidence((), None, overlooked=unread)
    assert judged("8.1", facts)[0].state is RowState.OVERDUE
    assert judge_plan(PLAN, "План", [rows()["8.1"]], facts, day=END).unread


def test_a_meeting_of_another_quarter_is_not_taken_for_a_missing_one() -> None:
    row = replace(rows()["1.2"], expected=parse_result("", "Х"), indicators=())
    facts = evidence((held(row.event, "2022-02-10"),))
    found = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
    assert [one.state for one in found][1:] == [RowState.OVERDUE] * 3


def test_a_register_that_names_several_rows_or_none_of_the_plan() -> None:
    row = replace(rows()["8.1"], expected=parse_result("", "Х"))

    def state(named: str, title: str = "Мероприятие отдела") -> RowState:
        facts = evidence((held(title, "2022-02-15", row=named),))
        (one,) = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
        return one.state

    assert state("8.1, 8.2") is state("п. 8.1 и 8.2") is RowState.DONE
    assert state("8.2") is RowState.OVERDUE
    assert state("99", row.event) is RowState.DONE
    assert state("99", f"{row.event} — итоги") is RowState.NO_EVIDENCE
