"""The register of diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from districts.hands import kept_by_the_office
from districts.registers.words import LEVELS, of_all, one_of, subjects, who
from districts.tables import Cell, Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from districts.facts import Diagnostic, Organisation, World
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


MARKS, WIDE = "marks", "in the list of staff"
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "deficits": (
        "Диагностика профессиональных дефицитов",
        "Профессиональные дефициты",
        "Прошёл диагностику дефицитов",
    ),
    "burnout": (
        "Диагностика профессионального выгорания",
        "Профессиональное выгорание",
        "Прошёл диагностику выгорания",
    ),
    "qualification": ("Независимая оценка квалификации", "НОК", "Прошёл НОК"),
}


def shape_of(hand: Hand) -> str:
    """How the register is laid out; a list of staff is widened by whoever keeps both."""
    way = hand.pick("diagnostics shape", "one table", "by kind", MARKS, WIDE)
    if hand.habits.is_counted("diagnostics"):
        return "one table"
    apart = any(kept_by_the_office(hand.habits, name) for name in ("staff", "diagnostics"))
    return MARKS if way == WIDE and apart else way


def are_dated(hand: Hand) -> bool:
    """Whether marks are days; other marks are of the year that the heading names."""
    return hand.pick("diagnostics marks", "days", "answers") == "days"


def _marks(hand: Hand, world: World, place: Organisation) -> Table:
    own = [job for job in world.staff(place) if job.pedagogical and not job.external]
    columns = [*hand.people("diagnostics", who), *mark_columns(hand, world, place)]
    title = "Прохождение диагностик педагогами"
    return Table(("diagnostics",), (place.key,), title, columns, [Section(own)])


def mark_columns(hand: Hand, world: World, place: Organisation) -> list[Column]:
    """A column a kind, beside everybody: a day or an answer."""
    at = one_of("diagnostics", hand, HEADINGS, "heading")
    year = f" в {world.year} году" if not are_dated(hand) else ""
    over = hand.pick("diagnostics over marks", "", "Диагностика") if at == 1 and not year else ""
    events = of_all(world.diagnostics) if hand.is_office else world.diagnostics[place.key]
    days = {(one.person, one.kind): one.day for one in events}

    def mark(kind: str) -> Callable[[Any], Cell]:
        def cell(fact: Any) -> Cell:  # noqa: ANN401 - any fact has its person
            day = days.get((fact.person, kind))
            if are_dated(hand):
                return hand.when("diagnostics", day) if day else hand.nothing("diagnostics")
            return hand.answer("diagnostics", yes=day is not None)

        return cell

    return [Column(f"{words[at]}{year}", mark(kind), over) for kind, words in HEADINGS.items()]


def diagnostics(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """One table of all kinds, one a kind, or marks beside everybody."""
    events, shape = world.diagnostics[place.key], shape_of(hand)
    if shape == WIDE:
        return []
    if shape == MARKS:
        return [_marks(hand, world, place)]
    at = one_of("diagnostics", hand, KINDS, "kind")
    level = one_of("diagnostics", hand, LEVELS, "level")
    columns = [
        Column(
            hand.captioned("diagnostics", "Дата", "Дата", "Дата прохождения", "Когда проходил(а)"),
            lambda event: hand.when("diagnostics", event.day),
        ),
        Column(
            hand.captioned("diagnostics", "Предмет", "Предмет", "Предмет диагностики"),
            lambda event: subjects(hand, [event.subject]) if event.subject else None,
        ),
        Column("Уровень", lambda event: LEVELS[event.level][level]),
        _passed(hand),
        *_scores(hand),
    ]
    people = hand.people("diagnostics", who)
    if shape == "one table":
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


def _scores(hand: Hand) -> list[Column]:
    """Points, where somebody has them; none of them is anybody's business."""
    if hand.pick("diagnostics scores", "none", "some") == "none":
        return []
    return [Column("Результат, %", lambda event: 40 + event.day.day if event.passed else None)]


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
