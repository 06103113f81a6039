from __future__ import annotations

import pytest

from pedmonitor.model.plan import DeadlineKind, Metric
from pedmonitor.planning.papers import read_paper


@pytest.mark.parametrize(
    "text",
    [
        "Приказ отдела образования",
        "план-график повышения квалификации",
        "Адресные, в том числе методические рекомендации",
        "Комплексный, кластерный анализ по результатам",
        "Аналитические отчеты",
        "Отчёт",
    ],
)
def test_papers_are_known_by_their_noun(text: str) -> None:
    found = read_paper(text)
    assert found is not None
    assert found.metric is Metric.DOCUMENT
    assert found.what == text


@pytest.mark.parametrize("text", ["регламентирующих образование", "Охват обучением", "Банк", ""])
def test_other_words_are_no_papers(text: str) -> None:
    assert read_paper(text) is None


def test_how_often_a_paper_is_owed() -> None:
    yearly = read_paper("Ежегодный отчет о результатах")
    assert yearly is not None
    assert yearly.every is DeadlineKind.ANNUAL
