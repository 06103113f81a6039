"""Tell of a folder whose organisations the workspace has not met before: another municipality's.

Its figures would stand in the history as those of the next year, and nobody would see why they have
changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.text import normalise_label, quoted
from pedmonitor.reporting.text.numbers import plural

if TYPE_CHECKING:
    from pedmonitor.history.store import History
    from pedmonitor.model.result import RunResult

_SEVERAL = 3
"""Fewer may all be new or all be renamed."""
_FEW = 5
"""Municipalities share a name or two («ДЮСШ»): a fifth of the smaller list is no stranger."""


def told_strangers(history: History, run: RunResult) -> str:
    """Say that hardly anybody of a run is known to the history; empty where somebody is.

    Args:
        history: The history, before the run is saved.
        run: What was computed.
    """
    known, renamed = history.organisations()
    now = {context.name for context in run.contexts} | set(run.coverage.missing)
    if min(len(known), len(now)) < _SEVERAL:
        return ""
    met = set(map(normalise_label, (*known, *renamed)))
    succeeded = {one.successor: one.predecessor for one in run.successions}
    common = sum(
        normalise_label(name) in met or normalise_label(succeeded.get(name, "")) in met
        for name in now
    )
    if common * _FEW >= min(len(known), len(now)):
        return ""
    before = ""
    if history.runs_of(run.period):
        before = (
            f" Прежний расчёт за {run.period.label} теперь не последний: чтобы в отчётах был он, "
            "посчитайте прежнюю папку снова."
        )
    noun = plural(len(now), "организации", "организаций", "организаций")
    told = f"есть только {common}" if common else "нет ни одной"
    return (
        f"Внимание: из {len(now)} {noun} этой папки в прежних расчётах {told}; там, например, "
        f"{quoted(known[0])}. Если это другой муниципалитет, считайте его в отдельной рабочей "
        f"папке: --workspace ПАПКА.{before}"
    )
