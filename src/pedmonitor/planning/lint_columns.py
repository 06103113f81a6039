"""Text in the wrong column: results among the responsible, times among events, cells cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.plan import DeadlineKind
from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.model.text import fold
from pedmonitor.planning.amounts import read_amount
from pedmonitor.planning.deadlines import parse_deadline
from pedmonitor.planning.lint_words import short, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.plan import Plan, PlanRow
    from pedmonitor.model.plan_finding import PlanFinding

_DONE = re.compile(r"[а-я]+(?:ены|аны|ена|ана|ено|ано|ен|ан|яты|ята|ято)\s")
_PLACE = re.compile(r"(?:в|во|на|при|из|для)\s")
_CUT = re.compile(r"(?:\s(?:в|во|на|по|и|или|с|со|для|от|к|из|о|об|при|не)|[,:(-])\s*$")


def column_faults(row: PlanRow, plan: Plan) -> Iterator[PlanFinding]:
    """Find cells of one row that say what another column is for."""
    if not row.responsible:
        yield warn(
            PlanCode.NO_RESPONSIBLE,
            row.number,
            "Ответственный не назван",
            "Впишите должность или организацию.",
        )
    others = {name for other in plan.rows for name in other.responsible}
    for name in row.responsible:
        what = _not_responsible(name)
        if what:
            yield _misplaced(row, "ответственного", name, what)
    texts = {"срока": row.period, "мероприятия": row.event, "результата": row.result}
    for column, text in texts.items():
        what = _misplaced_in(column, text, others)
        if what:
            yield _misplaced(row, column, text, what)
        if column != "срока" and _CUT.search(text):
            yield warn(
                PlanCode.CUT_OFF,
                row.number,
                f"Текст в графе {column} обрывается: «… {text[-40:].strip()}»",
                "Допишите фразу по подлиннику документа.",
            )


def _not_responsible(name: str) -> str:
    """Say what a cell of the responsible holds instead; empty when it names somebody."""
    folded = fold(name)
    if parse_deadline(name).kind is not DeadlineKind.TEXT:
        return "срок"
    if _DONE.match(folded):
        return "результат"
    if _PLACE.match(folded):
        return "место проведения"
    return "результат" if read_amount(name, "") and "%" in name else ""


def _misplaced_in(column: str, text: str, responsible: set[str]) -> str:
    """Say what a cell holds instead of an event, a time or a result."""
    if not text:
        return ""
    if text in responsible:
        return "ответственный"
    is_time = parse_deadline(text).kind is not DeadlineKind.TEXT
    if column == "срока":
        return "результат" if not is_time and "%" in text else ""
    return "срок" if is_time else ""


def _misplaced(row: PlanRow, column: str, text: str, what: str) -> PlanFinding:
    return warn(
        PlanCode.WRONG_COLUMN,
        row.number,
        f"В графе {column} стоит {what}: {short(text)}",
        f"Перенесите текст в свою графу, а в графу {column} впишите то, что должно в ней стоять.",
    )
