"""Which base a column of figures is."""

from __future__ import annotations

from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part


def test_a_base_of_some_is_none_of_all_staff() -> None:
    staff = FigureColumn(1, Part.DENOMINATOR, caption="Всего педагогов")
    trained = FigureColumn(2, Part.DENOMINATOR, caption="Прошли ПК", of=frozenset({"trained"}))
    assert staff.is_base_of("passed", of_some=False)
    assert not trained.is_base_of("passed", of_some=False)
    assert trained.is_base_of("trained", of_some=True)
    assert not staff.is_base_of("trained", of_some=True)
