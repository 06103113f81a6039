"""Captions of digests: codes of cells, words with a titled row, and neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.state_forms.digest_columns import CellOfForm, columns_of

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

OO1 = ("oo1-16", "oo1-17")


@pytest.mark.parametrize(
    ("captions", "lines", "cells"),
    [
        (
            ["р. 3.1 стр. 06 гр. 3", "р. 3.1 стр. 06 гр. 4"],
            [],
            [("3.1", "06", "3"), ("3.1", "06", "4")],
        ),
        (["графа 3", "графа 4"], ["Раздел 3.1, строка 6"], [("3.1", "6", "3"), ("3.1", "6", "4")]),
        (["3.1/06/3", "3.1_06_4"], [], [("3.1", "06", "3"), ("3.1", "06", "4")]),
    ],
)
def test_codes(
    catalogue: Catalogue, captions: list[str], lines: list[str], cells: list[tuple[str, str, str]]
) -> None:
    editions = [catalogue.state_forms[name] for name in OO1]
    found = columns_of({at: (text,) for at, text in enumerate(captions)}, lines, editions)
    assert found is not None
    assert found.cells == {at: CellOfForm(*codes) for at, codes in enumerate(cells)}


@pytest.mark.parametrize(
    "captions",
    [["гр. 3", "гр. 4"], ["р. 3.1 стр. 06 гр. 3", "р. 3.1 стр. 06 гр. 3"], ["Всего", "Прошли"]],
)
def test_captions_that_tell_no_cell(catalogue: Catalogue, captions: list[str]) -> None:
    editions = [catalogue.state_forms[name] for name in OO1]
    assert columns_of({at: (text,) for at, text in enumerate(captions)}, [], editions) is None


def test_forms_together_are_no_one_form(catalogue: Catalogue) -> None:
    editions = [catalogue.state_forms[name] for name in ("oo1-16", "85k-2019")]
    paths = {0: ("р. 3.1 стр. 06 гр. 3",), 1: ("р. 3.1 стр. 06 гр. 4",)}
    assert columns_of(paths, [], editions) is None


def test_a_code_and_a_name_of_two_rows_name_none(catalogue: Catalogue) -> None:
    editions = [catalogue.state_forms["oo1-16"]]
    lines = ["3.1. Распределение персонала по уровню образования", "строка 07", "директор"]
    paths = {
        at: (text,) for at, text in enumerate(("Всего, человек", "высшее", "Женщины", "высшую"))
    }
    found = columns_of(paths, lines, editions)
    assert found is not None
    assert (found.section, found.cells) == ("3.1", {})
