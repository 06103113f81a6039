"""Which indicator a caption means: exact words first, then likeness, never a guess between two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

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


def _labels(text: str) -> list[str]:
    """List the readings of a caption: whole, without number, unit and the words all share."""
    bare = _WHEN.sub("", _UNIT.sub("", _BRACKETS.sub(" ", _REF.sub("", text)).strip()))
    label = _TAIL.sub("", normalise_label(bare))
    short = _LEAD.sub("", label)
    return [found for found in dict.fromkeys((normalise_label(text), label, short)) if found]
