"""Columns by their captions where their numbers have moved together."""

from __future__ import annotations

import pytest

from pedmonitor.definitions.state_form import FormGraph
from pedmonitor.intake.state_forms.matched_columns import match_columns
from pedmonitor.intake.state_forms.matching import How, Same

NAMES = ("Всего", "Высшее", "Первую", "Женщины")
GRAPHS = tuple(FormGraph(number=str(at), path=(name,)) for at, name in enumerate(NAMES, 3))
SURE, WRONG, UNKNOWN = How.SURE, How.CONTRADICTS, How.UNKNOWN


@pytest.mark.parametrize(
    ("captions", "numbers", "hows"),
    [
        (NAMES, "3456", [SURE] * 4),
        (NAMES, "1234", [SURE] * 4),
        (("Всего", "PhD", *NAMES[1:]), "34567", [SURE, UNKNOWN, SURE, SURE, SURE]),
        (("Всего", "PhD", "Высшее", "Первую"), "3456", [SURE, UNKNOWN, WRONG, WRONG]),
        (("Всего", "PhD", *NAMES[1:]), "34568", [SURE, UNKNOWN, WRONG, WRONG, WRONG]),
        (NAMES, "4567", [WRONG] * 4),
    ],
)
def test_columns(captions: tuple[str, ...], numbers: str, hows: list[How]) -> None:
    paths = tuple((caption,) for caption in captions)
    found = match_columns(paths, tuple(numbers), Same(GRAPHS))
    assert [match.how for match in found] == hows


BANDS = tuple(
    FormGraph(number=str(number), path=path)
    for number, path in enumerate(
        (
            ("Всего",),
            *((band, *kind) for band in ("25-29", "30-34", "35-39") for kind in ((), ("женщины",))),
        ),
        3,
    )
)


@pytest.mark.parametrize(
    ("captions", "numbers", "hows"),
    [
        (("Всего", "25-29", "30-34", "35-39"), "3456", [SURE] * 4),
        (("Всего", "25-29", "30-34", "35-39"), "3467", [SURE, SURE, SURE, WRONG]),  # no new count
        (("Всего", "25-29", "35-39"), "345", [SURE, SURE, WRONG]),  # an age is missing too
        (("Всего", "30-34", "25-29", "35-39"), "3456", [SURE, WRONG, WRONG, WRONG]),
    ],
)
def test_columns_of_one_kind_are_left_out(
    captions: tuple[str, ...], numbers: str, hows: list[How]
) -> None:
    paths = tuple((caption,) for caption in captions)
    found = match_columns(paths, tuple(numbers), Same(BANDS))
    assert [match.how for match in found] == hows
