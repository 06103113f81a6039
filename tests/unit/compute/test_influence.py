"""What mending a fault could do: compared with mending it and computing again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import (
    CONTESTS,
    DIAGNOSTICS,
    IVANOVA,
    PETROV,
    REGISTRY,
    SIDOROVA,
    STAFF,
    run,
    save,
)

from pedmonitor.model.influence import Influence, Movement
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE = "vilyuysk-2021"
SCHOOLS: list[list[object]] = [
    REGISTRY,
    *(list[object]([str(n), f"СОШ № {n}", "", "школа", "село"]) for n in (1, 2, 3)),
]
Sheets = dict[str, list[list[object]]]


def sheets(**changed: list[list[object]]) -> Sheets:
    """Two schools that have sent staff and diagnostics; the third has sent staff only."""
    own: Sheets = {
        "staff": [STAFF, IVANOVA, PETROV],
        "diagnosed": [DIAGNOSTICS, [IVANOVA[0], "дефициты", "05.03.2022", "да"]],
    }
    own |= changed
    return {
        "организации.xlsx": [list(line) for line in SCHOOLS],
        "СОШ 1 кадры 2022.csv": own["staff"],
        "СОШ 1 диагностика 2022.csv": own["diagnosed"],
        "СОШ 2 кадры 2022.csv": [STAFF, SIDOROVA],
        "СОШ 2 диагностика 2022.csv": [DIAGNOSTICS, [SIDOROVA[0], "дефициты", "05.03.2022", "да"]],
        "СОШ 3 кадры 2022.csv": [STAFF, ["Орлова Ия Львовна", "01.02.1980", "учитель", "химия"]],
    }


class Measured:
    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self._workspace = workspace
        self._folder = folder

    def run(self, **changed: list[list[object]]) -> RunResult:
        self._folder.mkdir(exist_ok=True)
        return run(self._workspace, save(self._folder, sheets(**changed)), PROFILE)

    def of(self, code: IssueCode, **changed: list[list[object]]) -> dict[str, Influence]:
        (issue,) = [
            issue
            for issue in self.run(**changed).issues
            if issue.code is code and issue.organisation in {"СОШ № 1", ""}
        ]
        return {influence.indicator: influence for influence in issue.influence}

    def counts(self, indicator: str, **changed: list[list[object]]) -> tuple[int, int]:
        (value,) = [
            value
            for value in self.run(**changed).values
            if value.indicator == indicator and not value.breakdown
        ]
        return int(value.numerator or 0), int(value.denominator or 0)


@pytest.fixture
def measured(workspace: Workspace, tmp_path: Path) -> Measured:
    return Measured(workspace, tmp_path / "returns")


DIAGNOSED = "diag_deficit_by_subject_share"


def diagnosed(
    date: str = "05.03.2022", kind: str = "дефициты", who: object = PETROV[0]
) -> list[list[object]]:
    return [DIAGNOSTICS, [IVANOVA[0], "дефициты", "05.03.2022", "да"], [who, kind, date, "да"]]


class TestACell:
    def test_an_unreadable_date(self, measured: Measured) -> None:
        found = measured.of(IssueCode.CELL_IMPOSSIBLE_DATE, diagnosed=diagnosed("31.02.2022"))
        bounds = found[DIAGNOSED]
        assert bounds.total == Movement(2, 2, 3, 3, 3)
        assert bounds.school == Movement(1, 1, 2, 2, 2)
        assert measured.counts(DIAGNOSED, diagnosed=diagnosed("28.02.2022")) == (3, 3)

    def test_somebody_counted_already_moves_nothing(self, measured: Measured) -> None:
        again = diagnosed("31.02.2022", who=IVANOVA[0])
        assert DIAGNOSED not in measured.of(IssueCode.CELL_IMPOSSIBLE_DATE, diagnosed=again)

    def test_the_other_conditions_of_the_row_are_heeded(self, measured: Measured) -> None:
        burnt = diagnosed("31.02.2022", kind="выгорание")
        found = measured.of(IssueCode.CELL_IMPOSSIBLE_DATE, diagnosed=burnt)
        assert DIAGNOSED not in found
        assert found["burnout_diag_by_subject_share"].total == Movement(0, 0, 1, 3, 3)

    def test_a_birth_date(self, measured: Measured) -> None:
        wrong = [STAFF, IVANOVA, [PETROV[0], "31.02.1996", *PETROV[2:]]]
        found = measured.of(IssueCode.CELL_IMPOSSIBLE_DATE, staff=wrong)
        assert found["age_under35_share"].total == Movement(0, 0, 1, 4, 4)
        assert measured.counts("age_under35_share") == (1, 4)
        assert DIAGNOSED not in found

    def test_an_unknown_position_keeps_a_person_out_of_every_base(self, measured: Measured) -> None:
        wrong = [STAFF, IVANOVA, [PETROV[0], PETROV[1], "аккомпаниатор", ""]]
        found = measured.of(IssueCode.CELL_CODE, staff=wrong)
        assert found["age_under35_share"].total == Movement(0, 0, 1, 3, 4)
        assert found[DIAGNOSED].total == Movement(2, 2, 2, 2, 3)
        assert measured.counts(DIAGNOSED) == (2, 3)

    def test_all_blanks_of_a_column_that_one_issue_asks_for(self, measured: Measured) -> None:
        blank = [STAFF, [IVANOVA[0], "", *IVANOVA[2:]], [PETROV[0], "", *PETROV[2:]]]
        found = measured.of(IssueCode.CELL_BLANK, staff=blank)
        assert found["age_under35_share"].total == Movement(0, 0, 2, 4, 4)


class TestARow:
    def test_a_person_whom_no_staff_register_names(self, measured: Measured) -> None:
        stranger = diagnosed(who="Журавлёва Ася Ильинична")
        found = measured.of(IssueCode.PERSON_NOT_IN_STAFF, diagnosed=stranger)
        assert found[DIAGNOSED].total == Movement(2, 2, 3, 3, 4)

    def test_a_row_without_a_person(self, measured: Measured) -> None:
        found = measured.of(IssueCode.ROW_NO_PERSON, diagnosed=diagnosed(who=""))
        assert found[DIAGNOSED].total == Movement(2, 2, 3, 3, 3)

    def test_an_organisation_that_is_in_no_registry(
        self, workspace: Workspace, tmp_path: Path
    ) -> None:
        said = ["Учитель года", "район", "участник", "05.03.2022"]
        lines: list[list[object]] = [
            [*CONTESTS, "ОО"],
            ["Журавлёва Ася Ильинична", *said, "СОШ 77"],
            ["Удодов Лев Ильич", *said, "СОШ 77"],
            [IVANOVA[0], *said, "СОШ 1"],
            [SIDOROVA[0], *said, "СОШ 2"],
        ]
        folder = save(tmp_path, sheets() | {"конкурсы 2022.xlsx": lines})
        found = run(workspace, folder, PROFILE)
        (issue,) = [i for i in found.issues if i.code is IssueCode.ORG_UNKNOWN]
        (influence,) = issue.influence
        assert (influence.indicator, influence.school) == ("contest_participants_share", None)
        assert influence.total == Movement(2, 2, 4, 4, 4)


class TestWholeReturns:
    def test_a_register_that_has_not_come(self, measured: Measured) -> None:
        (issue,) = [
            issue
            for issue in measured.run().issues
            if issue.code is IssueCode.ORG_REGISTER_MISSING and issue.organisation == "СОШ № 3"
        ]
        found = {influence.indicator: influence for influence in issue.influence}
        assert found[DIAGNOSED] == Influence(
            DIAGNOSED, ((PROFILE, "1.2-3.1"),), Movement(2, 2, 3, 3, 4)
        )

    def test_an_organisation_that_is_silent_cannot_be_bounded(
        self, workspace: Workspace, tmp_path: Path
    ) -> None:
        save(tmp_path, {"организации.xlsx": SCHOOLS, "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA]})
        found = run(workspace, tmp_path, PROFILE)
        silent = [i for i in found.issues if i.code is IssueCode.ORG_MISSING]
        assert [issue.influence for issue in silent] == [(Influence(""),)] * 2
        assert silent[0].weight == float("inf")


MENTORING: list[object] = ["ФИО наставника", "ФИО наставляемого", "Дата начала", "Дата окончания"]
MENTORED = "mentoring_participants_share"


class TestTwoPeopleInARow:
    """A mentor and who is mentored stand in one row: its mending moves two."""

    def of(self, workspace: Workspace, folder: Path, code: IssueCode, *row: object) -> Movement:
        other = [SIDOROVA[0], "", "01.02.2022", "01.12.2022"]
        pairs = {"СОШ 1 наставничество 2022.csv": [MENTORING, list(row)]}
        others = {"СОШ 2 наставничество 2022.csv": [MENTORING, other]}
        found = run(workspace, save(folder, sheets() | pairs | others), PROFILE)
        (issue,) = [i for i in found.issues if i.code is code]
        (total,) = [one.total for one in issue.influence if one.indicator == MENTORED]
        assert total is not None
        return total

    def test_a_date_that_is_none(self, workspace: Workspace, tmp_path: Path) -> None:
        row = (IVANOVA[0], PETROV[0], "31.02.2022", "")
        found = self.of(workspace, tmp_path, IssueCode.CELL_IMPOSSIBLE_DATE, *row)
        assert (found.numerator, found.most) == (1, 3)

    def test_one_whom_nobody_knows(self, workspace: Workspace, tmp_path: Path) -> None:
        row = (IVANOVA[0], "Журавлёва Ася Ильинична", "01.02.2022", "01.12.2022")
        found = self.of(workspace, tmp_path, IssueCode.PERSON_NOT_IN_STAFF, *row)
        assert (found.numerator, found.most) == (2, 3)

    def test_nobody_named(self, workspace: Workspace, tmp_path: Path) -> None:
        row = ("", "", "01.02.2022", "01.12.2022")
        found = self.of(workspace, tmp_path, IssueCode.ROW_NO_PERSON, *row)
        assert (found.numerator, found.most) == (1, 3)
