"""Whose papers they are: a department that works by another's document signs as itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import Document, Profile


def with_own_office(profile: Profile, *, municipality: str, office: str) -> Profile:
    """Name the user's own office in the place of the document's; never another municipality's.

    Without an office of the user's own that of the document stays only in its own municipality;
    elsewhere the place is left empty. The groups to whom recommendations go are named without the
    office. Title and requisites stay: they say where the indicators come from.

    Args:
        profile: The document as data.
        municipality: How the user's municipality is called; empty when the settings do not say.
        office: How the user's department is called; empty when the settings do not say.
    """
    document = profile.document
    theirs = bool(municipality) and not is_of(document.municipality, municipality)
    if not office and not theirs:
        return profile
    return profile.model_copy(
        update={
            "document": document.model_copy(update={"office": office}),
            "audiences": tuple(_own(text, document, theirs=theirs) for text in profile.audiences),
        }
    )


def _own(text: str, document: Document, *, theirs: bool) -> str:
    """Name a group without the office, and elsewhere without words of that municipality."""
    for word, other in document.elsewhere.items() if theirs else ():
        text = text.replace(word, other)
    return _without(text, document.office)


def is_of(theirs: str, municipality: str) -> bool:
    """Whether the municipality of a document is the user's own.

    >>> is_of("Вилюйский улус", "МР «Вилюйский улус (район)»"), is_of("Корсаковский район", "")
    (True, False)
    """
    return _plain(theirs) in _plain(municipality)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())


def _without(text: str, office: str) -> str:
    """Leave a name out of a phrase.

    >>> _without("методический отдел МКУ «УУО»", "МКУ «УУО»")
    'методический отдел'
    """
    return re.sub(r"\s+", " ", text.replace(office, "")).strip(" ,;") or text
