"""Rows of communities that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import read, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEADER = ["ФИО", "Сообщество", "Уровень", "Участвует с"]
MEMBER = ["Иванова Анна Петровна", "РМО математиков", "муниципальный", "01.09.2021"]
OTHER = ["Петров Олег Иванович", "РМО математиков", "муниципальный", "01.09.2021"]
NOBODY = ["", "Сетевое сообщество «Урок»", "региональный", "01.09.2021"]


def said(
    folder: Path, plan: ReadingPlan, *rows: list[str], header: list[str] = HEADER
) -> list[str]:
    save(folder, {"Сообщества.xlsx": [header, *rows]})
    issues = read(folder / "Сообщества.xlsx", plan).issues
    return [issue.message for issue in issues if issue.code.value == "ROW-003"]


def test_a_row_below_a_name_is_asked_about(tmp_path: Path, plan: ReadingPlan) -> None:
    told = "не указан человек (строка 3); такие строки учтены без участника"
    assert said(tmp_path, plan, MEMBER, NOBODY, OTHER) == [told]
    assert said(tmp_path, plan, MEMBER, NOBODY) == [told]


def test_communities_over_their_members_are_not(tmp_path: Path, plan: ReadingPlan) -> None:
    assert not said(tmp_path, plan, NOBODY, MEMBER)
    assert not said(tmp_path, plan, NOBODY, NOBODY)


def test_a_community_of_another_school_is_not(tmp_path: Path, plan: ReadingPlan) -> None:
    header = ["ОО", *HEADER]
    rows = [["СОШ № 1", *MEMBER], ["СОШ № 2", *NOBODY]]
    assert not said(tmp_path, plan, *rows, header=header)
    assert said(tmp_path, plan, rows[0], ["СОШ № 1", *NOBODY], header=header)
