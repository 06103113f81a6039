"""Run the controls over registers and forms, and let answered questions stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.compute.asked import gather_asked
from pedmonitor.compute.controls.form_rules import check_between, check_inside
from pedmonitor.compute.controls.neighbours import check_outliers, check_years
from pedmonitor.compute.controls.sources import (
    Registers,
    check_indicators,
    check_registers,
    check_sections,
)
from pedmonitor.compute.form_cells import STATE_FORMS, FormCells, index_cells
from pedmonitor.compute.form_influence import weigh_findings
from pedmonitor.compute.selection import Selector
from pedmonitor.compute.universe import STAFF, build_universe
from pedmonitor.definitions.control import (
    BetweenControl,
    FormControl,
    OutlierControl,
    RegisterControl,
    YearControl,
)
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from pedmonitor.compute.controls.finding import Finding
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.waiver import Waiver
    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.model.location import Place
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import IndicatorValue


@dataclass(frozen=True, slots=True)
class Sources:
    """What has been read for a period.

    Attributes:
        frames: Registers and form cells of the period.
        before: Form cells of the year before; None when there are none.
        settled: The folder.
        choices: Options in force.
    """

    frames: Mapping[str, pd.DataFrame]
    before: pd.DataFrame | None
    settled: Settled
    choices: Mapping[str, str]


def check_forms(
    sources: Sources,
    values: Iterable[IndicatorValue],
    catalogue: Catalogue,
    waivers: tuple[Waiver, ...],
) -> list[Issue]:
    """Apply every control; nothing is done when no form was sent.

    Args:
        sources: What has been read.
        values: Values of the run.
        catalogue: The definitions.
        waivers: Answered questions.
    """
    cells = index_cells(sources.frames.get(STATE_FORMS))
    if not cells.by_form:
        return []
    registers = _registers(sources, catalogue)
    findings = _findings(sources, cells, catalogue, registers)
    period = sources.settled.submission.period
    values = list(values)
    used = dict.fromkeys(value.profile for value in values)
    asked = gather_asked([catalogue.profiles[name] for name in used], catalogue, values)
    issues = waive(weigh_findings(findings, cells, asked), waivers, period)
    issues += check_indicators(values, cells, catalogue, registers)
    return [*issues, *check_sections(values, cells, catalogue)]


def _findings(
    sources: Sources, cells: FormCells, catalogue: Catalogue, registers: Registers
) -> list[Finding]:
    rules, editions = list(catalogue.controls.values()), catalogue.state_forms
    before = index_cells(sources.before)
    organisations = sources.settled.submission.organisations
    inside = [rule for rule in rules if isinstance(rule, FormControl)]
    between = [rule for rule in rules if isinstance(rule, BetweenControl)]
    of_registers = [rule for rule in rules if isinstance(rule, RegisterControl)]
    of_years = [rule for rule in rules if isinstance(rule, YearControl)]
    outliers = [rule for rule in rules if isinstance(rule, OutlierControl)]
    return [
        *check_inside(inside, cells, editions),
        *check_between(between, cells, editions),
        *check_registers(of_registers, cells, catalogue, registers),
        *check_years(of_years, cells, before, editions),
        *check_outliers(outliers, cells, editions, organisations),
    ]


def _registers(sources: Sources, catalogue: Catalogue) -> Registers:
    submission = sources.settled.submission
    names = tuple(organisation.name for organisation in submission.organisations)
    universe = build_universe(
        sources.frames.get(STAFF),
        catalogue.dictionaries["positions"],
        choices=sources.choices,
        organisations=names,
    )
    selector = Selector(
        sources.frames, catalogue.forms, universe, submission.period, sources.choices
    )
    places: dict[tuple[str, str], Place] = {}
    for table in sources.settled.tables:
        for owner in dict.fromkeys(table.owners):
            places.setdefault((table.form, owner), table.owned.table.place)
    return Registers(selector, submission, places)


def waive(findings: Iterable[Finding], waivers: tuple[Waiver, ...], period: Period) -> list[Issue]:
    """Let answered questions stand: they stay listed, marked and without weight.

    Args:
        findings: What the controls have found.
        waivers: Answers of the workspace.
        period: The period; an answer holds for periods that end by its expiry.
    """
    issues: list[Issue] = []
    for finding in findings:
        answer = next((waiver for waiver in waivers if _answers(waiver, finding)), None)
        if answer is None:
            issues.append(finding.issue)
        elif finding.severity == "error" or answer.expires < period.end:
            issues += [finding.issue, _unfit(finding, answer)]
        else:
            issues.append(_stands(finding.issue, answer))
    return issues


def _answers(waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.control == finding.control
        and waiver.organisation == finding.issue.organisation
        and waiver.cell in {"", finding.cell}
    )


def _stands(issue: Issue, answer: Waiver) -> Issue:
    said = (
        f"Оставлено по пояснению ({mask_people(answer.position)}, {answer.date:%d.%m.%Y}): "
        f"{mask_people(answer.reason)}. Действует до {answer.expires:%d.%m.%Y}"
    )
    hint = "Ничего делать не нужно, пока пояснение верно."
    text = f"{issue.message}. {said}"
    return replace(issue, level=Level.INFO, message=text, hint=hint, influence=())


def _unfit(finding: Finding, answer: Waiver) -> Issue:
    why = (
        "это ошибка, а не вопрос: её можно только исправить"
        if finding.severity == "error"
        else f"срок пояснения истёк {answer.expires:%d.%m.%Y}"
    )
    return Issue(
        IssueCode.WAIVER_UNFIT,
        Level.WARNING,
        f"пояснение к контролю {finding.control} не действует: {why}",
        "Исправьте форму или обновите waivers.yaml.",
        finding.issue.place,
        finding.issue.organisation,
    )
