"""A sentence in the place of a table is an empty register only when it says so of one register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.registers.counted_rows.told_none import told_none
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Row
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("sheet", "text", "form"),
    [
        ("Конкурсы", "в 2022 году не участвовали", "contests"),
        ("Лист1", "Педагоги СОШ № 3 в 2021-2022 уч. году курсы не проходили.", "training"),
        ("Лист1", "Наставничество: наставнические пары не закреплены", "mentoring"),
        ("Наставничество", "Молодых педагогов нет", "mentoring"),
        ("Кадры", "Педагогов нет", ""),
        ("Диагностика", "Диагностика не проводилась", ""),
        ("Лист1", "В конкурсах, курсах не участвовали", ""),
        ("Лист1", "не участвовали", ""),
        ("Конкурсы", "нет данных", ""),
        ("Конкурсы", "пока не участвовали", ""),
        ("Конкурсы", "не участвовали 3 педагога", ""),
    ],
)
def test_only_a_plain_denial_of_one_register_counts(
    plan: ReadingPlan, sheet: str, text: str, form: str
) -> None:
    found = told_none(RawSheet(sheet, [["", text]]), Place("СОШ 1/a.xlsx", sheet), plan)
    assert (found[0].form if found else "") == form


def test_a_hidden_sheet_and_a_long_text_say_nothing(plan: ReadingPlan) -> None:
    rows: list[Row] = [["В конкурсах не участвовали"]]
    assert told_none(RawSheet("Лист1", rows, hidden=True), Place("a.xlsx"), plan) is None
    essay: list[Row] = [*rows, ["Мысль"], ["Мысль"], ["Мысль"], ["Мысль"]]
    assert told_none(RawSheet("Лист1", essay), Place("a.xlsx"), plan) is None


def test_the_empty_register_answers_every_field(plan: ReadingPlan) -> None:
    found = told_none(RawSheet("Конкурсы", [["не участвовали"]]), Place("a.xlsx", "Конкурсы"), plan)
    assert found is not None
    table, note = found
    assert table.fields == {item.id for item in plan.forms["contests"].fields}
    assert (table.rows, note.level.value, note.code.value) == ([], "info", "SHEET-001")
