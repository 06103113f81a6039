from __future__ import annotations

from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.planning.lint_words import error, warn
from pedmonitor.reporting.text.plan_findings import counted, grouped


def test_the_same_finding_of_many_rows_is_told_once_errors_first() -> None:
    found = (
        warn(PlanCode.MONTH_WITHOUT_YEAR, "1", "Без года", "Допишите."),
        error(PlanCode.IMPOSSIBLE_DATE, "2", "Нет даты", "Исправьте."),
        warn(PlanCode.MONTH_WITHOUT_YEAR, "3", "Без года", "Допишите."),
    )
    assert [numbers for numbers, _ in grouped(found)] == ["2", "1, 3"]
    assert counted(found) == "1 ошибка, 2 замечания, к сведению: 0."
    assert counted(()) == "Замечаний к плану нет."
