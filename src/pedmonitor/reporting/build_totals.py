"""Component 3: every indicator of the document with its value, target and breakdowns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.result import Status, Unit
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Count,
    Heading,
    Mark,
    Missing,
    Note,
    Paragraph,
    Percent,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.figures import percent_cell, ratio_cell, share_of
from pedmonitor.reporting.numbers import is_small
from pedmonitor.reporting.words import (
    STATUS,
    breakdown_heading,
    breakdown_title,
    breakdown_value,
    coverage_text,
    headline,
    met_text,
    target_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.context import Material

_TARGET = (Column("Цель"), Column("Достигнута"), Column("Не хватает", numeric=True))
_NOTHING = Missing(Mark.NOT_APPLICABLE)


def totals_section(material: Material) -> Section:
    """Build component 3, group by group."""
    say, profile = material.phrases.say, material.context.profile
    blocks: list[Block] = [Paragraph(say("totals_rule"))]
    for group in profile.groups:
        members = [row for row in profile.indicators if row.group == group.id]
        if members:
            blocks += [Heading(headline(group.title)), _group_table(members, material)]
        for row in members:
            blocks += _listing(row, material)
            blocks += _breakdowns(row, material)
    return Section("totals", say("heading_totals"), say("short_totals"), tuple(blocks))


def _group_table(members: list[ProfileIndicator], material: Material) -> Table:
    values = [material.now.total(row.ref) for row in members]
    has_targets = any(value is not None and value.target for value in values)
    columns = (
        Column("№"),
        Column("Показатель", wide=True),
        Column("Значение", numeric=True),
        Column("Доля", numeric=True),
        *(_TARGET if has_targets else ()),
        Column("Состояние", wide=True),
        Column("Данные представили"),
        Column("Сноски"),
    )
    rows = tuple(
        _group_row(row, value, material=material, has_targets=has_targets)
        for row, value in zip(members, values, strict=True)
    )
    return Table(columns, rows, note=small_note((row[3] for row in rows), material))


def _group_row(
    row: ProfileIndicator, value: IndicatorValue | None, *, material: Material, has_targets: bool
) -> tuple[Cell, ...]:
    return (
        Text(row.ref),
        Text(row.wording),
        ratio_cell(value),
        percent_cell(value),
        *(_target_cells(value) if has_targets else ()),
        Text(_state(value, material)),
        Text(coverage_text(value) if value else ""),
        Text(", ".join(value.footnotes) if value else ""),
    )


def _target_cells(value: IndicatorValue | None) -> tuple[Cell, ...]:
    target = value.target if value else None
    if value is None or target is None:
        return (_NOTHING, _NOTHING, _NOTHING)
    short: Cell = Count(target.short_by) if target.short_by is not None else _NOTHING
    return (Text(target_text(target, unit=value.unit)), Text(met_text(target)), short)


def _state(value: IndicatorValue | None, material: Material) -> str:
    if value is None:
        return material.phrases.say(
            "state", status=STATUS[Status.NO_DATA], reason=material.reason(value)
        )
    if value.status in {Status.OK, Status.SUPPRESSED}:
        return value.note.rstrip(". ") or STATUS[value.status]
    return material.phrases.say("state", status=STATUS[value.status], reason=material.reason(value))


def _listing(row: ProfileIndicator, material: Material) -> list[Block]:
    """Name what the figure counts, where the document asks for a list."""
    total = material.now.total(row.ref)
    if total is None or not total.items:
        return []
    return [Paragraph(material.phrases.say("listing", ref=row.ref)), BulletList(total.items)]


def _breakdowns(row: ProfileIndicator, material: Material) -> list[Block]:
    blocks: list[Block] = []
    for keys, values in material.now.parts(row.ref).items():
        if "organisation" not in keys:
            blocks += _breakdown(row, values, keys=keys, material=material)
    return blocks


def _breakdown(
    row: ProfileIndicator,
    values: list[IndicatorValue],
    *,
    keys: tuple[str, ...],
    material: Material,
) -> list[Block]:
    say = material.phrases.say
    columns = (
        *(Column(breakdown_title(key)) for key in keys),
        Column("Значение", numeric=True),
        Column("Доля", numeric=True),
        Column("Данные представили"),
    )
    rows = tuple(
        (
            *(Text(breakdown_value(key, text)) for key, text in value.breakdown),
            ratio_cell(value),
            percent_cell(value),
            Text(coverage_text(value)),
        )
        for value in values
    )
    caption = say("breakdown_caption", ref=row.ref, keys=breakdown_heading(keys).lower())
    note = small_note((cells[len(keys) + 1] for cells in rows), material)
    table = Table(columns, rows, caption=caption, note=note)
    return [table, *_remarks(row, values, material=material)]


def _remarks(
    row: ProfileIndicator, values: list[IndicatorValue], *, material: Material
) -> list[Block]:
    """Say what a reader of the table would otherwise ask: the sum, the zeros."""
    say, blocks = material.phrases.say, list[Block]()
    total = material.now.total(row.ref)
    if _exceeds(values, total):
        blocks.append(Note(say("breakdown_sum", ref=row.ref)))
    zeros = [value for value in values if (share := share_of(value)) and not share[0]]
    if zeros:
        names = ", ".join(
            " / ".join(breakdown_value(key, text) for key, text in value.breakdown)
            + f" (0 из {value.denominator})"
            for value in zeros
        )
        blocks.append(Paragraph(say("breakdown_zeros", ref=row.ref, names=names)))
    return blocks


def _exceeds(values: list[IndicatorValue], total: IndicatorValue | None) -> bool:
    """Say whether the rows add up to more than the total: someone stands in several rows."""
    if total is None or total.value is None:
        return False
    numerators = sum(value.numerator or 0 for value in values)
    denominators = sum(value.denominator or 0 for value in values)
    same_base = total.unit is not Unit.PERCENT or _one_base(values, total)
    return numerators > (total.numerator or 0) or (
        not same_base and denominators > (total.denominator or 0)
    )


def _one_base(values: list[IndicatorValue], total: IndicatorValue) -> bool:
    return {value.denominator for value in values} <= {total.denominator}


def small_note(cells: Iterable[Cell], material: Material) -> str:
    """Explain the pale percentages of a table that has some."""
    pale = any(isinstance(cell, Percent) and is_small(cell.denominator) for cell in cells)
    return material.phrases.say("small_groups") if pale else ""
