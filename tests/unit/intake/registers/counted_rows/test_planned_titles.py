"""Titles that say what is planned, lacking or done for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.column_match import Match
from pedmonitor.intake.registers.counted_rows.planned_titles import why_by_title
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("form", "title", "why"),
    [
        ("events", "годовой план работы имц", "aside"),
        ("events", "мероприятия по плану рмо", ""),
        ("events", "план работы: отчет об исполнении", ""),
        ("routes", "план разработки иом", "aside"),
        ("routes", "иом, разработанные по плану", ""),
        ("communities", "не вошедшие в сообщества", ""),
        ("communities", "не состоящие в сообществах", "aside"),
        ("contests", "учителя, подготовившие призеров олимпиад", "aside"),
        ("contests", "подготовка к конкурсу и участие", ""),
    ],
)
def test_titles(catalogue: Catalogue, form: str, title: str, why: str) -> None:
    table = RawTable("Лист1", [title], [], [], [], 0)
    match = Match(catalogue.forms[form])
    assert (why_by_title([title], table, match) is not None) is bool(why)
