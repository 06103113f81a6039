"""Numbers that a kind never has: retraining of 72 hours, a course of 7 200."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from pedmonitor.definitions.bounds import Size
    from pedmonitor.intake.registers.sheaf import Sheaf


def ask_about_sizes(sheaf: Sheaf) -> None:
    """Ask once a kind about the rows whose number such a kind cannot have; they count as told.

    Either the number is wrong or the kind is, and with the kind the figures: nobody here knows.

    Args:
        sheaf: Columns that have been read; its issues are extended.
    """
    for size in sheaf.form.sizes:
        numbers, kinds = sheaf.parsed.get(size.field), sheaf.parsed.get(size.of)
        if numbers is None or kinds is None:
            continue
        beyond = [
            at
            for at, (number, kind) in enumerate(zip(numbers, kinds, strict=True))
            if _is_of(kind.value, size.value)
            and isinstance(number.value, int | float)
            and not size.at_least <= number.value <= size.at_most
        ]
        if beyond:
            sheaf.issues.append(_issue(sheaf, size, beyond))


def _is_of(kind: object, value: str) -> bool:
    return value in kind if isinstance(kind, tuple) else kind == value


def _issue(sheaf: Sheaf, size: Size, beyond: list[int]) -> Issue:
    number, kind = sheaf.form.field(size.field), sheaf.form.field(size.of)
    name, of = (item.title if item else "" for item in (number, kind))
    rows = rows_text([sheaf.rows[at] for at in beyond])
    return Issue(
        IssueCode.ROW_NUMBERS,
        Level.WARNING,
        f"{quoted(of)} — {quoted(size.value)}, а в столбце {quoted(name)} меньше "
        f"{size.at_least:g} или больше {size.at_most:g} ({rows}); строки посчитаны как "
        f"{quoted(size.value)}",
        f"Исправьте {quoted(name)} или {quoted(of)}: {size.rule}.",
        sheaf.place.at(sheaf.rows[beyond[0]], sheaf.positions.get(size.field)),
        about=(sheaf.form.id, size.field),
    )
