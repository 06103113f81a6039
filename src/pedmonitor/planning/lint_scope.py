"""Faults of the whole plan: directions and orientations nobody serves, conditions nobody names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.model.text import normalise_label
from pedmonitor.planning.lint_words import info, short, warn
from pedmonitor.planning.word_beginnings import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.plan import Orientation, Plan
    from pedmonitor.model.plan_finding import PlanFinding

_NEEDED = (("staff", "кадровое обеспечение"), ("material", "материально-техническое обеспечение"))
_ALSO = (("finance", "источник финансирования"),)


def scope_faults(plan: Plan) -> Iterator[PlanFinding]:
    """Find what the plan declares and does not do, and what it does not say at all."""
    served = {row.section for row in plan.rows}
    for section in plan.sections:
        if section.direction and section.id not in served:
            yield warn(
                PlanCode.DIRECTION_WITHOUT_EVENTS,
                "",
                f"По направлению {short(section.title)} нет ни одного мероприятия",
                "Запланируйте мероприятия или исключите направление.",
            )
    yield from _orientations(plan)
    yield from _conditions(plan)
    yield from _requisites(plan)


def _orientations(plan: Plan) -> Iterator[PlanFinding]:
    for orientation in plan.orientations:
        if _is_served(orientation, plan):
            continue
        mechanism = orientation.kind == "mechanism"
        put = info if mechanism else warn
        name = "Механизм реализации" if mechanism else "Содержательный ориентир"
        yield put(
            PlanCode.ORIENTATION_WITHOUT_EVENTS,
            "",
            f"{name} {short(orientation.text)} заявлен, но мероприятий по нему нет",
            "Запланируйте мероприятия или отметьте в графе «Ориентиры» строки, которые ему служат.",
        )


def _is_served(orientation: Orientation, plan: Plan) -> bool:
    """Whether some event names the orientation, by a mark or in its words."""
    sets = orientation.words or (_beginnings(orientation.text),)
    return any(
        orientation.text in row.orientations or mentions(row.event, sets) for row in plan.rows
    )


def _beginnings(text: str) -> str:
    """Make beginnings of the long words of a text; endings change with case."""
    long = [word for word in normalise_label(text).split() if len(word) > 4]  # noqa: PLR2004 - «для», «школ»
    return " ".join(word[: max(4, len(word) - 3)] for word in long)


def _conditions(plan: Plan) -> Iterator[PlanFinding]:
    said = {condition.kind for condition in plan.conditions}
    missing = [name for kind, name in (*_NEEDED, *_ALSO) if kind not in said]
    if not missing:
        return
    put = warn if any(kind not in said for kind, _ in _NEEDED) else info
    yield put(
        PlanCode.CONDITION_MISSING,
        "",
        f"В условиях реализации не описано: {', '.join(missing)}",
        "Дополните раздел «Условия реализации плана».",
    )


def _requisites(plan: Plan) -> Iterator[PlanFinding]:
    if not any(row.result for row in plan.rows):
        yield warn(
            PlanCode.NO_RESULT,
            "",
            "В плане нет графы ожидаемого результата: результатом считается само мероприятие",
            "Добавьте графу «Ожидаемый результат» с числом, охватом или документом.",
        )
    if plan.term is None:
        yield info(
            PlanCode.TERM_NOT_STATED,
            "",
            "Срок действия плана в документе не указан; приняты годы, названные в строках",
            "Назовите срок в заголовке плана, например «на 2022 год».",
        )
    if plan.approval is None:
        yield info(
            PlanCode.APPROVAL_NOT_STATED,
            "",
            "Дата утверждения плана не указана",
            "Впишите дату и номер приказа на листе «Сведения».",
        )
    if not plan.numbered:
        yield info(
            PlanCode.NUMBER_GIVEN,
            "",
            "В документе строки не пронумерованы или номера повторяются: номера дала программа",
            "Пронумеруйте строки при следующем утверждении.",
        )
