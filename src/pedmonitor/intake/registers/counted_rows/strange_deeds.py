"""Rows of other deeds under headings that fit any: a «семинар» under «Мероприятие» is no contest.

Only names tell what such a table is of. Where none speaks of the register, the words of the rows
decide; where one does, whoever called a list «Конкурсы» may have meant a seminar too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.registers.counted_rows.denied_rows import take_rows
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf
    from pedmonitor.intake.sheets.raw_table import RawTable

_OUTCOMES = frozenset({"result", "stage"})
"""Whoever names a prize or a nomination speaks of a contest, whatever it is called."""


def strange_column(table: RawTable, match: Match, file: str, plan: ReadingPlan) -> str | None:
    """Find the column by which every row of a table is of another deed.

    Args:
        table: The table.
        match: The register it looks like.
        file: The path of its file.
        plan: The reading plan.

    Returns:
        The heading; None where some row or some name is of the register.
    """
    for column in match.columns:
        item = match.form.field(column.field)
        if item is None or not item.strange:
            continue
        cells = [row[column.at] for row in table.cells if not is_blank(row[column.at])]
        strange = _strange(cells, match.form.id, item, plan)
        if cells and all(cell in strange for cell in cells):
            return None if _is_named(table, match.form.id, file, plan) else table.header[column.at]
    return None


def drop_strange(sheaf: Sheaf, table: RawTable, plan: ReadingPlan) -> None:
    """Leave out the rows of other deeds, or ask about them; ask where nothing tells what rows are.

    Args:
        sheaf: Columns as written; it is narrowed.
        table: The table they are of.
        plan: The reading plan.
    """
    form = sheaf.form.id
    for item in sheaf.form.fields:
        if not item.strange or item.id not in sheaf.raw:
            continue
        cells = sheaf.raw[item.id]
        strange = _strange(cells, form, item, plan)
        rows = [at for at, cell in enumerate(cells) if cell in strange]
        if not rows and not item.asks:
            continue
        named = _is_named(table, form, sheaf.place.file, plan)
        if rows and (item.asks or not named):
            sheaf.issues.append(_told(sheaf, item, rows, counted=named))
        if rows and not named:
            take_rows(sheaf, [at for at in range(len(sheaf.rows)) if at not in {*rows}])
        elif item.asks and not named and _OUTCOMES.isdisjoint(sheaf.raw):
            _ask_of_all(sheaf, item, plan)


def _ask_of_all(sheaf: Sheaf, item: FormField, plan: ReadingPlan) -> None:
    """Ask about a table that no word of a name, a heading or a row tells to be the register."""
    cells = {as_text(cell) for cell in sheaf.raw[item.id] if not is_blank(cell)}
    if not cells or any(sheaf.form.id in plan.keywords.forms_in(text) for text in cells):
        return
    sheaf.issues.append(
        Issue(
            IssueCode.SHEET_ASIDE,
            Level.WARNING,
            f"ни заголовки, ни строки не говорят, что это {quoted(sheaf.form.title)}, а не другие "
            "мероприятия; строки посчитаны",
            f"Если это так, назовите столбец {quoted(item.title)}; если нет, уберите таблицу.",
            sheaf.place.at(sheaf.rows[0], sheaf.positions.get(item.id)),
        )
    )


def _strange(
    cells: Iterable[Cell], form: str, item: FormField, plan: ReadingPlan
) -> frozenset[Cell]:
    """List the cells that name another deed; «Конкурс мастер-классов» names one of the register."""
    texts = {cell for cell in cells if isinstance(cell, str) and cell}
    key = f"{form}.{item.id}"
    told = (text for text in texts if key in plan.strange.forms_in(text))
    return frozenset(text for text in told if form not in plan.keywords.forms_in(text))


def _is_named(table: RawTable, form: str, file: str, plan: ReadingPlan) -> bool:
    names: Sequence[str] = (table.sheet, *table.titles, *table.header, file)
    return any(form in plan.keywords.forms_in(name) for name in names)


def _told(sheaf: Sheaf, item: FormField, rows: list[int], *, counted: bool) -> Issue:
    where = rows_text([sheaf.rows[at] for at in rows])
    what = f"по столбцу {quoted(item.title)} это не {quoted(sheaf.form.title)}, а другое дело"
    return Issue(
        IssueCode.ROW_ASIDE,
        Level.WARNING,
        f"{what} ({where}); {'такие строки посчитаны' if counted else 'строки не учтены'}",
        "Уберите эти строки из таблицы."
        if counted
        else "Если это всё же оно, назовите его в самой строке.",
        sheaf.place.at(sheaf.rows[rows[0]], sheaf.positions.get(item.id)),
    )
