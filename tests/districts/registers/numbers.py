"""What organisations give as numbers: posts, pupils, orders of courses, answers of forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from fractions import Fraction

    from districts.facts import Organisation, World
    from districts.hands import Hand
    from districts.tables import Cell


def part(hand: Hand, number: Fraction) -> Cell:
    """A number with a part, as a number or in words of a hand."""
    if hand.pick("parts", "numbers", "1,5") == "numbers":
        return int(number) if number.denominator == 1 else float(number)
    return f"{float(number):g}".replace(".", ",")


def _table(
    register: str,
    place: Organisation,
    title: str,
    hand: Hand,
    columns: list[Column],
    rows: list[Any],
) -> list[Table]:
    columns = hand.order(register, columns)
    return [Table((register,), (place.key,), title, columns, [Section(list(rows))])]


def on_day(hand: Hand, register: str) -> Column:
    """Of what day the numbers are."""
    caption = hand.captioned(register, "На дату", "На дату", "По состоянию на", "Дата")
    return Column(caption, lambda row: hand.day(row.day))


def staffing(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Posts by positions; of filled and vacant some give but one."""
    numbers = {
        "posts": Column(
            hand.captioned(
                "staffing", "Штат", "Ставок по штату", "По штатному расписанию", "Всего ставок"
            ),
            lambda row: part(hand, row.posts),
        ),
        "filled": Column(
            hand.captioned("staffing", "Занято", "Занято ставок", "Занято", "Фактически занято"),
            lambda row: part(hand, row.filled),
        ),
        "vacant": Column(
            hand.captioned("staffing", "Вакантно", "Вакантно ставок", "Вакансии", "Вакантно"),
            lambda row: part(hand, row.posts - row.filled),
        ),
    }
    given = hand.pick("staffing numbers", "posts filled vacant", "posts vacant", "posts filled")
    columns = [
        on_day(hand, "staffing"),
        Column(hand.captioned("staffing", "Должность", "Должность"), lambda row: row.position),
        Column(
            hand.captioned("staffing", "Предмет", "Предмет", "Учебный предмет"),
            lambda row: row.subject or None,
        ),
        *(numbers[name] for name in given.split()),
    ]
    rows = world.more["staffing"][place.key]
    if hand.pick("staffing rows", "all positions", "pedagogical") == "pedagogical":
        rows = [row for row in rows if row.pedagogical]
    title = "Сведения об укомплектованности и вакансиях"
    return _table("staffing", place, title, hand, columns, rows)


def pupils(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Pupils by forms."""
    columns = [
        on_day(hand, "pupils"),
        Column(
            hand.captioned("pupils", "Форма", "Форма подготовки", "Форма работы", "Форма"),
            lambda row: row.form,
        ),
        Column(
            hand.captioned(
                "pupils", "Охват", "Количество обучающихся", "Охвачено обучающихся", "Охват, чел."
            ),
            lambda row: row.number,
        ),
    ]
    rows = world.more["pupils"][place.key]
    title = "Охват обучающихся допрофессиональной подготовкой"
    return _table("pupils", place, title, hand, columns, rows)


def training_orders(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Places ordered on courses."""
    columns = [
        Column(
            hand.captioned(
                "training_orders", "Программа", "Образовательная программа", "Тема программы"
            ),
            lambda row: row.programme,
        ),
        Column(
            hand.captioned("training_orders", "Куда", "Кому направлен", "Куда направлен заказ"),
            lambda row: row.to,
        ),
        Column(
            hand.captioned("training_orders", "Мест", "Количество человек", "Количество мест"),
            lambda row: row.seats,
        ),
        Column(
            hand.captioned("training_orders", "Дата", "Дата заказа", "Дата заявки", "Дата"),
            lambda row: hand.when("training_orders", row.day),
        ),
    ]
    rows = world.more["training_orders"][place.key]
    title = "Заказ на образовательные программы"
    return _table("training_orders", place, title, hand, columns, rows)


def surveys(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """Mean scores by questions."""
    columns = [
        Column(
            hand.captioned("surveys", "Вопрос", "Вопрос", "Вопрос анкеты", "Критерий"),
            lambda row: row.question,
        ),
        Column(
            hand.captioned("surveys", "Шкала", "Максимальный балл", "Шкала (максимум)"),
            lambda row: row.scale,
        ),
        Column(
            hand.captioned("surveys", "Балл", "Средний балл", "Средняя оценка"),
            lambda row: part(hand, row.score),
        ),
        Column(
            hand.captioned(
                "surveys", "Ответили", "Количество опрошенных", "Число ответивших", "Опрошено"
            ),
            lambda row: row.respondents,
        ),
        Column(
            hand.captioned("surveys", "Дата", "Дата анкетирования", "Дата опроса"),
            lambda row: hand.when("surveys", row.day),
        ),
    ]
    rows = world.more["surveys"][place.key]
    title = "Удовлетворённость педагогов повышением квалификации: итоги анкетирования"
    return _table("surveys", place, title, hand, columns, rows)
