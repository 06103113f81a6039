"""Look a plan over before it is approved: faults of its own text, whatever the returns say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.model.text import normalise_label, quoted
from pedmonitor.planning.lint_columns import column_faults
from pedmonitor.planning.lint_results import result_faults
from pedmonitor.planning.lint_scope import scope_faults
from pedmonitor.planning.lint_targets import target_faults
from pedmonitor.planning.lint_times import time_faults
from pedmonitor.planning.lint_words import warn
from pedmonitor.planning.reading import read_plan
from pedmonitor.planning.word_beginnings import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.plan import Plan, PlanRow
    from pedmonitor.model.plan_finding import PlanFinding
    from pedmonitor.planning.event_kinds import EventKinds


def check_plan(plan: Plan, kinds: EventKinds) -> tuple[PlanFinding, ...]:
    """Find what is wrong with a plan.

    Returns:
        Findings about rows in the order of rows, then those about the whole plan.
    """
    events = read_plan(plan)
    found: list[PlanFinding] = []
    for row, event in zip(plan.rows, events, strict=True):
        found += time_faults(event, plan)
        found += result_faults(event, plan)
        found += column_faults(row, plan)
        found += _kind_faults(row, kinds)
    found += _repeats(plan)
    found += scope_faults(plan)
    found += target_faults(plan)
    order = {row.number: at for at, row in enumerate(plan.rows)}
    last = len(order)
    return tuple(sorted(found, key=lambda f: (order.get(f.number, last), f.code.value)))


def _kind_faults(row: PlanRow, kinds: EventKinds) -> Iterator[PlanFinding]:
    """Find an event that two indicators could count though none of them may count the other's."""
    fits = {code for code, stems in kinds.stems.items() if mentions(row.event, stems)}
    by_words = {ref: codes & fits for ref, codes in kinds.counted.items() if codes & fits}
    linked = [ref for ref in row.indicators if ref in kinds.counted]
    refs = linked if len(linked) > 1 else [] if row.kind else list(by_words)
    pair = _exclusive(refs, kinds)
    if pair is None:
        return
    named = ", ".join(quoted(title) for code, title in kinds.titles.items() if code in fits)
    yield warn(
        PlanCode.TWO_KINDS,
        row.number,
        f"По словам мероприятие подходит под виды {named}: его можно посчитать и в показателе "
        f"{pair[0]}, и в показателе {pair[1]}, а они друг друга исключают",
        "Выберите один вид и впишите его в графу «Вид» плана и реестра мероприятий.",
    )


def _exclusive(refs: list[str], kinds: EventKinds) -> tuple[str, str] | None:
    for at, first in enumerate(refs):
        for second in refs[at + 1 :]:
            if not kinds.counted[first] & kinds.counted[second]:
                return first, second
    return None


def _repeats(plan: Plan) -> Iterator[PlanFinding]:
    """Find rows that say the same in one section."""
    seen: dict[tuple[str, str, str], str] = {}
    for row in plan.rows:
        when = normalise_label(f"{row.period} {row.start} {row.end}")
        key = (row.section, normalise_label(row.event), when)
        if key in seen:
            yield warn(
                PlanCode.REPEATED,
                row.number,
                f"То же мероприятие с тем же сроком стоит в строке {seen[key]}",
                "Оставьте одну строку или впишите, чем мероприятия различаются.",
            )
        seen.setdefault(key, row.number)
