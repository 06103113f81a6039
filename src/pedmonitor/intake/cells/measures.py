"""Numbers of a known measure: posts that stand beside hours, marks and their scales."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed, parse_number
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.intake.cells.raw import Cell

_NUMBER = r"\d+(?:[.,]\d+)?"
_WORDS = {
    "полставки": 0.5,
    "пол ставки": 0.5,
    "пол-ставки": 0.5,
    "половина": 0.5,
    "половину": 0.5,
    "четверть": 0.25,
    "полторы": 1.5,
    "одна": 1.0,
    "один": 1.0,
    "две": 2.0,
    "два": 2.0,
    "три": 3.0,
    "четыре": 4.0,
    "пять": 5.0,
}
_AMOUNT = rf"(?:(?P<whole>\d+)\s+)?(?P<over>\d)/(?P<under>\d)|(?P<number>{_NUMBER})"
_POSTS = re.compile(
    rf"(?<![\d.,/])(?:{_AMOUNT}|(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))}))\s*"
    r"(?P<unit>ст(?:авк\w*|\.)?(?!\w)|шт\w*\.?\s*ед\w*\.?)?"
)
_HOURS = re.compile(rf"{_NUMBER}\s*(?:ак\w*\.?\s*)?(?:ч(?:ас\w*|\.)?)(?!\w)[^,;()]*")
_FRACTIONS = str.maketrans({"½": "1/2", "¼": "1/4", "¾": "3/4"})
_WIDEST = 40
"""Longer cells tell a story: «1 ставка физики, со следующего года 2»."""

_RANGE = re.compile(
    rf"(?:(?:от\s*)?\d{{1,2}}\s*(?:до|-|\.\.+)|макс\w*\.?\s*[-:=]?|до)\s*"
    rf"(?P<top>{_NUMBER})(?:\s*балл\w*)?"
)
_BALL = re.compile(
    r"(?<!\d)(?P<top>\d{1,3})\s*-?\s*(?:(?:ти|и|х|ми)\s*)?-?\s*бал+ь?н\w*"
    r"|\b(?P<word>трех|четырех|пяти|шести|семи|десяти|сто)\s*-?\s*бал+ь?н\w*"
    r"|\bмакс\w*\.?\s*(?:возможн\w*\s+)?(?:балл\w*|оценк\w*|отметк\w*)\W{0,5}(?P<best>\d{1,3})(?!\d)"
    r"|\b(?:макс\w*\.?|до)\W{0,3}(?P<most>\d{1,3})\s*балл"
)
_TENS = {
    "трех": 3.0,
    "четырех": 4.0,
    "пяти": 5.0,
    "шести": 6.0,
    "семи": 7.0,
    "десяти": 10.0,
    "сто": 100.0,
}
_MARK = re.compile(
    rf"(?P<mark>{_NUMBER})\s*(?:балл\w*\s*)?(?:\(?\s*из\s*|/\s*)(?P<top>\d{{1,3}})\s*(?:балл\w*)?\)?"
)


def parse_posts(cell: Cell) -> Parsed:
    """Read a number of posts; hours alone tell none, for a post has not one number of them.

    >>> [parse_posts(t).value for t in ("1/2", "полставки", "0,5 ст.", "1 (18 ч)", "1 1/2 ст.")]
    [0.5, 0.5, 0.5, 1.0, 1.5]
    >>> [parse_posts(t).value for t in ("27 часов (1,5 ставки)", "одна ставка", "½", "1,25")]
    [1.5, 1.0, 0.5, 1.25]
    >>> [parse_posts(t).fault.name for t in ("18 часов", "24 ч.", "много", "1 и 2 ставки")]
    ['CELL_UNIT', 'CELL_UNIT', 'CELL_NUMBER', 'CELL_NUMBER']
    """
    if not isinstance(cell, str) or len(cell) > _WIDEST:
        return parse_number(cell)
    text = fold(cell.translate(_FRACTIONS))
    plain = _HOURS.sub(" ", text)
    if plain == text and not _POSTS.fullmatch(text):
        return parse_number(cell)
    told = [one for one in _POSTS.finditer(plain) if one[0].strip()]
    named = [one for one in told if one["unit"]]
    rest = _POSTS.sub("", plain).strip(" ()=-,;.:")
    if len(named or told) == 1 and not rest:
        return _amount((named or told)[0])
    return Parsed(CellState.ERROR, None, IssueCode.CELL_UNIT if not told else IssueCode.CELL_NUMBER)


def _amount(found: re.Match[str]) -> Parsed:
    if found["word"]:
        amount = _WORDS[found["word"]]
    elif found["number"]:
        amount = float(found["number"].replace(",", "."))
    elif int(found["under"]) == 0:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_NUMBER)
    else:
        amount = int(found["whole"] or 0) + int(found["over"]) / int(found["under"])
    return Parsed(CellState.VALUE if amount else CellState.ZERO, amount)


def parse_scale(cell: Cell) -> Parsed:
    """Read the highest mark of a scale.

    >>> [parse_scale(t).value for t in ("5-балльная", "от 1 до 5", "по 10-балльной шкале", "1-5")]
    [5.0, 5.0, 10.0, 5.0]
    >>> [parse_scale(t).value for t in (5, "пятибалльная", "0..100", "максимум 10 баллов")]
    [5.0, 5.0, 100.0, 10.0]
    """
    if isinstance(cell, str) and (top := scale_in(cell)):
        return Parsed(CellState.VALUE, top)
    return parse_number(cell)


def scale_in(text: str) -> float:
    """Find the highest mark that words tell; 0 where they tell none.

    >>> scale_in("Итоги анкетирования (по пятибалльной шкале)"), scale_in("за 2022 год")
    (5.0, 0.0)
    """
    folded = fold(text).replace("шкала", "").strip(" :()")
    whole = _RANGE.fullmatch(folded)
    if whole:
        return float(whole["top"].replace(",", "."))
    found = _BALL.search(folded)
    if found is None:
        return 0.0
    if found["word"]:
        return _TENS[found["word"]]
    return float(found["top"] or found["best"] or found["most"])


def mark_and_scale(cell: Cell) -> tuple[float, float] | None:
    """Read a mark with the scale beside it.

    >>> mark_and_scale("4,6 из 5"), mark_and_scale("8/10"), mark_and_scale("4,6")
    ((4.6, 5.0), (8.0, 10.0), None)
    """
    found = _MARK.fullmatch(fold(cell)) if isinstance(cell, str) else None
    if found is None:
        return None
    return float(found["mark"].replace(",", ".")), float(found["top"])


def _parse_mark(cell: Cell) -> Parsed:
    told = mark_and_scale(cell)
    if told is None:
        return parse_number(cell)
    return Parsed(CellState.VALUE if told[0] else CellState.ZERO, told[0])


MEASURES: dict[str, Callable[[Cell], Parsed]] = {
    "": parse_number,
    "posts": parse_posts,
    "scale": parse_scale,
    "of_scale": _parse_mark,
}
"""What a number is measured in → how it is read."""


def parse_measure(cell: Cell, measured: str) -> Parsed:
    """Read a number that a row states: «х» and a number below nought are asked about."""
    found = MEASURES[measured](cell)
    if found.state in {CellState.NOT_APPLICABLE, CellState.SUPPRESSED}:
        return found._replace(fault=IssueCode.CELL_CROSSED)
    if isinstance(found.value, float) and found.value < 0:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_NEGATIVE)
    return found
