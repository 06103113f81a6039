"""Printed totals of tables of counts against the sums of their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates import aggregate_issues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from pedmonitor.intake.aggregates.figure_columns import Span
    from pedmonitor.intake.aggregates.figures import Counted
    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.model.issue import Issue


class Total(NamedTuple):
    """A printed total, and the rows between it and the total before it."""

    family: str
    subject: str
    year: Span | None
    counted: Counted
    group: range


def wrong_totals(
    typed: TypedTable,
    totals: Sequence[Total],
    *,
    refused: Collection[tuple[str, Span | None]],
    unsaid: Collection[tuple[str, Span | None]],
) -> Iterable[Issue]:
    """Compare printed totals with the rows, or with those since the total before: a group's.

    Where a school has rows of subjects only, a teacher of two stands twice: the total may be less.

    Args:
        typed: The rows.
        totals: The printed totals.
        refused: Families and years of which a row is left out: there is nothing to add up to.
        unsaid: Families and years of which a row says nothing; it has staff all the same.
    """
    columns = typed.columns
    keys = list(zip(columns["indicator"], columns["subject"], typed.starts, strict=True))
    for family, subject, year, total, group in totals:
        if (family, year) in refused:
            continue
        start = year[0] if year else None
        chosen = [at for at, key in enumerate(keys) if key == (family, subject, start)]
        by_subject = not chosen and not subject
        if by_subject:
            chosen = [at for at, key in enumerate(keys) if (key[0], key[2]) == (family, start)]
        for name, printed, place in (
            ("numerator", total.numerator, total.place),
            ("denominator", total.denominator, total.under or total.place),
        ):
            told = [(at, n) for at in chosen if isinstance(n := columns[name][at], int)]
            summed = sum(n for _, n in told)
            sums = {summed, sum(n for at, n in told if at in group) if group else summed}
            if name == "denominator" and (family, year) in unsaid:
                continue
            if printed is None or len(told) != len(chosen) or (by_subject and printed <= summed):
                continue
            if printed not in sums:
                yield aggregate_issues.wrong_total(name, printed, summed, place)
