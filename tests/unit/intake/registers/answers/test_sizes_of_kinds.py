"""Which rows have a number that their kind cannot have: the bounds themselves belong to it."""

from __future__ import annotations

from making.definitions import bundled_definitions


def test_bounds_of_courses_and_retraining_are_those_of_the_order() -> None:
    form = bundled_definitions().forms["training"]
    assert {(one.value, one.at_least) for one in form.sizes} == {("ПК", 16), ("ПП", 250)}
    assert all("№ 499, п. 12" in one.rule for one in form.sizes)
