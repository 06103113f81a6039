"""Values told by what stands around a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.dictionaries import make_lookup
from pedmonitor.intake.registers.derived import derive
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("caption", "level"),
    [
        ("Муниципальный (районный) уровень", "муниципальный"),
        ("На уровне образовательной организации", "школьный"),
        ("СОШ 1\nВсероссийские конкурсы", "федеральный"),
        ("Районный и областной этапы", None),
    ],
)
def test_a_caption_line_names_a_level(
    catalogue: Catalogue, caption: str, level: str | None
) -> None:
    form = catalogue.forms["contests"]
    item = form.field("level")
    assert item is not None
    sheaf = Sheaf(form, Place("файл"), [5], [caption], {"full_name": ["а"]}, {})
    derive(sheaf, item, make_lookup(catalogue.dictionaries["levels"]), ("Лист1",))
    told = sheaf.parsed.get("level")
    assert (told[0].value if told else None) == level
