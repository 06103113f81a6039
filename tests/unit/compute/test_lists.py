"""Lists and named things, from files to the total; people never get into a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import find, run, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

EVENTS: list[list[object]] = [
    ["Мероприятие", "Вид мероприятия", "Уровень", "Дата", "Номер приказа", "Дата приказа"],
    ["Неделя мастер-классов", "обмен опытом", "район", "14.03.2022", "41-Д", "01.03.2022"],
    ["Встреча с Ивановой Анной Петровной", "обмен опытом", "район", "2022", "42", "02.03.2022"],
    ["Семинар по ФГОС", "семинар", "район", "15.03.2022", "43-Д", "01.03.2022"],
    ["Учитель года", "конкурс", "район", "16.03.2022", "44-Д", "01.03.2022"],
]


def test_a_list_with_requisites_and_without_people(workspace: Workspace, tmp_path: Path) -> None:
    folder = save(tmp_path, {"Мероприятия 2022.csv": EVENTS})
    found = run(workspace, folder, "amursk-2021")
    total = find(found, "exchange_events_list")
    assert total.items == (
        "Встреча с … (42, 02.03.2022)",
        "Неделя мастер-классов (41-Д, 01.03.2022)",
    )
    assert total.numerator == 2
    assert find(found, "other_pd_events_count").numerator == 1
