from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.analysis.judge import Judge
from pedmonitor.model.result import IndicatorValue, Status, Unit
from pedmonitor.reporting.facts.change_sentences import (
    bare_facts,
    change_sentence,
    examined_sentence,
)
from pedmonitor.reporting.facts.changes import changes_between
from pedmonitor.reporting.facts.context import gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

Pair = tuple[int, int]
ADVERBS = ("значительно", "резко", "существенно", "стабильно", "не изменилось", "тенденци")


def sentence(
    context: ReportContext, templates: Path, value: IndicatorValue, before: Pair, after: Pair
) -> str:
    """Write the sentence of indicator 2.1 changing from one share to another."""
    old, new = (replace(value, numerator=k, denominator=n) for k, n in (before, after))
    runs = (replace(context.earlier[-1], values=(old,)), replace(context.run, values=(new,)))
    own = replace(context, run=runs[1], earlier=runs[:1])
    material = gather(own, templates=templates)
    change = next(
        one for one in changes_between(material, earlier=0, later=1) if one.indicator.ref == "2.1"
    )
    return change_sentence(change, material).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ((120, 600), (150, 600), "доля выросла на 5,0 п. п. — за 2021 год 120 из 600 (20,0 %)"),
        ((120, 600), (150, 600), "; изменение отличимо от случайных колебаний."),
        ((150, 600), (120, 600), "доля снизилась на 5,0 п. п."),
        ((57, 385), (62, 385), "разность +1,3 п. п.; данных недостаточно, чтобы говорить о росте."),
        ((62, 385), (57, 385), "разность −1,3 п. п.; данных недостаточно, чтобы говорить о сниж"),
        ((60, 400), (60, 400), "доля та же — за 2021 год 60 из 400 (15,0 %)"),
        ((40, 160), (30, 75), "при этом числитель стал меньше: 40 → 30 (знаменатель 160 → 75)"),
        ((30, 75), (40, 160), "при этом числитель стал больше: 30 → 40 (знаменатель 75 → 160)"),
        ((2, 9), (3, 9), "2 из 9, за 2022 год 3 из 9; численность менее 10, изменение доли не оц"),
    ],
)
def test_what_is_written(
    context: ReportContext,
    templates: Path,
    value: IndicatorValue,
    before: Pair,
    after: Pair,
    said: str,
) -> None:
    text = sentence(context, templates, value, before, after)
    assert said in text
    assert not [word for word in ADVERBS if word in text]


def test_growth_is_not_claimed_without_data(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    text = sentence(context, templates, value, (57, 385), (62, 385))
    assert "выросла" not in text


def test_equal_shares_are_not_called_unchanged_beyond_their_numbers(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    text = sentence(context, templates, value, (60, 400), (60, 400))
    assert "недостаточно" not in text
    assert "отличимо" not in text


def test_a_suppressed_value_says_nothing(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    hidden = replace(value, status=Status.SUPPRESSED)
    runs = (replace(context.earlier[-1], values=(value,)), replace(context.run, values=(hidden,)))
    material = gather(replace(context, run=runs[1], earlier=runs[:1]), templates=templates)
    change = next(
        one for one in changes_between(material, earlier=0, later=1) if one.indicator.ref == "2.1"
    )
    assert (change.verdict, change.shares) == (None, None)
    told = bare_facts(change, "dynamics")
    told = replace(told, words={"indicators": "показатель 2.1"})
    assert material.sentences.tell(told) == "не приводится (малая численность): показатель 2.1"


def test_a_sum_of_posts_gets_no_verdict(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    whole = replace(value, numerator=13, denominator=12)
    text = sentence(context, templates, whole, (12, 12), (13, 12))
    assert "отличимо" not in text
    assert "недостаточно" not in text


def test_many_changes_are_told_with_how_many_were_examined(
    context: ReportContext, templates: Path
) -> None:
    material, ask = gather(context, templates=templates), Judge()
    clear, doubtful = ask.change((10, 200), (60, 200)), ask.change((120, 600), (150, 600))
    nothing = ask.change((57, 385), (62, 370))
    assert examined_sentence([], material) == ""
    assert "2; ни одно не отличимо" in examined_sentence([("1", nothing)] * 2, material)
    one = examined_sentence([("1", clear), *[("2", nothing)] * 3], material)
    assert "долей: 4, по отдельности отличимы: 1." in one
    assert one.endswith("отличимыми остаются: 1.")
    none = examined_sentence([("1", doubtful), *[("2", nothing)] * 30], material)
    assert "отличимым не остаётся ни одно" in none


def test_units_other_than_shares_are_told_by_numbers(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    count = replace(value, unit=Unit.PERSONS, denominator=None)
    runs = (
        replace(context.earlier[-1], values=(replace(count, numerator=15),)),
        replace(context.run, values=(replace(count, numerator=18),)),
    )
    material = gather(replace(context, run=runs[1], earlier=runs[:1]), templates=templates)
    change = next(
        one for one in changes_between(material, earlier=0, later=1) if one.indicator.ref == "2.1"
    )
    said = change_sentence(change, material).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Показатель 2.1: стало больше — за 2021 год 15 чел., за 2022 год 18 чел."


def test_what_stands_out_alone_but_not_among_so_many_is_no_growth(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    row = next(one for one in context.profile.indicators if one.ref == "2.1")
    refs = [f"2.{number}" for number in range(1, 32)]
    rows = tuple(row.model_copy(update={"ref": ref}) for ref in refs)

    def values(first: Pair, rest: Pair) -> tuple[IndicatorValue, ...]:
        pairs = [first, *[rest] * 30]
        return tuple(
            replace(value, ref=ref, numerator=k, denominator=n)
            for ref, (k, n) in zip(refs, pairs, strict=True)
        )

    own = replace(
        context,
        profile=context.profile.model_copy(update={"indicators": rows}),
        earlier=(replace(context.earlier[-1], values=values((120, 600), (57, 385))),),
        run=replace(context.run, values=values((150, 600), (62, 385))),
    )
    material = gather(own, templates=templates)
    change = changes_between(material, earlier=0, later=1)[0]
    assert not change.stands_out
    assert bare_facts(change, "dynamics").certainty == "single"
    text = change_sentence(change, material)
    assert "выросла" not in text
    assert text.endswith("; отличимо по отдельности, с поправкой на число сравнений — нет.")
