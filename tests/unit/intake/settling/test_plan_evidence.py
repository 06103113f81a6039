"""Events, participants and associations out of files as schools and the department send them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from making.returns import REGISTRY, STAFF, YEAR_2022, save

from pedmonitor.intake.settling.plan_evidence import associations_of, events_of, participants_of
from pedmonitor.workflows.compute_period import Request, compute_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

IVANOVA = "Иванова Анна Петровна"


def test_registers_as_facts(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "в"
    save(
        folder,
        {
            "организации.xlsx": [REGISTRY, ["1", "СОШ № 1", "", "школа", "село"]],
            "СОШ 1 кадры 2022.csv": [STAFF, [IVANOVA, "05.03.1985", "учитель", "физика"]],
            "Мероприятия 2022.csv": [
                [
                    "Мероприятие",
                    "Вид мероприятия",
                    "Дата",
                    "Состояние",
                    "Пункт плана",
                    "Участников",
                ],
                ["Неделя мастер-классов", "обмен опытом", "14.03.2022", "проведено", "7.1", "35"],
                ["Семинар для завучей", "семинар", "15.03.2022", "отменено", "", ""],
            ],
            "СОШ 1 участники мероприятий 2022.csv": [
                ["ФИО", "Мероприятие", "Вид мероприятия", "Дата"],
                [IVANOVA, "Неделя мастер-классов", "обмен опытом", "14.03.2022"],
            ],
            "РМО 2022.csv": [
                ["Сообщество", "Вид сообщества", "Уровень", "ФИО"],
                ["РМО учителей физики", "методическое объединение", "муниципальный", IVANOVA],
            ],
        },
    )
    computed = compute_folder(workspace, Request(folder, period=YEAR_2022), keep_secret=False)
    tables = computed.settled.tables
    week, seminar = events_of(tables) or ()
    assert (week.title, week.kind, week.plan_row) == ("Неделя мастер-классов", "exchange", "7.1")
    assert (week.day, week.held, seminar.held) == (dt.date(2022, 3, 14), True, False)
    assert (week.called_off, seminar.called_off) == (False, True)
    assert (week.participants, seminar.participants) == (35, None)
    (there,) = participants_of(tables) or ()
    assert (there.event, there.organisation) == ("Неделя мастер-классов", "СОШ № 1")
    assert associations_of(tables) == ("РМО учителей физики",)


def test_what_nobody_has_sent_is_not_empty() -> None:
    assert (events_of(()), participants_of(()), associations_of(())) == (None, None, ())
