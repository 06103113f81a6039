"""Captions and labels → graphs and rows: words first, numbers to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.state_forms.matching import How, match_graph, match_row, plain_number

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.state_form import FormSection


def section(catalogue: Catalogue, name: str, edition: str = "oo1-16") -> FormSection:
    found = catalogue.state_forms[edition].section(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("path", "number", "graph"),
    [
        (("Из гр. 3 имеют образование:", "Высшее"), "4", "4"),
        (("из них (гр.4) педаго-\nгическое",), "5", "5"),
        (("педагогическое",), "11", "11"),  # the number settles two equal captions
        (("педагогическое",), "", "5"),  # without numbers the first comes first
        (("Женщины",), "15", "15"),
        ((), "13", "13"),  # a caption lost with its merged cell
    ],
)
def test_a_caption_finds_its_graph(
    catalogue: Catalogue, path: tuple[str, ...], number: str, graph: str
) -> None:
    match = match_graph(path, number, section(catalogue, "3.1").graphs, frozenset())
    assert match.how is How.SURE
    assert match.item is not None
    assert match.item.number == graph


def test_equal_bands_are_told_by_the_caption_above(catalogue: Catalogue) -> None:
    graphs = section(catalogue, "3.2").graphs
    general = match_graph(("имеют общий стаж работы", "до 3"), "", graphs, frozenset())
    teaching = match_graph(("имеют педагогический стаж", "до 3"), "", graphs, frozenset())
    assert [m.item.number for m in (general, teaching) if m.item] == ["4", "11"]


def test_a_caption_over_another_number_contradicts(catalogue: Catalogue) -> None:
    match = match_graph(("Женщины",), "14", section(catalogue, "3.1").graphs, frozenset())
    assert match.how is How.CONTRADICTS
    assert match.item is not None
    assert match.item.number == "15"


def test_a_foreign_caption_is_unknown(catalogue: Catalogue) -> None:
    graphs = section(catalogue, "3.1").graphs
    assert match_graph(("Количество компьютеров",), "40", graphs, frozenset()).how is How.UNKNOWN


@pytest.mark.parametrize(
    ("label", "code", "row"),
    [
        ("Педагогические работники – всего (сумма строк 07, 28, 29, 33 - 39)", "06", "06"),
        ("из них: физики", "13", "13"),
        ("из них воспитатели", 46.0, "46"),
        ("", "07", "07"),
        ("учителя - всего", "", "07"),
    ],
)
def test_a_label_finds_its_row(catalogue: Catalogue, label: str, code: object, row: str) -> None:
    match = match_row(label, str(code), section(catalogue, "3.1").rows, -1)
    assert match.how is How.SURE
    assert match.item is not None
    assert match.item.code == row


def test_the_same_label_has_another_code_in_another_edition(catalogue: Catalogue) -> None:
    rows = section(catalogue, "возраст", "85k-2017").rows
    match = match_row("воспитатели", "05", rows, -1)
    assert match.how is How.CONTRADICTS
    assert match.item is not None
    assert match.item.code == "02"


def test_an_unknown_row_is_unknown(catalogue: Catalogue) -> None:
    rows = section(catalogue, "3.1").rows
    assert match_row("советник директора по воспитанию", "63", rows, -1).how is How.UNKNOWN


def test_codes_lose_zeros_and_points() -> None:
    assert [plain_number(text) for text in ("01", "1", "1.0", "10", "А")] == [
        "1",
        "1",
        "1",
        "10",
        "",
    ]
