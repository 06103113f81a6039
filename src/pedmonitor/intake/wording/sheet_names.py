"""Names of sheets fit to be shown: a sheet a teacher is called after the teacher."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.given_names import is_given_name
from pedmonitor.intake.wording.naming import mask_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.cells.raw import Cell, RawSheet

_ROWS = 12
_BETWEEN = "\0"
_SHORT = 3
_CAPITALISED = re.compile(r"[А-ЯЁ][а-яё]")
_WORD = re.compile(r"(?<![А-Яа-яЁё])[А-ЯЁ][А-Яа-яЁё]+(?![А-Яа-яЁё])")
_PLAIN = re.compile(
    r"(?i)лист|кадр|реестр|диагност|выгора|дефицит|нок\b|повыш|переподг|курс|обуч|пк\b|пп\b|дпо\b|"
    r"сопровожд|настав|конкурс|документ|раздел|форма|свод|педагог|учител|школ|сош\b|оо\b|список"
)
"""Beginnings of words that are nobody: the names of the lot of sheets."""
_EXPLAINS = re.compile(
    r"(?i)\W*\d*\W*(?:инструкци[яи]|памятка|титул|титульный|обложка|содержание|оглавление|"
    r"(?:как|правила|порядок) заполн\w*)(?:\W.*)?"
)
"""Sheets that say how to fill in the others, or what the book is."""
_INITIALS = re.compile(r"[А-ЯЁ](?:\.|\s|$)")
_CASE = re.compile(r"(?:ой|ою|ым|ом|ем|ей|их|ых|[аяуюыиеоьй])$")
_SOMEBODY = re.compile(
    r"(?<![А-Яа-яЁё])([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+"
    r"(?:[А-ЯЁ]\.|[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:[иь]ч|[вч]на)(?![а-яё]))"
)


def shown_names(sheets: Iterable[RawSheet]) -> list[str]:
    """Give each sheet a name without people in it, one that no other sheet has.

    Args:
        sheets: The sheets of a file, in their order.
    """
    sheets = list(sheets)
    used: set[str] = set()
    names = []
    bares = [_without_people(sheet) for sheet in sheets]
    words = {word for bare in bares for word in _WORD.findall(bare) if not _PLAIN.match(word)}
    surnames = _surnames(words, sheets) if words else frozenset()
    for bare in bares:
        nobody = shown = _without(surnames, bare)
        number = 1
        while shown in used:
            number += 1
            shown = f"{nobody} ({number})"
        used.add(shown)
        names.append(shown)
    return names


def explains(name: str) -> bool:
    """Say whether a sheet is called after what it explains: no data are to be looked for there.

    >>> [explains(name) for name in ("Инструкция", "Как заполнять", "0. Титул", "Инструктаж")]
    [True, True, True, False]
    """
    return _EXPLAINS.fullmatch(name) is not None


def _surnames(words: set[str], sheets: list[RawSheet]) -> frozenset[str]:
    """Find the words that stand before a name or initials somewhere in the book.

    A sheet a teacher bears the surname alone; the list of staff beside it tells whose it is.
    """
    stems = {_stem(word): word for word in words}
    found: set[str] = set()
    for sheet in sheets:
        for row in sheet.rows:
            for at, cell in enumerate(row):
                if not isinstance(cell, str) or cell[:1].islower():
                    continue
                first, _, rest = cell.strip().partition(" ")
                word = stems.get(_stem(first))
                if word is not None and word not in found and _is_named(rest, row[at + 1 : at + 2]):
                    found.add(word)
    return frozenset(found)


def _is_named(rest: str, beside: Sequence[Cell]) -> bool:
    """Say whether initials or a given name follow, in the cell or in the next one."""
    after = rest or next((cell for cell in beside if isinstance(cell, str)), "")
    word = after.split(" ", 1)[0].strip(",.")
    return bool(_INITIALS.match(after)) or is_given_name(word.lower())


def _stem(word: str) -> str:
    """Fold a surname to what its cases share: «Абрамовой», «АБРАМОВА»."""
    folded = word.lower().replace("ё", "е")
    return _CASE.sub("", folded) if len(folded) > _SHORT + 1 else folded


def _without(surnames: frozenset[str], name: str) -> str:
    for surname in surnames:
        if surname in name:
            name = re.sub(rf"(?<![А-Яа-яЁё]){surname}(?![А-Яа-яЁё])", "…", name)
    return name


def _without_people(sheet: RawSheet) -> str:
    """Put dots in the place of the people whom the name or the head of the sheet tells of."""
    shown = _masked(sheet.name)
    told = _BETWEEN.join([c for row in sheet.rows[:_ROWS] for c in row if isinstance(c, str)])
    if not any(beginning in told for beginning in _CAPITALISED.findall(shown)):
        return shown  # every sheet of every file comes here: one search less
    surnames = {found for found in _SOMEBODY.findall(told) if found in shown}
    for surname in surnames:
        whole = rf"(?<![А-Яа-яЁё]){surname}{_ending(surname)}(?![А-Яа-яЁё])"
        shown = re.sub(rf"{whole}(?:[\s_]*[А-ЯЁ](?![а-яё])\.?){{0,2}}", "…", shown)
    return shown


@lru_cache(maxsize=1024)
def _masked(name: str) -> str:
    """Mask the name itself: the sheets of a district bear the same few."""
    return mask_people(name)


def _ending(surname: str) -> str:
    """A name may stand in another case, «Петрову»; «Лист» is no case of «Ли»."""
    return "[а-яё]{0,3}" if len(surname) > _SHORT else ""
