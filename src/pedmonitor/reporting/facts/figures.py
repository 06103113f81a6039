"""Look values up and turn them into cells; the display rule of domain.md §3.1 is applied once."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from pedmonitor.model.result import TOTAL, IndicatorValue, RunResult, Status, Unit
from pedmonitor.reporting.document import Cell, Count, Figure, Mark, Missing, Percent, Ratio, Text
from pedmonitor.reporting.text.numbers import (
    NO_DATA,
    NOBODY,
    Pair,
    count_text,
    decimal_text,
    is_small,
    plural,
    ratio_text,
    share_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.family import Family
    from pedmonitor.model.share import Number

_MARKS = {
    Status.NO_DATA: Mark.NO_DATA,
    Status.NOT_COMPUTABLE: Mark.NO_DATA,
    Status.NOT_COMPARABLE: Mark.NOT_COMPARABLE,
    Status.SUPPRESSED: Mark.SUPPRESSED,
}
_ABSENT = Text("нет")
_PLACES = {"organisation", "organisation_type", "rural"}
_UNITS = {Unit.PERSONS: "чел.", Unit.UNITS: "ед.", Unit.POSTS: "ставок"}
_COUNTED = {
    "share_of_persons": ("чел.", "чел.", "чел."),
    "retention": ("чел.", "чел.", "чел."),
    "share_of_organisations": ("организация", "организации", "организаций"),
    "share_of_positions": ("должность", "должности", "должностей"),
}
_ANYTHING = ("ед.", "ед.", "ед.")


class Figures:
    """The values of one profile in one run, by number of the indicator."""

    def __init__(self, run: RunResult, *, profile: str) -> None:
        """Index the values once."""
        self.meanings = {m.ref: m.sha256 for m in run.meanings if m.profile == profile}
        self._totals: dict[str, IndicatorValue] = {}
        self._parts: dict[str, dict[tuple[str, ...], list[IndicatorValue]]] = {}
        for value in run.values:
            if value.profile != profile:
                continue
            if value.breakdown == TOTAL:
                self._totals[value.ref] = value
            else:
                keys = tuple(key for key, _ in value.breakdown)
                self._parts.setdefault(value.ref, {}).setdefault(keys, []).append(value)

    def total(self, ref: str) -> IndicatorValue | None:
        """Give the municipal total, None when the run has none."""
        return self._totals.get(ref)

    def parts(self, ref: str) -> dict[tuple[str, ...], list[IndicatorValue]]:
        """Give the breakdowns of an indicator by their keys, in the order of the run."""
        return self._parts.get(ref, {})

    def part(self, ref: str, key: str) -> list[IndicatorValue]:
        """Give one breakdown of an indicator."""
        return self.parts(ref).get((key,), [])


def share_of(value: IndicatorValue | None) -> Pair | None:
    """Give the two counts of a share that may be printed, else None."""
    if value is None or value.value is None or value.unit is not Unit.PERCENT:
        return None
    if value.numerator is None or not value.denominator:
        return None
    return value.numerator, value.denominator


def count_of(value: IndicatorValue | None) -> Number | None:
    """Give a count that may be printed, else None; presence is no count."""
    if value is None or value.value is None or value.unit not in _UNITS:
        return None
    return value.numerator


def missing_cell(value: IndicatorValue | None) -> Missing:
    """Say why there is no number; of organisations the public is not told which reason it is."""
    if value is None:
        return Missing(Mark.NO_DATA)
    if is_nobody(value):
        return Missing(Mark.NOBODY)
    mark = _MARKS.get(value.status, Mark.NO_DATA)
    return Missing(Mark.WITHHELD if mark is Mark.SUPPRESSED and _of_some(value) else mark)


def is_nobody(value: IndicatorValue | None) -> bool:
    """Say whether data have come and there is nobody whose share could be taken: none trained.

    The public run has no such counts: there it is no data (`protect`).
    """
    if value is None or value.status is not Status.NO_DATA:
        return False
    return value.denominator == 0 and bool(value.reporting)


def _of_some(value: IndicatorValue) -> bool:
    """Say whether a value is of one organisation or of a group of them."""
    return any(key in _PLACES for key, _ in value.breakdown)


def figure_cell(value: IndicatorValue | None) -> Cell:
    """Give a value in one cell: share with its counts, count, presence, or a mark."""
    share, count = share_of(value), count_of(value)
    if share is not None:
        return Figure(*share)
    if count is not None:
        return Count(count)
    return _presence(value) or _unconfirmed(value) or missing_cell(value)


def ratio_cell(value: IndicatorValue | None) -> Cell:
    """Give the counts of a value: «k из n», a count, presence, or a mark."""
    share = share_of(value)
    return Ratio(*share) if share is not None else figure_cell(value)


def percent_cell(value: IndicatorValue | None) -> Cell:
    """Give the percentage of a value; a dash where it is no share."""
    share = share_of(value)
    if share is not None:
        return Percent(*share)
    if value is not None and value.unit is not Unit.PERCENT:
        return Missing(Mark.NOT_APPLICABLE)
    return _unconfirmed(value) or missing_cell(value)


def figure_text(value: IndicatorValue | None) -> str:
    """Print a value in a sentence.

    >>> figure_text(None)
    'нет данных'
    """
    share, count = share_of(value), count_of(value)
    if share is not None:
        return share_text(*share)
    if value is not None and count is not None:
        return f"{count_text(count)} {_UNITS[value.unit]}"
    said = _presence(value) or _unconfirmed(value)
    return said.text if said else NOBODY if is_nobody(value) else NO_DATA


def is_judged(value: IndicatorValue) -> bool:
    """Say whether words of judgement may follow the value: never for a share of fewer than ten."""
    share = share_of(value)
    if value.value is None or value.unconfirmed is not None:
        return False
    return share is None or not is_small(share[1])


def counted_text(
    number: Number, value: IndicatorValue, *, families: Mapping[str, Family], genitive: bool = False
) -> str:
    """Print a number of what the indicator counts: «5 чел.», «1 организация».

    Args:
        number: The number.
        value: The value that tells the unit.
        families: Definitions by id; without one the unit stays general.
        genitive: True after «не хватает».
    """
    family = families.get(value.indicator)
    forms = _COUNTED.get(family.kind, _ANYTHING) if family else _ANYTHING
    if value.unit is Unit.PERSONS:
        forms = _COUNTED["share_of_persons"]
    one, few, many = (forms[1], forms[2], forms[2]) if genitive else forms
    return f"{count_text(number)} {plural(number, one, few, many)}"


def counts_text(value: IndicatorValue) -> str:
    """Print the two counts without a percentage, whatever the size of the group."""
    share = share_of(value)
    return ratio_text(*share) if share is not None else figure_text(value)


def _unconfirmed(value: IndicatorValue | None) -> Text | None:
    """Show a percentage that stands without counts for what it is."""
    if value is None or value.value is None or value.unconfirmed is None:
        return None
    percent = decimal_text(Decimal(str(value.unconfirmed)))
    return Text(f"{percent}\u00a0% (без числителя)")


def _presence(value: IndicatorValue | None) -> Text | None:
    if value is None or value.value is None or value.unit is not Unit.EXISTS:
        return None
    found = value.numerator or 0
    noun = plural(found, "подтверждение", "подтверждения", "подтверждений")
    return Text(f"есть ({count_text(found)} {noun})") if found else _ABSENT
