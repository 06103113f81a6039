"""Order of versions by what their names tell."""

from __future__ import annotations

import pytest

from pedmonitor.intake.origin.version_names import version_of


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("старое/СОШ № 1.xlsx", "СОШ № 1.xlsx"),
        ("черновики/СОШ № 1 (исправлено).xlsx", "СОШ № 1.xlsx"),
        ("не учитывать/СОШ № 1.xlsx", "А/СОШ № 1.xlsx"),
        ("архив 2021/а.xlsx", "а.xlsx"),
        ("не использовать/СОШ № 1.xlsx", "А/СОШ № 1.xlsx"),
        ("копия папки/СОШ № 1.xlsx", "А/СОШ № 1.xlsx"),
        ("исходные/СОШ № 1.xlsx", "А/СОШ № 1.xlsx"),
        ("Отчет черновик.xlsx", "Отчет.xlsx"),
        ("Черновой отчет (2).xlsx", "Отчет.xlsx"),
        ("СОШ № 1.xlsx", "СОШ № 1 (исправлено).xlsx"),
        ("СОШ № 1 20.12.2022.xlsx", "СОШ № 1 15.01.2023.xlsx"),
    ],
)
def test_which_version_is_later(earlier: str, later: str) -> None:
    assert version_of(earlier, {}) < version_of(later, {})


@pytest.mark.parametrize("place", ["Старополье", "Пристарая", "Гольд", "Хорошие", "Черновская"])
def test_names_of_places_lay_nothing_aside(place: str) -> None:
    assert version_of(f"{place}/а.xlsx", {})[0] == 1
    assert version_of(f"{place} СОШ.xlsx", {})[0] == 1
