from __future__ import annotations

import difflib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.reporting.formats.markdown import render_markdown
from pedmonitor.reporting.sections.build import build_report
from pedmonitor.reporting.text.typography import typeset

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

COMPONENTS = (
    "описание цели и задач проведения анализа",
    "ключевые направления анализа",
    "анализ итоговых показателей",
    "сравнительный анализ результатов по одним и тем же показателям (по годам)",
    "анализ внутренних и внешних факторов, влияющих на уровень результатов",
    "аналитические выводы",
)
FORBIDDEN = (
    "тенденция", "стабильн", "значительно", "резко", "благодаря", "привело к", "эффективн",
    "худш", "лучш", "отстаёт", "мастерство выросло",
)  # fmt: skip


def _report(context: ReportContext, templates: Path) -> str:
    return render_markdown(build_report(context, templates=templates), templates).decode()


def test_the_report_is_the_golden_one(
    context: ReportContext, templates: Path, golden: Path
) -> None:
    comment, expected = (golden / "report.md").read_text(encoding="utf-8").split("\n", 1)
    actual = _report(context, templates)
    assert comment.startswith("<!--")
    diff = "\n".join(difflib.unified_diff(expected.split("\n"), actual.split("\n"), lineterm=""))
    if diff:
        folder = golden.parent / "_actual"
        folder.mkdir(exist_ok=True)
        (folder / "report.md").write_text(f"{comment}\n{actual}", encoding="utf-8")
    assert not diff, diff
    assert "не хватает 1" in actual
    assert "числитель стал меньше: 40 → 30" in actual


def test_the_six_components_stand_in_the_order_of_the_document(
    context: ReportContext, templates: Path
) -> None:
    document = build_report(context, templates=templates)
    first, *titles = [section.title for section in document.sections]
    assert first == "Список сокращений"
    for number, (title, component) in enumerate(zip(titles, COMPONENTS, strict=False), start=1):
        assert title.casefold() == f"{number}. {component}"
    assert titles[6] == "Адресные рекомендации, меры и решения"
    assert all(title.startswith("Приложение") for title in titles[7:])


def test_every_indicator_of_the_document_appears(context: ReportContext, templates: Path) -> None:
    empty = replace(context, run=replace(context.run, values=()), earlier=())
    for text in (_report(context, templates), _report(empty, templates)):
        for row in context.profile.indicators:
            assert f"| {row.ref} | {typeset(row.wording)} |" in text
    assert "3.2, 3.3, 4.1, 4.2: показатель не рассчитан." in _report(empty, templates)


def test_every_percentage_in_a_sentence_carries_its_counts(
    context: ReportContext, templates: Path
) -> None:
    text = _report(context, templates)
    sentences = [line for line in text.split("\n") if line.startswith("- Показатель")]
    assert sentences
    for line in sentences:
        for found in re.finditer(r"(\d+,\d|\b\d+)\N{NO-BREAK SPACE}%", line):
            before = line[: found.start()]
            assert re.search(r"\d+\sиз\s\d+ \($", before) or re.search(
                r"не (менее|более) $", before
            )


def test_words_that_may_not_be_written_are_not(context: ReportContext, templates: Path) -> None:
    text = _report(context, templates).casefold()
    assert [word for word in FORBIDDEN if word in text] == []


def test_the_municipality_of_the_document_stands_in_when_none_is_given(
    context: ReportContext, templates: Path
) -> None:
    document = build_report(replace(context, municipality=""), templates=templates)
    assert document.subtitle[0] == context.profile.document.municipality
