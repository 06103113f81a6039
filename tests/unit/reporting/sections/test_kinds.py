from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions

from pedmonitor.errors import UsageError
from pedmonitor.model.result import Status
from pedmonitor.reporting.document import Heading, Paragraph, Section, Table
from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.sections.kinds import EVERY, chosen_kinds, renumbered, report_kinds

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import ReportContext


@pytest.fixture
def whole(context: ReportContext) -> ReportContext:
    """The context with the definitions, its families named as in them."""
    catalogue = bundled_definitions()
    names = {
        "1.1": "method_support_municipal_by_subject_share", "2.1": "mentoring_participants_share",
        "2.2": "mentoring_programs_count", "3.1": "diag_deficit_by_subject_share",
        "3.2": "pk_diag_or_iom_of_trained_share", "3.3": "independent_qualification_share",
        "4.1": "monitoring_exists_deficits", "4.2": "dpo_regulation_exists",
    }  # fmt: skip
    rows = tuple(
        row.model_copy(update={"family": names[row.ref]}) for row in context.profile.indicators
    )
    values = tuple(replace(v, indicator=names[v.ref]) for v in context.run.values)
    return replace(
        context,
        profile=context.profile.model_copy(update={"indicators": rows}),
        run=replace(context.run, values=values),
        catalogue=catalogue,
        families=catalogue.families,
    )


def _text(name: str, context: ReportContext, templates: Path) -> str:
    document = report_kinds(templates)[name].build(context, templates)
    assert document is not None
    return render_markdown(document, templates).decode().replace("\N{NO-BREAK SPACE}", " ")


def test_the_full_report_is_the_default_and_all_are_all(templates: Path) -> None:
    assert [kind.id for kind in chosen_kinds((), templates)] == ["full"]
    assert {
        "full",
        "brief",
        "passports",
        "deficits",
        "burnout",
        "contests",
        "training",
        "mentoring",
    } <= {kind.id for kind in chosen_kinds(("all",), templates)}
    assert report_kinds(templates)["full"].file == "report"


def test_an_unknown_kind_lists_the_known(templates: Path) -> None:
    with pytest.raises(UsageError, match=r"Нет вида отчёта «short».*brief.*all"):
        chosen_kinds(("short",), templates)


def test_the_short_report_tells_every_indicator_in_a_sentence(
    whole: ReportContext, templates: Path
) -> None:
    text = _text("brief", whole, templates)
    assert "### 1.1. Аннотация" in text
    for row in whole.profile.indicators:
        assert re.search(rf"^- (Показатель )?{re.escape(row.ref)}[.:] ", text, re.MULTILINE)
    assert "3.3. Доля педагогических работников" in text
    assert "нет данных: реестр независимой оценки не представлен" in text


def test_a_procedure_speaks_of_its_own_indicators(whole: ReportContext, templates: Path) -> None:
    text = _text("deficits", whole, templates)
    assert "# Отчёт о диагностике профессиональных дефицитов за 2022 год" in text
    assert "об устранении дефицитов по ним судить нельзя" in text
    titles = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert [title.split(" ")[0] for title in titles] == [
        "1.", "2.", "3.", "4.", "Приложение", "Приложение",
    ]  # fmt: skip
    assert "Показатель 2.1" not in text


def test_a_procedure_without_indicators_is_no_report(whole: ReportContext, templates: Path) -> None:
    assert report_kinds(templates)["burnout"].build(whole, templates) is None


def test_passports_say_how_the_figure_comes_about(whole: ReportContext, templates: Path) -> None:
    text = _text("passports", replace(whole, performer="методист"), templates)
    assert text.count("### Паспорт показателя") == len(whole.profile.indicators)
    assert "| Порядок формирования | Отношение числителя к знаменателю, в процентах. |" in text
    assert "| Исполнитель | методист |" in text
    assert "| Целевые значения | не менее 20 % |" in text
    assert "Численность на" not in text


def test_hidden_values_leave_no_figure_in_any_kind(whole: ReportContext, templates: Path) -> None:
    def hide(run: RunResult) -> RunResult:
        hidden = tuple(replace(v, status=Status.SUPPRESSED) for v in run.values)
        return replace(run, values=hidden)

    public = replace(whole, run=hide(whole.run), earlier=tuple(map(hide, whole.earlier)))
    for kind in chosen_kinds((EVERY,), templates):
        document = kind.build(public, templates)
        if document is not None:
            text = render_markdown(document, templates).decode().replace("\N{NO-BREAK SPACE}", " ")
            assert set(re.findall(r"\d+ из \d+", text)) <= {"8 из 9", "9 из 9"}, kind.id


@pytest.mark.parametrize("name", ["full", "brief", "passports", "deficits"])
def test_captions_say_what_tables_hold_and_signatures_stand_before_annexes(
    whole: ReportContext, templates: Path, name: str
) -> None:
    document = report_kinds(templates)[name].build(whole, templates)
    assert document is not None
    headings = {section.title.partition(". ")[2] for section in document.sections}
    signed: list[int] = []
    for order, section in enumerate(document.sections):
        headings |= {block.text for block in section.blocks if isinstance(block, Heading)}
        captions = [block.caption for block in section.blocks if isinstance(block, Table)]
        assert not headings.intersection(captions) | {
            caption for caption in captions if not caption
        }
        texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
        signed += [order] if any(text.startswith("Составил:") for text in texts) else []
    annexes = [n for n, one in enumerate(document.sections) if one.title.startswith("Приложение")]
    assert len(signed) == (name != "passports")
    assert all(order < min(annexes, default=order + 1) for order in signed)


def test_sections_are_numbered_anew() -> None:
    sections = tuple(
        Section(title, title, title, ())
        for title in ("1. О", "3. Т", "6. В", "Приложение 2. С", "Приложение 4. И")
    )
    assert [section.title for section in renumbered(sections)] == [
        "1. О", "2. Т", "3. В", "Приложение 1. С", "Приложение 2. И",
    ]  # fmt: skip


def test_a_part_and_the_whole_say_the_same_of_a_change(
    whole: ReportContext, templates: Path
) -> None:
    """Many comparisons are corrected for within the document, in whichever report one is told."""

    names = {row.ref: row.family for row in whole.profile.indicators}
    earlier = tuple(
        replace(run, values=tuple(replace(v, indicator=names[v.ref]) for v in run.values))
        for run in whole.earlier
    )
    whole = replace(whole, earlier=earlier)

    def told(name: str) -> str:
        text = _text(name, whole, templates)
        return next(line for line in text.splitlines() if line.startswith("- Показатель 3.2: "))

    assert "с поправкой на число сравнений — нет" in told("full")
    assert told("training") == told("full")
    assert "По всем показателям документа рассмотрено изменений долей:" in _text(
        "training", whole, templates
    )
