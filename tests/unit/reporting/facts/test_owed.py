"""Debts of a report: what its document asks of organisations of their type, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making.definitions import bundled_definitions

from pedmonitor.definitions.profile import ExpectedRegister, Scope
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import Context
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.owed import Owed, owed_returns

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

SCHOOL, NURSERY, SILENT = "СОШ № 1", "ДС № 1", "Кюлятская СОШ"


def missing(register: str, name: str) -> Issue:
    code = IssueCode.ORG_REGISTER_MISSING
    return Issue(code, Level.WARNING, f"не сдан {register}", "", None, name, registers=(register,))


def test_only_what_the_document_asks_of_them(context: ReportContext, templates: Path) -> None:
    schools = Scope(organisation_types=("общеобразовательная",))
    profile = context.profile.model_copy(
        update={
            "returns": (
                ExpectedRegister(register="staff"),
                ExpectedRegister(register="contests", scope=schools),
            )
        }
    )
    asked = ("staff", "contests", "documents")
    run = replace(
        context.run,
        issues=tuple(missing(register, name) for register in asked for name in (SCHOOL, NURSERY)),
        contexts=(Context(SCHOOL, "общеобразовательная"), Context(NURSERY, "дошкольная")),
        coverage=replace(context.run.coverage, missing=(SILENT,)),
    )
    known = replace(context, run=run, profile=profile, catalogue=bundled_definitions())
    found = owed_returns(gather(known, templates=templates))
    assert {name: (tuple(one.registers), one.everything) for name, one in found.items()} == {
        SCHOOL: (("contests", "staff"), False),
        NURSERY: (("staff",), False),
        SILENT: (("contests", "staff"), True),
    }


def test_a_staff_without_a_row_is_owed(context: ReportContext, templates: Path) -> None:
    profile = context.profile.model_copy(update={"returns": (ExpectedRegister(register="staff"),)})
    empty = Issue(IssueCode.RETURN_EMPTY, Level.WARNING, "", "", None, SCHOOL, registers=("staff",))
    issues = (empty, replace(empty, level=Level.INFO, organisation=NURSERY))
    coverage = replace(context.run.coverage, missing=())
    run = replace(context.run, issues=issues, coverage=coverage)
    known = replace(context, run=run, profile=profile, catalogue=bundled_definitions())
    (owed,) = owed_returns(gather(known, templates=templates)).items()
    assert owed == (SCHOOL, Owed({}, empty={"staff": "Реестр кадров"}))
