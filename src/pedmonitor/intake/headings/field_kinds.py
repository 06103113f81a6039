"""What a field of a form tells of a row: who, where, at what work, or a fact of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.headings.column_match import Match

WORK = frozenset({"position", "subject", "taught_subject"})
"""What every register of people may say of them beside its own facts."""
_OF_ANY = frozenset({"ignored", "refusal", "score", "period"})
"""Results, marks and years stand in registers of every kind."""


def tells_own(match: Match) -> bool:
    """Say whether a form reads more than who stands in a row, where, and at what work."""
    return any(is_own(match.form.field(column.field)) for column in match.columns)


def is_own(item: FormField | None) -> bool:
    """Say whether a field tells more than who stands in a row, where, and at what work."""
    if item is None or is_place(item) or names_person(item):
        return False
    return item.id not in WORK and item.type not in _OF_ANY


def reads_people(match: Match) -> bool:
    """Say whether people are named: who can read names goes before who would leave them out."""
    return any(names_person(match.form.field(name)) for name in match.fields)


def names_person(item: FormField | None) -> bool:
    """Say whether a field tells who stands in a row."""
    kinds = {"name", "pair", "last_name", "first_name", "patronymic", "snils", "local_id"}
    return item is not None and (item.type in kinds or item.id == "birth_date")


def is_place(item: FormField | None) -> bool:
    """Say whether a field tells where somebody works."""
    return item is not None and item.type == "organisation"
