"""Put a run into the few lines that the terminal shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Level
from pedmonitor.model.run_view import RunView
from pedmonitor.reporting.text.influence_text import influence_text
from pedmonitor.reporting.text.numbers import count_text, percent_text, plural, ratio_text
from pedmonitor.reporting.text.words import LEVEL, STATUS, met_text, target_text

if TYPE_CHECKING:
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.result import IndicatorValue, RunResult

_SHOWN_ISSUES = 12


def build_run_view(run: RunResult) -> RunView:
    """Choose what the terminal shows: totals, the issues that matter most, one paragraph."""
    serious = [issue for issue in run.issues if issue.level is not Level.INFO]
    serious.sort(key=lambda issue: (issue.level.rank, -issue.weight))
    return RunView(
        title=f"Показатели за {run.period.label}",
        totals=tuple(_total(value) for value in run.values if not value.breakdown),
        issues=tuple(_issue(issue) for issue in serious[:_SHOWN_ISSUES]),
        more=max(len(serious) - _SHOWN_ISSUES, 0),
        summary=_summary(run),
        has_errors=any(issue.level is Level.ERROR for issue in serious),
    )


def _total(value: IndicatorValue) -> tuple[str, ...]:
    share = value.denominator is not None and value.numerator is not None
    if value.value is None:
        figure, of = "нет данных", ""
    elif share:
        figure = percent_text(value.numerator or 0, value.denominator or 0)
        of = ratio_text(value.numerator or 0, value.denominator or 0)
    else:
        figure, of = count_text(value.numerator or 0), ""
    target = ""
    if value.target is not None:
        target = f"{target_text(value.target, unit=value.unit)}: {met_text(value.target)}"
    return value.ref, value.title, figure, of, target, value.note or STATUS[value.status]


def _issue(issue: Issue) -> tuple[str, ...]:
    place = (issue.place.file, issue.place.sheet, issue.place.spot) if issue.place else ()
    where = " ".join(str(part) for part in place if part)
    influence = influence_text(issue, shown=1)
    return LEVEL[issue.level], issue.organisation, where, issue.message, influence


def _summary(run: RunResult) -> str:
    """Tell a run in one paragraph."""
    counts = {level: sum(issue.level is level for issue in run.issues) for level in Level}
    coverage = run.coverage
    errors, warnings = counts[Level.ERROR], counts[Level.WARNING]
    return (
        f"{run.period.label}: данные {coverage.received} из {coverage.expected} "
        f"{plural(coverage.expected, 'организации', 'организаций', 'организаций')}; "
        f"{errors} {plural(errors, 'ошибка', 'ошибки', 'ошибок')}, "
        f"{warnings} {plural(warnings, 'замечание', 'замечания', 'замечаний')}."
    )
