"""What names of contests and of documents tell, and what they only seem to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, SCHOOL, STAFF, computed, of

if TYPE_CHECKING:
    from pathlib import Path

SYSTEM = "young_support_or_mentoring_exists"


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Всероссийский конкурс «Школьный двор»", "федеральный"),
        ("Муниципальный конкурс «Школьная библиотека — 2022»", "муниципальный"),
        ("Городской конкурс «Педагог года»", "муниципальный"),
        ("Олимпиада школьников по химии", ""),
    ],
)
def test_a_title_in_quotes_is_no_level(tmp_path: Path, name: str, level: str) -> None:
    books.xlsx(tmp_path / "in" / "кадры.xlsx", {"Кадры": STAFF})
    rows = [["ФИО", "Название конкурса", "Дата"], [ANNA, name, "02.02.2022"]]
    books.xlsx(tmp_path / "in" / "конкурсы.xlsx", {"К": [[SCHOOL], *rows]})
    found = computed(tmp_path / "in")
    for one in ("школьный", "муниципальный", "федеральный"):
        counted = of(found, CONTESTS, level=one)[0]
        assert bool(counted) == (one == level), (one, counted)


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("О реализации целевой модели наставничества", 1),
        ("Дорожная карта по внедрению целевой модели наставничества", 1),
        ("О наставничестве педагогических работников", 1),
        ("Положение о районном конкурсе «Лучший педагог-наставник»", 0),
        ("О проведении конкурса молодых педагогов", 0),
        ("Справка по итогам проверки работы наставников", None),
    ],
)
def test_documents_of_the_system_of_mentoring(
    tmp_path: Path, title: str, counted: int | None
) -> None:
    """Of a paper that says what was found nobody can tell what it is of: that is asked."""
    rows = [["№", "Наименование документа", "Реквизиты", "Дата утверждения"]]
    rows += [["1", title, "№ 12 от 01.02.2022", "01.02.2022"]]
    books.xlsx(tmp_path / "in" / "документы.xlsx", {"Документы": [[SCHOOL], *rows]})
    books.xlsx(tmp_path / "in" / "кадры.xlsx", {"Кадры": STAFF})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, SYSTEM)[0] == counted
