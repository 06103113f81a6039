"""Empty, last year's, another's."""

from __future__ import annotations

from pedmonitor.control.likeness import find_likeness
from pedmonitor.model.status import Received
from pedmonitor.model.submission import ReturnContent

TITLES = {"staff": "Реестр кадров", "contests": "Реестр конкурсов"}


def told(
    contents: list[ReturnContent],
    before: tuple[ReturnContent, ...] = (),
    received: tuple[Received, ...] = (),
) -> list[tuple[str, str, str]]:
    found = find_likeness(
        received, tuple(contents), before=before, registers=TITLES, previous="2021"
    )
    return [(issue.code.value, issue.level.value, issue.organisation) for issue in found]


def content(name: str, digest: str = "d", rows: int = 3) -> ReturnContent:
    return ReturnContent(name, "staff", rows, digest)


def test_the_same_as_a_year_ago() -> None:
    assert told([content("ДДТ")], (content("ДДТ"),)) == [("RET-002", "warning", "ДДТ")]
    assert told([content("ДДТ", "e")], (content("ДДТ"),)) == []
    assert told([content("ДДТ")], (content("СОШ № 1"),)) == []


def test_the_same_as_another_s() -> None:
    assert told([content("ДДТ"), content("СОШ № 1")]) == [
        ("RET-003", "warning", "ДДТ"),
        ("RET-003", "warning", "СОШ № 1"),
    ]


def test_of_many_alike_a_few_are_named() -> None:
    """Naming everybody to everybody is a gigabyte where a region has sent a template back."""
    contents = tuple(content(f"СОШ № {at}") for at in range(1, 41))
    found = find_likeness((), contents, before=(), registers=TITLES, previous="2021")
    assert len(found) == 40
    assert found[0].message == (
        "«Реестр кадров»: все сведения те же, что в присланном от «СОШ № 2», «СОШ № 3», «СОШ № 4», "
        "«СОШ № 5», «СОШ № 6» и ещё от 34"
    )
    assert "«СОШ № 1», «СОШ № 2», «СОШ № 3», «СОШ № 4», «СОШ № 5» и" in found[39].message


def test_a_row_or_two_are_no_wonder() -> None:
    assert told([content("ДДТ", rows=2), content("СОШ № 1", rows=2)]) == []


def test_an_empty_list_of_staff_is_asked_for_and_an_empty_register_is_told() -> None:
    records = (
        Received("ДДТ", "staff", "кадры.csv", "", 0),
        Received("ДДТ", "contests", "конкурсы.csv", "", 0),
        Received("СОШ № 1", "staff", "старый.csv", "", 0, current=False),
    )
    assert told([], received=records) == [
        ("RET-001", "warning", "ДДТ"),
        ("RET-001", "info", "ДДТ"),
    ]


def test_counts_that_nobody_could_read_are_no_empty_register() -> None:
    records = (Received("ДДТ", "aggregate", "наставничество.csv", "", 0),)
    (said,) = find_likeness(
        records, (), before=(), registers={"aggregate": "Сводная таблица"}, previous="2021 год"
    )
    assert "записей нет" not in said.message
