"""Schools and subjects in the captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.captioned import told_by_captions

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


def test_two_schools_are_taken_out_of_the_captions(plan: ReadingPlan) -> None:
    paths = [("Показатель",), ("СОШ № 1", "всего"), ("СОШ № 2",), ("Прошли диагностику",)]
    told = told_by_captions(paths, plan.lookups["subjects"], schools=True, lessons=True)
    assert told.organisations == ["", "СОШ № 1", "СОШ № 2", ""]
    assert told.paths == [("Показатель",), ("всего",), (), ("Прошли диагностику",)]
    assert set(told.subjects) == {""}


def test_one_of_them_is_no_such_table(plan: ReadingPlan) -> None:
    paths = [("Показатель",), ("СОШ № 1",), ("физика", "всего")]
    told = told_by_captions(paths, plan.lookups["subjects"], schools=True, lessons=True)
    assert (told.paths, set(told.organisations), set(told.subjects)) == (paths, {""}, {""})


def test_subjects_are_told_by_their_codes(plan: ReadingPlan) -> None:
    paths = [("ОО",), ("Физика", "всего"), ("Физика", "прошли"), ("Рус. яз.", "всего")]
    told = told_by_captions(paths, plan.lookups["subjects"], schools=False, lessons=True)
    assert told.subjects == ["", "физика", "физика", "русский язык и литература"]
    assert told.paths[1:3] == [("всего",), ("прошли",)]
    left = told_by_captions(paths, plan.lookups["subjects"], schools=False, lessons=False)
    assert left.paths == paths
