"""What is said of tables of counts."""

from __future__ import annotations

from pedmonitor.intake.aggregates import aggregate_issues
from pedmonitor.model.location import Place

PLACE = Place("свод.xlsx", "Лист1")


def test_columns_are_listed_and_the_rest_counted() -> None:
    columns = [(f"Ведут кружки {at}", PLACE.at(1, at)) for at in range(2, 8)]
    one = aggregate_issues.unknown_columns(columns[:1])
    told = "столбец с числами не узнан и в расчёт не входит: «Ведут кружки 2» (C2)"
    assert one.message == told
    assert aggregate_issues.unknown_columns(columns).message.endswith("(F2) и ещё 2")


def test_no_name_is_said() -> None:
    line = "Участие в конкурсах: молодой педагог Белова Анна Петровна"
    told = aggregate_issues.narrowed(line, PLACE).message
    assert "Белова" not in told
