"""Two positions in a cell: both in breakdowns, the subject kept, one in totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, STAFF, codes, counts, run, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE, DIAGNOSED = "vilyuysk-2021", "diag_deficit_by_subject_share"
PASSED: list[list[object]] = [DIAGNOSTICS, [IVANOVA[0], "дефициты", "05.03.2022", "да"]]


@pytest.mark.parametrize(
    ("position", "subject"),
    [
        ("учитель физики, педагог-организатор", ""),
        ("педагог-организатор, учитель физики", ""),
        ("педагог-организатор / учитель", "физика"),
    ],
)
def test_the_person_stands_in_both_rows_and_keeps_the_subject(
    workspace: Workspace, tmp_path: Path, position: str, subject: str
) -> None:
    rows = [STAFF, [*IVANOVA[:2], position, subject], PETROV]
    files = {"СОШ 1 кадры 2022.csv": rows, "СОШ 1 диагностика 2022.csv": PASSED}
    found = run(workspace, save(tmp_path / "r", files), PROFILE)
    assert counts(found, DIAGNOSED) == (1, 2)
    assert counts(found, DIAGNOSED, (("subject", "физика"),)) == (1, 2), "Petrov is the other"
    for name, expected in {"учитель": (1, 2), "педагог-организатор": (1, 1)}.items():
        assert counts(found, DIAGNOSED, (("position", name),)) == expected
    outside = [v for v in found.values if v.breakdown == (("subject", "вне учебных предметов"),)]
    assert outside == []
    assert ("CELL-012", "C2") in codes(found.issues)


@pytest.mark.parametrize("position", ["заместитель директора, учитель физики", "учитель физики"])
def test_one_pedagogical_position_is_no_question(
    workspace: Workspace, tmp_path: Path, position: str
) -> None:
    rows = [STAFF, [*IVANOVA[:2], position, ""]]
    files = {"СОШ 1 кадры 2022.csv": rows, "СОШ 1 диагностика 2022.csv": PASSED}
    found = run(workspace, save(tmp_path / "r", files), PROFILE)
    assert counts(found, DIAGNOSED, (("subject", "физика"),)) == (1, 1)
    assert counts(found, DIAGNOSED, (("position", "учитель"),)) == (1, 1)
    assert "CELL-012" not in dict(codes(found.issues))


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ("зам. директора по УВР, учитель физики", 1),
        ("Учитель физики, директор", 1),
        ("заместитель директора (0,5), учитель физики", 1),
        ("учитель физики / завуч", 1),
        ("учитель физики, руководитель ШМО", 0),
        ("учитель физики, заведующий библиотекой", 0),
        ("зам. директора по учебной, воспитательной работе", 1),
    ],
)
def test_a_head_who_teaches_is_of_the_administration_too(
    workspace: Workspace, tmp_path: Path, position: str, expected: int
) -> None:
    rows = [STAFF, [*IVANOVA[:2], position, ""], PETROV]
    course: list[list[object]] = [
        ["ФИО", "Вид обучения", "Дата окончания"],
        [IVANOVA[0], "ПК", "05.03.2022"],
    ]
    files = {"СОШ 1 кадры 2022.csv": rows, "СОШ 1 обучение 2022.csv": course}
    found = run(workspace, save(tmp_path / "r", files), "korsakov-2021")
    assert counts(found, "training_coverage_admin_count") == (expected, None)
    teaches = position.count("физики")
    assert counts(found, "training_coverage_teachers_count") == (teaches, None)


@pytest.mark.parametrize("heading", ["Должность по совместительству", "Вторая должность"])
def test_a_second_column_of_posts_is_a_second_row_of_the_person(
    workspace: Workspace, tmp_path: Path, heading: str
) -> None:
    head = ["ФИО", "Дата рождения", "Основная должность", heading, "Предмет"]
    rows: list[list[object]] = [
        [*head],
        [*IVANOVA[:2], "заместитель директора по УВР", "учитель", "физика"],
        [*PETROV[:2], "учитель", "-", "химия"],
        ["Жукова Мария Сергеевна", "01.02.1970", "учитель", "классное руководство", "химия"],
    ]
    files = {"СОШ 1 кадры 2022.csv": rows, "СОШ 1 диагностика 2022.csv": PASSED}
    found = run(workspace, save(tmp_path / "r", files), PROFILE)
    assert counts(found, DIAGNOSED) == (1, 3)
    assert counts(found, DIAGNOSED, (("subject", "физика"),)) == (1, 1)
    (text,) = [one.message for one in found.issues if "Вторая должность" in one.message]
    assert "«классное руководство» программе неизвестна" in text
    assert "(строка 4)" in text


def test_a_column_of_second_posts_alone_is_the_column_of_posts(
    workspace: Workspace, tmp_path: Path
) -> None:
    head = ["ФИО", "Дата рождения", "Должность по совместительству", "Предмет"]
    rows: list[list[object]] = [[*head], [*IVANOVA[:2], "учитель", "физика"]]
    files = {"СОШ 1 кадры 2022.csv": rows, "СОШ 1 диагностика 2022.csv": PASSED}
    found = run(workspace, save(tmp_path / "r", files), PROFILE)
    assert counts(found, DIAGNOSED, (("subject", "физика"),)) == (1, 1)
