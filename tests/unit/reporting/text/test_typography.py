from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.reporting.sections.build import build_report
from pedmonitor.reporting.text.numbers import NBSP
from pedmonitor.reporting.text.typography import typeset, typeset_document

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

TYPE = {
    "СОШ № 1": "СОШ №_1",
    "приказ №12": "приказ №_12",
    "за 2022 год": "за 2022_год",
    "28.01.2021 г. утверждён": "28.01.2021_г. утверждён",
    "не менее 20%": "не менее 20_%",
    "5 чел. из 12": "5_чел. из_12",
    "2,0 п. п.": "2,0_п._п.",
    "п. 1.2 приказа": "п._1.2 приказа",
    "с. Тихое": "с._Тихое",
    "И. И. Иванов": "И._И._Иванов",
    "Иванов И. И.": "Иванов_И. И.",
    "доля — 5": "доля_— 5",
    "3 организации": "3_организации",
    "из школ": "из школ",
    "нет. Всё": "нет. Всё",
}


@pytest.mark.parametrize(("text", "expected"), TYPE.items())
def test_what_must_not_part_is_kept_together(text: str, expected: str) -> None:
    assert typeset(text).replace(NBSP, "_") == expected


@pytest.mark.parametrize("text", TYPE)
def test_typesetting_twice_changes_nothing(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


def test_a_whole_document_is_typeset(context: ReportContext, templates: Path) -> None:
    document = build_report(context, templates=templates)
    assert typeset_document(document) == document
    assert NBSP in document.title
