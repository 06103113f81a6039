"""The report prints approved rows by audience; the public one only what its own totals say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.recommended import PROFILE, run_of, share

from pedmonitor.model.recommendation import Advice, RegisterRow, State
from pedmonitor.model.result import Status
from pedmonitor.reporting.document import BulletList, Heading, Note, Paragraph, WritingSpace
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.recommendation_words import HEADINGS, figure_basis
from pedmonitor.reporting.sections.build_advice import advice_blocks, public_advice
from pedmonitor.reporting.sections.build_measures import measures_section

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

TOTAL = share((12, 90))
GROUP = "Методическая служба"
GIVEN = {
    HEADINGS["profile"]: PROFILE,
    HEADINGS["audience"]: GROUP,
    HEADINGS["addressee"]: GROUP,
    HEADINGS["basis"]: figure_basis(TOTAL),
    HEADINGS["due"]: "01.10.2023",
}
ROW = RegisterRow("2022-1", State.CURRENT, GIVEN, "Обсудить.", "Обсудить.")


def test_approved_rows_stand_by_audience_before_her_own_words(
    context: ReportContext, templates: Path
) -> None:
    own = RegisterRow("", State.OWN, {}, "Собраться.")
    advice = Advice((ROW, own), organisations=3, waiting=2, outdated=1)
    material = gather(replace(context, advice=advice), templates=templates)
    blocks = advice_blocks(material)
    assert [b.text for b in blocks if isinstance(b, Paragraph)] == [
        f"{GROUP}:",
        "Внесено в реестр методистом:",
    ]
    items = [item for b in blocks if isinstance(b, BulletList) for item in b.items]
    assert items == ["Обсудить. Срок: 01.10.2023.", "Собраться."]
    notes = [block.text for block in blocks if isinstance(block, Note)]
    assert [text.count(f": {number}.") for text, number in zip(notes, (3, 2, 1), strict=True)] == [
        1, 1, 1,
    ]  # fmt: skip
    printed = measures_section(material).blocks
    assert printed.index(blocks[0]) < next(
        at for at, block in enumerate(printed) if isinstance(block, WritingSpace)
    )


@pytest.mark.parametrize("advice", [None, Advice()])
def test_nothing_is_printed_without_a_register(
    advice: Advice | None, context: ReportContext, templates: Path
) -> None:
    assert advice_blocks(gather(replace(context, advice=advice), templates=templates)) == []


def test_the_internal_report_says_that_nothing_is_approved(
    context: ReportContext, templates: Path
) -> None:
    material = gather(replace(context, advice=Advice(waiting=2)), templates=templates)
    assert [type(block) for block in advice_blocks(material)] == [Heading, Note]


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (ROW, True),
        (replace(ROW, text="У Иванова."), False),
        (replace(ROW, id="", state=State.OWN), False),
        (replace(ROW, given=GIVEN | {HEADINGS["addressee"]: "учителя предмета «физика»"}), False),
        (replace(ROW, given=GIVEN | {HEADINGS["basis"]: "показатель 1.1: 1 из 12"}), False),
        (replace(ROW, given=GIVEN | {HEADINGS["basis"]: "сдача и проверка сводов"}), False),
    ],
)
def test_the_public_edition_shows_what_its_own_totals_say(row: RegisterRow, shown: bool) -> None:  # noqa: FBT001
    advice = Advice((row,), organisations=3, waiting=2, outdated=1)
    found = public_advice(advice, run_of(TOTAL), profile=PROFILE)
    assert found == Advice((row,) if shown else ())


def test_a_hidden_total_takes_its_recommendation_along() -> None:
    hidden = replace(TOTAL, status=Status.SUPPRESSED, numerator=None, denominator=None)
    part = share((12, 90), "organisation", "СОШ № 1")
    assert public_advice(Advice((ROW,)), run_of(hidden, part), profile=PROFILE) == Advice()
    assert public_advice(Advice((ROW,)), run_of(TOTAL), profile="other") == Advice()
    assert public_advice(None, run_of(TOTAL), profile=PROFILE) is None
