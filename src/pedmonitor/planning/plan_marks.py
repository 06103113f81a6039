"""Read the methodist's marks on a plan; a mark that cannot be understood is told with its cell."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.definitions.source import suggest
from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.plan_evidence import MarkState, PlanMark
from pedmonitor.model.text import normalise_label
from pedmonitor.planning.execution import occurrence_label
from pedmonitor.planning.register_cells import RowReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.sheet_row import SheetRow

_Key = tuple[str, str, str]


def read_marks(
    rows: Sequence[SheetRow], planned: Iterable[PlannedEvent], *, mask: Callable[[str], str] = str
) -> tuple[tuple[PlanMark, ...], tuple[Issue, ...]]:
    """Understand the marks; rows in which nothing is marked say nothing.

    Args:
        rows: The sheet.
        planned: Every row of every plan.
        mask: Puts dots in the place of people's names.
    """
    known = {(row.plan, row.number, label) for row in planned for label in labels_of(row)}
    seen: set[_Key] = set()
    marks: list[PlanMark] = []
    issues: list[Issue] = []
    for row in rows:
        if not any(row.cells.get(name) for name in sheet.OWN):
            continue
        reader = RowReader(row, IssueCode.PLAN_MARK, mask)
        mark = _mark(reader, known, seen)
        issues += reader.issues
        if reader.is_fit:
            marks.append(mark)
    return tuple(marks), tuple(issues)


def labels_of(row: PlannedEvent) -> list[str]:
    """Name the occurrences of a row as the workbook does."""
    return [occurrence_label(row, window) for window in row.schedule.windows or (None,)]


def _mark(reader: RowReader, known: set[_Key], seen: set[_Key]) -> PlanMark:
    plan, number = reader.text(sheet.PLAN), reader.text(sheet.ROW)
    occurrence = reader.text(sheet.OCCURRENCE)
    key = (plan, number, occurrence)
    if key not in known:
        plans = {name for name, _, _ in known}
        numbers = {name for one, name, _ in known if one == plan}
        wrong, what = sheet.OCCURRENCE, f"у строки {number} плана нет срока «{occurrence}»"
        if plan not in plans:
            wrong, what = sheet.PLAN, f"нет плана «{plan}»{suggest(plan, plans)}"
        elif number not in numbers:
            wrong, what = sheet.ROW, f"в плане нет строки «{number}»{suggest(number, numbers)}"
        hint = "Не меняйте первые столбцы; выполните pedmonitor plan facts, он их обновит."
        reader.complain(IssueCode.PLAN_MARK, wrong, what, hint)
    elif key in seen:
        what = "отметка о той же строке и тех же днях уже есть выше"
        reader.complain(IssueCode.PLAN_MARK, sheet.ROW, what, "Оставьте одну.")
    seen.add(key)
    return PlanMark(
        plan=plan,
        number=number,
        occurrence=occurrence,
        state=_state(reader),
        day=reader.day(sheet.DAY),
        count=_count(reader),
        document=reader.mask(reader.text(sheet.DOCUMENT)),
        link=reader.text(sheet.LINK),
        comment=reader.mask(reader.text(sheet.COMMENT)),
    )


def _state(reader: RowReader) -> MarkState | None:
    text = reader.text(sheet.STATE)
    label = normalise_label(text)
    found = next((one for one in MarkState if normalise_label(one.value) == label), None)
    if text and found is None:
        hint = f"Выберите из списка: {', '.join(MarkState)}."
        reader.complain(IssueCode.PLAN_MARK, sheet.STATE, f"нет отметки «{text}»", hint)
    return found


def _count(reader: RowReader) -> Fraction | None:
    text = reader.text(sheet.COUNT).replace(" ", "").replace("\u00a0", "").replace(",", ".")
    if not text:
        return None
    try:
        count = Fraction(text)
    except (ValueError, ZeroDivisionError):
        count = Fraction(-1)
    if count < 0 or "/" in text:
        what = f"«{reader.text(sheet.COUNT)}» — не число"
        reader.complain(IssueCode.PLAN_MARK, sheet.COUNT, what, "Впишите одно число, например 8.")
        return None
    return count
