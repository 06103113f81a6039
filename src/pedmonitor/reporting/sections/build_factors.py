"""Component 5: facts that surround the results; causes are the methodist's to name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.result import Unit
from pedmonitor.model.text import quoted
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Count,
    Figure,
    Mark,
    Missing,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.editable.sentences import Facts
from pedmonitor.reporting.facts.comparability import Between, redefined
from pedmonitor.reporting.facts.context import Material, indicators_text
from pedmonitor.reporting.facts.figures import is_nobody, missing_cell
from pedmonitor.reporting.text.numbers import count_text, period_phrase, period_text, ratio_text
from pedmonitor.reporting.text.words import breakdown_value

if TYPE_CHECKING:
    from pedmonitor.model.result import Coverage, IndicatorValue

_Row = tuple[Cell, ...]
_KEYS = ("rural", "organisation_type")


def factors_section(material: Material) -> Section:
    """Build component 5: a table of facts by period and the methodist's place."""
    say = material.phrases.say
    columns = (
        Column("Сведения", wide=True),
        *(Column(period_text(run.period), numeric=True) for run in material.runs),
    )
    rows = (*_coverage_rows(material), *_base_rows(material))
    blocks: tuple[Block, ...] = (
        Paragraph(say("factors_intro")),
        Table(columns, rows, say("caption_factors"), note=say("fact_parts_note")),
        *_possible(material),
        Note(say("factors_rule")),
        material.writing("factors"),
    )
    return Section("factors", say("heading_factors"), say("short_factors"), blocks)


def _possible(material: Material) -> list[Block]:
    """Say what changed around the results since the period before: facts, never causes."""
    if len(material.runs) == 1:
        return []
    say, (before, after) = material.phrases.say, material.runs[-2:]
    periods = {
        "before_period": period_phrase(before.period),
        "after_period": period_phrase(after.period),
    }
    items: list[str] = []
    old, new = before.coverage, after.coverage
    if (old.received, old.expected, old.missing) != (new.received, new.expected, new.missing):
        words = {"before": _received(old), "after": _received(new)}
        items.append(material.sentences.tell(_factor("coverage", periods | words)))
    for cells, refs in _bases(material).items():
        old_base, new_base = cells[-2:]
        if isinstance(old_base, Count) and isinstance(new_base, Count) and old_base != new_base:
            words = {
                "indicators": indicators_text(refs),
                "before": count_text(old_base.value),
                "after": count_text(new_base.value),
            }
            items.append(material.sentences.tell(_factor("base", periods | words)))
    return [Paragraph(say("factors_possible")), BulletList(tuple(items))] if items else []


def _received(coverage: Coverage) -> str:
    """Say how many sent data, and who did not; the public run has no such names."""
    told = f"{ratio_text(coverage.received, coverage.expected)} организаций"
    names = ", ".join(map(quoted, coverage.missing))
    return f"{told} (нет данных: {names})" if names else told


def _factor(reason: str, words: dict[str, str]) -> Facts:
    return Facts("factor", reason=reason, words=words)


def _coverage_rows(material: Material) -> list[_Row]:
    say, all_coverage = material.phrases.say, [run.coverage for run in material.runs]
    return [
        (Text(say("fact_received")), *(Figure(c.received, c.expected) for c in all_coverage)),
        (Text(say("fact_accepted")), *(Count(c.accepted) for c in all_coverage)),
    ]


def _bases(material: Material) -> dict[tuple[Cell, ...], list[str]]:
    """Give each denominator by period once, with all indicators that stand on it."""
    bases: dict[tuple[Cell, ...], list[str]] = {}
    for row in material.context.profile.indicators:
        cells = tuple(
            _base_cell(figures.total(row.ref), material, index=index)
            for index, figures in enumerate(material.figures)
        )
        if any(isinstance(cell, Count) for cell in cells):
            bases.setdefault(cells, []).append(row.ref)
    return bases


def _base_rows(material: Material) -> list[_Row]:
    rows: list[_Row] = []
    for cells, refs in _bases(material).items():
        rows.append(
            (Text(material.phrases.say("fact_base", indicators=indicators_text(refs))), *cells)
        )
        rows += _part_rows(material, refs)
    return rows


def _base_cell(value: IndicatorValue | None, material: Material, *, index: int) -> Cell:
    if is_nobody(value):
        return Count(0)
    if value is None or value.unit is not Unit.PERCENT or value.value is None:
        return missing_cell(value)
    if redefined(value.ref, Between(material, index, len(material.runs) - 1)):
        return Missing(Mark.NOT_COMPARABLE)
    return Count(value.denominator or 0)


def _part_rows(material: Material, refs: list[str]) -> list[_Row]:
    """Split a denominator by town and village and by type, where some indicator does."""
    rows: list[_Row] = []
    for key in _KEYS:
        ref = next((ref for ref in refs if material.now.part(ref, key)), None)
        if ref is None:
            continue
        for part in material.now.part(ref, key):
            name = part.breakdown[0][1]
            label = material.phrases.say("fact_part", name=breakdown_value(key, name))
            cells = tuple(
                _base_cell(_same_part(material, ref, part, index=index), material, index=index)
                for index in range(len(material.runs))
            )
            rows.append((Text(label), *cells))
    return rows


def _same_part(
    material: Material, ref: str, part: IndicatorValue, *, index: int
) -> IndicatorValue | None:
    candidates = material.figures[index].part(ref, part.breakdown[0][0])
    return next((value for value in candidates if value.breakdown == part.breakdown), None)
