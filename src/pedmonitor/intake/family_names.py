"""Which indicator a caption means: exact words first, then likeness, never a guess between two."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from pedmonitor.intake.naming import name_in_title
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_REF = re.compile(r"^\s*(?:№\s*)?\d+(?:[.\-]\d+)*[.)]?\s+(?=\D)")
_BRACKETS = re.compile(r"\([^()]*\)")
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
_NEAR = 3.0
_SHORT = 3
_DENIALS = frozenset({"не", "без", "ни"})
_PLAIN = re.compile(
    r"информац|сведени|отч[её]т|свод|таблиц|данн|форм|итог|проходи|прохожд|прошед|прошл[иоа]$|прошел|"
    r"приня|участ|охват|охвач|педаг|работник|учител|школ|образовательн|организац|учрежден|район|"
    r"улус|округ|доля|доли|количеств|кол-во|числ|год|учебн|различн|уровн|\d"
)
"""Beginnings of the words that stand in titles and captions of any indicator."""


class FamilyNames:
    """The captions of all indicators.

    Attributes:
        cutoff: Likeness from which a caption is taken.
    """

    def __init__(self, captions: Mapping[str, Iterable[str]], *, cutoff: float) -> None:
        """Index the captions.

        Args:
            captions: Family → its wordings: titles, documents' wordings, short captions.
            cutoff: Likeness, out of 100, from which a caption is taken.
        """
        self.cutoff = cutoff
        self._known: dict[str, str | None] = {}
        for family, texts in captions.items():
            for text in texts:
                for label in _labels(text):
                    other = self._known.setdefault(label, family)
                    if other != family:
                        self._known[label] = None  # two families are called so: it tells neither
        self._memo: dict[str, str | None] = {}

    def find(self, caption: str) -> str | None:
        """Tell which family a caption means; None when it is none, or one of several.

        >>> names = FamilyNames({"a": ["Доля педагогов, прошедших диагностику"]}, cutoff=84)
        >>> names.find("1.2-3.1. Прошедших диагностику, чел."), names.find("Директор")
        ('a', None)
        """
        if caption not in self._memo:
            self._memo[caption] = self._find(caption)
        return self._memo[caption]

    def find_titled(self, title: str) -> str | None:
        """Tell which family a title over a table means; None when it is none, or one of several.

        Beside the words of one caption a title may only say what every title does.

        >>> names = FamilyNames({"a": ["диагностика дефицитов"], "b": ["нок"]}, cutoff=84)
        >>> names.find_titled("Информация о прохождении педагогами диагностики дефицитов, 2022 г.")
        'a'
        >>> names.find_titled("Диагностика дефицитов на региональном уровне")
        >>> names.find_titled("Информация о педагогах без диагностики дефицитов")
        """
        key = f"\n{title}"
        if key not in self._memo:
            self._memo[key] = self.find(title) or self._within(title)
        return self._memo[key]

    def _within(self, title: str) -> str | None:
        words = _words(_BRACKETS.sub(" ", title.replace(name_in_title(title) or "\n", " ")))
        key = f"\n\n{' '.join(words)}"  # the titles of schools differ by their names alone
        if key not in self._memo:
            self._memo[key] = self._said_by(words)
        return self._memo[key]

    def _said_by(self, words: list[str]) -> str | None:
        telling = [word for word in words if not _PLAIN.match(word)]
        said, asked = _beginnings(words), _beginnings(telling)
        found = {
            family
            for family, begin, own in self._worded
            if len(own) > 1
            and asked <= begin <= said  # words that are the same begin alike
            and all(any(_same(word, other) for other in words) for word in own)
            and all(any(_same(word, other) for other in own) for word in telling)
        }
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _worded(self) -> list[tuple[str | None, frozenset[str], list[str]]]:
        """Family, beginnings and words of every caption."""
        told = ((family, _words(label)) for label, family in self._known.items())
        return [(family, _beginnings(words), words) for family, words in told]

    def goes_on(self, caption: str, family: str) -> bool:
        """Say whether a caption repeats in short what the title says: «Участвовали в конкурсах».

        Args:
            caption: A caption that tells nothing by itself.
            family: The family of the title.
        """
        telling = [word for word in _words(_BRACKETS.sub(" ", caption)) if not _PLAIN.match(word)]
        return bool(telling) and any(
            all(any(_same(word, other) for other in own) for word in telling)
            for known, _, own in self._worded
            if known == family
        )

    def _find(self, caption: str) -> str | None:
        labels = _labels(caption)
        for label in labels:
            if self._known.get(label):
                return self._known[label]
        for label in labels:
            if " " not in label:  # one word is too little to guess by
                continue
            near = process.extract(
                label, list(self._known), scorer=fuzz.ratio, score_cutoff=self.cutoff, limit=4
            )
            owners = [(self._known[text], score) for text, score, _ in near]
            if owners and all(o == owners[0][0] or owners[0][1] - s >= _NEAR for o, s in owners):
                return owners[0][0]
        return None


def _words(text: str) -> list[str]:
    """List the words that can tell something: no prepositions, but what denies the others."""
    words = normalise_label(text).split()
    return [word for word in words if len(word) > _SHORT or word in _DENIALS]


def _beginnings(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[: _SHORT + 1] for word in words)


def _same(first: str, second: str) -> bool:
    """Say whether two words may be forms of one.

    >>> _same("диагностики", "диагностика"), _same("учителей", "ученики")
    (True, False)
    """
    stem = max(_SHORT + 1, min(len(first), len(second)) - _SHORT)
    return first[:stem] == second[:stem]


def _labels(text: str) -> list[str]:
    """List the readings of a caption: whole, without number, unit and the words all share."""
    bare = _WHEN.sub("", _UNIT.sub("", _BRACKETS.sub(" ", _REF.sub("", text)).strip()))
    label = _TAIL.sub("", normalise_label(bare))
    short = _LEAD.sub("", label)
    return [found for found in dict.fromkeys((normalise_label(text), label, short)) if found]
