"""The same changes by people: who stayed, who came, who left; for the department only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.condition import YoungerThan
from pedmonitor.definitions.family import rows_of
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Count,
    Heading,
    Note,
    Paragraph,
    Table,
    Text,
)
from pedmonitor.reporting.facts.change_sentences import corrected_text
from pedmonitor.reporting.facts.changes import Change, Outcome, changes_examined
from pedmonitor.reporting.text.numbers import (
    count_difference_text,
    count_text,
    p_text,
    period_text,
    probability_text,
)

if TYPE_CHECKING:
    from pedmonitor.model.people import PeopleChange
    from pedmonitor.reporting.facts.context import Material

_LEVEL = 0.05
_NO_CHANGE = {Outcome.NOT_COMPARABLE, Outcome.HIDDEN, Outcome.NO_DATA, Outcome.SMALL}


def people_blocks(changes: tuple[Change, ...], material: Material) -> list[Block]:
    """Write the sentences of the indicators whose numerator moved."""
    say = material.phrases.say
    found = told_by_people(changes, material)
    tested = _tested(material)
    stays = material.context.ask.stand_out([people.p for _, people in tested])
    refs = [change.indicator.ref for (change, _), stay in zip(tested, stays, strict=True) if stay]
    moved = [
        _sentence(change, people, material, standing=change.indicator.ref in refs)
        for change, people in found
        if people.gained or people.lost or people.came_with or people.left_with
    ]
    if not moved:
        return []
    before, after = (period_text(run.period) for run in material.runs[-2:])
    single = sum(people.p <= _LEVEL for _, people in tested)
    corrected = [Paragraph(corrected_text(len(tested), single, refs, material))] if tested else []
    return [
        Heading(say("change_people_heading", before=before, after=after)),
        BulletList(tuple(moved)),
        *corrected,
        Note(say("change_people_rule")),
    ]


def _tested(material: Material) -> list[tuple[Change, PeopleChange]]:
    """Give the changes that are tested for chance together: those of the whole document."""
    last = len(material.runs) - 1
    examined = changes_examined(material, earlier=last - 1, later=last)
    return [one for one in told_by_people(examined, material) if not _is_age(one[0], material)]


def people_table(changes: tuple[Change, ...], material: Material) -> list[Block]:
    """Lay out the same in numbers, with every indicator that people can tell."""
    found = told_by_people(changes, material)
    if not found:
        return []
    before, after = (period_text(run.period) for run in material.runs[-2:])
    columns = (
        Column("№"),
        Column("Учтены оба раза", numeric=True),
        Column("Нет → да", numeric=True),
        Column("Да → нет", numeric=True),
        Column("p", numeric=True),
        Column("Вошли", numeric=True),
        Column("из них с показателем", numeric=True),
        Column("Выбыли", numeric=True),
        Column("из них с показателем", numeric=True),
    )
    rows = tuple(_row(change, people, material) for change, people in found)
    caption = material.phrases.say("change_people_caption", before=before, after=after)
    return [Table(columns, rows, caption=caption)]


def told_by_people(
    changes: tuple[Change, ...], material: Material
) -> list[tuple[Change, PeopleChange]]:
    """Pair changes with their people: only where both tell exactly the printed counts."""
    context = material.context
    if context.edition is not Edition.INTERNAL:
        return []
    return [
        (change, people)
        for change in changes
        if (people := context.people.get(change.indicator.ref)) is not None
        and change.outcome not in _NO_CHANGE
        and change.shares == (people.before, people.after)
    ]


def _sentence(change: Change, people: PeopleChange, material: Material, *, standing: bool) -> str:
    say = material.phrases.say
    before, after = people.before[0], people.after[0]
    number = count_text(abs(after - before))
    total = say("change_people_more" if after > before else "change_people_less", number=number)
    main = say(
        "change_people",
        ref=change.indicator.ref,
        total=say("change_people_same") if before == after else total,
        before=count_text(before),
        after=count_text(after),
        parts=_parts(people, material),
    )
    if people.p > _LEVEL or _is_age(change, material):
        return main  # the exchange among those counted twice is in the annex
    exchange = say(
        "change_people_exchange",
        of=say("change_people_of_counted", number=count_text(people.stayed)),
        gained=count_text(people.gained),
        lost=count_text(people.lost),
        verdict=say("change_distinguishable" if standing else "change_annex_single"),
        p=p_text(people.p),
    )
    return f"{main} {exchange}"


def _is_age(change: Change, material: Material) -> bool:
    """Say whether the years alone move people in and out of the numerator: no chance to test."""
    fact = getattr(material.context.families.get(change.indicator.family), "fact", None)
    return fact is not None and any(
        isinstance(one, YoungerThan) for rows in rows_of(fact) for one in rows.where
    )


def _parts(people: PeopleChange, material: Material) -> str:
    """Say how many of the difference are whose: counted in both periods, in one of them.

    Who is counted anew need not have been hired: an organisation may have sent nothing before.
    """
    say = material.phrases.say
    moves = (
        (say("change_people_counted"), people.gained - people.lost),
        (say("change_people_entered"), people.came_with),
        (say("change_people_left"), -people.left_with),
    )
    return ", ".join(
        say("change_people_part", number=count_difference_text(0, move), who=who)
        for at, (who, move) in enumerate(moves)
        if move or not at
    )


def _row(change: Change, people: PeopleChange, material: Material) -> tuple[Cell, ...]:
    counts = (people.came, people.came_with, people.left, people.left_with)
    return (
        Text(change.indicator.ref),
        *(Count(n) for n in (people.stayed, people.gained, people.lost)),
        Text("—" if _is_age(change, material) else probability_text(people.p)),
        *(Count(n) for n in counts),
    )
