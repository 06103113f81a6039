"""Returns in the words of the document: `Показатель | Наличие | Подтверждающий документ`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import STAFF, computed, of

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows


@pytest.mark.parametrize(
    "proof",
    ["Подтверждающий документ, ссылка", "Реквизиты документа, ссылка", "Чем подтверждается"],
)
def test_indicators_with_presence_and_proof_are_read(proof: str, folder: Path) -> None:
    rows: Rows = [
        ["Перечень документов, 2022 год (Управление образования)"],
        ["Показатель", "Наличие (да/нет)", proof],
        ["Создан муниципальный экспертный совет", "да", "приказ № 412 от 21.09.2021"],
        ["Создан муниципальный реестр наставников", "нет", ""],
        ["Создано профессиональное сообщество молодых специалистов", "да", "https://vk.com/kmu"],
    ]
    xlsx(folder / "кадры.xlsx", {"Кадры": STAFF})
    xlsx(folder / "документы.xlsx", {"Лист1": rows})
    found = computed(folder, "amursk-2021")
    families = (
        "municipal_expert_council_exists",
        "mentor_registry_exists",
        "young_community_exists",
    )
    assert [of(found, one)[0] for one in families] == [1, 0, 1]
