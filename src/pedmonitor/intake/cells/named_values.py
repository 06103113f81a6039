"""What the name of a thing says of its level: «Муниципальный этап Всероссийского конкурса «…»».

The word that the name begins with tells, and a stage goes before it. What stands in quotes is the
title, and who is meant by «школьников», «для школьных библиотекарей» is no level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pedmonitor.definitions.form import Dictionary

_INNERMOST = re.compile(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]")
_UNCLOSED = re.compile(r"(?<=\S)\s+«[^«»]*$")
_IN_QUOTES = re.compile(r"\s*(?:«(.*)»|\"([^\"]*)\")\s*", re.DOTALL)
_CLAUSES = re.compile(r"[,;:()\n/]+|\s+[-–—]\s+|\.\s+")
_ENDING = re.compile(
    r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ом|ем|ым|им|ую|юю|ых|их|ыми|ими|ей)"
)
_ADJECTIVE = re.compile(rf"[\w-]+{_ENDING.pattern}")
_OF_MANY = ("ых", "их", "ыми", "ими")
_FAR = 5
"""«Всероссийская дистанционная профессиональная педагогическая олимпиада»."""
_STAGE, _ALONE, _PLAIN = range(3)


class _Told(NamedTuple):
    """A value that a word of a name tells, and how surely: the least of it goes first."""

    rank: int
    at: int
    code: str


@dataclass(frozen=True, slots=True)
class NamedWords:
    """How names tell a value of a dictionary.

    Attributes:
        nouns: Beginnings of the nouns before which an adjective tells it.
        stages: Those of them that go before all others.
        adjectives: Stem of an adjective → code; it tells before a noun only.
        stems: Beginnings of words that tell it in the singular, whatever they stand before.
        levels: Sets of several beginnings that tell it: «на уровне школы».
    """

    nouns: tuple[str, ...]
    stages: tuple[str, ...]
    adjectives: tuple[tuple[str, str], ...]
    stems: tuple[tuple[str, str], ...]
    levels: tuple[tuple[tuple[str, ...], str], ...]

    def tell(self, text: str, exact: Mapping[str, str]) -> str | None:
        """Tell the value that a name tells, None where it tells none.

        Args:
            text: The name.
            exact: Whole words of the dictionary and their codes.
        """
        whole = _IN_QUOTES.fullmatch(text)
        bare = whole[1] or whole[2] if whole else text
        clauses = [normalise_label(part).split() for part in _CLAUSES.split(without_titles(bare))]
        found = [told for at, words in enumerate(clauses) for told in self._told(words, exact, at)]
        return min(found, key=lambda told: told[:2]).code if found else None

    def strictly(self, text: str) -> list[str]:
        """List the values that adjectives before nouns tell: «школьный этап», «Школьные»."""
        clauses = [normalise_label(part).split() for part in _CLAUSES.split(without_titles(text))]
        return [
            code
            for words in clauses
            for at, word in enumerate(words)
            if (code := self._of_adjective(word)) and self._rank(words, at) is not None
        ]

    def plain(self, stems: list[tuple[tuple[str, ...], str]]) -> list[tuple[tuple[str, ...], str]]:
        """Leave out the stems that tell before a noun only."""
        adjectives = {*self.adjectives}
        return [one for one in stems if len(one[0]) > 1 or (one[0][0], one[1]) not in adjectives]

    def _told(self, words: list[str], exact: Mapping[str, str], clause: int) -> Iterator[_Told]:
        """Give the values of a clause of a name."""
        if code := exact.get(" ".join(words)):
            yield _Told(_ALONE, clause, code)
            return
        for beginnings, code in self.levels:
            if all(any(word.startswith(one) for word in words) for one in beginnings):
                yield _Told(_STAGE, clause, code)
        for at, word in enumerate(words):
            strict = self._of_adjective(word)
            code = strict or next((c for stem, c in self.stems if word.startswith(stem)), "")
            rank = self._rank(words, at) if code else None
            if rank is None and not strict and code and not word.endswith(_OF_MANY):
                rank = _PLAIN
            if rank is not None:
                yield _Told(rank, clause, code)

    def _of_adjective(self, word: str) -> str:
        return next(
            (
                code
                for stem, code in self.adjectives
                if word.startswith(stem) and _ENDING.fullmatch(word, len(stem))
            ),
            "",
        )

    def _rank(self, words: list[str], at: int) -> int | None:
        """Say how surely an adjective tells, by the noun that it belongs to."""
        if len(words) == 1:
            return _ALONE
        behind = words[at + 1 : at + _FAR]
        named = (one for one in behind if _is_one_of(one, self.nouns) or not _is_between(one))
        noun = next(named, "")
        if not _is_one_of(noun, self.nouns) and at == len(words) - 1:
            noun = words[at - 1]
        if _is_one_of(noun, self.stages):
            return _STAGE
        return _PLAIN if _is_one_of(noun, self.nouns) else None


def without_titles(text: str) -> str:
    """Leave out what stands in quotes, however deep, and go on behind it as a clause of its own.

    >>> without_titles("Этап конкурса «Школа «Рост»» в районе")
    'Этап конкурса ; в районе'
    >>> without_titles("Районный конкурс «Школьный двор")
    'Районный конкурс ;'
    """
    previous = ""
    while previous != text:
        previous, text = text, _INNERMOST.sub(";", text)
    return _UNCLOSED.sub(" ;", text)


def _is_one_of(word: str, beginnings: tuple[str, ...]) -> bool:
    return word.startswith(beginnings) or f"={word}" in beginnings


def _is_between(word: str) -> bool:
    return word == "и" or word.isdigit() or _ADJECTIVE.fullmatch(word) is not None


def named_words(dictionary: Dictionary) -> NamedWords | None:
    """Make the words ready by which names tell a value; None where the dictionary has none."""
    if not dictionary.nouns:
        return None
    adjectives = tuple((stem, one.code) for one in dictionary.entries for stem in one.named)
    strict = {*adjectives}
    single: list[tuple[str, str]] = []
    several: list[tuple[tuple[str, ...], str]] = []
    for entry in dictionary.entries:
        for stem in entry.stems:
            if len(parts := tuple(stem.split())) > 1:
                several.append((parts, entry.code))
            elif (stem, entry.code) not in strict and not stem.startswith("="):
                single.append((stem, entry.code))
    return NamedWords(
        dictionary.nouns, dictionary.stages, adjectives, tuple(single), tuple(several)
    )
