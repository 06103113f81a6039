"""What rows say of their organisations: of the whole row, or of each of the two people in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.registers.sheaf import Sheaf

_ORGANISATION = "organisation"


def _columns(sheaf: Sheaf) -> list[FormField]:
    """List the columns of organisations, those of the whole row first, a code before a name."""
    found = [
        item
        for item in reversed(sheaf.form.fields)
        if item.type == _ORGANISATION and item.id in sheaf.raw
    ]
    return sorted(found, key=lambda item: item.role != "")


def organisation_texts(sheaf: Sheaf) -> list[str]:
    """Give what each row says of its organisation, of whomever it says it."""
    return _first_filled(sheaf, _columns(sheaf))


def _first_filled(sheaf: Sheaf, columns: list[FormField]) -> list[str]:
    if not columns:
        return [""] * len(sheaf.rows)
    return [
        next((as_text(cell).strip() for cell in cells if not is_blank(cell)), "")
        for cells in zip(*(sheaf.raw[item.id] for item in columns), strict=True)
    ]


def organisations_of(sheaf: Sheaf, rows: Sequence[int], roles: Sequence[str]) -> list[str]:
    """Give what is said of the organisation of each entry: «ОО наставника» of the mentor alone.

    Where the own column of somebody is blank, the pair is of one organisation.

    Args:
        sheaf: The columns.
        rows: Row of each entry.
        roles: In what capacity each stands there.
    """
    columns = _columns(sheaf)
    whole = _first_filled(sheaf, columns)
    own = {
        role: _first_filled(sheaf, [item for item in columns if item.role == role])
        for role in {item.role for item in columns} - {""}
    }
    if not own:
        return whole if isinstance(rows, range) else [whole[at] for at in rows]
    return [
        (own[role][at] if role in own else "") or whole[at]
        for at, role in zip(rows, roles, strict=True)
    ]


def with_organisation(sheaf: Sheaf) -> dict[str, int]:
    """Give the places of columns, with that of organisations where only the people have one."""
    columns = [item.id for item in _columns(sheaf) if item.id in sheaf.positions]
    if not columns or _ORGANISATION in sheaf.positions or "organisation_code" in columns:
        return sheaf.positions
    return {**sheaf.positions, _ORGANISATION: sheaf.positions[columns[-1]]}
