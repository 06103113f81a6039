from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making.returns import YEAR_2022

from pedmonitor.intake.settling.evidence import documents_of
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.workflows.compute_period import Request, compute_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

HEADINGS = "Название документа;Вид документа;Номер документа;Дата;Статус;Ссылка"
ROWS = (
    "Аналитическая справка о диагностике дефицитов;справка;12;15.11.2022;утвержден;https://a.example/1",
    "Проект плана;план;;01.12.2022;проект;",
)


def test_requisites_and_link_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "в"
    folder.mkdir()
    (folder / "Документы управления образования.csv").write_text(
        "\n".join((HEADINGS, *ROWS)), encoding="utf-8"
    )
    computed = compute_folder(workspace, Request(folder, period=YEAR_2022), keep_secret=False)
    found = {fact.title: fact for fact in documents_of(computed.settled.tables)}
    note = found["Аналитическая справка о диагностике дефицитов"]
    assert (note.type, note.number, note.day) == ("справка", "12", dt.date(2022, 11, 15))
    assert note.link == "https://a.example/1"
    assert note.in_force
    assert not found["Проект плана"].in_force
    assert {fact.owner for fact in found.values()} == {MUNICIPALITY}
