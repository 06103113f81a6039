"""What is placed in the period; the folder's tests settle the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, STAFF, save, settled

from pedmonitor.definitions.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def test_a_document_in_force_is_not_outside_the_period(tmp_path: Path, plan: ReadingPlan) -> None:
    documents: list[list[object]] = [
        ["Название документа", "О чём документ", "Номер", "Дата"],
        ["Положение о наставничестве", "система наставничества", "1-Д", "01.02.2019"],
        ["Программа поддержки", "поддержка молодых педагогов", "2-Д", "01.02.2023"],
    ]
    folder = save(
        tmp_path,
        {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 1 документы 2022.csv": documents},
    )
    (told,) = (i for i in settled(folder, plan, Settings()).issues if i.code.value == "PER-003")
    assert "(строка 3)" in told.message
