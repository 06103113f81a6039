"""What a family can be broken down by, and what its rows must say of how they were counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.family import Count, ShareOfPersons, ShareOfPositions, rows_of

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family, Rows

_OF_STAFF = frozenset({"subject", "position"})
_OF_ORGANISATIONS = frozenset({"organisation", "rural", "organisation_type"})
_STAFF = "staff"
_OF_SUBJECTS = ("Q01", "Q02b")
"""Readings that decide in which rows of subjects a pedagogue stands."""


def is_cut_by_staff(family: Family, key: str) -> bool:
    """Say whether a row of a breakdown is of those who teach a subject or hold a position.

    Other families and other breakdowns are cut by a field of the fact's own rows.
    """
    of_people = isinstance(family, ShareOfPersons | ShareOfPositions) or (
        isinstance(family, Count) and family.of == "persons"
    )
    return of_people and key in _OF_STAFF


def breakdown_faults(family: Family, catalogue: Catalogue) -> list[str]:
    """List the breakdowns that a family cannot give, and readings that it does not name.

    Args:
        family: The family.
        catalogue: The definitions; dangling names are told elsewhere.
    """
    faults = [
        f"breakdowns: по «{key}» показатель не делится: {why}"
        for key in family.breakdowns
        if (why := _why_not(family, key, catalogue))
    ]
    if "subject" in family.breakdowns and is_cut_by_staff(family, "subject"):
        faults += [
            f"choices: строки по предметам зависят от {name}, назовите его"
            for name in _OF_SUBJECTS
            if name not in family.choices
        ]
    return faults


def _why_not(family: Family, key: str, catalogue: Catalogue) -> str:
    if key in _OF_ORGANISATIONS or is_cut_by_staff(family, key):
        return ""
    rows = rows_of(family.fact)
    if any(one.form == _STAFF for one in rows):
        return "о педагоге реестр staff говорит целиком"
    if not any(_has_values(one, key, catalogue) for one in rows):
        return "в реестрах факта нет такого поля со словарём"
    return ""


def _has_values(rows: Rows, key: str, catalogue: Catalogue) -> bool:
    field = catalogue.forms[rows.form].field(key) if rows.form in catalogue.forms else None
    return field is not None and bool(field.dictionary)
