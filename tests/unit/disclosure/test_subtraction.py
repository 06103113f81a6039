"""Two public editions of one period, less one another, must not be one school's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions
from making.district import FAMILIES, ORDINARY, SENSITIVE, figure, run_of

from pedmonitor.disclosure.protect import Protected, protect
from pedmonitor.disclosure.rules import Rules
from pedmonitor.model.result import Status

if TYPE_CHECKING:
    from pedmonitor.model.publication import Publication

PROFILES = bundled_definitions().profiles


def edition(
    counts: tuple[int, int], family: str, reporting: int, *earlier: Publication
) -> Protected:
    value = figure("4.1", {}, *counts, family=family, reporting=reporting)
    return protect(
        run_of([value]), families=FAMILIES, profiles=PROFILES, rules=Rules(), earlier=earlier
    )


@pytest.mark.parametrize(
    ("family", "before", "after", "reporting", "hidden"),
    [
        (SENSITIVE, (14, 117), (17, 124), (7, 8), True),  # 3 of 7 of the one that came late
        (SENSITIVE, (14, 117), (24, 150), (7, 8), False),  # 10 of 33
        (SENSITIVE, (14, 117), (14, 150), (7, 8), True),  # nobody of 33
        (SENSITIVE, (14, 117), (15, 117), (8, 8), False),  # a correction names no school
        (SENSITIVE, (14, 117), (20, 130), (4, 8), False),  # of four schools together
        (ORDINARY, (22, 42), (24, 45), (7, 8), True),
        (ORDINARY, (22, 42), (24, 52), (7, 8), False),
        (ORDINARY, (24, 45), (22, 42), (8, 7), True),  # one was taken out again
    ],
)
def test_what_a_late_school_would_tell(
    family: str,
    before: tuple[int, int],
    after: tuple[int, int],
    reporting: tuple[int, int],
    *,
    hidden: bool,
) -> None:
    first = edition(before, family, reporting[0])
    second = edition(after, family, reporting[1], first.publication)
    (value,) = second.run.values
    assert (value.status is Status.SUPPRESSED) is hidden
    assert second.audit.subtractable == ((("profile", "4.1"),) if hidden else ())
    if hidden:
        assert second.publication.shown == ()
        third = edition(after, family, reporting[1], first.publication, second.publication)
        assert third.run.values[0].status is Status.SUPPRESSED, "a third edition is no way round"
