"""What is not told of an organisation stays unknown."""

from __future__ import annotations

from pedmonitor.model.organisation import Organisation


def test_what_is_not_told_is_unknown() -> None:
    school = Organisation("СОШ № 1")
    assert (school.rural, school.type, school.declared) == (None, "", True)
