"""Look values up in dictionaries: exact words first, then word beginnings, never a guess."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.named_values import NamedWords, named_words
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Dictionary

_BETWEEN_POSITIONS = re.compile(r"[,;/\n+|()]+|\s+и\s+")
_BRACKETS = re.compile(r"\([^()]*\)")
_CUT = re.compile(r"(\w+)[-\u2010\u2011]\s*\n\s*(\w+)")
_FIGURES = re.compile(r"\d[\d \-]*(?:ч|час\w*|ст|ставк\w*|ед|кл|класс\w*)?")
"""«(18 ч)» behind a subject: how much of it, no subject."""
_CLAUSES = re.compile(r"[,;()\n]+|\s+[-–—]\s+")
_SEPARATORS = re.compile(r"[,;/\n+|]+|\s+и\s+|\s+-\s+")


_BRACKETED = re.compile(r"\(([^()]*)\)")
_LIMITING = re.compile(
    r"\b(?:не|нет|без|кроме|ранее|раньше|бывш\w*|план\w*|буд\w*|до|с|со|по|вместо|замещ\w*|"
    r"замен\w*|временн\w*|врем)\b|\d{4}"
)
_LONGEST_SHEET = 31
"""Excel cuts longer names of sheets."""
_TELLING_PIECE = 3
_SHORT = 3
"""«Нет» and «без» are words, no beginnings of words: «нетипичный», «безопасность»."""
_NONE = "нет"
_DASHES = frozenset({"-", "–", "—"})
_START = "^"
"""Before the first word: «на первую» asks for what «аттестована на первую» has."""
_WHOLE = "="
"""«=уч» is a whole word, «уч» would be the beginning of «учреждение» too."""
_NOT = "не"
"""What stands after it is told only by entries that say so: «не окончил» is not «окончил»."""


@dataclass(slots=True)
class Lookup:
    """A dictionary made ready for look-ups; answers are remembered.

    Attributes:
        exact: Normalised word → code.
        stems: Word beginnings of an entry → code, in order of the dictionary.
        blank: Normalised words that mean «nothing said».
        counted: Codes of pedagogical positions; empty in other dictionaries.
        heads: Codes of heads and their deputies; empty in other dictionaries.
        others: Beginnings of words with which other positions begin.
        titled: What a running title tells, where that is less than what a cell of its own does.
        denials: Word beginnings that, one after another, say that a part of a list is not so.
        within: Code → the code that it is a part of.
        rest: Codes of whatever no other entry is.
        unless: Code → sets of word beginnings beside which the stems do not tell it.
        dash: The code that a dash tells, if the dictionary says so: «-» is no category.
        names: How names of things tell a value, where that is other than what cells do.
    """

    exact: dict[str, str]
    stems: list[tuple[tuple[str, ...], str]]
    blank: frozenset[str]
    counted: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    others: tuple[str, ...] = ()
    titled: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    denials: list[list[str]] = field(default_factory=list)
    unless: dict[str, list[list[str]]] = field(default_factory=dict)
    within: dict[str, str] = field(default_factory=dict)
    rest: frozenset[str] = frozenset()
    dash: str | None = None
    names: NamedWords | None = None
    _one: dict[str, str | None] = field(default_factory=dict)
    _many: dict[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)
    _all: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _named: dict[str, str | None] = field(default_factory=dict)

    def find_one(self, text: str) -> str | None:
        """Find the code of a text: a whole word, else the first entry whose stems all occur."""
        if text not in self._one:
            said = self._without_denied(text) if self.denials else text
            said = self.joined(said) if "\n" in said else said
            self._one[text] = (
                self._counted_part(said)
                or self._find(normalise_label(said))
                or self._find(normalise_label(_BRACKETS.sub(" ", said)))
                or self._find_before_figures(said)
            )
        return self._one[text]

    def joined(self, text: str) -> str:
        """Join words that a line break has cut at a hyphen: «педагог-⏎организатор» keeps it."""
        return _CUT.sub(self._healed, text)

    def _healed(self, cut: re.Match[str]) -> str:
        kept = f"{cut[1]}-{cut[2]}"
        return kept if self._has_word(kept) else cut[1] + cut[2]

    def _has_word(self, word: str) -> bool:
        label = normalise_label(word)
        return any(label in known for known in self.exact)

    def _without_denied(self, text: str) -> str:
        """Leave out the clauses that say what is not so: «первая, заявление на высшую».

        Nothing but such clauses says that there is none.
        """
        clauses = [part for part in _CLAUSES.split(text) if normalise_label(part)]
        kept = [part for part in clauses if not self._denies(normalise_label(part))]
        return text if len(kept) == len(clauses) else ", ".join(kept) or _NONE

    def _find_before_figures(self, text: str) -> str | None:
        """Find what stands before a day or a year: «I, 2021», «в, до 12.03.2025»."""
        word, _, rest = text.partition(",")
        figures = any(sign.isdigit() for sign in rest)
        return self.exact.get(normalise_label(word)) if figures else None

    def find_many(self, text: str) -> tuple[tuple[str, ...], str]:
        """Find every code of a list of words.

        Returns:
            The codes in order of appearance without repeats, and the first part that is unknown.
        """
        if text not in self._many:
            self._many[text] = self._split(text)
        return self._many[text]

    def find_all(self, text: str) -> tuple[str, ...]:
        """Find every code that a running text tells."""
        if text not in self._all:
            self._all[text] = self._told_in(text)
        return self._all[text]

    def find_in_name(self, text: str) -> str | None:
        """Find the code that the name of a thing tells: of «Районный конкурс «…»» a level."""
        if self.names is None:
            return self.find_one(text)
        if text not in self._named:
            self._named[text] = self.names.tell(text, self.exact)
        return self._named[text]

    def _told_in(self, text: str) -> tuple[str, ...]:
        label = normalise_label(text)
        if self.names is None:
            return self._stemmed(label, self.titled or self.stems)
        plain = self._stemmed(label, self.names.plain(self.stems))
        return tuple(dict.fromkeys((*plain, *self.names.strictly(text))))

    def find_cut(self, name: str) -> tuple[str, ...]:
        """Find the only code that the name of a sheet tells when Excel has cut its end off."""
        label = normalise_label(name)
        if len(name) < _LONGEST_SHEET or not label:
            return ()
        begun = {code for word, code in self.exact.items() if word.startswith(label)}
        last = label.split()[-1]
        if not begun and len(last) >= _TELLING_PIECE:
            begun = {code for stems, code in self.stems if stems[-1].startswith(last)}
        return tuple(begun) if len(begun) == 1 else ()

    def is_blank_word(self, text: str) -> bool:
        """Say whether the word means «nothing said»."""
        return normalise_label(text) in self.blank

    def _counted_part(self, text: str) -> str | None:
        """Find the pedagogical one of two positions in a cell, the first if there are several.

        «Заместитель директора, учитель биологии» is a teacher too (domain.md §1.9, Q19). A part is
        a position only by its first word: «по учебной, воспитательной работе» names none.
        """
        return next(iter(self.parts_of(text, self.counted)), None)

    def parts_of(self, text: str, wanted: frozenset[str]) -> dict[str, str]:
        """List the different positions of some sort in a cell that names several things.

        Args:
            text: The cell.
            wanted: Codes of the positions looked for.

        Returns:
            Code → the part that names it, in their order; empty for a cell of one part.
        """
        text = self.joined(text) if "\n" in text else text
        parts = _BETWEEN_POSITIONS.split(text)
        if not wanted or len(parts) == 1 or normalise_label(text) in self.exact:
            return {}
        begun = {word.split()[0] for word, code in self.exact.items() if code in wanted}
        found: dict[str, str] = {}
        for part in parts:
            label = normalise_label(part)
            known = label in self.exact or label.partition(" ")[0] in begun
            code = self._find(label) if known else None
            if code is not None and code in wanted:
                found.setdefault(code, part.strip())
        return found

    def _find(self, label: str) -> str | None:
        if label in self.exact:
            return self.exact[label]
        found = self._stemmed(label, self.stems)
        if found and found[0] in self.counted and self._is_of_others(label):
            return self._by_head(label)
        return found[0] if found else None

    def _stemmed(self, label: str, stems: list[tuple[tuple[str, ...], str]]) -> tuple[str, ...]:
        """Find the codes whose stems all occur, but for those that other words take back."""
        found = _stemmed(label, stems)
        if not self.unless or not found:
            return found
        words = label.replace("-", " ").split()
        return tuple(code for code in found if not self._is_taken_back(code, words))

    def _is_taken_back(self, code: str, words: list[str]) -> bool:
        return any(
            all(any(_is_stem(word, stem) for word in words) for stem in stems)
            for stems in self.unless.get(code, ())
        )

    def _is_of_others(self, label: str) -> bool:
        """Say whether a position begins with the word of somebody who is no pedagogue."""
        head, *rest = label.split()
        both = any(self.exact.get(word) in self.counted for word in rest)  # «директор учитель»
        return bool(rest) and not both and head.startswith(self.others)

    def _by_head(self, label: str) -> str | None:
        """Find a position by its first word: «помощник учителя» is no teacher.

        Where only the words behind it are known, as in «начальник отдела воспитания», nobody can
        tell, and the position is asked about.
        """
        head = label.partition(" ")[0]
        named = [one for one in self.stems if any(_is_begun(head, stem) for stem in one[0])]
        return next(iter(_stemmed(label, named)), None)

    def _split(self, text: str) -> tuple[tuple[str, ...], str]:
        label = normalise_label(text)
        if label in self.exact:
            return (self.exact[label],), ""
        if label in self.blank:
            return (), ""
        codes: dict[str, None] = {}
        unknown: list[str] = []
        for part in _SEPARATORS.split(re.sub(r"[()]", ",", text)):
            told = self._told_by(normalise_label(part))
            codes.update(dict.fromkeys(told or ()))
            if told is not None and not told:
                unknown.append(part.strip())
        if unknown and (beside := self._beside_brackets(text)):
            return beside, ""
        if codes:  # «(18 ч)» behind a subject is how much of it
            unknown = [part for part in unknown if not _FIGURES.fullmatch(normalise_label(part))]
        elif unknown and (whole := self._find(label)):
            return (whole,), ""
        return tuple(codes), next(iter(unknown), "")

    def _beside_brackets(self, text: str) -> tuple[str, ...]:
        """Find what a cell tells whose brackets only explain it: «технология (мальчики)».

        What limits or takes back in brackets is asked about: «математика (до 2021)».
        """
        asides = [found[1] for found in _BRACKETED.finditer(text)]
        if not asides or any(_LIMITING.search(normalise_label(aside)) for aside in asides):
            return ()
        codes, unknown = self._split(_BRACKETED.sub(" ", text))
        if unknown or not codes:
            return ()
        told = (self._told_by(normalise_label(aside)) or () for aside in asides)
        return tuple(dict.fromkeys((*codes, *itertools.chain.from_iterable(told))))

    def _told_by(self, part: str) -> tuple[str, ...] | None:
        """Find what a part of a list tells: nothing where it is unknown, None where it is empty."""
        if not part or part in self.blank or self._denies(part):
            return None
        exact = self.exact.get(part)
        return (exact,) if exact else self._stemmed(part, self.stems)

    def _denies(self, label: str) -> bool:
        """Say whether a part of a list names what is not so: «без диагностики», «ИОМ нет»."""
        if not self.denials or label in self.exact:
            return False
        words = [_START, *label.split()]
        return any(
            all(map(_begins, words[at : at + len(said)], said))
            for said in self.denials
            for at in range(len(words) - len(said) + 1)
        )


def _begins(word: str, stem: str) -> bool:
    return word == stem if len(stem) <= _SHORT else word.startswith(stem)


def _stemmed(label: str, stems: list[tuple[tuple[str, ...], str]]) -> tuple[str, ...]:
    words = label.replace("-", " ").split() + [w for w in label.split() if "-" in w]
    denied = {after for word, after in itertools.pairwise(words) if word == _NOT}
    plain = [word for word in words if word not in denied] if denied else words
    found = [
        (beginnings, code)
        for beginnings, code in stems
        if all(
            any(_is_begun(word, stem) for word in (words if _NOT in beginnings else plain))
            for stem in beginnings
        )
    ]
    if len(found) > 1:
        found = [one for one in found if not _is_swallowed(one, found)]
    return tuple(dict.fromkeys(code for _, code in found))


def _is_stem(word: str, stem: str) -> bool:
    return word == stem[:-1] if stem.endswith(".") else word.startswith(stem)


def _is_swallowed(
    one: tuple[tuple[str, ...], str], found: list[tuple[tuple[str, ...], str]]
) -> bool:
    """Say whether an earlier entry tells more: «диагностика учеников» is no «диагностика»."""
    before = itertools.takewhile(lambda other: other is not one, found)
    return any(code != one[1] and {*stems} > {*one[0]} for stems, code in before)


def _is_begun(word: str, stem: str) -> bool:
    return word == stem[1:] if stem[0] == _WHOLE else word.startswith(stem)


def make_lookup(dictionary: Dictionary) -> Lookup:
    """Make a dictionary ready for look-ups."""
    exact: dict[str, str] = {}
    stems: list[tuple[tuple[str, ...], str]] = []
    titled: list[tuple[tuple[str, ...], str]] = []
    for entry in dictionary.entries:
        for word in (entry.code, entry.title, *entry.aliases):
            if word:
                exact.setdefault(normalise_label(word), entry.code)
        stems.extend((tuple(stem.split()), entry.code) for stem in entry.stems)
        titled.extend((tuple(stem.split()), entry.code) for stem in entry.titled)
    weak = ((tuple(stem.split()), one.code) for one in dictionary.entries for stem in one.weak)
    stems.extend(weak)
    blank = frozenset(normalise_label(word) for word in dictionary.blank_words)
    counted = frozenset(e.code for e in dictionary.entries if e.attributes.get("pedagogical"))
    heads = frozenset(e.code for e in dictionary.entries if e.attributes.get("manager"))
    denials = [words.split() for words in dictionary.denials]
    others = _heads(dictionary) if counted else ()
    known = {k: v for k, v in exact.items() if k}
    unless = {e.code: [one.split() for one in e.unless] for e in dictionary.entries if e.unless}
    within = {e.code: str(w) for e in dictionary.entries if (w := e.attributes.get("part_of"))}
    rest = frozenset(e.code for e in dictionary.entries if e.attributes.get("rest"))
    dashes = (e.code for e in dictionary.entries if not _DASHES.isdisjoint(e.aliases))
    dash = next(dashes, None)
    return Lookup(
        known,
        stems,
        blank,
        counted,
        heads,
        others,
        titled,
        denials,
        unless,
        within,
        rest,
        dash,
        named_words(dictionary),
    )


def _heads(dictionary: Dictionary) -> tuple[str, ...]:
    """List the words with which positions begin that are not pedagogical."""
    entries = [one for one in dictionary.entries if not one.attributes.get("pedagogical")]
    words = {
        words[0]
        for one in entries
        for words in (*map(str.split, one.stems), *map(str.split, one.aliases))
        if len(words) == 1 and words[0][0] != _WHOLE
    }
    return tuple(sorted(words))
