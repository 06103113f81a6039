"""What a title says of its own document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.dictionaries import make_lookup
from pedmonitor.intake.registers.captions.titled_status import told_by

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Положение о ДПО (проект)", "draft"),
        ("Положение о ДПО [на согласовании]", "draft"),
        ("Проект приказа о рабочей группе", "draft"),
        ("Положение о ДПО, проект.", "draft"),
        ("Положение о ДПО (утратило силу)", "cancelled"),
        ("Положение о проекте «Учитель»", None),
        ("Проект «Школа молодого педагога»", None),
        ("Положение о ДПО (новая редакция)", None),
        ("Положение о ДПО (утверждено)", None),
    ],
)
def test_only_a_plain_mark_tells(catalogue: Catalogue, title: str, status: str | None) -> None:
    assert told_by(title, make_lookup(catalogue.dictionaries["document_status"])) == status
