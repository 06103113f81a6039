"""Nobody is asked for a register that the chosen documents ask of no such organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.definitions import bundled_definitions
from making.returns import save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.workflows.counting.asked_registers import asked_only

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

REGISTRY = [
    ["Краткое наименование", "Тип"],
    ["СОШ 1", "общеобразовательная"],
    ["ДС 2", "дошкольная"],
]
STAFF = [["ФИО", "Дата рождения", "Должность"], ["Иванова Анна Петровна", "01.01.1980", "учитель"]]
PAIRS = [
    ["Наставник", "Наставляемый", "Начало", "Целевая модель"],
    ["Иванова Анна Петровна", "Громов Олег Ильич", "01.09.2022", "да"],
]


def test_what_a_document_counts_by_schools_alone_is_not_asked_of_a_kindergarten(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    staff = {"СОШ 1 кадры 2022.csv": STAFF, "ДС 2 кадры 2022.csv": STAFF}
    pairs = {"СОШ 1 наставничество 2022.csv": PAIRS}
    folder = save(tmp_path, {"организации.csv": REGISTRY, **staff, **pairs})
    found = settled(folder, plan, Settings())
    catalogue = bundled_definitions()

    def asked(*names: str) -> set[str]:
        kept = asked_only(found, [catalogue.profile(name) for name in names], catalogue)
        return {one.organisation for one in kept.issues if one.code.value == "ORG-006"}

    assert asked() == {"ДС 2"}
    assert asked("kazachinsko-lensky-2022") == set()
    assert asked("kazachinsko-lensky-2022", "amursk-2021") == {"ДС 2"}
