"""What stands beside a figure."""

from __future__ import annotations

from pedmonitor.compute.coverage import Covered
from pedmonitor.compute.notes import coverage_note, with_parts
from pedmonitor.definitions.profile import ProfileIndicator
from pedmonitor.model.result import TOTAL, IndicatorValue, Status, Unit


def value(ref: str, numerator: int | None) -> IndicatorValue:
    status = Status.OK if numerator is not None else Status.NOT_COMPUTABLE
    return IndicatorValue("п", "f", ref, "w", Unit.PERCENT, TOTAL, numerator, 10, status)


def row(ref: str, *parts: str) -> ProfileIndicator:
    return ProfileIndicator(ref=ref, family="f", group="1", wording="w", parts=parts)


def noted(whole: int | None, first: int | None, second: int | None) -> str:
    rows = [row("7", "7а", "7б"), row("7а"), row("7б")]
    values = [value("7", whole), value("7а", first), value("7б", second)]
    return with_parts(values, rows)[0].note


def test_parts_of_a_union() -> None:
    assert noted(12, 8, 4) == ""
    assert noted(11, 8, 4) == "Сумма частей (12) больше итога (11): кто-то обучился в обеих."
    assert "в других местах" in noted(13, 8, 4)
    assert noted(13, 8, None) == ""


def test_five_of_the_missing_are_named() -> None:
    names = tuple("АБВГДЕЖ")
    note = coverage_note(Covered(names, names[:1], ""), TOTAL, computable=True)
    assert note == "Сдали 1 из 7 организаций; нет данных: Б, В, Г, Д, Е и ещё 1."


def test_a_cause_that_is_not_everybody_s_says_whose_it_is() -> None:
    names = tuple("АБВ")
    causes = {"А": "нет НОК", "Б": "нет НОК", "В": "нет кадров; нет диагностик"}
    note = coverage_note(Covered(names, (), "нет НОК; нет кадров", causes), TOTAL, computable=False)
    assert note == (
        "Посчитать нельзя: нет НОК — у 2 из 3 организаций; нет кадров — у 1 из 3 организаций; "
        "нет диагностик — у 1 из 3 организаций."
    )
    one = coverage_note(
        Covered(names, (), "нет НОК", dict.fromkeys(names, "нет НОК")), TOTAL, computable=False
    )
    assert one == "Посчитать нельзя: нет НОК."
