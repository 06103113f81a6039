from __future__ import annotations

from pedmonitor.model.people import PeopleChange


def test_who_came_and_left_follows_from_the_counts() -> None:
    change = PeopleChange(
        before=(30, 100),
        after=(40, 90),
        stayed=80,
        gained=15,
        lost=5,
        came_with=3,
        left_with=3,
        p=0.04,
    )
    assert (change.came, change.left) == (10, 20)
    assert change.after[0] - change.before[0] == 15 - 5 + 3 - 3
