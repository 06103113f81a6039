"""The register of courses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.terms import terms
from districts.registers.words import BASES, listed_all, one_of, who
from districts.tables import Column, Section, Table, telling_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from districts.facts import Course, Organisation, World
    from districts.hands import Hand


def training(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Courses: one table, or ПК and ПП apart."""
    courses = world.training[place.key]
    kinds = {
        "ПК": ("ПК", "КПК", "повышение квалификации"),
        "ПП": ("ПП", "переподготовка", "профессиональная переподготовка"),
    }
    at = one_of("training", hand, kinds, "kind")
    columns = [
        Column(
            hand.captioned(
                "training", "Тема", "Программа", "Тема курсов", "Наименование программы"
            ),
            lambda course: course.title,
        ),
        Column(
            hand.captioned(
                "training", "Где", "Где обучался", "Организация ДПО", "Место прохождения"
            ),
            lambda course: course.provider,
        ),
        *terms(hand, "training"),
        _hours(hand),
        Column(
            hand.captioned("training", "№", "№ удостоверения", "Номер документа"),
            lambda course: course.number,
        ),
        *_bases(hand),
        *_more(hand),
        Column(
            hand.captioned(
                "training",
                "В регионе",
                "Разработана в регионе",
                "Программа разработана в регионе (да/нет)",
            ),
            lambda course: hand.answer("training", yes=course.regional),
        ),
    ]
    people = hand.people("training", who)
    if hand.pick("training shape", "one table", "by kind") == "one table":
        kind = Column(
            hand.captioned("training", "Вид", "Вид программы", "ПК/ПП", "Вид обучения"),
            lambda course: kinds[course.kind][at],
        )
        word = hand.pick("training nothing", "не обучался(ась)", "не проходил(а)", "-", "нет")
        columns = telling_nothing([kind, *columns], 1, word)
        columns = [*people, *hand.order("training", columns)]
        title = "Повышение квалификации и переподготовка"
        rows = listed_all(hand, "training", world.staff(place), courses)
        return [Table(("training",), (place.key,), title, columns, [Section(rows)], once=True)]
    titles = {"ПК": "Курсы повышения квалификации", "ПП": "Профессиональная переподготовка"}
    columns = [*people, *hand.order("training", columns)]
    return [
        Table(
            ("training",),
            (place.key,),
            title,
            columns,
            [Section([course for course in courses if course.kind == kind])],
        )
        for kind, title in titles.items()
    ]


def _more(hand: Hand) -> list[Column]:
    """What no figure asks for."""
    if hand.pick("training more columns", "none", "some") == "none":
        return []
    return [
        Column("Форма обучения", lambda course: "очная" if course.hours < 40 else "заочная"),
        Column("Сумма, руб.", lambda course: course.hours * 100),
    ]


def _hours(hand: Hand) -> Column:
    ways: dict[str, Callable[[Course], str | int]] = {
        "72": lambda course: course.hours,
        "72 часа": lambda course: f"{course.hours} часа",
        "72 ч.": lambda course: f"{course.hours} ч.",
        "72,00": lambda course: f"{course.hours},00",
    }
    way = hand.habits.of(f"{hand.key} training hours", ways)
    return Column(hand.captioned("training", "Часы", "Часов", "Кол-во часов", "Объём, ч"), way)


def _bases(hand: Hand) -> list[Column]:
    at = one_of("training", hand, BASES, "basis")
    if hand.pick("training bases", "words", "answers") == "words":
        return [
            Column(
                hand.captioned(
                    "training",
                    "Основание",
                    "Основание",
                    "Основание обучения",
                    "Основание направления на курсы",
                ),
                lambda course: ", ".join(BASES[basis][at] for basis in course.bases),
            )
        ]
    captions = {
        "diagnostics": "По итогам диагностики",
        "route": "По ИОМ",
        "need": "С учётом потребности района",
    }

    def answered(basis: str) -> Callable[[Course], str]:
        return lambda course: hand.answer("training", yes=basis in course.bases)

    return [Column(caption, answered(basis)) for basis, caption in captions.items()]
