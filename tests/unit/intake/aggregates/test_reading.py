"""Tables of counts become rows: organisation, indicator, subject, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.read_return import read_return
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

DIAG, BURNOUT = "diag_deficit_by_subject_share", "burnout_diag_by_subject_share"


def read(tmp_path: Path, plan: ReadingPlan, *rows: list[object]) -> FileReading:
    return read_return(SourceFile(books.xlsx(tmp_path / "а.xlsx", {"Свод": rows}), "а.xlsx"), plan)


def test_a_digest_of_schools(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Итоги за 2022 год"],
        ["№", "ОО", "Всего педагогов", "Прошли диагностику дефицитов", "Диагностика выгорания"],
        [1, "СОШ № 1", 40, "20 (50 %)", 10],
        [2, "СОШ № 2", 33, "6 (15 %)", "-"],
        ["", "Итого", 73, 26, 71],
    )
    (table,) = reading.tables
    columns = table.columns
    assert table.organisations == ["СОШ № 1", "СОШ № 1", "СОШ № 2"]
    assert columns["indicator"] == [DIAG, BURNOUT, DIAG]
    assert columns["numerator"] == [20, 10, 6]
    assert columns["denominator"] == [40, 40, 33]
    told = {(issue.code, issue.place.cell if issue.place else "") for issue in reading.issues}
    assert (IssueCode.AGGREGATE_PERCENT, "D4") in told
    assert (IssueCode.AGGREGATE_TOTAL, "E5") in told  # 71 printed, 10 in the rows
    assert (IssueCode.AGGREGATE_TOTAL, "D5") not in told


def test_rows_name_their_indicator(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Показатель", "Предмет", "Числитель", "Знаменатель"],
        ["Диагностика дефицитов", "математика", 2, 4],
        ["Диагностика дефицитов", "Всего", 3, 5],
        ["Диагностика дефицитов", "астрология", 1, 5],
        ["Удои", "Всего", 1, 5],
    )
    (table,) = reading.tables
    assert table.columns["subject"] == ["математика", ""]
    assert {issue.code for issue in reading.issues} == {
        IssueCode.CELL_SUBJECT,
        IssueCode.AGGREGATE_INDICATOR,
    }


def test_the_title_names_the_indicator(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Диагностика профессиональных дефицитов за 2022 год"],
        ["Предмет", "Всего педагогов", "Прошли", "%"],
        ["Математика", 4, 2, 50],
        ["Всего", 10, 5, 0.5],
    )
    (table,) = reading.tables
    assert table.columns["indicator"] == [DIAG, DIAG]
    assert table.columns["subject"] == ["математика", ""]
    assert reading.issues == []


def test_a_table_that_names_no_indicator_is_left_to_others(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    reading = read(tmp_path, plan, ["Показатель", "Количество"], ["Удои", 5], ["Надои", 6])
    assert reading.tables == []
    assert [issue.code for issue in reading.issues] == [IssueCode.SHEET_UNRECOGNISED]


def test_no_name_leaves_the_table(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Показатель", "Предмет", "Числитель", "Знаменатель"],
        ["Диагностика дефицитов", "Всего", 3, 5],
        ["Иванова Анна Петровна", "Всего", 1, 5],
        ["Диагностика дефицитов", "Петров Олег Иванович", 1, 5],
    )
    assert "Иванова" not in repr(reading)
    assert "Петров" not in repr(reading)


def test_a_registry_with_counts_is_both(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["Код", "Краткое наименование", "Тип", "Всего педагогов", "В возрасте до 35 лет"],
        ["101", "СОШ № 1", "школа", 40, 12],
    ]
    path = books.xlsx(tmp_path / "организации.xlsx", {"Список": rows})
    reading = read_return(SourceFile(path, "организации.xlsx"), plan)
    assert {table.form for table in reading.tables} == {"organisations", "aggregate"}


def test_an_organisation_written_once_stands_for_the_rows_below(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Диагностика профессиональных дефицитов за 2022 год"],
        ["ОО", "Предмет", "Всего педагогов", "Прошли", "%"],
        ["СОШ № 1", "математика", 5, 3, 0.6],
        [None, "физика", 2, 2, 1],
        [None, "Итого", 7, 5, 0.714],
        ["СОШ № 2", "математика", 4, 4, 1],
        ["Всего", None, 9, 9, 1],
    )
    (table,) = reading.tables
    assert table.organisations == ["СОШ № 1"] * 3 + ["СОШ № 2"]
    assert table.columns["subject"] == ["математика", "физика", "", "математика"]
    assert table.columns["numerator"] == [3, 2, 5, 4]
    assert IssueCode.AGGREGATE_PERCENT not in {issue.code for issue in reading.issues}


def test_names_and_numbers_of_pedagogues_are_no_registry(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        [
            "Наименование ОО",
            "Всего педагогов",
            "Количество педагогов, имеющих квалификационную категорию",
        ],
        ["СОШ № 1", 40, 12],
    ]
    path = books.xlsx(tmp_path / "свод.xlsx", {"Свод": rows})
    assert [t.form for t in read_return(SourceFile(path, "свод.xlsx"), plan).tables] == [
        "aggregate"
    ]


def test_a_row_in_per_cent_holds_a_share(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Показатель", "Единица измерения", "Значение", "Всего педагогов"],
        ["Диагностика дефицитов", "чел.", 10, 40],
        ["Диагностика дефицитов", "%", 25, 40],
    )
    (table,) = reading.tables
    assert table.columns["numerator"] == [10, None]
    assert table.columns["share"] == [None, 25.0]


def test_the_total_of_a_school_is_its_own_row(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Диагностика профессиональных дефицитов за 2022 год"],
        ["ОО", "Предмет", "Всего педагогов", "Прошли"],
        ["СОШ № 1", "математика", 5, 3],
        ["", "физика", 2, 2],
        ["Итого по СОШ № 1", "", 6, 4],
        ["СОШ № 2", "математика", 5, 1],
        ["Итого по СОШ № 2", "", 5, 1],
        ["Итого по району", "", 11, 5],
    )
    (table,) = reading.tables
    wholes = [at for at, subject in enumerate(table.columns["subject"]) if not subject]
    assert [table.organisations[at] for at in wholes] == ["СОШ № 1", "СОШ № 2"]
    assert [table.columns["numerator"][at] for at in wholes] == [4, 1]
    assert reading.issues == []


def test_parts_and_totals_of_groups_accuse_nobody(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["ОО", "Всего педагогов", "Прошли диагностику дефицитов"],
        ["СОШ № 1", 40, 20],
        ["в т.ч. филиал", 5, 2],
        ["СОШ № 2", 30, 10],
        ["Итого", 70, 30],
        ["СОШ № 3", 10, 5],
        ["Итого", 10, 5],
        ["Итого по сельским школам", 40, 15],
        ["Всего по району", 80, 36],
    )
    (table,) = reading.tables
    assert table.organisations == ["СОШ № 1", "СОШ № 2", "СОШ № 3"]
    told = [(issue.code, issue.place.cell if issue.place else "") for issue in reading.issues]
    assert told == [(IssueCode.AGGREGATE_TOTAL, "C9"), (IssueCode.ROW_TOTAL, "3:3")]


def test_a_wrong_total_of_bases_is_told_at_its_own_cell(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["ОО", "Всего педагогов", "Прошли диагностику дефицитов"],
        ["СОШ № 1", 40, 20],
        ["Итого", 41, 20],
    )
    assert [issue.place.cell for issue in reading.issues if issue.place] == ["B3"]


def test_a_total_written_beside_the_numbers_is_not_the_last_schools(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Диагностика профессиональных дефицитов за 2022 год"],
        ["№", "ОО", "Предмет", "Всего педагогов", "Прошли"],
        [1, "СОШ № 1", "математика", 5, 3],
        [2, "СОШ № 2", "математика", 4, 1],
        ["Итого", "", "", 9, 4],
    )
    (table,) = reading.tables
    assert table.organisations == ["СОШ № 1", "СОШ № 2"]


def test_two_numbers_in_a_cell_are_read_by_the_caption(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(
        tmp_path,
        plan,
        ["ОО", "Прошли диагностику дефицитов (чел. / всего)", "Диагностика выгорания, чел. (%)"],
        ["СОШ № 1", "15/30", "6 (20)"],
        ["СОШ № 2", "10 из 40 (25%)", "4 (10)"],
    )
    (table,) = reading.tables
    columns = table.columns
    assert columns["numerator"] == [15, 6, 10, 4]
    assert columns["denominator"] == [30, None, 40, None]


def test_the_unit_of_an_indicator_beside_its_counts_and_its_share(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    reading = read(
        tmp_path,
        plan,
        ["Показатель", "Ед. изм.", "Всего педагогов", "Из них", "%"],
        ["Доля педагогов, прошедших диагностику профессиональных дефицитов", "%", 25, 10, 40],
    )
    (table,) = reading.tables
    assert (table.columns["numerator"], table.columns["denominator"]) == ([10], [25])
    assert reading.issues == []
