"""Find an indicator by what people call it: its id, its number, or words of its wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.definitions.source import suggest
from pedmonitor.errors import UsageError
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile, ProfileIndicator

Asked = tuple["Profile", "ProfileIndicator"]
_WORD = re.compile(r"\w+")
_ENDING, _SHORTEST = 3, 4
_SHOWN = 8


def find_indicator(text: str, profiles: Sequence[Profile], catalogue: Catalogue) -> Asked:
    """Find the one indicator that is meant.

    Args:
        text: Family id, number in the document, or words of the wording.
        profiles: The documents to look in.
        catalogue: Families, for their titles.

    Raises:
        UsageError: None or several are meant; the message names those that come near.
    """
    rows = [(profile, row) for profile in profiles for row in profile.indicators]
    tests = (
        lambda row: row.family == text.strip(),
        lambda row: row.ref.casefold() == text.strip().casefold(),
        lambda row: _speaks_of(text, f"{row.wording} {catalogue.families[row.family].title}"),
    )
    for test in tests:
        found = [(profile, row) for profile, row in rows if test(row)]
        if len(found) == 1:
            return found[0]
        if found:
            listed = "\n".join(_line(profile, row) for profile, row in found[:_SHOWN])
            more = "\n  …" if len(found) > _SHOWN else ""
            raise UsageError(
                f"«{text}» — это несколько показателей; уточните номер или --profile:\n"
                f"{listed}{more}"
            )
    names = [name for _, row in rows for name in (row.family, row.ref)]
    near = suggest(text, names) or ". Все показатели: pedmonitor indicators list"
    raise UsageError(f"Нет показателя «{text}»{near}")


def find_family(text: str, profiles: Sequence[Profile], catalogue: Catalogue) -> str:
    """Find the family that is meant: documents may number the same indicator differently.

    Args:
        text: Family id, number in a document, or words of the wording.
        profiles: The documents to look in.
        catalogue: Families.

    Raises:
        UsageError: None or several are meant.
    """
    if text in catalogue.families:
        return text
    wanted = text.strip().casefold()
    found = {
        row.family
        for profile in profiles
        for row in profile.indicators
        if row.ref.casefold() == wanted
    }
    return found.pop() if len(found) == 1 else find_indicator(text, profiles, catalogue)[1].family


def _line(profile: Profile, row: ProfileIndicator) -> str:
    return f"  {profile.id}  {row.ref}  {row.family}: {row.wording}"


def _speaks_of(text: str, wording: str) -> bool:
    """Say whether every word occurs in the wording, whatever its ending.

    >>> _speaks_of("диагностику дефицитов", "Доля прошедших диагностику профессиональных дефицитов")
    True
    """
    folded = fold(wording)
    stems = [_stem(word) for word in _WORD.findall(fold(text))]
    return bool(stems) and all(stem in folded for stem in stems)


def _stem(word: str) -> str:
    return word[: max(_SHORTEST, len(word) - _ENDING)]
