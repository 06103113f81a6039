"""Tables that came and count for nothing are told by their register, or by their name."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from pedmonitor.intake.plan import Keywords
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.workflows.plans.plan_unread import overlooked, why_unread

if TYPE_CHECKING:
    from pedmonitor.intake.settling.folder import Settled

WORDS = Keywords({"events": ("мероприят",), "documents": ("документ",)})


def settled(*issues: Issue) -> Settled:
    return cast("Settled", SimpleNamespace(tables=[], issues=list(issues)))


def issue(code: IssueCode, text: str, file: str, school: str, *registers: str) -> Issue:
    return Issue(code, Level.ERROR, text, "", Place(file, ""), school, registers=registers)


def test_a_table_is_told_by_what_it_resembles_or_by_its_name() -> None:
    lacks = issue(IssueCode.HEAD_MISSING, "нет столбца", "а.xlsx", "", "documents")
    locked = issue(IssueCode.FILE_PASSWORD, "пароль", "Мероприятия.xlsx", "СОШ № 1")
    other = issue(IssueCode.FILE_PASSWORD, "пароль", "Кадры.xlsx", "")
    column = issue(IssueCode.HEAD_UNKNOWN, "столбец", "Мероприятия.xlsx", "")
    found = list(overlooked(settled(lacks, locked, other, column), WORDS))
    assert [(one.form, one.is_own) for one in found] == [("documents", True), ("events", False)]
    assert found[1].text == "«Мероприятия.xlsx»: пароль"


def test_a_register_without_a_column_has_come() -> None:
    lacks = issue(IssueCode.HEAD_MISSING, "нет столбца", "а.xlsx", "", "documents")
    ((form, why),) = why_unread(settled(lacks))
    assert (form, "«а.xlsx»" in why) == ("documents", True)


def test_a_table_that_resembles_two_registers_is_told() -> None:
    both = ("training", "event_participants")
    rivals = issue(IssueCode.SHEET_UNRECOGNISED, "похожа на оба", "а.xlsx", "", *both)
    (found,) = overlooked(settled(rivals), WORDS)
    assert (found.form, found.text) == ("event_participants", "«а.xlsx»: похожа на оба")
