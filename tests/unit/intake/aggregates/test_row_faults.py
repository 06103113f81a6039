"""What is told of a table of counts when all rows are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from making.returns import codes

from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

PASSED = "Прошли диагностику профессиональных дефицитов"
SHARE = "Доля педагогов, прошедших диагностику профессиональных дефицитов"


def told(tmp_path: Path, plan: ReadingPlan, *rows: list[object]) -> list[str]:
    path = books.xlsx(tmp_path / "а.xlsx", {"Свод": rows})
    return [code for code, _ in codes(read_return(SourceFile(path, "а.xlsx"), plan).issues)]


def test_a_share_is_asked_for_its_counts_only_where_no_row_gives_them(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    head: list[object] = ["Показатель", "Ед. изм.", "2022 год"]
    base: list[object] = ["Всего педагогов", "чел.", 20]
    share: list[object] = [SHARE, "%", 25]
    assert told(tmp_path, plan, head, base, share) == ["AGG-005"]
    assert told(tmp_path, plan, head, base, [PASSED, "чел.", 5], share) == []


def test_percent_columns_belong_to_what_stands_before_them(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    head: list[object] = ["ОО", "Всего педагогов", PASSED, "%", "Профессиональные конкурсы", "%"]
    assert told(tmp_path, plan, head, ["СОШ № 1", 20, 5, 25, 10, 50]) == []
    assert told(tmp_path, plan, head, ["СОШ № 1", 20, 5, 25, 10, 60]) == ["AGG-004"]


def test_a_percent_beside_a_number_of_things_is_no_share(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["Показатель", "Числитель", "Знаменатель", "Значение, %"]
    programmes = "Количество индивидуальных программ наставничества"
    assert told(tmp_path, plan, head, [PASSED, 5, 20, 25], [programmes, 3, "", 3]) == []


def test_unknown_columns_of_counts_with_percents_are_told(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    head: list[object] = ["ОО", "Всего педагогов", PASSED, "Педагогов, летавших в космос"]
    assert told(tmp_path, plan, head, ["СОШ № 1", 20, "5 (25 %)", "3 (15 %)"]) == ["AGG-001"]
    over: list[object] = ["ОО", "Всего педагогов", PASSED, "", "Летавшие в космос педагоги", ""]
    under: list[object] = ["", "", "чел.", "%", "чел.", "%"]
    assert told(tmp_path, plan, over, under, ["СОШ № 1", 20, 5, 25, 3, 15]) == ["AGG-001"]


def test_the_total_of_columns_of_schools_is_no_unknown_column(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    head: list[object] = ["Показатель", "СОШ № 1", "СОШ № 2", "Итого"]
    rows: list[list[object]] = [["Всего педагогов", 20, 10, 30], [PASSED, 5, 4, 9]]
    assert told(tmp_path, plan, head, *rows) == []
