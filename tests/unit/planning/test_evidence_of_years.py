"""Registers of two calendar years as the evidence of one school year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.plan_facts import day, held

from pedmonitor.model.plan import Window
from pedmonitor.model.plan_evidence import ParticipantFact, PlanEvidence, ToldDays
from pedmonitor.planning.evidence_of_years import days_read, joined_years

if TYPE_CHECKING:
    import datetime as dt


def told(years: set[int], *days: str) -> ToldDays:
    return ToldDays(frozenset(years), tuple(map(day, days)))


def window(start: str, end: str) -> Window:
    return Window(day(start), day(end))


def test_a_year_before_counts_where_a_register_is_named_after_it() -> None:
    both = [told({2021}, "2021-10-05"), told({2022}, "2022-03-01")]
    assert days_read(both, 2021, 2022) == window("2021-01-01", "2022-12-31")
    assert days_read(both[1:], 2021, 2022) == window("2022-01-01", "2022-12-31")
    assert days_read(both, 2022, 2022) == window("2022-01-01", "2022-12-31")


def test_of_a_register_without_a_year_the_months_from_its_first_row_on_count() -> None:
    one = told(set(), "2021-09-15", "2022-05-20")
    assert days_read([one], 2021, 2022) == window("2021-09-01", "2022-12-31")
    stray = told({2022}, "2021-12-20", "2022-05-20")
    assert days_read([stray], 2021, 2022) == window("2022-01-01", "2022-12-31")


def test_what_is_of_no_year_of_the_plan_says_nothing() -> None:
    assert days_read([told({2019}, "2019-05-05")], 2021, 2022) is None
    assert days_read([], 2021, 2022) is None


def test_two_years_are_joined_and_nothing_counts_twice() -> None:
    council, seminar = held("Совет", "2021-12-20"), held("Семинар", "2022-02-02")
    first = PlanEvidence(window("2021-01-01", "2021-12-31"), (council,), associations=("РМО",))
    second = PlanEvidence(window("2022-01-01", "2022-12-31"), (council, seminar), documents=())
    found = joined_years([first, second])
    assert found.read == window("2021-01-01", "2022-12-31")
    assert found.events == (council, seminar)
    assert (found.documents, found.participants, found.associations) == ((), None, ("РМО",))
    apart = joined_years([PlanEvidence(window("2019-01-01", "2019-12-31")), second])
    assert apart.read == second.read
    assert joined_years([second]) is second


def test_a_person_of_two_years_is_one() -> None:
    def took(person: int, key: int, when: dt.date) -> ParticipantFact:
        return ParticipantFact("Семинар", "СОШ № 1", person, when, key)

    autumn, spring = day("2021-10-10"), day("2022-03-03")
    first = PlanEvidence(participants=(took(0, 71, autumn), took(1, 72, autumn)))
    second = PlanEvidence(
        participants=(took(0, 72, spring), took(1, 73, spring), took(-1, 0, spring))
    )
    found = joined_years([first, second]).participants or ()
    assert [one.person for one in found] == [0, 1, 1, 2, -1]
