"""Which figures of a table lack organisations: said under the table, in every format and edition.

A total says so in its own row; the figures of a breakdown stand side by side, and one of a village
half of whose schools are missing must not look like one of a town that is whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.result import Status
from pedmonitor.reporting.facts.judging import gap_text
from pedmonitor.reporting.text.words import breakdown_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import Material


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A figure that a table shows.

    Attributes:
        name: Its row.
        whole: Whether everybody asked has contributed.
        reporting: Organisations whose data went in; None where they are not counted.
        expected: Organisations that should have reported.
    """

    name: str
    whole: bool
    reporting: int | None
    expected: int | None


def shown_rows(values: Iterable[IndicatorValue]) -> tuple[ShownRow, ...]:
    """Give the rows of a breakdown that have a figure."""
    return tuple(
        ShownRow(_name(value), value.status is not Status.PARTIAL, value.reporting, value.expected)
        for value in values
        if value.value is not None
    )


def partial_note(rows: Mapping[str, Sequence[ShownRow]], material: Material) -> str:
    """Name the rows to whose figures some organisation has not contributed.

    How many organisations have is told in the internal edition only: of a small group the number
    would tell who has not reported.

    Args:
        rows: Number of an indicator → its figures in one table.
        material: What the report is built from.

    Returns:
        A sentence; empty where every figure that is shown is whole.
    """
    counted = material.context.edition is Edition.INTERNAL
    refs: dict[str, list[str]] = {}
    for ref, shown in rows.items():
        names = _names(shown, material, counted=counted)
        if names:
            refs.setdefault(names, []).append(ref)
    if not refs:
        return ""
    say = material.phrases.say
    named = (say("partial_row", refs=", ".join(own), names=names) for names, own in refs.items())
    return say("partial_rows" if counted else "partial_rows_bare", rows="; ".join(named))


def totals_note(refs: Sequence[str], material: Material) -> str:
    """Name the municipal values in a table to which somebody has not contributed, and how many.

    Beside an organisation's own figures they look whole; the number is told in every edition.

    Args:
        refs: Numbers of the indicators of the table.
        material: What the report is built from.
    """
    say = material.phrases.say
    found: dict[str, list[str]] = {}
    for ref in refs:
        value = material.now.total(ref)
        if value is None or value.value is None:
            continue
        gap = gap_text(value, material).removeprefix("; ")
        if not gap and value.status is Status.PARTIAL:
            gap = say("reason_partial")
        if gap:
            found.setdefault(gap, []).append(ref)
    rows = "; ".join(
        say("partial_row", refs=", ".join(own), names=gap) for gap, own in found.items()
    )
    return say("partial_totals", rows=rows) if rows else ""


def _names(shown: Sequence[ShownRow], material: Material, *, counted: bool) -> str:
    partial = [row for row in shown if not row.whole]
    alike = len({_counts(row, counted=counted) for row in partial}) == 1
    if len(partial) == len(shown) > 1 and alike:
        return material.phrases.say("partial_every") + _counts(partial[0], counted=counted)
    return ", ".join(row.name + _counts(row, counted=counted) for row in partial)


def _name(value: IndicatorValue) -> str:
    return ", ".join(breakdown_value(key, text) for key, text in value.breakdown)


def _counts(row: ShownRow, *, counted: bool) -> str:
    if not counted or row.reporting is None or not row.expected:
        return ""
    return f" ({row.reporting} из {row.expected})"
