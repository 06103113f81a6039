"""A count that is written in words as well, as in official papers: «30 (тридцать)»."""

from __future__ import annotations

import re

_ONES = ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"]
_TEENS = [
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
]
_TENS = [
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
]
_HUNDREDS = [
    "сто",
    "двести",
    "триста",
    "четыреста",
    "пятьсот",
    "шестьсот",
    "семьсот",
    "восемьсот",
    "девятьсот",
]
_WORTH = {
    **{word: at for at, word in enumerate(_ONES)},
    **{word: 10 + at for at, word in enumerate(_TEENS)},
    **{word: 10 * at for at, word in enumerate(_TENS, 2)},
    **{word: 100 * at for at, word in enumerate(_HUNDREDS, 1)},
    "одна": 1,
    "две": 2,
    "нуль": 0,
}
_WITH_WORDS = re.compile(
    r"\s*(?P<number>\d{1,3})\s*(?:чел\w*\.?\s*)?"
    r"\(\s*(?P<words>[а-яё ]+?)\s*(?:чел\w*\.?|педагог\w*)?\s*\)"
    r"\s*(?:(?:чел|пед|уч|ед|шт)\w*\.?)?\s*",
    re.IGNORECASE,
)


def without_words(text: str) -> str:
    """Take the words out of a count that they repeat; another text comes back as it is.

    >>> without_words("30 (тридцать)"), without_words("25 (двадцать пять) чел.")
    ('30', '25')
    >>> without_words("30 (двадцать)"), without_words("28 (в т. ч. 2)")
    ('30 (двадцать)', '28 (в т. ч. 2)')
    """
    if "(" not in text:
        return text
    found = _WITH_WORDS.fullmatch(text)
    if found is None:
        return text
    words = found["words"].lower().split()
    worth = [_WORTH.get(word, -1) for word in words]
    agrees = -1 not in worth and sum(worth) == int(found["number"])
    return found["number"] if agrees else text
