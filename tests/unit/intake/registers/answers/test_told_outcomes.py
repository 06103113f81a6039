"""Words under «Результат» are told: whom they leave out, and which nobody understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.answers.told_outcomes import tell_outcomes
from pedmonitor.intake.registers.columns import ColumnReader, parser_for
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan

YES = Parsed(CellState.VALUE, value=True)


def read(plan: ReadingPlan, path: str, *cells: Cell) -> Sheaf:
    form_id, name = path.split(".")
    form = plan.forms[form_id]
    item = form.field(name)
    assert item is not None
    rows = list(range(len(cells)))
    sheaf = Sheaf(form, Place("файл"), rows, [""] * len(rows), {}, {})
    sheaf.raw[name] = [*cells]
    reader = ColumnReader(parser_for(item, form=form, plan=plan, epoch_1904=False))
    sheaf.parsed[name] = reader.read([*cells])[0]
    return sheaf


def told(sheaf: Sheaf, plan: ReadingPlan) -> list[tuple[str, str]]:
    tell_outcomes(sheaf, {"outcome": "Итог"}, plan)
    return [(issue.level.value, issue.message) for issue in sheaf.issues]


def test_who_is_left_out_is_told_once(plan: ReadingPlan) -> None:
    sheaf = read(plan, "diagnostics.outcome", "высокий", "болела", "", "отменена")
    assert [cell.value for cell in sheaf.parsed["outcome"]] == [None, False, None, False]
    ((level, text),) = told(sheaf, plan)
    assert level == "info"
    assert "«Итог»" in text
    assert "строки 2, 4" in text


def test_an_unknown_word_is_quoted_and_its_row_counted(plan: ReadingPlan) -> None:
    sheaf = read(plan, "contests.result", "участник", "резерв", "Иванова Анна")
    assert not any(cell.value is False for cell in sheaf.parsed["result"])
    ((level, text),) = told(sheaf, plan)
    assert level == "warning"
    assert "«резерв»" in text
    assert "Иванова" not in text
    assert "строки 2, 3" in text


def test_a_mark_of_passing_decides(plan: ReadingPlan) -> None:
    sheaf = read(plan, "diagnostics.outcome", "особое мнение", "особое мнение")
    sheaf.raw["completed"], sheaf.parsed["completed"] = ["да", ""], [YES, BLANK]
    ((_, text),) = told(sheaf, plan)
    assert "строка 2" in text


def test_a_score_in_words_is_told_though_its_column_is_gone(plan: ReadingPlan) -> None:
    sheaf = read(plan, "diagnostics.score", 85.0, "болела", "н/я")
    assert [cell.value for cell in sheaf.parsed.pop("score")] == [True, False, False]
    ((_, text),) = told(sheaf, plan)
    assert "строки 2, 3" in text
