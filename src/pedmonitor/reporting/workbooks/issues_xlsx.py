"""The workbook that goes back to schools: what to mend, where, why it matters and how."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.reporting.text.influence_text import influence_text
from pedmonitor.reporting.text.numbers import period_phrase
from pedmonitor.reporting.text.words import LEVEL, VERDICT
from pedmonitor.reporting.workbooks.workbook import (
    MOST_ROWS,
    Book,
    Sheet,
    SheetCell,
    SheetColumn,
    Style,
    Styled,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.model.result import RunResult

NO_ORGANISATION = "(организация не определена)"
_LOOK = {
    Level.ERROR: Style(bold=True, fill="#F8CBAD"),
    Level.WARNING: Style(fill="#FFF2CC"),
    Level.INFO: Style(italic=True),
}
_MOST_CELLS = 7
_COLUMNS = (
    SheetColumn("Организация", 26),
    SheetColumn("Важность", 12),
    SheetColumn("Файл", 30),
    SheetColumn("Лист", 16),
    SheetColumn("Ячейка", 16),
    SheetColumn("Что не так", 52),
    SheetColumn("Почему это важно", 42),
    SheetColumn("Что это изменит", 48),
    SheetColumn("Как исправить", 48),
    SheetColumn("Код", 11),
)


def render_issues_xlsx(run: RunResult, *, registers: Mapping[str, str] | None = None) -> bytes:
    """Write every issue of a run, its summary and the verdict on every file.

    Args:
        run: The run.
        registers: Register id → title; an id without one is shown as it is.
    """
    book = Book(title=f"Замечания к данным {period_phrase(run.period)}", date=run.period.as_of)
    issues = sorted(run.issues, key=_urgency)
    _issues_sheet(book.sheet("Что исправить"), issues, run=run)
    _summary_sheet(book.sheet("Сводка"), issues)
    _files_sheet(book.sheet("Файлы"), run, registers or {})
    return book.close()


def _urgency(issue: Issue) -> tuple[object, ...]:
    """Keep organisations together; among equally grave issues what moves most goes first."""
    return (issue.organisation, issue.level.rank, -issue.weight, issue.sort_key())


def _issues_sheet(sheet: Sheet, issues: list[Issue], *, run: RunResult) -> None:
    sheet.lines([f"Замечания к данным {period_phrase(run.period)}"], bold=True)
    if not issues:
        sheet.lines(["Замечаний нет."])
    lines = _by_cause(issues)
    shown = lines[:MOST_ROWS]
    if len(shown) < len(lines):
        sheet.lines(
            [
                (
                    f"Показаны первые {len(shown)} из {len(lines)}: больше лист не держит. "
                    "Все замечания стоят в results.json."
                )
            ]
        )
    sheet.table(_COLUMNS, [_issue_row(same) for same in shown])


def _by_cause(issues: list[Issue]) -> list[list[Issue]]:
    """Put together what one sheet is told many times: one request with all its cells."""
    found: dict[tuple[object, ...], list[Issue]] = {}
    for issue in issues:
        place = issue.place
        where = (place.file, place.sheet) if place else ("", "")
        said = (issue.message, issue.hint, influence_text(issue))
        key = (issue.organisation, issue.level, issue.code, *where, *said)
        found.setdefault(key, []).append(issue)
    return list(found.values())


def _issue_row(same: list[Issue]) -> list[SheetCell]:
    issue = same[0]
    place = issue.place
    return [
        issue.organisation or NO_ORGANISATION,
        Styled(LEVEL[issue.level], _LOOK[issue.level]),
        place.file if place else "",
        place.sheet if place else "",
        _cells_text(same),
        issue.message,
        issue.code.why,
        influence_text(issue),
        issue.hint,
        issue.code.value,
    ]


def _cell_text(issue: Issue) -> str:
    place = issue.place
    if place is None or not place.cell:
        return ""
    if not place.sheet:
        return place.spot
    return f"{place.sheet}, {place.spot}" if place.column is None else f"{place.sheet}!{place.spot}"


def _cells_text(same: list[Issue]) -> str:
    """Name the cells, the sheet once: «Лист1!B3, B4, B5 и ещё 7»."""
    cells = [one.place.spot for one in same[1:] if one.place and one.place.cell]
    more = len(cells) - _MOST_CELLS
    told = ", ".join([_cell_text(same[0]), *cells[:_MOST_CELLS]])
    return f"{told} и ещё {more}" if more > 0 else told


def _summary_sheet(sheet: Sheet, issues: list[Issue]) -> None:
    sheet.lines(["Сколько замечаний у каждой организации и каких"], bold=True)
    columns = (
        SheetColumn("Организация", 40),
        *(SheetColumn(LEVEL[level].capitalize(), 13) for level in Level),
        SheetColumn("Всего", 10),
    )
    by_level = Counter((issue.organisation, issue.level) for issue in issues)
    names = sorted({issue.organisation for issue in issues})
    rows: list[list[SheetCell]] = []
    for name in names:
        counts = [by_level[name, level] for level in Level]
        rows.append([name or NO_ORGANISATION, *counts, sum(counts)])
    sheet.table(columns, rows)
    sheet.lines([""])
    sheet.header(["Вид замечания", "Важность", "Код", "Число", ""])
    by_code = Counter((issue.level, issue.code) for issue in issues)
    for level, code in sorted(by_code, key=lambda pair: (pair[0].rank, pair[1].value)):
        number = by_code[level, code]
        sheet.row([code.title, Styled(LEVEL[level], _LOOK[level]), code.value, number])


def _files_sheet(sheet: Sheet, run: RunResult, registers: Mapping[str, str]) -> None:
    sheet.lines(["Что стало с каждым файлом"], bold=True)
    columns = (
        SheetColumn("Файл", 50),
        SheetColumn("Организация", 30),
        SheetColumn("Решение", 30),
        SheetColumn("Реестры", 30),
    )
    rows: list[list[SheetCell]] = [
        [
            item.file,
            item.organisation,
            VERDICT[item.verdict],
            ", ".join(registers.get(name, name) for name in item.registers),
        ]
        for item in run.inputs
    ]
    sheet.table(columns, rows)
