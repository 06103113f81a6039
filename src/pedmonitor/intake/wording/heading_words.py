"""Headings in other words: the same telling words in another order, abbreviated, with filler."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Mapping

_BRACKETS = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[а-яёa-z]+(?:-[а-яёa-z]+)*|\d+|%")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUESTION = re.compile(
    r"^\s*(?:\w+(?:\s+участие)?\s+ли|есть\s+ли|имеется\s+ли)\s+(?:(?:вы|у\s+вас|вами)\b\s*)?"
    r"(?=.*\?\s*$)",
    re.IGNORECASE | re.DOTALL,
)
"""«Проходили ли Вы …?» of a questionnaire: what follows is the heading of a table."""
_ENDING = re.compile(
    r"(?:ированн|ённ|енн|нн|н|ск|еск|ов|ев)?"
    r"(?:ыми|ими|ого|его|ому|ему|ями|ами|иях|иям|ием|ией|ее|ые|ие|ая|яя|ое|ой|ей|ом|ем|ый|ий|ую|юю|ых|их|ым|им|"
    r"ах|ях|ам|ям|ов|ев|ию|ия|ии|а|я|о|е|ы|и|у|ю|ь)?$"
)
_FILLER_TEXT = """
    в на по с со о об и или для к от из за при до который которая которые которую которое его
    ее педагог педагога педагогу педагогов педагоги учитель учителя учителей работник работника
    работников сотрудник сотрудника слушателя участника конкурсанта эксперта полностью указать
    какой какая какое какие каком какого да нет если есть имеется имеющаяся имеющееся имеется
    является данные сведения свой своей году год г чел
    вы ваш ваша ваше ваши вашу вашей вашего вашем вас вам укажите напишите выберите пожалуйста"""
_FILLER = frozenset(_FILLER_TEXT.split())
_SHORT = {
    "кол-во": "количество",
    "к-во": "количество",
    "ч": "часов",
    "ур": "уровень",
    "ур-нь": "уровень",
    "кв": "квалификационная",
    "обр-е": "образование",
    "обр-я": "образования",
    "образ-е": "образование",
    "образ-я": "образования",
    "обр": "образование",
}
"""Abbreviations that are no beginnings of the word, or too short ones."""
_GLUED = re.compile(r"проф(?=(?:дефицит|выгоран|мастерств|переподготов|компетенц|конкурс|развит))")
"""«Профдефициты» are «проф. дефициты»."""
_EDGE = re.compile(r" (?:от|до|с|по)$")
"""«ИОМ от» is a date, not the kind of the route: only a whole alias may say so."""
_MIN = 3


def telling_words(heading: str) -> frozenset[str]:
    """Give the beginnings of the words that tell what a heading means.

    >>> sorted(telling_words("Дата прохождения диагностики (дд.мм.гггг)"))
    ['дат', 'диагностик', 'прохожде']
    >>> telling_words("Кол-во часов") == telling_words("количество, час.")
    True
    >>> sorted(telling_words("Проходили ли Вы в 2022 году диагностику дефицитов?"))
    ['дефицит', 'диагностик']
    >>> telling_words("Диагностика профдефицитов") == telling_words("Диагностика проф. дефицитов")
    True
    """
    label = normalise_label(_BRACKETS.sub(" ", _QUESTION.sub("", heading)))
    words = _WORD.findall(_GLUED.sub("проф ", label))
    told = (_SHORT.get(word, word) for word in words if word not in _FILLER)
    return frozenset(_stem(word) for word in told if not _YEAR.fullmatch(word))


@lru_cache(maxsize=4096)  # the aliases of all forms are made of some two thousand words
def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= _MIN else word


def same_words(first: frozenset[str], second: frozenset[str]) -> bool:
    """Say whether two headings tell the same: every word of each begins one of the other.

    >>> same_words(telling_words("Пед. стаж"), telling_words("Стаж педагогической работы"))
    False
    >>> same_words(telling_words("Пед. стаж"), telling_words("Педагогический стаж"))
    True
    >>> same_words(telling_words("Диагн. проф. дефицитов"), telling_words("Диагностика дефицитов"))
    False
    >>> same_words(telling_words("Дата диагн."), telling_words("Дата диагностики"))
    True
    """
    if first == second:
        return bool(first)
    if len(first) != len(second):
        return False
    return all(any(_alike(a, b) for b in second) for a in first) and all(
        any(_alike(a, b) for b in first) for a in second
    )


def _alike(first: str, second: str) -> bool:
    return (first.startswith(second) or second.startswith(first)) and min(
        len(first), len(second)
    ) >= _MIN


@dataclass(slots=True)
class WordIndex:
    """The telling words of the aliases of a form.

    Attributes:
        exact: Telling words → field.
        alike: Beginnings of three letters → telling words and field: words that begin each other
            share them.
        known: What has been asked before; schools ask the same.
    """

    exact: dict[frozenset[str], str]
    alike: dict[frozenset[str], list[tuple[frozenset[str], str]]]
    known: dict[str, str] = field(default_factory=dict, repr=False)

    def find(self, heading: str) -> str:
        """Find the only field of which an alias says the same in other words; empty for none.

        A single word in another form may be another thing: «участник» is one, «участников» a count.
        """
        if heading not in self.known:
            self.known[heading] = self._find(heading)
        return self.known[heading]

    def _find(self, heading: str) -> str:
        words = telling_words(heading)
        label = normalise_label(_BRACKETS.sub(" ", heading))
        if not words or (" " not in label and label not in _SHORT) or _EDGE.search(label):
            return ""
        if words in self.exact:
            return self.exact[words]
        near = self.alike.get(_beginnings(words), ())
        found = {name for other, name in near if same_words(words, other)}
        return found.pop() if len(found) == 1 else ""


def _beginnings(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_MIN] for word in words)


def index_words(labels: Mapping[str, str]) -> WordIndex:
    """Index the telling words of every alias; what two fields share tells of neither.

    «Код педагога» without its filler would be any code: such an alias is known as a whole only.

    Args:
        labels: Normalised heading → field.
    """
    found: dict[frozenset[str], set[str]] = {}
    for label, name in labels.items():
        words = telling_words(label) if not _EDGE.search(label) else frozenset()
        if len(words) > 1 or (words and " " not in label):
            found.setdefault(words, set()).add(name)
    exact = {words: next(iter(names)) for words, names in found.items() if len(names) == 1}
    alike: dict[frozenset[str], list[tuple[frozenset[str], str]]] = {}
    for words, name in exact.items():
        alike.setdefault(_beginnings(words), []).append((words, name))
    return WordIndex(exact, alike)
