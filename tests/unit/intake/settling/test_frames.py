"""One frame a register, nothing lost and nothing mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import DIAGNOSTICS, IVANOVA, PETROV, STAFF, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.settling.frames import build_frames
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def test_two_files_are_one_frame(tmp_path: Path, plan: ReadingPlan) -> None:
    folder = save(
        tmp_path,
        {
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA],
            "СОШ 2 кадры 2022.csv": [STAFF[:3], PETROV[:3]],
            "СОШ 1 диагностика 2022.csv": [
                DIAGNOSTICS,
                [IVANOVA[0], "дефициты", "05.03.2022", "да"],
            ],
        },
    )
    frames = build_frames(settled(folder, plan, Settings()).tables)
    assert set(frames) == {"staff", "diagnostics"}
    staff = frames["staff"]
    assert staff[c.ORGANISATION].tolist() == ["СОШ 1", "СОШ 2"]
    assert staff["subject"].tolist() == [("математика",), None]
    assert staff[c.FACT].is_unique
    assert frames["diagnostics"][c.PERSON].tolist() == staff[c.PERSON].tolist()[:1]


def test_nothing_gives_no_frames() -> None:
    assert build_frames([]) == {}


def test_a_register_with_a_column_of_roles_has_no_row_twice(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    head = ["ФИО", "Мероприятие", "Вид экспертизы", "Роль", "Дата"]
    row = [IVANOVA[0], "Конкурс сайтов", "конкурсы", "член жюри", "05.03.2022"]
    folder = save(
        tmp_path,
        {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 1 экспертиза 2022.csv": [head, row]},
    )
    frame = build_frames(settled(folder, plan, Settings()).tables)["expertise"]
    assert frame[c.ORGANISATION].tolist() == ["СОШ 1"]
    assert frame[c.ROLE].notna().all()
