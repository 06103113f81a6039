"""The words of captions: which of them tell something, and which are forms of one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_REF = re.compile(r"^\s*(?:№\s*)?\d+(?:[.\-]\d+)*[.)]?\s+(?=\D)")
BRACKETS = re.compile(r"\([^()]*\)")
_UNIT = re.compile(
    r"[,;]?\s*(?:чел(?:\.|овек)?|ед(?:\.|иниц)?|%|в процентах|процент\w*)\s*$", re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?:доля|количество|кол-во|число|численность|процент)\s+"
    r"(?:педагог\w*(?:\s+работник\w*)?|учител\w*|работник\w*)?\s*"
)
_WHEN = re.compile(
    r"\s+(?:за|в|на)\s+20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?"
    r"(?:\s*(?:уч\w*\.?\s*)?(?:год\w*|гг?)\.?)?\s*$"
)
_TAIL = re.compile(r"\s+от общего (?:количества|числа|чис) .*$")
_SHORT = 3
_DENIALS = frozenset({"не", "без", "ни"})
_EXACT = _DENIALS | {"участий"}
"""Words that have no likeness: what denies the others, and acts counted instead of people."""
_NUMBERS = re.compile(
    r"(?:(?<!\w)(от|до|с|после|свыше|более|менее|старше|моложе)\s+)?(?<!\d)(\d{1,3})(?!\d)"
)
_SIDES = {"моложе": "до", "менее": "до", "старше": "более", "свыше": "более", "с": "от"}
"""Words that bound a number on the same side."""
_NAMED_IN_SHORT = frozenset({"иом", "нок", "пк"})
"""Words too short to tell by likeness, without which a known caption is of something else."""
OF_THEM = re.compile(r"(?i)^[\s–—•-]*(?:в том числе|в\s*т\.?\s*ч\.?|из них)[\s:,–-]*")
"""How a caption begins that counts a part of what stands before it."""
_HOW_MANY = re.compile(r"(?i)^\s*(?:укажите,?\s+)?сколько\s+(?:всего\s+)?")
_YOUR = re.compile(r"(?i)\bваш\w*\b")
_IN_YEAR = re.compile(r"(?i)\s(?:за|в)\s+20\d\d(?:\s*год\w*|\s*г\.)?")
_WEAK = re.compile(r"профессионал|деятельност|доброволь|возраст")
"""Words of a known caption that a short one leaves out."""
_TYPO = 85.0
PLAIN = re.compile(
    r"информац|сведени|отч[её]т|свод|таблиц|данн|форм|итог|проходи|прохожд|прошед|прошл[иоа]$|прошел|"
    r"приня|участ|охват|охвач|педаг|работник|учител|школ|образовательн|организац|учрежден|район|"
    r"улус|округ|доля|доли|количеств|кол-во|числ|год|всего|учебн|предмет(?!ник)|различн|уровен|уровн|организова|осуществл|\d"
)
"""Beginnings of the words that stand in titles and captions of any indicator."""


def words_of(text: str) -> list[str]:
    """List the words that can tell something: no prepositions, but what denies the others."""
    words = normalise_label(text).replace("кол-во", "количество").replace("-", " ").split()
    return [word for word in words if len(word) > _SHORT or word in _DENIALS]


def telling_of(words: Iterable[str]) -> list[str]:
    """Leave the words that not every caption says."""
    return [word for word in words if word in _EXACT or not PLAIN.match(word)]


def alike(label: str, known: str) -> bool:
    """Say whether two captions differ by the forms and misprints of their words alone.

    >>> alike("диагностика выгарания", "прошли диагностику профессионального выгорания")
    True
    >>> alike("не прошли диагностику выгорания", "прошли диагностику выгорания")
    False
    >>> alike("в возрасте от 25 до 35 лет", "в возрасте до 35 лет")
    False
    """
    if bounds(label) != bounds(known) or _NAMED_IN_SHORT & {*known.split()} - {*label.split()}:
        return False
    words, others = (telling_of(words_of(_NUMBERS.sub(" ", text))) for text in (label, known))
    asked = [word for word in others if not _WEAK.match(word)]
    return _covered(words, others) and _covered(asked, words)


def bounds(text: str) -> tuple[tuple[str, str], ...]:
    """List the numbers of a caption, each with the side that it bounds.

    >>> bounds("моложе 25 лет") == bounds("до 25 лет"), bounds("от 25 лет")
    (True, (('от', '25'),))
    """
    return tuple((_SIDES.get(side, side), number) for side, number in _NUMBERS.findall(text))


def _covered(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(_likely(word, other) for other in others) for word in words)


def _likely(word: str, other: str) -> bool:
    bound = word in _EXACT or other in _EXACT
    return same(word, other) or (not bound and fuzz.ratio(word, other) >= _TYPO)


@lru_cache(maxsize=4096)
def marks_of(text: str) -> frozenset[tuple[str, str]]:
    """Give what a caption says in a number with its side, or in a word too short for likeness.

    >>> sorted(marks_of("Стаж до 3 лет, ИОМ")), marks_of("СОШ № 3")
    ([('', 'иом'), ('до', '3')], frozenset())
    """
    folded = normalise_label(text)
    told = {(side, number) for side, number in bounds(folded) if side}
    return frozenset(told | {("", word) for word in _NAMED_IN_SHORT & {*folded.split()}})


def beginnings(words: Iterable[str]) -> frozenset[str]:
    """Give the beginnings of words: forms of one word begin alike."""
    return frozenset(word[: _SHORT + 1] for word in words)


def same(first: str, second: str) -> bool:
    """Say whether two words may be forms of one.

    >>> same("диагностики", "диагностика"), same("учителей", "ученики")
    (True, False)
    """
    if first in _EXACT or second in _EXACT:
        return first == second
    stem = max(_SHORT + 1, min(len(first), len(second)) - _SHORT)
    return first[:stem] == second[:stem]


def _asked(text: str) -> str:
    """Turn a question of a web form into a caption.

    >>> _asked("Сколько педагогов Вашей школы прошли в 2022 году диагностику?")
    'количество педагогов школы прошли диагностику'
    """
    if "?" not in text and not _HOW_MANY.search(text):
        return text
    counted = _HOW_MANY.sub("количество ", text.replace("?", " "))
    return " ".join(_IN_YEAR.sub(" ", _YOUR.sub(" ", counted)).split())


def labels_of(text: str) -> list[str]:
    """List the readings of a caption: whole, without number, unit and the words all share."""
    asked = _asked(OF_THEM.sub("", text))
    bare = _WHEN.sub("", _UNIT.sub("", BRACKETS.sub(" ", _REF.sub("", asked)).strip()))
    label = _TAIL.sub("", normalise_label(bare))
    short = _LEAD.sub("", label)
    return [found for found in dict.fromkeys((normalise_label(text), label, short)) if found]
