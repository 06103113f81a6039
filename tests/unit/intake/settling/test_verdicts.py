"""What becomes of files, and whose issues are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, REGISTRY, STAFF, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ORGANISATIONS: list[list[object]] = [
    list(REGISTRY),
    ["101", "СОШ № 1", "", "школа", ""],
    ["102", "СОШ № 2", "", "школа", ""],
    ["103", "СОШ № 3", "", "школа", ""],
]


def test_errors_return_the_file_and_belong_to_its_owner(tmp_path: Path, plan: ReadingPlan) -> None:
    files = {
        "организации.xlsx": ORGANISATIONS,
        "СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA],
        "СОШ 2 кадры 2022.xlsx": [STAFF, [IVANOVA[0], "32.13.1985", "учитель", "математика"]],
    }
    found = settled(save(tmp_path, files), plan, Settings())
    judged = {item.file[:5]: (item.verdict.value, item.organisation) for item in found.inputs}
    assert judged["СОШ 1"] == ("accepted", "СОШ № 1")
    assert judged["СОШ 2"] == ("returned", "СОШ № 2")
    assert {i.organisation for i in found.issues if i.level is Level.ERROR} == {"СОШ № 2"}
    coverage = found.coverage
    assert (coverage.expected, coverage.received, coverage.accepted) == (3, 2, 1)
    assert (coverage.returned, coverage.missing) == (1, ("СОШ № 3",))


def test_an_unknown_organisation_is_no_fault_of_its_neighbour(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    digest: list[list[object]] = [
        ["ОО", "Всего педагогов", "Диагностика дефицитов, чел."],
        ["СОШ № 77", 40, 6],
        ["СОШ № 2", 40, 10],
    ]
    registry: list[list[object]] = [list(REGISTRY), ["102", "СОШ № 2", "", "школа", ""]]
    files = {"организации.csv": registry, "свод 2022.csv": digest}
    found = settled(save(tmp_path, files), plan, Settings())
    (issue,) = (one for one in found.issues if one.code is IssueCode.ORG_UNKNOWN)
    assert issue.organisation == ""
    assert (found.coverage.accepted, found.coverage.returned) == (1, 0)


def test_a_refused_row_is_its_own_schools_and_not_its_neighbours(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    heading: list[object] = ["ОО", "ФИО", "Конкурс", "Уровень", "Дата"]
    contest: list[object] = ["Учитель года", "районный", "01.03.2022"]
    files = {
        "организации.xlsx": ORGANISATIONS,
        "конкурсы 2022.xlsx": [
            heading,
            ["СОШ № 1", IVANOVA[0], *contest],
            ["СОШ № 2", "", *contest],
        ],
    }
    found = settled(save(tmp_path, files), plan, Settings())
    (issue,) = (one for one in found.issues if one.code is IssueCode.ROW_NO_PERSON)
    assert issue.organisation == "СОШ № 2"
    # a common register: the third school had nobody in a contest, of the second nothing is known
    sent = found.submission
    assert sent.answered("contests", "СОШ № 2") is None
    assert sent.answered("contests", "СОШ № 3") is not None


def test_a_refused_row_of_a_digest_is_its_schools(tmp_path: Path, plan: ReadingPlan) -> None:
    digest: list[list[object]] = [
        ["ОО", "Всего педагогов", "Диагностика дефицитов, чел."],
        ["СОШ № 1", 40, 6],
        ["СОШ № 2", 40, 60],
    ]
    files = {"организации.xlsx": ORGANISATIONS, "свод 2022.xlsx": digest}
    found = settled(save(tmp_path, files), plan, Settings())
    (issue,) = (one for one in found.issues if one.code is IssueCode.AGGREGATE_OVER)
    assert issue.organisation == "СОШ № 2"
