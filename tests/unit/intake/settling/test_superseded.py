"""What was wrong in a replaced version goes away with it; the faults of others stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from making.returns import CONTESTS, DIAGNOSTICS, IVANOVA, PETROV, REGISTRY, SIDOROVA, STAFF, save
from making.returns import settled as settle

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.folder import Settled

WRONG: list[object] = [IVANOVA[0], "32.13.1985", *IVANOVA[2:]]
DONE: list[object] = [IVANOVA[0], "дефициты", "28.02.2022", "да"]
NO_SUCH_DAY: list[object] = [IVANOVA[0], "дефициты", "31.02.2022", "да"]
REGISTERED: dict[str, list[list[object]]] = {
    "организации.xlsx": [
        REGISTRY,
        ["1", "СОШ № 1", "", "школа", "село"],
        ["2", "СОШ № 2", "", "школа", "село"],
    ]
}


def errors(found: Settled) -> set[tuple[str, str]]:
    """Name the files and sheets of all errors."""
    serious = (issue for issue in found.issues if issue.level is Level.ERROR)
    return {(issue.place.file, issue.place.sheet) for issue in serious if issue.place}


def test_mended_errors_go_away(tmp_path: Path, plan: ReadingPlan) -> None:
    files: dict[str, list[list[object]]] = {
        **REGISTERED,
        "СОШ 1 кадры 2022.xlsx": [STAFF, WRONG, PETROV],
        "СОШ 1 кадры 2022 — исправить.xlsx": [STAFF, IVANOVA, PETROV],
    }
    found = settle(save(tmp_path, files), plan, Settings())
    assert errors(found) == set()
    replaced = [i for i in found.issues if i.code is IssueCode.FILE_REPLACED]
    assert [i.level for i in replaced] == [Level.INFO], "the replaced file is still told of"
    assert (found.coverage.accepted, found.coverage.returned) == (1, 0)
    verdicts = {item.file: item.verdict.value for item in found.inputs}
    assert verdicts["СОШ 1 кадры 2022.xlsx"] == "replaced"
    assert verdicts["СОШ 1 кадры 2022 — исправить.xlsx"] == "accepted"


def test_a_register_of_which_every_row_was_refused_is_mended_too(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    nobody: list[object] = ["", *IVANOVA[1:]]
    files: dict[str, list[list[object]]] = {
        **REGISTERED,
        "СОШ 1 кадры 2022.xlsx": [STAFF, nobody],
        "СОШ 1 кадры 2022 — исправить.xlsx": [STAFF, IVANOVA, PETROV],
    }
    found = settle(save(tmp_path, files), plan, Settings())
    assert errors(found) == set()
    verdicts = {item.file: item.verdict.value for item in found.inputs}
    assert verdicts["СОШ 1 кадры 2022.xlsx"] == "replaced"


def test_what_is_still_wrong_is_told_of_the_mended_file(tmp_path: Path, plan: ReadingPlan) -> None:
    files: dict[str, list[list[object]]] = {
        **REGISTERED,
        "СОШ 1 кадры 2022.xlsx": [STAFF, WRONG, PETROV],
        "СОШ 1 кадры 2022 — исправить.xlsx": [STAFF, WRONG, PETROV],
    }
    save(tmp_path, files)
    files["СОШ 1 кадры 2022 — исправить.xlsx"].append(SIDOROVA)
    found = settle(save(tmp_path, files), plan, Settings())
    assert {file for file, _ in errors(found)} == {"СОШ 1 кадры 2022 — исправить.xlsx"}
    assert found.coverage.returned == 1


def test_a_sheet_that_nothing_replaces_keeps_its_errors(tmp_path: Path, plan: ReadingPlan) -> None:
    save(tmp_path, REGISTERED)
    books.xlsx(
        tmp_path / "СОШ 1 сведения 2022.xlsx",
        {"Кадры": [STAFF, WRONG, PETROV], "Диагностика": [DIAGNOSTICS, NO_SUCH_DAY]},
    )
    later = {"Кадры": [STAFF, IVANOVA, PETROV]}
    books.xlsx(tmp_path / "СОШ 1 сведения 2022 — исправить.xlsx", later)
    found = settle(tmp_path, plan, Settings())
    assert errors(found) == {("СОШ 1 сведения 2022.xlsx", "Диагностика")}
    assert found.coverage.returned == 1
    books.xlsx(
        tmp_path / "СОШ 1 сведения 2022 — исправить.xlsx",
        {**later, "Диагностика": [DIAGNOSTICS, DONE]},
    )
    assert errors(settle(tmp_path, plan, Settings())) == set()


def test_a_common_file_keeps_the_errors_of_the_others(tmp_path: Path, plan: ReadingPlan) -> None:
    said = ["Учитель года", "районный", "участник", "31.02.2022"]
    mended = [*said[:-1], "28.02.2022"]
    files: dict[str, list[list[object]]] = {
        **REGISTERED,
        "конкурсы 2022.xlsx": [
            [*CONTESTS, "ОО"],
            [PETROV[0], *said, "СОШ 1"],
            [SIDOROVA[0], *said, "СОШ 2"],
            [IVANOVA[0], *said, "СОШ 77"],
        ],
        "конкурсы 2022 — исправить.xlsx": [[*CONTESTS, "ОО"], [PETROV[0], *mended, "СОШ 1"]],
    }
    found = settle(save(tmp_path, files), plan, Settings())
    rows = {
        (issue.place.file, issue.place.row)
        for issue in found.issues
        if issue.level is Level.ERROR and issue.place
    }
    assert rows == {("конкурсы 2022.xlsx", 2), ("конкурсы 2022.xlsx", 3)}


def test_an_unread_sheet_stays_unless_a_named_version_replaces_the_file(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    save(tmp_path, REGISTERED)
    odd = [["Что-то", "Ещё"], ["а", "б"], ["в", "г"]]
    staff = [STAFF, IVANOVA, PETROV]
    books.xlsx(tmp_path / "СОШ 1 кадры 2022.xlsx", {"Кадры": staff, "Прочее": odd})
    books.xlsx(tmp_path / "СОШ 1 работники 2022.xlsx", {"Кадры": [*staff, SIDOROVA]})
    first = settle(tmp_path, plan, Settings())
    books.xlsx(tmp_path / "СОШ 1 кадры 2022 испр.xlsx", {"Кадры": [*staff, SIDOROVA]})
    second = settle(tmp_path, plan, Settings())

    def of_the_sheet(found: Settled) -> list[str]:
        return [issue.message for issue in found.issues if "Прочее" in issue.message]

    assert len(of_the_sheet(first)) == 1
    assert of_the_sheet(second) == []
