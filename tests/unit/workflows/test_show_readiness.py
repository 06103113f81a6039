from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import YEAR_2022

from pedmonitor.workflows.compute_period import Request
from pedmonitor.workflows.show_readiness import show_readiness

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_the_checklist_is_written_and_nothing_remembered(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "в"
    folder.mkdir()
    (folder / "Документы управления образования.csv").write_text(
        "Название документа;Вид документа;Номер документа;Дата\n"
        "Аналитическая справка о диагностике дефицитов;справка;12;15.11.2022",
        encoding="utf-8",
    )
    request = Request(folder, ("korsakov-2021",), YEAR_2022, tmp_path / "out")
    shown = show_readiness(workspace, request)
    ((profile, told),) = shown.summaries
    assert profile == "korsakov-2021"
    assert told.startswith("Документы по этапам: есть ")
    text = (tmp_path / "out" / "internal" / "readiness-korsakov-2021.md").read_text("utf-8")
    assert "от 15.11.2022 №\N{NO-BREAK SPACE}12" in text
    assert "нет ссылки" in text
    assert not workspace.database.exists()
