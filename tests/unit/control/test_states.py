"""States of returns and how they stand to the deadline."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pedmonitor.control.states import Facts, judge_returns
from pedmonitor.model.issue import Issue, Level, errors_by_owner
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year
from pedmonitor.model.status import ExpectedReturn, Received, ReturnState, Timeliness

DUE, BEFORE, AFTER = dt.date(2023, 1, 20), dt.date(2023, 1, 19), dt.date(2023, 1, 21)
STAFF = ExpectedReturn("СОШ № 1", "staff", DUE)
RECORD = Received("СОШ № 1", "staff", "кадры.xlsx", "Лист1", 10, 3, 12, cells=40, filled=39)
FACTS = Facts(
    calendar_year(2022),
    AFTER,
    {"staff": ["СОШ № 1"]},
    (RECORD,),
    arrivals={"кадры.xlsx": BEFORE},
)


def issue(level: Level, row: int | None = 5, **place: str) -> Issue:
    where = Place(place.get("file", "кадры.xlsx"), place.get("sheet", "Лист1"), row)
    return Issue(IssueCode.CELL_DATE, level, "не дата", "исправьте", where, "СОШ № 1")


def state(facts: Facts, expected: ExpectedReturn = STAFF) -> ReturnState:
    return judge_returns((expected,), facts).returns[0].state


class TestStates:
    def test_accepted(self) -> None:
        assert state(FACTS) is ReturnState.ACCEPTED

    def test_remarks_and_returned(self) -> None:
        assert state(replace(FACTS, issues=(issue(Level.INFO),))) is ReturnState.ACCEPTED
        warned = replace(FACTS, issues=(issue(Level.WARNING),))
        assert state(warned) is ReturnState.REMARKS
        faulty = replace(FACTS, issues=(issue(Level.WARNING), issue(Level.ERROR)))
        assert state(faulty) is ReturnState.RETURNED

    def test_not_received(self) -> None:
        assert state(replace(FACTS, submitted={}, received=())) is ReturnState.NOT_RECEIVED

    def test_what_has_come_instead_is_told(self) -> None:
        other = replace(issue(Level.WARNING), code=IssueCode.PERIOD_OTHER, message="реестр за 2021")
        stray = replace(other, organisation="СОШ № 2")
        nothing = replace(
            FACTS, submitted={}, received=(), issues=(other, issue(Level.INFO), stray)
        )
        (debt,) = judge_returns((STAFF,), nothing).debts
        assert debt.aside == (("кадры.xlsx", "реестр за 2021"),)
        faulty = replace(FACTS, issues=(other, issue(Level.ERROR)))
        (debt,) = judge_returns((STAFF,), faulty).debts
        assert debt.aside == ()  # the return itself has come

    def test_half_empty(self) -> None:
        sparse = replace(RECORD, filled=19)
        assert state(replace(FACTS, received=(sparse,))) is ReturnState.HALF_EMPTY
        assert state(replace(FACTS, received=(sparse,), half_empty=40)) is ReturnState.ACCEPTED

    def test_a_list_of_staff_without_rows_is_empty_and_one_of_facts_says_there_were_none(
        self,
    ) -> None:
        nothing = replace(RECORD, rows=0, first=-1, last=-1, cells=0, filled=0)
        assert state(replace(FACTS, received=(nothing,))) is ReturnState.EMPTY
        facts = replace(
            FACTS,
            submitted={"contests": ["СОШ № 1"]},
            received=(replace(nothing, register="contests"),),
        )
        assert state(facts, ExpectedReturn("СОШ № 1", "contests")) is ReturnState.NIL

    def test_an_issue_belongs_to_the_table_in_whose_rows_it_stands(self) -> None:
        below = replace(RECORD, register="training", first=20, last=30)
        facts = replace(
            FACTS,
            submitted={"staff": ["СОШ № 1"], "training": ["СОШ № 1"]},
            received=(RECORD, below),
            issues=(issue(Level.ERROR, row=25),),
        )
        assert state(facts) is ReturnState.ACCEPTED
        assert state(facts, ExpectedReturn("СОШ № 1", "training")) is ReturnState.RETURNED

    def test_faults_of_a_replaced_version_do_not_count(self) -> None:
        earlier = replace(RECORD, file="старый.xlsx", current=False)
        facts = replace(
            FACTS, received=(earlier, RECORD), issues=(issue(Level.ERROR, file="старый.xlsx"),)
        )
        assert state(facts) is ReturnState.ACCEPTED


class TestTimeliness:
    @pytest.mark.parametrize(
        ("arrived", "due", "said"),
        [
            (BEFORE, DUE, Timeliness.ON_TIME),
            (DUE, DUE, Timeliness.ON_TIME),
            (AFTER, DUE, Timeliness.LATE),
            (AFTER, None, Timeliness.UNKNOWN),
        ],
    )
    def test_received(self, arrived: dt.date, due: dt.date | None, said: Timeliness) -> None:
        facts = replace(FACTS, arrivals={"кадры.xlsx": arrived})
        (found,) = judge_returns((replace(STAFF, due=due),), facts).returns
        assert (found.timeliness, found.arrived) == (said, arrived)

    def test_the_first_version_decides(self) -> None:
        first = replace(RECORD, file="первый.xlsx", current=False)
        arrivals = {"первый.xlsx": BEFORE, "кадры.xlsx": AFTER}
        facts = replace(FACTS, received=(first, RECORD), arrivals=arrivals)
        assert judge_returns((STAFF,), facts).returns[0].timeliness is Timeliness.ON_TIME

    @pytest.mark.parametrize(
        ("today", "said"), [(DUE, Timeliness.AHEAD), (AFTER, Timeliness.OVERDUE)]
    )
    def test_not_received(self, today: dt.date, said: Timeliness) -> None:
        facts = replace(FACTS, submitted={}, received=(), today=today)
        assert judge_returns((STAFF,), facts).returns[0].timeliness is said


def test_debts_name_what_is_owed_and_what_could_not_be_read() -> None:
    asked = (STAFF, ExpectedReturn("СОШ № 1", "training"), ExpectedReturn("ДДТ", "staff"))
    facts = replace(FACTS, submitted={"staff": ["СОШ № 1", "ДДТ"]}, unread={"СОШ № 1": ("а.xls",)})
    found = judge_returns(asked, facts)
    (debt,) = found.debts
    assert (debt.organisation, debt.unread) == ("СОШ № 1", ("а.xls",))
    assert [item.expected.register for item in debt.returns] == ["training"]
    assert (found.registers, found.organisations) == (("staff", "training"), ("СОШ № 1", "ДДТ"))


def test_all_errors_are_counted_and_those_outside_the_matrix_are_named() -> None:
    elsewhere = issue(Level.ERROR, file="ДДТ ИОМ.xlsx", sheet="ИОМ")
    unread = issue(Level.ERROR, None, file="а.xls", sheet="")
    facts = replace(
        FACTS,
        issues=(issue(Level.ERROR), elsewhere, unread, issue(Level.WARNING)),
        unread={"СОШ № 1": ("а.xls",)},
    )
    (debt,) = judge_returns((STAFF,), facts).debts
    mended = errors_by_owner(facts.issues, unread=("а.xls",))
    assert debt.errors == len(mended["СОШ № 1"]) == 2
    assert debt.elsewhere == (("ДДТ ИОМ.xlsx", "ИОМ", 1),)
    (alone,) = judge_returns((STAFF,), replace(FACTS, issues=(elsewhere,))).debts
    assert (alone.returns, alone.errors) == ((), 1)


def test_a_return_all_of_whose_rows_are_refused() -> None:
    refused = replace(RECORD, register="training", rows=2, refused=2)
    expected = ExpectedReturn("СОШ № 1", "training")
    facts = replace(FACTS, submitted={"training": ["СОШ № 1"]}, received=(refused,))
    assert state(facts, expected) is ReturnState.REFUSED
    some = replace(facts, received=(refused, replace(refused, refused=1)))
    assert state(some, expected) is not ReturnState.REFUSED
    assert ReturnState.REFUSED.is_owed
