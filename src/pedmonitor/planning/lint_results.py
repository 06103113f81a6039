"""Faults of expected results: percentages of nobody, words that nothing proves, nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.plan import Base, Source, Unit
from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.planning.lint_words import info, short, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.plan import Plan
    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.plan_finding import PlanFinding

BASES = {
    Base.PERSONS: "работники",
    Base.ORGANISATIONS: "организации",
    Base.FLAGGED_ORGANISATIONS: "организации с признаком",
    Base.METHOD_ASSOCIATIONS: "методические объединения",
    Base.ATTESTED: "аттестуемые работники",
    Base.YOUNG: "молодые педагоги",
    Base.UNSPECIFIED: "не названа",
}


def result_faults(event: PlannedEvent, plan: Plan) -> Iterator[PlanFinding]:
    """Find what is wrong with the expected result of one row."""
    for part in event.expected.parts:
        if part.lacks_base:
            yield warn(
                PlanCode.NO_BASE,
                event.number,
                f"Результат {short(part.text)}: процент без базы, неизвестно, от чего его считать",
                "Допишите, от чего процент: «… педагогических работников района», «… ОО».",
            )
        elif part.unit is Unit.PERCENT and (
            part.base_source is Source.EVENT and event.expected.source is Source.RESULT
        ):
            yield info(
                PlanCode.BASE_ASSUMED,
                event.number,
                f"Результат {short(part.text)}: база взята из названия мероприятия — "
                f"{BASES[part.base]}",
                "Назовите базу в самом результате.",
            )
    for words in event.expected.manual:
        yield info(
            PlanCode.RESULT_NOT_READ,
            event.number,
            f"Результат {short(words)} программа не проверит",
            "Отметьте исполнение сами или назовите число либо документ, который его покажет.",
        )
    if event.expected.source is Source.EVENT and _has_results(plan):
        yield warn(
            PlanCode.NO_RESULT,
            event.number,
            "Ожидаемый результат не назван",
            "Впишите, что должно получиться: число, охват или документ.",
        )


def _has_results(plan: Plan) -> bool:
    """Whether the plan has results at all; where it has none, that is said once."""
    return any(row.result for row in plan.rows)
