"""The registry of organisations and the one way to tell which of them a text means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from pedmonitor.intake.wording.naming import (
    KINDS,
    is_year,
    kind_and_number,
    kinds_agree,
    name_words,
)
from pedmonitor.model.organisation import MUNICIPALITY, Organisation, Succession
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKENESS = 88
_QUOTED = re.compile(r"[«„\"]([^«»„“\"]+)[»“\"]")
_OFFICE = (
    "отдел образован",
    "управлен образован",
    "ууо",
    "комитет образован",
    "муниципалитет",
    "администрац",
    "департамент образован",
)
_OFFICE_FOLDERS = (
    "управлен",
    "методическ служб",
    "методическ центр",
    "ммс",
    "имц",
    "омц",
    "уомпис",
)
_DEPARTMENT = frozenset({"отдел", "отдела", "уо", "роо"})
"""Whole words: «отделение» is a part of a school."""
_LEAST_CUT = 29
"""Excel leaves 31 letters of the name of a sheet; people cut it at the end of a word."""
_NOT_IN_SHEETS = re.compile(r"[/\\?*:\[\]_]+")
_MIN_CODE = 2
_MIN_VILLAGE = 4
_VILLAGE_END = re.compile(r"(?:ово|ево|ино|ое|ая|ые|ий|ый|(?<=[вмнр])ка|[аеийоуыья])$")
_SPOKEN: dict[tuple[str, ...], str] = {
    ("дом", "творчества"): "ддт",
    ("дворец", "творчества"): "ддт",
}
"""What people call the only house of children's creativity of a district."""
_OTHER_KINDS = ("спорт", "вечерн", "музык", "художеств", "искусств", "коррекц", "воскрес")


class How(Enum):
    """How an organisation was told."""

    EXACT = auto()
    GUESSED = auto()
    AMBIGUOUS = auto()
    UNKNOWN = auto()


class Found(NamedTuple):
    """What a text means.

    Attributes:
        name: Short name of the organisation; empty unless exact or guessed.
        how: How it was told.
        rivals: Names that fit equally well.
    """

    name: str
    how: How
    rivals: tuple[str, ...] = ()


_UNKNOWN = Found("", How.UNKNOWN)


