"""The register of contests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.words import LEVELS, listed_all, of_all, one_of, who
from districts.tables import Column, Section, Table, telling_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from districts.facts import Contest, Organisation, World
    from districts.hands import Hand


LEVELS_ABOVE = "levels above"
_CAPTIONS = {
    "школьный": ("Школьный уровень", "Школьный"),
    "муниципальный": ("Муниципальный уровень", "Муниципальный"),
    "региональный": ("Региональный уровень", "Региональный"),
    "федеральный": ("Всероссийский уровень", "Федеральный"),
}


def shape_of(hand: Hand) -> str:
    """How the register is laid out."""
    return hand.pick("contests shape", "one table", "by level", LEVELS_ABOVE)


def _by_columns(
    hand: Hand, entries: list[Contest], place: Organisation, told: list[Contest]
) -> Table:
    """A row a person, a column a level: what he took part in."""
    at = one_of("contests", hand, _CAPTIONS, "levels")
    way = hand.pick("contests cells", "title", "title and result", "answer")
    known = {(one.person, one.level): one for one in told}

    def cell(level: str) -> Callable[[Contest], str]:
        def text(fact: Contest) -> str:
            entry = known.get((fact.person, level))
            if way == "answer":
                return hand.answer("contests", yes=entry is not None)
            if entry is None:
                return ""
            return entry.title if way == "title" else f"{entry.title}, {entry.result}"

        return text

    columns = [Column(words[at], cell(level)) for level, words in _CAPTIONS.items()]
    rows = list({entry.person: entry for entry in entries}.values())
    title = "Участие в профессиональных конкурсах"
    people = hand.people("contests", who)
    return Table(("contests",), (place.key,), title, [*people, *columns], [Section(rows)])


def contests(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Entries of contests: one table, or one a level."""
    entries = world.contests[place.key]
    at = one_of("contests", hand, LEVELS, "level")
    columns = [
        Column(
            hand.captioned("contests", "Конкурс", "Название конкурса", "Конкурс"),
            lambda entry: entry.title,
        ),
        Column(
            hand.captioned("contests", "Дата", "Дата", "Дата проведения", "Дата участия"),
            lambda entry: hand.when("contests", entry.day),
        ),
        Column(
            hand.captioned("contests", "Результат", "Результат", "Результат участия", "Место"),
            lambda entry: entry.result,
        ),
    ]
    people, shape = hand.people("contests", who), shape_of(hand)
    if shape == LEVELS_ABOVE:
        told = of_all(world.contests) if hand.is_office else entries
        return [_by_columns(hand, entries, place, told)]
    if shape == "one table":
        level = Column(
            hand.captioned("contests", "Уровень", "Уровень", "Уровень конкурса"),
            lambda entry: LEVELS[entry.level][at],
        )
        word = hand.pick("contests nothing", "не участвовал(а)", "не участвовала", "-", "нет")
        columns = telling_nothing([level, *columns], 1, word)
        columns = [*people, *hand.order("contests", columns)]
        title = "Участие в профессиональных конкурсах"
        rows = listed_all(hand, "contests", world.staff(place), entries)
        return [Table(("contests",), (place.key,), title, columns, [Section(rows)], once=True)]
    columns = [*people, *hand.order("contests", columns)]
    present = [
        level
        for level in ("школьный", "муниципальный", "региональный", "федеральный")
        if any(entry.level == level for entry in entries)
    ]
    return [
        Table(
            ("contests",),
            (place.key,),
            f"Конкурсы {level[:-2]}ого уровня",
            columns,
            [Section([entry for entry in entries if entry.level == level])],
        )
        for level in present or ["школьный"]
    ]
