"""A title that names one organisation in a file or folder of another: they have been mixed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.origin.organisations import Found, How
from pedmonitor.intake.origin.registry import name_of_file
from pedmonitor.intake.wording.naming import (
    guarded,
    is_bare_kind,
    is_school_like,
    name_in_title,
    name_words,
)
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.typed import TypedTable


def contradicted(table: TypedTable, base: str, index: OrganisationIndex) -> Issue | None:
    """Ask whose a table is when its title and its path name two organisations.

    An organisation that goes on in another, or from another, may well stand beside it.

    Args:
        table: The table.
        base: Whose it was taken for.
        index: The organisations.
    """
    path = named_by_path(table.place.file, index)
    titled = _titled(table.titles, index)
    if titled is None or not path:
        return None
    name, found = titled
    if found.name == base and base not in path and not related({base, *path}, index):
        said = f"в заголовке {quoted(base)}, а по имени файла или папки {_listed(path)}"
    elif base in path and _is_stranger(name, found, base, index):
        said = f"в заголовке {guarded(name)}, такой организации нет в реестре организаций"
    else:
        return None
    return Issue(
        IssueCode.ORG_GUESSED,
        Level.WARNING,
        f"{said}; данные учтены как {quoted(base)}",
        "Проверьте, чьи это данные: исправьте заголовок или положите файл в папку его организации.",
        table.place,
        base,
    )


def named_by_path(file: str, index: OrganisationIndex) -> set[str]:
    """Tell which organisations a file and its folders are certainly called after."""
    parts = file.split("/")
    texts = (*map(name_of_file, parts), *parts)
    found = (index.find(text, inside=True) for text in texts if text)
    return {one.name for one in found if one.name and one.how is How.EXACT}


def _titled(titles: list[str], index: OrganisationIndex) -> tuple[str, Found] | None:
    """Find the nearest title that names a certain organisation, known or not."""
    names = (name_in_title(line) for line in reversed(titles))
    name = next((name for name in names if name and not is_bare_kind(name)), "")
    return (name, index.find(name)) if name else None


def _is_stranger(name: str, found: Found, base: str, index: OrganisationIndex) -> bool:
    """Say whether a title names a school that has no telling word of the base's names."""
    if not index.declared or found.how is not How.UNKNOWN or not is_school_like(name):
        return False
    own = {word for words in index.words_of(base) for word in words}
    telling = {word for word in name_words(name) if not is_bare_kind(word)}
    return bool(telling) and telling.isdisjoint(own)


def related(names: set[str], index: OrganisationIndex) -> bool:
    """Say whether one of the organisations goes on in another, or from another."""
    joined = {name for one in index.successions for name in (one.predecessor, one.successor)}
    return not names.isdisjoint(joined)


def _listed(names: set[str]) -> str:
    return ", ".join(map(quoted, sorted(names)))
