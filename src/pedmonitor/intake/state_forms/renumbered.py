"""Rows whose codes have moved because rows were put in or left out: the names tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.state_forms.matching import match_row, plain_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.state_form import FormRow


class Labelled(NamedTuple):
    """A row of a sheet: its name and its code as they are written."""

    label: str
    code: str


def rows_by_name(lines: Sequence[Labelled], rows: Sequence[FormRow]) -> list[FormRow | None] | None:
    """Read rows by their names alone where the moved codes are no more than a new count of lines.

    Every known name must stand in the order of the form, and its code must have moved by just as
    many lines as were put in above it, each with a name and a code of its own. Names that have
    slipped beside their codes look different: one of them is left without a code or repeated.

    Args:
        lines: The rows of one organisation in order.
        rows: The rows of the section.

    Returns:
        The row of each line, None for one that was put in; None where codes and names disagree
        otherwise: which of them is right nobody knows.
    """
    found: list[FormRow | None] = []
    after, put_in, before = -1, 0, 0
    for line in lines:
        code = int(plain_number(line.code) or 0)
        item = match_row(line.label, "", rows, after).item
        if not code or not line.label.strip() or (item is None and code != before + 1):
            return None
        before = code
        if item is None:
            put_in += 1
            found.append(None)
            continue
        at = rows.index(item)
        if at <= after or code != int(plain_number(item.code) or 0) + put_in:
            return None
        after = at
        found.append(item)
    return found
