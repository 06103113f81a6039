from __future__ import annotations

import pytest
from making.definitions import bundled_definitions
from pydantic import ValidationError

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.definitions.compared import ComparedFile
from pedmonitor.reporting.editable.template_data import read_template_data

ONE = {"title": "Конкурсы", "indicators": [{"family": "a", "who": "b", "short": "c"}]}


def test_every_compared_family_is_a_share_of_persons_of_which_more_is_more() -> None:
    families = bundled_definitions().families
    listed = read_template_data(bundled_folder("templates"), "groups.yaml", ComparedFile)
    names = [one.family for each in listed.procedures for one in each.indicators]
    assert [name for name in names if families[name].kind != "share_of_persons"] == []
    assert [name for name in names if families[name].direction != "up"] == []
    assert len(listed.procedures) >= 5


def test_sizes_are_bands() -> None:
    sizes = [{"title": "малые", "below": 10}, {"title": "остальные"}]
    file = ComparedFile.model_validate({"procedures": [ONE], "sizes": sizes})
    assert [file.size(number) for number in (9, 10, 500)] == ["малые", "остальные", "остальные"]


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ([{"title": "все", "below": 10}], "последняя строка"),
        ([{"title": "все"}, {"title": "ещё"}], "последняя строка"),
        (
            [{"title": "а", "below": 20}, {"title": "б", "below": 10}, {"title": "в"}],
            "должны возрастать",
        ),
    ],
)
def test_bands_that_are_no_bands(sizes: list[dict[str, object]], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        ComparedFile.model_validate({"procedures": [ONE], "sizes": sizes})


def test_a_family_is_compared_once_and_small_groups_are_never_public() -> None:
    sizes = [{"title": "все"}]
    with pytest.raises(ValidationError, match="названы дважды: a"):
        ComparedFile.model_validate({"procedures": [ONE, ONE], "sizes": sizes})
    for name, number in (("least", 2), ("least_public", 4)):
        with pytest.raises(ValidationError):
            ComparedFile.model_validate({"procedures": [ONE], "sizes": sizes, name: number})
