"""Find an indicator by what people call it: its id, its number, or words of its wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.definitions.source import suggest
from pedmonitor.errors import UsageError
from pedmonitor.model.text import fold, fold_number, quoted

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
    found = _meant(text, profiles, catalogue)
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(text, found)
    _refuse_if_elsewhere(text, profiles, catalogue)
    rows = [row for profile in profiles for row in profile.indicators]
    near = suggest(text, [name for row in rows for name in (row.family, row.ref)])
    raise UsageError(
        f"Нет показателя «{text}»{near or '. Все показатели: pedmonitor indicators list'}"
    )


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
    found = _meant(text, profiles, catalogue)
    families = {row.family for _, row in found}
    if len(families) > 1:
        raise _several(text, found)
    return families.pop() if families else find_indicator(text, profiles, catalogue)[1].family


def _meant(text: str, profiles: Sequence[Profile], catalogue: Catalogue) -> list[Asked]:
    """List what is meant: by the id, else by the number, else by the words."""
    rows = [(profile, row) for profile in profiles for row in profile.indicators]
    number = fold_number(text)
    tests = (
        lambda row: row.family == text.strip(),
        lambda row: fold_number(row.ref) == number,
        lambda row: _speaks_of(text, f"{row.wording} {catalogue.families[row.family].title}"),
    )
    kinds = ([(profile, row) for profile, row in rows if test(row)] for test in tests)
    return next(filter(None, kinds), [])


def _several(text: str, found: list[Asked]) -> UsageError:
    """Complain of a word that means several."""
    listed = "\n".join(_line(profile, row) for profile, row in found[:_SHOWN])
    more = "\n  …" if len(found) > _SHOWN else ""
    return UsageError(
        f"«{text}» — это несколько показателей; уточните номер или --profile:\n{listed}{more}"
    )


def _refuse_if_elsewhere(text: str, profiles: Sequence[Profile], catalogue: Catalogue) -> None:
    """Name the documents that have the number, when those that are looked in have not.

    Raises:
        UsageError: Another document has it.
    """
    looked_in = {profile.id for profile in profiles}
    elsewhere = [
        (profile, row)
        for profile in catalogue.profiles.values()
        for row in profile.indicators
        if profile.id not in looked_in
        and (row.family == text.strip() or fold_number(row.ref) == fold_number(text))
    ]
    if elsewhere:
        listed = "\n".join(_line(profile, row) for profile, row in elsewhere[:_SHOWN])
        raise UsageError(
            f"Показателя {quoted(text)} нет среди взятых ({', '.join(sorted(looked_in))}); "
            f"он есть в другом документе, назовите его ключом --profile:\n{listed}"
        )


def _line(profile: Profile, row: ProfileIndicator) -> str:
    return f"  {profile.id}  {row.ref}  {row.family}: {row.wording}"


def _speaks_of(text: str, wording: str) -> bool:
    """Say whether words of the wording begin as all these do, whatever their endings.

    >>> _speaks_of("диагностику дефицитов", "Доля прошедших диагностику профессиональных дефицитов")
    True
    >>> _speaks_of("К-5", "доля педагогов моложе 35 лет")
    False
    """
    told = _WORD.findall(fold(wording))
    asked = _WORD.findall(fold(text))
    return bool(asked) and all(any(_means(one, word) for word in told) for one in asked)


def _means(asked: str, word: str) -> bool:
    """Compare two words by their beginnings; a short one is meant as it stands."""
    if len(asked) < _SHORTEST:
        return word == asked
    return word.startswith(asked[: max(_SHORTEST, len(asked) - _ENDING)])
