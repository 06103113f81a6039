"""From an issue to the rows and fields that it keeps out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import DIAGNOSTICS, IVANOVA, PETROV, REGISTRY, STAFF, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.registers.faults import _CELL_SENTENCES
from pedmonitor.intake.settling.traces import _CELLS, trace_issues
from pedmonitor.model.influence import Loss, Trace
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def traces(folder: Path, plan: ReadingPlan) -> dict[str, Trace]:
    """Code → trace."""
    found = settled(folder, plan, Settings())
    by_issue = trace_issues(found.issues, found.tables)
    return {issue.code.value: trace for issue, trace in by_issue.items()}


def test_every_kind_of_loss(tmp_path: Path, plan: ReadingPlan) -> None:
    save(
        tmp_path,
        {
            "организации.xlsx": [
                REGISTRY,
                *([str(n), f"СОШ № {n}", "", "школа", "село"] for n in (1, 2, 3)),
            ],
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, PETROV],
            "СОШ 2 кадры 2022.csv": [STAFF, ["Орлова Ия Львовна", "", "учитель", "химия"]],
            "СОШ 1 диагностика 2022.csv": [
                DIAGNOSTICS,
                [IVANOVA[0], "дефициты", "31.02.2022", "да"],
                ["", "дефициты", "05.03.2022", "да"],
                ["Удодов Лев Ильич", "дефициты", "05.03.2022", "да"],
            ],
            "СОШ 1 пустой 2022.csv": [[""]],
        },
    )
    found = traces(tmp_path, plan)
    one, two = "СОШ № 1", "СОШ № 2"
    assert found["CELL-005"] == Trace(Loss.CELL, "diagnostics", one, 0, (1,), ("date",))
    assert found["CELL-011"].rows == (1,)
    assert found["ROW-003"] == Trace(Loss.ROWS, "diagnostics", one, 0)
    assert found["PERS-001"] == Trace(Loss.ROWS, "diagnostics", one, 0, (3,), new_person=True)
    assert found["ORG-006"] == Trace(Loss.REGISTER, "diagnostics", two)
    assert found["ORG-005"] == Trace(Loss.ORGANISATION, organisation="СОШ № 3")
    assert found["FILE-004"] == Trace(Loss.REGISTER, "", one)


def test_all_blanks_of_a_column(tmp_path: Path, plan: ReadingPlan) -> None:
    blank = [[f"Орлова {name} Львовна", "", "учитель", "химия"] for name in ("Ия", "Ада")]
    save(tmp_path, {"СОШ 1 кадры 2022.csv": [STAFF, blank[0], IVANOVA, blank[1]]})
    assert traces(tmp_path, plan)["CELL-011"].rows == (1, 3)


def test_a_column_that_is_not_there_has_the_weight_of_the_register(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    told: list[list[object]] = [["ФИО", "Дата", "Прошёл"], [IVANOVA[0], "05.03.2022", "да"]]
    save(
        tmp_path,
        {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA], "СОШ 1 диагностика 2022.csv": told},
    )
    found = traces(tmp_path, plan)["CELL-011"]
    assert (found.loss, found.register) == (Loss.REGISTER, "diagnostics")


def test_an_unknown_organisation_counts_all_its_rows(tmp_path: Path, plan: ReadingPlan) -> None:
    save(
        tmp_path,
        {
            "организации.xlsx": [REGISTRY, ["1", "СОШ № 1", "", "школа", "село"]],
            "кадры 2022.csv": [
                [*STAFF, "ОО"],
                [*IVANOVA, "СОШ 1"],
                [*PETROV, "СОШ 77"],
                ["Орлова Ия Львовна", "01.02.1980", "учитель", "химия", "СОШ 77"],
            ],
        },
    )
    assert traces(tmp_path, plan)["ORG-001"].count == 2


def test_what_leaves_nothing_out_has_no_trace(tmp_path: Path, plan: ReadingPlan) -> None:
    save(tmp_path, {"СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, IVANOVA]})
    assert set(traces(tmp_path, plan)) == set()


def test_whatever_is_wrong_in_a_cell_is_followed_to_it() -> None:
    counted_all_the_same = {IssueCode.CELL_POSITIONS, IssueCode.CELL_DOUBTED}
    of_cells = {code for code in IssueCode if code.value.startswith("CELL-")}
    assert _CELL_SENTENCES.keys() <= _CELLS
    assert of_cells - counted_all_the_same <= _CELLS


def test_a_subject_is_asked_for_where_the_post_stands(tmp_path: Path, plan: ReadingPlan) -> None:
    """Without a column of subjects the post is in its place; it is the subject that is lacking."""
    rows: list[list[object]] = [["ФИО", "Дата рождения", "Должность"], [*IVANOVA[:3]]]
    save(tmp_path, {"СОШ 1 кадры 2022.csv": rows})
    assert traces(tmp_path, plan)["CELL-011"].fields == ("subject",)
