"""Caption lines over rows: which of them hold together."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.caption_lines import different_lines, lines_of, names_school, under


@pytest.mark.parametrize(
    ("above", "line", "found"),
    [
        ("", "СОШ 1", "СОШ 1"),
        ("СОШ 1", "СОШ 2", "СОШ 2"),
        ("СОШ 1", "Школьный уровень", "СОШ 1\nШкольный уровень"),
        ("СОШ 1\nШкольный уровень", "Районный уровень", "СОШ 1\nРайонный уровень"),
        ("СОШ 1\nШкольный уровень", "СОШ 2", "СОШ 2"),
        ("Школьный уровень\nСОШ 1", "СОШ 2", "Школьный уровень\nСОШ 2"),
    ],
)
def test_a_line_ends_what_one_of_its_kind_began(above: str, line: str, found: str) -> None:
    assert under(above, line) == found


def test_a_level_called_municipal_is_no_school() -> None:
    assert not names_school("Муниципальный (районный) уровень")
    assert not names_school("Муниципальный этап конкурса")
    assert names_school("Муниципальное общеобразовательное учреждение «Школа»")


def test_lines() -> None:
    assert lines_of("") == []
    assert different_lines(["а\nб", "а\nв", "", "а\nб"]) == ["а", "б", "в"]
