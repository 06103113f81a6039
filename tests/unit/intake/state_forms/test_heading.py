"""Which form a file is, and what its title block says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import forms

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.state_forms.heading import forms_named, read_okpo, read_title_block

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("Форма № ОО-1", "oo1"),
        ("OO-1", "oo1"),  # Latin letters
        ("Форма № 85-K", "85k"),
        ("форма 85–К, годовая", "85k"),
        ("1-ДОП", "1dop"),
        (609562.0, "oo1"),  # Excel ate the zero of the ОКУД
        ("0609562", "oo1"),
    ],
)
def test_a_form_is_told_by_number_or_okud(catalogue: Catalogue, line: object, form: str) -> None:
    grid = Grid(RawSheet("Лист1", [[line]]), Vocabulary(frozenset()))  # type: ignore[list-item]
    assert forms_named([grid], "свод.xlsx", list(catalogue.state_forms.values())) == (form,)


@pytest.mark.parametrize("line", ["СОШ № 1", "МДОО-12", "185-К", "ГОСТ 1-ДОПУСК", "10609562"])
def test_other_numbers_are_no_forms(catalogue: Catalogue, line: str) -> None:
    grid = Grid(RawSheet("Лист1", [[line]]), Vocabulary(frozenset()))
    assert forms_named([grid], "кадры.xlsx", list(catalogue.state_forms.values())) == ()


def test_the_title_block_gives_okpo_and_name(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    page = RawSheet("Титул", forms.title_page(edition, "МБОУ «СОШ № 3»", okpo=4120071))  # type: ignore[arg-type]
    block = read_title_block([page], edition)
    assert block == ("04120071", "МБОУ «СОШ № 3»")


def test_the_name_may_stand_in_the_cell_of_its_caption(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    page = RawSheet("Титул", [["Наименование отчитывающейся организации: МБОУ «Гимназия»"]])
    assert read_title_block([page], edition).name == "МБОУ «Гимназия»"


@pytest.mark.parametrize(
    ("text", "okpo"),
    [("04120071", "04120071"), ("4120071", "04120071"), ("6780717055003", "06780717055003")],
)
def test_an_okpo_gets_its_zero_back(text: str, okpo: str) -> None:
    assert read_okpo(text) == okpo
