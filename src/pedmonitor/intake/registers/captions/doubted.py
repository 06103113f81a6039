"""What a number in the row says of a value that only a title tells: for it, or against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.definitions.form import Doubt, FormField
    from pedmonitor.intake.cells.dictionaries import Lookup
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


def settle_by_size(
    sheaf: Sheaf, item: FormField, lookup: Lookup, contexts: tuple[str, ...]
) -> None:
    """Tell the value of the rows whose number leaves only one of the two that the names tell.

    Under «ПК и ПП» a programme of 72 hours is no retraining: that takes 250 (Порядок, утв. приказом
    Минобрнауки России от 01.07.2013 № 499, п. 12). One of 520 hours may be either, and is asked.

    Args:
        sheaf: Columns that have been read; the values of the field are widened.
        item: The field, with its doubt.
        lookup: Its dictionary.
        contexts: The sheet's name, the caption over columns, then the other names around.
    """
    doubt = item.doubted
    numbers = sheaf.parsed.get(doubt.field) if doubt is not None else None
    if doubt is None or numbers is None:
        return
    sheet, over, *around = contexts
    told = next((codes for text in (over, sheet, *around) if (codes := lookup.find_all(text))), ())
    values = sheaf.parsed.get(item.id) or [BLANK] * len(sheaf.rows)
    if {*told} != {doubt.value, doubt.rather} or BLANK not in values:
        return
    found = [
        Parsed(CellState.VALUE, doubt.value)
        if value.state is CellState.BLANK
        and isinstance(number.value, int | float)
        and number.value < doubt.at_least
        else value
        for value, number in zip(values, numbers, strict=True)
    ]
    if any(value.state is not CellState.BLANK for value in found):
        sheaf.parsed[item.id] = found


def limit_by_caption(sheaf: Sheaf, item: FormField, lookup: Lookup, caption: str) -> None:
    """Take a column «Курсы ПК» of a list of staff for an answer about nothing else.

    Args:
        sheaf: Columns that have been read; the values it speaks of may be limited.
        item: The field; only one that may be doubted, for a title of a table limits nothing.
        lookup: Its dictionary.
        caption: The caption over the columns; empty for a table of its own.
    """
    told = lookup.find_all(caption) if caption and item.doubted is not None else ()
    values = {cell.value for cell in sheaf.parsed.get(item.id, ())}
    if len(told) == 1 and values <= {*told}:
        sheaf.limited[item.id] = frozenset(told)
