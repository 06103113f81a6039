"""The register of contests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.words import who
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from districts.facts import Contest, Organisation
    from districts.hands import Hand


def contests(hand: Hand, entries: Sequence[Contest], place: Organisation) -> list[Table]:
    """Entries of contests: one table, or one a level."""
    levels = (
        {"федеральный": "всероссийский"}
        if hand.pick("contests levels", "official", "spoken") == "spoken"
        else {}
    )
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
    people = hand.people("contests", who)
    if hand.pick("contests shape", "one table", "by level") == "one table":
        level = Column(
            hand.captioned("contests", "Уровень", "Уровень", "Уровень конкурса"),
            lambda entry: levels.get(entry.level, entry.level),
        )
        columns = [*people, *hand.order("contests", [level, *columns])]
        title = "Участие в профессиональных конкурсах"
        return [
            Table(("contests",), (place.key,), title, columns, [Section(list(entries))], once=True)
        ]
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
