"""The breakdowns of a group of indicators: a table a key, all indicators of the group beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.result import JOINED, Unit
from pedmonitor.reporting.document import Block, Cell, Column, Mark, Missing, Paragraph, Table, Text
from pedmonitor.reporting.facts.context import Material, indicators_text
from pedmonitor.reporting.facts.figures import (
    count_of,
    figure_cell,
    percent_cell,
    ratio_cell,
    share_of,
)
from pedmonitor.reporting.facts.partial_rows import partial_note, shown_rows
from pedmonitor.reporting.sections.build_bars import bars
from pedmonitor.reporting.text.words import (
    breakdown_heading,
    breakdown_title,
    breakdown_value,
    headline,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue

_CONTEXT = ("rural", "organisation_type")
"""What groups of organisations are made by: they share one table."""
_Keys = tuple[str, ...]
_Values = dict[str, list["IndicatorValue"]]
_Rows = tuple[tuple[Cell, ...], ...]


def group_breakdowns(members: list[ProfileIndicator], material: Material) -> list[Block]:
    """Show everything but organisations, which have an annex, key by key."""
    found: dict[_Keys, _Values] = {}
    for row in members:
        for keys, values in material.now.parts(row.ref).items():
            if "organisation" not in keys:
                found.setdefault(keys, {})[row.ref] = values
    blocks: list[Block] = []
    for keys, tables in found.items():
        if keys not in {(key,) for key in _CONTEXT}:
            blocks += _breakdown(keys, tables, material)
    context = {key: found[(key,)] for key in _CONTEXT if (key,) in found}
    if context:
        broken = [row.ref for row in members if any(row.ref in part for part in context.values())]
        blocks.append(_context_table(context, broken, material))
    return blocks


def _breakdown(keys: _Keys, values: _Values, material: Material) -> list[Block]:
    """Give one breakdown: counts and percentages apart, or indicators side by side."""
    caption = material.phrases.say(
        "breakdown_caption",
        indicators=indicators_text(list(values)),
        keys=breakdown_heading(keys),
    )
    if _is_one_joined(values):
        return [Paragraph(material.phrases.say("table_hidden", caption=headline(caption)))]
    titles = tuple(Column(breakdown_title(key)) for key in keys)
    if len(values) == 1:
        columns, rows = _one_indicator(titles, next(iter(values.values())))
    else:
        columns, rows = (*titles, *_columns(values)), _rows(values)
    shown = {ref: shown_rows(part) for ref, part in values.items()}
    table = Table(columns, rows, caption=caption, note=partial_note(shown, material))
    charts = [bars(ref, part, material) for ref, part in values.items() if keys == ("subject",)]
    return [table, *(chart for chart in charts if chart is not None)]


def _is_one_joined(values: _Values) -> bool:
    """Say whether every row was too small to be shown: together they are but the total again."""
    rows = {value.breakdown[0][1] for part in values.values() for value in part}
    return len(rows) == 1 and rows.pop().endswith(JOINED)


def _one_indicator(
    titles: tuple[Column, ...], values: list[IndicatorValue]
) -> tuple[tuple[Column, ...], _Rows]:
    shared = any(value.unit is Unit.PERCENT for value in values)
    columns = (
        *titles,
        Column("Значение", numeric=True),
        *((Column("Доля", numeric=True),) * shared),
    )
    rows = tuple(
        (*_names(value), ratio_cell(value), *((percent_cell(value),) * shared)) for value in values
    )
    return columns, rows


def _columns(values: Iterable[str]) -> tuple[Column, ...]:
    return tuple(Column(ref, numeric=True) for ref in values)


def _rows(values: _Values) -> _Rows:
    """Lay the indicators side by side: a row for everything that any of them is broken down by."""
    rows: dict[tuple[str, ...], tuple[tuple[Text, ...], dict[str, Cell]]] = {}
    for ref, parts in values.items():
        for value in parts:
            name = tuple(text for _, text in value.breakdown)
            rows.setdefault(name, (_names(value), {}))[1][ref] = figure_cell(value)
    absent = Missing(Mark.NOT_APPLICABLE)
    return tuple(
        (*names, *(cells.get(ref, absent) for ref in values)) for names, cells in rows.values()
    )


def _names(value: IndicatorValue) -> tuple[Text, ...]:
    return tuple(Text(breakdown_value(key, text)) for key, text in value.breakdown)


def _context_table(context: dict[str, _Values], refs: list[str], material: Material) -> Table:
    """Give the groups of organisations: town and village, then types."""
    rows: list[tuple[Cell, ...]] = []
    for values in context.values():
        rows += _rows({ref: values.get(ref, []) for ref in refs})
    caption = material.phrases.say("context_caption", indicators=indicators_text(refs))
    columns = (Column("Группа организаций"), *_columns(refs))
    shown = {
        ref: shown_rows(v for part in context.values() for v in part.get(ref, ())) for ref in refs
    }
    return Table(columns, tuple(rows), caption=caption, note=partial_note(shown, material))


def adds_up_to_more(ref: str, material: Material) -> bool:
    """Say whether the rows of some breakdown exceed the total: someone stands in several."""
    total = material.now.total(ref)
    return any(
        _exceeds(values, total)
        for keys, values in material.now.parts(ref).items()
        if "organisation" not in keys
    )


def _exceeds(values: list[IndicatorValue], total: IndicatorValue | None) -> bool:
    if total is None or total.value is None:
        return False
    if total.unit is not Unit.PERCENT:
        return sum(count_of(value) or 0 for value in values) > (total.numerator or 0)
    shares = [share for value in values if (share := share_of(value)) is not None]
    above = sum(part for part, _ in shares) > (total.numerator or 0)
    one_base = {base for _, base in shares} <= {total.denominator}
    return above or (not one_base and sum(base for _, base in shares) > (total.denominator or 0))
