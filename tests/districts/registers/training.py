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
        *_more(hand, world),
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


def _more(hand: Hand, world: World) -> list[Column]:
    """What a document asks for beside, and what no figure asks for."""
    columns = []
    if "form of study" in world.asked:
        columns += [
            Column(
                hand.captioned("training", "Форма", "Форма обучения", "Формат обучения"),
                lambda course: course.form,
            ),
            _off_job(hand),
        ]
    if "federal registry" in world.asked:
        columns.append(
            Column(
                hand.captioned(
                    "training",
                    "Реестр",
                    "Программа из Федерального реестра (да/нет)",
                    "В Федеральном реестре",
                    "Федеральный реестр ДПП",
                ),
                lambda course: hand.answer("training", yes=course.federal),
            )
        )
    if "audience" in world.asked:
        columns.append(
            Column(
                hand.captioned(
                    "training", "Для кого", "Категория слушателей", "Для кого программа"
                ),
                lambda course: "управленческие команды" if course.for_managers else "педагоги",
            )
        )
    if hand.pick("training more columns", "none", "some") == "some":
        if "form of study" not in world.asked:
            columns.append(
                Column("Форма обучения", lambda course: "очная" if course.hours < 40 else "заочная")
            )
        columns.append(Column("Сумма, руб.", lambda course: course.hours * 100))
    return columns


def _off_job(hand: Hand) -> Column:
    if hand.pick("training off the job", "с отрывом", "без отрыва") == "с отрывом":
        return Column(
            "С отрывом от работы (да/нет)",
            lambda course: hand.answer("training", yes=course.off_job),
        )
    return Column(
        "Без отрыва от работы", lambda course: hand.answer("training", yes=not course.off_job)
    )


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