@dataclass(slots=True)
class OrganisationIndex:
    """Organisations with every name they are known by.

    Attributes:
        organisations: By short name, in order of the registry.
        declared: Whether there is a registry.
        successions: Who goes on in whom, and since when.
        now: Organisation → the one it counts under as of the period; others stand for themselves.
        office: How the settings call the department itself; empty when they do not say.
    """

    organisations: dict[str, Organisation] = field(default_factory=dict)
    declared: bool = False
    successions: list[Succession] = field(default_factory=list)
    now: dict[str, str] = field(default_factory=dict)
    office: str = ""
    _codes: dict[str, str] = field(default_factory=dict)
    _bare_codes: dict[str, set[str]] = field(default_factory=dict)
    _names: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    _inner: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    _words: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    _bearing: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    _alike: dict[tuple[str, ...], list[tuple[str, str]]] = field(default_factory=dict)
    _numbered: dict[str, list[tuple[str, str, tuple[str, ...]]]] = field(default_factory=dict)
    _common: frozenset[str] | None = None
    _answers: dict[tuple[str, bool], Found] = field(default_factory=dict)

    def add(self, organisation: Organisation, *, codes: Iterable[str] = ()) -> None:
        """Add an organisation with its codes and other names."""
        name = organisation.name
        self.organisations[name] = organisation
        for code in codes:
            if code.strip():
                self._codes.setdefault(normalise_label(code), name)
                self._bare_codes.setdefault(_bare(code), set()).add(name)
        for alias in (name, *organisation.aliases):
            words = name_words(alias)
            if words:
                self._names.setdefault(words, set()).add(name)
                self._words.setdefault(name, []).append(words)
                for word in set(words):
                    self._bearing.setdefault(word, []).append((name, words))
                self._alike.setdefault(_numbers(words), []).append((name, " ".join(words)))
                for inner in _QUOTED.findall(alias):
                    self._inner.setdefault(name_words(inner), set()).add(name)
                if own := kind_and_number(words):
                    self._numbered.setdefault(own[1], []).append((name, own[0], words))
        self._common = None
        self._answers.clear()

    def by_code(self, code: str) -> Found:
        """Tell the organisation of a code: registry code, ИНН, ОКПО.

        One that differs from the code in the zeros it begins with is a guess, for Excel loses them;
        of several such nobody is meant.
        """
        if exact := self._codes.get(normalise_label(code), ""):
            return Found(exact, How.EXACT)
        return _one(self._bare_codes.get(_bare(code), set()), How.GUESSED)

    def is_office(self, text: str) -> bool:
        """Say whether the text means the department itself, by its kind or as the settings say."""
        own = name_words(self.office)
        return is_office(text) or (bool(own) and name_words(text) == own)

    def named(self, text: str) -> str:
        """Give the organisation that bears exactly this name; empty for none or several."""
        return _one(self._names.get(name_words(text), set()), How.EXACT).name

    def words_of(self, name: str) -> list[tuple[str, ...]]:
        """List the telling words of every name of an organisation."""
        return self._words.get(name, [])

    def exactly(self, text: str) -> str:
        """Give the organisation called so, by its short name first; empty when there is none."""
        return text if text in self.organisations else self.named(text)

    def as_of(self, now: dict[str, str], gone: set[str]) -> OrganisationIndex:
        """Give the index of a period: some organisations count under others, some are no more."""
        left = {
            name: organisation
            for name, organisation in self.organisations.items()
            if now.get(name, name) == name and name not in gone
        }
        return replace(self, organisations=left, now=now, _answers={})

    def find(self, text: str, *, inside: bool = False) -> Found:
        """Tell which organisation a text means.

        Args:
            text: A cell of the column «ОО», a title line, a file or folder name.
            inside: Whether the name may be only a part of the text.
        """
        key = (text, inside)
        if key not in self._answers:
            found = self._find(text, inside=inside)
            self._answers[key] = found._replace(name=self.now.get(found.name, found.name))
        return self._answers[key]

    def by_folder(self, name: str) -> Found:
        """Find the only organisation in whose name stand all the words of a folder: «Новиково»."""
        words = name_words(name)
        if not words or any(word.isdigit() for word in words) or is_office_folder(name):
            return _UNKNOWN
        found = self._by_words(words, inside=False)
        return found._replace(name=self.now.get(found.name, found.name))

    def by_sheet(self, name: str) -> Found:
        """Find the organisation that a sheet is called after, though Excel has cut its name off."""
        found = self.find(name, inside=True)
        if found.name or found.rivals or len(name.strip()) < _LEAST_CUT:
            return found
        begun = _in_sheet(name)
        fits = {
            own.name
            for own in self.organisations.values()
            if any(_in_sheet(alias).startswith(begun) for alias in (own.name, *own.aliases))
        }
        return _one({self.now.get(own, own) for own in fits}, How.EXACT)

    def _find(self, text: str, *, inside: bool) -> Found:
        label = normalise_label(text)
        if not inside and (coded := self.by_code(text)).how is not How.UNKNOWN:
            return coded
        words = name_words(text)
        if not words:
            return _UNKNOWN
        if words in self._names:
            return _one(self._names[words], How.EXACT)
        if (numbered := self._by_number(words, inside=inside)) is not None:
            return numbered
        found = self._by_words(words, inside=inside)
        if not found.name and not found.rivals:
            found = self._by_inner(words) or found
        if inside and not found.name and (by_code := self._code_first(label)):
            return Found(by_code, How.EXACT)
        if found.how is How.UNKNOWN and not inside:
            found = self._by_likeness(words)
            found = found if found.name or found.rivals else self._by_spoken_name(words)
        return found

    def _by_spoken_name(self, words: tuple[str, ...]) -> Found:
        """Find what people call a school aloud: «13 школа», «Дом творчества», «СОШ с. Ивановка»."""
        kinds = [word for word in words if word in KINDS]
        if len(words) == 1 + len(kinds) and words[0].isdigit() and kinds == [*words[1:]]:
            found = self._by_kind_and_number((kinds[0], words[0]), words, inside=False)
            return found._replace(how=How.GUESSED) if found.name else found
        if spoken := _SPOKEN.get(words):
            return _one({name for name, _ in self._bearing.get(spoken, ())}, How.GUESSED)
        rest = [word for word in words if word not in KINDS]
        if len(rest) != 1 or len(kinds) > 1:
            return _UNKNOWN
        return self._by_village(rest[0], kinds)

    def _by_village(self, village: str, kinds: list[str]) -> Found:
        """Find «Ключевская СОШ» by «Ключи», where one school alone is called after the village."""
        stem = _VILLAGE_END.sub("", village)
        if len(stem) < _MIN_VILLAGE:
            return _UNKNOWN
        called = (
            name
            for word, bearers in self._bearing.items()
            if word.startswith(stem) and word.endswith(("ская", "ский", "цкая", "цкий"))
            for name, told in bearers
            if not kinds or any(k in KINDS and kinds_agree(k, kinds[0]) for k in told)
        )
        return _one(set(called), How.GUESSED)

    def _by_inner(self, words: tuple[str, ...]) -> Found | None:
        """Find «Детский сад № 5 «Теремок»» by «Теремок» alone, where only one bears that name."""
        bare = tuple(word for word in words if not is_year(word))
        return _one(self._inner[bare], How.EXACT) if bare in self._inner else None

    def _code_first(self, label: str) -> str:
        """Find a code at the very beginning of a file name: «101_кадры»; a date is no code."""
        first = label.replace("_", " ").split()[:1]
        fits = first and len(first[0]) >= _MIN_CODE and not is_year(first[0])
        return self._codes.get(first[0], "") if fits else ""

    def _by_number(self, words: tuple[str, ...], *, inside: bool) -> Found | None:
        """Find by kind and number, or by a bare number in a cell: «3» in the column «Школа»."""
        pair = kind_and_number(words)
        if pair is not None:
            return self._by_kind_and_number(pair, words, inside=inside)
        if inside or len(words) > 1 or not words[0].isdigit():
            return None
        return _one({name for name, _, _ in self._numbered.get(words[0], ())}, How.GUESSED)

    def _by_kind_and_number(
        self, pair: tuple[str, str], words: tuple[str, ...], *, inside: bool
    ) -> Found:
        """Find by kind and number; a sports school or a namesake elsewhere is another one."""
        fits: dict[str, int] = {}
        rest = {word for word in words if word not in pair and not is_year(word)}
        for name, kind, variant in self._numbered.get(pair[1], ()):
            if not kinds_agree(kind, pair[0]):
                continue
            told = {word for own in self._words[name] for word in own}
            foreign = any(word.startswith(_OTHER_KINDS) for word in rest - told)
            elsewhere = not inside and rest and told - set(pair) - set(KINDS) and not rest & told
            if not foreign and not elsewhere:
                common = len(set(variant) & set(words))
                fits[name] = max(fits.get(name, 0), common + (kind == pair[0]))
        highest = max(fits.values(), default=0)
        return _one({name for name, shared in fits.items() if shared == highest}, How.EXACT)

    def _by_words(self, words: tuple[str, ...], *, inside: bool) -> Found:
        """Match when one side's words are all in the other and tell enough."""
        numbers = {word for word in words if word.isdigit() and not is_year(word)}
        common = self._common_kinds()
        fits: dict[str, int] = {}
        said = set(words)
        telling = [word for word in said if not word.isdigit() and word not in common]
        for name, variant in chain.from_iterable(self._bearing.get(w, ()) for w in telling):
            own = {word for word in variant if word.isdigit()}
            if own and numbers and own != numbers and not own <= numbers:
                continue
            if said.issuperset(variant) or (not inside and said.issubset(variant)):
                fits[name] = max(fits.get(name, 0), len(said.intersection(variant)))
        highest = max(fits.values(), default=0)
        best = {name for name, shared in fits.items() if shared == highest}
        return _one(best, How.EXACT if inside else How.GUESSED)

    def _common_kinds(self) -> frozenset[str]:
        """Tell which kinds several bear: the only ДДТ of a district needs no other name."""
        if self._common is None:
            bearers = {kind: {name for name, _ in self._bearing.get(kind, ())} for kind in KINDS}
            self._common = frozenset(kind for kind, names in bearers.items() if len(names) > 1)
        return self._common

    def _by_likeness(self, words: tuple[str, ...]) -> Found:
        text = " ".join(words)
        scores: dict[str, float] = {}
        for name, variant in self._alike.get(_numbers(words), ()):
            score = fuzz.ratio(text, variant, score_cutoff=_LIKENESS)
            scores[name] = max(scores.get(name, 0.0), score)
        highest = max(scores.values(), default=0.0)
        best = {name for name, score in scores.items() if score == highest >= _LIKENESS}
        return _one(best, How.GUESSED)


