"""Expected against actual: each unit by itself, the list of «ОО» said, the rest left to people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.plan_facts import END, PLAN, YEAR, day, evidence, held, judged, rows, took_part

from pedmonitor.model.plan import Placing, Schedule, Window
from pedmonitor.model.plan_evidence import PlanMark
from pedmonitor.model.plan_status import RowState
from pedmonitor.planning.deadlines import parse_deadline
from pedmonitor.planning.execution import judge_plan
from pedmonitor.planning.results import parse_result

if TYPE_CHECKING:
    from pedmonitor.model.plan_evidence import EventFact

AUGUST = "Августовские встречи — 2022"


def meetings(*numbers: int) -> tuple[EventFact, ...]:
    named = zip(("математики", "физики", "ОБЖ"), numbers, strict=True)
    return tuple(
        held(
            f"Заседание РМО {'учителей ' * (name != 'ОБЖ')}{name}",
            f"2022-{at + 1:02}-10",
            kind="association",
        )
        for name, number in named
        for at in range(number)
    )


def test_one_association_with_two_meetings_fails_although_the_total_is_enough() -> None:
    (one,) = judged("7.2", evidence(meetings(4, 3, 2)))
    (outcome,) = one.outcomes
    assert (one.state, outcome.met) == (RowState.SHORT, False)
    assert outcome.names == ("РМО ОБЖ — 2",)
    assert outcome.actual == "заседаний всего 9; достигли 2 из 3"
    assert judged("7.2", evidence(meetings(3, 3, 3)))[0].state is RowState.DONE


def test_a_meeting_that_names_no_association_is_told() -> None:
    (one,) = judged(
        "7.2", evidence((*meetings(3, 3, 3), held("РМО", "2022-05-05", kind="association")))
    )
    assert "РМО не названо: 1" in one.outcomes[0].reason


def test_associations_must_be_known() -> None:
    (one,) = judged("7.2", evidence(meetings(3, 3, 3), associations=()))
    assert one.outcomes[0].met is None


def test_all_schools_of_the_day_without_preschools_and_without_the_closed_one() -> None:
    event = (held(f"Августовская конференция «{AUGUST}»", "2022-08-25", row="3.1"),)
    there = took_part(event[0].title, "2022-08-25", "СОШ № 1", "СОШ № 2", "СОШ № 2")
    (one,) = judged("3.1", evidence(event, there))
    (outcome,) = one.outcomes
    assert (one.state, outcome.met, outcome.actual) == (RowState.DONE, True, "участвовали 2 из 2")
    assert outcome.reason == (
        "список на 25.08.2022: общеобразовательная — 2; закрыты и не ожидались: СОШ № 3"
    )
    (one,) = judged("3.1", evidence(event, there[:1]))
    assert (one.state, one.outcomes[0].names) == (RowState.SHORT, ("СОШ № 2",))


def test_preschools_count_where_the_row_names_them() -> None:
    title = "Муниципальный конкурс сайтов ОО и ДОУ"
    there = took_part(title, "2022-02-15", "СОШ № 1", "СОШ № 2", "СОШ № 3")
    (one,) = judged("8.1", evidence((held(title, "2022-02-15"),), there))
    assert one.outcomes[0].names == ("Д/с № 4",)
    assert "дошкольная" in one.outcomes[0].reason


def test_without_a_register_of_participants_nobody_knows() -> None:
    title = "Муниципальный конкурс сайтов ОО и ДОУ"
    (one,) = judged("8.1", evidence((held(title, "2022-02-15"),), None))
    assert (one.state, one.outcomes[0].met) == (RowState.HELD, None)


def test_each_school_sends_somebody() -> None:
    title = "Муниципальный этап конкурсов «Учитель года» и «Воспитатель года»"
    there = took_part(title, "2022-03-15", "СОШ № 1", "СОШ № 2", "СОШ № 2")
    (one,) = judged("5.2", evidence((held(title, "2022-03-15"),), there))
    assert one.outcomes[0].names == ("СОШ № 3 — 0",)


def test_a_percentage_of_nothing_named_is_left_to_people() -> None:
    title = "Система воспитательной работы: проблемы, опыт, перспективы"
    (one,) = judged("2.1", evidence((held(title, "2022-02-15"),)))
    assert one.to_check[0].reason == "в плане не сказано, от какого числа считать процент"


def test_a_school_flag_that_the_registry_does_not_keep() -> None:
    (one,) = judged("3.3", evidence((held("Стажировка", "2022-02-15", row="3.3"),)))
    assert "нет такой отметки" in one.to_check[0].reason


def test_people_are_counted_once() -> None:
    title = "Организация и координирование курсовой подготовки педагогических кадров"
    twice = took_part(title, "2022-03-01", "СОШ № 1", "СОШ № 2") * 2
    (one,) = judged("1.1", evidence((held(title, "2022-03-01", row="1.1"),), twice))
    assert (one.outcomes[0].actual, one.outcomes[0].met) == ("2", False)


def test_a_register_that_says_nothing_of_the_event_makes_nobody_absent() -> None:
    title = "Муниципальный конкурс сайтов ОО и ДОУ"
    others = took_part("Другой конкурс района", "2022-02-15", "СОШ № 1")
    (one,) = judged("8.1", evidence((held(title, "2022-02-15"),), others))
    assert (one.outcomes[0].met, one.outcomes[0].names) == (None, ())
    each = "Муниципальный этап конкурсов «Учитель года» и «Воспитатель года»"
    (one,) = judged("5.2", evidence((held(each, "2022-03-15"),), others))
    assert (one.outcomes[0].met, one.outcomes[0].names) == (None, ())


def test_numbers_of_one_kind_in_a_row_are_not_told_apart_by_registers() -> None:
    expected = parse_result("2 мастер-класса, 3 семинара")
    row = replace(rows()["8.1"], expected=expected)
    events = tuple(held(row.event, f"2022-02-{day}") for day in (10, 11, 12))
    (one,) = judge_plan(PLAN, "План", [row], evidence(events), day=END).occurrences
    assert [outcome.met for outcome in one.outcomes] == [None, None]


@pytest.mark.parametrize(("days", "met"), [((10,), False), ((10, 11), True)])
def test_twice_a_year_is_two_events(days: tuple[int, ...], met: bool) -> None:  # noqa: FBT001
    deadline = parse_deadline("2 раза в год")
    year = Schedule((YEAR,), Placing.TERM)
    row = replace(rows()["8.1"], deadline=deadline, schedule=year, expected=parse_result("", "Х"))
    events = tuple(held(row.event, f"2022-02-{day}") for day in days)
    (one,) = judge_plan(PLAN, "План", [row], evidence(events), day=END).occurrences
    assert one.outcomes[-1].met is met
    assert one.state is (RowState.DONE if met else RowState.SHORT)
    mark = PlanMark(PLAN, "8.1", document="протоколы")
    facts = evidence(events, marks=(mark,))
    (one,) = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
    assert one.outcomes[-1].met is (met or None)


def test_every_week_is_held_against_the_weeks_that_have_an_event() -> None:
    march = Window(day("2022-03-01"), day("2022-03-31"))
    row = replace(
        rows()["8.1"],
        deadline=parse_deadline("еженедельно"),
        schedule=Schedule((march,), Placing.TERM),
        expected=parse_result("", "Консультация"),
    )

    def met(*days: str) -> list[bool | None]:
        facts = evidence(tuple(held(row.event, one) for one in days))
        (one,) = judge_plan(PLAN, "План", [row], facts, day=END).occurrences
        return [outcome.met for outcome in one.outcomes]

    assert met("2022-03-02", "2022-03-09", "2022-03-16", "2022-03-24") == [True, True]
    assert met("2022-03-02", "2022-03-03", "2022-03-04", "2022-03-24") == [True, False]


def classes(*numbers: tuple[str, int]) -> tuple[EventFact, ...]:
    return tuple(
        replace(held("Заседание", f"2022-{at + 1:02}-10", kind="association"), association=name)
        for name, number in numbers
        for at in range(number)
    )


def test_the_column_of_associations_shows_a_short_one_without_any_list() -> None:
    """Domain, edge case 18: one with two fails, whatever the others are."""
    found = classes(("физика", 3), ("математика", 2), ("РМО физика", 1))
    (one,) = judged("7.2", evidence(found, associations=()))
    assert (one.state, one.outcomes[0].names) == (RowState.SHORT, ("математика — 2",))
    (one,) = judged("7.2", evidence(classes(("физика", 3), ("химия", 3)), associations=()))
    assert (one.state, one.outcomes[0].met) == (RowState.HELD, None)
    assert "неизвестно, какие есть РМО" in one.outcomes[0].reason


def test_the_column_tells_the_association_of_the_list() -> None:
    found = classes(("математика", 3), ("РМО учителей физики", 3), ("ОБЖ", 3))
    assert judged("7.2", evidence(found))[0].state is RowState.DONE


def test_a_meeting_that_names_nobody_may_be_the_missing_one() -> None:
    lost = held("Заседание РМО", "2022-05-05", kind="association")
    (one,) = judged("7.2", evidence((*meetings(3, 3, 2), lost)))
    assert (one.state, one.outcomes[0].met) == (RowState.HELD, None)
    assert judged("7.2", evidence((*meetings(3, 2, 2), lost)))[0].state is RowState.SHORT
