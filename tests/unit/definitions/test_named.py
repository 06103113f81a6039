"""What lists print, and when two names are one."""

from __future__ import annotations

from pedmonitor.definitions.named import Named


def test_the_longest_opening_goes_first() -> None:
    openings = {"": ("программа", "программа повышения квалификации")}
    named = Named(register="programmes", field="program", openings=openings)
    assert named.key("Программа повышения квалификации «Рост»") == "рост"
    assert named.key("Программа «Рост»") == "рост"
