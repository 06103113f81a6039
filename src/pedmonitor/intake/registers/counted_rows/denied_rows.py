"""Rows that say there was no fact, and rows of several: «+» under each level is a fact apart."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.outcomes import is_refusal
from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, parse_yes_no, special
from pedmonitor.intake.typed import RowAside
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_ABOUT_PEOPLE = frozenset(
    {
        "name",
        "last_name",
        "first_name",
        "patronymic",
        "snils",
        "local_id",
        "organisation",
        "ignored",
    }
)
_STAFF_LIST = "snapshot"
_WORK = frozenset({"position", "subject", "taught_subject", "birth_date"})


class SaidColumn(NamedTuple):
    """A column that stands for one value of a field: «районный» under «Уровень».

    Attributes:
        field: The field.
        says: The value.
        cells: Marks, or words that tell of the fact («Учитель года»).
    """

    field: str
    says: str
    cells: Sequence[Cell]


def spread_said(sheaf: Sheaf, columns: list[SaidColumn]) -> None:
    """Write a row for each marked column of a row; a row without marks and facts is «нет».

    Args:
        sheaf: Columns as written; it is widened.
        columns: The columns of values of one field.
    """
    if not columns:
        return
    order: list[tuple[int, str, str]] = []
    denied: list[int] = []
    facts = _fact_columns(sheaf)
    for at in range(len(sheaf.rows)):
        marked = [(c.says, _words(c.cells[at])) for c in columns if _is_marked(c.cells[at])]
        if marked:
            order.extend((at, says, words) for says, words in marked)
        elif _has_fact(facts, at):
            order.append((at, "", ""))
        else:
            denied.append(at)
    sheaf.silent.extend(_silent(sheaf, denied))
    take_rows(sheaf, [at for at, _, _ in order])
    sheaf.raw[columns[0].field] = [says for _, says, _ in order]
    title = next((i.id for i in sheaf.form.fields if i.type == "title"), None)
    if title and title not in sheaf.raw and any(words for _, _, words in order):
        sheaf.raw[title] = [words for _, _, words in order]


def drop_denied(sheaf: Sheaf) -> None:
    """Leave out people of whom words say no in the place of a name: «не участвовала».

    Who stands in a list of staff works there, whatever a cell denies: «-» under «Основное место
    работы» is said of most of them.

    Args:
        sheaf: Columns as written.
    """
    if not sheaf.form.names_people or sheaf.form.timing.mode == _STAFF_LIST:
        return
    items = (i for i in sheaf.form.fields if i.type in {"title", "text"} and i.id in sheaf.raw)
    said: set[int] = set()
    for item in items:
        words = set(filter(_says_no, set(sheaf.raw[item.id])))
        said.update(at for at, cell in enumerate(sheaf.raw[item.id]) if words and cell in words)
    facts = _fact_columns(sheaf)
    denied = [at for at in sorted(said) if not _has_fact(facts, at)]
    empty = _empty_rows(sheaf, {*denied}, facts)
    if empty:
        sheaf.issues.append(_nothing_told(sheaf, empty))
    if denied or empty:
        sheaf.silent.extend(_silent(sheaf, denied))
        gone = {*denied, *empty}
        take_rows(sheaf, [at for at in range(len(sheaf.rows)) if at not in gone])


def set_aside(sheaf: Sheaf, denied: list[int]) -> None:
    """Take rows that say «нет» for answers, and out of the facts.

    Args:
        sheaf: Columns as written; it is narrowed.
        denied: The rows.
    """
    sheaf.silent.extend(_silent(sheaf, denied))
    gone = {*denied}
    take_rows(sheaf, [at for at in range(len(sheaf.rows)) if at not in gone])


def _empty_rows(sheaf: Sheaf, denied: set[int], facts: list[list[Cell]]) -> list[int]:
    """Find rows that name somebody and tell nothing, among others that tell of facts.

    Somebody of a list of all who has not taken part, or one more of the event named above: nobody
    can say which.
    """
    if not _tells_of_deeds(sheaf) or _has_marks(sheaf):
        return []
    told = {*denied, *(at for at in range(len(sheaf.rows)) if _has_fact(facts, at))}
    empty = [
        at
        for at in range(len(sheaf.rows))
        if at not in told and _names_somebody(sheaf, at) and not _is_refused(sheaf, at)
    ]
    return empty if len(empty) + len(denied) < len(sheaf.rows) else []


def _tells_of_deeds(sheaf: Sheaf) -> bool:
    """Say whether a row of the form is something done by somebody: a name alone tells of nothing.

    Members of a community and pairs of mentors are told by their names.
    """
    timing = sheaf.form.timing
    pairs = any(item.role for item in sheaf.form.fields)
    return timing.mode == "event" or (timing.mode == "overlap" and not (timing.lasting or pairs))


def _has_marks(sheaf: Sheaf) -> bool:
    return any(i.type in {"mark", "yes_no"} and i.id in sheaf.raw for i in sheaf.form.fields)


def _is_refused(sheaf: Sheaf, at: int) -> bool:
    """Say whether a cell of a row tells in words that there was no fact: «не пройдена», «н/я»."""
    return any(isinstance(cells[at], str) and is_refusal(cells[at]) for cells in sheaf.raw.values())


def _names_somebody(sheaf: Sheaf, at: int) -> bool:
    names = (i.id for i in sheaf.form.fields if i.type in {"name", "last_name"})
    cells = (sheaf.raw[name][at] for name in names if name in sheaf.raw)
    return any(not is_blank(cell) and special(cell) is not BLANK for cell in cells)


def _nothing_told(sheaf: Sheaf, rows: list[int]) -> Issue:
    told = rows_text([sheaf.rows[at] for at in rows])
    return Issue(
        IssueCode.CELL_BLANK,
        Level.WARNING,
        f"назван только человек, факта не видно ({told}); эти строки не учтены",
        "Если факт был, заполните строку, даже если в ней то же, что выше; если не было — удалите "
        "её.",
        sheaf.place.at(sheaf.rows[rows[0]], sheaf.positions.get("full_name")),
    )


def _says_no(cell: Cell) -> bool:
    return isinstance(cell, str) and _denies(cell)


@lru_cache(maxsize=16_384)
def _denies(cell: str) -> bool:
    """Say whether words deny a fact; names of events repeat from row to row."""
    return not is_blank(cell) and (
        special(cell) is BLANK or is_refusal(cell) or as_text(cell).strip(" .").lower() == "нет"
    )


def _is_marked(cell: Cell) -> bool:
    """Say whether a cell under a value holds a mark or words of the fact."""
    if is_blank(cell) or _says_no(cell):
        return False
    mark = parse_yes_no(cell)
    return bool(mark.value) or mark.fault is not None


def _words(cell: Cell) -> str:
    return as_text(cell).strip() if parse_yes_no(cell).fault is not None else ""


def _fact_columns(sheaf: Sheaf) -> list[list[Cell]]:
    """Give the columns that tell anything beside who stands in a row."""
    columns = ((sheaf.form.field(name), cells) for name, cells in sheaf.raw.items())
    return [
        cells
        for item, cells in columns
        if item is not None and item.type not in _ABOUT_PEOPLE and item.id not in _WORK
    ]


def _has_fact(facts: list[list[Cell]], at: int) -> bool:
    """Say whether a row tells anything in the columns of facts."""
    for cells in facts:
        cell = cells[at]
        if not (is_blank(cell) or special(cell) is BLANK or _says_no(cell)):
            return True
    return False


def _silent(sheaf: Sheaf, rows: Iterable[int]) -> list[RowAside]:
    places = [
        sheaf.raw[i.id] for i in sheaf.form.fields if i.type == "organisation" and i.id in sheaf.raw
    ]
    found = []
    for at in rows:
        named = (as_text(cells[at]).strip() for cells in places if not is_blank(cells[at]))
        found.append(RowAside(sheaf.rows[at], next(named, ""), sheaf.groups[at]))
    return found


def take_rows(sheaf: Sheaf, order: list[int]) -> None:
    """Keep the rows of an order; a row may stand in it several times.

    Args:
        sheaf: Columns as written.
        order: Which rows.
    """
    sheaf.raw = {name: [cells[at] for at in order] for name, cells in sheaf.raw.items()}
    sheaf.rows = [sheaf.rows[at] for at in order]
    sheaf.groups = [sheaf.groups[at] for at in order]
