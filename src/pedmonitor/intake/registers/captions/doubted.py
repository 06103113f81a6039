"""Ask about what only a title tells, where a number in the row speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.definitions.form import Doubt, FormField
    from pedmonitor.intake.registers.sheaf import Sheaf


def ask_about_inferred(
    sheaf: Sheaf, item: FormField, doubt: Doubt, is_inferred: Callable[[int], bool]
) -> None:
    """Ask once a table; the rows count as the title says.

    Args:
        sheaf: The columns; its issues are extended.
        item: The field whose values are inferred.
        doubt: When they are doubted.
        is_inferred: Says whether a row has the value from a title, a sheet's name or a caption
            line alone; it is asked of doubtful rows only.
    """
    numbers, values = sheaf.parsed.get(doubt.field), sheaf.parsed.get(item.id)
    if numbers is None or values is None:
        return
    asked = [
        at
        for at, (number, told) in enumerate(zip(numbers, values, strict=True))
        if told.value == doubt.value
        and isinstance(number.value, int | float)
        and number.value >= doubt.at_least
        and is_inferred(at)
    ]
    if not asked:
        return
    rows = rows_text([sheaf.rows[at] for at in asked])
    field = sheaf.form.field(doubt.field)
    named = field.title if field else doubt.field
    sheaf.issues.append(
        Issue(
            IssueCode.CELL_DOUBTED,
            Level.WARNING,
            f"{item.title}: взято из заголовка — {quoted(doubt.value)}, а в столбце "
            f"{quoted(named)} {doubt.at_least:g} и больше ({rows}); "
            f"так обычно бывает, если это {quoted(doubt.rather)}",
            f"Добавьте столбец {quoted(item.title)} и укажите вид в каждой строке.",
            sheaf.place.at(sheaf.rows[asked[0]], sheaf.positions.get(doubt.field)),
        )
    )
