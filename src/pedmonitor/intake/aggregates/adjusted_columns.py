"""What columns of figures say together: one is read by those that stand beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.units import Unit, counts_people, is_generic, unit_of
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.aggregates.spans import Span

_ACTION = re.compile(r"(?i)^\W*(?:из них\W+)?(?:прошл|прошедш|принял|принявш|участв|охвач|обучил)")
_SUMS = frozenset({"всего", "итого", "всего чел", "всего человек", "всего за год", "итого за год"})
_PEOPLE = re.compile(r"(?i)педаг|учител|работник|всего")


def adjusted(figures: list[FigureColumn]) -> list[FigureColumn]:
    """Read columns of figures by those beside them.

    Args:
        figures: The columns as their own captions tell them, from left to right.
    """
    return _with_percents(_with_values(_with_sums(_with_base(_with_shares(figures)))))


def _with_shares(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «%» as the share of what the column before it counts."""
    named = {f.at: f for f in figures if f.family and f.part is Part.NUMERATOR}
    return [
        replace(
            figure,
            family=named[figure.at - 1].family,
            span=figure.span or named[figure.at - 1].span,
        )
        if figure.part is Part.SHARE and not figure.family and figure.at - 1 in named
        else figure
        for figure in figures
    ]


def _with_sums(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «Прошли диагностику | всего» as who has done it, unless a column beside says so."""
    done = {(f.owner, f.over) for f in figures if f.part is Part.NUMERATOR}
    return [
        replace(figure, part=Part.NUMERATOR)
        if figure.part is Part.DENOMINATOR
        and normalise_label(figure.caption) in _SUMS
        and _ACTION.search(figure.over)
        and (figure.owner, figure.over) not in done
        else figure
        for figure in figures
    ]


def _with_values(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «значение» beside «числитель» as the share."""
    exact = {(f.owner, f.family, f.span) for f in figures if _is_exact(f)}
    return [
        replace(figure, part=Part.SHARE)
        if figure.part is Part.NUMERATOR
        and (figure.owner, figure.family, figure.span) in exact
        and figure.caption.lower().startswith("значени")
        else figure
        for figure in figures
    ]


def _is_exact(figure: FigureColumn) -> bool:
    """Say whether a column is the numerator of the share over it: «Числитель», «Прошли»."""
    said = figure.caption.lower().startswith("числ")
    under = unit_of(figure.over) is Unit.PERCENT and counts_people(figure.caption)
    return said or (under and figure.part is Part.NUMERATOR)


def _with_percents(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See numbers under «Доля педагогов, прошедших диагностику, %» as shares.

    Not where their own caption counts people, and not beside their share or what they are out of.
    """
    told = {(f.owner, f.over) for f in figures if f.part is not Part.NUMERATOR}
    based = any(f.part is Part.DENOMINATOR for f in figures)
    return [
        replace(figure, part=Part.SHARE)
        if figure.part is Part.NUMERATOR
        and unit_of(figure.over) is Unit.PERCENT
        and (figure.owner, figure.over) not in told
        and _is_told_above(figure.caption, based=based)
        else figure
        for figure in figures
    ]


def _is_told_above(caption: str, *, based: bool) -> bool:
    """Say whether a caption leaves it to those above it what its numbers are."""
    if unit_of(caption) is Unit.PEOPLE:  # «Количество»
        return is_generic(caption) and not based
    return unit_of(caption) is Unit.UNSAID and not counts_people(caption)


def _with_base(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «Кол-во педагогов» before the columns of what they have done as what these are of."""
    named = [figure.at for figure in figures if figure.family]
    bare = [figure for figure in figures if not figure.family]
    if len(bare) != 1 or not named or bare[0].part is not Part.NUMERATOR:
        return figures
    (base,) = bare
    if base.at > min(named) or not _PEOPLE.search(base.caption):
        return figures
    return [replace(f, part=Part.DENOMINATOR) if f is base else f for f in figures]


def doubtful_columns(figures: Sequence[FigureColumn]) -> set[int]:
    """Find columns that say the same part of the same indicator twice.

    Of several columns «всего …» the one of pedagogues is the base of all indicators.
    """
    same: dict[tuple[object, str, Part, Span | None], list[FigureColumn]] = {}
    for figure in figures:
        key = ((figure.owner, figure.of), figure.family, figure.part, figure.span)
        same.setdefault(key, []).append(figure)
    found: set[int] = set()
    for (_, family, part, _), columns in same.items():
        if not family and part is Part.DENOMINATOR and len(columns) > 1:
            pedagogues = [column for column in columns if "педаг" in column.caption.lower()]
            kept = pedagogues if len(pedagogues) == 1 else []
            found.update(column.at for column in columns if column not in kept)
        elif len(columns) > 1:
            found.update(column.at for column in columns)
    return found
