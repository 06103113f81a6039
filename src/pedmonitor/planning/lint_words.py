"""How findings about plans are put: one function a gravity, and short quotations of the plan."""

from __future__ import annotations

from pedmonitor.model.issue import Level
from pedmonitor.model.plan_finding import PlanCode, PlanFinding
from pedmonitor.model.text import quoted

_LONG = 70
MONTHS = ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
          "октябрь", "ноябрь", "декабрь")  # fmt: skip


def error(code: PlanCode, number: str, message: str, hint: str) -> PlanFinding:
    """Put a finding that must be mended: the row cannot be carried out as it stands."""
    return PlanFinding(code, Level.ERROR, number, f"{message}.", hint)


def warn(code: PlanCode, number: str, message: str, hint: str) -> PlanFinding:
    """Put a finding that keeps a row from being judged as it is meant."""
    return PlanFinding(code, Level.WARNING, number, f"{message}.", hint)


def info(code: PlanCode, number: str, message: str, hint: str) -> PlanFinding:
    """Put something worth knowing."""
    return PlanFinding(code, Level.INFO, number, f"{message}.", hint)


def short(text: str) -> str:
    """Quote the beginning of a text.

    >>> short("Приказ"), short("слово " * 20)[-8:]
    ('«Приказ»', 'слово …»')
    """
    if len(text) <= _LONG:
        return quoted(text)
    return quoted(text[:_LONG].rsplit(" ", 1)[0] + " …")
