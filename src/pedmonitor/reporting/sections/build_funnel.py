"""Annex 6: organisations around the municipal level, as a funnel and in words; never as a ranking.

domain.md §3.3 and §3.7. Everything derives from the shares that may be printed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.share import plain
from pedmonitor.model.text import quoted
from pedmonitor.model.verdict import FunnelFlag
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Count,
    Figure,
    Heading,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.funnel_places import Placed, place
from pedmonitor.reporting.pictures.funnel_chart import funnel_chart
from pedmonitor.reporting.text.numbers import (
    decimal_text,
    mean_text,
    plural,
    share_text,
)
from pedmonitor.reporting.text.words import headline

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.reporting.facts.context import Material

_NAMED = 10
_OUTSIDE = {
    FunnelFlag.LOW_SIGNAL: "funnel_low_signal",
    FunnelFlag.LOW: "funnel_low",
    FunnelFlag.HIGH: "funnel_high",
    FunnelFlag.HIGH_SIGNAL: "funnel_high_signal",
}
_LOW = {FunnelFlag.LOW, FunnelFlag.LOW_SIGNAL}
_HIGH = {FunnelFlag.HIGH, FunnelFlag.HIGH_SIGNAL}


def funnel_annex(material: Material) -> Section:
    """Build annex 6: of every share of persons, who stands outside the control limits."""
    say = material.phrases.say
    blocks = funnel_blocks(material, material.context.profile.indicators)
    return Section("funnel", say("funnel_heading"), say("funnel_short"), blocks)


def funnel_blocks(material: Material, rows: tuple[ProfileIndicator, ...]) -> tuple[Block, ...]:
    """Build the funnels of some indicators, with what holds for all of them."""
    say = material.phrases.say
    found = [placed for row in rows if (placed := place(row, material)) is not None]
    blocks: list[Block] = [Paragraph(say("funnel_none"))]
    if found:
        decided = sum(map(_decided, found))
        examined = [Note(say("funnel_examined", number=decided))] if decided else []
        blocks = [Note(say("funnel_rule")), *examined]
        blocks += [_summary(found, material), *_means(found, material)]
    for placed in found:
        if is_worth_drawing(placed, material):
            blocks += _blocks(placed, material)
    return tuple(blocks)


def _decided(placed: Placed) -> int:
    """Count the organisations that could stand outside; around 0 % or 100 % nobody can."""
    k, n = placed.centre
    if not 0 < k < n:
        return 0
    return sum(flag is not FunnelFlag.UNDECIDABLE for flag in placed.flags.values())


def is_worth_drawing(placed: Placed, material: Material) -> bool:
    """Say whether an indicator gets a chart: a target, somebody outside, or a wide spread."""
    total = material.now.total(placed.row.ref)
    aimed = total is not None and total.target is not None
    outside = any(flag in _OUTSIDE for flag in placed.flags.values())
    return aimed or outside or placed.funnel.inflation > 1


def _summary(found: list[Placed], material: Material) -> Table:
    """Count the organisations of every indicator by where they stand."""
    say, hidden = material.phrases.say, any(placed.hidden for placed in found)
    columns = (
        Column("№"),
        Column("По муниципалитету", numeric=True),
        *(
            Column(say(name), numeric=True)
            for name in ("funnel_column_low", "funnel_column_high", "funnel_column_inside")
        ),
        Column(say("funnel_column_undecidable"), numeric=True),
        Column(say("funnel_column_hidden" if hidden else "funnel_column_silent"), numeric=True),
    )
    return Table(columns, tuple(map(_counts, found)), say("funnel_summary_caption"))


def _counts(placed: Placed) -> tuple[Cell, ...]:
    flags = list(placed.flags.values())
    numbers = (
        sum(flag in _LOW for flag in flags),
        sum(flag in _HIGH for flag in flags),
        flags.count(FunnelFlag.INSIDE),
        flags.count(FunnelFlag.UNDECIDABLE),
        len(placed.silent) + placed.hidden,
    )
    return (Text(placed.row.ref), Figure(*placed.centre), *map(Count, numbers))


def _blocks(placed: Placed, material: Material) -> list[Block]:
    say, flags = material.phrases.say, placed.flags
    centre = share_text(*placed.centre)
    outside = [(name, flag) for name, flag in flags.items() if flag in _OUTSIDE]
    wording = headline(placed.row.wording).rstrip(".;")
    chart = funnel_chart(placed, _alternative(placed, outside, material), material)
    blocks: list[Block] = [
        Heading(say("funnel_indicator", ref=placed.row.ref)),
        Paragraph(say("funnel_centre", wording=wording, figure=centre)),
        chart,
    ]
    if outside:
        columns = (Column("Организация"), Column("Значение", numeric=True), Column("Вывод"))
        rows = tuple(
            (Text(name), Figure(*placed.groups[name]), Text(say(_OUTSIDE[flag])))
            for name, flag in outside
        )
        caption = say("funnel_outside_caption", ref=placed.row.ref)
        blocks.append(Table(columns, rows, caption))
    return [*blocks, Paragraph(_words(placed, material)), *_widened(placed, material)]


def _alternative(placed: Placed, outside: list[tuple[str, FunnelFlag]], material: Material) -> str:
    """Say what the picture shows: the centre and who stands outside."""
    say = material.phrases.say
    words = "; ".join(
        say("funnel_point", name=quoted(name), figure=share_text(*placed.groups[name]))
        for name, _ in outside
    )
    said = say("funnel_outside", names=words) if words else say("funnel_nobody")
    return say("funnel_alternative", centre=share_text(*placed.centre), words=said)


def _words(placed: Placed, material: Material) -> str:
    """Say of whom nothing is to be said, and why."""
    say, flags = material.phrases.say, placed.flags
    inside = [name for name, flag in flags.items() if flag is FunnelFlag.INSIDE]
    unsure = [name for name, flag in flags.items() if flag is FunnelFlag.UNDECIDABLE]
    widened = placed.funnel.inflation > 1
    said = {
        "funnel_inside_widened" if widened else "funnel_inside": tuple(inside),
        "funnel_undecidable": tuple(unsure),
        "funnel_silent": placed.silent,
    }
    return " ".join(say(name, names=_names(names)) for name, names in said.items() if names)


def _widened(placed: Placed, material: Material) -> list[Block]:
    """Say where the limits are wider than chance makes them."""
    if placed.funnel.inflation <= 1:
        return []
    times = plain(round(Fraction(placed.funnel.inflation), 1))
    said = f"{decimal_text(times)} {plural(times, 'раз', 'раза', 'раз')}"
    return [Note(material.phrases.say("funnel_widened", times=said))]


def _means(found: list[Placed], material: Material) -> list[Block]:
    """Say where the mean of the organisations' shares is another number than the share of all."""
    items = []
    for placed in found:
        groups = () if placed.hidden else tuple(placed.groups.values())
        mean = material.context.ask.mean_apart(placed.centre, groups)
        if mean is not None:
            pooled, other = share_text(*placed.centre), mean_text(mean)
            said = {"ref": placed.row.ref, "pooled": pooled, "mean": other}
            items.append(material.phrases.say("funnel_mean", **said))
    return [BulletList(tuple(items))] if items else []


def _names(names: tuple[str, ...]) -> str:
    """Name a few organisations, count many."""
    if len(names) > _NAMED:
        number = len(names)
        return f"{number} {plural(number, 'организация', 'организации', 'организаций')}"
    return ", ".join(map(quoted, names))
