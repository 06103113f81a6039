"""Words by which a caption or a title speaks of some of the pedagogues, or of what is no fact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Narrowing:
    """The words that narrow counts; «молод*» is the beginning of a word, «план» a whole one.

    Attributes:
        groups: Some of the pedagogues, or other people: «молод*», «вакан*».
        no_facts: What has not been: «план», «потребност*».
        beside: Words that go with those of groups and say no more: «специалист*».
        done: Words beside which a plan is spoken of as fulfilled: «выполнен*».
    """

    groups: tuple[str, ...] = ()
    no_facts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    done: tuple[str, ...] = ()

    @cached_property
    def _groups(self) -> re.Pattern[str]:
        return _any_of(self.groups)

    @cached_property
    def _no_facts(self) -> re.Pattern[str]:
        return _any_of(self.no_facts)

    @cached_property
    def _beside(self) -> re.Pattern[str]:
        return _any_of(self.beside)

    @cached_property
    def _done(self) -> re.Pattern[str]:
        return _any_of(self.done)

    def words_in(self, text: str) -> list[str]:
        """List the words of a text that narrow it.

        >>> words = Narrowing(("молод*",), ("план",), (), ("выполнен*",))
        >>> words.words_in("Молодые педагоги"), words.words_in("Выполнение плана, план")
        (['молодые'], [])
        """
        folded = normalise_label(text)
        told = self._groups.findall(folded)
        if not self._done.search(folded):
            told += self._no_facts.findall(folded)
        return told

    def rest_of(self, text: str) -> str:
        """Give a text without the words that narrow it and those that go with them."""
        folded = normalise_label(text)
        for pattern in (self._groups, self._no_facts, self._beside):
            folded = pattern.sub(" ", folded)
        return folded


def _any_of(entries: Iterable[str]) -> re.Pattern[str]:
    words = [
        re.escape(normalise_label(one.rstrip("*"))) + r"\w*" * one.endswith("*") for one in entries
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") if words else _NEVER
