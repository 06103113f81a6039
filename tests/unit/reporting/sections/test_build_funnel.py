from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.family import Rows, ShareOfPersons
from pedmonitor.model.result import IndicatorValue, Status
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Chart, Note, Paragraph, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_funnel import funnel_annex

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Section
    from pedmonitor.reporting.facts.context import ReportContext

GROUPS = {
    "СОШ № 1": (20, 60),
    "ООШ № 4": (0, 40),
    "Гимназия": (7, 40),
    "НОШ": (3, 8),
    "Лицей": (1, 12),
}
FORBIDDEN = ("худш", "лучш", "отстаё", "рейтинг —", "место", "норм", "лидер")


@pytest.fixture
def told(context: ReportContext, value: IndicatorValue) -> ReportContext:
    """Indicator 2.1: 31 of 160 in the municipality, and five organisations in odd order."""
    total = replace(value, numerator=31, denominator=160)
    parts = (
        replace(total, breakdown=(("organisation", name),), numerator=k, denominator=n)
        for name, (k, n) in GROUPS.items()
    )
    return replace(context, run=replace(context.run, values=(total, *parts)))


def changed(context: ReportContext, name: str, **fields: object) -> ReportContext:
    values = tuple(
        replace(v, **fields) if v.breakdown == (("organisation", name),) else v  # type: ignore[arg-type]
        for v in context.run.values
    )
    return replace(context, run=replace(context.run, values=values))


def annex(context: ReportContext, templates: Path) -> Section:
    return funnel_annex(gather(context, templates=templates))


def words(context: ReportContext, templates: Path) -> str:
    blocks = annex(context, templates).blocks
    said = [block.text for block in blocks if isinstance(block, Paragraph | Note)]
    said += [item for block in blocks if isinstance(block, BulletList) for item in block.items]
    return "\n".join(said).replace("\N{NO-BREAK SPACE}", " ")


def rows(context: ReportContext, templates: Path, at: int) -> list[list[str]]:
    tables = [block for block in annex(context, templates).blocks if isinstance(block, Table)]
    return [
        [cell_text(cell).replace("\N{NO-BREAK SPACE}", " ") for cell in row]
        for row in tables[at].rows
    ]


def test_who_stands_outside_is_told_in_words_and_in_order(
    told: ReportContext, templates: Path
) -> None:
    assert rows(told, templates, 1) == [
        ["СОШ № 1", "20 из 60 (33,3 %)", "выше контрольной границы; уточнить причины"],
        ["ООШ № 4", "0 из 40 (0 %)", "ниже контрольной границы (99,8 %); уточнить причины"],
    ]


def test_who_stands_inside_and_of_whom_nothing_can_be_said(
    told: ReportContext, templates: Path
) -> None:
    text = words(told, templates)
    assert "Не отличаются от муниципального уровня сверх случайных колебаний: «Гимназия»." in text
    assert "При такой численности отличие установить нельзя: «НОШ», «Лицей»." in text


def test_the_summary_counts_every_indicator(told: ReportContext, templates: Path) -> None:
    assert rows(told, templates, 0) == [["2.1", "31 из 160 (19,4 %)", "1", "1", "1", "2", "0"]]


def test_nothing_is_ranked_or_blamed(told: ReportContext, templates: Path) -> None:
    text = repr(annex(told, templates)).casefold()
    assert [word for word in FORBIDDEN if word in text] == []


def test_organisations_without_data_are_named(told: ReportContext, templates: Path) -> None:
    silent = changed(told, "Гимназия", status=Status.NOT_COMPUTABLE, numerator=None)
    assert "Без данных: «Гимназия»." in words(silent, templates)


def test_a_hidden_organisation_is_nowhere(told: ReportContext, templates: Path) -> None:
    hidden = changed(told, "ООШ № 4", status=Status.SUPPRESSED)
    assert "ООШ № 4" not in repr(annex(hidden, templates))


def test_a_hidden_total_hides_its_funnel(told: ReportContext, templates: Path) -> None:
    values = tuple(
        v if v.breakdown else replace(v, status=Status.SUPPRESSED) for v in told.run.values
    )
    hidden = replace(told, run=replace(told.run, values=values))
    assert "сопоставить с муниципальным уровнем, нет" in words(hidden, templates)


def test_sensitive_indicators_and_other_kinds_have_no_funnel(
    told: ReportContext, templates: Path
) -> None:
    of = Rows(register="staff")
    family = ShareOfPersons(
        id="mentoring", kind="share_of_persons", title="", meaning="", population=of, fact=of
    )
    known = replace(told, families={"mentoring": family})
    assert rows(known, templates, 0)
    sensitive = family.model_copy(update={"sensitive": True})
    for other in (sensitive, family.model_copy(update={"kind": "share_of_organisations"})):
        assert "нет." in words(replace(told, families={"mentoring": other}), templates)


def test_two_organisations_make_no_funnel(told: ReportContext, templates: Path) -> None:
    few = replace(told, run=replace(told.run, values=told.run.values[:3]))
    assert "сопоставить с муниципальным уровнем, нет" in words(few, templates)


def test_nobody_outside_and_no_target_draws_no_chart(told: ReportContext, templates: Path) -> None:
    quiet = changed(changed(told, "ООШ № 4", numerator=8), "СОШ № 1", numerator=12)
    assert rows(quiet, templates, 0)[0][2:4] == ["0", "0"]
    assert not [b for b in annex(quiet, templates).blocks if isinstance(b, Chart)]


def test_a_mean_of_schools_that_is_another_number_is_told(
    told: ReportContext, templates: Path
) -> None:
    assert "среднее долей" not in words(told, templates)
    other = changed(told, "НОШ", numerator=8)
    text = words(other, templates)
    assert "доля по муниципалитету — 31 из 160 (19,4 %); среднее долей" in text
    hidden = changed(other, "Лицей", status=Status.SUPPRESSED)
    assert "среднее долей" not in words(hidden, templates)


def test_wider_limits_are_told(told: ReportContext, templates: Path) -> None:
    apart = changed(changed(told, "Гимназия", numerator=20), "Лицей", numerator=9)
    assert "границы расширены в " in words(apart, templates)
    assert "границы расширены в " not in words(told, templates)
    assert "сверх случайных колебаний" not in words(apart, templates), "of such limits not so"
    assert "сильнее, чем организации отличаются друг от друга" in words(apart, templates)


def test_around_nought_nobody_can_differ_and_nobody_is_examined(
    told: ReportContext, templates: Path
) -> None:
    assert "отличие можно установить: " in words(told, templates)
    values = tuple(replace(v, numerator=0) for v in told.run.values)
    none = replace(told, run=replace(told.run, values=values))
    assert rows(none, templates, 0)[0][1] == "0 из 160 (0 %)"
    assert "отличие можно установить" not in words(none, templates)
