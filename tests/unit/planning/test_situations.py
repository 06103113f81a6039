"""Situations follow from counts; small groups, sensitive and partial figures give none."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from making.recommended import PROFILE, district, looker, run_of, share, with_target

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import IndicatorValue, Status
from pedmonitor.model.situation import Situation, Trigger

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def found(
    catalogue: Catalogue, *values: IndicatorValue, min_judge: int = 10
) -> list[tuple[str, str, int]]:
    situations = looker(catalogue, min_judge=min_judge).indicators(run_of(*values), PROFILE)
    return [(one.trigger.value, one.organisation or one.subject, one.short) for one in situations]


def school(name: str, k: int, n: int, **other: str) -> IndicatorValue:
    return share((k, n), "organisation", name, **other)


def test_below_the_target_is_counted_in_people(catalogue: Catalogue) -> None:
    total = with_target(share((6, 40)))
    assert found(catalogue, total, school("А", 3, 26), school("Б", 3, 14)) == [
        ("total_below_target", "", 2),
        ("organisation_below_target", "А", 3),
    ]


def test_small_groups_are_left_in_peace(catalogue: Catalogue) -> None:
    total = with_target(share((2, 20)))
    values = (total, school("А", 0, 9), school("Б", 2, 11))
    assert found(catalogue, *values) == [
        ("total_below_target", "", 2),
        ("organisation_below_target", "Б", 1),
    ]
    assert found(catalogue, *values, min_judge=30) == []


def test_limits_speak_where_no_target_does(catalogue: Catalogue) -> None:
    assert found(catalogue, *district(А=(1, 40), Б=(12, 40), В=(24, 40))) == [
        ("organisation_below_limit", "А", 10),
        ("organisation_above_limit", "В", 0),
        ("organisation_may_learn", "А", 10),
    ]


def test_two_groups_have_no_limits(catalogue: Catalogue) -> None:
    assert found(catalogue, share((16, 50)), school("А", 1, 30), school("В", 15, 20)) == []


def test_nobody_is_praised_for_what_misses_the_target(catalogue: Catalogue) -> None:
    total, *schools = district(А=(1, 40), В=(24, 40))
    triggers = {one for one, _, _ in found(catalogue, with_target(total, 90), *schools)}
    assert triggers == {"total_below_target", "organisation_below_target"}


def test_subjects(catalogue: Catalogue) -> None:
    subjects = {"математика": (3, 20), "физика": (5, 10), "вне учебных предметов": (0, 30)}
    parts = [share(counts, "subject", name) for name, counts in subjects.items()]
    assert found(catalogue, with_target(share((12, 60))), *parts) == [
        ("subject_below_target", "математика", 1)
    ]


def test_whoever_sent_nothing_silences_nobody_else(catalogue: Catalogue) -> None:
    parts = [school(name, 0, 30) for name in "АБВ"]
    subject = replace(share((0, 30), "subject", "физика"), status=Status.PARTIAL)
    whole = with_target(share((0, 90)))
    partial = replace(whole, status=Status.PARTIAL, reporting=3, expected=4)
    assert found(catalogue, partial, *parts, subject) == [
        ("organisation_below_target", name, 6) for name in "АБВ"
    ]
    run = run_of(partial, *parts)
    assert list(looker(catalogue).partial(run, PROFILE)) == [partial]
    assert list(looker(catalogue).partial(run_of(whole, *parts), PROFILE)) == []


def test_limits_around_a_partial_share_say_so(catalogue: Catalogue) -> None:
    total, *schools = district(А=(1, 40), Б=(12, 40), В=(24, 40))
    partial = replace(total, status=Status.PARTIAL, reporting=11, expected=13)
    told = list(looker(catalogue).indicators(run_of(partial, *schools), PROFILE))
    assert {one.reported for one in told} == {(11, 13)}
    assert [one.organisation for one in told] == ["А", "В", "А"]


def test_sensitive_and_context_figures_are_silent(catalogue: Catalogue) -> None:
    for family in ("burnout_diag_by_subject_share", "age_under35_share"):
        mine = [school(name, 0, 30, family=family) for name in "АБВ"]
        assert found(catalogue, with_target(share((0, 90), family=family)), *mine) == []


def test_returns_owed_and_with_errors(catalogue: Catalogue) -> None:
    def issue(code: IssueCode, level: Level, message: str, organisation: str) -> Issue:
        return Issue(code, level, message, "", None, organisation)

    owed = issue(IssueCode.ORG_REGISTER_MISSING, Level.WARNING, "не сдан", "Б")
    issues = (
        replace(owed, registers=("staff",)),
        issue(IssueCode.CELL_DATE, Level.ERROR, "не дата", "Б"),
        issue(IssueCode.FILE_UNREADABLE, Level.ERROR, "не читается", "В"),
        issue(IssueCode.CELL_DATE, Level.ERROR, "не дата", ""),
    )
    run = run_of(school("Б", 1, 2), issues=issues, missing=("В",))
    assert list(looker(catalogue).returns(run)) == [
        Situation(Trigger.RETURN_MISSING, organisation="В"),
        Situation(Trigger.RETURN_MISSING, organisation="Б", missing=("Реестр кадров",)),
        Situation(Trigger.RETURN_ERRORS, organisation="Б", errors=1),
        Situation(Trigger.RETURNS_OWED, missing=("В",), reported=(1, 2)),
    ]


def test_the_target_travels_exactly(catalogue: Catalogue) -> None:
    run = run_of(with_target(share((6, 40))), school("А", 3, 26))
    situations = list(looker(catalogue).indicators(run, PROFILE))
    assert {one.target for one in situations} == {Fraction(20)}


def test_what_is_not_computed_for_want_of_a_register_is_named(catalogue: Catalogue) -> None:
    lacking = replace(
        school("А", 0, 9), numerator=None, denominator=None, status=Status.NOT_COMPUTABLE
    )
    empty = replace(lacking, ref="1.2", status=Status.NO_DATA)
    run = run_of(share((5, 20)), lacking, empty, school("Б", 5, 20), missing=("А",))
    told = list(looker(catalogue).returns(run))
    assert [(one.organisation, one.uncounted) for one in told] == [("А", ("1.1",)), ("", ())]
