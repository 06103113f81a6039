"""Which indicator a caption means: exact words first, then likeness, never a guess between two."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from pedmonitor.intake.wording.caption_words import (
    BRACKETS,
    PLAIN,
    alike,
    beginnings,
    bounds,
    labels_of,
    marks_of,
    same,
    telling_of,
    words_of,
)
from pedmonitor.intake.wording.municipalities import without_municipality
from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.intake.wording.narrowing import Narrowing
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NEAR = 3.0
_ASIDE = re.compile(
    r"всего$|общ[аеи]|чел|единиц|процент|физич|лица?$|лицо|внешн|внутрен|совместит|нараст|накопл|"
    r"без$|разрез|предмет(?!ник)|повтор"
)
"""Beginnings of words in brackets that change nothing."""
_OF_THINGS = re.compile(
    r"(?i)\W*(?:общее\s+)?(?:количество|кол-во|число)\s+(?:[а-яё-]+[ыи]х\s+)*"
    r"(?:конкурсов|олимпиад|мероприятий|диагностик|процедур|дипломов|сертификатов|наград)(?!\w)"
)
_DONE = re.compile(r"прошл[иоа]$|прошед|принял|принявш|участник|участвова|охвачен")
_JOINTS = frozenset({"за", "по", "на", "из", "их", "от", "до", "не", "для", "или", "год", "лет"})
_MONTHS = re.compile(
    r"\b(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*"
)
_LAYOUT = re.compile(
    r"разрез|динамик|месяц|нараста|квартал|показател|мониторинг|результат|сравнени|анализ"
)
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
        narrowing: Words by which captions speak of some of the pedagogues, or of no facts.
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
        self.narrowing = Narrowing()
        self._bases: dict[str, set[str]] = {}
        for family, texts in (bases or {}).items():
            for label in (label for text in texts for label in labels_of(text)):
                self._bases.setdefault(label, set()).add(family)
        self._known: dict[str, str | None] = {}
        for family, texts in captions.items():
            for text in texts:
                for label in labels_of(text):
                    other = self._known.setdefault(label, family)
                    if other != family:
                        self._known[label] = None  # two families are called so: it tells neither
        self._numbered = {bounds(label) for label in self._known}
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
        found = (self._bases[label] for label in labels_of(caption) if label in self._bases)
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
        bare = without_municipality(title)
        text = BRACKETS.sub(" ", bare.replace(name_in_title(bare) or "\n", " "))
        words = words_of(text)
        marks = marks_of(text)
        key = f"\n\n{' '.join(words)}\n{sorted(marks)}"  # titles of schools differ by their names
        if key not in self._memo:
            self._memo[key] = self._said_by(words, marks)
        return self._memo[key]

    def _said_by(self, words: list[str], marks: frozenset[tuple[str, str]]) -> str | None:
        telling = [word for word in telling_of(words) if not _LAYOUT.match(word)]
        said, asked = beginnings(words), beginnings(telling)
        found = {
            family
            for label, (family, begin, own) in zip(self._known, self._worded, strict=True)
            if len(own) > 1
            and asked <= begin <= said  # words that are the same begin alike
            and marks_of(label) <= marks  # «Стаж педагогов» is no «стаж до 5 лет»
            and all(any(same(word, other) for other in words) for word in own)
            and all(any(same(word, other) for other in own) for word in telling)
        }
        return found.pop() if len(found) == 1 else None

    def _own_words(self, family: str) -> set[str]:
        return {word for known, _, words in self._worded if known == family for word in words}

    @cached_property
    def _worded(self) -> list[tuple[str | None, frozenset[str], list[str]]]:
        """Family, beginnings and words of every caption."""
        told = ((family, words_of(label)) for label, family in self._known.items())
        return [(family, beginnings(words), words) for family, words in told]

    def goes_on(self, caption: str, family: str) -> bool:
        """Say whether a caption repeats in short what the title says: «Участвовали в конкурсах».

        Args:
            caption: A caption that tells nothing by itself.
            family: The family of the title.
        """
        telling = telling_of(words_of(BRACKETS.sub(" ", caption)))
        marks = marks_of(caption)  # «стаж до 3 лет» under «Стаж до 5 лет» is of others
        return bool(telling) and any(
            all(any(same(word, other) for other in own) for word in telling)
            and marks <= marks_of(label)
            for label, (known, _, own) in zip(self._known, self._worded, strict=True)
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
        words = telling_of(words_of(BRACKETS.sub(" ", caption)))
        neutral = (_LAYOUT, _ASIDE, _NEUTRAL)
        telling = [word for word in words if not any(one.match(word) for one in neutral)]
        return bool(telling) and not self.goes_on(" ".join(telling), family)

    def is_narrower(self, title: str, family: str) -> bool:
        """Say whether a title speaks of the indicator, but not of all pedagogues or not of facts.

        >>> names = FamilyNames({"a": ["участие в конкурсах"]}, cutoff=84)
        >>> names.narrowing = Narrowing(groups=("молод*",))
        >>> names.is_narrower("Участие молодых педагогов в конкурсах", "a")
        True
        >>> names.is_narrower("Участие педагогов в конкурсах, директор школы", "a")
        False
        """
        key = f"\n{family}\n{title}"
        if key not in self._memo:
            bare = without_municipality(title)  # «Администрация района» is nobody's post
            self._memo[key] = family if self._narrows(bare, family) else None
        return self._memo[key] is not None

    def _narrows(self, title: str, family: str) -> bool:
        if not self.narrows(title, family):
            return False
        own = self._own_words(family)
        if any(any(same(word, other) for other in own) for word in telling_of(words_of(title))):
            return True
        rest = words_of(_MONTHS.sub(" ", self.narrowing.rest_of(title)))
        neutral = (_LAYOUT, _ASIDE, _NEUTRAL)
        return not any(
            not any(one.match(word) for one in neutral) for word in telling_of(rest)
        )  # «Молодые педагоги, 2022 год» says of whom the table is, «Директор школы …» who signs

    def narrows(self, caption: str, family: str) -> bool:
        """Say whether a caption speaks of some of the pedagogues or of no facts.

        What the captions of the indicator itself say narrows it not: «Педагоги до 35 лет».

        Args:
            caption: The caption.
            family: The indicator that is counted under it; empty for none.
        """
        narrow = self.narrowing.words_in(caption)
        own = self._own_words(family) if narrow and family else ()
        return any(
            not all(any(same(word, other) for other in own) for word in phrase.split())
            for phrase in narrow
        )  # «прошлый год» is not said by «прошли диагностику»

    def refines(self, caption: str, family: str) -> bool:
        """Say whether an indicator is a kind of what a caption names, so that its part is counted.

        «из них на основе диагностики» after «Прошли ПК», not «из них до 35 лет».

        Args:
            caption: What «из них» stands after.
            family: The indicator that is counted out of it.
        """
        if family in self.bases_of(caption) or self.find(caption) == family:
            return True
        if family in self.of_staff or self.narrows(caption, ""):
            return False
        words = [
            word
            for word in normalise_label(BRACKETS.sub(" ", caption)).split()
            if len(word) > 1 and word not in _JOINTS and not PLAIN.match(word)
        ]
        kin = (set(label.split()) for label, known in self._known.items() if known == family)
        return bool(words) and any(
            all(any(same(word, other) for other in own) for word in words) for own in kin
        )

    @staticmethod
    def says_more(caption: str) -> bool:
        """Say whether a caption has words that not every caption has.

        >>> FamilyNames.says_more("Летавшие в космос"), FamilyNames.says_more("Всего педагогов")
        (True, False)
        """
        telling = telling_of(words_of(BRACKETS.sub(" ", caption)))
        return any(not _LAYOUT.match(word) for word in telling)

    @staticmethod
    def says_done(caption: str) -> bool:
        """Say whether a caption says of people that they have done what the title says, no more.

        >>> FamilyNames.says_done("Всего участников (физических лиц)")
        True
        >>> FamilyNames.says_done("Не прошли"), FamilyNames.says_done("Всего педагогов")
        (False, False)
        """
        words = words_of(BRACKETS.sub(" ", caption))
        aside = [w for part in BRACKETS.findall(caption) for w in telling_of(words_of(part))]
        plain = not telling_of(words) and all(map(_ASIDE.match, aside))
        return plain and any(map(_DONE.match, words))

    def _find(self, caption: str) -> str | None:
        labels = labels_of(caption)
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
        if bounds(label) not in self._numbered:  # «СОШ № 17»: no caption has such a number
            return None
        near = process.extract(
            label, list(self._known), scorer=fuzz.ratio, score_cutoff=self.cutoff, limit=4
        )
        owners = [(self._known[text], score) for text, score, _ in near if alike(label, text)]
        if owners and all(o == owners[0][0] or owners[0][1] - s >= _NEAR for o, s in owners):
            return owners[0][0]
        return None

    def _keeps(self, caption: str, family: str) -> bool:
        """Say whether the brackets of a caption narrow nothing: «(не завершили)» does."""
        aside = [w for part in BRACKETS.findall(caption) for w in telling_of(words_of(part))]
        aside = [word for word in aside if not _ASIDE.match(word)]
        if not aside:
            return True
        own = self._own_words(family)
        return all(any(same(word, other) for other in own) for word in aside)
