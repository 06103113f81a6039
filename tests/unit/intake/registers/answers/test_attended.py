"""Who took part, finished or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.outcomes import Outcomes, Presence
from pedmonitor.intake.registers.answers.attended import settle_attendance
from pedmonitor.intake.registers.columns import ColumnReader, parser_for
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan


def _settled(plan: ReadingPlan, heading: str, **columns: list[Cell]) -> Sheaf:
    form = plan.forms["diagnostics"]
    rows = list(range(1, len(next(iter(columns.values()))) + 1))
    sheaf = Sheaf(form, Place("файл"), rows, [""] * len(rows), {}, {})
    for name, cells in columns.items():
        item = form.field(name)
        assert item is not None
        sheaf.raw[name] = cells
        reader = ColumnReader(parser_for(item, form=form, plan=plan, epoch_1904=False))
        sheaf.parsed[name] = reader.read(cells)[0]
    settle_attendance(sheaf, {"completed": heading}, plan)
    return sheaf


def _away(sheaf: Sheaf) -> list[int]:
    cells = sheaf.parsed.get("attended", [])
    return [row for row, cell in zip(sheaf.rows, cells, strict=False) if cell.value is False]


def test_a_result_beside_a_refusal_shows_that_somebody_was_there(plan: ReadingPlan) -> None:
    sheaf = _settled(plan, "Прошёл", completed=["отказ", "отказ"], score=["", 40.0])
    assert _away(sheaf) == [1]


def test_no_under_passing_is_asked_about_where_levels_are_told(plan: ReadingPlan) -> None:
    levels: list[Cell] = ["региональный"] * 3
    sheaf = _settled(plan, "Прошла", completed=["да", "не прошла", 0.0], level=levels)
    assert "attended" not in sheaf.parsed
    (issue,) = sheaf.issues
    assert "«не прошла»" in issue.message
    assert _settled(plan, "Прошла", completed=["да", "нет"]).issues == []
    assert _away(_settled(plan, "Участие", completed=["да", "нет"], level=levels[:2])) == [2]


def test_who_was_stopped_was_there(plan: ReadingPlan) -> None:
    outcomes = Outcomes(plan.lookups["outcomes"])
    texts = ("прервана по болезни", "заболела", "не прошла", "-", "высокий")
    there, away = Presence.THERE, Presence.AWAY
    said = [there, away, Presence.DOUBTED, Presence.SILENT, there]
    assert [outcomes.presence(text) for text in texts] == said
