"""Which indicator a caption means: exact words first, then likeness, never a guess between two."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
_EXACT = _DENIALS | {"участий"}
"""Words that have no likeness: what denies the others, and acts counted instead of people."""
_NUMBERS = re.compile(
    r"(?:(?<!\w)(от|до|с|после|свыше|более|менее|старше|моложе)\s+)?(?<!\d)(\d{1,3})(?!\d)"
)
_SIDES = {"моложе": "до", "менее": "до", "старше": "более", "свыше": "более", "с": "от"}
"""Words that bound a number on the same side."""
_ASIDE = re.compile(
    r"всего$|общ[аеи]|чел|единиц|процент|физич|лица?$|лицо|внешн|внутрен|совместит|нараст|накопл|"
    r"без$|разрез|предмет|повтор"
)
"""Beginnings of words in brackets that change nothing."""
_NARROW = re.compile(
    r"молод|начинающ|руководител[ей]|совместител|прогноз|планов|обучающ|учащ|ученик|школьник|"
    r"родител|выпускник|психолог|логопед|воспитател|библиотекар"
)
"""Beginnings of the words by which a title speaks of some, or of what has not been."""
OF_THEM = re.compile(r"(?i)^\s*(?:в том числе|в\s*т\.?\s*ч\.?|из них)[\s:,–-]*")
"""How a caption begins that counts a part of what stands before it."""
_HOW_MANY = re.compile(r"(?i)^\s*(?:укажите,?\s+)?сколько\s+(?:всего\s+)?")
_YOUR = re.compile(r"(?i)\bваш\w*\b")
_IN_YEAR = re.compile(r"(?i)\s(?:за|в)\s+20\d\d(?:\s*год\w*|\s*г\.)?")
_OF_THINGS = re.compile(
    r"(?i)\W*(?:общее\s+)?(?:количество|кол-во|число)\s+(?:[а-яё-]+[ыи]х\s+)*"
    r"(?:конкурсов|олимпиад|мероприятий|диагностик|процедур|дипломов|сертификатов|наград)(?!\w)"
)
_DONE = re.compile(r"прошл[иоа]$|прошед|принял|принявш|участник|участвова|охвачен")
_WEAK = re.compile(r"профессионал|деятельност|доброволь|возраст")
"""Words of a known caption that a short one leaves out."""
_TYPO = 85.0
_PLAIN = re.compile(
    r"информац|сведени|отч[её]т|свод|таблиц|данн|форм|итог|проходи|прохожд|прошед|прошл[иоа]$|прошел|"
    r"приня|участ|охват|охвач|педаг|работник|учител|школ|образовательн|организац|учрежден|район|"
    r"улус|округ|доля|доли|количеств|кол-во|числ|год|всего|учебн|предмет|различн|уровен|уровн|организова|осуществл|\d"
)
"""Beginnings of the words that stand in titles and captions of any indicator."""
_LAYOUT = re.compile(r"разрез|динамик|месяц|квартал|показател|мониторинг|результат|сравнени|анализ")
"""Beginnings of the words by which a title tells how its table is laid out."""
_NEUTRAL = re.compile(
    r"факт|значени|величин|период|отчетн|текущ|выполн|достиг|абсолютн|числен|имеющ|наличи|начал|конец|"
    r"конца|дата$|состояни|данны"
)
"""Beginnings of the words by which a caption over «чел.», «%» says nothing of what they count."""


class FamilyNames:
    """The captions of all indicators.

    Attributes:
        cutoff: Likeness from which a caption is taken.
        of_some: Families that are not counted out of all staff.
        baseless: Families that are no share.
        of_staff: Families whose fact is what somebody is, not what he has done.
        of_cohort: Families of those who began a year before: the year of their base is that year.
    """

    def __init__(
        self,
        captions: Mapping[str, Iterable[str]],
        *,
        cutoff: float,
        of_some: Iterable[str] = (),
        baseless: Iterable[str] = (),
        of_staff: Iterable[str] = (),
        bases: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        """Index the captions.

        Args:
            captions: Family → its wordings: titles, documents' wordings, short captions.
            cutoff: Likeness, out of 100, from which a caption is taken.
            of_some: Families that are not counted out of all staff.
            baseless: Families that are no share.
            of_staff: Families whose fact is what somebody is, not what he has done.
            bases: Family → what its base is called, where that is not all staff.
        """
        self.cutoff = cutoff
        self.of_some = frozenset(of_some)
        self.baseless = frozenset(baseless)
        self.of_staff = frozenset(of_staff)
        self.of_cohort: frozenset[str] = frozenset()
        self._bases: dict[str, set[str]] = {}
        for family, texts in (bases or {}).items():
            for label in (label for text in texts for label in _labels(text)):
                self._bases.setdefault(label, set()).add(family)
        self._known: dict[str, str | None] = {}
        for family, texts in captions.items():
            for text in texts:
                for label in _labels(text):
                    other = self._known.setdefault(label, family)
                    if other != family:
                        self._known[label] = None  # two families are called so: it tells neither
        self._numbered = {_bounds(label) for label in self._known}
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

    def bases_of(self, caption: str) -> frozenset[str]:
        """Tell of which families a caption names the base: «Прошли повышение квалификации»."""
        found = (self._bases[label] for label in _labels(caption) if label in self._bases)
        return frozenset(next(found, ()))

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
        telling = [word for word in _telling(words) if not _LAYOUT.match(word)]
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

    def _own_words(self, family: str) -> set[str]:
        return {word for known, _, words in self._worded if known == family for word in words}

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
        telling = _telling(_words(_BRACKETS.sub(" ", caption)))
        return bool(telling) and any(
            all(any(_same(word, other) for other in own) for word in telling)
            for known, _, own in self._worded
            if known == family
        )

    def speaks_otherwise(self, caption: str, family: str) -> bool:
        """Say whether a caption over «чел.», «%» speaks of something else than the title does.

        >>> names = FamilyNames({"a": ["прошли диагностику дефицитов"]}, cutoff=84)
        >>> names.speaks_otherwise("Участвовали в конкурсах", "a")
        True
        >>> [names.speaks_otherwise(text, "a") for text in ("Прошли диагностику", "Факт за год")]
        [False, False]
        """
        words = _telling(_words(_BRACKETS.sub(" ", caption)))
        neutral = (_LAYOUT, _ASIDE, _NEUTRAL)
        telling = [word for word in words if not any(one.match(word) for one in neutral)]
        return bool(telling) and not self.goes_on(" ".join(telling), family)

    def is_narrower(self, title: str, family: str) -> bool:
        """Say whether a title speaks of the indicator, but not of all pedagogues or not of facts.

        >>> names = FamilyNames({"a": ["участие в конкурсах"]}, cutoff=84)
        >>> names.is_narrower("Участие молодых педагогов в конкурсах", "a")
        True
        >>> names.is_narrower("Участие педагогов в конкурсах, директор школы", "a")
        False
        """
        key = f"\n{family}\n{title}"
        if key not in self._memo:
            self._memo[key] = family if self._narrows(title, family) else None
        return self._memo[key] is not None

    def _narrows(self, title: str, family: str) -> bool:
        words = _telling(_words(title))
        narrow = [word for word in words if _NARROW.match(word)]
        if not narrow:
            return False
        own = {
            word
            for known, _, known_words in self._worded
            if known == family
            for word in known_words
        }
        said = [word for word in words if any(_same(word, other) for other in own)]
        return bool(said) and any(word not in said for word in narrow)

    @staticmethod
    def says_more(caption: str) -> bool:
        """Say whether a caption has words that not every caption has.

        >>> FamilyNames.says_more("Летавшие в космос"), FamilyNames.says_more("Всего педагогов")
        (True, False)
        """
        telling = _telling(_words(_BRACKETS.sub(" ", caption)))
        return any(not _LAYOUT.match(word) for word in telling)

    @staticmethod
    def says_done(caption: str) -> bool:
        """Say whether a caption says of people that they have done what the title says, no more.

        >>> FamilyNames.says_done("Всего участников (физических лиц)")
        True
        >>> FamilyNames.says_done("Не прошли"), FamilyNames.says_done("Всего педагогов")
        (False, False)
        """
        words = _words(_BRACKETS.sub(" ", caption))
        aside = [w for part in _BRACKETS.findall(caption) for w in _telling(_words(part))]
        plain = not _telling(words) and all(map(_ASIDE.match, aside))
        return plain and any(map(_DONE.match, words))

    def _find(self, caption: str) -> str | None:
        labels = _labels(caption)
        if self._known.get(labels[0] if labels else ""):
            return self._known[labels[0]]
        if _OF_THINGS.match(caption):
            return None  # contests are counted, not who took part
        family = next((self._known[label] for label in labels if self._known.get(label)), None)
        family = family or next(filter(None, map(self._near, labels)), None)
        return family if family and self._keeps(caption, family) else None

    def _near(self, label: str) -> str | None:
        """Find the family of a caption that is nearly the label and says no other word."""
        if " " not in label:  # one word is too little to guess by
            return None
        if _bounds(label) not in self._numbered:  # «СОШ № 17»: no caption has such a number
            return None
        near = process.extract(
            label, list(self._known), scorer=fuzz.ratio, score_cutoff=self.cutoff, limit=4
        )
        owners = [(self._known[text], score) for text, score, _ in near if _alike(label, text)]
        if owners and all(o == owners[0][0] or owners[0][1] - s >= _NEAR for o, s in owners):
            return owners[0][0]
        return None

    def _keeps(self, caption: str, family: str) -> bool:
        """Say whether the brackets of a caption narrow nothing: «(не завершили)» does."""
        aside = [w for part in _BRACKETS.findall(caption) for w in _telling(_words(part))]
        aside = [word for word in aside if not _ASIDE.match(word)]
        if not aside:
            return True
        own = self._own_words(family)
        return all(any(_same(word, other) for other in own) for word in aside)


def _words(text: str) -> list[str]:
    """List the words that can tell something: no prepositions, but what denies the others."""
    words = normalise_label(text).replace("кол-во", "количество").replace("-", " ").split()
    return [word for word in words if len(word) > _SHORT or word in _DENIALS]


def _telling(words: Iterable[str]) -> list[str]:
    """Leave the words that not every caption says."""
    return [word for word in words if word in _EXACT or not _PLAIN.match(word)]


def _alike(label: str, known: str) -> bool:
    """Say whether two captions differ by the forms and misprints of their words alone.

    >>> _alike("диагностика выгарания", "прошли диагностику профессионального выгорания")
    True
    >>> _alike("не прошли диагностику выгорания", "прошли диагностику выгорания")
    False
    >>> _alike("в возрасте от 25 до 35 лет", "в возрасте до 35 лет")
    False
    """
    if _bounds(label) != _bounds(known):
        return False
    words, others = (_telling(_words(_NUMBERS.sub(" ", text))) for text in (label, known))
    asked = [word for word in others if not _WEAK.match(word)]
    return _covered(words, others) and _covered(asked, words)


def _bounds(text: str) -> tuple[tuple[str, str], ...]:
    """List the numbers of a caption, each with the side that it bounds.

    >>> _bounds("моложе 25 лет") == _bounds("до 25 лет"), _bounds("от 25 лет")
    (True, (('от', '25'),))
    """
    return tuple((_SIDES.get(side, side), number) for side, number in _NUMBERS.findall(text))


def _covered(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(_likely(word, other) for other in others) for word in words)


def _likely(word: str, other: str) -> bool:
    bound = word in _EXACT or other in _EXACT
    return _same(word, other) or (not bound and fuzz.ratio(word, other) >= _TYPO)


def _beginnings(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[: _SHORT + 1] for word in words)


def _same(first: str, second: str) -> bool:
    """Say whether two words may be forms of one.

    >>> _same("диагностики", "диагностика"), _same("учителей", "ученики")
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


def _labels(text: str) -> list[str]:
    """List the readings of a caption: whole, without number, unit and the words all share."""
    asked = _asked(OF_THEM.sub("", text))
    bare = _WHEN.sub("", _UNIT.sub("", _BRACKETS.sub(" ", _REF.sub("", asked)).strip()))
    label = _TAIL.sub("", normalise_label(bare))
    short = _LEAD.sub("", label)
    return [found for found in dict.fromkeys((normalise_label(text), label, short)) if found]
