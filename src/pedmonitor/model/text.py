"""Folding of Russian text as schools type it: the one rule for headers, names and dictionaries."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LATIN_TO_CYRILLIC = str.maketrans("aceopxyktmhb", "асеорхуктмнв")
_DROPPED = re.compile(r"[*.,:;\"'`«»„“”‚‘’()\[\]№!?]+")
_NUMERO = "\ue000"  # NFKC would turn № into the Latin letters «No»
_HYPHEN_BREAK = re.compile(r"[-\u00ad\u2010\u2011]\s*\n\s*")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_INITIALS = re.compile(r"\b(\w)\.\s?(?=\w\b)")
_HAS_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_HAS_LATIN = re.compile(r"[a-z]")
_WORD_WITH_LATIN = re.compile(r"\w*[a-z]\w*")

_SIGNS = r"[А-Яа-яЁё0-9№«»\"'().,:;!?/%+*=_-]++"
_PLAIN = re.compile(rf"{_SIGNS}(?: {_SIGNS})*+")
"""Russian words as most of them are typed: nothing is folded in them but case and ё."""
_SHOWN_ROWS = 5


def _cyrillic_word(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_LATIN_TO_CYRILLIC) if _HAS_CYRILLIC.search(word) else word


def fold(text: str) -> str:
    r"""Fold case, ё, dashes, spaces and Latin look-alikes inside Russian words; keep punctuation.

    >>> fold("  Учёба\u00a0—  Мaтематика ")
    'учеба - математика'
    """
    if _PLAIN.fullmatch(text):
        return text.lower().replace("ё", "е")
    kept = text.replace("№", _NUMERO)
    lowered = unicodedata.normalize("NFKC", kept).lower().replace("ё", "е").replace(_NUMERO, "№")
    lowered = _DASHES.sub("-", lowered)
    if _HAS_LATIN.search(lowered) and not lowered.isascii():  # few do, and the words are dear
        lowered = _WORD_WITH_LATIN.sub(_cyrillic_word, lowered)
    return " ".join(lowered.split())


def fold_number(number: str) -> str:
    """Fold the number of an indicator: the same letter may be typed on either keyboard.

    >>> fold_number("K-5") == fold_number("к\u20115")
    True
    """
    return fold(number).translate(_LATIN_TO_CYRILLIC)


@lru_cache(maxsize=65_536)
def normalise_label(text: str) -> str:
    r"""Normalise a heading or dictionary value for look-up.

    >>> normalise_label("Педаго-\nгический стаж, лет*")
    'педагогический стаж лет'
    >>> normalise_label("Ф.И.О."), normalise_label("№ п/п")
    ('фио', 'п/п')
    >>> normalise_label("пед.-психолог")
    'пед-психолог'
    """
    joined = _HYPHEN_BREAK.sub("", text) if "\n" in text else text
    folded = fold(joined.replace(".-", "-"))
    initials = _INITIALS.sub(r"\1", folded) if "." in folded else folded
    return " ".join(_DROPPED.sub(" ", initials).split()).strip(" -")


def inner_quotes(text: str) -> str:
    """Turn quotes into the inner ones, for a text that will stand in quotes itself.

    >>> inner_quotes("План «Дорожная карта»")
    'План „Дорожная карта“'
    """
    return text.replace("«", "„").replace("»", "“")


def rows_text(rows: Sequence[int]) -> str:
    """Name rows of a sheet as Excel counts them, given from zero: the first few of many.

    >>> rows_text([4]), rows_text([4, 6]), rows_text(range(7))
    ('строка 5', 'строки 5, 7', 'строки 1, 2, 3, 4, 5 и ещё 2')
    """
    shown = ", ".join(str(row + 1) for row in rows[:_SHOWN_ROWS])
    more = f" и ещё {len(rows) - _SHOWN_ROWS}" if len(rows) > _SHOWN_ROWS else ""
    return f"{'строка' if len(rows) == 1 else 'строки'} {shown}{more}"


def quoted(name: str) -> str:
    """Put a name into quotes; quotes inside become the inner ones.

    >>> quoted("МБОУ «СОШ № 3»"), quoted("ДДТ")
    ('«МБОУ „СОШ № 3“»', '«ДДТ»')
    """
    return f"«{inner_quotes(name)}»"
