"""Words under «Результат», «Балл», «Роль»: did what the row is counted for take place?"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text
from pedmonitor.intake.cells.values import parse_yes_no
from pedmonitor.model.text import fold, normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.cells.dictionaries import Lookup


class Outcome(Enum):
    """What a cell says of the fact of its row."""

    SILENT = "nothing: a blank, a dash, a bare «нет»"
    ABSENT = "there was no such fact, or not yet"
    PLAIN = "a result, a mark, a part in it"
    MISSING = "there is no result, or not yet: nothing says that it took place"
    UNCLEAR = "words that nobody can take for either"


class Presence(Enum):
    """What a cell says of somebody's being there at all, finished or not."""

    SILENT = "nothing"
    THERE = "there was a part in it, a result, at least a beginning"
    AWAY = "nobody came, or it is yet to be"
    DOUBTED = "«не прошла»: was there and failed, or was not there"


class _Part(Enum):
    """What a part of a list says."""

    ABSENT = "absent"
    OTHER = "other"
    PLAIN = "plain"
    MISSING = "missing"
    TORN = "torn"
    UNKNOWN = "unknown"


_PARTS = re.compile(r"[,;+\n]\s*|(?<!\b\w)/\s*|\s+и\s+")
_REFUSAL = re.compile(
    r"н\s*/\s*я\b|не\s*(?:прош\w*\b(?! порог| миним| (?:в|во|на) | отбор| конкурсн)"
    r"|прох|пройд|участв|обуч|явил|сда|приним|приня|состо)"
    r"|неявк|отказ(?:\b|ал)|отсутствовал|дисквалиф|снял[аи]с"
    r"|(?:заявка\s+)?(?:отклонен|отозван)|заявка не |отмен[её]н|аннулирован|перенес[её]н"
    r"|планируется|запланирован"
)
_SAY_NOTHING = frozenset({"", "-", "--", "---", "...", "…", "_", "нет", "не", "x", "х", "*", "0"})
_N = "н"
_FIGURE = re.compile(r"\d")
_NUMBER = re.compile(r"(?!20\d\d$)\d+(?:[./]\d+)?\s*%?")
_TIME = re.compile(r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|(?:19|20)\d\d|№\s*\S+")
_LINK = re.compile(r"https?:|www\.|\.ru\b")
_NOT = "не"
_DENYING = frozenset({_NOT, "нет"})
_UNFINISHED, _FAILED = "unfinished", "failed"
_NEVER_PASSED = frozenset({"absent", _UNFINISHED, _FAILED})
"""What has not been finished has not been passed either; but who has begun it was there."""
_WHOLE_WORD = 2
"""«В», «на», «не» are words, no beginnings of words."""
_ENDING = 2


class Outcomes:
    """The dictionary of such words, made ready; what has been read is remembered.

    Chains of word beginnings stand one after another in a text; of those that begin with the same
    word the longest tells: «не прошла отбор» is no «не прошла».
    """

    def __init__(self, words: Lookup) -> None:
        """Sort the chains by their first beginnings, the longest first."""
        self._whole = words.exact
        self._chains: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for chain, code in sorted(words.stems, key=lambda one: -len(one[0])):
            self._chains.setdefault(chain[0], []).append((chain, code))
        self._known: dict[tuple[Cell, tuple[str, ...]], Outcome] = {}

    def tell(self, cell: Cell, other_parts: tuple[str, ...] = ()) -> Outcome:
        """Say what a cell tells of the fact.

        Args:
            cell: The cell.
            other_parts: Beginnings of words that say that somebody was there as something else.
        """
        if not isinstance(cell, str):
            return Outcome.PLAIN
        key = (cell, other_parts)
        if key not in self._known:
            self._known[key] = self._read(fold(cell).rstrip(".! "), other_parts)
        return self._known[key]

    def presence(self, cell: Cell) -> Presence:
        """Say whether a cell tells that somebody took part, were it only to leave halfway.

        Args:
            cell: The cell.
        """
        if not isinstance(cell, str):
            return Presence.THERE
        text = fold(cell).rstrip(".! ")
        if text in _SAY_NOTHING:
            return Presence.SILENT
        words = normalise_label(text).split()
        label = " ".join(words)
        codes = {self._whole[label]} if label in self._whole else {*self._codes(words)}
        if _UNFINISHED in codes:
            return Presence.THERE
        if "absent" in codes:
            return Presence.AWAY
        if not codes.isdisjoint({_FAILED, "missing"}):
            return Presence.DOUBTED
        return Presence.THERE if codes or _FIGURE.search(text) else Presence.SILENT

    def _read(self, text: str, other_parts: tuple[str, ...]) -> Outcome:
        unplaced = bool(other_parts) and text == _N  # «н» of a contest may be no prize
        if unplaced or text in _SAY_NOTHING or text.startswith("#"):
            return Outcome.SILENT
        whole = self._part(text, other_parts)
        if whole in {_Part.ABSENT, _Part.PLAIN} and normalise_label(text) in self._whole:
            return Outcome[whole.name]
        if parse_yes_no(text).value is True and (len(text) == 1 or text.isalpha()):
            return Outcome.PLAIN
        told = {self._part(part, other_parts) for part in _PARTS.split(text) if part.strip(" .")}
        if _Part.TORN in told or {_Part.ABSENT, _Part.PLAIN} <= told:
            return Outcome.UNCLEAR
        if _Part.PLAIN in told:
            return Outcome.PLAIN
        if told == {_Part.MISSING}:
            return Outcome.MISSING
        if (_Part.ABSENT in told and _Part.MISSING not in told) or told == {_Part.OTHER}:
            return Outcome.ABSENT
        return Outcome.UNCLEAR

    def _part(self, text: str, other_parts: tuple[str, ...]) -> _Part:
        """Read one part of a list."""
        label = normalise_label(text)
        words = label.split()
        codes = {self._whole[label]} if label in self._whole else {*self._codes(words)}
        if not _NEVER_PASSED.isdisjoint(codes):
            return _Part.TORN if "result" in codes else _Part.ABSENT
        if other_parts and ("pending" in codes or {"missing", "result"} <= codes):
            return _Part.PLAIN  # who waits for a prize, or has got none, took part in the contest
        if not codes.isdisjoint({"pending", "missing"}):
            return _Part.MISSING
        if any(_is_said(words, part.split()) for part in other_parts):
            return _Part.OTHER
        if "unclear" in codes or ("denied" in codes and "result" not in codes):
            return _Part.UNKNOWN
        if codes or _NUMBER.fullmatch(text.strip()) or _LINK.search(text):
            return _Part.PLAIN
        if _FIGURE.search(_TIME.sub(" ", text)):
            return _Part.PLAIN
        return _Part.UNKNOWN

    def _codes(self, words: list[str]) -> Iterator[str]:
        """List what the chains of a text say, from its first word to its last."""
        at = 0
        while at < len(words):
            found = self._chain_at(words, at)
            if found is not None:
                at += found[0]
                yield found[-1]
            else:
                if words[at] in _DENYING:
                    yield "denied"
                at += 2 if words[at] == _NOT else 1  # «не победа» is no «победа»

    def _chain_at(self, words: list[str], at: int) -> tuple[int, int, str] | None:
        """Find the chain of most words that begins here; of equal ones the longest."""
        word = words[at]
        found = [
            (len(chain), sum(map(len, chain)), code)
            for size in range(1, len(word) + 1)
            for chain, code in self._chains.get(word[:size], ())
            if all(map(_begins, words[at : at + len(chain)], chain))
            and at + len(chain) <= len(words)
        ]
        return max(found, key=lambda one: one[:2], default=None)


def is_refusal(cell: Cell) -> bool:
    """Say whether a cell tells that something did not take place.

    >>> [is_refusal(cell) for cell in ("не прошла", "Неявка", "Отказ", "заявка отклонена")]
    [True, True, True, True]
    >>> is_refusal("отсутствуют"), is_refusal("не прошёл в финал")
    (False, False)
    """
    return _REFUSAL.match(as_text(cell).strip().lower()) is not None


def _begins(word: str, stem: str) -> bool:
    return word == stem if len(stem) <= _WHOLE_WORD else word.startswith(stem)


def _is_said(words: list[str], part: list[str]) -> bool:
    """Say whether a text names a part, of one word or of several: «руководитель ученика»."""
    return all(any(_is_part(word, stem) for word in words) for stem in part)


def _is_part(word: str, stem: str) -> bool:
    """Say whether a word is the part in any case: «организатору», not «экспертная»."""
    return word.startswith(stem) and len(word) - len(stem) <= _ENDING
