# ruff: noqa: E501 - tables in words
"""Three measures of the registers' municipality, and how far the figures may speak of each.

How far is told by its own few lines: everybody has a measure — nobody is left to compare with; the
lowest have it — nobody else is as low; volunteers have it — the others are compared, and as like
with like only when they began near them and moved with them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from maker.places import ORGANISATIONS
from maker.sheets import Book, Sheet
from maker.truth import true_values

if TYPE_CHECKING:
    from maker.model import Cell, Organisation, Year

PROFILE = "vilyuysk-2021"
LAST = 2022
_LOWEST, _VOLUNTEERS, _EVERYBODY = (
    "низкое значение этого же показателя в базовом году",
    "добровольное участие",
    "все организации",
)
_NEAR, _FAR = Fraction(3, 100), Fraction(12, 100)
"""Shares are told apart or taken for one with a margin: the samples keep away from the borders."""
Counts = tuple[int, int]
_Shares = dict[int, dict[str, Counts]]
"""Year → key of an organisation → its two counts."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure.

    Attributes:
        number: In the register.
        orgs: Keys of its organisations; none when it is for everybody.
        refs: Numbers of the indicators it is to move.
    """

    number: str
    title: str
    direction: str
    orgs: tuple[str, ...]
    start: dt.date
    end: dt.date
    refs: tuple[str, ...]
    selection: str
    order: str


MEASURES = (
    Measure("М-1", "Выездные консультации по итогам диагностики профессиональных дефицитов",
            "методическая работа с педагогами на основе результатов различных оценочных процедур", ("s2", "s3"),
            dt.date(2021, 2, 15), dt.date(2021, 12, 24), ("1.2-3.1",), _LOWEST, "12-О"),
    Measure("М-2", "Школьные команды подготовки к профессиональным конкурсам",
            "мероприятия, направленные на повышение мотивации педагогических работников на обновление профессиональных знаний, умений и навыков и использование передовых педагогических практик",
            ("s1", "g"), dt.date(2022, 1, 20), dt.date(2022, 11, 30), ("1.2-1.1", "1.2-5.1"), _VOLUNTEERS, "5-О"),
    Measure("М-3", "Единые дни диагностики профессионального выгорания",
            "методическая работа с педагогами на основе результатов различных оценочных процедур", (),
            dt.date(2021, 3, 1), dt.date(2022, 12, 23), ("1.2-4.1",), _EVERYBODY, "17-О"),
)  # fmt: skip
_DECISION: dict[str, Cell] = {
    "Мера №": "М-1", "Решение": "продолжить", "Дата": dt.date(2023, 1, 20), "Приказ №": "3-О", "Дата приказа": dt.date(2023, 1, 20),
    "Основание": "Школы выбраны по низкому значению: судить о влиянии рано, повторить замер через год",
}  # fmt: skip
_COLUMNS = ("№", "Профиль", "Мера", "Направление", "Организации", "Начало", "Окончание", "Ответственный (должность)",
            "Показатели", "Почему эти организации", "Пояснение к выбору", "Приказ №", "Дата приказа", "Ссылка на приказ", "Строка плана")  # fmt: skip
_DECISION_COLUMNS = ("Мера №", "Решение", "Дата", "Основание", "Новая цель", "Приказ №", "Дата приказа", "Ссылка на приказ")  # fmt: skip
_BY_KEY = {org.key: org for org in ORGANISATIONS}


def measures_book() -> Book:
    """Write the register of measures and decisions as the methodist keeps it."""
    measures = [_cells(one) for one in MEASURES]
    sheets = [
        Sheet(name, [[*columns], *([row.get(column) for column in columns] for row in rows)])
        for name, columns, rows in (
            ("Меры", _COLUMNS, measures),
            ("Решения", _DECISION_COLUMNS, [_DECISION]),
        )
    ]
    return Book("measures.xlsx", "xlsx", sheets)


def _cells(one: Measure) -> dict[str, Cell]:
    return {
        "№": one.number,
        "Профиль": PROFILE,
        "Мера": one.title,
        "Направление": one.direction,
        "Организации": "; ".join(_BY_KEY[key].short for key in one.orgs) or "все",
        "Начало": one.start,
        "Окончание": one.end,
        "Ответственный (должность)": "заведующий методическим отделом",
        "Показатели": "; ".join(one.refs),
        "Почему эти организации": one.selection,
        "Приказ №": one.order,
        "Дата приказа": one.start - dt.timedelta(days=5),
    }


def true_rungs(years: dict[int, Year]) -> dict[str, list[dict[str, object]]]:
    """Tell how far the figures of the last year may speak of each measure, with its counts."""
    rows = [_row(one, ref, _shares(years, ref)) for one in MEASURES for ref in one.refs]
    return {str(LAST): rows}


def _shares(years: dict[int, Year], ref: str) -> _Shares:
    """Gather the counts of organisations; those that have none in a year are not there."""
    found: _Shares = {}
    for number, year in years.items():
        keys = {org.short: org.key for org in year.organisations}
        found[number] = {
            keys[value["breakdown"]["organisation"]]: (value["numerator"], value["denominator"])  # type: ignore[index,misc]
            for value in true_values(year)
            if (value["profile"], value["ref"]) == (PROFILE, ref)
            and "organisation" in value["breakdown"]  # type: ignore[operator]
            and value["denominator"]
        }
    return found


def _row(one: Measure, ref: str, shares: _Shares) -> dict[str, object]:
    base = one.start.year - 1
    types = {_BY_KEY[key].type for key in one.orgs}
    known = [org for org in ORGANISATIONS if all(org.key in shares[at] for at in (base, LAST))]
    mine = [org.key for org in known if not one.orgs or org.key in one.orgs]
    rest = [org.key for org in known if org.key not in mine and _may_be_held_against(org, types)]
    rung = _rung(one, shares, mine, rest, base)
    compared = rung > 1
    return {
        "measure": one.number,
        "ref": ref,
        "rung": rung,
        "mine": [_together(shares[at], mine) for at in (base, LAST)],
        "others": [_together(shares[at], rest) for at in (base, LAST)] if compared else None,
    }


def _may_be_held_against(org: Organisation, types: set[str]) -> bool:
    """Only organisations of the same type; no two measures here move one indicator."""
    return org.type in types


def _rung(one: Measure, shares: _Shares, mine: list[str], rest: list[str], base: int) -> int:
    if one.selection == _EVERYBODY:
        return 1
    if one.selection == _LOWEST:
        highest = max(_share(shares[base], [key]) for key in mine)
        if highest >= min(_share(shares[base], [key]) for key in rest):
            raise ValueError(f"{one.number}: somebody else is as low")
        return 1
    apart = _share(shares[base], mine) - _share(shares[base], rest)
    drift = apart - (_share(shares[base - 1], mine) - _share(shares[base - 1], rest))
    if apart >= _FAR:
        return 2
    if max(abs(apart), abs(drift)) > _NEAR:
        raise ValueError(f"{one.number}: too near to the border")
    return 3


def _share(shares: dict[str, Counts], keys: list[str]) -> Fraction:
    return Fraction(*_together(shares, keys))


def _together(shares: dict[str, Counts], keys: list[str]) -> Counts:
    return sum(shares[key][0] for key in keys), sum(shares[key][1] for key in keys)
