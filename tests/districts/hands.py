"""How one secretary writes names, days and answers: the same in all tables of a school."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from districts.tables import Cell, Column

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from districts.facts import Organisation, Person
    from districts.habits import Habits

_OF_MONTHS = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)
_MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()
DAYS: Mapping[str, Callable[[dt.date], Cell]] = {
    "a date": lambda day: day,
    "01.02.2022": lambda day: f"{day:%d.%m.%Y}",
    "01.02.2022 г.": lambda day: f"{day:%d.%m.%Y} г.",
    "01.02.2022г": lambda day: f"{day:%d.%m.%Y}г",
    "1 февраля 2022 г.": lambda day: f"{day.day} {_OF_MONTHS[day.month - 1]} {day.year} г.",
    "2022-02-01": lambda day: day.isoformat(),
    "01/02/2022": lambda day: f"{day:%d/%m/%Y}",
    "1.2.2022": lambda day: f"{day.day}.{day.month}.{day.year}",
    "01.02.2022 0:00:00": lambda day: f"{day:%d.%m.%Y} 0:00:00",
}
"""A whole day, written in full."""
ROUGHLY: Mapping[str, Callable[[dt.date], Cell]] = {
    "февраль 2022": lambda day: f"{_MONTHS[day.month - 1]} {day.year}",
    "02.2022": lambda day: f"{day:%m.%Y}",
    "I кв. 2022": lambda day: f"{('I', 'II', 'III', 'IV')[(day.month - 1) // 3]} кв. {day.year}",
    "01.02.22": lambda day: f"{day:%d.%m.%y}",
}
"""Good enough for an event of a year, too rough for a birthday."""
ANSWERS: Mapping[str, tuple[str, str]] = {
    "да/нет": ("да", "нет"),
    "Да/Нет": ("Да", "Нет"),
    "+/-": ("+", "-"),
    "+/blank": ("+", ""),
    "v/blank": ("v", ""),
    "1/0": ("1", "0"),
    "1/blank": ("1", ""),
}


OFFICE = "uo"


@dataclass(frozen=True)
class Hand:
    """Whose habits they are: of an organisation (`key` «o0») or of the department («uo»)."""

    habits: Habits
    key: str

    @property
    def is_office(self) -> bool:
        return self.key == OFFICE

    def pick(self, name: str, *ways: str) -> str:
        return self.habits.pick(f"{self.key} {name}", *ways)

    def order(self, name: str, columns: list[Column]) -> list[Column]:
        """Put columns in an order of one's own; those under one caption stay together."""
        groups = [[*group] for _, group in groupby(columns, key=lambda one: one.over or id(one))]
        return [
            one
            for group in self.habits.order(f"{self.key} {name} columns", groups)
            for one in group
        ]

    def day(self, day: dt.date) -> Cell:
        """A day as this hand always writes it."""
        return self.habits.of(f"{self.key} days", DAYS)(day)

    def when(self, register: str, day: dt.date) -> Cell:
        """The day of an event: some registers are kept by months."""
        way = self.pick(f"{register} days", "in full", "in full", *ROUGHLY)
        return self.day(day) if way == "in full" else ROUGHLY[way](day)

    def span(self, register: str, began: dt.date, ended: dt.date) -> Cell:
        """From one day to another, in one cell."""
        ways = {
            "01.02.2022-14.02.2022": f"{began:%d.%m.%Y}-{ended:%d.%m.%Y}",
            "с 01.02.2022 по 14.02.2022": f"с {began:%d.%m.%Y} по {ended:%d.%m.%Y}",
            "01.02.2022 – 14.02.2022 г.": f"{began:%d.%m.%Y} – {ended:%d.%m.%Y} г.",
        }
        if began.year == ended.year:
            ways["с 01.02 по 14.02.2022"] = f"с {began:%d.%m} по {ended:%d.%m.%Y}"
        else:
            ways["с 01.02 по 14.02.2022"] = ways["с 01.02.2022 по 14.02.2022"]
        return self.habits.of(f"{self.key} {register} span", ways)

    def answer(self, register: str, *, yes: bool) -> str:
        """Yes or no in a column of answers."""
        answers = self.habits.of(f"{self.key} {register} answers", ANSWERS)
        return answers[0] if yes else answers[1]

    def nothing(self, register: str) -> str:
        """What stands where there is no day."""
        return self.pick(f"{register} no day", "", "-", "нет", "—")

    def captioned(self, register: str, name: str, *captions: str) -> str:
        """One of the captions that a column may have."""
        caption = self.pick(f"{register} «{name}»", *captions)
        return CAPTIONS[self.pick(f"{register} captions", *CAPTIONS)](caption)

    def people(self, register: str, of: Callable[[Any], Person]) -> list[Column]:
        """The columns that name somebody; a list of staff always names in full."""
        ways = FULL if register == "staff" else tuple(NAMES)
        way = self.pick(f"{register} names", *ways, "три столбца")
        if way == "три столбца":
            return [
                Column("Фамилия", lambda fact: of(fact).last, naming=True),
                Column("Имя", lambda fact: of(fact).first, naming=True),
                Column("Отчество", lambda fact: of(fact).patronymic, naming=True),
            ]
        caption = self.captioned(
            register,
            "ФИО",
            "ФИО",
            "Ф.И.О.",
            "Ф.И.О. педагога",
            "Фамилия, имя, отчество",
            "ФИО (полностью)",
        )
        return [Column(caption, lambda fact: NAMES[way](of(fact)), naming=True)]

    def person(self, register: str, one: Person) -> str:
        """A name in one cell, where there is no room for three."""
        return NAMES[self.pick(f"{register} names", *NAMES)](one)


CAPTIONS: Mapping[str, Callable[[str], str]] = {
    "as they are": str,
    "CAPITALS": str.upper,
    "in lines": lambda caption: caption.replace(" ", "\n"),
    "spaces around": lambda caption: f" {caption}  ",
    "a colon": lambda caption: f"{caption}:",
    "no ё": lambda caption: caption.replace("ё", "е"),
}


def keeper(habits: Habits, register: str, place: Organisation) -> Hand:
    """Who writes a register of an organisation: itself, or the office for all of them."""
    return Hand(habits, OFFICE if kept_by_the_office(habits, register) else place.key)


def kept_by_the_office(habits: Habits, register: str) -> bool:
    """Whether the office keeps a register for all organisations."""
    return habits.pick(f"{register} kept by", "schools", "office") == "office"


NAMES: Mapping[str, Callable[[Person], str]] = {
    "ФИО": lambda one: f"{one.last} {one.first} {one.patronymic}",
    "Фамилия И.О.": lambda one: f"{one.last} {one.first[0]}.{one.patronymic[0]}.",
    "Фамилия И. О.": lambda one: f"{one.last} {one.first[0]}. {one.patronymic[0]}.",
    "ФАМИЛИЯ Имя Отчество": lambda one: f"{one.last.upper()} {one.first} {one.patronymic}",
    "Фамилия  Имя Отчество ": lambda one: f"{one.last}  {one.first} {one.patronymic} ",
    "без ё": lambda one: f"{one.last} {one.first} {one.patronymic}".replace("ё", "е"),
    "И.О. Фамилия": lambda one: f"{one.first[0]}.{one.patronymic[0]}. {one.last}",
}
FULL = ("ФИО", "ФАМИЛИЯ Имя Отчество", "Фамилия  Имя Отчество ", "без ё")
