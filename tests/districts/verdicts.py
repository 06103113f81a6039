"""Every figure of a run beside the truth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from districts.truth.figures import Count
from pedmonitor.model.note import MAY_BE_MORE
from pedmonitor.model.result import IndicatorValue, RunResult, SecondaryValue, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from districts.truth.figures import Key
    from districts.witness import Witness

_ALSO = frozenset("rural organisation_type role kind provider position secondary".split())
"""Rows that no document demands: right where they are printed."""
_SLICES = frozenset({"subject", "level"}) | _ALSO
_COMPARED = _SLICES | {"", "organisation"}


class Verdict(StrEnum):
    """What became of a figure."""

    RIGHT = "right"
    MISSING = "missing, told"
    WRONG = "wrong, told"
    SILENT = "SILENTLY WRONG"


@dataclass(frozen=True)
class Figure:
    """A figure beside the truth; `got` is None where there is none."""

    key: Key
    truth: Count
    got: tuple[object, object] | None
    verdict: Verdict

    def __str__(self) -> str:
        ref, kind, value = self.key
        where = f" {kind}={value}" if kind else ""
        return f"{ref}{where}: {self.got} instead of ({self.truth.counted}, {self.truth.base})"


Found = dict["Key", list[IndicatorValue]]


def compared(truth: Mapping[Key, Count], run: RunResult, witness: Witness) -> Iterable[Figure]:
    """Judge every true figure, and every printed one that has no truth beside it."""
    found = _found(run, witness)
    printed = {key[:2] for key in found}
    truth = {key: one for key, one in truth.items() if key[1] not in _ALSO or key[:2] in printed}
    for key, count in truth.items():
        total = found.get((key[0], "", ""), [])
        figure = _judged(key, count, found.pop(key, []) if key[1] else total, witness)
        yield replace(figure, verdict=_as_the_total_says(figure, total))
    registers = {key[0]: count.registers for key, count in truth.items()}
    kinds = {key[:2] for key in truth}
    for key, values in found.items():
        told = any(value.numerator or value.denominator for value in values)
        if told and key[1] not in {"", "secondary"} and key[:2] in kinds:
            nothing = Count(0, 0, registers[key[0]])  # there is no such row
            yield _judged(key, nothing, values, witness)


def _found(run: RunResult, witness: Witness) -> Found:
    """The figures of one cut, and those «справочно» beside totals."""
    found: Found = {}
    for value in run.values:
        (kind, name), *more = value.breakdown or (("", ""),)
        if not more and kind in _COMPARED:
            name = witness.owner(name) if kind == "organisation" else name
            found.setdefault((value.ref, kind, name), []).append(value)
        for one in value.secondary if not value.breakdown else ():
            found[value.ref, "secondary", one.id] = [_as_value(one, value)]
    return found


def _as_the_total_says(figure: Figure, total: list[IndicatorValue]) -> Verdict:
    """A note at the total holds for its rows: «число может быть больше», «нет данных»."""
    whole = any(value.status is Status.OK for value in total)
    unsure = any(MAY_BE_MORE in one.note for one in total)
    partly = not whole and figure.key[1] in _SLICES
    if figure.verdict is Verdict.SILENT and (unsure or partly):
        return Verdict.WRONG
    if figure.got is None and figure.key[1] in _SLICES and not whole:
        return Verdict.MISSING
    return figure.verdict


def _as_value(one: SecondaryValue, total: IndicatorValue) -> IndicatorValue:
    """A figure «справочно» as one of its own: not computed where it tells nothing."""
    status = total.status if one.numerator is not None else Status.NOT_COMPUTABLE
    return replace(
        total, numerator=one.numerator, denominator=one.denominator, note=one.note, status=status
    )


def _judged(key: Key, truth: Count, values: list[IndicatorValue], witness: Witness) -> Figure:
    got = (values[0].numerator, values[0].denominator) if values else None
    figure = (truth.counted, truth.base)
    if not truth.said and not any(value.denominator or value.numerator for value in values):
        verdict = Verdict.RIGHT  # nobody has told it
    elif len(values) == 1 and _equal(values[0], truth):
        verdict = Verdict.RIGHT
    elif len(values) == 1 and values[0].status not in {Status.OK, Status.NO_DATA}:
        verdict = Verdict.MISSING if values[0].numerator is None else Verdict.WRONG
    elif len(values) == 1 and values[0].status is Status.NO_DATA and key[1] in _SLICES:
        verdict = Verdict.MISSING  # «нет данных»: why stands at the organisations
    elif not values and figure in {(0, 0), (0, None)}:
        verdict = Verdict.RIGHT
    elif witness.told(key, truth) or (key[1] == "secondary" and values and values[0].note):
        verdict = Verdict.WRONG if values else Verdict.MISSING
    else:
        verdict = Verdict.SILENT
    return Figure(key, truth, got, verdict)


def _equal(value: IndicatorValue, truth: Count) -> bool:
    if truth.base == 0:
        return value.status is Status.NO_DATA or not value.denominator
    same = value.numerator == truth.counted
    return same and (truth.base is None or value.denominator == truth.base)
