"""Codes without captions: the edition must be certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.state_forms.coded import Coded, read_coded
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

PLACE = Place("форма.csv", "", 4, 2)


def coded(section: str, row: str, graph: str, **known: str) -> Coded:
    return Coded(section, row, graph, "5", PLACE, **known)


@pytest.mark.parametrize(
    ("cells", "edition"),
    [
        ([coded("3.2", "06", "3")], "oo1-16"),  # the section is the same in both editions
        ([coded("3.1", "06", "3"), coded("3.1", "06", "16")], "oo1-16"),
        ([coded("3.1", "06", "3"), coded("3.1", "06", "17")], "oo1-17"),
        ([coded("3.1", "06", "3"), coded("3.1", "06", "15")], ""),
        ([coded("3.1", "06", "16"), coded("3.3", "06", "22")], "oo1-16"),  # no women over 65
    ],
)
def test_the_last_graph_tells_the_edition(
    catalogue: Catalogue, cells: list[Coded], edition: str
) -> None:
    editions = [e for e in catalogue.state_forms.values() if e.form == "oo1"]
    returns, issues = read_coded(cells, "форма.csv", editions, [2019])
    assert [given.edition for given in returns] == ([edition] if edition else [])
    assert [issue.code.value for issue in issues] == ([] if edition else ["FORM-008"])


def test_names_check_the_codes(catalogue: Catalogue) -> None:
    editions = [catalogue.state_forms["oo1-16"]]
    cells = [
        coded("3.2", "06", "3", label="учителя - всего"),
        coded("3.2", "07", "4", caption="Не имеют стажа педагогической работы"),
        coded("3.2", "08", "3", label="", caption=""),
    ]
    returns, issues = read_coded(cells, "форма.csv", editions, [])
    assert [given.rows for given in returns] == [["08"]]
    assert [issue.code.value for issue in issues] == ["FORM-003", "FORM-002"]


def test_years_and_organisations_make_returns(catalogue: Catalogue) -> None:
    cells = [
        coded("3.2", "06", "3", organisation="СОШ № 1", year="2021"),
        coded("3.2", "06", "3", organisation="СОШ № 1", year="2022"),
        coded("3.2", "06", "3", organisation="СОШ № 2", year="2022"),
    ]
    returns, _ = read_coded(cells, "форма.csv", [catalogue.state_forms["oo1-16"]], [2022])
    assert [(given.organisation, given.titles) for given in returns] == [
        ("СОШ № 1", ["2021 год"]),
        ("СОШ № 1", ["2022 год"]),
        ("СОШ № 2", ["2022 год"]),
    ]
