"""Faults of the target indicators that a plan states: no municipality named, no base named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.model.text import fold, quoted
from pedmonitor.planning.lint_words import short, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.plan import Plan, PlanTarget
    from pedmonitor.model.plan_finding import PlanFinding

_PERCENT = re.compile(r"\d\s*(?:%|процент)")
_BASE = re.compile(r"(?<!\w)от\s+(?:общ|числ|количеств|всех|педагог|работник|учител|ОО|организ)")
_COMMON_NAME = re.compile(
    r"муниципальн\w+ (?:образовани|район|округ)|городск\w+ округ|(?<!\w)район(?:а|е|у|ом)?(?!\w)|"
    r"муниципалитет"
)
_ENDING = 3


def target_faults(plan: Plan) -> Iterator[PlanFinding]:
    """Find target indicators whose text leaves open out of whom, or of which territory."""
    for target in plan.targets:
        words = fold(f"{target.title} {target.text}")
        if _PERCENT.search(target.text) and not _BASE.search(words):
            yield warn(
                PlanCode.TARGET_WITHOUT_BASE,
                "",
                f"Показатель {target.number} {short(target.title)}: {quoted(target.text)} — "
                "не сказано, от чего процент",
                "Назовите базу: «от общей численности …» или «от общего числа …» муниципалитета.",
            )
        elif _names_another(target, plan):
            yield warn(
                PlanCode.TARGET_WITHOUT_MUNICIPALITY,
                "",
                f"Показатель {target.number} {short(target.title)}: территория названа общими "
                f"словами — {short(target.text)}",
                f"Назовите муниципалитет{f': {plan.municipality}' if plan.municipality else ''}.",
            )


def _names_another(target: PlanTarget, plan: Plan) -> bool:
    """Whether the base speaks of a territory in common words and not of this one."""
    words = fold(target.text)
    own = fold(plan.municipality).split()
    named = bool(own) and own[0][:-_ENDING] in words
    return bool(_COMMON_NAME.search(words)) and not named
