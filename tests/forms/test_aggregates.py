"""Folders with tables of counts beside registers, from files to indicator values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, PETROV, REGISTRY, STAFF, find, run, save

from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import Status

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE = "vilyuysk-2021"
DIAG, CONTESTS = "diag_deficit_by_subject_share", "contest_participants_share"
DIGEST: list[list[object]] = [
    ["Итоги мониторинга за 2022 год"],
    [
        "ОО",
        "Всего педагогов",
        "Диагностика дефицитов, чел.",
        "Участие в профессиональных конкурсах",
    ],
    ["СОШ № 1", 40, 20, "6 (15 %)"],
    ["СОШ № 2", 33, 11, "18 %"],
]
ORGANISATIONS: list[list[object]] = [
    list(REGISTRY),
    ["101", "СОШ № 1", "", "общеобразовательная", "село"],
    ["102", "СОШ № 2", "", "общеобразовательная", "город"],
]


def test_counts_are_pooled_and_say_where_they_come_from(
    tmp_path: Path, workspace: Workspace
) -> None:
    folder = save(tmp_path / "in", {"организации.xlsx": ORGANISATIONS, "свод.xlsx": DIGEST})
    result = run(workspace, folder, PROFILE)
    total = find(result, DIAG)
    assert (total.numerator, total.denominator, total.source) == (31, 73, "aggregate")
    assert "По сводным таблицам взято организаций: 2" in total.note
    assert result.coverage.missing == ()


def test_a_share_without_counts_is_never_pooled(tmp_path: Path, workspace: Workspace) -> None:
    folder = save(tmp_path / "in", {"организации.xlsx": ORGANISATIONS, "свод.xlsx": DIGEST})
    result = run(workspace, folder, PROFILE)
    total = find(result, CONTESTS)
    assert (total.numerator, total.denominator) == (6, 40)
    alone = find(result, CONTESTS, (("organisation", "СОШ № 2"),))
    assert (alone.numerator, alone.value, alone.status) == (None, 18.0, Status.OK)
    assert alone.source == "aggregate"
    assert "без подтверждения числителем" in alone.note


def test_registers_go_before_counts(tmp_path: Path, workspace: Workspace) -> None:
    diagnostics: list[list[object]] = [
        ["ФИО", "Вид диагностики", "Дата", "Прошёл"],
        [IVANOVA[0], "диагностика профессиональных дефицитов", "01.03.2022", "да"],
    ]
    folder = save(
        tmp_path / "in",
        {
            "организации.xlsx": ORGANISATIONS,
            "свод.xlsx": DIGEST,
            "СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA, PETROV],
            "СОШ 1 диагностика 2022.xlsx": diagnostics,
        },
    )
    result = run(workspace, folder, PROFILE)
    total = find(result, DIAG)
    assert (total.numerator, total.denominator) == (1 + 11, 2 + 33)
    assert total.source == "registers+aggregate"
    (differs,) = (i for i in result.issues if i.code is IssueCode.AGGREGATE_DIFFERS)
    assert "по реестрам 1 из 2, в сводной таблице 20 из 40" in differs.message
    assert differs.place is not None
    assert (differs.place.file, differs.place.cell) == ("свод.xlsx", "C3")
