"""Whom the rows of a register name, as written: one cell, or surname, given name and patronymic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.persons.former import former_keys
from pedmonitor.intake.persons.pseudonyms import key_people

if TYPE_CHECKING:
    from pedmonitor.intake.persons.former import Keys
    from pedmonitor.intake.registers.sheaf import Sheaf


def columns_of_role(sheaf: Sheaf, role: str) -> dict[str, str]:
    """Map types to the fields of a role that the table has: «ФИО наставника» is its name."""
    return {
        item.type: item.id
        for item in reversed(sheaf.form.fields)
        if item.role == role and item.id in sheaf.raw
    }


def full_names(sheaf: Sheaf, by_type: dict[str, str]) -> list[str]:
    """Give the name of each row: one cell, or surname, given name and patronymic."""
    whole = sheaf.raw[by_type["name"]] if "name" in by_type else None
    parts = [
        sheaf.raw[by_type[k]] for k in ("last_name", "first_name", "patronymic") if k in by_type
    ]
    if whole is not None and not parts:
        return [cell if isinstance(cell, str) else as_text(cell) for cell in whole]
    found = []
    for at in range(len(sheaf.rows)):
        if whole is not None and not is_blank(whole[at]):
            found.append(as_text(whole[at]))
            continue
        words = (as_text(part[at]).strip() for part in parts)
        found.append(" ".join(word for word in words if word not in {"", "-", "нет"}))
    return found


def former_of(names: list[str], secret: bytes) -> dict[int, Keys]:
    """Key the former names that stand in brackets: key of the present name → keys of the former.

    Args:
        names: Names as written.
        secret: Key of the pseudonyms.
    """
    found: dict[int, Keys] = {}
    for name in {one for one in names if "(" in one or "," in one}:
        former = former_keys(name, secret)
        people = key_people(name, secret) if any(former) else ()
        if len(people) == 1 and (own := people[0].full or people[0].short):
            found[own] = former
    return found
