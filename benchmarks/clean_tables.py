"""Clean tables of several natures, invented: what the measure of reading spoils."""

from __future__ import annotations

import random
from dataclasses import dataclass

from school import FATHERS, SURNAMES, WOMEN

Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """A clean table: an empty header says that the file has none."""

    header: list[str]
    rows: Rows


def clean_tables(seed: int) -> dict[str, Table]:
    """Invent tables of several natures: registers, lists, counts, another trade, another tongue."""
    rng = random.Random(seed)
    return {
        "staff": staff(rng, 24),
        "addresses": _addresses(rng, 18),
        "counts": _counts(rng, 14),
        "library": library(rng, 30),
        "english": _english(rng, 20),
        "notes": _notes(rng, 9),
    }


def _person(rng: random.Random) -> str:
    return f"{rng.choice(SURNAMES)}а {rng.choice(WOMEN)} {rng.choice(FATHERS)}на"


def staff(rng: random.Random, count: int) -> Table:
    """Invent a register of staff: known headings, names, dates."""
    header = ["№", "ФИО", "Должность", "Предмет", "Дата рождения", "Стаж, лет", "Категория"]
    header += ["Ставка"]
    rows = [
        [
            str(at + 1),
            _person(rng),
            rng.choice(["учитель", "учитель-логопед", "воспитатель", "методист"]),
            rng.choice(["математика", "русский язык", "физика", "химия", ""]),
            f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.{rng.randint(1960, 1999)}",
            str(rng.randint(0, 40)),
            rng.choice(["высшая", "первая", "без категории"]),
            rng.choice(["1", "0,5", "1,25"]),
        ]
        for at in range(count)
    ]
    return Table(header, rows)


def _addresses(rng: random.Random, count: int) -> Table:
    header = ["Код", "Полное название", "Адрес", "Телефон", "Сайт", "Примечание"]
    rows = [
        [
            f"{rng.randint(0, 999):03}",
            f'МБОУ "Средняя школа № {at + 1}", филиал; корпус {rng.randint(1, 4)}',
            f"ул. Полевая, д. {rng.randint(1, 90)}, стр. {rng.randint(1, 3)}",
            f"8 (000) 000-{rng.randint(10, 99)}-{rng.randint(10, 99)}",
            f"school{at + 1}.example",
            rng.choice(["", "вход со двора", 'бывший лицей "Искра"', "две смены\nи продлёнка"]),
        ]
        for at in range(count)
    ]
    return Table(header, rows)


def _counts(rng: random.Random, count: int) -> Table:
    header = ["Организация", "Педагогов всего", "из них женщин", "Доля, %", "Обучено", "План"]
    rows = []
    for at in range(count):
        total = rng.randint(8, 90)
        women = rng.randint(5, total)
        share = f"{100 * women / total:.1f}".replace(".", ",")
        rows.append(
            [f"СОШ № {at + 1}", str(total), str(women), share, str(rng.randint(0, total)), "-"]
        )
    return Table(header, rows)


def library(rng: random.Random, count: int) -> Table:
    """Invent a list of another trade: no heading of it is known to pedmonitor."""
    header = ["Инвентарный номер", "Автор", "Заглавие", "Год", "Цена", "Отдел"]
    titles = ["Алгебра, 8 класс", "Сказки", 'Сборник "Родная речь"', "Атлас: мир", "Физика - 7"]
    rows = [
        [
            f"{rng.randint(1, 99999):05}",
            f"{rng.choice(SURNAMES)} {rng.choice('АБВГД')}. {rng.choice('ЕИК')}.",
            rng.choice(titles),
            str(rng.randint(1975, 2022)),
            f"{rng.randint(1, 1999)},{rng.randint(0, 99):02}",
            rng.choice(["абонемент", "читальный зал", "хранение"]),
        ]
        for _ in range(count)
    ]
    return Table(header, rows)


def _english(rng: random.Random, count: int) -> Table:
    header = ["id", "name", "city", "opened", "amount", "remark"]
    cities = ["Springfield", "Port Said, east", 'The "Old" Town', "Lund"]
    rows = [
        [
            str(at + 1),
            f"Office {rng.randint(1, 400)}",
            rng.choice(cities),
            f"20{rng.randint(10, 22)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
            f"{rng.randint(1, 99999) / 100:.2f}",
            rng.choice(["", "ok", "to check; later", "closed"]),
        ]
        for at in range(count)
    ]
    return Table(header, rows)


def _notes(rng: random.Random, count: int) -> Table:
    """Words only: nothing but place tells the header from the rows."""
    header = ["Раздел", "Замечание", "Исполнитель"]
    what = ["Уточнить список", "Дополнить план", "Проверить, есть ли приказ", "Направить письмо"]
    who = ["методист", "заместитель директора", "руководитель ММО"]
    rows = [
        [rng.choice(["Кадры", "Курсы", "Конкурсы"]), rng.choice(what), rng.choice(who)]
        for _ in range(count)
    ]
    return Table(header, rows)
