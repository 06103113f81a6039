from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making.definitions import bundled_definitions

from pedmonitor.definitions.profile import ExpectedRegister
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import InputFile, Verdict
from pedmonitor.model.submission import ReturnContent
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_coverage import coverage_chart

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

FIRST, SECOND, SILENT = "Вилюйская СОШ № 1", "Тосуйская СОШ", "Кюлятская СОШ"


def test_every_pair_has_a_state(context: ReportContext, templates: Path) -> None:
    run = replace(
        context.run,
        contents=(
            ReturnContent(FIRST, "staff", 60, "a"),
            ReturnContent(FIRST, "mentoring", 20, "b"),
            ReturnContent(SECOND, "staff", 7, "c"),
        ),
        inputs=(InputFile("Тосуйская.xlsx", "ab", SECOND, Verdict.RETURNED, ("staff",)),),
        issues=(
            Issue(
                IssueCode.ORG_REGISTER_MISSING, Level.WARNING,
                "не сдан", "", None, SECOND, registers=("mentoring",),
            ),
        ),
    )  # fmt: skip
    asked = tuple(ExpectedRegister(register=name) for name in ("staff", "mentoring"))
    profile = context.profile.model_copy(update={"returns": asked})
    known = replace(context, run=run, profile=profile, catalogue=bundled_definitions())
    chart = coverage_chart(gather(known, templates=templates))
    assert chart is not None
    assert {(row[0], row[1]): row[2] for row in chart.rows} == {
        (FIRST, "Реестр кадров"): "accepted",
        (FIRST, "Реестр наставничества"): "accepted",
        (SECOND, "Реестр кадров"): "attention",
        (SECOND, "Реестр наставничества"): "missing",
        (SILENT, "Реестр кадров"): "missing",
        (SILENT, "Реестр наставничества"): "missing",
    }
    assert "Тосуйская СОШ — «Реестр наставничества»; Кюлятская СОШ — «Реестр" in chart.alternative


def test_a_table_of_headings_alone_has_come(context: ReportContext, templates: Path) -> None:
    contents = tuple(
        ReturnContent(FIRST, name, 60, "a") for name in ("staff", "mentoring", "contests")
    )
    file = InputFile("Тосуйская.xlsx", "ab", SECOND, Verdict.ACCEPTED, ("contests",))
    run = replace(context.run, contents=contents, inputs=(file,))
    asked = tuple(ExpectedRegister(register=one.register) for one in contents)
    profile = context.profile.model_copy(update={"returns": asked})
    known = replace(context, run=run, profile=profile, catalogue=bundled_definitions())
    chart = coverage_chart(gather(known, templates=templates))
    assert chart is not None
    states = {row[1]: row[2] for row in chart.rows if row[0] == SECOND}
    assert states["Реестр конкурсов"] == "accepted"
    assert states["Реестр наставничества"] == "not_required"


def test_without_definitions_or_returns_there_is_no_chart(
    context: ReportContext, templates: Path
) -> None:
    assert coverage_chart(gather(context, templates=templates)) is None
    known = replace(context, catalogue=bundled_definitions())
    assert coverage_chart(gather(known, templates=templates)) is None
