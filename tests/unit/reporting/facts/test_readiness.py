from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.readiness import Readiness, Stage, ThematicLine
from pedmonitor.model.document_fact import DocumentFact
from pedmonitor.model.measure import Measure, MeasureRegister, Order
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.reporting.facts.figures import Figures
from pedmonitor.reporting.facts.readiness import Evidence, Position, positions_of

if TYPE_CHECKING:
    from pedmonitor.reporting.facts.context import ReportContext

LINE = ThematicLine(
    id="T1", title="дефициты", families=("diagnosed", "qualified"), words=("дефицит",)
)
NOTE = DocumentFact(
    MUNICIPALITY, "Аналитическая справка о диагностике дефицитов", number="12",
    day=dt.date(2022, 11, 15), link="https://a.example/1",
)  # fmt: skip


def _position(
    context: ReportContext, evidence: str, documents: tuple[DocumentFact, ...] | None = ()
) -> Position:
    words = ("аналитическ справк",) if evidence == "documents" else ()
    stage = Stage(id="s", title="С", position="п", evidence=evidence, words=words)
    readiness = Readiness(
        id="r", title="Р", basis="б", general=("методическ работ",), lines=(LINE,), stages=(stage,)
    )
    figures = Figures(context.run, profile=context.profile.id)
    proof = Evidence(context.profile, figures, context.run.period, documents)
    (position,) = positions_of(readiness, proof)
    return position


def test_goals_indicators_and_methods_come_from_the_profile(context: ReportContext) -> None:
    goals = _position(context, "goals")
    assert goals.proofs == ("«увеличение доли педагогов, прошедших диагностику»",)
    assert _position(context, "indicators").proofs == ("показатели 3.1, 3.3",)
    assert _position(context, "methods").proofs == ("метод описан: показатели 3.1, 3.3",)


def test_monitoring_is_what_has_been_computed(context: ReportContext) -> None:
    values = _position(context, "values")
    assert values.proofs == ("рассчитано показателей: 1 из 2 (3.1)",)
    assert values.lacking == ("нет данных: показатель 3.3",)


def test_a_document_shows_its_requisites_and_link(context: ReportContext) -> None:
    found = _position(context, "documents", (NOTE,))
    assert found.is_found
    assert found.lacking == ()
    assert found.proofs == (
        "«Аналитическая справка о диагностике дефицитов» от 15.11.2022 № 12, https://a.example/1",
    )


def test_what_a_document_lacks_is_said(context: ReportContext) -> None:
    bare = replace(NOTE, number="", link="")
    told = _position(context, "documents", (bare,)).lacking
    assert [line.split(":")[0] for line in told] == ["нет номера", "нет ссылки"]


@pytest.mark.parametrize(
    "change",
    [
        {"owner": "СОШ № 1"},
        {"in_force": False},
        {"title": "План мероприятий по дефицитам"},
        {"title": "Аналитическая справка о питании"},
    ],
)
def test_other_documents_prove_nothing(context: ReportContext, change: dict[str, object]) -> None:
    other = replace(NOTE, **change)  # type: ignore[arg-type]  # a table of changes
    found = _position(context, "documents", (other,))
    assert not found.is_found
    assert found.lacking == ("нет документа за 2022 год",)


def test_a_document_of_another_year_is_named(context: ReportContext) -> None:
    old = replace(NOTE, day=dt.date(2021, 11, 15))
    (told,) = _position(context, "documents", (old,)).lacking
    assert told.startswith("дата вне периода или не указана: «Аналитическая справка")


def test_a_document_about_the_whole_system_serves_every_line(context: ReportContext) -> None:
    whole = replace(NOTE, title="Аналитическая справка о методической работе")
    assert _position(context, "documents", (whole,)).is_found


def test_an_absent_register_is_no_absent_document(context: ReportContext) -> None:
    found = _position(context, "documents", None)
    assert found.lacking == ("реестр документов не представлен",)


@pytest.mark.parametrize(
    ("order", "is_found"),
    [
        (Order(), False),
        (Order(number="15"), False),
        (Order("15", dt.date(2022, 3, 1)), True),
        (Order(link="https://a.example/2"), True),
    ],
)
def test_a_measure_without_requisites_is_no_document(
    context: ReportContext, order: Order, *, is_found: bool
) -> None:
    stage = Stage(
        id="m", title="М", position="п", evidence="documents", words=("план",), register="measures"
    )
    readiness = Readiness(id="r", title="Р", basis="б", lines=(LINE,), stages=(stage,))
    one = Measure(
        "М-1", context.profile.id, "Курсы", 1, "", (), True, dt.date(2022, 3, 1),
        order=order, indicators=("3.1",),
    )  # fmt: skip
    figures = Figures(context.run, profile=context.profile.id)
    proof = Evidence(
        context.profile, figures, context.run.period, (), measures=MeasureRegister((one,))
    )
    (found,) = positions_of(readiness, proof)
    assert found.is_found is is_found
    told = "реестр мер, М-1: «Курсы», с 01.03.2022"
    assert (f"{told} — нет реквизитов" in found.lacking) is (order == Order())


@pytest.mark.parametrize(
    ("families", "drafts", "told"),
    [
        (LINE.families, {}, ["проект может составить программа"]),
        (
            LINE.families,
            {"s": "brief-a.docx"},
            ["составлен «brief-a.docx»: утвердите его и внесите реквизиты в реестр документов"],
        ),
        (("nothing",), {"s": "brief-a.docx"}, []),
    ],
)
def test_a_draft_is_offered_only_where_figures_speak_of_the_line(
    context: ReportContext, families: tuple[str, ...], drafts: dict[str, str], told: list[str]
) -> None:
    stage = Stage(
        id="s", title="С", position="п", evidence="documents", words=("справк",), draft="report"
    )
    line = LINE.model_copy(update={"families": families})
    readiness = Readiness(id="r", title="Р", basis="б", lines=(line,), stages=(stage,))
    figures = Figures(context.run, profile=context.profile.id)
    proof = Evidence(context.profile, figures, context.run.period, (), drafts)
    (position,) = positions_of(readiness, proof)
    assert list(position.lacking) == ["нет документа за 2022 год", *told]
