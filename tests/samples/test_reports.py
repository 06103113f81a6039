"""Every report of the samples: what may not be written is not, and percentages carry counts."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.measures import measure

from pedmonitor.analysis.judge import Judge
from pedmonitor.model.measure import MeasureRegister, Selection
from pedmonitor.model.period import calendar_year
from pedmonitor.reporting.document import BulletList, Note, Paragraph, Section, WritingSpace
from pedmonitor.reporting.facts.context import ReportContext
from pedmonitor.reporting.sections.build_abbreviations import texts_of
from pedmonitor.reporting.sections.build_effect import build_effect_note
from pedmonitor.reporting.sections.kinds import EVERY, FULL, chosen_kinds
from pedmonitor.reporting.text.typography import typeset
from pedmonitor.workflows.compute_period import compute_folder
from pedmonitor.workflows.keeping.people_memory import people_changes
from pedmonitor.workflows.keeping.workspace import open_workspace
from pedmonitor.workflows.plans.judge_measures import Judging, judge_measures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.measure_effect import JudgedMeasures
    from pedmonitor.reporting.document import Document
    from samples.conftest import Municipality

FORBIDDEN = re.compile(
    r"эффективн[аоы]\b|стабильн|тенденци[яию] к|худш|лучш(?!ими|их практик|ими практик)|отста[её]т"
    r"|благодаря|привел[оаи] к|доказан|значительно|резко|ожидаемый балл|дефициты устранены"
    r"|мастерство выросло|соответствует норме|рейтинг|\d+-е место|лидер",
    re.IGNORECASE,
)
CONTEST = "Лучший урок"
"""A contest of the samples: names of things are printed as they are."""
PERCENT = re.compile(r"\d\s?%")
COUNTED = re.compile(r"\d[\s\d]*\sиз\s\d[\s\d]*\s\(\d[\d,\s]*%\)")
METHOD = re.compile(r"Ньюкомбу,\s95\s%|Хохберг,\s5\s%")
"""The level of a method is no share of anybody."""
TARGET = re.compile(r"не\s(менее|более)\s[\d,]+\s?%")


@pytest.fixture(scope="module")
def reports(municipality: Municipality, tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    """Every kind of report of every profile, over two years."""
    folder = tmp_path_factory.mktemp("reports")
    shutil.copy(municipality.folder / "pedmonitor.toml", folder)
    workspace = open_workspace(folder)
    runs = [
        compute_folder(workspace, municipality.returns(year), keep_secret=True).run
        for year in (2021, 2022)
    ]
    found = []
    for profile in municipality.profiles:
        context = ReportContext(
            workspace.catalogue.profile(profile).for_period(calendar_year(2022)),
            runs[1],
            (runs[0],),
            families=workspace.catalogue.families,
            catalogue=workspace.catalogue,
            options=workspace.options(),
            people=people_changes(runs[1], runs[0], profile),
            ask=Judge(),
        )
        for kind in chosen_kinds((EVERY,), workspace.templates):
            document = kind.build(context, workspace.templates)
            assert document is not None or kind.id != FULL
            found += [document] if document else []
        judged = _judged(context)
        found.append(
            build_effect_note(replace(context, judged=judged), templates=workspace.templates)
        )
    return found


def _judged(context: ReportContext) -> JudgedMeasures:
    """Measures of every sort by every indicator: drawn schools, low ones, one, all."""
    names = [one.name for one in context.run.contexts]
    refs = tuple(row.ref for row in context.profile.indicators)
    sorts: tuple[tuple[list[str], Selection | None], ...] = (
        (names[:4], Selection.RANDOM),
        (names[2:5], Selection.LOW_VALUE),
        (names[:1], None),
        ([], Selection.ALL),
    )
    listed = tuple(
        measure(*some, id=f"М-{at}", profile=context.profile.id, indicators=refs, selection=why)
        for at, (some, why) in enumerate(sorts)
    )
    judging = Judging(context.profile, context.families, 10)
    return judge_measures(MeasureRegister(listed), context.run, context.earlier, judging)


def _own_words(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Paragraph | Note):
            yield block.text
        elif isinstance(block, BulletList):
            yield from block.items


def test_no_text_holds_what_may_not_be_written(
    reports: list[Document], municipality: Municipality
) -> None:
    quoted = _quoted(municipality)
    found = []
    for document in reports:
        for section in document.sections:
            for text in texts_of(section):
                plain = text
                for wording in quoted:
                    plain = plain.replace(wording, "")
                found += [(document.title, text) for _ in FORBIDDEN.findall(plain)]
    assert found == []


def test_every_percentage_carries_its_counts(
    reports: list[Document], municipality: Municipality
) -> None:
    quoted = _quoted(municipality)
    for document in reports:
        for section in document.sections:
            for text in _own_words(section):
                plain = text
                for wording in quoted:
                    plain = plain.replace(wording, "")
                plain = METHOD.sub("", TARGET.sub("", COUNTED.sub("", plain)))
                told = "из приложения" in plain  # or the sentence points to the table
                assert told or not PERCENT.search(plain), (document.title, text)


def test_the_methodists_places_stay_empty(reports: list[Document]) -> None:
    spaces = [
        block
        for document in reports
        for section in document.sections
        for block in section.blocks
        if isinstance(block, WritingSpace)
    ]
    assert spaces
    assert {space.text for space in spaces} == {""}


def _quoted(municipality: Municipality) -> list[str]:
    """What documents themselves say may be quoted; the longest first."""
    from making.definitions import bundled_definitions

    catalogue = bundled_definitions()
    texts: set[str] = {family.title for family in catalogue.families.values()}
    texts |= {family.meaning for family in catalogue.families.values()}
    for name in municipality.profiles:
        texts |= _wordings(catalogue.profiles[name])
    typeset_texts = {typeset(text.rstrip(" ;.")) for text in texts if text}
    return sorted(typeset_texts, key=len, reverse=True)


def _wordings(profile: Profile) -> set[str]:
    texts = {profile.document.title, *profile.measure_directions, *profile.analysis_directions}
    texts |= {goal.text for goal in profile.goals} | {group.title for group in profile.groups}
    return texts | {row.wording for row in profile.indicators} | {CONTEST}
