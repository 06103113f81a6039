"""Write the returns of a nation: two csv files a school, people whose true numbers are known.

Every school has 27 teachers of its own, a director, and one teacher of another school who works
there part of the time. Nine teachers of each school have been trained; the part-timer's training
stands only in the list of the school that he comes to. Namesakes differ by their birth dates.
"""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from school import FATHERS, SURNAMES, WOMEN

if TYPE_CHECKING:
    from pathlib import Path

YEAR = 2022
OWN = 28
TRAINED = 9
_FIRST = 10_001
"""Numbers of schools are told from years."""
_VISITOR = 20
_STEP = 7_919
_ROUND = 30
"""A step that it is added to goes through all names still: their number is 2⁹ · 3 · 5²."""
_NAMES = [f"{s}а {g} {f}на" for s, g, f in product(SURNAMES, WOMEN, FATHERS)]
_BIRTHS = 181
_SUBJECTS = ("математика", "физика", "химия", "биология", "география", "музыка", "технология")
_STAFF = "ФИО;Дата рождения;Должность;Предмет;Дата принятия на работу;Вид занятости"
_TRAINING = "ФИО;Вид программы;Наименование программы;Количество часов;Дата окончания;Основание"


class Truth(NamedTuple):
    """What must come out.

    Attributes:
        teachers: Different people who teach.
        trained: Those of them who have been trained, wherever that is written.
        issues: What there is to be told: two columns that no staff register of the nation has.
    """

    teachers: int
    trained: int
    issues: int


def write_nation(folder: Path, schools: int) -> Truth:
    """Write the returns and the registry of so many schools.

    Raises:
        ValueError: So many schools share a divisor with the step by which part-timers go.
    """
    if schools % _STEP == 0:
        raise ValueError(f"{schools} schools: take a number that {_STEP} does not divide")
    folder.mkdir(parents=True, exist_ok=True)
    registry = ["Код;Краткое наименование;Тип;Местность"]
    for school in range(schools):
        where = folder / f"район {school // 100 + 1:04}"
        where.mkdir(exist_ok=True)
        number = school + _FIRST
        name = f"МБОУ «СОШ № {number}»"
        other = (school + _STEP) % schools
        write(where / f"СОШ {number} кадры.csv", name, _STAFF, staff_of(school, other))
        write(where / f"СОШ {number} обучение.csv", name, _TRAINING, training_of(school, other))
        place = "село" if school % 3 else "город"
        registry.append(f"{number};{name};общеобразовательная;{place}")
    (folder / "организации.csv").write_text("\n".join(registry), encoding="utf-8")
    visitors = schools if schools > 1 else 0
    return Truth(schools * (OWN - 1), schools * TRAINED + visitors, schools)


def write(path: Path, name: str, header: str, rows: list[str]) -> None:
    """Write one return with its title."""
    path.write_text("\n".join([f"{name}, {YEAR} год", header, *rows]), encoding="utf-8")


def person(school: int, place: int) -> tuple[str, dt.date]:
    """Name a person and the day of birth; no two people have both in common.

    Each generation goes through the names by another step: with one step for all, schools 9 600
    numbers apart sent the same list of names line by line, and the program told of copies.
    """
    number = school * OWN + place
    generation, spot = divmod(number, len(_NAMES))
    days = generation * (_BIRTHS + 4) % 14_000 + number % _BIRTHS
    step = _STEP + _ROUND * generation
    return _NAMES[spot * step % len(_NAMES)], dt.date(1957, 1, 1) + dt.timedelta(days)


def staff_of(school: int, other: int) -> list[str]:
    """Give the rows of the staff register."""
    rows = []
    for place in range(OWN):
        name, born = person(school, place)
        post = "учитель" if place else "директор"
        subject = _SUBJECTS[(school + place) % len(_SUBJECTS)] if place else ""
        hired = f"01.09.{born.year + 23}"
        rows.append(f"{name};{born:%d.%m.%Y};{post};{subject};{hired};основное место работы")
    if other != school:
        name, born = person(other, _VISITOR)
        rows.append(
            f"{name};{born:%d.%m.%Y};учитель;математика;01.09.2020;внешнее совместительство"
        )
    return rows


def training_of(school: int, other: int) -> list[str]:
    """Give the rows of the register of training."""
    told = [person(school, place) for place in range(1, TRAINED + 1)]
    if other != school:
        told.append(person(other, _VISITOR))
    return [
        f"{name};повышение квалификации;Обновлённые ФГОС;{16 + at};{1 + at:02}.10.{YEAR};ИОМ"
        for at, (name, _) in enumerate(told)
    ]
