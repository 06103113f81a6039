"""What the office keeps itself: events, its staff, the bank of programmes, students."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.hands import NAMES
from districts.registers.gatherings import EVENT_KINDS, kind_of, level_of, programme_of
from districts.registers.numbers import on_day
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from districts.facts import World
    from districts.hands import Hand


def _table(register: str, world: World, title: str, columns: list[Column]) -> Table:
    return Table((register,), (), title, columns, [Section(list(world.more[register][""]))])


def events(hand: Hand, world: World) -> Table:
    """Events, with their orders."""
    columns = [
        Column(
            hand.captioned("events", "Что", "Мероприятие", "Наименование мероприятия"),
            lambda row: row.title,
        ),
        kind_of(hand, "events", EVENT_KINDS, "Вид мероприятия", "Форма проведения"),
        level_of(hand, "events", "Уровень мероприятия"),
        Column(
            hand.captioned("events", "Дата", "Дата проведения", "Дата"),
            lambda row: hand.when("events", row.day),
        ),
        Column(
            hand.captioned("events", "Состояние", "Отметка о проведении", "Статус"),
            lambda row: "проведено" if row.held else "отменено",
        ),
        programme_of(hand, "events"),
        *_orders(hand),
    ]
    return _table("events", world, "Реестр мероприятий", hand.order("events", columns))


def _orders(hand: Hand) -> list[Column]:
    if hand.pick("events orders", "two columns", "in one") == "in one":
        return [Column("Реквизиты приказа", lambda row: f"№ {row.order} от {row.ordered:%d.%m.%Y}")]
    return [
        Column("Номер приказа", lambda row: row.order),
        Column("Дата приказа", lambda row: hand.day(row.ordered)),
    ]


def method_service(hand: Hand, world: World) -> Table:
    """The staff of the methodical service."""
    columns = [
        Column("ФИО", lambda row: NAMES["ФИО"](row.person), naming=True),
        Column("Должность", lambda _: "методист"),
        Column(
            hand.captioned(
                "method_service",
                "ЦНППМ",
                "Обучен в ЦНППМ (да/нет)",
                "Прошёл обучение на базе ЦНППМ",
                "Обучение в ЦНППМ",
            ),
            lambda row: hand.answer("method_service", yes=row.trained) or "нет",
        ),
    ]
    return _table("method_service", world, "Сотрудники методической службы", columns)


def programmes(hand: Hand, world: World) -> Table:
    """The bank of programmes."""
    columns = [
        Column(
            hand.captioned("programmes", "Программа", "Наименование программы", "Программа"),
            lambda row: row.title,
        ),
        Column("Вид программы", lambda row: row.kind),
        Column(
            hand.captioned("programmes", "Кто", "Организация-разработчик", "Кто проводит"),
            lambda row: row.provider,
        ),
        Column(
            hand.captioned("programmes", "Часов", "Часов", "Объём, часов"), lambda row: row.hours
        ),
        Column("Характеристика", lambda row: f"для учителей, {row.hours} ч"),
        Column(
            hand.captioned("programmes", "Дата", "Дата внесения", "Внесена в банк"),
            lambda row: hand.day(row.day),
        ),
    ]
    return _table("programmes", world, "Единый банк программ", hand.order("programmes", columns))


def targeted_students(hand: Hand, world: World) -> Table:
    """Students by target contracts."""
    columns = [
        on_day(hand, "targeted_students"),
        Column(
            hand.captioned("targeted_students", "Вуз", "Учебное заведение", "Вуз (колледж)"),
            lambda row: row.university,
        ),
        Column("ВО/СПО", lambda row: row.level),
        Column(
            hand.captioned(
                "targeted_students",
                "Студентов",
                "Обучается по целевому договору",
                "Количество целевиков",
            ),
            lambda row: row.number,
        ),
    ]
    title = "Сведения о целевом обучении"
    return _table("targeted_students", world, title, hand.order("targeted_students", columns))
