"""The register of diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.words import one_of, subjects, who
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from districts.facts import Diagnostic, Organisation
    from districts.hands import Hand

KINDS: Mapping[str, tuple[str, ...]] = {
    "deficits": ("профессиональные дефициты", "дефициты", "Диагностика профессиональных дефицитов"),
    "burnout": (
        "профессиональное выгорание",
        "выгорание",
        "Диагностика профессионального выгорания",
    ),
    "qualification": ("независимая оценка квалификации", "НОК", "Независимая оценка квалификации"),
}


def diagnostics(hand: Hand, events: Sequence[Diagnostic], place: Organisation) -> list[Table]:
    """One table of all kinds, or one a kind."""
    at = one_of("diagnostics", hand, KINDS, "kind")
    columns = [
        Column(
            hand.captioned("diagnostics", "Дата", "Дата", "Дата прохождения", "Когда проходил(а)"),
            lambda event: hand.when("diagnostics", event.day),
        ),
        Column(
            hand.captioned("diagnostics", "Предмет", "Предмет", "Предмет диагностики"),
            lambda event: subjects(hand, [event.subject]) if event.subject else None,
        ),
        Column("Уровень", lambda event: event.level),
        _passed(hand),
    ]
    people = hand.people("diagnostics", who)
    if hand.pick("diagnostics shape", "one table", "by kind") == "one table":
        kind = Column(
            hand.captioned("diagnostics", "Вид", "Вид диагностики", "Диагностика", "Вид"),
            lambda event: KINDS[event.kind][at],
        )
        columns = [*people, *hand.order("diagnostics", [kind, *columns])]
        title = "Участие педагогов в диагностиках"
        return [
            Table(
                ("diagnostics",), (place.key,), title, columns, [Section(list(events))], once=True
            )
        ]
    titles = {
        "deficits": "Диагностика профессиональных дефицитов",
        "burnout": "Диагностика профессионального выгорания",
        "qualification": "Независимая оценка квалификации (добровольная)",
    }
    columns = [*people, *hand.order("diagnostics", columns)]
    return [
        Table(
            ("diagnostics",),
            (place.key,),
            title,
            columns,
            [Section([event for event in events if event.kind == kind])],
        )
        for kind, title in titles.items()
    ]


def _passed(hand: Hand) -> Column:
    ways: dict[str, Callable[[Diagnostic], str]] = {
        "да/нет": lambda event: hand.answer("diagnostics", yes=event.passed) or "нет",
        "прошёл(а)": lambda event: "прошёл(а)" if event.passed else "не прошёл(а)",
        "пройдена": lambda event: "пройдена" if event.passed else "не пройдена",
        "прошла": lambda event: (
            ("" if event.passed else "не ") + ("прошла" if event.person.female else "прошел")
        ),
    }
    way = hand.habits.of(f"{hand.key} diagnostics passed", ways)
    caption = hand.captioned(
        "diagnostics", "Прошёл", "Прошёл (да/нет)", "Отметка о прохождении", "Результат"
    )
    return Column(caption, way)
