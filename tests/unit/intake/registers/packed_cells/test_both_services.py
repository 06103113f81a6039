"""Which of two numbers belongs to which length of service."""

from __future__ import annotations

from making.definitions import bundled_definitions

from pedmonitor.intake.registers.packed_cells.both_services import split_services
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

FORM = bundled_definitions().forms["staff"]


def test_the_heading_says_which_goes_first() -> None:
    for name, order in (("experience_both", (12, 10)), ("experience_both_reversed", (10, 12))):
        sheaf = Sheaf(FORM, Place("кадры.xlsx", "Лист1"), [4], [""], {name: ["12/10"]}, {})
        split_services(sheaf)
        fields = ("experience_total", "experience_teaching")
        assert tuple(sheaf.parsed[one][0].value for one in fields) == order


def test_a_column_of_its_own_goes_before_the_common_one() -> None:
    place = Place("кадры.xlsx", "Лист1")
    sheaf = Sheaf(FORM, place, [4], [""], {"experience_both": ["12/10"]}, {})
    sheaf.parsed["experience_total"] = []
    split_services(sheaf)
    assert "experience_teaching" not in sheaf.parsed