def _numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word.isdigit())


def _in_sheet(name: str) -> str:
    """Bring a name to letters that a sheet can be called by.

    >>> _in_sheet("Д/с «Солнышко»") == _in_sheet("д_с Солнышко")
    True
    """
    return normalise_label(_NOT_IN_SHEETS.sub(" ", name))


def _bare(code: str) -> str:
    """Take the leading zeros off a code: Excel loses them.

    >>> _bare("01"), _bare("А-01")
    ('1', 'а-01')
    """
    label = normalise_label(code)
    return label.lstrip("0") or label if label.isdigit() else label


def _one(names: set[str], how: How) -> Found:
    if not names:
        return _UNKNOWN
    if len(names) > 1:
        return Found("", How.AMBIGUOUS, tuple(sorted(names)))
    return Found(next(iter(names)), how)


def is_office(text: str) -> bool:
    """Say whether the text means the department of education itself.

    >>> is_office("Отдел образования"), is_office("МБОУ СОШ № 1")
    (True, False)
    """
    label = normalise_label(text)
    return label == MUNICIPALITY or _has_phrase(label, _OFFICE)


def is_office_folder(name: str) -> bool:
    """Say whether a folder or a file is called after the department or its methodical centre.

    A title may name the centre as an addressee: «Заказ в ОМЦ»; a folder says whose papers they are.

    >>> is_office_folder("ИМЦ"), is_office_folder("Управление"), is_office_folder("СОШ 1")
    (True, True, False)
    """
    return is_office(name) or _has_phrase(normalise_label(name), _OFFICE_FOLDERS)


def names_department(name: str) -> bool:
    """Say whether the name of a paper that names no school calls it the department's.

    >>> names_department("Документы отдела.xlsx"), names_department("Дошкольное отделение")
    (True, False)
    """
    return not _DEPARTMENT.isdisjoint(normalise_label(name.rsplit(".", 1)[0]).split())


def _has_phrase(label: str, phrases: tuple[str, ...]) -> bool:
    words = label.split()
    return any(
        all(any(word.startswith(stem) for word in words) for stem in phrase.split())
        for phrase in phrases
    )
