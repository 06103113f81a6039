from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Coverage, Status
from pedmonitor.reporting.document import BulletList, Heading, Note, Paragraph
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_experience import experience

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def _lists(context: ReportContext, templates: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    heading = ""
    for block in experience(gather(context, templates=templates)):
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, BulletList):
            found[heading] = block.items
        elif isinstance(block, Paragraph):
            found[heading] = (block.text,)
    return found


def test_organisations_at_the_target_are_named_in_their_order_without_ranks(
    context: ReportContext, templates: Path
) -> None:
    told = _lists(context, templates)["Положительный опыт"]
    assert told[0].startswith("Показатель 2.1: значение не ниже цели (не менее 15")
    assert told[0].endswith("— Вилюйская СОШ № 1.")
    assert "Тосуйская" not in told[0], "1 из 7: fewer than ten are not judged"
    notes = [
        b.text for b in experience(gather(context, templates=templates)) if isinstance(b, Note)
    ]
    assert "могла бы быть полезна" in notes[0]


def test_what_rose_in_every_period_is_described(context: ReportContext, templates: Path) -> None:
    told = _lists(context, templates)["Положительный опыт"]
    assert any(line.startswith("Показатель 1.1: в каждом") for line in told)
    assert not any(line.startswith("Показатель 2.1: в каждом") for line in told)
    two = _lists(replace(context, earlier=context.earlier[-1:]), templates)
    assert not any("в каждом" in line for line in two["Положительный опыт"])


def test_a_share_that_rose_because_its_base_fell_is_no_experience(
    context: ReportContext, templates: Path
) -> None:
    fewer = tuple(
        replace(v, numerator=29, denominator=200) if v.ref == "1.1" and not v.breakdown else v
        for v in context.run.values
    )
    told = _lists(replace(context, run=replace(context.run, values=fewer)), templates)
    assert not any("1.1: в каждом" in line for line in told["Положительный опыт"]), (
        "30 the year before"
    )


def test_negative_tendencies_are_facts_with_counts(context: ReportContext, templates: Path) -> None:
    told = _lists(context, templates)["Негативные тенденции"]
    assert told[0] == "Цели не достигнуты: показатель 3.1 (сколько не хватает, сказано выше)."
    assert not any("значение 0" in line for line in told)
    noughts = _lists(context, templates)[
        "Обратить внимание: нулевые значения и неподтверждённые показатели"
    ]
    assert noughts == ("Показатель 3.1: значение 0 — физика (0 из 12).",)
    assert any(line.startswith("Показатель 3.1: в каждом") for line in told)


def test_who_is_silent_twice_is_named(context: ReportContext, templates: Path) -> None:
    coverage = Coverage(9, 8, ("Кюлятская СОШ",), 8, 0)
    before = replace(context.earlier[-1], coverage=coverage)
    told = _lists(replace(context, earlier=(before,)), templates)["Негативные тенденции"]
    assert "Нет данных второй период подряд: Кюлятская СОШ." in told


def test_hidden_values_are_in_neither_list_and_no_finding_is_claimed(
    context: ReportContext, templates: Path
) -> None:
    hidden = tuple(replace(v, status=Status.SUPPRESSED) for v in context.run.values)
    lists = _lists(replace(context, run=replace(context.run, values=hidden)), templates)
    reasons = lists.pop("О чём судить нельзя")
    assert lists == {
        "Положительный опыт": ("Судить нельзя; почему, сказано ниже.",),
        "Негативные тенденции": ("Судить нельзя; почему, сказано ниже.",),
    }
    assert reasons[0] == "Достижение цели оценить нельзя: 2.1, 3.1."
    assert "малая численность в одном из периодов): 1.1" in reasons[1]


def test_incomparable_years_are_not_an_absence_of_tendencies(
    context: ReportContext, templates: Path
) -> None:
    partial = tuple(
        v if v.breakdown else replace(v, status=Status.PARTIAL, target=None)
        for v in context.run.values
    )
    lists = _lists(replace(context, run=replace(context.run, values=partial)), templates)
    assert lists["Негативные тенденции"] == ("Судить нельзя; почему, сказано ниже.",)
    (partly, *_) = lists["О чём судить нельзя"]
    assert "данные одного из периодов неполные): 1.1, 2.1" in partly


def test_whose_figures_are_hidden_is_not_told_to_have_no_experience(
    context: ReportContext, templates: Path
) -> None:
    values = tuple(
        replace(v, status=Status.SUPPRESSED) if v.breakdown else v for v in context.run.values
    )
    lists = _lists(replace(context, run=replace(context.run, values=values), earlier=()), templates)
    assert lists["Положительный опыт"] == (
        "Не отмечен среди того, о чём можно судить; о чём судить нельзя, сказано ниже.",
    )
    (names,) = lists["О чём судить нельзя"]
    assert names.endswith("поэтому они не названы: 2.1.")


def test_a_nought_of_all_is_named_before_those_of_subjects(
    context: ReportContext, templates: Path
) -> None:
    values = tuple(
        replace(v, numerator=0) if v.ref == "3.1" and not v.breakdown else v
        for v in context.run.values
    )
    lists = _lists(replace(context, run=replace(context.run, values=values)), templates)
    (told,) = lists["Обратить внимание: нулевые значения и неподтверждённые показатели"]
    assert told.replace("\N{NO-BREAK SPACE}", " ") == (
        "Показатель 3.1: значение 0 — по муниципалитету (0 из 370), физика (0 из 12)."
    )
