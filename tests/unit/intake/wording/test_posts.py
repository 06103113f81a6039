"""Cells of responsibles: posts and offices stay, names of any look go."""

from __future__ import annotations

import pytest
from making.definitions import bundled_definitions

from pedmonitor.definitions.plan import load_plans
from pedmonitor.intake.wording.posts import without_names


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Цой-Ли А. Б.", "…"),
        ("Мамедов Рашид Али оглы", "… оглы"),
        ("ИВАНОВА И.И.", "…"),
        ("КИМ Ю.", "…"),
        ("ЛИ В.А.", "…"),
        ("Петренко О П", "…"),
        ("зам. директора по УВР (Белых А.А.)", "зам. директора по УВР (…)"),
        ("Отдел образования, Шевчук Н.", "Отдел образования, …"),
        ("Хасанова Гульнара Ильдаровна - методист", "… - методист"),
        ("Рук. РМО Кац И.Л.", "Рук. РМО …"),
        ("директор МБОУ «Лицей № 1» Гай", "директор МБОУ «Лицей № 1» …"),
        ("ИМЦ Ким Ю.", "ИМЦ …"),
        ("методисты ИМЦ, руководители РМО", "методисты ИМЦ, руководители РМО"),
        ("Никольская методист ИМЦ", "… методист ИМЦ"),
        ("Наблюдательный совет, Роспотребнадзор", "Наблюдательный совет, Роспотребнадзор"),
        ("Амурский муниципальный округ, КДНиЗП", "Амурский муниципальный округ, КДНиЗП"),
    ],
)
def test_whatever_is_no_post_goes(cell: str, expected: str) -> None:
    assert without_names(cell) == expected


def test_the_responsibles_of_the_plans_of_the_documents_stay() -> None:
    plans = load_plans(bundled_definitions())
    told = {one for plan in plans.values() for row in plan.rows for one in row.responsible}
    assert len(told) > 20
    assert not [one for one in told if without_names(one) != one]
