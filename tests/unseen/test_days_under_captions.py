"""A list of staff where each procedure has a caption of its own and its day below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

BURNOUT = "burnout_diag_by_subject_share"
WHO: list[object] = ["ФИО", "Дата рождения", "Должность", "Предмет"]
BORN = ("12.03.1973", "05.06.1999", "17.09.1981")


def _sheet(groups: list[tuple[str, str]], days: list[list[str]]) -> Rows:
    captions = [*WHO, *(caption for caption, _ in groups)]
    parts: list[object] = ["", "", "", "", *(part for _, part in groups)]
    people = zip((ANNA, OLEG, ZOYA), BORN, days, strict=True)
    rows: Rows = [[name, born, "учитель", "химия", *told] for name, born, told in people]
    return [["Мониторинг педагогов МБОУ СОШ № 7 за 2022 год"], captions, parts, *rows]


def _lay(folder: Path, rows: Rows, merged: tuple[str, ...] = ()) -> None:
    spans = ("A2:A3", "B2:B3", "C2:C3", "D2:D3", *merged)
    books.xlsx(folder / "Мониторинг.xlsx", {"Лист1": rows}, merged=spans)


def test_the_only_day_under_a_caption_is_of_that_procedure(tmp_path: Path) -> None:
    """It was taken for the day of the procedure to the left: one more had «passed» that one."""
    groups = [("Диагностика дефицитов", "дата"), ("", "результат")]
    groups += [("Диагностика выгорания", "дата"), ("НОК", "дата")]
    days = [["01.10.2022", "пройдена", "", ""], ["", "", "01.11.2022", "01.12.2022"], [""] * 4]
    _lay(tmp_path / "in", _sheet(groups, days), ("E2:F2",))
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert of(found, BURNOUT) == (1, 3)


def test_one_day_under_each_caption(tmp_path: Path) -> None:
    groups = [("Диагностика дефицитов", "дата"), ("Диагностика выгорания", "дата")]
    days = [["01.10.2022", "01.11.2022"], ["01.10.2022", ""], ["", ""]]
    _lay(tmp_path / "in", _sheet(groups, days))
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, BURNOUT) == (1, 3)


def test_a_day_under_another_procedure_is_not_that_of_the_courses(tmp_path: Path) -> None:
    groups = [("Диагностика выгорания", "дата"), ("Повышение квалификации", "тема")]
    groups += [("", "дата окончания"), ("", "основание")]
    days = [
        ["01.11.2022", "ФГОС", "04.04.2022", "по результатам диагностики"],
        ["", "ФГОС", "04.04.2021", "по результатам диагностики"],
        [""] * 4,
    ]
    _lay(tmp_path / "in", _sheet(groups, days), ("F2:H2",))
    found = computed(tmp_path / "in")
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 1)
    assert told(found, "HEAD-008") == []
