"""Schools of two villages under one name: without a registry only their people tell them apart."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.registry import name_of_file
from pedmonitor.intake.wording.naming import name_words
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.organisations import OrganisationIndex

_STAFF = "staff"
_HINT = (
    "Если это две школы, положите в папку «организации.xlsx» или допишите населённый пункт над "
    "таблицами: «СОШ № 1 с. Луговое». Если одна, ничего не меняйте."
)


def doubt_namesakes(tables: list[OwnedTable], index: OrganisationIndex) -> list[Issue]:
    """Ask about lists of staff under one name that have nobody in common.

    Args:
        tables: The tables of the folder, copies left out.
        index: The organisations; where there is a registry it has told them apart.
    """
    if index.declared:
        return []
    staffs: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    first: dict[str, OwnedTable] = {}
    for owned in tables:
        name, file = owned.base, owned.table.place.file
        if owned.table.form == _STAFF and name not in {"", MUNICIPALITY}:
            first.setdefault(file, owned)
            staffs[name][file].update(keys.short for keys in owned.table.people if keys.short)
    issues = []
    for name, files in staffs.items():
        pair = next((pair for pair in combinations(files, 2) if _are_apart(*pair, files)), None)
        if pair is not None:
            issues.append(_doubt(name, pair, first[pair[1]]))
    return issues


def _are_apart(one: str, other: str, people: dict[str, set[int]]) -> bool:
    """Say whether two files of different places, or of the same name, share nobody."""
    if not people[one] or not people[other] or people[one] & people[other]:
        return False
    named_alike = name_words(name_of_file(one)) == name_words(name_of_file(other))
    return named_alike or _folder(one) != _folder(other)


def _folder(file: str) -> str:
    return file.rpartition("/")[0]


def _doubt(name: str, files: tuple[str, str], second: OwnedTable) -> Issue:
    one, other = map(quoted, files)
    return Issue(
        IssueCode.ORG_GUESSED,
        Level.WARNING,
        f"реестры кадров в файлах {one} и {other} учтены как реестры одной организации "
        f"({quoted(name)}), но общих людей в них нет",
        _HINT,
        second.table.place,
        name,
    )
