"""A name that stands once over the rows of its person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.named_once import repeat_names
from pedmonitor.intake.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.raw import Cell

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"


def repeated(
    catalogue: Catalogue, numbers: list[Cell], names: list[Cell], header: str = "№ п/п"
) -> list[Cell]:
    rows = list(range(len(names)))
    sheaf = Sheaf(catalogue.forms["diagnostics"], Place("файл"), rows, [""] * len(rows), {}, {})
    sheaf.raw["full_name"] = list(names)
    repeat_names(sheaf, [header, "ФИО"], [numbers, names])
    return sheaf.raw["full_name"]


def test_rows_without_a_number_are_of_whoever_stands_above(catalogue: Catalogue) -> None:
    found = repeated(catalogue, ["1", "", "", "2", ""], [ANNA, "", "", OLEG, ""])
    assert found == [ANNA, ANNA, ANNA, OLEG, OLEG]


@pytest.mark.parametrize(
    ("numbers", "names", "header"),
    [
        (["1", "2", "3"], [ANNA, "", OLEG], "№"),  # a name was forgotten
        (["1", "", "3"], [ANNA, "", OLEG], "№"),  # its number was lost too
        (["", "1", "2"], ["", ANNA, OLEG], "№"),
        (["а", "", "б"], [ANNA, "", OLEG], "№"),
        (["1", "", "2"], [ANNA, "", OLEG], "№ приказа"),
    ],
)
def test_elsewhere_nobody_knows_whose_a_row_is(
    catalogue: Catalogue, numbers: list[Cell], names: list[Cell], header: str
) -> None:
    assert repeated(catalogue, numbers, names, header) == names


@pytest.mark.parametrize(
    ("schools", "filled"),
    [(["СОШ № 1", "", "СОШ № 2"], True), (["СОШ № 1", "СОШ № 1", "СОШ № 2"], False)],
)
def test_a_row_without_name_and_school_goes_on(
    catalogue: Catalogue, schools: list[Cell], *, filled: bool
) -> None:
    sheaf = Sheaf(catalogue.forms["contests"], Place("файл"), [0, 1, 2], [""] * 3, {}, {})
    sheaf.raw = {"full_name": [ANNA, "", OLEG], "organisation": list(schools)}
    repeat_names(sheaf, ["Школа", "ФИО"], [schools, [ANNA, "", OLEG]])
    assert sheaf.raw["full_name"] == [ANNA, ANNA if filled else "", OLEG]
    assert sheaf.raw["organisation"] == ["СОШ № 1", "СОШ № 1", "СОШ № 2"]


def test_no_name_is_carried_into_another_group(catalogue: Catalogue) -> None:
    sheaf = Sheaf(catalogue.forms["diagnostics"], Place("файл"), [0, 1], ["А", "Б"], {}, {})
    sheaf.raw["full_name"] = [ANNA, ""]
    repeat_names(sheaf, ["№"], [["1", ""]])
    assert sheaf.raw["full_name"] == [ANNA, ""]
